from pathlib import Path

from PIL import Image

from kiosk.services.photos import find_photo
from tests.conftest import SOAP
from tests.kiosk.commands.conftest import FairKiosk


def test_a_photograph_is_given_to_a_product(
    fair_kiosk: FairKiosk, tablet: Path, tmp_path: Path
) -> None:
    Image.new("RGB", (80, 60)).save(tmp_path / "soap.png")

    given = fair_kiosk("photo", "003X-XEKS-3", str(tmp_path / "soap.png"), "--json")

    assert given.status == 0
    assert given.json["code"] == SOAP.code
    assert find_photo(tablet / "photos", given.json["picture"]) is not None


def test_what_is_no_picture_is_refused(fair_kiosk: FairKiosk, tmp_path: Path) -> None:
    (tmp_path / "soap.png").write_text("soap")

    refused = fair_kiosk("photo", SOAP.code, str(tmp_path / "soap.png"))

    assert (refused.status, refused.code) == (1, "photo.not_an_image")
    assert "soap.png" in refused.err


def test_a_file_that_is_not_there_is_a_slip_of_the_keyboard(
    fair_kiosk: FairKiosk, tmp_path: Path
) -> None:
    assert fair_kiosk("photo", SOAP.code, str(tmp_path / "none.png")).status == 2
