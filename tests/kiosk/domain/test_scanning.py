import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.codes import product_address, product_code, receipt_address, receipt_code
from kiosk.domain.scanning import ScannedProduct, ScannedReceipt, read_scan
from kiosk.errors import MistypedCode, NotOurCode, OpensOnTelephone, OtherShop, Refused

HOST = "FAIR.EXAMPLE"
SOAP = "003XXEKS3"
SOAP_MISTYPED = "003XXEKS4"
RECEIPT = receipt_code(bytes(32))

hosts = st.sampled_from(["", HOST])


def refusal_of(text: str, host: str = HOST) -> type[Refused]:
    with pytest.raises(Refused) as refused:
        read_scan(text, host)
    return type(refused.value)


# --- ours -----------------------------------------------------------------------------------------


@given(st.integers(1, 65_535), hosts)
def test_every_label_and_short_code_is_a_product(device: int, host: str):
    code = product_code(device)
    written = [
        product_address(HOST, code),
        product_address(HOST, code).lower(),
        f"http://fair.example/p/{code}/?from=label#top",
        f"  {code}\n",
        f"{code[:4]}-{code[4:8]}-{code[8:]}".lower(),
    ]

    assert [read_scan(text, host) for text in written] == [ScannedProduct(code)] * len(written)


@given(st.binary(min_size=32, max_size=32), hosts)
def test_every_receipt_is_a_receipt(entry_hash: bytes, host: str):
    code = receipt_code(entry_hash)
    address = receipt_address(HOST, code)

    assert read_scan(address, host) == ScannedReceipt(code)
    assert read_scan(address.lower(), host) == ScannedReceipt(code)


@pytest.mark.parametrize("host", ["", HOST])
@pytest.mark.parametrize("text", [SOAP_MISTYPED, product_address(HOST, SOAP_MISTYPED)])
def test_code_whose_check_symbol_does_not_fit_is_a_slip(text: str, host: str):
    assert refusal_of(text, host) is MistypedCode


@pytest.mark.parametrize(
    "path", ["/A/17", "/T/7", "/C/COS", "/O/9KX2", "/S1A2B3", "/", "", "/ar/P"]
)
def test_our_other_addresses_open_on_a_telephone(path: str):
    assert refusal_of(f"HTTPS://{HOST}{path}") is OpensOnTelephone


# --- not ours -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        product_address("SOUK.EXAMPLE", SOAP),
        receipt_address("SOUK.EXAMPLE", RECEIPT),
        product_address("FAIR.EXAMPLE.SOUK.EXAMPLE", SOAP),
        f"https://fair.example@souk.example/P/{SOAP}",
        f"https://fair.example:8080/P/{SOAP}",
        "https://souk.example",
        f"https://souk.example/?next=https://fair.example/P/{SOAP}",
    ],
)
def test_addresses_of_others_say_so(address: str):
    assert refusal_of(address) is OtherShop


@pytest.mark.parametrize(
    "address",
    [
        "https://souk.example",
        "https://souk.example/P/apples",
        f"https://souk.example/P/P/{SOAP}",
        f"https://souk.example/R/{RECEIPT[:-1]}",
        "https://souk.example/A/17",
    ],
)
def test_without_a_host_of_its_own_a_tablet_takes_only_whole_codes(address: str):
    assert refusal_of(address, host="") is OtherShop


@pytest.mark.parametrize(
    "text",
    [
        "6130234000123",  # EAN-13
        "61302340",
        "9780201379624",
        "WIFI:T:WPA;S:fair;P:secret;;",
        "BEGIN:VCARD",
        "tel:+213550000000",
        "mailto:noura@fair.example",
        f"ftp://fair.example/P/{SOAP}",
        f"fair.example/P/{SOAP}",
        f"x https://fair.example/P/{SOAP}",
        f"{SOAP}\n{SOAP}",
        "https://",
        "https:///P/" + SOAP,
        f"https://fair.example/P/{SOAP}/{SOAP}",
        "https://fair.example/P/",
        f"https://fair.example/R/{RECEIPT}0",
        f"https://fair.example/R/{SOAP}",
        RECEIPT,
        "",
        " ",
        "\ufffd" * 300,
    ],
)
def test_what_is_no_code_of_a_fair_is_refused_as_such(text: str):
    assert refusal_of(text) is NotOurCode


pieces = st.sampled_from(
    [
        HOST,
        "https://",
        "HTTP://",
        "/",
        "P",
        "R",
        "/P/",
        "/R/",
        SOAP,
        RECEIPT,
        "?",
        "#",
        "-",
        " ",
        "@",
    ]
)
texts = st.text() | st.lists(pieces | st.text(max_size=3), max_size=8).map("".join)


@given(texts, hosts | st.text(max_size=10))
@example("https://ſ/P/ß", "")
@example("\ud800", HOST)
def test_any_text_is_a_code_or_refused(text: str, host: str):
    try:
        scanned = read_scan(text, host)
    except (MistypedCode, NotOurCode, OpensOnTelephone, OtherShop):
        return

    if isinstance(scanned, ScannedProduct):
        assert read_scan(scanned.code, host) == scanned
    else:
        assert read_scan(receipt_address(host or HOST, scanned.code), host) == scanned
