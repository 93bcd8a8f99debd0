"""A small photograph made of whatever file somebody has: everything here distrusts it."""

import struct
import warnings
import zlib
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps, WebPImagePlugin

from kiosk.errors import PhotoNotAnImage, PhotoTooLarge

WIDTH = 640  # dots; the widest tile on the largest tablet, twice as fine
LARGEST_PIXELS = 64_000_000  # of a JPEG, which can be unpacked at an eighth of its size
LARGEST_UNPACKED = 25_000_000  # pixels of anything else, which cannot

# What telephones and computers make. Nothing that runs a program (EPS) or is a whole document.
_FORMATS = ("JPEG", "PNG", WebPImagePlugin.WebPImageFile.format, "GIF", "BMP")
_CORNER = 14 / 175  # of the width: the corners of a tile
_ROUNDED_AT = 4  # times as fine
_QUALITY = 82

# What Pillow's readers raise over bytes that lie to them.
_LIES = (
    OSError,  # truncated, unidentified
    SyntaxError,  # a broken PNG
    ValueError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    MemoryError,
    struct.error,
    zlib.error,
)


def small_photograph(content: bytes, *, name: str) -> bytes:
    """The picture in *content* as WebP: upright, 4:3 from its middle, its upper corners round.

    Nothing else of the file comes along: not where it was taken, nor when. Raises
    `PhotoNotAnImage` or `PhotoTooLarge` about the file *name*.
    """
    with warnings.catch_warnings():
        # A bomb is refused; what else Pillow warns of is about tags that are thrown away.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            read = _read(content, name)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise PhotoTooLarge(file=name) from error
        except _LIES as error:
            raise PhotoNotAnImage(file=name) from error
        return _small(read)


def _read(content: bytes, name: str) -> Image.Image:
    """The picture in *content*, upright and in three colours: what a file can lie about."""
    with Image.open(BytesIO(content), formats=_FORMATS) as picture:
        width, height = picture.size
        can_shrink = picture.format in ("JPEG", "MPO")
        if width * height > (LARGEST_PIXELS if can_shrink else LARGEST_UNPACKED):
            raise PhotoTooLarge(file=name)
        picture.draft("RGB", (2 * WIDTH, 2 * WIDTH))
        picture.load()
        return _plain(_upright(picture))


def _small(picture: Image.Image) -> bytes:
    cut = _cut(picture)
    photograph = Image.new("RGBA", cut.size)  # brings none of the file's own notes along
    photograph.paste(cut, mask=_round_above(cut.size))
    kept = BytesIO()
    photograph.save(kept, "WEBP", quality=_QUALITY, method=4)
    return kept.getvalue()


def _upright(picture: Image.Image) -> Image.Image:
    """Turned as its camera was held; a wrong note about that turns nothing."""
    try:
        return ImageOps.exif_transpose(picture)
    except _LIES:
        return picture


def _plain(picture: Image.Image) -> Image.Image:
    """In three colours, what is transparent on white."""
    if picture.mode.startswith("I"):  # 16 bits of grey
        picture = picture.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    ground = Image.new("RGB", clear.size, "white")
    ground.paste(clear, mask=clear.getchannel("A"))
    return ground


def _cut(picture: Image.Image) -> Image.Image:
    """The largest middle of 4:3, no wider than `WIDTH`."""
    width = max(min(picture.width, picture.height * 4 // 3, WIDTH) // 4, 1) * 4
    return ImageOps.fit(picture, (width, width * 3 // 4), Image.Resampling.LANCZOS)


def _round_above(size: tuple[int, int]) -> Image.Image:
    """What shows of a picture of that size whose upper corners are round."""
    width, height = size[0] * _ROUNDED_AT, size[1] * _ROUNDED_AT
    mask = Image.new("L", (width, height))
    ImageDraw.Draw(mask).rounded_rectangle(
        (0, 0, width - 1, height - 1),
        round(width * _CORNER),
        fill=255,
        corners=(True, True, False, False),
    )
    return mask.resize(size, Image.Resampling.LANCZOS)
