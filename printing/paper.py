"""A page decided before it is drawn: plain values, measured in the dots of a print head.

A painter needs nothing else. Receipts are drawn from these values by `printing.raster`; another
painter may put the same values into another kind of document.
"""

from dataclasses import dataclass
from typing import Literal

SMALLEST_TEXT = 19  # dots; Arabic letters close up below it on a thermal head
LIGHTEST_WEIGHT = 500  # thinner strokes break up at one bit
WIDTH_STEP = 32  # dots; the width of every head in use is a multiple of it

Align = Literal["left", "center", "right"]
Direction = Literal["rtl", "ltr"]


@dataclass(frozen=True, slots=True)
class Style:
    """How words look, and what they are for (`role`); `size` is the em in dots."""

    role: str
    size: int
    weight: int

    def __post_init__(self) -> None:
        if self.size < SMALLEST_TEXT or self.weight < LIGHTEST_WEIGHT:
            raise ValueError(f"{self} cannot be read on thermal paper")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Text:
    """Runs that follow each other in *direction*, on as many lines as they need.

    `mark` names a maker's sign, drawn before the first word.
    """

    runs: tuple[Run, ...]
    align: Align = "center"
    direction: Direction = "rtl"
    mark: str = ""

    @property
    def size(self) -> int:
        """The largest em of its runs, in dots."""
        return max(run.style.size for run in self.runs)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts on one baseline, at the two edges.

    The left one is never broken: where both do not fit beside each other it stands on a line of its
    own under the right one.
    """

    left: Text
    right: Text


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from edge to edge."""

    thickness: int
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    """White paper."""

    dots: int


@dataclass(frozen=True, slots=True)
class Band:
    """The pattern *name* repeated over the whole width of the paper, margins too."""

    name: str
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The square drawing *name*, centred."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code of *text*, its quiet zone included."""

    text: str
    module_dots: int


@dataclass(frozen=True, slots=True)
class Beside:
    """A QR code at the right edge, and texts in the middle of the room that it leaves."""

    qr: Qr
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """Blocks inside a border with round corners."""

    blocks: tuple["Block", ...]
    thickness: int
    radius: int
    padding: int


Block = Text | Pair | Rule | Space | Band | Picture | Qr | Beside | Frame


@dataclass(frozen=True, slots=True)
class Paper:
    """Blocks from top to bottom on paper of *width_dots*, inside margins that stay white."""

    width_dots: int
    margin_dots: int
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        if self.width_dots <= 0 or self.width_dots % WIDTH_STEP:
            raise ValueError(f"no print head has {self.width_dots} dots")
