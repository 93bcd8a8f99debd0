"""The bundled fonts, made known to Qt once for screens and paper alike."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from assets import FOLDER

# In this order digits come from Noto Sans in every language: one shape, one width.
FAMILIES = ("Noto Sans", "Noto Kufi Arabic", "Noto Sans Tifinagh")


@cache
def register_fonts() -> tuple[str, ...]:
    """Make the fonts in `assets/fonts` known, the first time it is called; gives their families.

    Needs a `QGuiApplication`, and belongs to the main thread. Raises `RuntimeError` when a font
    file is missing or broken: Arabic would come out in whatever the machine has.
    """
    families: set[str] = set()
    for font in (FOLDER / "fonts").iterdir():
        if font.name.endswith(".ttf"):
            known = QFontDatabase.addApplicationFont(str(font))
            if known == -1:
                raise RuntimeError(f"{font.name} is not a font")
            families.update(QFontDatabase.applicationFontFamilies(known))
    # Asked of our own files only: asking for all families reads every font of the machine.
    missing = set(FAMILIES) - families
    if missing:
        raise RuntimeError(f"fonts are missing: {', '.join(sorted(missing))}")
    return FAMILIES
