"""Use cases turned into properties and signals, formatted for people."""
