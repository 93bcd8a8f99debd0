import pytest

from printing.specimen import warm_up
from tests.printing.selling import HEAD, WIDTHS


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("width_dots", WIDTHS)
def test_warming_up_works_on_every_width(width_dots: int):
    assert warm_up(HEAD, width_dots=width_dots) is None
