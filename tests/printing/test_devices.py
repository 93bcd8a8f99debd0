"""One suite of promises for everything that takes pages, and what is special to each."""

import subprocess
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import printing.escpos
from kiosk.errors import PrinterUnavailable
from printing.decoder import decode
from printing.devices import Device, PictureDevice, device_for
from printing.dots import Raster
from printing.escpos import FileDevice, NetworkDevice, raster_command
from printing.virtual_printer import Mode, VirtualPrinter

FIRST = Raster(576, 450, bytes(range(1, 217)) * 150)
SECOND = Raster(576, 3, b"\xaa" * 216)
LONG = Raster(576, 3000, b"\x55" * 216_000)  # more than a printer and its connection hold


class DevicePromises(ABC):
    """What every device promises; `device` is at hand, `away` is not there."""

    @abstractmethod
    def came_out(self, device: Device) -> Raster:
        """The page that came out last."""

    def test_page_comes_out_dot_for_dot(self, device: Device):
        device.send(FIRST, "T07-000001")

        assert self.came_out(device) == FIRST

    def test_pages_come_out_one_after_another(self, device: Device):
        device.send(FIRST, "T07-000001")
        device.send(SECOND, "T07-000002")

        assert self.came_out(device) == SECOND

    def test_preparing_prints_nothing_and_may_be_done_twice(self, device: Device):
        device.prepare()
        device.prepare()
        device.send(SECOND, "T07-000001")

        assert self.came_out(device) == SECOND

    def test_device_that_is_not_there_is_unavailable_and_nothing_was_printed(self, away: Device):
        with pytest.raises(PrinterUnavailable) as refusal:
            away.send(FIRST, "T07-000001")

        assert refusal.value.details["device"] == str(away)
        assert refusal.value.details["may_have_printed"] is False

    def test_outcome_is_a_state_of_the_print_queue(self, device: Device):
        assert device.outcome in ("printed", "kept")


class TestPictureDevice(DevicePromises):
    @pytest.fixture
    def device(self, tmp_path: Path) -> PictureDevice:
        return PictureDevice(tmp_path / "new" / "prints")

    @pytest.fixture
    def away(self, tmp_path: Path) -> PictureDevice:
        (tmp_path / "file").touch()
        return PictureDevice(tmp_path / "file" / "prints")

    def came_out(self, device: PictureDevice) -> Raster:
        last = max(device.folder.iterdir())
        with Image.open(last) as picture:
            return Raster(*picture.size, picture.tobytes("raw", "1;I"))

    def test_picture_is_called_as_the_receipt(self, device: PictureDevice):
        kept = device.keep(FIRST, "T07K-000001")

        assert kept == device.folder / "T07K-000001.png"
        assert list(device.folder.iterdir()) == [kept]

    def test_picture_of_the_same_name_is_replaced(self, device: PictureDevice):
        device.send(FIRST, "T07-000001")
        device.send(SECOND, "T07-000001")

        assert self.came_out(device) == SECOND
        assert len(list(device.folder.iterdir())) == 1

    @pytest.mark.parametrize("name", ["", "../T07-000001", "a/b", "T07 1", ".hidden", "x" * 65])
    def test_name_that_leads_elsewhere_is_refused(self, device: PictureDevice, name: str):
        with pytest.raises(ValueError, match="no picture can be called"):
            device.send(FIRST, name)

        assert not device.folder.exists()


class TestFileDevice(DevicePromises):
    @pytest.fixture
    def device(self, tmp_path: Path) -> FileDevice:
        (tmp_path / "lp0").touch()
        return FileDevice(tmp_path / "lp0")

    @pytest.fixture
    def away(self, tmp_path: Path) -> FileDevice:
        return FileDevice(tmp_path / "lp1")

    def came_out(self, device: FileDevice) -> Raster:
        return decode(device.path.read_bytes())[-1].raster

    def test_bytes_are_raster_bands_between_a_reset_and_a_cut(self, device: FileDevice):
        device.send(FIRST, "T07-000001")

        bands = (
            Raster(576, 200, FIRST.rows[:14_400]),
            Raster(576, 200, FIRST.rows[14_400:28_800]),
            Raster(576, 50, FIRST.rows[28_800:]),
        )
        assert device.path.read_bytes() == (
            b"\x1b@" + b"".join(map(raster_command, bands)) + b"\x1bd\x06\x1dV\x00"
        )

    def test_unplugged_printer_does_not_become_a_file(self, away: FileDevice):
        with pytest.raises(PrinterUnavailable) as refusal:
            away.send(FIRST, "T07-000001")

        assert refusal.value.details["cause"] == "missing"
        assert not away.path.exists()

    def test_device_that_takes_no_more_bytes_may_have_printed(self):
        full = FileDevice(Path("/dev/full"))

        with pytest.raises(PrinterUnavailable) as refusal:
            full.send(FIRST, "T07-000001")

        assert refusal.value.details == {
            "cause": "full",
            "device": "/dev/full",
            "may_have_printed": True,
        }


class TestNetworkDevice(DevicePromises):
    @pytest.fixture
    def printer(self) -> Iterator[VirtualPrinter]:
        with VirtualPrinter() as printer:
            yield printer

    @pytest.fixture
    def device(self, printer: VirtualPrinter) -> NetworkDevice:
        self.printer = printer
        return NetworkDevice(printer.host, printer.port)

    @pytest.fixture
    def away(self) -> Iterator[NetworkDevice]:
        with VirtualPrinter(mode=Mode.REFUSE) as switched_off:
            yield NetworkDevice(switched_off.host, switched_off.port)

    @pytest.fixture
    def impatient(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(printing.escpos, "TIMEOUT_S", 0.3)

    def came_out(self, device: NetworkDevice) -> Raster:  # noqa: ARG002
        return self.printer.pages[-1].raster

    def cause(self, mode: Mode) -> dict[str, object]:
        """Why a page could not be sent to a printer that behaves like *mode*."""
        with VirtualPrinter(mode=mode) as printer:
            device = NetworkDevice(printer.host, printer.port)
            with pytest.raises(PrinterUnavailable) as refusal:
                device.send(LONG, "T07-000001")
            assert printer.pages == ()
        assert refusal.value.details.pop("device") == f"127.0.0.1:{printer.port}"
        return refusal.value.details

    def test_printer_that_is_switched_off_refuses(self):
        assert self.cause(Mode.REFUSE) == {"cause": "refused", "may_have_printed": False}

    def test_printer_that_hangs_up_has_dropped_the_page(self):
        assert self.cause(Mode.DROP) == {"cause": "dropped", "may_have_printed": True}

    @pytest.mark.usefixtures("impatient")
    @pytest.mark.parametrize("mode", [Mode.STALL, Mode.PAPER_OUT])
    def test_printer_that_reads_no_further_is_given_up_in_time(self, mode: Mode):
        started = time.monotonic()

        assert self.cause(mode) == {"cause": "timeout", "may_have_printed": True}

        assert time.monotonic() - started < 2

    def test_short_page_that_is_dropped_is_noticed_too(self):
        with VirtualPrinter(mode=Mode.DROP) as printer:
            device = NetworkDevice(printer.host, printer.port)

            with pytest.raises(PrinterUnavailable) as refusal:
                device.send(SECOND, "T07-000001")

        assert refusal.value.details["cause"] == "dropped"

    def test_printer_that_swallows_cannot_be_found_out(self):
        with VirtualPrinter(mode=Mode.SWALLOW) as printer:
            NetworkDevice(printer.host, printer.port).send(LONG, "T07-000001")

            assert printer.pages == ()

    def test_printer_without_a_name_is_unreachable(self):
        nowhere = NetworkDevice("printer.invalid")

        with pytest.raises(PrinterUnavailable) as refusal:
            nowhere.send(FIRST, "T07-000001")

        assert refusal.value.details == {
            "cause": "unreachable",
            "device": "printer.invalid:9100",
            "may_have_printed": False,
        }


@pytest.mark.parametrize(
    ("address", "kind", "shown"),
    [
        ("", PictureDevice, "prints"),
        ("  ", PictureDevice, "prints"),
        ("192.0.2.7", NetworkDevice, "192.0.2.7:9100"),
        ("printer.local:9101", NetworkDevice, "printer.local:9101"),
        ("printer:99999", NetworkDevice, "printer:99999:9100"),
        ("/dev/usb/lp0", FileDevice, "/dev/usb/lp0"),
    ],
)
def test_address_says_which_device_it_is(address: str, kind: type, shown: str):
    device = device_for(address, Path("prints"))

    assert (type(device), str(device)) == (kind, shown)


def test_drivers_leave_no_trace_of_their_import(tmp_path: Path):
    program = (
        "import logging\n"
        "from pathlib import Path\n"
        "from printing.dots import Raster\n"
        "from printing.escpos import FileDevice\n"
        f"FileDevice(Path({str(tmp_path / 'lp0')!r})).send(Raster(576, 1, bytes(72)), 'T07-1')\n"
        "print(logging.getLogger().handlers)"
    )
    (tmp_path / "lp0").touch()
    (tmp_path / "temporary").mkdir()

    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env={"TMPDIR": str(tmp_path / "temporary"), "TEMP": str(tmp_path / "temporary")},
        capture_output=True,
        text=True,
        check=True,
    )

    assert (ran.stdout, ran.stderr) == ("[]\n", "")
    assert list((tmp_path / "temporary").iterdir()) == []
