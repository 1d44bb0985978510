"""A session: which card comes, what is done with it, what is taken back, and what a crash leaves of it."""

from pathlib import Path

import pytest

from desk.a_study import card_of, sitting, undo
from dragoman.desk.begin_study import study_more
from dragoman.errors import DragomanError
from dragoman.events import EventKind
from dragoman.memory.cards import CardKind
from dragoman.memory.state import CardState, Known, Phase, Rating
from dragoman.settings import NEW_A_DAY
from store.a_store import Clock

AGAIN, HARD, GOOD, EASY = Rating


def test_new_cards_are_asked_one_after_the_other_until_all_are_done(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        count = session.count

        asked = seat.answer_all(session)

        assert len(asked) == len(set(asked)) == count == session.done.cards
        assert session.left == 0
        assert session.done.ratings == (0, 0, count, 0)
        assert seat.learner.store.count_events(EventKind.REVIEW) == count


def test_all_ends_and_nothing_is_left_for_the_day(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        seat.learner.choose(NEW_A_DAY, 3)

        seat.answer_all(seat.study())

        assert seat.nothing_to_study()


def test_the_days_number_of_new_cards_holds_until_one_wishes_more(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        seat.learner.choose(NEW_A_DAY, 2)
        assert seat.study().count == 2
        seat.answer_all(seat.study())

        more = study_more(seat.learner, seat.faces, 3)

        assert more is not None
        assert more.count == 3


def test_a_forgotten_card_comes_back_in_the_same_session_and_counts_again(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        first, count = card_of(session), session.count

        session.answer(AGAIN, 3_000).settle()
        assert session.count == count + 1
        asked = seat.answer_all(session)

        assert asked[-1] == first  # its ten minutes were not over, and nothing else was left
        assert session.done.answers == count + 1
        assert session.done.cards == count


def test_it_comes_back_as_soon_as_its_ten_minutes_are_over(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        first = card_of(session)
        session.answer(AGAIN, 3_000).settle()
        second = card_of(session)

        seat.clock.forward(minutes=11)
        assert card_of(session) == second  # who looks at a card is not shown another one
        session.answer(GOOD, 3_000).settle()

        assert card_of(session) == first


def test_each_grade_says_when_the_card_comes_back(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()

        intervals = session.intervals()

        assert intervals[AGAIN].minutes == 10
        assert intervals[HARD].minutes == 10
        assert 0 < intervals[GOOD].days <= intervals[EASY].days
        session.answer(GOOD, 1_000).settle()
        assert intervals[GOOD].days == min(state.due for state in seat.learner.store.all_states()) - session.day


def test_undo_takes_back_any_number_of_steps_and_the_state_is_as_before(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        asked = [card_of(session)]
        session.answer(GOOD, 3_000).settle()
        asked.append(card_of(session))
        session.put_off().settle()
        asked.append(card_of(session))
        session.set_aside().settle()
        asked.append(card_of(session))
        session.mark_bad().settle()

        back = []
        while session.can_undo:
            undo(session)
            back.append(card_of(session))

        assert back == asked[::-1]
        assert list(seat.learner.store.states(asked).values()) == [CardState(card) for card in asked]
        assert session.answered == 0


def test_the_end_of_a_session_is_taken_back_with_its_last_answer(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        last = seat.answer_all(session)[-1]

        undo(session)

        assert card_of(session) == last
        assert card_of(seat.study()) == last


@pytest.mark.parametrize("steps", [0, 1, 4])
def test_after_a_crash_the_same_card_is_asked_and_undo_still_works(tmp_path: Path, steps: int) -> None:
    clock = Clock()
    with sitting(tmp_path, clock) as seat:
        session = seat.study()
        for number in range(steps):
            session.answer(AGAIN if number == 1 else GOOD, 3_000).settle()
            clock.forward(minutes=4)
        asked, number, count = card_of(session), session.number, session.count

    clock.forward(minutes=30)
    with sitting(tmp_path, clock) as seat:
        again = seat.study()

        assert (card_of(again), again.number, again.count) == (asked, number, count)
        for _unused in range(steps):
            undo(again)
        assert again.number == 1


def test_after_a_crash_the_card_that_was_taken_back_is_asked(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        session.answer(GOOD, 3_000).settle()
        second = card_of(session)
        session.answer(EASY, 3_000).settle()
        undo(session)

    with sitting(tmp_path) as seat:
        assert card_of(seat.study()) == second


def test_a_session_keeps_the_day_on_which_it_began_and_is_gone_on_with_after_it(tmp_path: Path) -> None:
    clock = Clock()
    clock.forward(hours=18, minutes=55)  # 3:55 in the morning
    with sitting(tmp_path, clock) as seat:
        session = seat.study()
        session.answer(GOOD, 3_000).settle()
        clock.forward(minutes=10)
        session.answer(GOOD, 3_000).settle()

        assert {event.day for event in seat.learner.store.events(EventKind.REVIEW)} == {session.day}
        assert seat.learner.today() == session.day + 1
        assert seat.study().day == session.day  # left a moment ago

    clock.forward(hours=9)
    with sitting(tmp_path, clock) as seat:
        assert seat.study().day == session.day + 1


def test_a_card_put_off_comes_tomorrow(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        card = card_of(session)
        session.put_off().settle()
        assert card not in seat.answer_all(session)
        assert seat.nothing_to_study() or card not in seat.answer_all(seat.study())

        seat.clock.forward(days=1)

        assert card in seat.answer_all(seat.study())


@pytest.mark.parametrize("way", ["set_aside", "mark_bad"])
def test_a_card_set_aside_or_marked_as_bad_is_not_asked_again(tmp_path: Path, way: str) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        card = card_of(session)

        getattr(session, way)().settle()

        assert card not in seat.answer_all(session)
        seat.clock.forward(days=3)
        assert card not in seat.answer_all(seat.study())


def test_a_star_is_put_on_the_entry_and_taken_off_and_the_card_stays(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        assert session.current is not None
        card, entry = card_of(session), session.current.card.entry

        session.star().settle()
        assert seat.learner.is_starred(entry)
        assert card_of(session) == card
        undo(session)

        assert not seat.learner.is_starred(entry)


def test_what_cannot_be_written_brings_the_card_back(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        first = card_of(session)
        session.answer(GOOD, 3_000).settle()
        second, left = card_of(session), session.left
        seat.learner.store.write(lambda log: log.connection.execute("pragma query_only = on")).result()

        deed = session.answer(GOOD, 3_000)
        assert card_of(session) not in (first, second)  # the next front shows at once
        with pytest.raises(DragomanError):
            deed.settle()

        assert (card_of(session), session.left) == (second, left)
        assert seat.learner.store.state(second).phase is Phase.NEW
        seat.learner.store.write(lambda log: log.connection.execute("pragma query_only = off")).result()
        session.answer(GOOD, 3_000).settle()
        assert seat.learner.store.state(second).phase is Phase.REVIEW


def test_a_card_whose_entry_is_gone_is_left_out_and_what_is_known_of_it_is_kept(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        assert session.current is not None
        card, file = session.current.card, seat.look_up.catalogue.summaries[session.current.card.entry].file
        session.answer(AGAIN, 3_000).settle()
        (seat.pack / file).unlink()

        asked = seat.answer_all(session)

        assert card.id not in asked
        assert seat.learner.store.state(card.id).reviews == 1


def test_the_cards_of_a_pair_are_asked_when_it_is_asked_for(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study_pair("incident")
        assert session.pair == "incident"

        asked = seat.answer_all(session)

        assert {card.split("/")[1] for card in asked} == {"incident", "wrongful-act"}  # the way back from the other side, too
        assert seat.learner.known("incident") is Known.YOUNG


def test_a_pair_session_leaves_the_days_session_where_it_was(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        session.answer(GOOD, 3_000).settle()
        asked = card_of(session)
        other = seat.study_pair("incident-word")
        seat.answer_all(other)

        assert card_of(seat.study()) == asked


def test_siblings_do_not_come_on_the_next_days_together(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        seat.learner.choose(NEW_A_DAY, 1)
        seat.answer_all(seat.study())
        seat.learner.choose(NEW_A_DAY, 20)
        for _day in range(6):
            seat.clock.forward(days=1)
            session = seat.study()
            cards = {card.id: card for card in seat.learner.cards()}

            asked = seat.answer_all(session)

            siblings = [cards[card].siblings for card in asked]
            assert len(siblings) == len(set(siblings))


def test_a_quiet_line_says_what_the_siblings_do(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study_pair("incident")
        assert session.siblings().front == "Its other cards come in this session too."
        assert session.siblings().back.endswith("in this session.")
        seat.answer_all(session)
        seat.clock.forward(days=1)
        while True:
            session = seat.study()
            assert session.current is not None
            if session.current.card.siblings == "incident+wrongful-act":
                break
            seat.answer_all(session)
            seat.clock.forward(days=1)

        line = session.siblings()

        assert line.front == "Its other cards wait: not on the same day as this one."
        assert line.back.startswith("Next of this pair: ")
        assert line.back.endswith(" at the earliest.")


def test_every_kind_of_card_is_asked(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        asked = set()
        for _day in range(8):
            session = None if seat.nothing_to_study() else seat.study()
            while session is not None and session.current is not None:
                asked.add(session.current.card.kind)
                session.answer(GOOD, 1_000).settle()
            seat.clock.forward(days=1)

        assert asked == set(CardKind)


def test_time_left_follows_how_fast_she_is(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        at_first = session.ms_left / session.left
        for _unused in range(4):
            session.answer(GOOD, 2_000).settle()

        assert session.ms_left / session.left < at_first


@pytest.mark.parametrize("days", [-365, -1, 1])
def test_a_clock_that_is_set_in_mid_session_loses_nothing(tmp_path: Path, days: int) -> None:
    clock = Clock()
    with sitting(tmp_path, clock) as seat:
        session = seat.study()
        day, count = session.day, session.count
        done = [card_of(session)]
        session.answer(GOOD, 3_000).settle()
        clock.forward(days=days)
        done.append(card_of(session))
        session.answer(GOOD, 3_000).settle()
        asked = card_of(session)
        clock.forward(days=-days, minutes=2)

    with sitting(tmp_path, clock) as seat:
        again = seat.study()
        assert (card_of(again), again.day, again.number, again.count) == (asked, day, 3, count)
        assert all(state.reviews == 1 for state in seat.learner.store.states(done).values())
        assert {event.day for event in seat.learner.store.events(EventKind.REVIEW)} == {day}


def test_a_flight_over_the_date_line_changes_nothing_in_mid_session(tmp_path: Path) -> None:
    clock = Clock()
    with sitting(tmp_path, clock) as seat:
        session = seat.study()
        session.answer(GOOD, 3_000).settle()

        for hours in (14, -12):
            clock.fly_to(hours)
            session.answer(GOOD, 3_000).settle()
            undo(session)
            session.answer(GOOD, 3_000).settle()

        assert {event.day for event in seat.learner.store.events(EventKind.REVIEW)} == {session.day}
        assert session.answered == 3


def test_what_was_answered_in_another_session_is_not_asked_again(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study()
        first = session.current
        assert first is not None
        seat.clock.forward(minutes=1)
        seat.answer_all(seat.study_pair(first.card.entry))

        assert first.card.id not in seat.answer_all(seat.study())
