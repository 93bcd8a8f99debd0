"""Draws the soft shadows of `assets/art/shadows`, which the screens stretch under tiles and sheets.

python -m tools.draw_shadows

The software renderer cannot blur, so the blur is done here, once. Each picture is nine parts: the
corners are kept and the rest is stretched.
"""

from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from assets import FOLDER

SHADE = (0x3C, 0x28, 0x14)
FLAT = 8  # pixels of straight edge between the corners, to stretch


class Layer(NamedTuple):
    """One shadow as style sheets write it: how far down, how blurred, how dark."""

    down: int
    blur: int
    strength: float


class Kind(NamedTuple):
    """What casts the shadow, and how far around it the picture reaches."""

    radius: int
    reach: int
    layers: tuple[Layer, ...]


KINDS = {
    "tile": Kind(14, 12, (Layer(1, 0, 0.10), Layer(2, 8, 0.07))),
    "sheet": Kind(20, 36, (Layer(8, 28, 0.18),)),
}


def draw(kind: Kind) -> Image.Image:
    """The shadow alone; the thing itself lies `reach` inside the picture's edge."""
    corner = kind.radius + kind.reach
    side = 2 * corner + 2 * kind.reach + FLAT
    light = Image.new("L", (side, side), 255)
    for layer in kind.layers:
        box = (kind.reach, kind.reach + layer.down)
        end = (side - kind.reach - 1, side - kind.reach - 1 + layer.down)
        cast = Image.new("L", (side, side), 0)
        ImageDraw.Draw(cast).rounded_rectangle((box, end), kind.radius, fill=255)
        cast = cast.filter(ImageFilter.GaussianBlur(layer.blur / 2))
        passed = cast.point([round(255 - level * layer.strength) for level in range(256)])
        light = ImageChops.multiply(light, passed)
    picture = Image.new("RGBA", (side, side), (*SHADE, 0))
    picture.putalpha(ImageChops.invert(light))
    return picture


if __name__ == "__main__":
    folder = FOLDER / "art" / "shadows"
    folder.mkdir(exist_ok=True)
    for name, kind in KINDS.items():
        draw(kind).save(folder / f"{name}.png", optimize=True)
