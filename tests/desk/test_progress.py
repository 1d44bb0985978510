"""What the page of progress says, against figures that were worked out by hand."""

from datetime import date
from pathlib import Path

import pytest

from desk.a_study import Sitting, sitting
from dragoman.desk.progress import (
    Due,
    ProgressPage,
    Promise,
    answered_on,
    cards_of_entries,
    first_cards,
    is_small,
    progress,
    progress_by,
    progress_of,
    snapshot,
)
from dragoman.events import Event, EventKind
from dragoman.memory.cards import CardKind
from dragoman.memory.replay import Recall
from dragoman.memory.state import Rating
from dragoman.memory.statistics import DueDay, calibration, retention
from dragoman.settings import Reader
from dragoman.store.store import Draft
from store.a_store import answer, retract

TODAY = date(2026, 11, 24).toordinal()
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
TECHNICAL, DIPLOMATIC = "small/incident/definition", "small/wrongful-act/definition"
HEARD = "small/incident-word/heard#forty"


def page(seat: Sitting) -> ProgressPage:
    return progress(seat.learner)


def answer_often(seat: Sitting, times: int, day: int = TODAY) -> None:
    for _unused in range(times):
        answer(seat.learner.store, "small/klaxon/definition", GOOD, 1_000, day)


def recalls(kept: int, of: int, promised: float = 0.9) -> list[Recall]:
    ratings = [Rating.GOOD] * kept + [Rating.AGAIN] * (of - kept)
    return [
        Recall(bytes([number % 256]), "small/x/term", TODAY, promised, rating, 2_000) for number, rating in enumerate(ratings)
    ]


def promise(kept: int, of: int) -> Promise:
    answers = recalls(kept, of)
    return Promise(retention(answers), calibration(answers))


# What is too little for a curve


def test_before_twenty_answers_there_is_only_how_many_are_missing(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        answer_often(seat, 6)

        shown = page(seat)

    assert shown.missing == 14
    assert shown.missing_words == "You have given 6. Until then a forecast would be a guess."


def test_five_cards_are_offered_to_begin_with_or_as_many_as_can_be_asked(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        cards = [card.id for card in seat.learner.cards()]
        assert len(first_cards(seat.learner)) == 5

        for card in cards[1:]:
            seat.learner.store.append([Draft(EventKind.SET_ASIDE, card, {"on": True})]).result(10)

        assert first_cards(seat.learner) == (cards[0],)


def test_who_comes_back_after_a_year_sees_her_page_and_not_the_beginning(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        answer_often(seat, 25, TODAY - 400)

        shown = page(seat)

    assert (shown.answers, shown.missing) == (25, 0)
    assert shown.days.calendar.studied == 0


def test_an_answer_that_was_taken_back_is_none(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        event = answer(seat.learner.store, TECHNICAL, AGAIN, 5_000, TODAY)
        retract(seat.learner.store, event)

        shown = page(seat)

    assert (shown.answers, shown.due.cards, shown.days.calendar.studied) == (0, 0, 0)


# Due


def test_what_is_late_comes_today_and_false_friends_are_of_both_sides(tmp_path: Path) -> None:
    with sitting(tmp_path, reader=Reader.BOTH) as seat:
        store = seat.learner.store
        answer(store, TECHNICAL, GOOD, 2_000, TODAY - 10)  # Good on a first answer: 2 days, so it is 8 days late
        answer(store, DIPLOMATIC, GOOD, 2_000, TODAY - 1)  # comes tomorrow
        answer(store, HEARD, GOOD, 2_000, TODAY)  # comes in 2 days
        answer(store, "small/triage/term", GOOD, 2_000, TODAY - 5)
        store.append([Draft(EventKind.SET_ASIDE, "small/triage/term", {"on": True})]).result(10)

        due = page(seat).due

    assert due.days[:3] == (
        DueDay(TODAY, technical=1),
        DueDay(TODAY + 1, diplomatic=1),
        DueDay(TODAY + 2, both=1),
    )
    assert len(due.days) == 14
    assert (due.total_words, due.sentence) == ("3 cards", "1 today, at most 1 on any other day.")


def test_cards_that_the_pack_has_no_more_and_cards_of_others_are_not_due(tmp_path: Path) -> None:
    with sitting(tmp_path, reader=Reader.DIPLOMAT) as seat:
        answer(seat.learner.store, "small/gone/definition", GOOD, 2_000, TODAY - 5)
        answer(seat.learner.store, DIPLOMATIC, GOOD, 2_000, TODAY - 5)  # an engineer's

        assert page(seat).due.cards == 0


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        (0, 0, "Nothing comes back in the next 2 days."),
        (0, 4, "Nothing today, at most 4 on any other day."),
        (18, 15, "18 today, at most 15 on any other day."),
    ],
)
def test_the_sentence_of_what_is_due(first: int, second: int, sentence: str) -> None:
    assert Due((DueDay(TODAY, first), DueDay(TODAY + 1, 0, second))).sentence == sentence


# Promised and real


def test_under_thirty_answers_there_are_words_only() -> None:
    assert promise(25, 29).sentence == "29 of the 30 answers that a range needs; until then it would be a guess."


def test_under_a_hundred_there_is_a_range_without_a_figure() -> None:
    """Wilson, 45 of 50: (0.9 + 0.0384) / 1.0768 = 0.8715, less and more 0.0851."""
    assert promise(45, 50).sentence == "Promised 90 %, recalled between 79 and 96 %, last 50 answers."


def test_from_a_hundred_there_is_a_figure_with_its_range() -> None:
    """Wilson, 88 of 100: (0.88 + 0.0192) / 1.0384 = 0.8659, less and more 0.0641."""
    assert promise(88, 100).sentence == "Promised 90 %, recalled 88 % (80 to 93), last 100 answers."


def test_a_first_answer_and_a_second_one_on_the_same_day_promise_nothing(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        for day, rating in ((TODAY - 4, GOOD), (TODAY - 4, GOOD), (TODAY - 2, GOOD), (TODAY, AGAIN)):
            answer(seat.learner.store, TECHNICAL, rating, 2_000, day)

        shown = page(seat).promise

    assert (shown.answers, shown.retention.recalled.kept) == (2, 1)


# What is known


def test_a_pair_is_known_from_the_side_whose_begun_cards_are_all_known(tmp_path: Path) -> None:
    with sitting(tmp_path, reader=Reader.BOTH) as seat:
        for card in (TECHNICAL, "small/incident/term"):
            for day in (TODAY - 60, TODAY - 50, TODAY - 20):
                answer(seat.learner.store, card, EASY, 2_000, day)
        answer(seat.learner.store, DIPLOMATIC, GOOD, 2_000, TODAY)

        shown = page(seat).pairs

    assert tuple(shown.pairs) == (0, 1, 0, 0)
    assert shown.begun_words == "of 1 pair you have begun"
    assert shown.sentence == (
        "0 of 1 begun pairs are known from both sides, 1 only from the technical side, "
        "0 only from the diplomatic side, 0 not yet."
    )


def test_the_hands_show_the_mean_recall_expected_today(tmp_path: Path) -> None:
    """One answered today: 1. One two days ago, 2.3065 days stable: (1 + 0.98035 * 2 / 2.3065) ** -0.1542 = 0.9095."""
    with sitting(tmp_path, reader=Reader.BOTH) as seat:
        answer(seat.learner.store, TECHNICAL, GOOD, 2_000, TODAY)
        answer(seat.learner.store, "small/klaxon/term", GOOD, 2_000, TODAY - 2)

        shown = page(seat).hands

    [topic] = shown.hands.technical.best
    assert topic.recall == pytest.approx((1 + 0.9095) / 2, abs=0.0001)
    assert (topic.topic.title, topic.begun, topic.cards) == ("Incidents", 2, 11)
    assert shown.hands.diplomatic.best == ()
    assert shown.sentence == "recall expected today, 1 and 0 of 1 topics begun"
    assert shown.topics_sentence == "2 of 15 cards begun; the figure is the recall expected today."


# Days and time


def test_the_calendar_counts_a_minute_at_most_for_an_answer_and_says_that_a_day_off_costs_nothing(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        store = seat.learner.store
        for number in range(6):
            answer(store, TECHNICAL, GOOD, 30_000 if number else 3_600_000, TODAY - 1)  # 1 min and 5 times 30 s
        answer(store, TECHNICAL, GOOD, 5_000, TODAY - 3)

        shown = page(seat)

    days = {day.day: day for day in shown.days.calendar.days}
    assert (len(days), min(days), max(days)) == (184, TODAY - 183, TODAY)
    assert (days[TODAY - 1].answers, days[TODAY - 1].ms, days[TODAY - 1].heat) == (6, 210_000, 1)
    assert (days[TODAY - 3].minutes, days[TODAY].answers) == (1, 0)
    assert shown.days.sentence == (
        "2 of 184 days, mostly 2 minutes. "
        "A day without study costs nothing but that day: what was due waits, most needed first."
    )
    assert (shown.time.week_ms, shown.time.today_ms) == (215_000, 0)


def test_nothing_of_the_page_counts_days_in_a_row(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        for day in range(30):
            answer(seat.learner.store, TECHNICAL, GOOD, 2_000, TODAY - day)
        words = repr(page(seat)) + page(seat).days.sentence

    assert "streak" not in words.lower()
    assert "in a row" not in words


def test_a_day_knows_its_cards_in_the_order_in_which_they_were_asked(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        store = seat.learner.store
        answer(store, TECHNICAL, AGAIN, 2_000, TODAY - 1)
        answer(store, HEARD, GOOD, 2_000, TODAY - 1)
        answer(store, "small/gone/term", GOOD, 2_000, TODAY - 1)
        answer(store, TECHNICAL, GOOD, 2_000, TODAY - 1)
        answer(store, DIPLOMATIC, GOOD, 2_000, TODAY)

        first, second, third = answered_on(seat.learner, TODAY - 1)

    assert (first.entry and first.entry.title, first.kind, first.ratings) == ("Incident", CardKind.DEFINITION, (AGAIN, GOOD))
    assert (second.entry and second.entry.id, second.kind) == ("incident-word", CardKind.HEARD)
    assert (third.card, third.entry) == ("small/gone/term", None)


# Hardest cards and confusions


def test_the_hardest_cards_are_those_forgotten_most_often_after_they_had_been_known(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        for card, lapses in ((TECHNICAL, 2), ("small/klaxon/term", 1), ("small/triage/term", 0)):
            for number in range(lapses + 1):
                answer(seat.learner.store, card, GOOD, 2_000, TODAY - 30 + 6 * number)
                if number < lapses:
                    answer(seat.learner.store, card, AGAIN, 2_000, TODAY - 27 + 6 * number)

        shown = [(hard.entry.title, hard.hard.lapses) for hard in page(seat).hardest]

    assert shown == [("Incident", 2), ("Alarm", 1)]


def quiz_answer(seat: Sitting, question: str, given: str, right: bool) -> Event:
    data = {"question": question, "number": 0, "given": [given], "right": right, "sure": "sure", "ms": 4_000}
    [event] = seat.learner.store.append([Draft(EventKind.QUIZ_ANSWER, "quiz", data)]).result(10)
    return event


def test_a_confusion_is_a_term_chosen_in_the_place_of_another(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        for _unused in range(2):
            quiz_answer(seat, "small/alarm/made:term", "Triage", right=False)
        quiz_answer(seat, "small/wrongful-act/made:counterpart", "Alarm", right=False)  # the right one is Incident
        retract(seat.learner.store, quiz_answer(seat, "small/triage/made:term", "Alarm", right=False))
        quiz_answer(seat, "small/alarm/made:term", "Alarm", right=True)
        quiz_answer(seat, "small/alarm/#written", "Triage", right=False)  # in a written one it may mean anything
        quiz_answer(seat, "other/alarm/made:term", "Triage", right=False)
        quiz_answer(seat, "small/alarm/made:term", "Something else", right=False)

        shown = [(each.term.title, each.taken_for.title, each.times) for each in page(seat).confusions]

    assert shown == [("Alarm", "Triage", 2), ("Incident", "Alarm", 1)]


def test_both_terms_of_a_confusion_are_studied_together(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        cards = cards_of_entries(seat.learner, ("alarm", "triage"))

    assert {card.split("/")[1] for card in cards} == {"klaxon", "triage"}  # alarm, as the log knows it
    assert len(cards) == 7


# Where it is counted


def test_a_process_and_a_thread_come_to_the_same_page(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        answer_often(seat, 25)
        learner = seat.learner
        here = progress(learner)
        where = snapshot(learner)

        assert where is not None
        assert progress_of(where) == here
        by_thread = progress_by(learner.store.reader(), learner.pack.catalogue, learner.cards(), learner.today())
        assert by_thread == here


def test_a_small_log_is_counted_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with sitting(tmp_path) as seat:
        answer_often(seat, 1)
        assert is_small(seat.learner)

        monkeypatch.setattr("dragoman.desk.progress.SMALL", 10)
        assert not is_small(seat.learner)
