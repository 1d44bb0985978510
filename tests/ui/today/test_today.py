"""The day's page: it shows what is due, and what is pressed in it is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a_window import settle, spoken
from dragoman import places
from dragoman.content.load import load_catalogue, load_entry
from dragoman.content.model import FalseFriend
from dragoman.desk.day import Day, Met
from dragoman.desk.due import Due
from dragoman.desk.left_off import LeftOff, Where
from dragoman.desk.path import path_in_hand
from dragoman.desk.today import first_pairs
from dragoman.events import Event, EventKind
from dragoman.settings import Reader
from dragoman.ui.theme.theme import Theme
from dragoman.ui.today.continue_card import LeftOffRow
from dragoman.ui.today.screen import TodayScreen
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label

DAY = 739_579  # 24 November 2025
PATH = "forty-five-minutes-before-the-workshop"
CORE = load_catalogue(places.shipped_pack())


def word() -> FalseFriend:
    entry = load_entry(places.shipped_pack(), str(Path("false-friends") / "incident-word.md"))
    assert isinstance(entry, FalseFriend)
    return entry


def walk(*done: int) -> object:
    subject = f"{CORE.manifest.id}/{PATH}"
    steps = [Event(bytes([n] * 16), n, DAY, "a", "s", EventKind.PATH_STEP, subject, {"step": n, "done": True}) for n in done]
    begun = [Event(bytes(16), 0, DAY, "a", "s", EventKind.PATH_BEGUN, subject, {})] if done else []
    return path_in_hand(CORE, places.shipped_pack(), Reader.BOTH, begun, steps)


class Today:
    """A screen whose day a test may change."""

    def __init__(self, qtbot: QtBot, theme: Theme, day: Day) -> None:
        self.day = day
        self.screen = TodayScreen(theme, lambda: self.day)
        qtbot.addWidget(self.screen)
        self.screen.resize(1244, 900)
        self.screen.show()

    def show(self, day: Day) -> None:
        self.day = day
        self.screen.show_day()
        settle()

    def words(self, inside: QWidget | None = None) -> list[str]:
        labels = (inside or self.screen).findChildren(Label)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def buttons(self, inside: QWidget) -> list[str]:
        return [button.text() for button in inside.findChildren(Button) if button.isVisible()]


@pytest.fixture
def today(qtbot: QtBot, theme: Theme) -> Today:
    return Today(qtbot, theme, Day(Due(DAY, is_first=True), first_pairs(CORE, ["csirt"]), Met(word(), 1, 6), walk()))


def test_the_first_day_offers_three_pairs_and_no_figures(today: Today) -> None:
    assert "Begin with three pairs" in today.words(today.screen.due)
    assert {"CSIRT", "Diplomatic mission"} <= set(today.words(today.screen.due))
    assert today.buttons(today.screen.due) == ["Study 3 pairs, 3 minutes", "Choose others"]
    assert today.screen.left_off.isHidden()
    assert "Monday 24 November" in today.words()


def test_what_is_due_is_counted_by_side_and_begins_with_one_button(today: Today, qtbot: QtBot) -> None:
    today.show(Day(Due(DAY, repeat=13, new=5, technical=9, diplomatic=7, both=2, minutes=6)))

    shown = today.words(today.screen.due)
    assert {"18", "13 to repeat, 5 new", "9 technical", "7 diplomatic", "2 false friends"} <= set(shown)
    with qtbot.waitSignal(today.screen.due.study_wanted) as wanted:
        today.screen.due.primary.click()
    assert wanted.args == [0]
    with qtbot.waitSignal(today.screen.due.study_wanted) as wanted:
        today.screen.due.second.click()
    assert wanted.args == [5]


def test_a_short_session_offers_no_shorter_one(today: Today) -> None:
    today.show(Day(Due(DAY, repeat=3, technical=3, minutes=1)))
    assert today.buttons(today.screen.due) == ["Study 3 cards"]


def test_when_nothing_is_due_it_says_when_and_offers_something_else(today: Today, qtbot: QtBot) -> None:
    today.show(Day(Due(DAY, next_day=DAY + 1, next_cards=14)))

    assert {"Nothing is due", "Next cards tomorrow, 14."} <= set(today.words(today.screen.due))
    assert today.buttons(today.screen.due) == ["Study something else"]
    with qtbot.waitSignal(today.screen.due.more_wanted):
        today.screen.due.second.click()


def test_what_is_due_and_not_asked_is_named_with_its_reason(today: Today) -> None:
    today.show(Day(Due(DAY, repeat=13, new=5, technical=18, minutes=6, waiting=1, left_over=40)))
    words = "13 to repeat, 5 new. 1 more waits: one card of a pair a day. 40 more are due than your minutes a day hold."
    assert words in today.words(today.screen.due)

    today.show(Day(Due(DAY, next_day=DAY + 1, next_cards=14, waiting=2)))
    assert "2 more wait: one card of a pair a day. Next cards tomorrow, 14." in today.words(today.screen.due)


def test_the_false_friend_leads_to_its_drill_and_its_page(today: Today, qtbot: QtBot) -> None:
    card = today.screen.word
    assert {"incident", "1 of 6 met", "Goes wrong", "Say instead"} <= set(today.words(card))
    for button, signal in ((card.drill, card.drill_wanted), (card.page, card.page_wanted)):
        with qtbot.waitSignal(signal) as wanted:
            button.click()
        assert wanted.args == ["incident-word"]


def test_a_pack_without_false_friends_or_paths_shows_no_empty_card(today: Today) -> None:
    today.show(Day(Due(DAY, repeat=1, minutes=1)))
    assert today.screen.word.isHidden()
    assert today.screen.path.isHidden()


def test_the_path_goes_on_at_the_next_step_and_a_step_that_is_done_opens_again(today: Today, qtbot: QtBot) -> None:
    card = today.screen.path
    assert today.buttons(card) == ["Start"]
    today.show(today.day._replace(walk=walk(0)))  # type: ignore[arg-type]

    assert today.buttons(card) == ["Again", "Go on"]
    assert "10 of 45 min" in today.words(card)
    for number, button in enumerate([each for each in card.findChildren(Button) if each.isVisible()]):
        with qtbot.waitSignal(card.step_wanted) as wanted:
            button.click()
        assert wanted.args == [PATH, number]


def test_tab_goes_as_one_reads_also_after_the_day_has_changed(today: Today, qtbot: QtBot) -> None:
    left_off = (LeftOff(Where.PAGE, "csirt", "CSIRT", "Glossary"),)
    today.show(today.day._replace(walk=walk(0), left_off=left_off, due=Due(DAY, repeat=40, minutes=13)))  # type: ignore[arg-type]
    with qtbot.waitActive(today.screen):
        today.screen.activateWindow()
    today.screen.focus_first()

    walked = []
    for _stop in range(7):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(spoken(QApplication.focusWidget()))

    assert walked == [
        "5 minutes",
        "Open again: Six false friends",
        "Go on: Who may pass on what",
        "Ten-second drill",
        "Open the page",
        "CSIRT: Glossary",
        "Look up a term",
    ]


def test_a_path_at_its_end_says_so(today: Today) -> None:
    today.show(today.day._replace(walk=walk(0, 1, 2, 3, 4)))  # type: ignore[arg-type]
    assert "You have walked this path to its end." in today.words(today.screen.path)
    assert set(today.buttons(today.screen.path)) == {"Again"}


def test_where_one_left_off_goes_on_at_a_press(today: Today, qtbot: QtBot) -> None:
    page = LeftOff(Where.PAGE, "csirt", "CSIRT", "Glossary, the page you read last")
    today.show(today.day._replace(left_off=(page,)))

    [row] = [each for each in today.screen.left_off.findChildren(LeftOffRow) if each.isVisible()]
    assert row.accessibleName() == "CSIRT: Glossary, the page you read last"
    with qtbot.waitSignal(today.screen.left_off.wanted) as wanted:
        row.click()
    assert wanted.args == [page]


def test_the_primary_button_has_the_focus_when_the_page_opens(today: Today) -> None:
    today.screen.focus_first()
    assert today.screen.focusWidget() is today.screen.due.primary
