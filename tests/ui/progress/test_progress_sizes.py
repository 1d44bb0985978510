"""Progress in every size, at 200 % text, in dark, from right to left and in a longer language."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a_widget import has_colour
from a_window import Longer, clipped, focusable, scrolling_sideways, settle, spoken
from dragoman import words
from dragoman.desk.learner import Learner
from dragoman.settings import Theme as Choice
from dragoman.ui.progress.calendar_plot import HEAT
from dragoman.ui.progress.hands_plot import HandsPlot
from dragoman.ui.theme.theme import Theme
from ui.progress.a_progress_window import WIDE, ProgressWindow

OpenProgress = Callable[..., ProgressWindow]
NARROW, WHOLE = (960, 700), (1024, 700)
SIZES = pytest.mark.parametrize(("size", "scale"), [(WIDE, 1.0), (NARROW, 1.0), (WIDE, 2.0), (WHOLE, 2.0)])


@pytest.fixture
def longer_language() -> Iterator[None]:
    words.speak(Longer())
    yield
    words.speak(words.gettext.NullTranslations())


def wrong_with(window: ProgressWindow) -> list[str]:
    found = clipped(window) + scrolling_sideways(window)
    for plot in window.plots():
        outside = [mark.words for mark in plot.marks if not plot.rect().adjusted(-1, -1, 1, 1).contains(mark.rect)]
        found += [f"{plot.accessibleName()} draws outside of itself: {each}" for each in outside]
    tabs = window.progress.lists.tabs
    if tabs.isVisible() and tabs.sizeHint().width() > tabs.width():
        found.append("tabs are cut off")
    return found


@SIZES
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(
    progress: OpenProgress, learner: Learner, size: tuple[int, int], scale: float
) -> None:
    assert wrong_with(progress(learner, size, scale)) == []


@SIZES
def test_nor_in_a_language_two_fifths_longer(
    progress: OpenProgress, learner: Learner, size: tuple[int, int], scale: float, longer_language: None
) -> None:
    assert wrong_with(progress(learner, size, scale)) == []


@SIZES
def test_nor_from_right_to_left(progress: OpenProgress, learner: Learner, size: tuple[int, int], scale: float) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert wrong_with(progress(learner, size, scale)) == []


@SIZES
def test_nor_while_there_is_too_little_for_a_curve(
    progress: OpenProgress, beginner: Learner, size: tuple[int, int], scale: float, longer_language: None
) -> None:
    assert wrong_with(progress(beginner, size, scale)) == []


@SIZES
def test_nor_in_a_table_or_the_cards_of_a_day(
    qtbot: QtBot, progress: OpenProgress, learner: Learner, size: tuple[int, int], scale: float
) -> None:
    window = progress(learner, size, scale)
    for card in window.progress.cards:
        card.want_table()
        settle()
        assert clipped(window) == []
        window.press(qtbot, Qt.Key.Key_Escape)
    window.tab_to(qtbot, window.progress.calendar.plot)
    window.press(qtbot, Qt.Key.Key_Up)
    window.press(qtbot, Qt.Key.Key_Return)
    settle()

    assert clipped(window) == []


@SIZES
def test_titles_of_topics_do_not_run_into_each_other(
    progress: OpenProgress, learner: Learner, size: tuple[int, int], scale: float
) -> None:
    window = progress(learner, size, scale)

    rows = window.progress.hands_plot._rows(window.progress.hands_plot.width())

    assert rows
    for row in rows:
        assert row.title.height() >= HandsPlot._height_of(window.progress.hands_plot, row.topic, row.title.width())
        assert not row.title.intersects(row.bar)
        assert not row.title.intersects(row.figure)
    for side in {row.side for row in rows}:
        mine = [row.title for row in rows if row.side is side]
        assert not any(first.intersects(second) for first, second in pairwise(mine))


def test_cards_stand_beside_each_other_in_a_wide_window_and_under_each_other_in_a_narrow_one(
    progress: OpenProgress, learner: Learner
) -> None:
    def places(window: ProgressWindow) -> list[QRect]:
        return [card.geometry() for card in window.progress.cards]

    wide = places(progress(learner))
    assert len({place.top() for place in wide[:3]}) == 1
    assert {(second.left() - first.right() - 1) for first, second in pairwise(wide[:3])} == {16}
    assert wide[3].top() - wide[0].bottom() - 1 == 16
    assert len({place.height() for place in wide[:3]}) == 1

    narrow = places(progress(learner, NARROW))
    assert [place.top() for place in narrow] == sorted({place.top() for place in narrow})


def test_whatever_can_have_the_focus_has_a_name_of_its_own(progress: OpenProgress, learner: Learner) -> None:
    names = [spoken(widget) for widget in focusable(progress(learner)) if widget.isVisible()]

    assert all(name.strip() for name in names)
    cards = [name for name in names if not name.startswith("More: ")]
    assert len(set(names)) >= len(names) - 1  # the tabs' menu is named for the tab that is shown
    assert "Calendar" in cards


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
def test_heat_and_sides_have_the_colours_of_the_theme(
    progress: OpenProgress, learner: Learner, theme: Theme, choice: Choice
) -> None:
    window = progress(learner)
    theme.choose(choice)
    settle()

    assert has_colour(window.progress.due.plot, theme.colour("tech_line"))
    assert has_colour(window.progress.due.plot, theme.colour("dipl_line"))
    assert has_colour(window.progress.calendar.plot, theme.colour(HEAT[0]))
    assert has_colour(window.progress.calendar.plot, theme.colour(HEAT[2]))
    assert not has_colour(window.progress.calendar.plot, theme.colour("tech_line"))
