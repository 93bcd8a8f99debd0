"""Sounds that are told apart unseen, and never louder than a loudspeaker takes."""

from itertools import combinations

import miniaudio
import pytest
from PySide6.QtGui import QGuiApplication

from ui.pictures import until
from ui.sounds import BUFFER_MS, RATE_HZ, SOUNDS, Mixer, Sounds, samples


def test_each_sound_is_heard_and_dies_away() -> None:
    for sound in SOUNDS:
        wave = samples(sound)

        assert max(map(abs, wave)) > 4_000, sound
        assert max(map(abs, wave[-20:])) < max(map(abs, wave)) / 4, sound
        assert 0.05 <= len(wave) / RATE_HZ <= 0.4, sound


def test_no_two_sounds_are_alike() -> None:
    for one, other in combinations(SOUNDS, 2):
        shorter = min(len(samples(one)), len(samples(other)))
        differ = sum(
            abs(a - b) > 1_000
            for a, b in zip(samples(one)[:shorter], samples(other)[:shorter], strict=True)
        )

        assert differ > shorter / 4, (one, other)


def test_the_mixer_gives_the_whole_sound_in_pieces_and_then_silence() -> None:
    mixer = Mixer()
    mixer.add("paid")
    wave = samples("paid")

    heard = []
    while len(heard) < len(wave):
        heard.extend(mixer.mixed(441))

    assert heard[: len(wave)] == list(wave)
    assert set(mixer.mixed(441)) == {0}


def test_ten_knocks_at_once_are_cut_at_the_loudest() -> None:
    mixer = Mixer()
    for _ in range(10):
        mixer.add("added")

    mixed = mixer.mixed(1_000)

    assert max(mixed) == 32_767
    assert min(mixed) >= -32_768


def test_a_device_plays_what_was_asked(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    sounds = Sounds()
    sounds.play("added")  # before there is a device: nothing, and no harm
    sounds._device = miniaudio.PlaybackDevice(
        nchannels=1,
        sample_rate=RATE_HZ,
        buffersize_msec=BUFFER_MS,
        backends=[miniaudio.Backend.NULL],
    )
    asked: list[int] = []
    mixed = sounds._mixer.mixed
    monkeypatch.setattr(
        sounds._mixer, "mixed", lambda frames: asked.append(frames) or mixed(frames)
    )

    sounds.play("paid")
    until(lambda: sum(asked) > len(samples("paid")), "the whole sound")
    sounds.close()

    assert set(mixed(441)) == {0}
