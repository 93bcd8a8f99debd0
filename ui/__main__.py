"""`fair-kiosk` with its window: the command line of `kiosk.cli`, and what only a screen can do."""

import gc
import sys

# Before anything else is imported: what a program loads stays, and looking through it for garbage
# again and again takes a tenth of a start.
gc.set_threshold(50_000)

from kiosk.cli import COMMANDS, main  # noqa: E402

COMMANDS |= {"run": "ui.commands:run", "demo": "ui.demo_command:demo"}

if __name__ == "__main__":
    sys.exit(main())
