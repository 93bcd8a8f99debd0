"""How the tablet likes to be used, chosen on the page "More"."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.clock import Clock
from kiosk.services.preferences import (
    FREE_KIND_REQUIRED,
    LANGUAGE,
    REDUCED_MOTION,
    SOUND,
    SOUND_LEVELS,
    SPOKEN,
    TAMAZIGHT,
    TEXT_SCALE,
    TEXT_SCALES,
    THEME,
    THEMES,
    Preferences,
)
from kiosk.words import LANGUAGES, tifinagh

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("handed to the screen by ui.app")
class PreferencesViewModel(QObject):
    """What was chosen; a choice holds at once and is kept after."""

    changed = Signal()
    languageChosen = Signal(str)
    soundChosen = Signal(str)
    tamazightChosen = Signal(bool)
    freeKindChosen = Signal(bool)

    def __init__(self, chosen: Preferences, clock: Clock, keep: Callable[[str, str], None]) -> None:
        """*keep* writes down what was chosen under a name."""
        super().__init__()
        self._chosen = chosen
        self._clock = clock
        self._keep = keep
        self._dark = self._is_dark()

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._chosen.language

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        if language in LANGUAGES and language != self._chosen.language:
            self._choose(LANGUAGE, language)
            self.languageChosen.emit(language)

    @Property(str, notify=changed)
    def theme(self) -> str:
        """`light`, `dark`, or `auto`: dark from sunset to sunrise."""
        return self._chosen.theme

    @Property(bool, notify=changed)
    def dark(self) -> bool:
        return self._dark

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        if theme in THEMES:
            self._choose(THEME, theme)

    def look_at_the_sky(self) -> None:
        """See whether the sun has set or risen meanwhile."""
        if self._is_dark() != self._dark:
            self._dark = self._is_dark()
            self.changed.emit()

    def _is_dark(self) -> bool:
        if self._chosen.theme != "auto":
            return self._chosen.theme == "dark"
        from kiosk.domain.sun import is_dark  # most tablets never ask

        return is_dark(self._clock.now())

    @Property(str, notify=changed)
    def textScale(self) -> str:
        """By how much all letters are larger: `1`, `1.15` or `1.3`."""
        return self._chosen.text_scale

    @Slot(str)
    def chooseTextScale(self, scale: str) -> None:
        if scale in TEXT_SCALES:
            self._choose(TEXT_SCALE, scale)

    @Property(str, notify=changed)
    def sound(self) -> str:
        """`none`, `soft` or `loud`."""
        return self._chosen.sound

    @Slot(str)
    def chooseSound(self, sound: str) -> None:
        if sound in SOUND_LEVELS:
            self._choose(SOUND, sound)
            self.soundChosen.emit(sound)

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        return self._chosen.reduced_motion

    @Slot()
    def toggleReducedMotion(self) -> None:
        self._toggle(REDUCED_MOTION, not self._chosen.reduced_motion)

    @Property(bool, notify=changed)
    def tamazight(self) -> bool:
        return self._chosen.tamazight

    @Slot()
    def toggleTamazight(self) -> None:
        self._toggle(TAMAZIGHT, not self._chosen.tamazight)
        self.tamazightChosen.emit(self._chosen.tamazight)

    @Property(str, notify=changed)
    def welcomeTamazight(self) -> str:
        """The greeting as a second line; empty when nobody wants it."""
        return tifinagh("welcome") if self._chosen.tamazight else ""

    @Property(str, notify=changed)
    def thanksTamazight(self) -> str:
        return tifinagh("thank_you") if self._chosen.tamazight else ""

    @Property(bool, notify=changed)
    def spokenCentimes(self) -> bool:
        return self._chosen.spoken

    @Slot()
    def toggleSpokenCentimes(self) -> None:
        self._toggle(SPOKEN, not self._chosen.spoken)

    @Property(bool, notify=changed)
    def freeKindRequired(self) -> bool:
        """Whether a thing that is not listed needs a kind of goods."""
        return self._chosen.free_kind_required

    @Slot()
    def toggleFreeKind(self) -> None:
        self._toggle(FREE_KIND_REQUIRED, not self._chosen.free_kind_required)
        self.freeKindChosen.emit(self._chosen.free_kind_required)

    def _toggle(self, name: str, on: bool) -> None:
        self._choose(name, "1" if on else "0")

    def _choose(self, name: str, value: str) -> None:
        field = _FIELDS[name]
        now = replace(self._chosen, **{field: value == "1" if field in _SWITCHES else value})
        if now != self._chosen:
            self._chosen = now
            self._dark = self._is_dark()
            self._keep(name, value)
            self.changed.emit()


_FIELDS = {
    LANGUAGE: "language",
    THEME: "theme",
    TEXT_SCALE: "text_scale",
    SOUND: "sound",
    REDUCED_MOTION: "reduced_motion",
    TAMAZIGHT: "tamazight",
    SPOKEN: "spoken",
    FREE_KIND_REQUIRED: "free_kind_required",
}
_SWITCHES = ("reduced_motion", "tamazight", "spoken", "free_kind_required")
