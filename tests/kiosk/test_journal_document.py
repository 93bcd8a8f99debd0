"""`docs/journal.md` is the format: its vectors hold, by the till's code and by none of it."""

import json
import re
import struct
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import nacl.exceptions
import pytest
from nacl.signing import SigningKey, VerifyKey

from kiosk.domain import entries
from kiosk.domain.cart import Cart
from kiosk.domain.chain import START, Tip, Totals, entry_hash, seal_message
from kiosk.domain.codes import receipt_code
from kiosk.domain.payment import cash_tender
from kiosk.services import journal as journals
from kiosk.services.selling import find_sale, record_sale
from kiosk.store import journal, projections
from kiosk.store.books import Books
from kiosk.store.witness import Witness
from tests.conftest import SOAP, StoppedClock

DOCUMENT = Path(__file__).parents[2] / "docs" / "journal.md"
TEXT = DOCUMENT.read_text("utf-8")
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def blocks(language: str) -> list[str]:
    """The fenced blocks of that language, in order, each with its last line feed."""
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


EXPORT = blocks("jsonl")[-1].encode()
EXAMPLES = [block.encode() for block in blocks("jsonl")[:-1]]
FACTS = blocks("json")[-1].encode()

Place = tuple[bytes, int]


def exported() -> Iterator[tuple[Place, bytes]]:
    """Every entry of the exported file with its log and number."""
    log, n = b"", 0
    for line in EXPORT.splitlines():
        said = json.loads(line)
        if "run" in said:
            log, n = bytes.fromhex(said["run"]["log"]), said["run"]["first"]
        elif "kind" in said:
            yield (log, n), line
            n += 1


LINES = dict(exported())
KEPT_BUT_NOT_KNOWN = {7: "an unknown kind", 8: "an unknown field"}  # of the first log
FIRST_LOG = next(iter(LINES))[0]
KNOWN = [
    line for (log, n), line in LINES.items() if log != FIRST_LOG or n not in KEPT_BUT_NOT_KNOWN
]


# --- without the till's code ------------------------------------------------------------------


def check(export: bytes, facts: bytes) -> None:
    """Raise unless *facts* are exactly what follows from the file *export*."""
    stated = json.loads(facts)
    key = SigningKey(bytes.fromhex(stated["seed"]))
    public = bytes(key.verify_key).hex()
    found_entries, found_seals = [], []
    sold: dict[tuple[str, int], int] = {}
    assert export.endswith(b"\n")
    for line in export[:-1].split(b"\n"):
        said = json.loads(line)
        assert json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() == line
        if "run" in said:
            (log, n), before = said["run"].values(), bytes(32)
            raw_log = bytes.fromhex(log)
            sales = gross = refunds = 0
            assert line == b'{"run":{"log":"%s","first":0}}' % raw_log.hex().encode()
        elif "seal" in said:
            seal = said["seal"]
            message = (
                b"fair/seal/1\x00"
                + struct.pack(">16sQ32s", raw_log, n - 1, before)
                + struct.pack(">qqq", sales, gross, refunds)
            )
            VerifyKey(bytes.fromhex(public)).verify(message, bytes.fromhex(seal["sig"]))
            signature = key.sign(message).signature.hex()
            assert seal == {
                "n": n - 1,
                "hash": before.hex(),
                "sales": sales,
                "gross": gross,
                "refunds": refunds,
                "sig": signature,
            }
            found_seals.append(
                {"log": log, "seal_message": message.hex(), "seal_signature": signature}
            )
        else:
            assert line.startswith(b'{"kind":')
            assert "key" not in said or said["key"] == public
            text = struct.pack(">13s16sQ32s", b"fair/entry/1\x00", raw_log, n, before) + line
            before = sha256(text).digest()
            entry = {"log": log, "n": n, "kind": said["kind"], "hash": before.hex()}
            if said["kind"] == "sale.recorded":
                bits = int.from_bytes(sha256(b"fair/receipt/1\x00" + before).digest()[:10], "big")
                digits = [ALPHABET[bits >> 5 * place & 31] for place in range(15, -1, -1)]
                entry["receipt_code"] = "".join(digits)
                sold[log, n] = sum(part["amount"] for part in said["lines"])
                assert sold[log, n] == sum(paid["amount"] for paid in said["paid"])
                for part in said["lines"]:
                    assert (part["amount"] + part.get("shared", 0)) % 5 == 0
                sales, gross = sales + 1, gross + sold[log, n]
            if said["kind"] == "sale.reversed":
                refunds += sold[said["sale_log"], said["sale_n"]]
            found_entries.append(entry)
            n += 1
    record = struct.pack(">16sQ32s", raw_log, n - 1, before)
    assert stated == {
        "seed": stated["seed"],
        "public_key": public,
        "entries": found_entries,
        "seals": found_seals,
        "witness": (record + sha256(record).digest()[:8]).hex(),
    }


def test_vectors_follow_from_the_formulas():
    check(EXPORT, FACTS)


@pytest.mark.parametrize("part", ["export", "facts"])
def test_no_byte_of_the_vectors_can_be_another(part: str):
    right = {"export": EXPORT, "facts": FACTS}
    unnoticed = []

    for place, byte in enumerate(right[part]):
        other = b"1" if byte == ord("0") else b"0"
        wrong = right[part][:place] + other + right[part][place + 1 :]
        try:
            check(**right | {part: wrong})
        except (
            AssertionError,
            LookupError,
            ValueError,
            TypeError,
            UnboundLocalError,
            struct.error,
            nacl.exceptions.CryptoError,
        ):
            continue
        unnoticed.append((place, right[part][place - 9 : place + 9]))

    assert unnoticed == []


def test_tip_of_a_run_is_the_last_entry_of_the_run_before():
    stated = json.loads(FACTS)["entries"]
    first = [i for i, entry in enumerate(stated) if entry["n"] == 0]
    tips = [json.loads(line).get("tip") for (_, n), line in LINES.items() if n == 0]

    before = [{key: stated[i - 1][key] for key in ("log", "n", "hash")} for i in first[1:]]

    assert tips == [None, *before]


# --- with it ----------------------------------------------------------------------------------


def test_every_known_kind_has_a_vector_and_an_example():
    kinds = {str(kind.__struct_config__.tag) for kind in entries.Entry.__subclasses__()}

    assert {json.loads(line)["kind"] for line in KNOWN} == kinds
    assert {json.loads(line)["kind"] for line in EXAMPLES} == kinds
    assert {example.removesuffix(b"\n") for example in EXAMPLES} <= set(KNOWN)


def test_every_field_of_every_kind_stands_in_the_document():
    tables = dict(re.findall(r"^### `([a-z.]+)`\n(.*?)(?=^##)", TEXT, re.MULTILINE | re.DOTALL))
    common = set(entries.Entry.__struct_fields__)

    missing = [
        (kind.__struct_config__.tag, field)
        for kind in entries.Entry.__subclasses__()
        for field in set(kind.__struct_fields__) - common
        if f"`{field}`" not in tables[str(kind.__struct_config__.tag)]
    ]

    assert missing == []


@pytest.mark.parametrize("line", KNOWN)
def test_entry_read_and_written_again_is_the_same_bytes(line: bytes):
    entry = entries.decode(line)

    assert entry is not None
    assert entries.encode(entry) == line


def test_till_reads_past_what_it_does_not_know():
    kind, field = (LINES[FIRST_LOG, n] for n in KEPT_BUT_NOT_KNOWN)

    assert entries.decode(kind) is None
    assert entries.decode(field) == entries.ReceiptReprinted(
        at=1705045291000, day="2024-01-12", by="A2", sale_log=FIRST_LOG.hex(), sale_n=2
    )


def test_till_computes_the_same_hashes_and_receipt_codes():
    stated = json.loads(FACTS)["entries"]
    computed, before = [], START

    for (log, n), line in LINES.items():
        before = entry_hash(log, n, before if n else START, line)
        kind = json.loads(line)["kind"]
        entry = {"log": log.hex(), "n": n, "kind": kind, "hash": before.hex()}
        code = {"receipt_code": receipt_code(before)} if kind == "sale.recorded" else {}
        computed.append(entry | code)

    assert computed == stated


def test_till_signs_the_same_messages_and_remembers_the_same_witness(tmp_path: Path):
    stated = json.loads(FACTS)
    seals = [json.loads(line)["seal"] for line in EXPORT.splitlines() if b'{"seal"' in line]
    witness = Witness(tmp_path / "witness")

    messages = []
    for named, seal in zip(stated["seals"], seals, strict=True):
        tip = Tip(bytes.fromhex(named["log"]), seal["n"], bytes.fromhex(seal["hash"]))
        totals = Totals(seal["sales"], seal["gross"], seal["refunds"])
        journals.check_seal(stated["public_key"], tip, totals, named["seal_signature"])
        messages.append(seal_message(tip, totals).hex())
    witness.remember(tip)
    witness.close()

    assert messages == [named["seal_message"] for named in stated["seals"]]
    assert (tmp_path / "witness").read_bytes().hex() == stated["witness"]
    assert witness.remembered() == tip


@pytest.fixture
def restored(tablet: Path, clock: StoppedClock) -> Path:
    """The tablet of the vectors: its key, its entries, its witness, and tables made from them."""
    stated = json.loads(FACTS)
    hashes = {(e["log"], e["n"]): bytes.fromhex(e["hash"]) for e in stated["entries"]}
    (tablet / "device.key").write_text(stated["seed"])
    with Books.open(tablet, clock=clock) as books, books.atomic():
        for (log, n), line in LINES.items():
            journal.insert(books.connection, Tip(log, n, hashes[log.hex(), n]), line)
        projections.rebuild(books.connection)
    (tablet / "witness").write_bytes(bytes.fromhex(stated["witness"]))
    return tablet


def test_till_exports_the_very_file_of_the_document(restored: Path):
    with Books.read_only(restored) as books:
        verified = journals.verify(books)
        exported_file = b"".join(line + b"\n" for line in journals.export(books))

    assert (verified.logs, verified.entries) == (2, len(LINES))
    assert exported_file == EXPORT


def test_till_sells_on_after_the_last_vector(restored: Path, clock: StoppedClock):
    stated = json.loads(FACTS)["entries"]
    last, (*_, sold) = stated[-1], (entry for entry in stated if "receipt_code" in entry)
    cart = Cart().add(SOAP)
    with Books.open(restored, clock=clock) as books:
        sale = record_sale(books, cart, cash_tender(cart.total, cart.total), by="A1", clock=clock)
        started = journal.entry_at(books.connection, sale.log, 0)
        code = find_sale(books, "T07K-000002").receipt_code

    assert started is not None
    said = started.read()
    assert isinstance(said, entries.LogStarted)
    assert (said.tip, said.series, said.lost) == (
        entries.LogTip(last["log"], last["n"], last["hash"]),
        "K",
        None,
    )
    assert (sale.number, code) == ("T07K-000003", sold["receipt_code"])
