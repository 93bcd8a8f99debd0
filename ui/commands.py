"""`fair-kiosk run`: the till in its window."""

import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module

import click
from click.core import ParameterSource

from kiosk.commands.caller import Caller, for_caller
from kiosk.domain.clock import SystemClock
from kiosk.errors import KioskError, NoDisplay, StoreMissing
from kiosk.services.preferences import PRINTER, prefer
from kiosk.store.books import Books


def has_display() -> bool:
    """Whether a window can be seen here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _size(_context: click.Context, _option: click.Parameter, text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and min(int(width), int(height)) >= 480):
        raise click.BadParameter("is written like 1280x800")
    return int(width), int(height)


_WINDOW = (
    click.option(
        "--size", default="1280x800", show_default=True, callback=_size, help="Of the window."
    ),
    click.option(
        "--theme", type=click.Choice(["light", "dark", "auto"]), help="[default: as it was left]"
    ),
    click.option("--printer", help="host:port, or the path of a device  [default: as it was left]"),
)


def window_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--size`, `--theme` and `--printer`."""
    for option in reversed(_WINDOW):
        command = option(command)
    return command


@click.command()
@click.option("--windowed", is_flag=True, help="In a window instead of the whole screen.")
@window_options
@for_caller(speaks_json=False)
def run(
    caller: Caller, windowed: bool, size: tuple[int, int], theme: str | None, printer: str | None
) -> None:
    """Open the till."""
    if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
        raise NoDisplay()  # Qt would end the program without a word
    open_till(caller, windowed=windowed, size=size, theme=theme, printer=printer)


def open_till(
    caller: Caller, *, windowed: bool, size: tuple[int, int], theme: str | None, printer: str | None
) -> None:
    """Open the till of *caller*'s books and stay until it is closed."""
    gc.disable()  # see ui.__main__
    # Qt is not loaded for the other commands. Ours come first: once Qt is there, its import hook
    # reads the source of every module that is imported.
    for module in ("kiosk.services.paper", "kiosk.services.selling", "ui.stall"):
        import_module(module)
    from ui.app import OpenTill, Unopened, application, end_on_signals
    from ui.crashes import write_down_crashes

    chosen = click.get_current_context().get_parameter_source("lang")
    language = None if chosen is ParameterSource.DEFAULT else caller.language
    clock = SystemClock()
    app = application()
    end_on_signals(app)
    while True:
        try:
            books = Books.open(caller.folder, clock=clock)
        except StoreMissing:
            raise  # nothing to show yet: the words on the command line say how to set up
        except KioskError as error:
            caller.fail(error)
            said = Unopened(error, caller.language, try_again=lambda: app.exit(_TRY_AGAIN))
            status = app.exec()
            said.close()
            if status != _TRY_AGAIN:
                raise
        else:
            break
    write_down_crashes(books.folder)
    if printer is not None:
        prefer(books, PRINTER, printer)
    till = OpenTill(books, clock, language=language, theme=theme)
    gc.freeze()
    gc.enable()
    try:
        till.show(*size, full_screen=not windowed)
        app.exec()
    finally:
        till.close()


_TRY_AGAIN = 1
