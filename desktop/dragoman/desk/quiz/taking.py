"""A quiz that is taken: which question comes, what its answer was worth, what is done with it, and what came of it all."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from dragoman.content.load import load_entry
from dragoman.content.model import Broken, Entry, FalseFriend, Kind, QuestionBank, Summary, Term
from dragoman.content.plain_words import words_of
from dragoman.desk.change import Change
from dragoman.desk.deed import Deed
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.desk.quiz.log import is_in_pack, next_asked, numbers_asked
from dragoman.events import Event, EventKind
from dragoman.memory.cards import CardKind
from dragoman.quiz.build import TopicKey
from dragoman.quiz.made import Made, kind_of, made_sheet
from dragoman.quiz.marking import Marked, mark
from dragoman.quiz.question_id import SLUG, read_id
from dragoman.quiz.result import Line, Result
from dragoman.quiz.sheet import ASKED, CHOSEN, Sheet, sheet_of
from dragoman.quiz.state import Answer, QuizState
from dragoman.quiz.sure import Sure
from dragoman.store.store import Draft
from dragoman.words import _, ngettext

TITLE_WORDS = 8  # of a question without a term, in a list


class Taking:
    """One quiz. An answer holds at once, and comes back as a Deed, to be settled when it is written.

    Its questions are fixed when it begins. One that the pack has no more is left out.
    """

    def __init__(self, learner: Learner, look_up: LookUp, state: QuizState, beginning: Sequence[Draft] = ()) -> None:
        """Go on with a quiz as the log leaves it; or begin one as drafts say, which are written now."""
        self._learner = learner
        self._look_up = look_up
        self._state = state
        self._sheets: dict[int, Sheet | None] = {}
        self._files: dict[str, Entry | Broken] = {}  # by their paths in the pack
        self._beginning = tuple(beginning)
        self._begun: Future[tuple[Event, ...]] | None = None
        self._cards: frozenset[str] | None = None
        if beginning:
            self._begun = learner.store.append(beginning)

    # What is asked

    @property
    def state(self) -> QuizState:
        """Where it stands."""
        return self._state

    @property
    def title(self) -> str:
        """What it is called."""
        return self._state.recipe.title

    @property
    def asks_sure(self) -> bool:
        """Whether each answer says how sure she is."""
        return self._state.recipe.asks_sure

    @property
    def begun(self) -> Future[tuple[Event, ...]] | None:
        """The writing of its beginning, where this is where it began."""
        return self._begun

    @property
    def numbers(self) -> tuple[int, ...]:
        """The questions that are asked or were answered, by their numbers from 0, without what the pack has no more."""
        return numbers_asked(self._state, self._is_there)

    @property
    def left_out(self) -> str:
        """A sentence about questions that the pack has no more, or nothing."""
        gone = len(self._state.recipe.questions) - len(self.numbers)
        if not gone:
            return ""
        return ngettext(
            "{count} question is no longer in the pack and was left out.",
            "{count} questions are no longer in the pack and were left out.",
            gone,
        ).format(count=gone)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to ask."""
        return self.current is None

    @property
    def current(self) -> int | None:
        """The number of the question that is asked next; those left for later come at the end."""
        return next_asked(self._state, self.numbers)

    @property
    def open_numbers(self) -> tuple[int, ...]:
        """What is not answered yet."""
        return tuple(number for number in self.numbers if number not in self._state.answers)

    @property
    def for_later(self) -> frozenset[int]:
        """What was passed over and comes at the end."""
        return frozenset(number for number in self.open_numbers if number <= self._state.last)

    def place(self, number: int) -> int:
        """Which of the questions this is, counted from 1."""
        return self.numbers.index(number) + 1

    def before(self, number: int | None) -> int | None:
        """The question before one in their order, or before the end."""
        earlier = [each for each in self.numbers if number is None or each < number]
        return earlier[-1] if earlier else None

    def sheet(self, number: int) -> Sheet | None:
        """A question as it is asked; None where the pack has it no more, or has made another type of it."""
        if number not in self._sheets:
            self._sheets[number] = self._read_sheet(self._state.recipe.questions[number])
        return self._sheets[number]

    def read_ahead(self) -> None:
        """Have the file of the next question parsed, so that it is there at once."""
        number = self.current
        following = [each for each in self.open_numbers if number is None or each > number]
        if following:
            self.sheet(following[0])

    def answer_of(self, number: int) -> Answer | None:
        """What was answered, if it was."""
        return self._state.answers.get(number)

    def marked(self, number: int) -> Marked | None:
        """An answered question's verdict, to be read again."""
        answer, sheet = self.answer_of(number), self.sheet(number)
        if answer is None or sheet is None:
            return None
        marked = mark(sheet, answer.given, answer.sure, self._other_names(sheet))
        # the file may have changed since: the verdict is the one that was given
        return marked if marked.is_right == answer.is_right else Marked(answer.is_right, _again(answer.is_right))

    # What is done

    def answer(self, number: int, given: Sequence[str], sure: Sure | None, took_ms: int) -> tuple[Marked, Deed]:
        """Answer a question: the sources of the chosen options, the typed text, or what stands in each gap."""
        sheet = self.sheet(number)
        assert sheet is not None, "only what is there is answered"
        marked = mark(sheet, given, sure, self._other_names(sheet))
        answer = Answer(self._state.recipe.questions[number], tuple(given), marked.is_right, sure, took_ms)
        last = self._state.last
        drafts = [Draft(EventKind.QUIZ_ANSWER, self._state.id, answer.as_data(number))]
        self._state = self._state.with_answer(number, answer)
        if not self.open_numbers:
            drafts.append(Draft(EventKind.QUIZ_ENDED, self._state.id, {}))

        def failed() -> None:
            self._state = self._state.without(number, last)

        return marked, self._deed(drafts, _("Answered."), failed)

    def leave_for_later(self, number: int) -> Deed:
        """Pass a question over; it comes again after the last."""
        last = self._state.last
        self._state = self._state.passing(number)

        def failed() -> None:
            self._state = self._state.back_at(last)

        return self._deed([Draft(EventKind.QUIZ_LATER, self._state.id, {"number": number})], _("Left for later."), failed)

    def end(self) -> Deed:
        """End it with what is answered."""
        before = self._state
        self._state = before.ended()

        def failed() -> None:
            self._state = before

        return self._deed([Draft(EventKind.QUIZ_ENDED, before.id, {})], _("The quiz was ended."), failed)

    # Its cards

    def card_of(self, number: int) -> str | None:
        """The card that goes with a question: of the term behind it, or of its counterpart where she studies that alone."""
        summary = self.entry_of(number)
        if summary is None:
            return None
        made = kind_of(self._state.recipe.questions[number])
        if summary.kind is Kind.FALSE_FRIEND:
            kinds = [f"{CardKind.HEARD}{SLUG}{slug}" for slug in summary.heard[:1]]
        elif made is Made.COUNTERPART:
            kinds = [CardKind.COUNTERPART, CardKind.DEFINITION]
        else:
            kinds = [CardKind.TERM if made is Made.TERM else CardKind.DEFINITION, CardKind.COUNTERPART]
        wanted = [f"{self._learner.name_of(summary.id)}/{kind}" for kind in kinds]
        if summary.counterpart:
            wanted.append(f"{self._learner.name_of(summary.counterpart)}/{CardKind.DEFINITION}")
        if self._cards is None:
            self._cards = frozenset(card.id for card in self._learner.cards())
        return next((card for card in wanted if card in self._cards), wanted[0] if wanted else None)

    def comes_tomorrow(self, card: str) -> bool:
        """Whether a card was asked to come tomorrow."""
        return self._learner.store.state(card).tomorrow > self._learner.today()

    def show_tomorrow(self, card: str, on: bool) -> Deed:
        """Have a card shown tomorrow, once, due or not; or take that back. It is no review."""
        day = self._learner.today() + 1 if on else 0
        written = self._learner.store.append([Draft(EventKind.TOMORROW, card, {"day": day})])
        words = _("Its card comes tomorrow.") if on else _("Its card comes when it is due.")

        def settled(events: tuple[Event, ...]) -> Change:
            return Change(frozenset({card, card.rpartition("/")[0]}), tuple(event.id for event in events), words)

        return Deed(written, settled, lambda: None)

    # What came of it

    def entry_of(self, number: int) -> Summary | None:
        """The term or false friend behind a question."""
        sheet = self.sheet(number)
        id_ = sheet.entry if sheet is not None else _file_of(self._state.recipe.questions[number])
        summary = self._look_up.catalogue.summaries.get(self._look_up.resolve(id_)) if id_ else None
        return summary if summary is not None and summary.kind in (Kind.TERM, Kind.FALSE_FRIEND) else None

    def entry(self, number: int) -> Term | FalseFriend | None:
        """The same, its file parsed whole."""
        summary = self.entry_of(number)
        entry = self._read(summary) if summary is not None else None
        return entry if isinstance(entry, (Term, FalseFriend)) else None

    def result(self) -> Result:
        """What it says of her; of what was answered alone."""
        answered = [number for number in self.numbers if number in self._state.answers]
        return Result(tuple(self._line(number) for number in answered), len(self.numbers))

    def _line(self, number: int) -> Line:
        answer, sheet, entry = self._state.answers[number], self.sheet(number), self.entry_of(number)
        question = answer.question
        side = sheet.side if sheet is not None and sheet.side else entry.side if entry is not None else None
        topic = sheet.topic if sheet is not None and sheet.topic else entry.topic if entry is not None else ""
        title = entry.title if entry is not None else _beginning(sheet.words) if sheet is not None else _file_of(question)
        return Line(
            number=number,
            question=question,
            title=title,
            entry=entry.id if entry is not None else "",
            side=side,
            topic=TopicKey(side if topic else None, topic),
            given=tuple(words_of(each) for each in answer.given if each)
            if sheet is None or sheet.type in CHOSEN
            else answer.given,
            right=sheet.right_words if sheet is not None else (),
            is_right=answer.is_right,
            sure=answer.sure,
        )

    # How

    def _deed(self, drafts: Sequence[Draft], words: str, failed: Callable[[], None]) -> Deed:
        written = self._learner.store.append([*self._not_begun_yet(), *drafts])

        def settled(_events: tuple[Event, ...]) -> Change:
            return Change(frozenset({self._state.id}), (), words)  # whoever has read why does not answer again

        return Deed(written, settled, failed)

    def _not_begun_yet(self) -> tuple[Draft, ...]:
        """What begins the quiz, where it could not be written when it was tried."""
        begun = self._begun
        if begun is None or not begun.done() or begun.exception() is None:
            return ()
        self._begun = None
        return self._beginning

    def _is_there(self, number: int) -> bool:
        if number in self._sheets:
            return self._sheets[number] is not None
        return is_in_pack(self._look_up, self._state.recipe.questions[number])

    def _summary(self, id_: str) -> Summary | None:
        return self._look_up.catalogue.summaries.get(self._look_up.resolve(id_))

    def _read_sheet(self, id_: str) -> Sheet | None:
        summary = self._summary(_file_of(id_))
        catalogue, seed = self._look_up.catalogue, self._state.recipe.seed
        if summary is None:
            return None
        kind = kind_of(id_)
        if kind is not None:
            return made_sheet(id_, kind, summary, catalogue, seed)
        entry = self._read(summary)
        if not isinstance(entry, (Term, QuestionBank)):
            return None
        read = read_id(id_)
        slug = read.slug if read is not None else ""
        question = next((each for each in entry.questions if each.slug == slug and each.type in ASKED), None)
        return sheet_of(id_, question, seed) if question is not None else None

    def _read(self, summary: Summary) -> Entry | Broken:
        """A file as it was when this quiz first came to it."""
        if summary.file not in self._files:
            self._files[summary.file] = load_entry(self._look_up.catalogue.folder, summary.file)
        return self._files[summary.file]

    def _other_names(self, sheet: Sheet) -> list[str]:
        """The names of the pack's terms, but for the one that is asked about."""
        if sheet.type in CHOSEN:
            return []
        terms = (summary for summary in self._look_up.catalogue.summaries.values() if summary.kind is Kind.TERM)
        return [name for term in terms if term.id != sheet.entry for name in (term.title, *term.aliases)]


def _file_of(question: str) -> str:
    """The id of the file in which a question stands."""
    read = read_id(question)
    return read.file if read is not None else ""


def _beginning(words: str) -> str:
    first = words.split()
    return " ".join(first[:TITLE_WORDS]) + ("…" if len(first) > TITLE_WORDS else "")


def _again(is_right: bool) -> str:
    return (
        _("You answered this rightly; the question has changed since.")
        if is_right
        else _("You answered this wrongly; the question has changed since.")
    )
