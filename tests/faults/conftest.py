"""The recorder, compiled once, the process that plays scenes, and how many of them to play."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from .recorder import build_recorder
from .stage import Stage


@pytest.fixture(scope="session")
def recorder_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recorder, to be preloaded."""
    return build_recorder(tmp_path_factory.mktemp("recorder"))


@pytest.fixture(scope="session")
def stage(recorder_library: Path) -> Iterator[Stage]:
    """Where scenes are played."""
    opened = Stage(recorder_library)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def cuts() -> int:
    """How many power cuts in all; `make proof` asks for more."""
    return int(os.environ.get("FAULTS_CUTS", "1000"))


@pytest.fixture(scope="session")
def kills() -> int:
    """How many kills in all."""
    return int(os.environ.get("FAULTS_KILLS", "200"))
