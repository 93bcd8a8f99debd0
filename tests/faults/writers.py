"""Files written by plain Python, carelessly and with care: what the model must tell apart."""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .scenario import PromiseBroken, Say, Scenario

_NAME = "settings.json"


def _text(version: int) -> bytes:
    return f"version {version} ".encode() * 200


@dataclass(frozen=True, slots=True)
class Replacing(Scenario[int]):
    """A file replaced again and again by a newer one under its name, each said when it is there."""

    syncs_file: bool
    syncs_folder: bool
    versions: int = 20

    def prepare(self, folder: Path) -> int:
        folder.mkdir()
        (folder / _NAME).write_bytes(_text(0))
        return 0

    def play(self, folder: Path, say: Say) -> None:
        for version in range(1, self.versions + 1):
            with open(folder / "new", "wb") as file:
                file.write(_text(version))
                file.flush()
                if self.syncs_file:
                    os.fsync(file.fileno())
            os.replace(folder / "new", folder / _NAME)
            if self.syncs_folder:
                descriptor = os.open(folder, os.O_RDONLY)
                os.fsync(descriptor)
                os.close(descriptor)
            say(str(version))

    def check(self, folder: Path, before: int, told: Sequence[str]) -> int:
        content = (folder / _NAME).read_bytes()
        versions = [v for v in range(self.versions + 1) if content == _text(v)]
        if not versions:
            raise PromiseBroken("torn", content=content[:40], size=len(content))
        if versions[0] < before + len(told):
            raise PromiseBroken("lost", there=versions[0], told=len(told))
        return versions[0]


@dataclass(frozen=True, slots=True)
class Appending(Scenario[int]):
    """A list that grows at its end, synced after each line; some lines are taken back again."""

    lines: int = 40

    def prepare(self, folder: Path) -> int:
        folder.mkdir()
        (folder / "list").write_bytes(b"")
        return 0

    def play(self, folder: Path, say: Say) -> None:
        with open(folder / "list", "r+b", buffering=0) as file:
            for line in range(1, self.lines + 1):
                file.write(b"torn" * (line * 97 % 300))
                file.truncate((line - 1) * 100)
                file.seek((line - 1) * 100)
                file.write(f"{line:<99}\n".encode())
                os.fsync(file.fileno())
                say(str(line))

    def check(self, folder: Path, before: int, told: Sequence[str]) -> int:
        content = (folder / "list").read_bytes()
        sure = b"".join(f"{line:<99}\n".encode() for line in range(1, before + len(told) + 1))
        if content[: len(sure)] != sure:
            raise PromiseBroken("lost", told=len(told), there=content[-200:])
        return len(told)


@dataclass(frozen=True, slots=True)
class EveryCall(Scenario[int]):
    """Every call that the recorder knows, once or more; there is no promise in it."""

    def prepare(self, folder: Path) -> int:
        (folder / "old").mkdir(parents=True)
        (folder / "old" / "kept").write_bytes(b"kept " * 500)
        (folder / "old" / "emptied").write_bytes(b"emptied " * 500)
        return 0

    def play(self, folder: Path, say: Say) -> None:
        os.chdir(folder)
        os.mkdir("made")
        with open("made/./../made/text", "w", encoding="utf-8") as text:
            text.write("زيت الزيتون\n" * 300)
        with open("old/kept", "ab") as appended:
            appended.write(b"and more")
        os.rename("made", "renamed")
        place = os.open("renamed", os.O_RDONLY)
        file = os.open("parts", os.O_RDWR | os.O_CREAT, dir_fd=place)
        os.writev(file, [b"one", b"", b"two" * 400, b"three"])
        os.pwritev(file, [b"four", b"five"], 2_000)
        os.pwrite(file, b"six", 9_000)
        os.ftruncate(file, 8_500)
        os.ftruncate(file, 12_000)
        os.posix_fallocate(file, 0, 20_000)
        copy = os.dup(file)
        os.lseek(copy, 19_990, os.SEEK_SET)
        os.write(copy, b"beyond the end")
        os.fdatasync(copy)
        os.fsync(place)
        os.truncate("renamed/text", 100)
        with open("old/emptied", "wb") as emptied:
            emptied.write(b"a new beginning")
        os.rename("old/kept", "renamed/moved", src_dir_fd=None)
        os.unlink("parts", dir_fd=place)
        os.write(file, b"to nobody")
        os.mkdir("folder")
        os.rmdir("folder")
        os.sync()
        say("done")

    def check(self, folder: Path, before: int, told: Sequence[str]) -> int:
        raise NotImplementedError(f"{folder} {before} {told}")


@dataclass(frozen=True, slots=True)
class Linking(EveryCall):
    """Something that the recorder cannot follow."""

    def play(self, folder: Path, say: Say) -> None:
        os.link(folder / "old" / "kept", folder / "link")
        say("never")


@dataclass(frozen=True, slots=True)
class Deaf(Scenario[int]):
    """Goes on when a sync has failed, and believes in the next one."""

    def prepare(self, folder: Path) -> int:
        folder.mkdir()
        (folder / "pages").write_bytes(bytes(16_384))
        return 0

    def play(self, folder: Path, say: Say) -> None:
        with open(folder / "pages", "r+b", buffering=0) as file:
            file.write(b"first" * 100)
            with suppress(OSError):
                os.fsync(file.fileno())
            file.seek(8_192)
            file.write(b"second" * 100)
            os.fsync(file.fileno())
            say("both")

    def check(self, folder: Path, before: int, told: Sequence[str]) -> int:
        content = (folder / "pages").read_bytes()
        if told and content[:500] != b"first" * 100:
            raise PromiseBroken("first")
        if told and content[8_192:8_792] != b"second" * 100:
            raise PromiseBroken("second")
        return before + len(told)
