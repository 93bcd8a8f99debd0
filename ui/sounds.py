"""What the till lets people hear: each sound has its own rhythm, so that it is known unseen.

Made by arithmetic, no files: a short wooden knock for one more, a lower one for one less, two
rising notes for a sale, a low double for what is refused. Silent where there is no sound device.
"""

import math
import sys
from array import array
from collections.abc import Generator
from functools import cache
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from miniaudio import PlaybackDevice

RATE_HZ = 22_050
LOUDEST = 11_000  # of 32 767: a crowd is loud, a tent is small
LEVELS = {"none": 0.0, "soft": 0.3, "loud": 1.0}  # of the loudest
BUFFER_MS = 30  # heard within 100 ms of the touch
OPEN_AFTER_MS = 1_200  # the window is up by then
IDLE_MS = 3_000  # a device that plays silence empties the battery

Notes = tuple[
    tuple[float, float, float], ...
]  # pitch in Hz (0: a rest), length in s, how fast it dies

SOUNDS: dict[str, Notes] = {
    "added": ((430.0, 0.07, 60.0),),
    "removed": ((240.0, 0.09, 45.0),),
    "paid": ((659.3, 0.11, 14.0), (880.0, 0.22, 10.0)),
    "refused": ((150.0, 0.09, 20.0), (0.0, 0.06, 1.0), (150.0, 0.12, 24.0)),
}


@cache
def samples(sound: str) -> array:
    """The sound called *sound* as 16-bit samples at `RATE_HZ`, one channel."""
    wave = array("h")
    for pitch_hz, seconds, decay in SOUNDS[sound]:
        for i in range(int(RATE_HZ * seconds)):
            at = i / RATE_HZ
            # A little of the octave and the twelfth makes wood of a sine.
            swing = (
                math.sin(2 * math.pi * pitch_hz * at)
                + 0.4 * math.sin(4 * math.pi * pitch_hz * at)
                + 0.2 * math.sin(6 * math.pi * pitch_hz * at)
            )
            attack = min(1.0, at / 0.002)  # 2 ms: no click
            wave.append(int(LOUDEST * attack * math.exp(-decay * at) * swing / 1.6))
    return wave


class Mixer:
    """The sounds that are heard now, added up for the device as it asks for more."""

    def __init__(self) -> None:
        self.level = 1.0  # 0…1
        self._lock = Lock()
        self._heard: list[tuple[array, int]] = []  # samples, and how many were played

    def add(self, sound: str) -> None:
        """Let *sound* begin."""
        with self._lock:
            self._heard.append((samples(sound), 0))

    def stream(self) -> Generator[array, int, None]:
        """What a device plays; it sends the number of frames that it wants."""
        wanted = yield array("h")
        while True:
            wanted = yield self.mixed(wanted)

    def mixed(self, frames: int) -> array:
        """The next *frames* frames; silence when nothing is heard."""
        with self._lock:
            heard, self._heard = self._heard, []
            out = array("h", bytes(2 * frames))
            for wave, played in heard:
                part = wave[played : played + frames]
                for i, value in enumerate(part):
                    louder = out[i] + int(self.level * value)
                    out[i] = max(-32_768, min(32_767, louder))
                if played + frames < len(wave):
                    self._heard.append((wave, played + frames))
        return out


class Sounds(QObject):
    """Plays the till's sounds; without a device it only keeps quiet."""

    def __init__(self, level: str = "loud") -> None:
        """*level* is a key of `LEVELS`."""
        super().__init__()
        self._mixer = Mixer()
        self._mixer.level = LEVELS[level]
        self._device: PlaybackDevice | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._rest)
        if has_sound_device():
            QTimer.singleShot(OPEN_AFTER_MS, self, self._open)

    @Slot()
    def added(self) -> None:
        self.play("added")

    @Slot()
    def removed(self) -> None:
        self.play("removed")

    @Slot()
    def paid(self) -> None:
        self.play("paid")

    @Slot()
    def refused(self) -> None:
        self.play("refused")

    @Slot(str)
    def set_level(self, level: str) -> None:
        """Sound as loud as *level* (a key of `LEVELS`) says, and let it be heard once."""
        self._mixer.level = LEVELS[level]
        self.play("added")

    def play(self, sound: str) -> None:
        """Let *sound* (a key of `SOUNDS`) be heard, beside what is heard already."""
        if self._device is None or not self._mixer.level:
            return
        self._mixer.add(sound)
        if not self._device.running:
            stream = self._mixer.stream()
            next(stream)
            self._device.start(stream)
        self._idle.start()

    def close(self) -> None:
        """Let go of the device."""
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _open(self) -> None:
        # A sound server may take its time to answer; nobody waits for it.
        Thread(target=self._open_device, name="sound", daemon=True).start()

    def _open_device(self) -> None:
        from miniaudio import MiniaudioError, PlaybackDevice, SampleFormat

        try:
            self._device = PlaybackDevice(
                output_format=SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE_HZ,
                buffersize_msec=BUFFER_MS,
                app_name="fair-kiosk",
            )
        except MiniaudioError:
            return  # a card without a loudspeaker: silent, as without a card
        for sound in SOUNDS:
            samples(sound)

    def _rest(self) -> None:
        if self._device is not None:
            self._device.stop()


def has_sound_device() -> bool:
    """Whether it is worth asking for one: on Linux the asking itself writes to the terminal."""
    if not sys.platform.startswith("linux"):
        return True
    return any(Path("/dev/snd").glob("pcm*p"))
