import pytest

from ui.digits import typed


@pytest.mark.parametrize(
    ("digits", "key", "after"),
    [
        ("", "7", "7"),
        ("7", "0", "70"),
        ("46", "00", "4600"),
        ("", "0", ""),
        ("", "00", ""),
        ("46", "back", "4"),
        ("", "back", ""),
        ("1234", "5", "1234"),
        ("123", "00", "123"),
        ("1", "x", "1"),
        ("1", "²", "1"),
    ],
)
def test_a_key_is_typed_as_far_as_there_is_room(digits: str, key: str, after: str) -> None:
    assert typed(digits, key, 4) == after
