"""What the window adds to the `fair-kiosk` command: `run` and `demo`."""

import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click
from click.core import ParameterSource

from kiosk.commands.caller import Caller, for_caller
from kiosk.domain.clock import SystemClock
from kiosk.errors import AlreadySetUp, KioskError, NoDisplay, StoreMissing
from kiosk.services.preferences import PRINTER, prefer
from kiosk.services.setting_up import DEMO_TENT, bring_demo_to_today, set_up_demo
from kiosk.store.books import Books

OUTPUT = Path("demo-output")


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
    _open(caller, windowed=windowed, size=size, theme=theme, printer=printer)


@click.command()
@click.option("--tent", default=DEMO_TENT, show_default=True, help="1 to 30.")
@click.option("--headless", is_flag=True, help="Play a morning and leave it in --out.")
@click.option("--out", type=click.Path(path_type=Path), default=OUTPUT, show_default=True)
@window_options
@for_caller(speaks_json=False)
def demo(
    caller: Caller,
    tent: int,
    headless: bool,
    out: Path,
    size: tuple[int, int],
    theme: str | None,
    printer: str | None,
) -> None:
    """Open a tent of the invented fair; without a display, play its morning."""
    if headless or not has_display():
        _play(caller, tent, out)
        return
    books = Caller(caller.folder / f"demo-tent-{tent:02d}", caller.language)
    try:
        set_up_demo(books.folder, tent, clock=SystemClock())
    except AlreadySetUp:
        bring_demo_to_today(books.folder, clock=SystemClock())
    _open(books, windowed=True, size=size, theme=theme, printer=printer)


def _open(
    caller: Caller, *, windowed: bool, size: tuple[int, int], theme: str | None, printer: str | None
) -> None:
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


def _play(caller: Caller, tent: int, out: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from rich.progress import Progress

    from ui.demo import CUSTOMERS, play_morning

    with Progress(transient=True) as progress:
        task = progress.add_task(caller.say("command.playing"), total=CUSTOMERS)
        summary = play_morning(
            out, tent, SystemClock(), tell=lambda _: progress.update(task, advance=1)
        )
    caller.answer(summary, caller.say("command.played", sales=summary["sales"], folder=str(out)))
