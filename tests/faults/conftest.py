"""The recorder, compiled once, and the process that plays scenes."""

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
