"""Progress by keys: plots and their marks, tables, files, the cards of a day, and what is too little for a curve."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from dragoman.desk import progress as counting
from dragoman.desk.learner import Learner
from dragoman.desk.progress import progress as page_of
from dragoman.errors import DragomanError
from dragoman.memory.statistics import CALENDAR_DAYS
from dragoman.ui.progress import screen as screen_module
from dragoman.ui.progress.day_dialog import DayDialog
from dragoman.ui.progress.list_row import ListRow
from dragoman.ui.theme.theme import Theme
from store.a_store import answer
from ui.progress.a_progress_window import ProgressWindow

OpenProgress = Callable[..., ProgressWindow]
Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # says the offscreen platform of menus
CONTROL = Qt.KeyboardModifier.ControlModifier


# Plots and their marks


def test_the_first_plot_has_the_focus_and_arrows_go_from_day_to_day(
    qtbot: QtBot, progress: OpenProgress, learner: Learner
) -> None:
    window = progress(learner)
    plot, days = window.progress.due.plot, page_of(learner).due.days

    assert plot.hasFocus()
    window.press(qtbot, Key.Key_Right)
    window.press(qtbot, Key.Key_Right)

    assert plot.at == 1
    assert window.tip().startswith(f"Wed 25 Nov 2026: {days[1].cards} card")
    assert window.ring.is_shown

    window.press(qtbot, Key.Key_End)
    assert (plot.at, plot.marks[13].words == window.tip()) == (13, True)
    window.press(qtbot, Key.Key_Right)
    assert plot.at == 13
    window.press(qtbot, Key.Key_Home)
    assert plot.at == 0


def test_each_mark_is_said_when_the_keyboard_comes_to_it(
    qtbot: QtBot, progress: OpenProgress, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("dragoman.ui.progress.plot.announce", lambda _widget, words: said.append(words))
    window = progress(learner)

    window.tab_to(qtbot, window.progress.pairs.plot)
    window.press(qtbot, Key.Key_Right)

    assert said == [f"From both sides: {page_of(learner).pairs.pairs.both}"]


def test_every_plot_says_its_name_and_a_sentence_to_the_ear(progress: OpenProgress, learner: Learner) -> None:
    window = progress(learner)

    said = {}
    for plot in window.plots():
        interface = QAccessible.queryAccessibleInterface(plot)
        said[interface.text(QAccessible.Text.Name)] = interface.text(QAccessible.Text.Description)

    assert list(said) == [
        "Due in the next 14 days",
        "Promised and real",
        "Pairs known from both sides",
        "Your two hands",
        "Calendar",
        "By topic",
    ]
    assert all(sentence.endswith((".", "begun")) for sentence in said.values())
    assert "A day without study costs nothing but that day" in said["Calendar"]


def test_tab_comes_to_the_rows_of_a_list_right_after_its_tabs(qtbot: QtBot, progress: OpenProgress, learner: Learner) -> None:
    window = progress(learner)
    window.tab_to(qtbot, window.progress.lists.tabs)

    window.press(qtbot, Key.Key_Tab)

    assert isinstance(QApplication.focusWidget(), ListRow)


def test_from_right_to_left_the_left_arrow_goes_forward(qtbot: QtBot, progress: OpenProgress, learner: Learner) -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = progress(learner)
    plot = window.progress.due.plot

    window.press(qtbot, Key.Key_Left)
    window.press(qtbot, Key.Key_Left)

    assert plot.at == 1
    shape, _radius = plot.focus_shape()
    assert shape.center().x() > plot.width() / 2  # the second day stands near the right edge


# Tables


def test_enter_on_a_plot_shows_its_table_and_escape_goes_back(qtbot: QtBot, progress: OpenProgress, learner: Learner) -> None:
    window = progress(learner)
    days = page_of(learner).due.days

    window.press(qtbot, Key.Key_Return)

    table = window.table()
    assert table[0] == ["Day", "Technical", "Diplomatic", "False friends", "Cards"]
    assert table[1] == ["Tue 24 Nov 2026", *(str(count) for count in (*days[0][1:], days[0].cards))]
    assert len(table) == 15

    window.press(qtbot, Key.Key_Escape)
    assert window.dialog() is None
    assert window.progress.due.plot.hasFocus()


def test_t_shows_the_table_of_the_card_that_the_keyboard_is_in(qtbot: QtBot, progress: OpenProgress, learner: Learner) -> None:
    window = progress(learner)
    window.tab_to(qtbot, window.progress.calendar.plot)

    window.press(qtbot, Key.Key_T)

    assert len(window.table()) == 1 + CALENDAR_DAYS


def test_a_table_can_be_copied_as_text(qtbot: QtBot, progress: OpenProgress, learner: Learner) -> None:
    window = progress(learner)
    window.press(qtbot, Key.Key_Return)

    qtbot.mouseClick(window.button("Copy"), Qt.MouseButton.LeftButton)

    text = QApplication.clipboard().text()
    assert text.startswith("Due in the next 14 days\n")
    assert "Tue 24 Nov 2026" in text


@pytest.mark.parametrize("name", ["promise", "pairs", "hands", "lists", "topics"])
def test_every_card_shows_its_table_from_its_menu(progress: OpenProgress, learner: Learner, name: str) -> None:
    window = progress(learner)
    card = getattr(window.progress, name)

    card.more.click()
    window.choose("Show as table")

    assert len(window.table()) > 1


# Lists


def test_tabs_show_confusions_hardest_cards_and_time(qtbot: QtBot, progress: OpenProgress, learner: Learner) -> None:
    window = progress(learner)
    lists = window.progress.lists
    window.tab_to(qtbot, lists.tabs)

    rows = [row.accessibleName() for row in window.shown(ListRow)]
    first = page_of(learner).confusions[0]
    assert rows[0] == f"{first.term.title} taken for {first.taken_for.title} {first.times}×"
    window.press(qtbot, Key.Key_Right)
    assert window.button("Study these cards")
    assert lists.id == "hardest"
    window.press(qtbot, Key.Key_Right)
    assert "Last 7 days" in window.words()


def test_the_hardest_cards_can_be_studied_together(qtbot: QtBot, progress: OpenProgress, learner: Learner) -> None:
    window = progress(learner)
    hardest = page_of(learner).hardest
    window.progress.lists.tabs.setCurrentIndex(1)

    with qtbot.waitSignal(window.progress.cards_wanted) as wanted:
        window.button("Study these cards").click()

    assert wanted.args == [tuple(each.hard.card.id for each in hardest[:4])]


def test_pairs_that_are_confused_are_studied_together(qtbot: QtBot, progress: OpenProgress, learner: Learner) -> None:
    window = progress(learner)
    first = page_of(learner).confusions[0]

    with qtbot.waitSignal(window.progress.cards_wanted) as wanted:
        window.button("Study these pairs together").click()

    entries = {card.split("/")[1] for card in wanted.args[0]}
    assert {first.term.id, first.taken_for.id} <= entries


def test_without_answers_in_quizzes_there_is_no_tab_of_confusions(
    qtbot: QtBot, progress: OpenProgress, beginner: Learner
) -> None:
    for number in range(20):
        answer(beginner.store, beginner.cards()[number].id)
    window = progress(beginner)
    tabs = window.progress.lists.tabs

    assert [tabs.tabText(number) for number in range(tabs.count())] == ["Hardest cards", "Time"]
    assert "No card was forgotten after it had been known." in window.words()


# The calendar


def test_arrows_go_through_days_and_weeks_and_enter_shows_the_cards_of_a_day(
    qtbot: QtBot, progress: OpenProgress, learner: Learner
) -> None:
    window = progress(learner)
    plot = window.progress.calendar.plot
    window.tab_to(qtbot, plot)
    assert plot.at == CALENDAR_DAYS - 1

    window.press(qtbot, Key.Key_Left)
    window.press(qtbot, Key.Key_Up)
    assert plot.at == CALENDAR_DAYS - 9
    assert window.tip().startswith("Mon 16 Nov 2026")
    days = page_of(learner).days.calendar.days
    while not days[plot.at].answers:
        window.press(qtbot, Key.Key_Up)

    window.press(qtbot, Key.Key_Return)

    dialog = window.dialog()
    assert isinstance(dialog, DayDialog)
    assert f"{days[plot.at].answers} answers" in window.words()
    with qtbot.waitSignal(window.progress.page_wanted) as wanted:
        window.press(qtbot, Key.Key_Return)
    assert wanted.args[0] in learner.pack.catalogue.summaries
    assert window.dialog() is None


def test_a_day_without_study_says_that_it_cost_nothing(qtbot: QtBot, progress: OpenProgress, learner: Learner) -> None:
    window = progress(learner)
    window.tab_to(qtbot, window.progress.calendar.plot)

    window.press(qtbot, Key.Key_Home)
    window.press(qtbot, Key.Key_Return)

    assert "It cost nothing but this day: what was due waited." in window.words()


# Files


@pytest.fixture
def saved_as(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """From now on the save dialog is answered with this name."""

    def answer_with(name: str) -> Path:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / name) if name else "", ""))
        return tmp_path / name

    return answer_with


def test_a_plot_is_saved_as_a_picture_without_its_menu(
    progress: OpenProgress, learner: Learner, theme: Theme, saved_as: Callable[[str], Path]
) -> None:
    window = progress(learner)
    card = window.progress.due
    file = saved_as("due.png")

    card.more.click()
    window.choose("Save as PNG")

    picture = QImage(str(file))
    assert picture.size() == card.size() * 2
    button = card.more.geometry()
    inside = [
        picture.pixelColor(2 * x, 2 * y).name()
        for x in range(button.left(), button.right())
        for y in range(button.top(), button.bottom())
    ]
    assert set(inside) == {theme.colour("surface").name()}
    assert picture.pixelColor(0, 0).name() == theme.colour("bg").name()


def test_a_plot_is_saved_as_csv_and_as_text(progress: OpenProgress, learner: Learner, saved_as: Callable[[str], Path]) -> None:
    window = progress(learner)

    said: list[str] = []
    window.progress.noticed.connect(said.append)
    file = saved_as("due.csv")
    window.progress.due.more.click()
    window.choose("Save as CSV")
    assert said == ["Saved as due.csv."]
    rows = list(csv.reader(StringIO(file.read_text(encoding="utf-8-sig"))))
    assert (rows[0][0], rows[1][0], len(rows)) == ("day", "2026-11-24", 15)

    file = saved_as("due.txt")
    window.progress.due.more.click()
    window.choose("Save as text")
    assert file.read_text(encoding="utf-8").startswith("Due in the next 14 days\n")


@pytest.mark.parametrize(("words", "name"), [("All as PNG", "all.png"), ("All as CSV", "all.csv"), ("All as text", "all.txt")])
def test_ctrl_s_offers_everything_in_one_file(
    qtbot: QtBot, progress: OpenProgress, learner: Learner, saved_as: Callable[[str], Path], words: str, name: str
) -> None:
    window = progress(learner)
    file = saved_as(name)

    window.press(qtbot, Key.Key_S, CONTROL)
    window.choose(words)

    assert file.stat().st_size > 1000
    if name == "all.png":
        cards = window.progress.cards
        assert QImage(str(file)).height() > 2 * (cards[-1].geometry().bottom() - cards[0].geometry().top())


def test_a_file_that_is_there_is_not_overwritten_under_a_name_that_nobody_was_asked_about(
    progress: OpenProgress, learner: Learner, saved_as: Callable[[str], Path]
) -> None:
    window = progress(learner)
    there = saved_as("mine.csv")
    there.write_text("mine", encoding="utf-8")
    saved_as("mine")  # the ending is added by us

    window.progress.due.more.click()
    window.choose("Save as CSV")

    assert there.read_text(encoding="utf-8") == "mine"
    assert f"Not saved: {there} is there already. Choose another name." in window.words()


def test_a_folder_that_cannot_be_written_is_told_on_the_page(
    progress: OpenProgress, learner: Learner, saved_as: Callable[[str], Path]
) -> None:
    window = progress(learner)
    file = saved_as("nowhere/due.csv")

    window.progress.due.more.click()
    window.choose("Save as CSV")

    assert f"Not saved: {file} cannot be written." in window.words()


def test_who_names_no_file_saves_nothing(progress: OpenProgress, learner: Learner, saved_as: Callable[[str], Path]) -> None:
    window = progress(learner)
    folder = saved_as("").parent
    before = sorted(folder.iterdir())

    window.progress.due.more.click()
    window.choose("Save as text")

    assert sorted(folder.iterdir()) == before


# Too little for a curve


def test_with_six_answers_there_is_one_card_and_enter_begins_to_study(
    qtbot: QtBot, progress: OpenProgress, beginner: Learner
) -> None:
    window = progress(beginner)

    assert window.plots() == []
    words = window.words()
    assert "Your first curve needs 20 answers" in words
    assert "You have given 6. Until then a forecast would be a guess." in words
    assert "6 of 20" in words
    assert "PNG, CSV, text" not in words

    with qtbot.waitSignal(window.progress.cards_wanted) as wanted:
        window.press(qtbot, Key.Key_Return)
    assert wanted.args == [counting.first_cards(beginner)]
    assert len(wanted.args[0]) == 5


def test_ctrl_enter_begins_from_anywhere_on_the_page(qtbot: QtBot, progress: OpenProgress, beginner: Learner) -> None:
    window = progress(beginner)
    window.setFocus()

    with qtbot.waitSignal(window.progress.cards_wanted):
        window.press(qtbot, Key.Key_Return, CONTROL)


def test_after_twenty_the_plots_are_there_and_the_curve_says_what_it_needs(progress: OpenProgress, beginner: Learner) -> None:
    window = progress(beginner)
    for number in range(14):
        answer(beginner.store, beginner.cards()[10 + number].id)

    window.progress.refresh()

    assert not window.progress.first.isVisible()
    assert window.progress.due.plot.isVisible()
    assert not window.progress.promise.plot.isVisible()
    assert "The curve needs 20 answers to cards that came back." in window.words()
    assert "0 of 20" in window.words()


# Counting


def test_what_was_touched_while_another_screen_was_shown_is_counted_when_it_comes_back(
    progress: OpenProgress, beginner: Learner
) -> None:
    window = progress(beginner)
    window.progress.hide()
    answer(beginner.store, beginner.cards()[10].id)
    window.progress.refresh()
    assert "6 of 20" in window.progress.first._count.text()

    window.progress.show()

    assert "7 of 20" in window.words()


def test_a_big_log_is_counted_by_a_process_and_says_so_after_a_moment(
    qtbot: QtBot, progress: OpenProgress, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "SMALL", 10)
    window = progress(learner)  # waits for the page

    assert window.progress.due.note.text() == page_of(learner).due.total_words
    assert not window.progress.busy.isVisible()


def test_what_is_being_counted_can_be_stopped(
    qtbot: QtBot, progress: OpenProgress, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = progress(learner)
    monkeypatch.setattr(counting, "SMALL", 10)
    window.progress.busy._wait.setInterval(0)  # else a quick machine has counted before there is anything to stop
    with qtbot.assertNotEmitted(window.progress.shown_page):
        window.progress.refresh()
        qtbot.waitUntil(window.progress.busy.isVisible)
        window.progress.busy.cancel.click()
    assert not window.progress.busy.isVisible()
    assert window.progress.due.plot.isVisible()


def test_a_log_that_cannot_be_read_is_told_on_the_page(
    progress: OpenProgress, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = progress(learner)

    def refuse(_learner: Learner) -> None:
        raise DragomanError("Your progress cannot be read just now.")

    monkeypatch.setattr(screen_module, "progress", refuse)
    monkeypatch.setattr(counting, "SMALL", 10**12)
    monkeypatch.setattr(screen_module, "is_small", lambda _learner: True)
    window.progress.refresh()

    assert "Your progress cannot be read just now." in window.words()
    assert window.progress.due.plot.isVisible()  # what was known before stays
