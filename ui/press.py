"""Draws receipts and puts them out.

Imported by the printer's own thread: what it loads, a start must not wait for.
"""

from pathlib import Path

from kiosk.domain.sale import Sale
from kiosk.errors import PrinterUnavailable
from printing.devices import PictureDevice, device_for
from printing.letterhead import letterhead
from printing.raster import raster
from printing.receipt import receipt
from printing.specimen import warm_up
from ui.stall import Stall


class Press:
    """The printer at *address* (see `printing.devices`), with the letterhead of *stall*."""

    def __init__(self, address: str, pictures: Path, stall: Stall) -> None:
        self._device = device_for(address, pictures)
        self._pictures = PictureDevice(pictures)
        self._letterhead = letterhead(
            stall.fair, stall.tent, stall.artisans.values(), host=stall.host
        )

    def warm_up(self) -> None:
        """Load what the first receipt would wait for."""
        self._device.prepare()
        warm_up(self._letterhead)

    def put_out(self, sale: Sale, *, is_copy: bool) -> tuple[str, str]:
        """Print the receipt of *sale*: the state of its job then, and the code of a failure."""
        drawn = raster(receipt(sale, self._letterhead, is_copy=is_copy))
        try:
            self._device.send(drawn, sale.number)
        except PrinterUnavailable as error:
            # Paper that may be out is not printed again by itself: two receipts for one sale.
            return ("uncertain" if error.details["may_have_printed"] else "waiting"), error.code
        return self._device.outcome, ""

    def picture(self, sale: Sale) -> Path:
        """The receipt of *sale* as a picture beside the books; raises `PrinterUnavailable`."""
        return self._pictures.keep(raster(receipt(sale, self._letterhead)), sale.number)
