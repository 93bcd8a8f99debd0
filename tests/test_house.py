"""The house itself: set-up, lock files, tiers, what is shipped."""

import importlib.metadata
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tools import tiers
from tools.tiers import TIERS, Tier

HOUSE = Path(__file__).parent.parent
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]


# --- tiers ----------------------------------------------------------------------------------------


def test_every_test_belongs_to_exactly_one_tier():
    claimed = [
        path
        for tier in TIERS
        for command in tier.commands
        for path in command
        if path.startswith("tests/")
    ]
    found = [
        f"tests/{path.name}"
        for path in (HOUSE / "tests").iterdir()
        if (path.is_dir() and list(path.rglob("test_*.py"))) or path.match("test_*.py")
    ]

    assert sorted(claimed) == sorted(found)


def test_all_tiers_together_take_no_more_than_45_minutes():
    assert sum(tier.seconds for tier in TIERS) <= 45 * 60


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_failing_tier_does_not_keep_the_others_from_running(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    ran = tmp_path / "ran"
    both = (python("raise SystemExit(3)"), python(f"open({str(ran)!r}, 'w')"))
    monkeypatch.setattr(tiers, "TIERS", (Tier("one", 30, both), Tier("two", 30, (python(""),))))

    status = tiers.main([])

    endings = [line.split()[:2] for line in capsys.readouterr().out.splitlines()[-2:]]
    assert (status, endings) == (1, [["one", "FAILED"], ["two", "passed"]])
    assert ran.exists()


def test_tier_out_of_time_is_stopped_with_all_that_it_started(tmp_path: Path):
    started = tmp_path / "started"
    child = f"import os; open({str(started)!r}, 'w').write(str(os.getpid())); input()"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    # The child waits for a line that a pipe without a writer's end would never bring.
    waiting = f"import os, subprocess, sys; r, w = os.pipe(); os.dup2(r, 0); {parent}"

    ending = tiers.run(Tier("slow", 2, (python(waiting),)))

    assert ending == "OUT OF TIME"
    assert is_gone(int(started.read_text()))


def is_gone(pid: int) -> bool:
    """Whether a killed process has ended, or ends soon."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
    return False


def test_only_the_tiers_that_are_named_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    well, ill = Tier("well", 30, (python(""),)), Tier("ill", 30, (python("raise SystemExit(1)"),))
    monkeypatch.setattr(tiers, "TIERS", (well, ill))

    assert tiers.main(["well"]) == 0
    assert tiers.main(["ill"]) == 1
    assert tiers.main(["other"]) == 2
    assert capsys.readouterr().err == "no tier other; there are well, ill\n"


def test_pipeline_runs_what_people_run():
    script = HOUSE / ".ci" / "run"

    assert script.stat().st_mode & stat.S_IXUSR
    assert script.read_text("utf-8").splitlines()[-1] == "exec make test"


# --- lock files -----------------------------------------------------------------------------------


def locked(name: str) -> dict[str, str]:
    """The versions that a lock file pins, by normalized name."""
    pins = {}
    text = (HOUSE / "requirements" / f"{name}.txt").read_text("utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line and not line.lstrip().startswith("#"):
            requirement, *hashes = re.split(r"\s+--hash=", line)
            pin = Requirement(requirement)
            (version,) = pin.specifier
            assert version.operator == "==", line
            assert hashes, line
            assert all(re.fullmatch(r"sha256:[0-9a-f]{64}\s*", digest) for digest in hashes), line
            pins[normalized(pin.name)] = version.version
    return pins


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("runtime", PROJECT["dependencies"]),
        ("dev", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]),
    ],
)
def test_lock_pins_everything_that_the_project_asks_for(lock: str, wanted: list[str]):
    pins = locked(lock)

    for text in wanted:
        requirement = Requirement(text)
        assert requirement.specifier.contains(pins[normalized(requirement.name)]), text


def test_tests_run_on_the_versions_that_the_till_runs_on():
    till, tests = locked("runtime"), locked("dev")

    assert {name: tests[name] for name in till} == till


def test_environment_is_the_locked_one():
    installed = {
        normalized(package.name): package.version for package in importlib.metadata.distributions()
    }

    here = {name: version for name, version in locked("dev").items() if name in installed}
    assert here == {name: installed[name] for name in here}
    assert set(locked("dev")) - set(here) <= {"colorama"}  # Windows only


def test_lock_names_no_place_to_download_from():
    for lock in (HOUSE / "requirements").iterdir():
        assert "://" not in lock.read_text("utf-8")
        assert "--index-url" not in lock.read_text("utf-8")


# --- start-up -------------------------------------------------------------------------------------


def test_selling_loads_nothing_that_it_does_not_need(tmp_path: Path):
    heavy = ["PySide6", "sqlite_utils", "escpos", "qrcode", "rich", "PIL", "asyncio"]
    code = f"""
import sys
from kiosk.cli import main
main(sys.argv[1:])
print([name for name in {heavy!r} if name in sys.modules])
"""
    data = f"--data={tmp_path / 'tablet'}"
    subprocess.run([*python(code), "set-up", "--demo", data], capture_output=True, check=True)

    ran = subprocess.run([*python(code), "products", data], capture_output=True, check=True)

    assert ran.stdout.splitlines()[-1] == b"[]"


# --- set-up ---------------------------------------------------------------------------------------

STUB = """#!/bin/sh
echo "{name} $*" >> "$CALLS"
{body}
"""


@pytest.fixture
def bare(tmp_path: Path):
    """A folder with `tools/set-up`, on a machine where every tool only notes how it was called."""
    machine = BareMachine(tmp_path)
    machine.stub("apt-get", 'case "$*" in *-s*) echo "$PLAN" ;; esac')
    machine.stub("id", 'echo "$USER_ID"')
    # Makes an environment whose Python is itself.
    machine.stub(
        "python3",
        'case "$*" in "-m venv .venv")'
        ' mkdir -p .venv/bin; cp "$0" .venv/bin/python ;; --version) echo Python 3.11.2 ;; esac',
    )
    return machine


class BareMachine:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._bin = folder / "bin"
        self._calls = folder / "calls"
        self._bin.mkdir()
        (folder / "tools").mkdir()
        (folder / "requirements").mkdir()
        shutil.copy(HOUSE / "tools" / "set-up", folder / "tools" / "set-up")
        for tool in ("sh", "dirname", "grep", "rm", "touch", "mkdir", "cp"):
            (self._bin / tool).symlink_to(shutil.which(tool) or tool)

    def stub(self, name: str, body: str) -> None:
        path = self._bin / name
        path.write_text(STUB.format(name=name, body=body))
        path.chmod(0o755)

    def set_up(self, what: str, *, plan: str = "", user: int = 0) -> tuple[int, str, list[str]]:
        """Run it; its status, what it said, and the calls that change something."""
        self._calls.unlink(missing_ok=True)
        ran = subprocess.run(
            ["sh", str(self.folder / "tools" / "set-up"), what],
            env={
                "PATH": str(self._bin),
                "CALLS": str(self._calls),
                "PLAN": plan,
                "USER_ID": str(user),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        calls = self._calls.read_text().splitlines() if self._calls.exists() else []
        looking = ("id ", "apt-get -s ", "python3 -c ", "python3 --version")
        return ran.returncode, ran.stderr, [c for c in calls if not c.startswith(looking)]


def test_root_gets_debian_packages_and_the_environment(bare: BareMachine):
    status, _, calls = bare.set_up("dev", plan="Inst xvfb (2:21 Debian)")

    assert status == 0
    assert calls[0] == "apt-get update -qq"
    assert calls[1].startswith(
        "apt-get install -y -qq --no-upgrade --no-install-recommends libglib2.0-0 "
    )
    assert calls[1].endswith(
        " xvfb xauth xdotool x11-xkb-utils openbox poppler-utils gcc libc6-dev"
    )
    assert calls[2:] == [
        "python3 -m venv .venv",
        "python3 -m pip install --quiet --require-hashes --requirement requirements/dev.txt",
        "python3 -m pip install --quiet --no-deps --no-build-isolation --editable .",
    ]
    assert (bare.folder / ".venv" / "ready-dev").exists()
    assert (bare.folder / ".venv" / "ready-run").exists()


def test_anybody_else_is_told_the_line_to_type(bare: BareMachine):
    status, said, calls = bare.set_up("run", plan="Inst libegl1 (1.6 Debian)", user=1000)

    assert (status, calls) == (1, [])
    assert said.splitlines()[-1] == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends"
        " libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxcb-cursor0"
        " libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
    )


def test_nothing_is_asked_of_debian_when_nothing_is_missing(bare: BareMachine):
    status, _, calls = bare.set_up("run", user=1000)

    assert status == 0
    assert [call for call in calls if call.startswith("apt-get")] == []
    assert (bare.folder / ".venv" / "ready-run").exists()
    assert not (bare.folder / ".venv" / "ready-dev").exists()


def test_environment_that_works_is_kept(bare: BareMachine):
    bare.set_up("run")

    status, _, calls = bare.set_up("dev")

    assert status == 0
    assert "python3 -m venv .venv" not in calls


# --- what is shipped ------------------------------------------------------------------------------


def test_wheel_carries_all_that_the_till_shows_and_reads(tmp_path: Path):
    tree = tmp_path / "tree"
    for part in ("kiosk", "ui", "printing", "sync", "assets", "tests", "bench", "tools"):
        shutil.copytree(HOUSE / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
    for part in ("pyproject.toml", "README.md"):
        shutil.copy(HOUSE / part, tree / part)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    built = tmp_path / "built"
    subprocess.run(
        [*pip, "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(built), str(tree)],
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
        check=True,
    )
    (wheel,) = built.iterdir()
    carried = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    unpacked = tmp_path / "unpacked"
    zipfile.ZipFile(wheel).extractall(unpacked)

    # It runs from there, away from the sources.
    fair_kiosk = python("import sys; from kiosk.cli import main; sys.exit(main())")
    made = subprocess.run(
        [*fair_kiosk, "set-up", "--demo", "--tent=3", f"--data={tmp_path / 'data'}", "--json"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )

    expected = {
        str(path.relative_to(HOUSE))
        for part in ("kiosk", "ui", "printing", "sync", "assets")
        for path in (HOUSE / part).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".qmlc"
    }
    assert carried == expected
    assert json.loads(made.stdout)["tent"] == 3


def test_sources_name_no_machine_and_no_registry():
    places = ("/wor" + "k/", "/roo" + "t/", "../sha" + "red", "pypi" + ".org", "npmjs" + ".")
    text_files = [
        HOUSE / name
        for name in subprocess.run(
            ["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, text=True, check=True
        ).stdout.split("\0")
        if name and not name.endswith((".ttf", ".png", ".sqlite3"))
    ]

    named = [
        (str(path.relative_to(HOUSE)), place)
        for path in text_files
        if path.exists()
        for place in places
        if place in path.read_text("utf-8")
    ]

    assert named == []
