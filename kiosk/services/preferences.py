"""How this tablet likes to be used: language, light, size of letters, sounds, printer."""

from dataclasses import dataclass

from kiosk.store import settings
from kiosk.store.books import Books
from kiosk.words import LANGUAGES

LANGUAGE = settings.LANGUAGE
THEME = settings.THEME
PRINTER = settings.PRINTER  # host:port or the path of a device; "" for none
TEXT_SCALE = settings.TEXT_SCALE
SOUND = settings.SOUND
REDUCED_MOTION = settings.REDUCED_MOTION
TAMAZIGHT = settings.TAMAZIGHT
SPOKEN = settings.SPOKEN
FREE_KIND_REQUIRED = settings.FREE_KIND_REQUIRED

THEMES = ("light", "dark", "auto")  # auto: dark from sunset to sunrise
TEXT_SCALES = ("1", "1.15", "1.3")
SOUND_LEVELS = ("none", "soft", "loud")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What was chosen on this tablet, or what it comes with."""

    language: str = "ar"
    theme: str = "light"
    text_scale: str = "1"
    sound: str = "loud"
    reduced_motion: bool = False
    tamazight: bool = True  # greetings in Tifinagh as a second line
    spoken: bool = True  # amounts as they are said, in centimes
    free_kind_required: bool = False  # what is not listed must at least be of some kind


def preferences_of(books: Books) -> Preferences:
    """What was chosen on the tablet of *books*; what cannot be chosen counts as not chosen."""
    asked = {name: settings.get(books.connection, name) for name in _NAMES}
    usual = Preferences()
    return Preferences(
        language=_one_of(LANGUAGES, asked[LANGUAGE], usual.language),
        theme=_one_of(THEMES, asked[THEME], usual.theme),
        text_scale=_one_of(TEXT_SCALES, asked[TEXT_SCALE], usual.text_scale),
        sound=_one_of(SOUND_LEVELS, asked[SOUND], usual.sound),
        reduced_motion=asked[REDUCED_MOTION] == "1",
        tamazight=asked[TAMAZIGHT] != "0",
        spoken=asked[SPOKEN] != "0",
        free_kind_required=asked[FREE_KIND_REQUIRED] == "1",
    )


_NAMES = (
    LANGUAGE,
    THEME,
    TEXT_SCALE,
    SOUND,
    REDUCED_MOTION,
    TAMAZIGHT,
    SPOKEN,
    FREE_KIND_REQUIRED,
)


def _one_of(choices: tuple[str, ...], asked: str, usual: str) -> str:
    return asked if asked in choices else usual


def preferred(books: Books, name: str, default: str) -> str:
    """The value of a preference, or *default*."""
    return settings.get(books.connection, name, default)


def prefer(books: Books, name: str, value: str) -> None:
    """Keep a preference."""
    with books.atomic():
        settings.put(books.connection, name, value)
