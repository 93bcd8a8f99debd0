"""`fair-kiosk`: what support, scripts and tests do with a tablet's books, in words or in JSON.

Exit status 0 done, 1 refused (a rule), 2 usage, 3 unavailable (try again), 4 damaged (a person must
look), 74 done, but stdout could not be written. What went wrong is told on stderr in the chosen
language, with its stable code.
"""

import errno
import json
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from kiosk import __version__

# Where each command is: a module is loaded when its command is given. The window adds its own.
COMMANDS = {
    "doctor": "kiosk.commands.doctor:doctor",
    "journal": "kiosk.commands.journal:journal",
    "photo": "kiosk.commands.photo:photo",
    "products": "kiosk.commands.selling:products",
    "sell": "kiosk.commands.selling:sell",
    "set-up": "kiosk.commands.selling:set_up",
}
OPENS_THE_TILL = "run"

# What the store and the printer meet is translated there; what comes this far came from stdout.
NO_ROOM_TO_SPEAK = (errno.ENOSPC, errno.EDQUOT, errno.EIO)


class FairKiosk(click.Group):
    """The commands of `COMMANDS`; none at all opens the till."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        about_itself = {"--help", "--version"}
        if not args or (args[0].startswith("-") and args[0] not in about_itself):
            args = [OPENS_THE_TILL, *args]
        return super().parse_args(context, args)

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module, _, command = COMMANDS[name].partition(":")
        found: click.Command = getattr(import_module(module), command)
        return found


@click.group(cls=FairKiosk)
@click.version_option(__version__, prog_name="fair-kiosk")
def fair_kiosk() -> None:
    """The till of a craft fair. Without a command it opens the till."""


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status."""
    given = list(sys.argv[1:] if args is None else args)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A Windows console may be anything else, and names of files need not be UTF-8.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = fair_kiosk(given, prog_name="fair-kiosk", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        if "--json" in given:
            document = {"error": {"code": "usage", "message": error.format_message()}}
            click.echo(json.dumps(document, ensure_ascii=False))
        return error.exit_code
    except click.Abort:
        return 130  # Ctrl+C, as shells count it
    except SystemExit:  # click's way out when the reader of a pipe has gone: `| head`
        return 141  # as shells count it
    except OSError as error:
        if error.errno not in NO_ROOM_TO_SPEAK:
            raise
        _say_no_more()
        click.echo(f"fair-kiosk: {error.strerror}", err=True)
        return 74
    return status if isinstance(status, int) else 0


def _say_no_more() -> None:
    """Drop what stdout still holds: Python would try to write it once more at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
