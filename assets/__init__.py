"""What the product ships beside its code: fonts, drawings, words, the demo fair."""

from pathlib import Path

FOLDER = Path(__file__).parent
