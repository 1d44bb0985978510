"""Words on a label are never cut off: they wrap, and the label grows with them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from a_widget import a_window_with, has_colour, seen
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import TYPE, Role
from dragoman.ui.widgets.label import Label

SENTENCE = "Both hold back a text that others have already seen, until an hour that everybody inside knows."
LONGER = SENTENCE + " " + SENTENCE[: len(SENTENCE) * 4 // 10]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("words", [SENTENCE, LONGER])
@pytest.mark.parametrize("role", ["h1", "body", "tiny"])
def test_a_long_sentence_wraps_and_is_seen_whole(theme: Theme, qtbot: QtBot, role: Role, words: str, scale: float) -> None:
    theme.choose(scale=scale)
    label = Label(theme, words, role)
    a_window_with(qtbot, label, width=480, height=1200)

    assert label.height() == label.heightForWidth(label.width())
    assert label.height() > theme.line(role)
    assert not label.is_clipped()


@pytest.mark.parametrize("role", TYPE)
def test_lines_have_the_height_of_the_scale(theme: Theme, role: Role) -> None:
    label = Label(theme, "One line\nand another", role)

    assert label.heightForWidth(10_000) == 2 * theme.line(role)


@pytest.mark.parametrize("role", TYPE)
def test_it_asks_for_a_second_line_exactly_where_the_first_ends(theme: Theme, role: Role) -> None:
    label = Label(theme, "Holds back", role)
    enough = label.sizeHint().width()

    heights = [label.heightForWidth(width) for width in (enough + 1, enough, enough - 1)]

    assert heights == [theme.line(role), theme.line(role), 2 * theme.line(role)]


def test_other_words_are_measured_anew(theme: Theme) -> None:
    label = Label(theme, "Short")
    before = label.sizeHint().width()

    label.set_words("Not quite as short")

    assert label.heightForWidth(before) > theme.line("body")
    assert label.sizeHint().width() > before


def test_it_grows_with_the_text_size_while_it_is_shown(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, SENTENCE)
    window = a_window_with(qtbot, label, height=800)
    before = label.height()

    theme.choose(scale=2.0)
    window.layout().activate()

    assert label.height() > before
    assert not label.is_clipped()


def test_a_label_without_room_says_so(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, SENTENCE, wraps=False)
    label.setFixedWidth(50)
    a_window_with(qtbot, label)

    assert label.is_clipped()


def test_the_first_words_may_have_weight_and_colour(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "Free space, then answer again.", lead="Not saved: the disk is full.", lead_colour="bad")
    a_window_with(qtbot, label)

    assert label.text() == "Not saved: the disk is full. Free space, then answer again."
    assert has_colour(label, theme.tokens["bad"])


def test_what_is_said_is_what_is_written(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "binds nobody by itself", lead="Expert view.")
    a_window_with(qtbot, label)

    spoken = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)

    assert spoken == "Expert view. binds nobody by itself"


def test_new_words_take_the_place_of_the_old(theme: Theme, qtbot: QtBot) -> None:
    label, other = Label(theme, "before"), Label(theme, "afterwards")
    a_window_with(qtbot, label, other)

    label.set_words("afterwards")

    assert seen(label) == seen(other)


def test_right_to_left_begins_at_the_right(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "short")
    label.setFixedWidth(300)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    a_window_with(qtbot, label)

    image = label.grab().toImage()
    ink = [x for x in range(300) if any(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))]

    assert min(ink) > 200


def test_a_word_longer_than_the_label_is_broken(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "x" * 200)
    label.setFixedWidth(200)
    a_window_with(qtbot, label)

    assert label.heightForWidth(200) >= 6 * theme.line("body")
