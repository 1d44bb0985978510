"""A result: sure and wrong before everything else."""

from dragoman.content.model import Side
from dragoman.quiz.build import TopicKey
from dragoman.quiz.result import Line, Result, Share
from dragoman.quiz.sure import Sure

LAW, INCIDENTS = TopicKey(Side.DIPLOMATIC, "law"), TopicKey(Side.TECHNICAL, "incidents")


def line(number: int, right: bool, sure: Sure | None, topic: TopicKey = LAW) -> Line:
    return Line(number, f"#{number}", f"Term {number}", f"term-{number}", topic.side, topic, ("a",), ("b",), right, sure)


RESULT = Result(
    (
        line(0, True, Sure.SURE),
        line(1, False, Sure.GUESS),
        line(2, False, Sure.SURE, INCIDENTS),
        line(3, False, Sure.THINK),
        line(4, True, Sure.THINK, INCIDENTS),
        line(5, False, Sure.SURE),
    ),
    asked=8,
)


def test_it_begins_with_what_she_was_sure_of_and_got_wrong() -> None:
    assert [line.number for line in RESULT.sure_and_wrong] == [2, 5]
    assert [line.number for line in RESULT.missed] == [2, 5, 3, 1]


def test_the_score_and_the_sides() -> None:
    assert RESULT.score == Share(2, 6)
    assert RESULT.by_side == ((Side.TECHNICAL, Share(1, 2)), (Side.DIPLOMATIC, Share(1, 4)))


def test_how_sure_stands_against_how_right() -> None:
    assert RESULT.by_sure == ((Sure.SURE, Share(1, 3)), (Sure.THINK, Share(1, 2)), (Sure.GUESS, Share(0, 1)))


def test_nothing_is_said_of_certainty_where_it_was_not_asked() -> None:
    result = Result((line(0, True, None), line(1, False, None)), asked=2)

    assert result.by_sure == ()
    assert result.sure_and_wrong == ()
    assert [line.number for line in result.missed] == [1]


def test_topics_stand_in_the_order_of_the_pack() -> None:
    assert RESULT.by_topic([INCIDENTS, LAW]) == ((INCIDENTS, Share(1, 2)), (LAW, Share(1, 4)))
    assert RESULT.by_topic([LAW])[1][0] == INCIDENTS
