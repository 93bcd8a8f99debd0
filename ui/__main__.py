"""`fair-kiosk` with its window: the command line of `kiosk.cli`, and what only a screen can do."""

import sys

from kiosk.cli import COMMANDS, main

COMMANDS |= {"run": "ui.commands:run", "demo": "ui.commands:demo"}

if __name__ == "__main__":
    sys.exit(main())
