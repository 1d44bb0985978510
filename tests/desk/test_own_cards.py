"""A learner's cards of a page: one row a kind, the day each is due, and how many are known."""

from pathlib import Path

from desk.a_study import card_of, sitting
from dragoman.content.model import Side
from dragoman.desk.own_cards import own_cards
from dragoman.memory.state import Rating
from dragoman.settings import OTHER_SIDE, Reader

PAIR = ("incident", "wrongful-act")


def test_new_cards_stand_in_rows_by_kind_and_columns_by_side(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        cards = own_cards(seat.learner, seat.faces, PAIR)

        assert [row.words for row in cards.rows] == [
            "Term to definition",
            "Definition to term",
            "Term to counterpart",
            "What is Incident?",
        ]
        assert [set(row.cells) for row in cards.rows][:3] == [{Side.TECHNICAL}, {Side.TECHNICAL}, {*Side}]
        assert {cell.when for row in cards.rows for cell in row.cells.values()} == {"new"}
        assert cards.in_words == "0 of 5 known"


def test_who_studies_both_sides_has_the_cards_of_both(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        seat.learner.choose(OTHER_SIDE, True)

        assert own_cards(seat.learner, seat.faces, PAIR).total == 8


def test_a_card_that_was_begun_stays_in_the_table_when_one_reads_as_somebody_else(tmp_path: Path) -> None:
    with sitting(tmp_path, reader=Reader.ENGINEER) as seat:
        seat.answer_all(seat.study_pair("incident"))
        seat.learner.reader = Reader.DIPLOMAT

        rows = own_cards(seat.learner, seat.faces, PAIR).rows

        assert set(rows[0].cells) == {*Side}


def test_each_card_says_when_it_is_due(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        session = seat.study_pair("incident")
        asked = []
        for rating in (Rating.AGAIN, Rating.EASY):
            asked.append(card_of(session))
            session.answer(rating, 1_000).settle()
        asked.append(card_of(session))
        session.set_aside().settle()
        asked.append(card_of(session))
        session.mark_bad().settle()

        cards = own_cards(seat.learner, seat.faces, PAIR)

        when = {cell.card.id: cell.when for row in cards.rows for cell in row.cells.values()}
        assert when[asked[0]] == "today"
        assert when[asked[1]].endswith(("Nov", "Dec"))
        assert (when[asked[2]], when[asked[3]]) == ("set aside", "marked as bad")
        assert cards.in_words == "0 of 5 known, 1 due today"


def test_known_cards_are_counted_and_a_far_day_has_its_year(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        for _round in range(6):
            seat.answer_all(seat.study_pair("incident-word"), Rating.EASY)
            seat.clock.forward(days=120)

        cards = own_cards(seat.learner, seat.faces, ("incident-word",))

        assert cards.known == cards.total == 2
        assert {row.words for row in cards.rows} == {"Sentence 1", "Sentence 2"}
        assert all(cell.when[-4:].isdigit() for row in cards.rows for cell in row.cells.values())
