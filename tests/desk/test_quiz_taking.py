"""A quiz that is taken: every answer is in the log at once, and from the log alone it goes on."""

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from desk.question_pack import Clock, a_learner, write_question_pack
from dragoman.content.model import Side
from dragoman.desk.learner import Learner
from dragoman.desk.left_off import LeftOff, Where
from dragoman.desk.look_up import LookUp
from dragoman.desk.quiz.log import quiz_left_off
from dragoman.desk.quiz.offer import Mix, Offer
from dragoman.desk.quiz.pool import gather
from dragoman.desk.quiz.quizzes import Quizzes
from dragoman.desk.quiz.taking import Taking
from dragoman.errors import DragomanError
from dragoman.events import EventKind
from dragoman.quiz.build import TopicKey
from dragoman.quiz.sure import Sure
from dragoman.settings import ASK_SURE, Reader

INCIDENTS, LAW = TopicKey(Side.TECHNICAL, "incidents"), TopicKey(Side.DIPLOMATIC, "law")
QUEUE, WHO, ALARM = "small/incident/#queue", "small/wrongful-act/#who", "small/incident/#alarm"


class Desk:
    """A learner, her pack and her quizzes."""

    def __init__(self, folder: Path, pack: Path, clock: Clock, reader: Reader = Reader.DIPLOMAT) -> None:
        self.learner, self.look_up = a_learner(folder, pack, clock, reader)
        self.count = 0
        self.quizzes = Quizzes(self.learner, self.look_up, chance=self.chance)

    def chance(self, count: int) -> bytes:
        self.count += 1
        return self.count.to_bytes(count, "big")

    def begin(self, *questions: str, title: str = "Practice: Law", seed: int = 1) -> Taking:
        taking = self.quizzes.begin(title, Mix(questions, {}, 0, len(questions)), seed, [LAW])
        assert taking.begun is not None
        taking.begun.result()
        return taking

    def again(self) -> "Taking":
        """The quiz as the next start finds it."""
        [*_before, event] = self.learner.store.events(EventKind.QUIZ_BEGUN)
        taking = self.quizzes.taking(event.subject)
        assert taking is not None
        return taking


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_question_pack(tmp_path / "pack")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, pack: Path, clock: Clock) -> Iterator[Desk]:
    desk = Desk(tmp_path, pack, clock)
    yield desk
    desk.learner.close()


def answer(taking: Taking, right: bool = True, sure: Sure | None = Sure.SURE) -> int:
    number = taking.current
    assert number is not None
    sheet = taking.sheet(number)
    assert sheet is not None
    given = [choice.text.source for choice in sheet.choices if choice.right is right][:1] or list(sheet.right_words)
    _marked, deed = taking.answer(number, given if right or sheet.choices else ["nonsense"], sure, 1_000)
    deed.settle()
    return number


def test_a_quiz_begins_at_its_first_question_and_is_half_done_from_then_on(desk: Desk) -> None:
    taking = desk.begin(QUEUE, WHO, ALARM)

    assert taking.current == 0
    assert quiz_left_off(desk.learner) == LeftOff(Where.QUIZ, taking.state.id, "Practice: Law", "Quiz, question 1 of 3")


def test_an_answer_is_in_the_log_with_what_was_given(desk: Desk) -> None:
    taking = desk.begin(QUEUE, WHO)
    marked, deed = taking.answer(0, ["An incident"], Sure.SURE, 4_200)

    change = deed.settle()

    assert marked.is_right
    [event] = desk.learner.store.events(EventKind.QUIZ_ANSWER)
    assert event.subject == taking.state.id
    assert event.data == {
        "question": QUEUE,
        "number": 0,
        "given": ["An incident"],
        "right": True,
        "sure": "sure",
        "ms": 4_200,
    }
    assert change.events == ()  # an answer is not taken back: why it is right was read


def test_the_next_start_goes_on_at_the_same_question(desk: Desk, tmp_path: Path, pack: Path, clock: Clock) -> None:
    taking = desk.begin(QUEUE, WHO, ALARM)
    answer(taking)
    answer(taking, right=False)
    desk.learner.close()

    later = Desk(tmp_path, pack, clock)
    again = later.again()

    assert again.current == 2
    assert again.place(2) == 3
    assert [again.answer_of(number).is_right for number in (0, 1)] == [True, False]  # type: ignore[union-attr]
    assert quiz_left_off(later.learner).note == "Quiz, question 3 of 3"  # type: ignore[union-attr]
    assert again.sheet(2) == taking.sheet(2)
    later.learner.close()


def test_options_stand_in_the_same_order_after_a_restart(desk: Desk) -> None:
    for seed in range(4):
        taking = desk.begin(QUEUE, seed=seed)
        assert desk.quizzes.taking(taking.state.id).sheet(0) == taking.sheet(0)  # type: ignore[union-attr]


def test_the_last_answer_ends_it(desk: Desk) -> None:
    taking = desk.begin(QUEUE, WHO)
    answer(taking)
    answer(taking)

    assert taking.is_done
    assert len(desk.learner.store.events(EventKind.QUIZ_ENDED)) == 1
    assert desk.quizzes.half_done() == ()
    assert [(past.title, past.score) for past in desk.quizzes.past()] == [("Practice: Law", (2, 2))]


def test_what_is_left_for_later_comes_at_the_end_after_a_restart_too(desk: Desk) -> None:
    taking = desk.begin(QUEUE, WHO, ALARM)

    taking.leave_for_later(0).settle()
    assert taking.current == 1
    assert taking.for_later == {0}
    assert desk.again().current == 1
    answer(taking)

    assert desk.again().current == 2
    assert desk.again().for_later == {0}
    answer(taking)
    assert taking.current == 0


def test_ended_early_it_gives_a_result_of_what_was_answered(desk: Desk) -> None:
    taking = desk.begin(QUEUE, WHO, ALARM)
    answer(taking)

    taking.end().settle()

    assert taking.is_done
    assert desk.quizzes.half_done() == ()
    assert desk.again().result().score == (1, 1)


def test_an_answer_that_could_not_be_written_is_taken_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    taking = desk.begin(QUEUE, WHO)
    answer(taking)
    store = desk.learner.store
    failing: Future[tuple[object, ...]] = Future()
    failing.set_exception(DragomanError("The disk is full."))
    monkeypatch.setattr(store, "append", lambda _drafts: failing)

    _marked, deed = taking.answer(1, ["A team"], Sure.SURE, 100)
    assert taking.is_done
    with pytest.raises(DragomanError, match="full"):
        deed.settle()

    assert taking.current == 1
    assert taking.answer_of(1) is None
    assert not taking.is_done


def test_a_beginning_that_could_not_be_written_is_written_with_the_first_answer(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = desk.learner.store
    failing: Future[tuple[object, ...]] = Future()
    failing.set_exception(DragomanError("The disk is full."))
    with monkeypatch.context() as full:
        full.setattr(store, "append", lambda _drafts: failing)
        taking = desk.quizzes.begin("Practice", Mix((QUEUE, WHO), {}, 0, 2), 1)

    answer(taking)

    assert desk.quizzes.taking(taking.state.id).current == 1  # type: ignore[union-attr]


def test_a_question_that_vanished_is_left_out_with_a_sentence(desk: Desk, pack: Path) -> None:
    taking = desk.begin(QUEUE, WHO, ALARM)
    answer(taking)
    file = pack / "terms/technical/incidents/incident.md"
    file.write_text(file.read_text().replace("{#alarm}", "{#siren}"))
    desk.look_up.make_current()

    again = desk.again()

    assert again.numbers == (0, 1)
    assert again.left_out == "1 question is no longer in the pack and was left out."
    answer(again)
    assert again.is_done
    assert again.result().asked == 2


def test_a_question_that_became_another_type_is_left_out_when_it_is_looked_at(desk: Desk, pack: Path) -> None:
    taking = desk.begin(QUEUE, "small/incident/#order")

    assert taking.numbers == (0, 1)
    assert taking.sheet(1) is None
    assert taking.numbers == (0,)


def test_an_answer_to_a_question_that_is_gone_stays_in_the_result(desk: Desk, pack: Path) -> None:
    taking = desk.begin(WHO)
    answer(taking, right=False)
    (pack / "terms/diplomatic/law/wrongful-act.md").unlink()
    desk.look_up.make_current()

    [line] = desk.again().result().lines

    assert line.given == ("A team",)
    assert line.right == ()
    assert line.title == "wrongful-act"
    assert not line.is_right


def test_a_renamed_file_keeps_its_questions(desk: Desk, pack: Path) -> None:
    desk.begin(WHO)
    old = pack / "terms/diplomatic/law/wrongful-act.md"
    text = old.read_text().replace("level: 1", "level: 1\nwas: wrongful-act")
    old.unlink()
    (pack / "terms/diplomatic/law/unlawful-act.md").write_text(text)
    desk.look_up.make_current()

    sheet = desk.again().sheet(0)

    assert sheet is not None
    assert sheet.entry == "unlawful-act"


def test_a_verdict_is_read_again_as_it_was_given(desk: Desk, pack: Path) -> None:
    taking = desk.begin(WHO)
    answer(taking, right=True)
    file = pack / "terms/diplomatic/law/wrongful-act.md"
    file.write_text(file.read_text().replace("- [x] A state", "- [ ] A state").replace("- [ ] A team", "- [x] A team"))

    marked = desk.again().marked(0)

    assert marked is not None
    assert marked.is_right
    assert "changed since" in marked.lead


def test_a_typed_answer_near_another_term_is_wrong(desk: Desk) -> None:
    taking = desk.begin(ALARM)

    assert taking.answer(0, ["alrm"], None, 1)[0].is_right
    triage = desk.begin("small/before-the-day/#which")
    assert not triage.answer(0, ["Triage"], None, 1)[0].is_right


def test_a_card_is_shown_tomorrow_once_it_is_asked_for_and_not_if_that_is_taken_back(desk: Desk) -> None:
    taking = desk.begin(QUEUE)
    answer(taking, right=False)
    card = taking.card_of(0)
    assert card == "small/incident/definition"
    assert not taking.comes_tomorrow(card)

    taking.show_tomorrow(card, True).settle()
    assert taking.comes_tomorrow(card)
    assert desk.learner.store.state(card).reviews == 0

    taking.show_tomorrow(card, False).settle()
    assert not taking.comes_tomorrow(card)


def test_the_card_is_one_that_she_studies(desk: Desk) -> None:
    taking = desk.begin(WHO, "small/incident/made:term", "small/incident/made:counterpart", "small/before-the-day/#which")

    assert taking.card_of(0) == "small/wrongful-act/counterpart"
    assert taking.card_of(1) == "small/incident/term"
    assert taking.card_of(2) == "small/incident/counterpart"
    assert taking.card_of(3) == "small/incident-word/heard#forty"


def test_certainty_is_asked_where_the_learner_wants_it(desk: Desk) -> None:
    assert desk.begin(QUEUE).asks_sure
    desk.learner.choose(ASK_SURE, False)
    assert not desk.begin(QUEUE).asks_sure


def test_a_result_says_what_was_said_and_what_is_right(desk: Desk) -> None:
    taking = desk.begin(WHO, ALARM)
    answer(taking, right=False)
    answer(taking, right=False, sure=Sure.GUESS)

    result = taking.result()

    assert [(line.title, line.given, line.right) for line in result.sure_and_wrong] == [
        ("Wrongful act", ("A team",), ("A state",))
    ]
    assert [(line.title, line.given, line.right) for line in result.otherwise_wrong] == [
        ("Incident", ("nonsense",), ("alarm",))
    ]


def test_the_topics_of_the_last_quiz_are_remembered(desk: Desk) -> None:
    assert desk.quizzes.last_topics() is None
    desk.begin(QUEUE)
    assert desk.quizzes.last_topics() == ("diplomatic/law",)


def test_quizzes_of_another_pack_are_neither_offered_nor_lost(desk: Desk) -> None:
    desk.begin("other/incident/#queue")

    assert desk.quizzes.half_done() == ()
    assert desk.quizzes.last_topics() is None


def test_a_quiz_of_the_offer_can_be_answered_from_end_to_end(desk: Desk, tmp_path: Path) -> None:
    offer = Offer(desk.look_up.catalogue, gather(desk.look_up.catalogue, tmp_path / "cache"))
    mix = offer.mix([row.key for row in offer.rows], 50, desk.quizzes.seed())
    taking = desk.quizzes.begin("Practice", mix, 7)

    for _unused in taking.numbers:
        answer(taking)

    assert taking.is_done
    assert taking.result().score.of == len(mix.questions)
    assert isinstance(desk.look_up, LookUp)
    assert isinstance(desk.learner, Learner)
