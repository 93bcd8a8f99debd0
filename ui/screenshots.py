"""Every screen and state in every language, theme and frame, as pictures with a page to look at.

    python -m ui.screenshots [FOLDER] [--only STATE] [--lang ar] [--theme dark] [--frame compact]

Ctrl+C stops it after the picture in hand: what lies in the folder is whole, and so is the page.
"""

import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterable
from html import escape
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import click
from PySide6.QtQuick import QQuickWindow

from kiosk.services.preferences import TEXT_SCALES
from kiosk.words import LANGUAGES
from ui.states import FRAMES, LOOK_THEMES, Look, every_look, views

SIZED = frozenset({"sell", "pay-enough"})  # states whose larger letters are pictured
INDEX = "index.html"
STYLE = """
body { font: 15px sans-serif; margin: 16px; background: #f6f0e6; color: #221812 }
form { position: sticky; top: 0; background: #f6f0e6; padding: 8px 0; z-index: 1 }
fieldset { display: inline-block; border: 1px solid #8a7663; border-radius: 8px }
h2 { font-size: 18px; margin: 24px 0 4px }
div { display: flex; flex-wrap: wrap; align-items: flex-start }
figure { margin: 4px 12px 8px 0 }
figcaption { color: #574638 }
img { height: 260px; border: 1px solid #dccfbc }
.hidden { display: none }
"""
# Shows the pictures whose language, theme and frame are all ticked, and the rows that have any.
SCRIPT = """
const form = document.querySelector("form");
form.addEventListener("change", () => {
  const on = new Set([...form.elements].filter(box => box.checked).map(box => box.value));
  for (const figure of document.querySelectorAll("figure"))
    figure.classList.toggle("hidden", !figure.dataset.look.split(" ").every(part => on.has(part)));
  for (const row of document.querySelectorAll("section"))
    row.classList.toggle("hidden", !row.querySelector("figure:not(.hidden)"));
});
"""


def take_all(
    out: Path,
    looks: Iterable[Look],
    only: Collection[str] = (),
    tell: Callable[[str], None] = print,
) -> list[Path]:
    """Take every state (or *only* some) in every one of *looks* into *out*, and write the page.

    Larger letters are taken of the screens in `SIZED` only. The page lies there, over what was
    taken, also when Ctrl+C came in between.
    """

    def wanted(state: str, look: Look) -> bool:
        return (not only or state in only) and (look.text_scale == "1" or state in SIZED)

    out.mkdir(parents=True, exist_ok=True)
    taken: list[tuple[str, Look, Path]] = []
    try:
        for view in views(looks, wanted):
            picture = out / f"{view.state}-{str(view.look).replace(' ', '-')}.png"
            save(view.window, picture)
            taken.append((view.state, view.look, picture))
            tell(f"{len(taken):>5}  {picture.name}")
    finally:
        write_whole(out / INDEX, page(taken))
    return [path for _, _, path in taken]


def save(window: QQuickWindow, picture: Path) -> None:
    """Write *window* as it is now to *picture*, all of it or nothing."""
    unfinished = picture.with_suffix(".part")
    if not window.grabWindow().save(str(unfinished), "PNG"):
        unfinished.unlink(missing_ok=True)
        raise OSError(f"{picture} could not be written")
    unfinished.replace(picture)


def write_whole(file: Path, text: str) -> None:
    """Write *text* to *file*, all of it or nothing."""
    unfinished = file.with_suffix(".part")
    unfinished.write_text(text, "utf-8")
    unfinished.replace(file)


def page(pictures: Collection[tuple[str, Look, Path]]) -> str:
    """A page with a row for each state, language, theme and text size, its frames side by side."""
    rows: dict[tuple[str, str], list[tuple[Look, Path]]] = {}
    for state, look, path in pictures:
        size = f" · {look.text_scale} ×" if look.text_scale != "1" else ""
        rows.setdefault((state, f"{look.language} · {look.theme}{size}"), []).append((look, path))
    states = list(dict.fromkeys(state for state, _ in rows))
    sections = "\n".join(
        f"<section>\n<h2>{escape(state)} · {escape(worn)}</h2>\n<div>\n"
        + "\n".join(_figure(look, path) for look, path in rows[state, worn])
        + "\n</div>\n</section>"
        for state in states
        for of_state, worn in rows
        if of_state == state
    )
    filters = "\n".join(
        f"<fieldset><legend>{name}</legend>{_boxes(values)}</fieldset>"
        for name, values in (
            ("language", LANGUAGES),
            ("theme", LOOK_THEMES),
            ("frame", list(FRAMES)),
            ("text", TEXT_SCALES),
        )
    )
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Screens</title>\n'
        f"<style>{STYLE}</style>\n<form>\n{filters}\n</form>\n{sections}\n"
        f"<script>{SCRIPT}</script>\n</html>\n"
    )


def _figure(look: Look, path: Path) -> str:
    worn = f"{look.language} {look.theme} {look.frame} {look.text_scale}"
    return (
        f'<figure data-look="{worn}"><figcaption>{look.frame}</figcaption>'
        f'<a href="{escape(path.name)}"><img loading="lazy" alt="{escape(path.stem)}"'
        f' src="{escape(path.name)}"></a></figure>'
    )


def _boxes(values: Iterable[str]) -> str:
    return "".join(
        f'<label><input type="checkbox" checked value="{value}"> {value}</label> '
        for value in values
    )


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("screenshots"))
@click.option("--only", multiple=True, help="A state; more of them by more options.")
@click.option("--lang", multiple=True, type=click.Choice(LANGUAGES))
@click.option("--theme", multiple=True, type=click.Choice(LOOK_THEMES))
@click.option("--frame", multiple=True, type=click.Choice(list(FRAMES)))
def main(
    folder: Path,
    only: tuple[str, ...],
    lang: tuple[str, ...],
    theme: tuple[str, ...],
    frame: tuple[str, ...],
) -> None:
    """Take pictures of every screen, or only of some, into FOLDER."""
    if not (only or lang or theme or frame):
        shutil.rmtree(folder, ignore_errors=True)  # what is no longer a state goes
    looks = [
        look
        for look in every_look()
        if (not lang or look.language in lang)
        and (not theme or look.theme in theme)
        and (not frame or look.frame in frame)
    ]
    try:
        taken = take_all(folder, looks, only)
    except KeyboardInterrupt:
        print("stopped; what is there is whole", file=sys.stderr)
        sys.exit(130)
    print(f"{len(taken)} pictures; open {folder / INDEX}")


if __name__ == "__main__":
    main()
