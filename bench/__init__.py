"""How good is good enough: this program against the least that any program must do.

Every figure is a ratio between two things measured in the same run on the same machine, one after
the other again and again, so that a slow minute slows both. What is judged and why stands in
`docs/bench.md`.
"""
