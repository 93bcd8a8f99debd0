"""The command line itself: who answers, in which language, with which status."""

import json
import os
import sys
from pathlib import Path
from types import ModuleType

import click
import pytest

import kiosk.cli
from kiosk import __version__
from kiosk.cli import main
from kiosk.commands.caller import Caller, for_caller
from kiosk.errors import PrinterUnavailable


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Caller]:
    """What the added commands `run` and `sing` were told; `sing` fails."""
    callers: list[Caller] = []

    @click.command()
    @for_caller(speaks_json=False)
    def run(caller: Caller) -> None:
        callers.append(caller)

    @click.command()
    @for_caller(speaks_json=False)
    def sing(caller: Caller) -> None:
        callers.append(caller)
        raise PrinterUnavailable(cause="hoarse")

    added = ModuleType("added_commands")
    added.run, added.sing = run, sing  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "added_commands", added)
    for name in ("run", "sing"):
        monkeypatch.setitem(kiosk.cli.COMMANDS, name, f"added_commands:{name}")
    return callers


def test_no_command_opens_the_till(told: list[Caller], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FAIR_KIOSK_DATA", "/somewhere")

    status = main([])

    assert (status, told) == (0, [Caller(Path("/somewhere"), "ar")])


def test_options_alone_open_the_till(told: list[Caller], tmp_path: Path):
    status = main(["--data", str(tmp_path), "--lang", "fr"])

    assert (status, told) == (0, [Caller(tmp_path, "fr")])


def test_brought_command_fails_as_our_own_do(
    told: list[Caller], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    status = main(["sing", "--data", str(tmp_path), "--lang", "en"])

    said = capsys.readouterr()
    assert (status, len(told)) == (3, 1)
    assert said.err.startswith("The printer does not answer. Keep selling:")
    assert said.err.endswith("\nprinter.unavailable\n")


def test_help_names_every_command(told: list[Caller], capsys: pytest.CaptureFixture[str]):
    status = main(["--help"])

    listed = capsys.readouterr().out.partition("Commands:\n")[2].splitlines()
    names = [line.split()[0] for line in listed]
    assert (status, told) == (0, [])
    assert names == ["doctor", "journal", "photo", "products", "run", "sell", "set-up", "sing"]


def test_version_is_told(capsys: pytest.CaptureFixture[str]):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"fair-kiosk, version {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["journal", "burn"],
        ["sell"],
        ["products", "--lang", "de"],
        ["products", "--fast"],
        ["products", "--data", ""],
        ["set-up", "--tent", "3"],
        ["journal", "show", "--last", "0"],
    ],
)
def test_what_is_no_command_is_a_mistake_of_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
):
    status = main(arguments)

    said = capsys.readouterr()
    assert status == 2
    assert said.err.startswith("Usage: fair-kiosk")
    assert said.out == ""


def test_folder_whose_name_is_no_text_is_named_in_json(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    folder = tmp_path / os.fsdecode(b"caf\xe9")

    status = main(["doctor", "--data", str(folder), "--json"])

    assert status == 3
    assert json.loads(capfd.readouterr().out)["folder"] == str(folder)


def test_program_hears_of_its_mistake_of_usage_in_json(capsys: pytest.CaptureFixture[str]):
    status = main(["sell", "--json"])

    answer = json.loads(capsys.readouterr().out)
    assert status == 2
    assert answer == {
        "error": {"code": "usage", "message": "Missing argument 'CODE[=QTY][@AMOUNT]…'."}
    }


@pytest.mark.parametrize(
    ("language", "beginning"),
    [
        ("ar", "هذا الجهاز غير جاهز بعد"),
        ("fr", "Cette tablette n'est pas encore prête"),
        ("en", "This tablet is not set up yet"),
    ],
)
def test_refusal_is_told_in_each_language(
    language: str, beginning: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    status = main(["products", "--data", str(tmp_path / "none"), "--lang", language])

    said = capsys.readouterr()
    assert status == 3
    assert said.err.startswith(beginning)
    assert said.err.endswith("\nstore.missing\n")
    assert said.out == ""


def test_arabic_is_spoken_unless_told_otherwise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("FAIR_KIOSK_LANG", raising=False)

    main(["products", "--data", str(tmp_path)])

    assert capsys.readouterr().err.startswith("هذا الجهاز غير جاهز بعد")


def test_books_lie_in_the_platforms_data_folder_unless_told_otherwise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("FAIR_KIOSK_DATA", raising=False)
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, **_: tmp_path / name / "data")

    main(["products", "--lang", "en"])

    assert f"\u2068{tmp_path / 'fair-kiosk' / 'data'}\u2069" in capsys.readouterr().err
