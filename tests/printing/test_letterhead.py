from dataclasses import replace

import pytest

from kiosk.errors import BadLabel
from printing.letterhead import Letterhead, letterhead
from tests.conftest import FEED, MESSAOUD, NOURA


def test_letterhead_is_made_of_the_fair_and_the_tent():
    head = letterhead(FEED.fair, FEED.tents[0], FEED.artisans, host="FAIR.EXAMPLE")

    assert head == Letterhead(
        chamber_ar="غرفة الصناعة التقليدية والحرف · باتنة",
        chamber_fr="Chambre de l'Artisanat et des Métiers · Batna",
        fair_ar="معرض يناير 2974",
        fair_fr="Foire de Yennayer 2974",
        tent=7,
        artisans={"A1": NOURA, "A2": MESSAOUD},
        host="FAIR.EXAMPLE",
        wishes_ar="أسقاس أمقاز",
        is_demo=True,
    )


def test_only_a_fair_named_after_yennayer_wishes_a_happy_year():
    market = replace(FEED.fair, name_ar="السوق الأسبوعي", name_fr="Marché hebdomadaire")

    assert letterhead(market, FEED.tents[0], FEED.artisans).wishes_ar == ""


@pytest.mark.parametrize(
    "host", ["a-host-of-31-letters.example.xyz", "under_score.example", "café.example"]
)
def test_host_that_no_small_code_can_carry_is_refused(host: str):
    with pytest.raises(BadLabel) as refusal:
        letterhead(FEED.fair, FEED.tents[0], FEED.artisans, host=host)

    assert refusal.value.details == {"text": host}


def test_host_may_be_written_in_small_letters():
    assert letterhead(FEED.fair, FEED.tents[0], [], host="fair.example").host == "fair.example"
