"""Who typed a command, and how she is answered: in words, or in JSON when she is a program."""

import functools
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from kiosk.errors import KioskError
from kiosk.words import LANGUAGES, explanation, sentence


@dataclass(frozen=True, slots=True)
class Caller:
    """Who typed the command: where her books are, her language, and whether she is a program."""

    folder: Path
    language: str
    is_program: bool = False

    def answer(self, document: object, *lines: str) -> None:
        """Print *document* as JSON for a program, *lines* for a person."""
        if self.is_program:
            click.echo(json.dumps(document, ensure_ascii=False, indent=2))
        else:
            for line in lines:
                click.echo(line)

    def say(self, key: str, **details: object) -> str:
        """The words of *key* in her language."""
        return sentence(key, self.language, **details)

    def fail(self, error: KioskError) -> None:
        """Tell what is wrong: words and code on stderr, and the JSON a program waits for."""
        message = explanation(error, self.language)
        click.echo(f"{message}\n{error.code}", err=True)
        if self.is_program:
            self.answer({"error": {"code": error.code, "message": message}})


class Folder(click.Path):
    """A folder with a name: an empty one is a variable that somebody forgot to set."""

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> Any:
        if value == "":
            self.fail("the name of the folder is empty.", param, context)
        return super().convert(value, param, context)


def for_caller(*, speaks_json: bool = True) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command `--data`, `--lang`, perhaps `--json`, and hand it a `Caller` first.

    A `KioskError` ends the command with its words and exit status.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(command)
        def answered(*, data: Path | None, lang: str, as_json: bool = False, **given: Any) -> None:
            caller = Caller(data or _usual_folder(), lang, as_json)
            try:
                command(caller, **given)
            except KioskError as error:
                caller.fail(error)
                click.get_current_context().exit(error.exit_status)

        options = [
            click.option(
                "--data",
                type=Folder(path_type=Path),
                envvar="FAIR_KIOSK_DATA",
                help="Folder of the tablet's books  [default: the platform's data folder]",
            ),
            click.option(
                "--lang",
                type=click.Choice(LANGUAGES),
                envvar="FAIR_KIOSK_LANG",
                default="ar",
                show_default=True,
            ),
        ]
        if speaks_json:
            options.append(
                click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
            )
        for option in reversed(options):
            answered = option(answered)
        return answered

    return decorate


def _usual_folder() -> Path:
    """The platform's folder for the data of an application."""
    from platformdirs import user_data_path  # only for those who name no folder

    return user_data_path("fair-kiosk", appauthor=False)
