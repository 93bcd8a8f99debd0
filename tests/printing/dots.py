"""Looking for shapes in the black dots of a page."""

from dataclasses import dataclass

from printing.dots import Raster


@dataclass(frozen=True)
class Shape:
    """Black (`1`) and white (`0`) dots, trimmed to the black ones."""

    rows: tuple[str, ...]


def bits(page: Raster) -> list[str]:
    """The rows of *page* as text."""
    pitch = page.width // 8
    return [
        f"{int.from_bytes(page.rows[top : top + pitch]):0{page.width}b}"
        for top in range(0, len(page.rows), pitch)
    ]


def shape(page: Raster) -> Shape:
    """What is black on *page*."""
    rows = [row for row in bits(page) if "1" in row]
    left = min(row.index("1") for row in rows)
    right = max(row.rindex("1") for row in rows)
    return Shape(tuple(row[left : right + 1] for row in rows))


def places(wanted: Shape, page: Raster) -> list[tuple[int, int]]:
    """Where on *page* exactly *wanted* stands: distance from the left and from the top."""
    rows, found = bits(page), []
    for top in range(len(rows) - len(wanted.rows) + 1):
        left = rows[top].find(wanted.rows[0])
        while left >= 0:
            if all(rows[top + i].startswith(row, left) for i, row in enumerate(wanted.rows)):
                found.append((left, top))
            left = rows[top].find(wanted.rows[0], left + 1)
    return found
