"""What stands on a window: its items, what they are called, where they lie, what can be pressed."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

LARGEST_CONTROL = 400 * 400  # square pixels


def items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item that can be seen, delegates too, those behind before those in front."""
    yield from _under(window.contentItem())


def descendants(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every item within *item*, seen or not, delegates too."""
    # `findChildren` misses delegates: they are children of the view, not of its object tree.
    for child in item.childItems():
        yield child
        yield from descendants(child)


def _under(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in sorted(item.childItems(), key=QQuickItem.z):
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from _under(child)


def kind(item: QQuickItem) -> str:
    """The type of *item* as QML files call it, such as `AmountText`, `Text` or `Rectangle`."""
    name = item.metaObject().className().partition("_QML")[0]
    return name.removeprefix("QQuick") if name.startswith("QQuick") else name


def place(item: QQuickItem) -> QRectF:
    """Where *item* lies in its window, scaled and turned as it is drawn."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def shown(window: QQuickWindow, item: QQuickItem) -> QRectF:
    """The part of `place` that no clipping ancestor and no edge of the window hides."""
    return place(item) & room(window, item)


def room(window: QQuickWindow, item: QQuickItem) -> QRectF:
    """Where the clipping ancestors of *item* and its *window* let it be drawn."""
    # Never `item.window()`: the binding takes the window for a child of the item, and for gone
    # when the item goes.
    left = QRectF(0, 0, window.width(), window.height())
    ancestor = item.parentItem()
    while ancestor is not None:
        if ancestor.clip():
            left = left & place(ancestor)
        ancestor = ancestor.parentItem()
    return left


def is_pressable(item: QQuickItem) -> bool:
    """Whether a finger may press *item* to make something happen, or to type into it.

    A `MouseArea` only keeps taps from what lies under it; what is larger than any control watches.
    """
    if not item.isEnabled():
        return False
    if item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextInput"):
        return True
    if not 0 < item.width() * item.height() <= LARGEST_CONTROL or item.inherits("QQuickText"):
        return False
    return any(
        child.inherits("QQuickTapHandler") and child.property("enabled")
        for child in item.children()
    )


def path(item: QQuickItem) -> str:
    """How to find *item*: itself and its ancestors that have a name or a type of ours."""
    steps = []
    step: QQuickItem | None = item
    while step is not None:
        name, type_ = step.objectName(), kind(step)
        is_ours = "_QML" in step.metaObject().className()
        if step is item or name or is_ours:
            steps.append(f"{type_}#{name}" if name else type_)
        step = step.parentItem()
    return " < ".join(steps[:6])


def middle(item: QQuickItem) -> QPointF:
    """The middle of *item* in its window."""
    return place(item).center()
