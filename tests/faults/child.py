"""The process that is killed. It starts once, and forks a new one for every scene.

Reads pickled `Scene`s from standard input and answers each with an `Ending`. What a scene says goes
to a file by plain writes, which a kill cannot take back.
"""

import os
import pickle
import select
import signal
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path

from .recorder import Fault, Recorder
from .scenario import Scenario


@dataclass(frozen=True, slots=True)
class Scene:
    """One run of a scenario in a process of its own."""

    scenario: Scenario
    folder: Path
    said: Path  # file for what it says
    log: Path | None = None  # of the recorder
    kill_after_s: float | None = None
    fault: Fault | None = None  # armed from the beginning


@dataclass(frozen=True, slots=True)
class Ending:
    """How a scene ended: the exit status, negative for a signal, and what went wrong in it."""

    status: int
    error: str


def main() -> None:
    """Play scenes until standard input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    while True:
        try:
            scene = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(_play(scene), answers)
        answers.flush()


def _play(scene: Scene) -> Ending:
    error = scene.said.with_suffix(".error")
    said = os.open(scene.said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    pid = os.fork()
    if pid == 0:
        _be(scene, said, error)
    os.close(said)
    watch = os.pidfd_open(pid)
    if scene.kill_after_s is not None:
        poll = select.poll()
        poll.register(watch, select.POLLIN)
        if not poll.poll(scene.kill_after_s * 1000):
            os.kill(pid, signal.SIGKILL)
    os.close(watch)
    _, status = os.waitpid(pid, 0)
    wrong = error.read_text() if error.exists() else ""
    return Ending(os.waitstatus_to_exitcode(status), wrong)


def _be(scene: Scene, said: int, error: Path) -> None:
    """Play *scene* in this fresh process, and end it without tidying up."""
    status = 1
    try:
        os.dup2(said, 1)
        recorder = Recorder()
        recorder.record(scene.folder, scene.log, mark_fd=1)
        if scene.fault is not None:
            recorder.arm(scene.fault)
        scene.scenario.play(scene.folder, _say)
        status = 0
    except BaseException:
        error.write_text(traceback.format_exc())
    finally:
        os._exit(status)


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    # Under its package's name, so that both sides mean the same classes.
    from importlib import import_module

    import_module(f"{__package__}.child").main()
