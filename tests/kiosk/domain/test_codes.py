from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import codes
from kiosk.domain.codes import ALPHABET, device_of, product_code, read_product_code
from kiosk.errors import MalformedCode, MistypedCode

devices = st.integers(1, codes.LAST_DEVICE)


@st.composite
def new_codes(draw: st.DrawFn) -> str:
    """Codes as tablets make them, whatever chance says."""
    device = draw(devices)
    return product_code(device, lambda bits: draw(st.integers(0, (1 << bits) - 1)))


def is_refused(text: str) -> bool:
    """Whether *text* is told from every code."""
    try:
        read_product_code(text)
    except (MistypedCode, MalformedCode):
        return True
    return False


# --- new codes --------------------------------------------------------------------------------


@given(new_codes())
def test_new_code_reads_as_itself_in_every_way_of_writing(code: str):
    shown = codes.shown_product_code(code)
    written = [
        code,
        code.lower(),
        shown,
        shown.lower(),
        f"  {shown}\n",
        " ".join(code),
        code.replace("0", "O").replace("1", "I"),
        code.replace("0", "o").replace("1", "l"),
        codes.product_address("fair.example", code),
        codes.product_address("fair.example", code).lower() + "/",
        f"https://fair.example/p/{shown}?from=label",
    ]

    assert [read_product_code(text) for text in written] == [code] * len(written)


@given(devices)
def test_new_code_tells_its_device(device: int):
    code = product_code(device)

    assert device_of(code) == device
    assert len(code) == 9
    assert set(code) <= set(ALPHABET)


def test_new_code_is_drawn_again_while_its_check_symbol_is_no_letter():
    chance = {(2**24 + bits) % 37: bits for bits in range(37)}  # of device 1, by check symbol
    draws = [chance[36], chance[32], chance[31], chance[0]]

    code = product_code(1, lambda _: draws.pop(0))

    assert draws == [chance[0]]
    assert code[-1] == "Z"
    assert read_product_code(code) == code


def test_two_new_codes_of_one_device_differ():
    assert len({product_code(7) for _ in range(200)}) == 200


@pytest.mark.parametrize("device", [0, -1, 65_536])
def test_no_code_is_made_for_a_device_that_cannot_be(device: int):
    with pytest.raises(ValueError, match="device"):
        product_code(device)


# --- slips of the finger ----------------------------------------------------------------------


@given(new_codes())
def test_every_wrong_symbol_is_refused(code: str):
    typos = [
        code[:i] + other + code[i + 1 :] for i in range(9) for other in ALPHABET if other != code[i]
    ]

    assert len(typos) == 9 * 31
    assert all(is_refused(typo) for typo in typos)


@given(new_codes())
def test_every_two_neighbours_that_changed_places_are_refused(code: str):
    slips = [
        code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in range(8) if code[i] != code[i + 1]
    ]

    assert all(is_refused(slip) for slip in slips)


@given(new_codes())
def test_a_symbol_too_few_or_too_many_is_refused_as_no_code(code: str):
    slips = [code[:i] + code[i + 1 :] for i in range(9)] + [
        code[:i] + "7" + code[i:] for i in range(10)
    ]

    for slip in slips:
        with pytest.raises(MalformedCode):
            read_product_code(slip)


def test_a_slip_is_told_apart_from_what_is_no_code():
    code = product_code(7, lambda _: 123_456)
    last = ALPHABET[(ALPHABET.index(code[-1]) + 1) % 32]

    with pytest.raises(MistypedCode) as caught:
        read_product_code(f" {code[:-1]}{last} ")

    assert caught.value.details == {"text": code[:-1] + last}


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "--- ---", "K7M2", "K7M2-9QX4-W7", "P-1204", "K7M2-9QX4-U", "K7M2-9QX4-*"),
        *("كود المنتج", "K7M29QX4٣", "https://fair.example/p/", "https://fair.example/a/K7M29QX4W"),
        *("\ud800" * 9, "K7M29QX4\x00", "K" * 4000, "ＫＫＫＫＫＫＫＫＫ"),
    ],
    ids=lambda text: ascii(text)[:24],
)
def test_what_cannot_be_a_code_is_refused(text: str):
    with pytest.raises(MalformedCode) as caught:
        read_product_code(text)

    assert caught.value.details == {"text": text.strip()[:40]}


@given(st.text())
def test_any_text_is_a_code_that_reads_as_itself_or_refused(text: str):
    try:
        code = read_product_code(text)
    except (MistypedCode, MalformedCode):
        return

    assert read_product_code(code) == code


@pytest.mark.parametrize(
    ("code", "device"),
    [("003XXEKS3", 7), ("003K3TVHY", 7), ("003G00040", 7), ("000K8XZ6J", 1), ("ZZZZZZZZF", 65_535)],
)
def test_known_codes(code: str, device: int):
    assert read_product_code(code) == code
    assert device_of(code) == device


# --- receipts ---------------------------------------------------------------------------------


@given(st.binary(min_size=32, max_size=32))
def test_receipt_code_is_the_first_80_bits_of_a_hash_in_crockfords_base_32(entry_hash: bytes):
    code = codes.receipt_code(entry_hash)

    number = 0
    for symbol in code:
        number = number * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(symbol)
    assert len(code) == 16
    assert number.to_bytes(10, "big") == sha256(b"fair/receipt/1\x00" + entry_hash).digest()[:10]


@pytest.mark.parametrize(
    ("number", "symbols", "text"),
    [(0, 1, "0"), (31, 1, "Z"), (32, 2, "10"), (1023, 2, "ZZ"), (1024, 4, "0100")],
)
def test_base32_has_exactly_so_many_symbols(number: int, symbols: int, text: str):
    assert codes.base32(number, symbols) == text


@pytest.mark.parametrize(
    ("device", "series", "count", "number"),
    [
        (7, "", 123, "T07-000123"),
        (7, "K", 1, "T07K-000001"),
        (30, "", 999_999, "T30-999999"),
        (123, "", 1_000_000, "T123-1000000"),
        (32_768, "Z", 1, "T32768Z-000001"),
    ],
)
def test_receipt_number_names_tablet_series_and_count(
    device: int, series: str, count: int, number: str
):
    assert codes.receipt_number(device, series, count) == number


def test_addresses_are_upper_case_for_the_dense_mode_of_a_qr_code():
    addresses = [
        codes.product_address("fair.example", "K7M29QX4W"),
        codes.receipt_address("fair.example", "0123456789ABCDEF"),
    ]

    assert addresses == [
        "HTTPS://FAIR.EXAMPLE/P/K7M29QX4W",
        "HTTPS://FAIR.EXAMPLE/R/0123456789ABCDEF",
    ]
    dense = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert set("".join(addresses)) <= dense
