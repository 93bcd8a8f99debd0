"""`fair-kiosk demo`: a tent of the invented fair, in a window or played without one."""

import os
from pathlib import Path

import click

from kiosk.commands.caller import Caller, for_caller
from kiosk.domain.clock import SystemClock
from kiosk.errors import AlreadySetUp
from kiosk.services.setting_up import DEMO_TENT, bring_demo_to_today, set_up_demo
from ui.commands import has_display, open_till, window_options

OUTPUT = Path("demo-output")


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
    open_till(books, windowed=True, size=size, theme=theme, printer=printer)


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
