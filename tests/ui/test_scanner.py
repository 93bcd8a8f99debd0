"""Keys on a window: a scanner's are read and never heard there, a person's arrive as typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from tests.ui.keyboards import PERSON_MS, SCANNER_MS, X11_ENTER, Keyboard
from ui.pictures import until
from ui.scanner import GAP_MS, LONGEST, NO_SIGN, PAUSE_MS, Scanner
from ui.us_keys import sign_at

ADDRESS = "HTTPS://FAIR.EXAMPLE/P/003XXEKS3"


class Window(QWindow):
    """A window that writes down what it hears."""

    def __init__(self) -> None:
        super().__init__()
        self.typed = ""
        self.heard: list[tuple[str, int]] = []  # press or release, with the key

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.typed += event.text()
        self.heard.append(("press", event.key()))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.heard.append(("release", event.key()))


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[Window]:
    assert qapp
    window = Window()
    yield window
    window.destroy()


@pytest.fixture
def keyboard(window: Window) -> Keyboard:
    return Keyboard(window)


@pytest.fixture
def scanned(window: Window) -> list[str]:
    """What was scanned; `overran` for a flood."""
    scanned: list[str] = []
    scanner = Scanner(window)
    scanner.scanned.connect(scanned.append)
    scanner.overran.connect(lambda: scanned.append("overran"))
    return scanned


# --- a scanner ------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", ["us", "fr", "ar"])
def test_scan_reads_as_its_label_under_every_layout(
    window: Window, keyboard: Keyboard, scanned: list[str], layout: str
) -> None:
    keyboard.layout = layout

    keyboard.scan(ADDRESS)
    keyboard.scan("k7m2-9qx4-w", end=Qt.Key.Key_Tab)
    keyboard.scan("""1!"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\ aZ""", end=Qt.Key.Key_Enter)

    assert scanned == [ADDRESS, "k7m2-9qx4-w", """1!"#$%&'()*+,-./:;<=>?@[]^_`{|}~\\ aZ"""]
    assert window.heard == []


def test_layouts_of_these_tests_differ(
    window: Window, keyboard: Keyboard
) -> None:  # without a Scanner the window hears what the layout says
    keyboard.layout = "fr"
    keyboard.type("/P/003", SCANNER_MS)

    assert window.typed == '!P!àà"'


def test_where_keys_have_no_places_their_text_is_read(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.has_places = False

    keyboard.scan(ADDRESS)

    assert scanned == [ADDRESS]
    assert window.typed == ""


def test_windows_counts_places_from_another_start() -> None:
    assert [sign_at(0x10, "windows", shift=False), sign_at(24, "xcb", shift=False)] == ["q", "q"]
    assert sign_at(0x0B, "windows", shift=True) == ")"
    assert sign_at(0x148, "windows", shift=False) == ""  # the arrow up, an extended key


def test_two_scans_back_to_back_are_two(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.scan(ADDRESS)
    keyboard.now_ms += SCANNER_MS
    keyboard.type("K7M29QX4W", SCANNER_MS)
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert scanned == [ADDRESS, "K7M29QX4W"]
    assert window.heard == []


def test_line_end_of_two_keys_presses_nothing(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.scan(ADDRESS)
    keyboard.press_and_release(Qt.Key.Key_Enter, X11_ENTER)

    assert scanned == [ADDRESS]
    assert window.heard == []


def test_code_of_several_lines_presses_nothing(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.scan("BEGIN:VCARD")
    for line in ("N:", "A B", "END:VCARD"):
        keyboard.type(line, SCANNER_MS)
        keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert scanned == ["BEGIN:VCARD", "N:", "A B", "END:VCARD"]
    assert window.heard == []


def test_radio_may_hold_a_code_up_in_its_middle(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.scan(ADDRESS[:20], end=None)
    keyboard.now_ms += PAUSE_MS - 10
    keyboard.type(ADDRESS[20:], SCANNER_MS)
    keyboard.now_ms += PAUSE_MS - 10
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert scanned == [ADDRESS]
    assert window.heard == []


def test_busy_window_does_not_cut_a_code_in_two(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.scan(ADDRESS[:3], end=None)

    def the_rest() -> None:
        keyboard.type(ADDRESS[3:], SCANNER_MS)
        keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    QTimer.singleShot(GAP_MS + 10, the_rest)  # after the silence has been noticed
    clock = QElapsedTimer()
    clock.start()
    while not clock.hasExpired(3 * GAP_MS):
        pass  # the window hears nothing meanwhile
    until(lambda: bool(scanned or window.heard), "the code")

    assert scanned == [ADDRESS]
    assert window.heard == []


def test_burst_without_end_is_dropped(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.scan(ADDRESS[:20], end=None)
    keyboard.scan(ADDRESS)

    assert scanned == [ADDRESS]
    assert window.heard == []


def test_keys_that_say_nothing_are_told_from_signs(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.scan("0101", end=None)
    keyboard.press_and_release(Qt.Key.Key_Escape, 9, "\x1b")
    keyboard.press_and_release(Qt.Key.Key_F8, 74)
    keyboard.shift = Qt.KeyboardModifier.ControlModifier
    keyboard.press_and_release(Qt.Key.Key_BracketRight, 35, "\x1d")
    keyboard.shift = Qt.KeyboardModifier.NoModifier
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert scanned == ["0101" + 3 * NO_SIGN]
    assert window.heard == []


def test_flood_is_swallowed_until_it_stops_and_told_once(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.scan("0123456789" * 1_000)
    told_early = list(scanned)
    until(lambda: bool(scanned), "the end of the flood")
    keyboard.scan(ADDRESS)

    assert told_early == []
    assert scanned == ["overran", ADDRESS]
    assert window.heard == []


def test_longest_code_is_read(keyboard: Keyboard, scanned: list[str]) -> None:
    keyboard.scan("7" * LONGEST)
    keyboard.scan("7" * (LONGEST + 1))
    keyboard.scan("7" * LONGEST)

    assert scanned == ["7" * LONGEST, "overran", "7" * LONGEST]


# --- a person -------------------------------------------------------------------------------------


def test_typing_arrives_as_it_was_typed(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.type("Savon 12", PERSON_MS)
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert window.typed == "Savon 12"
    assert window.heard[:4] == [
        ("press", Qt.Key.Key_Shift),
        ("press", Qt.Key.Key_S),
        ("release", Qt.Key.Key_S),
        ("release", Qt.Key.Key_Shift),
    ]
    assert window.heard[-2:] == [("press", Qt.Key.Key_Return), ("release", Qt.Key.Key_Return)]
    assert scanned == []


def test_last_key_arrives_when_no_other_follows(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.type("a", PERSON_MS)
    held_back = window.typed
    until(lambda: window.typed == "a", "the letter")

    assert held_back == ""
    assert scanned == []


def test_three_quick_keys_are_a_persons(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.type("the", GAP_MS - 20)
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert window.typed == "the"
    assert window.heard[-2:] == [("press", Qt.Key.Key_Return), ("release", Qt.Key.Key_Return)]
    assert scanned == []


def test_keys_at_a_persons_pace_are_never_a_scan(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.type(ADDRESS, GAP_MS)
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert window.typed == ADDRESS
    assert scanned == []


def test_enter_alone_is_heard_at_once(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)
    keyboard.scan(ADDRESS)
    keyboard.now_ms += GAP_MS
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert window.heard == 2 * [("press", Qt.Key.Key_Return), ("release", Qt.Key.Key_Return)]
    assert scanned == [ADDRESS]


def test_leaning_on_a_key_is_no_scan(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.key(QEvent.Type.KeyPress, Qt.Key.Key_A, 38, "a")
    keyboard.now_ms += 500
    for _ in range(20):
        keyboard.key(QEvent.Type.KeyPress, Qt.Key.Key_A, 38, "a", again=True)
        keyboard.now_ms += 30
    keyboard.key(QEvent.Type.KeyRelease, Qt.Key.Key_A, 38, "a")
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert window.typed == 21 * "a"
    assert scanned == []


def test_key_that_a_person_holds_is_let_go_in_the_middle_of_a_scan(
    window: Window, keyboard: Keyboard, scanned: list[str]
) -> None:
    keyboard.key(QEvent.Type.KeyPress, Qt.Key.Key_Space, 65, " ")
    until(lambda: window.typed == " ", "the space")
    keyboard.scan(ADDRESS[:20], end=None)
    keyboard.key(QEvent.Type.KeyRelease, Qt.Key.Key_Space, 65, " ")
    keyboard.type(ADDRESS[20:], SCANNER_MS)
    keyboard.press_and_release(Qt.Key.Key_Return, X11_ENTER)

    assert window.heard == [("press", Qt.Key.Key_Space), ("release", Qt.Key.Key_Space)]
    assert scanned == [ADDRESS]
