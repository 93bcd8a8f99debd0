"""Playing scenarios: recorded for power cuts, killed, or on a failing disk."""

import os
import pickle
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from .child import Ending, Scene
from .disk import Disk, Image, images, lay_out
from .fate import Cut
from .log import Operation, read_log, told
from .recorder import Fault
from .scenario import PromiseBroken, Scenario, State

_HOUSE = Path(__file__).parents[2]


class Stage:
    """One process with the recorder preloaded that forks a new one for every scene."""

    def __init__(self, library: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", f"{__package__}.child"],
            cwd=_HOUSE,
            env=os.environ | {"LD_PRELOAD": str(library)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def play(self, scene: Scene) -> Ending:
        """Let *scene* play to its end, good or bad."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        pickle.dump(scene, self._process.stdin)
        self._process.stdin.flush()
        ending = pickle.load(self._process.stdout)
        assert isinstance(ending, Ending)
        return ending

    def close(self) -> None:
        """End the process."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


# --- power cuts -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Recording:
    """A scene that was recorded: the folder as it was before, and everything done to it."""

    before: Path
    log: Path
    operations: Sequence[Operation]


def record(
    stage: Stage, scenario: Scenario[State], before: Path, room: Path, fault: Fault | None = None
) -> Recording:
    """Play *scenario* on a copy of the folder *before*, in the empty folder *room*, to its end.

    Fails unless the log tells everything: repeated, it must give the folder that is there now.
    """
    folder = room / "played"
    shutil.copytree(before, folder)
    log = room / "log"
    ending = stage.play(Scene(scenario, folder.resolve(), room / "said", log=log, fault=fault))
    assert ending == Ending(0, ""), ending.error
    recording = Recording(before, log, read_log(log))
    disk = Disk(before)
    for operation in recording.operations:
        disk.do(operation)
    assert disk.now() == image_of(folder), "the log does not tell all that was done"
    shutil.rmtree(folder)
    return recording


def image_of(folder: Path) -> Image:
    """What stands in *folder*, shared memory aside."""
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in folder.rglob("*")
        if not path.name.endswith("-shm")
    }


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise that did not hold after a cut, and how to see it again."""

    cut: Cut
    promise: str
    story: str


def broken_promises(
    recording: Recording,
    scenario: Scenario[State],
    before: State,
    cuts: Sequence[Cut],
    room: Path,
) -> Iterator[Broken]:
    """Check what each of *cuts* (earliest first) leaves; those after which a promise is broken."""
    for cut, image in images(recording.before, recording.operations, cuts):
        folder = room / "after"
        lay_out(image, folder)
        try:
            scenario.check(folder, before, told(recording.operations[: cut.after]))
        except PromiseBroken as error:
            yield Broken(cut, error.promise, _story(recording, scenario, cut, error))
        except Exception as error:
            error.add_note(_story(recording, scenario, cut, error))
            raise
        shutil.rmtree(folder)


def _story(recording: Recording, scenario: Scenario[State], cut: Cut, error: Exception) -> str:
    return (
        f"{error}\n{scenario}\n{cut}\nLook at it: python -m {__package__}.look"
        f" {recording.before} {recording.log} {cut.seed} {cut.after} '{cut.mood}' FOLDER"
    )


def assert_kept(broken: Sequence[Broken]) -> None:
    """Fail, and tell of the first, when there are broken promises."""
    assert not broken, f"{len(broken)} cuts broke a promise; the first:\n{broken[0].story}"


# --- kills ------------------------------------------------------------------------------------


def kill(
    stage: Stage,
    scenario: Scenario[State],
    folder: Path,
    said: Path,
    *,
    after_s: float | None = None,
    at: Fault | None = None,
) -> tuple[bool, list[str]]:
    """Play *scenario* in *folder* and kill it; whether it was still playing, and what it said."""
    ending = stage.play(Scene(scenario, folder.resolve(), said, kill_after_s=after_s, fault=at))
    assert ending.status in (0, -signal.SIGKILL), ending.error
    return ending.status != 0, said.read_text().splitlines()


def kill_and_check(
    stage: Stage,
    scenario: Scenario[State],
    folder: Path,
    before: State,
    *,
    after_s: float | None = None,
    at: Fault | None = None,
) -> tuple[bool, State]:
    """Kill *scenario* in *folder* and check what is left; whether it was killed, and the state."""
    with TemporaryDirectory() as room:
        was_killed, said = kill(
            stage, scenario, folder, Path(room) / "said", after_s=after_s, at=at
        )
    try:
        return was_killed, scenario.check(folder, before, said)
    except Exception as error:
        error.add_note(f"{scenario} in {folder}, killed {after_s=} {at=!s}, said {said[-4:]}")
        raise
