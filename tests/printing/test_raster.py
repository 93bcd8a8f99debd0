from dataclasses import replace
from importlib.resources import files
from threading import Thread

import pytest
from fontTools.ttLib import TTFont
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from zxingcpp import read_barcodes

import printing.raster
from kiosk.domain.money import Money
from kiosk.domain.text import ltr
from kiosk.words import all_words
from printing.dots import Raster
from printing.drawings import one_bit, qr_drawing
from printing.fonts import FAMILIES
from printing.paper import Pair, Paper, Qr, Rule, Run, Space, Style, Text
from printing.qr import modules
from printing.raster import raster
from printing.receipt import receipt
from printing.styles import WIDE, styles_for
from tests.conftest import EARRINGS, HONEY, NOURA, SOAP
from tests.printing.dots import Shape, bits, places, shape
from tests.printing.selling import ADDRESS, HEAD, WIDTHS, line, sold, two_makers

pytestmark = pytest.mark.usefixtures("fonts")

LABEL = Style("label", 22, 500)
ROOMY = 64  # dots of white around a word that stands alone


def drawn_alone(words: str, style: Style) -> Shape:
    """*words* as Qt draws a line of them on a screen, with our fonts, at one bit."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(style.size)
    font.setWeight(QFont.Weight(style.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    image = QImage(1024, 4 * ROOMY, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(QPointF(ROOMY, 2 * ROOMY), words)
    painter.end()
    dots = one_bit(image)
    return shape(Raster(dots.width(), dots.height(), bytes(dots.constBits())))


def page_of(*blocks: object, width_dots: int = 576, margin_dots: int = 26) -> Raster:
    return raster(Paper(width_dots, margin_dots, blocks))


def words(text: str, style: Style = LABEL, **how: str) -> Text:
    return Text((Run(text, style),), **how)


def picture(page: Raster) -> Image.Image:
    return Image.frombytes("1", (page.width, page.height), page.rows, "raw", "1;I").convert("L")


def black_columns(page: Raster) -> tuple[int, int]:
    """The first and the last column with a black dot, bands left out."""
    rows = bits(page)
    inside = [row for row in rows if "1" in row and not _is_band(row, page.width)]
    return min(row.index("1") for row in inside), max(row.rindex("1") for row in inside)


def _is_band(row: str, width: int) -> bool:
    """Whether the row shows the ornament, which repeats every 32 dots from edge to edge."""
    return row == row[:32] * (width // 32)


@pytest.mark.parametrize(
    ("line_of_words", "style"),
    [
        ("صابون زيت الزيتون", WIDE.name),
        ("نورة بلعيد", WIDE.maker),
        ("إرجاع أو تبديل حتى نهاية المعرض، مع هذا الوصل", WIDE.chamber),
    ],
)
def test_arabic_letters_are_joined_as_on_a_screen(line_of_words: str, style: Style):
    page = raster(receipt(sold(line(SOAP)), HEAD))

    joined = drawn_alone(line_of_words, style)
    loose = drawn_alone("\u200c".join(line_of_words), style)

    assert joined != loose
    assert len(places(joined, page)) == 1
    assert places(loose, page) == []


def test_words_of_an_arabic_line_run_from_right_to_left():
    page = raster(receipt(sold(line(SOAP)), HEAD))

    ((soap, _),) = places(drawn_alone("صابون", WIDE.name), page)
    ((olives, _),) = places(drawn_alone("الزيتون", WIDE.name), page)

    assert soap > olives


@pytest.mark.parametrize(
    ("number", "style", "turned_round"),
    [
        ("750", WIDE.amount, "057"),
        ("3\u202f400", WIDE.amount, "400\u202f3"),
        ("4\u202f150", WIDE.total, "150\u202f4"),
        ("T12-000482", WIDE.fact, "000482-T12"),
        ("05-0248", WIDE.label, "0248-05"),
        ("3\u00a0×\u00a0250", WIDE.label, "250\u00a0×\u00a03"),
        ("12/01/2024 16:42", WIDE.label, "16:42 12/01/2024"),
    ],
)
def test_numbers_are_not_turned_round(number: str, style: Style, turned_round: str):
    page = raster(receipt(two_makers(), HEAD))

    assert len(places(drawn_alone(number, style), page)) == 1
    assert places(drawn_alone(turned_round, style), page) == []


def test_weight_unit_and_price_stand_in_the_order_in_which_they_are_said():
    page = raster(receipt(sold(line(HONEY, 350, amount=Money(770))), HEAD))

    ((weight, y),) = places(drawn_alone("0.350", WIDE.label), page)
    ((price, same_y),) = places(drawn_alone("2\u202f205", WIDE.label), page)
    units = [x for x, _ in places(drawn_alone("كلغ", WIDE.label), page)]

    assert abs(y - same_y) <= 2
    assert len(units) == 1
    assert weight < units[0] < price


def test_currency_stands_at_the_left_of_its_amount():
    page = raster(receipt(sold(line(SOAP, 3000)), HEAD))

    currencies = [x for x, _ in places(drawn_alone("د.ج", WIDE.currency), page)]
    amounts = [x for x, _ in places(drawn_alone("750", WIDE.amount), page)]

    assert len(amounts) == len(currencies) == 2  # of the line, and of the cash
    assert max(currencies) < min(amounts)


@pytest.mark.parametrize("width_dots", WIDTHS)
def test_what_was_taken_off_stands_at_the_left_and_is_not_turned_round(width_dots: int):
    styles = styles_for(width_dots)
    sale = sold(
        line(EARRINGS, amount=Money(2900), off=Money(400), shared=Money(100)),
        line(HONEY, 350, amount=Money(770)),
    )

    page = raster(receipt(sale, HEAD, width_dots=width_dots))

    tops = []
    for amount in ("-400", "3\u202f770", "-100"):
        ((left, top),) = places(drawn_alone(amount, styles.fact), page)
        assert left < width_dots // 2
        tops.append(top)
    assert tops == sorted(tops)
    for turned_round in ("400-", "770\u202f3", "100-"):
        assert places(drawn_alone(turned_round, styles.fact), page) == []


@pytest.mark.parametrize("width_dots", WIDTHS)
def test_code_is_read_as_the_address_in_capitals(width_dots: int):
    page = raster(receipt(two_makers(), HEAD, width_dots=width_dots))

    assert [(code.text, code.ec_level) for code in read_barcodes(picture(page))] == [(ADDRESS, "M")]


def test_modules_of_a_code_are_whole_dots_inside_a_white_border():
    dark = modules(ADDRESS)
    side = len(dark) + 8

    image = qr_drawing(Qr(ADDRESS, 5))

    expected = [[False] * side for _ in range(side)]
    for y, row in enumerate(dark):
        expected[y + 4][4 : 4 + len(row)] = row
    assert (image.width(), image.height()) == (side * 5, side * 5)
    assert all(
        (image.pixelColor(x, y) == Qt.GlobalColor.black) == expected[y // 5][x // 5]
        for y in range(side * 5)
        for x in range(side * 5)
    )


@pytest.mark.parametrize("width_dots", WIDTHS)
def test_margins_stay_white_however_long_the_receipt(width_dots: int):
    long_name = "زربية منسوجة يدويا من صوف الأغنام الأوراسي بزخارف أمازيغية قديمة وألوان طبيعية"[
        :80
    ]
    carpet = line(
        SOAP,
        9_999_000,
        name_ar=long_name,
        name_fr="Tapis tissé à la main en laine des Aurès, motifs amazighs anciens, teints nat.",
        price=Money(100_000_000),
        amount=Money(100_000_000),
    )
    sale = sold(*[replace(carpet, product=f"{n}") for n in range(60)])

    page = raster(receipt(sale, HEAD, width_dots=width_dots, is_copy=True))

    margin = 12 if width_dots == 384 else 26
    left, right = black_columns(page)
    assert margin - 1 <= left
    assert right <= width_dots - margin
    assert page.height > 60 * 100


names = st.text(min_size=1, max_size=80) | st.text("صابون زيت abc 012 ()[]!؟،\u0301ⵣ", max_size=80)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name_ar=names, name_fr=names, maker=names, width_dots=st.sampled_from(WIDTHS))
def test_no_name_leaves_the_paper(name_ar: str, name_fr: str, maker: str, width_dots: int):
    head = replace(HEAD, artisans={"A1": replace(NOURA, name_ar=maker, name_fr=maker)})
    sale = sold(line(SOAP, name_ar=name_ar, name_fr=name_fr))

    page = raster(receipt(sale, head, width_dots=width_dots))

    left, right = black_columns(page)
    assert left > 0
    assert right < width_dots - 1


def test_a_word_longer_than_the_paper_is_broken():
    page = page_of(words("ص" * 200))

    left, right = black_columns(page)
    assert left >= 24
    assert right <= 551
    assert page.height > 30 * 5


def test_texts_of_a_pair_share_their_baseline():
    page = page_of(
        Pair(
            left=words("7", Style("total", 46, 800), align="left", direction="ltr"),
            right=words("7", LABEL, align="right", direction="ltr"),
        )
    )

    bottoms = [
        max(i for i, row in enumerate(bits(page)) if "1" in half(row))
        for half in (lambda row: row[:288], lambda row: row[288:])
    ]
    assert bottoms[0] == bottoms[1]


def test_pair_that_does_not_fit_stands_in_two_lines_the_right_one_first():
    left = words("left " * 8, align="left", direction="ltr")
    right = words("right " * 8, align="right", direction="ltr")

    page = page_of(Pair(left, right))

    assert page == page_of(right, left)


def test_a_word_is_the_same_dots_wherever_it_stands():
    page = page_of(words("صابون", align="left"), words("صابون"), words("x صابون x", align="right"))

    assert len(places(drawn_alone("صابون", LABEL), page)) == 3


def test_rules_end_flush_with_the_margins():
    page = page_of(Rule(3), Space(4), Rule(2, is_dashed=True))

    rows = bits(page)
    full = "0" * 26 + "1" * 524 + "0" * 26
    assert rows[:7] == [full] * 3 + ["0" * 576] * 4
    assert {(row.index("1"), row.rindex("1")) for row in rows[7:]} == {(26, 549)}
    assert "1" * 9 not in rows[7]


def test_long_pages_are_the_same_drawn_strip_by_strip(monkeypatch: pytest.MonkeyPatch):
    paper = receipt(two_makers(), HEAD)
    whole = raster(paper)

    monkeypatch.setattr(printing.raster, "STRIP_DOTS", 97)

    assert raster(paper) == whole


def test_pages_are_the_same_drawn_in_another_thread():
    paper = receipt(two_makers(), HEAD)
    drawn: list[Raster] = []

    workers = [Thread(target=lambda: drawn.append(raster(paper))) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert drawn == [raster(paper)] * 3


def test_two_products_of_the_same_name_look_the_same_on_both_receipts():
    one, other = (raster(receipt(sold(line(EARRINGS), n=n), HEAD)) for n in (1, 2))

    assert one == other


def test_bundled_fonts_have_every_letter_of_the_paper():
    letters = {
        letter
        for language in ("ar", "fr")
        for key, text in all_words()[language].items()
        if key.startswith("paper.")
        for letter in text + ltr("0123456789 .,:/×-…")
    }

    covered: set[str] = set()
    for font in files("assets").joinpath("fonts").iterdir():
        if font.name.endswith(".ttf"):
            covered |= {chr(code) for code in TTFont(str(font)).getBestCmap()}
    assert letters - covered == set()


@pytest.mark.parametrize(("size", "weight"), [(18, 500), (19, 400)])
def test_type_that_thermal_paper_cannot_show_is_refused(size: int, weight: int):
    with pytest.raises(ValueError, match="cannot be read"):
        Style("label", size, weight)


@pytest.mark.parametrize("width_dots", [0, 400, 570])
def test_paper_that_no_print_head_has_is_refused(width_dots: int):
    with pytest.raises(ValueError, match=f"{width_dots} dots"):
        Paper(width_dots, 10, ())
