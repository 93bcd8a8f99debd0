"""Walks the live tree of every screen in every combination and names what a person could not use.

    python -m ui.audit [--only STATE] [--lang ar] [--theme dark] [--frame compact]

What it fails on, by the word that stands in its report:

target      something to press that is smaller than a finger, or lies half under another
cut         text that is elided, wider or higher than its box, or clipped by what it lies in
outside     text drawn outside its button or the window
overlap     two texts that lie on one another
tiny        letters under 14 px
contrast    text under 4.5, an amount under 7, an icon to press under 3 (WCAG 2) on its ground
nameless    something to press, or an amount, that no screen reader can say
words       Arabic on a French or English screen, the reverse, a key instead of its words; and
            words of the interface that no screen uses

The ground is the most frequent colour of the drawn picture in and around the text, its ink is the
colour that the text declares, thinned by the opacity of what it lies in. So it cannot see: letters
that are drawn inside pictures, text over a photo or a pattern whose main colour is not what lies
under the letters, text that a toast or a sheet covers in part, and what lasts for a moment only (a
flash, a press). Names of goods on tiles and lines may be elided: people make them as long as they
like.
"""

import os
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import click
from PySide6.QtCore import QMargins, QRect, QRectF
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

from assets import FOLDER
from kiosk.words import LANGUAGES, all_words
from ui.states import FRAMES, LOOK_THEMES, Look, every_look, own_words, views
from ui.tree import is_pressable, items, kind, path, place, room

FINGER = 56  # pixels
RARE_FINGER = 48  # of the controls below
# The parts of a stepper are 48 to 50 wide where the cart is narrow. Letters are eleven to a row,
# and nobody needs one to sell.
RARE = frozenset({"StepperKey", "StepperNumber", "KeyboardKey"})
CARRIERS = frozenset({"SheetHandle"})  # the whole edge of a sheet, with buttons on it
GOODS = frozenset({"ProductTile", "CartRow", "CartRowSettled"})  # carry names that people gave
SMALLEST_LETTERS = 14
LETTERS_HIGH = 1.1  # of the size: from the top of an alif to the tail of a jim
SLACK = 1.0  # pixels that rounding may add

OF_TEXT, OF_AMOUNT, OF_SHAPE = 4.5, 7.0, 3.0

ARABIC = re.compile("[\u0620-\u064a]")
LATIN = re.compile("[A-Za-zÀ-ÿ]{3,}")
A_KEY = re.compile(r"[a-z]+(_[a-z]+)*(\.[a-z_]+)+")


@dataclass(frozen=True)
class Fault:
    """Something that a person could not use, where it is and why."""

    what: str  # a word of the list above
    where: str
    why: str

    def __str__(self) -> str:
        return f"{self.what:<9} {self.why}\n          {self.where}"


@dataclass(frozen=True, eq=False)
class Seen:
    """An item that is drawn, and how: `order` grows from the back to the front."""

    item: QQuickItem
    order: int
    opacity: float

    @cached_property
    def kind(self) -> str:
        return kind(self.item)

    @cached_property
    def place(self) -> QRectF:
        return place(self.item)

    @cached_property
    def ancestors(self) -> list[QQuickItem]:
        found = []
        parent = self.item.parentItem()
        while parent is not None:
            found.append(parent)
            parent = parent.parentItem()
        return found

    @cached_property
    def within(self) -> set[str]:
        """The kinds that it lies in."""
        return {kind(ancestor) for ancestor in self.ancestors}

    @cached_property
    def where(self) -> str:
        return path(self.item)

    @property
    def text(self) -> str:
        return self.item.property("text")


class Screen:
    """What is drawn on *window* now."""

    def __init__(self, window: QQuickWindow, language: str, own_words: frozenset[str]) -> None:
        """*own_words* are names and codes, which are the same in every *language*."""
        self._window = window
        self._language = language
        self._own_words = own_words
        self.picture = window.grabWindow()
        self._seen = list(_seen(window))
        self._covers = [(it.order, it.place) for it in self._seen if _is_opaque(it)]
        self._texts = [
            it
            for it in self._seen
            if it.item.inherits("QQuickText") and it.text.strip() and self._is_visible(it)
        ]
        self._targets = [it for it in self._seen if is_pressable(it.item) and self._is_visible(it)]

    def faults(self) -> Iterator[Fault]:
        """All that is wrong here."""
        yield from self._small_targets()
        yield from self._targets_on_one_another()
        for text in self._texts:
            yield from self._cut(text)
            yield from self._tiny(text)
            yield from self._in_a_wrong_language(text)
        yield from self._texts_on_one_another()
        yield from self._pale()
        yield from self._nameless()

    def _is_visible(self, it: Seen) -> bool:
        """Whether the middle of what no edge cuts off is not under something opaque."""
        left = it.place & room(self._window, it.item)
        if left.isEmpty():
            return False
        middle = left.center()
        return not any(
            order > it.order and cover.contains(middle) and not _is_part(it, self._seen[order])
            for order, cover in self._covers
        )

    def _is_whole(self, it: Seen) -> bool:
        """Whether no toast or sheet lies on a part of *it*."""
        drawn = _drawn(it)
        return not any(
            order > it.order and cover.intersects(drawn) and not _is_part(it, self._seen[order])
            for order, cover in self._covers
        )

    # --- targets --------------------------------------------------------------------------------

    def _small_targets(self) -> Iterator[Fault]:
        for it in self._targets:
            # What scrolls out of sight is as large as it will be when it is scrolled back.
            width, height = it.item.width(), it.item.height()
            least = RARE_FINGER if it.kind in RARE else FINGER
            if min(width, height) < least:
                yield Fault(
                    "target", it.where, f"{width:.0f} × {height:.0f}, under {least} × {least}"
                )

    def _targets_on_one_another(self) -> Iterator[Fault]:
        boxes = [(it, it.place & room(self._window, it.item)) for it in self._targets]
        for i, (one, box) in enumerate(boxes):
            for other, other_box in boxes[i + 1 :]:
                both = box & other_box
                if both.width() <= SLACK or both.height() <= SLACK:
                    continue
                if one.item in other.ancestors or other.item in one.ancestors:
                    continue
                if _carries(one) and box.contains(other_box):
                    continue
                if self._is_hidden(both, one, other):
                    continue  # it lies on something, such as a toast, that hides what is under it
                size = f"{both.width():.0f} × {both.height():.0f}"
                yield Fault("target", one.where, f"lies {size} on {other.where}")

    def _is_hidden(self, part: QRectF, behind: Seen, before: Seen) -> bool:
        """Whether *part* of the target *behind* lies under a ground that carries *before*."""
        return any(
            behind.order < order < before.order
            and cover.contains(part)
            and behind.item not in self._seen[order].ancestors
            for order, cover in self._covers
        )

    # --- text -----------------------------------------------------------------------------------

    def _cut(self, it: Seen) -> Iterator[Fault]:
        item, shown = it.item, _said(it)
        are_goods = bool(it.within & GOODS)
        if item.property("truncated"):
            if not are_goods:
                yield Fault("cut", it.where, f"{shown} is elided")
            return
        width, height = item.property("contentWidth"), item.property("contentHeight")
        if width > item.width() + SLACK or height > item.height() + SLACK:
            yield Fault(
                "cut",
                it.where,
                f"{shown} takes {width:.0f} × {height:.0f}"
                f" in a box of {item.width():.0f} × {item.height():.0f}",
            )
        drawn = _written(it)
        window = QRectF(0, 0, self._window.width(), self._window.height())
        scrolls = any(ancestor.inherits("QQuickFlickable") for ancestor in it.ancestors)
        if not scrolls and not _holds(room(self._window, item), drawn):
            is_out = not _holds(window, drawn)
            yield Fault(
                "outside" if is_out else "cut",
                it.where,
                f"{shown} at {_rect(drawn)} "
                + ("leaves the window" if is_out else "is clipped by what it lies in"),
            )
        button = next((up for up in it.ancestors if is_pressable(up)), None)
        is_badge = "CountBadge" in it.within  # which counts on the edge of its button
        if button is not None and not is_badge and not _holds(place(button), drawn):
            yield Fault("outside", it.where, f"{shown} at {_rect(drawn)} leaves its {kind(button)}")

    def _tiny(self, it: Seen) -> Iterator[Fault]:
        # What shrinks to fit has another size than its font asks for.
        size = _told(it.item, "fontInfo.pixelSize")
        if 0 < size < SMALLEST_LETTERS:
            yield Fault("tiny", it.where, f"{_said(it)} in {size} px")

    def _texts_on_one_another(self) -> Iterator[Fault]:
        boxes = [(it, _written(it)) for it in self._texts if self._is_whole(it)]
        for i, (one, box) in enumerate(boxes):
            for other, other_box in boxes[i + 1 :]:
                both = box & other_box
                if both.width() > 2 * SLACK and both.height() > 2 * SLACK:
                    size = f"{both.width():.0f} × {both.height():.0f}"
                    yield Fault(
                        "overlap", one.where, f"{_said(one)} and {_said(other)} share {size}"
                    )

    def _in_a_wrong_language(self, it: Seen) -> Iterator[Fault]:
        text = it.text
        if "KeyboardKey" in it.within:
            return  # which has letters of its own
        if A_KEY.fullmatch(text.strip()):
            yield Fault("words", it.where, f"{_said(it)} is a key, not words")
        for own in sorted(self._own_words, key=len, reverse=True):
            text = text.replace(own, "")
        if self._language == "ar":
            if LATIN.search(text) and not ARABIC.search(text):
                yield Fault("words", it.where, f"{_said(it)} is not Arabic")
        elif ARABIC.search(text):
            yield Fault("words", it.where, f"{_said(it)} is Arabic")

    # --- contrast -------------------------------------------------------------------------------

    def _pale(self) -> Iterator[Fault]:
        for it in filter(self._is_whole, self._texts):
            is_amount = "AmountText" in it.within or "FittedAmount" in it.within
            least = OF_AMOUNT if is_amount else OF_TEXT
            box = _drawn(it) & room(self._window, it.item)
            ground = most_frequent(self.picture, box.toAlignedRect(), rim_only=False)
            yield from self._too_pale(it, ground, least, _said(it))
        for it in self._seen:
            if it.kind != "Icon" or not self._is_visible(it) or it.item.property("atLimit"):
                continue
            button = next((up for up in it.ancestors if is_pressable(up)), None)
            if button is None or button.property("atLimit"):
                continue
            ground = most_frequent(self.picture, it.place.toAlignedRect(), rim_only=True)
            yield from self._too_pale(it, ground, OF_SHAPE, it.item.property("glyph"))

    def _too_pale(
        self, it: Seen, ground: QColor | None, least: float, what: str
    ) -> Iterator[Fault]:
        if ground is None:
            return
        ink = _thinned(it.item.property("color"), it.opacity, ground)
        found = contrast(ink, ground)
        if found < least - 0.05:  # the table rounds
            yield Fault(
                "contrast",
                it.where,
                f"{what}: {ink.name()} on {ground.name()} is {found:.1f}, under {least}",
            )

    # --- names ----------------------------------------------------------------------------------

    def _nameless(self) -> Iterator[Fault]:
        amounts = [
            it
            for it in self._seen
            if it.kind in ("AmountText", "FittedAmount") and self._is_visible(it)
        ]
        for it in [*self._targets, *amounts]:
            told = QAccessible.queryAccessibleInterface(it.item)
            if told is None or not told.text(QAccessible.Text.Name).strip():
                yield Fault("nameless", it.where, "has no Accessible.name")
            elif told.role() == QAccessible.Role.NoRole:
                yield Fault("nameless", it.where, "has no Accessible.role")


# --- geometry and light ---------------------------------------------------------------------------


def _seen(window: QQuickWindow) -> Iterator[Seen]:
    opacities = {window.contentItem(): 1.0}
    for order, item in enumerate(items(window)):
        parent = item.parentItem()
        above = opacities.get(parent, 1.0) if parent is not None else 1.0
        opacities[item] = above * item.opacity()
        yield Seen(item, order, opacities[item])


def _is_opaque(it: Seen) -> bool:
    if not it.item.inherits("QQuickRectangle") or it.opacity < 1:
        return False
    return it.item.property("color").alpha() == 255 and not it.place.isEmpty()


def _is_part(it: Seen, cover: Seen) -> bool:
    """Whether *cover* is a part of *it*, such as the background of a button."""
    return it.item in cover.ancestors


def _carries(it: Seen) -> bool:
    """Whether buttons may lie on *it*: a field with what serves it, a handle."""
    return it.kind in CARRIERS or it.item.inherits("QQuickTextInput")


def _holds(outer: QRectF, inner: QRectF) -> bool:
    return outer.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(inner)


def _drawn(it: Seen) -> QRectF:
    """Where the letters of a text are drawn in the window, with the height of their lines."""
    item = it.item
    width = min(item.property("contentWidth"), item.width())
    height = min(item.property("contentHeight"), item.height())
    free = item.width() - width
    side = _told(item, "effectiveHorizontalAlignment") if free > SLACK else 0
    left = {2: free, 4: free / 2}.get(side, 0.0)  # Text.AlignRight, Text.AlignHCenter
    below = item.height() - height
    end = _told(item, "verticalAlignment") if below > SLACK else 0
    down = {64: below, 128: below / 2}.get(end, 0.0)  # Text.AlignBottom, Text.AlignVCenter
    return item.mapRectToScene(QRectF(left, down, width, height))


def _written(it: Seen) -> QRectF:
    """`_drawn` without the air above and below the letters of a line."""
    drawn = _drawn(it)
    lines = max(1, it.item.property("lineCount"))
    size = it.item.property("font").pixelSize()
    air = max(0.0, (drawn.height() / lines - LETTERS_HIGH * size) / 2)
    return drawn.adjusted(0, air, 0, -air)


def _told(item: QQuickItem, name: str) -> int:
    """A number of *item* whose type Python does not know."""
    expression = QQmlExpression(QQmlEngine.contextForObject(item), item, name)
    return int(expression.evaluate()[0])


def _said(it: Seen) -> str:
    text = " ".join(it.text.split())
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"


def _rect(box: QRectF) -> str:
    return f"({box.x():.0f}, {box.y():.0f}) {box.width():.0f} × {box.height():.0f}"


def most_frequent(picture: QImage, box: QRect, *, rim_only: bool) -> QColor | None:
    """The colour that *picture* has most often in and just around *box*, or only around it."""
    scale = picture.devicePixelRatio()
    wide = (box + QMargins(3, 3, 3, 3)) & QRect(0, 0, picture.width(), picture.height())
    if wide.isEmpty() or scale != 1:
        return None
    found: Counter[int] = Counter()
    columns = range(wide.left(), wide.right() + 1, max(1, wide.width() // 40))
    for y in range(wide.top(), wide.bottom() + 1, max(1, wide.height() // 12)):
        for x in columns:
            if not (rim_only and box.contains(x, y)):
                found[picture.pixel(x, y)] += 1
    return QColor(found.most_common(1)[0][0]) if found else None


def _thinned(ink: QColor, opacity: float, ground: QColor) -> QColor:
    """*ink* as it is seen on *ground* when it lets some of it through."""
    alpha = ink.alphaF() * opacity
    return QColor.fromRgbF(
        *(
            front * alpha + back * (1 - alpha)
            for front, back in zip(ink.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
        )
    )


def contrast(one: QColor, other: QColor) -> float:
    """How far apart two colours are in light, from 1 to 21 (WCAG 2)."""
    brighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _light(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.getRgbF()[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# --- words that nobody uses -----------------------------------------------------------------------


@cache
def sources(ending: str) -> str:
    """All that is written in files that end so."""
    house = Path(__file__).parent.parent
    files = (
        file
        for folder in ("ui", "kiosk", "printing", "sync")
        for file in sorted((house / folder).rglob(f"*.{ending}"))
    )
    return "\n".join(file.read_text("utf-8") for file in files)


def unused_words(csv: Path, sources: str) -> list[Fault]:
    """The keys of *csv* that *sources* never name, whole or put together as `f"head.{…}"`."""
    keys = [line.partition(",")[0] for line in csv.read_text("utf-8").splitlines()[1:]]
    named = set(re.findall(r"""["'`]([a-z0-9_.]+)["'`]""", sources))
    heads = tuple(set(re.findall(r"""["'`]([a-z0-9_]+[._])\$?\{""", sources)))
    return [
        Fault("words", csv.name, f"{key} is used by no screen")
        for key in keys
        if key and key not in named and not key.startswith(heads)
    ]


def missing_words(sources: str) -> list[Fault]:
    """The texts that *sources* ask for by `qsTrId` and that some language lacks."""
    return [
        Fault("words", "qsTrId", f"{key} has no words in {language}")
        for key in sorted(set(re.findall(r'qsTrId\("([^"]+)"\)', sources)))
        for language in LANGUAGES
        if not all_words()[language].get(key)
    ]


def faults_of_words() -> list[Fault]:
    """What is wrong with the words of the interface, whatever screen is open."""
    interface = FOLDER / "words" / "interface.csv"
    return [
        *unused_words(interface, sources("qml") + sources("py")),
        *missing_words(sources("qml")),
    ]


# --- the walk -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Found:
    """A fault and where it was met."""

    fault: Fault
    met: Sequence[str]  # states and looks


def audit(looks: Iterable[Look], only: Collection[str] = ()) -> list[Found]:
    """Look at every state in each of *looks*; what is wrong, each thing once."""
    names = own_words()
    met: dict[Fault, dict[str, None]] = {}
    for view in views(looks, lambda state, _: not only or state in only):
        for fault in Screen(view.window, view.look.language, names).faults():
            met.setdefault(fault, {})[f"{view.state} {view.look}"] = None
    return [Found(fault, list(places)) for fault, places in met.items()]


@click.command()
@click.option("--only", multiple=True, help="A state; more of them by more options.")
@click.option("--lang", multiple=True, type=click.Choice(LANGUAGES))
@click.option("--theme", multiple=True, type=click.Choice(LOOK_THEMES))
@click.option("--frame", multiple=True, type=click.Choice(list(FRAMES)))
def main(
    only: tuple[str, ...], lang: tuple[str, ...], theme: tuple[str, ...], frame: tuple[str, ...]
) -> None:
    """Audit every screen in every language, theme, frame and text size, or only some of them."""
    looks = [
        look
        for look in every_look()
        if (not lang or look.language in lang)
        and (not theme or look.theme in theme)
        and (not frame or look.frame in frame)
    ]
    found = [*(Found(fault, ()) for fault in faults_of_words()), *audit(looks, only)]
    for it in found:
        print(it.fault)
        if it.met:
            more = f" and {len(it.met) - 3} more" if len(it.met) > 3 else ""
            print(f"          in {', '.join(it.met[:3])}{more}")
    print(f"{len(found)} faults in {len(looks)} looks")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
