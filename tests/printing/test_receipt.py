import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.money import Money
from kiosk.domain.payment import Means, Payment
from kiosk.domain.quantity import Unit
from kiosk.domain.sale import Sale
from kiosk.domain.text import without_bidi_marks
from printing.paper import (
    Band,
    Beside,
    Block,
    Frame,
    Pair,
    Paper,
    Picture,
    Qr,
    Rule,
    Space,
    Text,
)
from printing.receipt import receipt
from tests.conftest import EARRINGS, HONEY, MESSAOUD, NOURA, SOAP
from tests.printing.selling import ADDRESS, HEAD, WIDTHS, line, sold, two_makers

ISOLATES, POP = "\u2066\u2067\u2068", "\u2069"
EMBEDDINGS = set("\u202a\u202b\u202c\u202d\u202e\u200e\u200f\u061c")


def texts_of(block: Block) -> list[Text]:
    """The texts of *block*, right ones before left ones, as they are read."""
    match block:
        case Text():
            return [block]
        case Pair():
            return [block.right, block.left]
        case Beside():
            return list(block.texts)
        case Frame():
            return [text for inner in block.blocks for text in texts_of(inner)]
    return []


def words_of(text: Text) -> str:
    """What *text* says, without the marks that part its directions."""
    return without_bidi_marks("".join(run.text for run in text.runs))


def read(paper: Paper) -> list[str]:
    """*paper* as somebody reads it aloud, white space left out."""
    told = []
    for block in paper.blocks:
        match block:
            case Space():
                continue
            case Rule():
                told.append("- - -" if block.is_dashed else "-----")
            case Band() | Picture():
                told.append(f"[{block.name}]")
            case Frame(blocks=(Beside(qr=Qr(text=address)),)):
                told.append(f"[{address}] " + " | ".join(map(words_of, texts_of(block))))
            case _:
                told.append(" | ".join(map(words_of, texts_of(block))))
    return told


def lines_between(told: list[str], first: str, last: str) -> list[str]:
    """The lines from the first that contains *first* to the one before *last*."""
    start = next(i for i, words in enumerate(told) if first in words)
    end = next(i for i, words in enumerate(told) if last in words)
    return told[start:end]


def test_receipt_of_two_makers_says_all_that_the_decree_asks():
    told = read(receipt(two_makers(), HEAD))

    assert told == [
        "[patterns/receipt-band]",
        "[logo-mono]",
        "معرض يناير 2974",
        "Foire de Yennayer 2974",
        "غرفة الصناعة التقليدية والحرف · باتنة",
        "Chambre de l'Artisanat et des Métiers · Batna",
        "معرض تجريبي · DEMO",
        "-----",
        "الخيمة 7 · Tente | N° T12-000482 · رقم",
        "-----",
        "الجهاز T12 · Tablette | 12/01/2024 16:42",
        "البائع: نورة | Vendeur : Noura",
        "نورة بلعيد | Noura Belaïd",
        "بطاقة حرفي\u00a0\u00a0Carte N° | 05-0248",
        "-----",
        "صابون زيت الزيتون",
        "Savon à l'huile d'olive",
        "3\u00a0×\u00a0250 | 750\u202fد.ج",
        "مسعود عقون | Messaoud Aggoun",
        "بطاقة حرفي\u00a0\u00a0Carte N° | 40-0033",
        "-----",
        "أقراط مرجان",
        "Boucles d'oreilles en corail",
        "1\u00a0×\u00a03\u202f400 | 3\u202f400\u202fد.ج",
        "-----",
        "المجموع\u00a0\u00a0Total | 4\u202f150\u202fد.ج",
        "- - -",
        "نقدًا\u00a0\u00a0Espèces | 5\u202f000\u202fد.ج",
        "الباقي\u00a0\u00a0Rendu | 850\u202fد.ج",
        "- - -",
        "إرجاع أو تبديل حتى نهاية المعرض، مع هذا الوصل",
        "Retour ou échange jusqu'à la fin de\u00a0la\u00a0foire, avec\u00a0ce\u00a0ticket",
        f"[{ADDRESS}] اطلب مرة أخرى من بيتك | Commandez à\u00a0nouveau de\u00a0chez\u00a0vous",
        "شكرا لكم — أسقاس أمقاز",
        "Merci · ⵜⴰⵏⴻⵎⵎⵉⵔⵜ",
        "[patterns/receipt-band]",
    ]


def test_marks_of_makers_stand_before_their_names():
    blocks = receipt(two_makers(), HEAD).blocks

    marked = [
        (words_of(text), text.mark) for block in blocks for text in texts_of(block) if text.mark
    ]
    assert marked == [("نورة بلعيد", "lozenge"), ("مسعود عقون", "triangle")]


def test_lines_are_grouped_by_maker_in_the_order_of_their_first_thing():
    sale = sold(line(EARRINGS), line(SOAP), line(replace(EARRINGS, name_ar="خاتم")))

    told = read(receipt(sale, HEAD))

    names = ("أقراط مرجان", "خاتم", "صابون زيت الزيتون", "نورة بلعيد", "مسعود عقون")
    assert [words.partition(" | ")[0] for words in told if words.startswith(names)] == [
        "مسعود عقون",
        "أقراط مرجان",
        "خاتم",
        "نورة بلعيد",
        "صابون زيت الزيتون",
    ]


def test_weighed_goods_name_their_unit_between_weight_and_price():
    sale = sold(line(HONEY, 350, amount=Money(770)))

    told = read(receipt(sale, HEAD))

    assert "0.350\u202fكلغ\u00a0×\u00a02\u202f205 | 770\u202fد.ج" in told


def test_goods_by_the_metre_name_their_unit():
    sale = sold(line(replace(HONEY, unit=Unit.METRE), 1500, amount=Money(3310)))

    told = read(receipt(sale, HEAD))

    assert "1.500\u202fم\u00a0×\u00a02\u202f205 | 3\u202f310\u202fد.ج" in told


def test_unit_is_isolated_so_that_the_price_stays_at_its_right():
    sale = sold(line(HONEY, 350, amount=Money(770)))

    counted = [
        run.text
        for block in receipt(sale, HEAD).blocks
        for text in texts_of(block)
        for run in text.runs
        if "×" in run.text
    ]

    assert counted == ["\u20660.350\u202f\u2068كلغ\u2069\u00a0×\u00a02\u202f205\u2069"]


def test_card_prints_its_reference_and_no_change():
    sale = sold(line(SOAP), payments=(Payment(Means.CARD, Money(250), "account:A1", "4417 0021"),))

    told = read(receipt(sale, HEAD))

    assert lines_between(told, "المجموع", "إرجاع") == [
        "المجموع\u00a0\u00a0Total | 250\u202fد.ج",
        "- - -",
        "بطاقة\u00a0\u00a0Carte | 250\u202fد.ج",
        "المرجع\u00a0\u00a0Référence | 4417 0021",
        "- - -",
    ]


def test_cash_and_transfer_together_print_both_and_the_change():
    sale = sold(
        line(EARRINGS),
        payments=(
            Payment(Means.TRANSFER, Money(3000), "account:A2"),
            Payment(Means.CASH, Money(400)),
        ),
        given=500,
    )

    told = read(receipt(sale, HEAD))

    assert lines_between(told, "نقدًا", "إرجاع") == [
        "نقدًا\u00a0\u00a0Espèces | 500\u202fد.ج",
        "تحويل بالهاتف\u00a0\u00a0Virement mobile | 3\u202f000\u202fد.ج",
        "الباقي\u00a0\u00a0Rendu | 100\u202fد.ج",
        "- - -",
    ]


@pytest.mark.parametrize(
    ("owed", "lines"),
    [
        (600, ["باقٍ مؤجَّل\u00a0\u00a0Monnaie due | 600\u202fد.ج"]),
        (
            100,
            [
                "الباقي\u00a0\u00a0Rendu | 500\u202fد.ج",
                "باقٍ مؤجَّل\u00a0\u00a0Monnaie due | 100\u202fد.ج",
            ],
        ),
    ],
)
def test_change_that_is_owed_is_not_called_given(owed: int, lines: list[str]):
    sale = sold(line(EARRINGS), given=4000, owed=Money(owed))

    told = read(receipt(sale, HEAD))

    assert lines_between(told, "نقدًا", "إرجاع") == [
        "نقدًا\u00a0\u00a0Espèces | 4\u202f000\u202fد.ج",
        *lines,
        "- - -",
    ]


def test_agreed_price_stands_under_what_is_asked():
    sale = sold(line(EARRINGS, amount=Money(3000), off=Money(400)), line(SOAP, 3000))

    told = read(receipt(sale, HEAD))

    assert lines_between(told, "أقراط", "نورة بلعيد") == [
        "أقراط مرجان",
        "Boucles d'oreilles en corail",
        "1\u00a0×\u00a03\u202f400 | 3\u202f400\u202fد.ج",
        "تخفيض\u00a0\u00a0Remise | -400\u202fد.ج",
    ]
    assert lines_between(told, "المجموع", "إرجاع")[0] == (
        "المجموع\u00a0\u00a0Total | 3\u202f750\u202fد.ج"
    )
    assert not any("Avant remise" in words for words in told)


def test_reduction_of_the_total_stands_above_it_and_leaves_the_lines():
    sale = sold(
        line(replace(HONEY, price=Money(1200)), amount=Money(1174), shared=Money(26)),
        line(EARRINGS, amount=Money(2926), off=Money(400), shared=Money(74)),
    )

    told = read(receipt(sale, HEAD))

    assert "1\u202fكلغ\u00a0×\u00a01\u202f200 | 1\u202f200\u202fد.ج" in told
    assert "1\u00a0×\u00a03\u202f400 | 3\u202f400\u202fد.ج" in told
    assert lines_between(told, "قبل التخفيض", "إرجاع") == [
        "قبل التخفيض\u00a0\u00a0Avant remise | 4\u202f200\u202fد.ج",
        "تخفيض\u00a0\u00a0Remise | -100\u202fد.ج",
        "المجموع\u00a0\u00a0Total | 4\u202f100\u202fد.ج",
        "- - -",
        "نقدًا\u00a0\u00a0Espèces | 4\u202f100\u202fد.ج",
        "- - -",
    ]


@given(st.lists(st.tuples(st.integers(1, 90), st.integers(0, 9), st.integers(0, 4)), min_size=1))
def test_what_is_printed_adds_up(parts: list[tuple[int, int, int]]):
    sale = sold(
        *(
            line(SOAP, amount=Money(net), off=Money(5 * off), shared=Money(shared))
            for net, off, shared in parts
        )
    )

    told = read(receipt(sale, HEAD))

    amounts = [
        int(words.rpartition(" | ")[2].removesuffix("\u202fد.ج").replace("\u202f", ""))
        for words in lines_between(told, "صابون", "نقدًا")
        if words.endswith("د.ج")
    ]
    lines = sum(asked - off for asked, off in asked_and_off(sale))
    last = amounts[-1]
    assert last == sale.total.dinars == lines - sale.reduction.dinars
    if sale.reduction:
        assert amounts[-3:] == [lines, -sale.reduction.dinars, last]
        del amounts[-2:]
    assert sum(amounts[:-1]) == lines


def asked_and_off(sale: Sale) -> list[tuple[int, int]]:
    return [(line.asked.dinars, line.off.dinars) for line in sale.lines]


def test_exact_cash_prints_no_change():
    told = read(receipt(sold(line(SOAP)), HEAD))

    assert not any("الباقي" in words for words in told)


@pytest.mark.parametrize("width_dots", WIDTHS)
def test_notices_stand_above_everything_else_in_their_order(width_dots: int):
    sale = replace(two_makers(), is_reversed=True)

    paper = receipt(sale, HEAD, width_dots=width_dots, is_copy=True, is_practice=True)

    frames = [block for block in paper.blocks if isinstance(block, Frame)]
    assert [words_of(text) for frame in frames for text in texts_of(frame)] == [
        "تدريب / ENTRAÎNEMENT",
        "ملغى / ANNULÉ",
        "نسخة / DUPLICATA",
    ]


def test_plain_receipt_differs_from_its_copy_only_by_the_notice():
    plain, copy = receipt(two_makers(), HEAD), receipt(two_makers(), HEAD, is_copy=True)

    added = [block for block in copy.blocks if block not in plain.blocks]
    assert [words_of(text) for block in added for text in texts_of(block)] == ["نسخة / DUPLICATA"]


def test_practice_and_an_unconfirmed_address_print_no_code():
    practice = receipt(two_makers(), HEAD, is_practice=True)
    nowhere = receipt(two_makers(), replace(HEAD, host=""))

    assert not any("HTTPS" in words for words in read(practice) + read(nowhere))


def test_only_demo_data_says_so():
    real = read(receipt(two_makers(), replace(HEAD, is_demo=False)))

    assert not any("DEMO" in words for words in real)


def test_fair_without_a_french_name_or_a_wish_leaves_no_empty_line():
    told = read(receipt(two_makers(), replace(HEAD, fair_fr="", wishes_ar="")))

    assert told[2:4] == ["معرض يناير 2974", "غرفة الصناعة التقليدية والحرف · باتنة"]
    assert told[-3] == "شكرا لكم"


def test_seller_who_is_no_artisan_is_named_by_the_letterhead():
    sale = replace(two_makers(), by="P9")

    unknown = read(receipt(sale, HEAD))
    named = read(receipt(sale, replace(HEAD, seller_ar="سعاد", seller_fr="Souad")))

    assert not any("البائع" in words for words in unknown)
    assert "البائع: سعاد | Vendeur : Souad" in named


def test_maker_whom_the_tent_does_not_know_leaves_her_goods_on_the_paper():
    told = read(receipt(two_makers(), replace(HEAD, artisans={"A1": NOURA})))

    assert MESSAOUD.name_ar not in " ".join(told)
    assert "أقراط مرجان" in told


def test_mark_that_nobody_drew_is_left_out():
    head = replace(HEAD, artisans={"A1": replace(NOURA, mark="spiral")})

    blocks = receipt(sold(line(SOAP)), head).blocks

    assert not any(text.mark for block in blocks for text in texts_of(block))


def test_maker_without_a_card_has_no_line_for_it():
    head = replace(HEAD, artisans={"A1": replace(NOURA, card_no="")})

    told = read(receipt(sold(line(SOAP)), head))

    assert not any("بطاقة" in words for words in told)


@pytest.mark.parametrize(
    ("name_ar", "name_fr", "printed"),
    [
        ("صابون", "Savon", ["صابون", "Savon"]),
        ("صابون", "", ["صابون"]),
        ("صابون", "صابون", ["صابون"]),
        ("", "Savon", ["Savon"]),
        ("🌹", "Savon", ["Savon"]),
        ("🌹", "\u202e", ["003XXEKS3"]),
        ("صابون 🌹", "Savon \u202e(gros)", ["صابون", "Savon (gros)"]),
    ],
)
def test_names_print_what_can_be_printed(name_ar: str, name_fr: str, printed: list[str]):
    sale = sold(line(SOAP, name_ar=name_ar, name_fr=name_fr))

    told = read(receipt(sale, HEAD))

    first = told.index("بطاقة حرفي\u00a0\u00a0Carte N° | 05-0248") + 2
    assert told[first : first + len(printed) + 1] == [*printed, "1\u00a0×\u00a0250 | 250\u202fد.ج"]


def assert_digits_are_isolated(text: Text) -> None:
    """No digit of a right-to-left text stands outside an isolate."""
    depth = 0
    for letter in "".join(run.text for run in text.runs):
        depth += (letter in ISOLATES) - (letter == POP)
        assert not (letter.isdigit() and depth == 0), text
    assert depth == 0, text


names = st.text(max_size=120)


@given(name_ar=names, name_fr=names, reference=names, maker=names, card=names, fair=names)
def test_whatever_was_stored_receipts_are_made_and_numbers_keep_their_order(
    name_ar: str, name_fr: str, reference: str, maker: str, card: str, fair: str
):
    anybody = replace(NOURA, name_ar=maker, name_fr=fair, card_no=card)
    head = replace(HEAD, artisans={"A1": anybody}, fair_ar=fair, wishes_ar=reference)
    payment = Payment(Means.CARD, Money(100_000_000), "account:A1", reference)
    sale = sold(
        line(SOAP, name_ar=name_ar, name_fr=name_fr, amount=Money(100_000_000)),
        payments=(payment,),
    )

    paper = receipt(sale, head)

    for block in paper.blocks:
        for text in texts_of(block):
            assert not any(EMBEDDINGS.intersection(run.text) for run in text.runs)
            if text.direction == "rtl":
                assert_digits_are_isolated(text)


def test_deciding_a_receipt_needs_no_qt_and_no_drivers():
    program = (
        "import sys, printing.receipt\n"
        "heavy = {'PySide6', 'escpos', 'qrcode', 'PIL'}\n"
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}))"
    )

    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == "[]"


def test_what_was_not_listed_has_the_name_of_its_kind_or_is_a_free_amount():
    kind = replace(line(SOAP), product="", name_ar="الصابون", name_fr="Savons")
    nothing = replace(line(SOAP), product="", name_ar="", name_fr="")

    told = read(receipt(sold(kind, nothing), HEAD))

    assert [text for text in told if text in ("الصابون", "Savons", "مبلغ حر", "Montant libre")] == [
        "الصابون",
        "Savons",
        "مبلغ حر",
        "Montant libre",
    ]
