"""Giving a product its photograph."""

from pathlib import Path

import click

from kiosk.commands.caller import Caller, for_caller
from kiosk.domain.clock import SystemClock
from kiosk.services import photos, shelf
from kiosk.store.books import Books


@click.command()
@click.argument("code")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@for_caller()
def photo(caller: Caller, code: str, file: Path) -> None:
    """Make the photograph in FILE the picture of the product CODE."""
    with Books.open(caller.folder) as books:
        product = shelf.find_product(books, code)
        kept = photos.keep_photo(books, product.code, file, by=product.artisan, clock=SystemClock())
    made = {"code": kept.code, "picture": kept.picture}
    caller.answer(made, caller.say("command.photo", name=kept.name(caller.language)))
