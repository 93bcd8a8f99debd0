import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from printing.devices import device_for
from printing.dots import Raster
from printing.escpos import NetworkDevice
from printing.raster import raster
from printing.receipt import receipt
from printing.virtual_printer import Mode, VirtualPrinter
from tests.printing.selling import HEAD, WIDTHS, two_makers

LONG = Raster(576, 3000, b"\x55" * 216_000)


def say(printer: VirtualPrinter, stream: bytes) -> None:
    """Send *stream* and wait until the printer has hung up."""
    with socket.create_connection((printer.host, printer.port)) as connection:
        connection.sendall(stream)
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(1) == b""


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("width_dots", WIDTHS)
def test_receipt_arrives_dot_for_dot_over_a_socket(width_dots: int, tmp_path: Path):
    page = raster(receipt(two_makers(), HEAD, width_dots=width_dots))

    with VirtualPrinter(width_dots=width_dots) as printer:
        device_for(printer.address, tmp_path).send(page, "T12-000482")

    bands = ["raster 200"] * (page.height // 200) + [f"raster {page.height % 200}"]
    assert [(p.raster, list(p.events)) for p in printer.pages] == [
        (page, ["init", *bands, "feed 180", "cut full"])
    ]
    assert printer.broken == []


def test_paper_wider_than_the_printer_is_refused():
    with VirtualPrinter(width_dots=384) as printer:
        NetworkDevice(printer.host, printer.port).send(LONG, "T07-000001")

    assert printer.pages == ()
    assert [error.details for error in printer.broken] == [
        {"offset": 6, "reason": "raster of 72 bytes a row"}
    ]


def test_page_goes_on_once_there_is_paper_again():
    with VirtualPrinter(mode=Mode.PAPER_OUT) as printer:
        job = b"\x1b@" + (b"\x1dv0\x00\x48\x00\xc8\x00" + bytes(14_400)) * 2 + b"\x1dV\x00"
        with socket.create_connection((printer.host, printer.port)) as connection:
            connection.sendall(job)
            connection.shutdown(socket.SHUT_WR)
            before = printer.pages
            printer.mode = Mode.OK
            after = printer.wait_for_pages(1)

    assert before == ()
    assert [page.events for page in after] == [("init", "raster 200", "raster 200", "cut full")]


def test_printer_that_is_switched_on_takes_calls_again():
    with VirtualPrinter(mode=Mode.REFUSE) as printer:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((printer.host, printer.port))
        printer.mode = Mode.OK
        while not printer.pages:
            try:
                say(printer, b"\x1b@")
            except ConnectionRefusedError:
                continue  # it has not heard of the switch yet

    assert [page.events for page in printer.pages] == [("init",)]


def test_pages_are_kept_as_pictures_and_told(tmp_path: Path):
    told: list[str] = []
    with VirtualPrinter(tmp_path / "prints", tell=told.append) as printer:
        say(printer, b"\x1dv0\x00\x48\x00\x02\x00" + b"\xff" * 144 + b"\x1dV\x00")
        say(printer, b"hello")

    with Image.open(tmp_path / "prints" / "receipt-001.png") as picture:
        assert (picture.size, picture.getextrema()) == ((576, 2), (0, 0))
    assert told == [
        "receipt-001.png: 2 rows, cut full",
        "refused: {'offset': 0, 'reason': 'letter 0x68'}",
    ]


def test_pages_that_never_come_are_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("printing.virtual_printer.WAIT_S", 0.05)
    with VirtualPrinter() as printer, pytest.raises(TimeoutError, match="0 of 1 pages"):
        printer.wait_for_pages(1)


def test_printer_can_be_watched_from_the_command_line(tmp_path: Path):
    command = [sys.executable, "-m", "printing.virtual_printer", "--port", "0"]
    with subprocess.Popen(
        [*command, "--out", str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as watched:
        assert watched.stdout is not None
        address = re.fullmatch(r"listening on (.*):(\d+)\n", watched.stdout.readline())
        assert address is not None
        NetworkDevice(address[1], int(address[2])).send(LONG, "T07-000001")
        told = watched.stdout.readline()
        watched.send_signal(signal.SIGINT)

    assert told == "receipt-001.png: 3000 rows, cut full\n"
    assert watched.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["receipt-001.png"]
