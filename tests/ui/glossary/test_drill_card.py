from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dragoman import places
from dragoman.content.load import load_entry
from dragoman.content.model import FalseFriend, Side
from dragoman.desk.drill import Said
from dragoman.ui.glossary.drill_card import DrillCard
from dragoman.ui.theme.theme import Theme


class Clock:
    """A clock that a test turns."""

    now = 0

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, clock: Clock) -> Iterator[DrillCard]:
    word = load_entry(places.shipped_pack(), str(Path("false-friends") / "incident-word.md"))
    assert isinstance(word, FalseFriend)
    card = DrillCard(theme, clock, lambda: 7)
    qtbot.addWidget(card)
    card.show_word(word)
    card.resize(900, 320)
    card.show()
    yield card
    card.leave()


def said(card: DrillCard) -> list[tuple[Said, int]]:
    answers: list[tuple[Said, int]] = []
    card.answered.connect(lambda each, ms: answers.append((each, ms)))
    return answers


def sentence(card: DrillCard) -> str:
    return card._sentence.text()


def test_it_waits_until_it_is_begun(card: DrillCard) -> None:
    assert not card.is_running
    assert "sentences are heard" in sentence(card)


def test_each_sentence_is_asked_once_and_the_end_says_how_many_were_right(card: DrillCard, qtbot: QtBot) -> None:
    answers = said(card)
    card.start.click()
    asked = []
    while card.is_running:
        asked.append(sentence(card))
        card.answer(Side.TECHNICAL)
    right = sum(each.is_right for each, _ms in answers)
    assert len(set(asked)) == len(answers) == 6
    assert sentence(card) == f"{right} of 6 right"
    assert card.start.text() == "Once more"


def test_what_was_said_of_a_sentence_is_not_taken_for_a_word_on_the_next(card: DrillCard) -> None:
    answers = said(card)
    card.begin()
    card.answer(Side.TECHNICAL)
    told = "Right. The engineer speaks." if answers[0][0].is_right else "Wrong. The diplomat speaks."
    assert card._verdict.text() == f"The sentence before: {told}"


def test_an_answer_knows_how_long_it_took(card: DrillCard, clock: Clock) -> None:
    answers = said(card)
    card.begin()
    clock.now += 3_200
    card.answer(Side.DIPLOMATIC)
    assert answers[0][1] == 3_200


def test_when_the_time_is_up_the_answer_is_none_and_wrong(qtbot: QtBot, theme: Theme, card: DrillCard, clock: Clock) -> None:
    theme.choose(less_motion=False)
    card.begin()
    with qtbot.waitSignal(card.answered) as answered:
        clock.now += 10_000
    assert answered.args is not None
    assert answered.args[0].side is None
    assert answered.args[1] == 10_000
    card.leave()


def test_a_stopped_clock_ends_no_sentence(theme: Theme, card: DrillCard, clock: Clock, qapp: QApplication) -> None:
    theme.choose(less_motion=False)
    card.begin()
    card.stop_clock.click()
    clock.now += 60_000
    qapp.processEvents()
    assert card.is_running
    assert card._bar.isHidden()
    card.leave()


def test_with_less_motion_there_is_no_clock_at_all(card: DrillCard) -> None:
    card.begin()
    assert card._bar.isHidden()
    assert card.stop_clock.isHidden()


def test_what_was_heard_wrongly_is_said_at_the_end(card: DrillCard) -> None:
    card.begin()
    while card.is_running:
        card.answer(card._asked[len(card._said)].side.other)
    assert sentence(card) == "0 of 6 right"
    assert card._verdict.text().count("speaks.") == 6


def test_another_word_ends_a_drill(card: DrillCard) -> None:
    card.begin()
    other = load_entry(places.shipped_pack(), str(Path("false-friends") / "attack-word.md"))
    assert isinstance(other, FalseFriend)
    card.show_word(other)
    assert not card.is_running
