"""What the product ships beside its code: fonts, drawings, words, the demo fair."""
