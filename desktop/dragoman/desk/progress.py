"""A learner's progress: what is due, what was promised and recalled, what is known from which side, and when she studied.

Figures are found here, sentences are made when they are shown: a process that counts need not know the language.
"""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dragoman.content.logged import entry_in_log
from dragoman.content.model import Catalogue, Side, Summary
from dragoman.desk.confusions import Confusion, confusions
from dragoman.events import EventKind
from dragoman.memory.cards import CardKind, CardRef, cards_of
from dragoman.memory.state import Rating
from dragoman.memory.statistics import (
    CALENDAR_DAYS,
    NEEDED_FOR_CURVE,
    NEEDED_FOR_RANGE,
    Calendar,
    Calibration,
    DueDay,
    Hands,
    HardCard,
    Pairs,
    Retention,
    Sample,
    TimeSpent,
    TopicRecall,
    by_topic,
    calendar,
    calibration,
    forecast,
    hardest,
    pairs_known,
    retention,
    time_spent,
    two_hands,
)
from dragoman.settings import OTHER_SIDE, Reader
from dragoman.words import _, ngettext

if TYPE_CHECKING:
    from dragoman.desk.learner import Learner
    from dragoman.store.reading import Reading

SMALL = 400_000  # bytes of a log that is counted within a frame
FIRST_CARDS = 5  # cards that are offered to somebody who has hardly begun
LAST = 2**62  # a time after all others


class Due(NamedTuple):
    """The cards to repeat on each of the next days, those that are late on the first."""

    days: tuple[DueDay, ...]

    @property
    def cards(self) -> int:
        """On all days."""
        return sum(day.cards for day in self.days)

    @property
    def total_words(self) -> str:
        """`128 cards`."""
        return ngettext("{count} card", "{count} cards", self.cards).format(count=self.cards)

    @property
    def sentence(self) -> str:
        """`18 today, at most 15 on any other day.`"""
        if not self.cards:
            return ngettext(
                "Nothing comes back in the next {count} day.", "Nothing comes back in the next {count} days.", len(self.days)
            ).format(count=len(self.days))
        first, most = self.days[0].cards, max((day.cards for day in self.days[1:]), default=0)
        if not first:
            return _("Nothing today, at most {most} on any other day.").format(most=most)
        return _("{count} today, at most {most} on any other day.").format(count=first, most=most)


class Promise(NamedTuple):
    """What was promised before answers, and what was recalled."""

    retention: Retention
    calibration: Calibration

    @property
    def answers(self) -> int:
        """To cards that had come back."""
        return self.calibration.answers

    @property
    def sentence(self) -> str:
        """As much as so many answers can say: words alone, a range, or a figure with its range."""
        recalled, promised = self.retention.recalled, percent(self.retention.promised)
        places = {"low": whole(recalled.low), "high": whole(recalled.high), "count": recalled.of, "promised": promised}
        if self.retention.sample is Sample.TOO_FEW:
            words = _("{count} of the {needed} answers that a range needs; until then it would be a guess.")
            return words.format(count=recalled.of, needed=NEEDED_FOR_RANGE)
        if self.retention.sample is Sample.RANGE:
            return _("Promised {promised}, recalled between {low} and {high} %, last {count} answers.").format(**places)
        words = _("Promised {promised}, recalled {share} ({low} to {high}), last {count} answers.")
        return words.format(share=percent(recalled.share), **places)

    @property
    def missing_words(self) -> str:
        """What a first curve needs, while it is not there."""
        return _("The curve needs {count} answers to cards that came back.").format(count=NEEDED_FOR_CURVE)


class KnownPairs(NamedTuple):
    """Of the pairs that were begun, how many are known from where."""

    pairs: Pairs

    @property
    def begun_words(self) -> str:
        """What follows the figure: `of 48 pairs you have begun`."""
        begun = self.pairs.begun
        return ngettext("of {count} pair you have begun", "of {count} pairs you have begun", begun).format(count=begun)

    @property
    def sentence(self) -> str:
        """All of it in a sentence."""
        words = _(
            "{both} of {begun} begun pairs are known from both sides, {technical} only from the technical side, "
            "{diplomatic} only from the diplomatic side, {not_yet} not yet."
        )
        return words.format(begun=self.pairs.begun, **self.pairs._asdict())


class TwoHands(NamedTuple):
    """What is expected to be recalled today, topic by topic; best known first on either hand."""

    topics: tuple[TopicRecall, ...]
    hands: Hands

    @property
    def is_begun(self) -> bool:
        """Whether any topic was begun."""
        return any(hand.begun for hand in self.hands)

    @property
    def sentence(self) -> str:
        """What the figures are, and how much they leave out."""
        technical, diplomatic = self.hands
        if technical.begun == diplomatic.begun and technical.topics == diplomatic.topics:
            words = _("recall expected today, {begun} of {topics} topics begun on each side")
            return words.format(begun=technical.begun, topics=technical.topics)
        if technical.topics == diplomatic.topics:
            words = _("recall expected today, {technical} and {diplomatic} of {all_technical} topics begun")
        else:
            words = _("recall expected today, {technical} of {all_technical} and {diplomatic} of {all_diplomatic} topics begun")
        return words.format(
            technical=technical.begun,
            all_technical=technical.topics,
            diplomatic=diplomatic.begun,
            all_diplomatic=diplomatic.topics,
        )

    @property
    def topics_sentence(self) -> str:
        """What the topics say together."""
        begun, cards = sum(each.begun for each in self.topics), sum(each.cards for each in self.topics)
        return _("{begun} of {cards} cards begun; the figure is the recall expected today.").format(begun=begun, cards=cards)


class StudyDays(NamedTuple):
    """The days up to today."""

    calendar: Calendar

    @property
    def sentence(self) -> str:
        """How many of the days had study, how long a usual one was, and what the others cost."""
        words = ngettext(
            "{studied} of {days} days, mostly {minutes} minute. {comfort}",
            "{studied} of {days} days, mostly {minutes} minutes. {comfort}",
            self.calendar.usual_minutes,
        )
        return words.format(
            studied=self.calendar.studied,
            days=len(self.calendar.days),
            minutes=self.calendar.usual_minutes,
            comfort=_("A day without study costs nothing but that day: what was due waits, most needed first."),
        )


class Hard(NamedTuple):
    """A card that is forgotten again and again, with its entry."""

    hard: HardCard
    entry: Summary


class ProgressPage(NamedTuple):
    """All that the page shows; days are local days, as `date.toordinal` counts."""

    today: int
    answers: int  # that were ever given, as far as that matters for a first curve
    due: Due
    promise: Promise
    pairs: KnownPairs
    hands: TwoHands
    days: StudyDays
    hardest: tuple[Hard, ...]
    time: TimeSpent
    confusions: tuple[Confusion, ...]

    @property
    def missing(self) -> int:
        """How many more answers it needs before anything is drawn; 0 where it has them."""
        return max(NEEDED_FOR_CURVE - self.answers, 0)

    @property
    def missing_words(self) -> str:
        """`You have given 6. Until then a forecast would be a guess.`"""
        return _("You have given {count}. Until then a forecast would be a guess.").format(count=self.answers)


class Answered(NamedTuple):
    """A card that was answered on a day."""

    card: str
    entry: Summary | None  # None: the pack does not have it any more
    kind: CardKind | None
    ratings: tuple[int, ...]  # one an answer, in their order


class Snapshot(NamedTuple):
    """What a process needs to count by itself."""

    file: Path
    pack: Path
    cache: Path
    reader: Reader
    both_sides: bool
    today: int


def progress(learner: "Learner") -> ProgressPage:
    """A learner's page, counted here and now. Raises what stands in the way of reading her log."""
    return page_of(learner.store, learner.pack.catalogue, learner.cards(), learner.today())


def is_small(learner: "Learner") -> bool:
    """Whether the page can be counted within a frame. Raises what stands in the way of opening her log."""
    file = learner.store.file
    beside = file.with_name(f"{file.name}-wal")
    return sum(each.stat().st_size for each in (file, beside) if each.exists()) < SMALL


def snapshot(learner: "Learner") -> Snapshot | None:
    """For a process; None where only this one can read the log, because it is a copy in memory."""
    if not learner.store.is_saved:
        return None
    pack, both_sides = learner.pack, learner.setting(OTHER_SIDE)
    return Snapshot(learner.store.file, pack.pack, pack.cache, learner.reader, both_sides, learner.today())


def progress_of(snapshot: Snapshot) -> ProgressPage:
    """The same page, counted by a process that opens log and pack itself. Raises NotRead, PackMissing."""
    from dragoman.database import open_live
    from dragoman.desk.look_up import LookUp
    from dragoman.store.reading import Reading

    catalogue = LookUp(snapshot.pack, snapshot.cache).catalogue
    reading = Reading(snapshot.file, lambda: open_live(snapshot.file))
    try:
        cards = cards_of(catalogue, snapshot.reader, snapshot.both_sides)
        return page_of(reading, catalogue, cards, snapshot.today)
    finally:
        reading.close()


def progress_by(reading: "Reading", catalogue: Catalogue, cards: Sequence[CardRef], today: int) -> ProgressPage:
    """The same page, counted by a thread with a reader of its own, which is closed then. Raises NotRead."""
    try:
        return page_of(reading, catalogue, cards, today)
    finally:
        reading.close()


def page_of(reading: "Reading", catalogue: Catalogue, cards: Sequence[CardRef], today: int) -> ProgressPage:
    """Everything, from what is derived of the log. Raises NotRead."""
    known = {card.id: card for card in cards}
    states = [state for state in reading.all_states() if state.card in known]
    recalls = reading.recalls(today - CALENDAR_DAYS + 1)
    answers = len(recalls)
    if answers < NEEDED_FOR_CURVE:
        answers = len(reading.recalls())
    quiz_answers = reading.events(EventKind.QUIZ_ANSWER, since_day=today - CALENDAR_DAYS + 1)
    by_card = {state.card: state for state in states}
    times = [(recall.day, recall.ms) for recall in recalls]
    model = reading.rules().model(today, LAST)
    topics = by_topic(catalogue.topics, cards, by_card, model, today)
    return ProgressPage(
        today=today,
        answers=answers,
        due=Due(forecast(states, known, today)),
        promise=Promise(retention(recalls), calibration(recalls)),
        pairs=KnownPairs(pairs_known(cards, by_card)),
        hands=TwoHands(topics, two_hands(topics)),
        days=StudyDays(calendar(times, today)),
        hardest=tuple(Hard(hard, catalogue.summaries[hard.card.entry]) for hard in hardest(known, states)),
        time=time_spent(times, today),
        confusions=confusions(quiz_answers, catalogue),
    )


def first_cards(learner: "Learner") -> tuple[str, ...]:
    """Cards for somebody who has hardly begun: what is due, then new ones, beyond the day's number if need be."""
    from dragoman.desk.planning import plan_of_now

    return tuple(card.id for card in plan_of_now(learner, more_new=FIRST_CARDS).cards[:FIRST_CARDS])


def answered_on(learner: "Learner", day: int) -> tuple[Answered, ...]:
    """The cards that were answered on a local day, in the order of their first answers. Raises NotRead."""
    from dragoman.memory.cards import split

    ratings: dict[str, list[int]] = {}
    for recall in learner.store.recalls(day, day):
        ratings.setdefault(recall.card, []).append(int(recall.rating))
    catalogue = learner.pack.catalogue
    rows = []
    for card, given in ratings.items():
        try:
            name = split(card)
        except ValueError:
            rows.append(Answered(card, None, None, tuple(given)))
            continue
        entry = entry_in_log(catalogue, f"{name.pack}/{name.entry}")
        rows.append(Answered(card, entry, name.kind, tuple(given)))
    return tuple(rows)


def cards_of_entries(learner: "Learner", entries: Collection[str]) -> tuple[str, ...]:
    """The learner's cards of some entries, to be studied together. Raises what stands in the way of reading her log."""
    return tuple(card.id for card in learner.cards() if card.entry in entries)


def percent(share: float) -> str:
    """A share as one reads it: `84 %`."""
    return _("{number} %").format(number=whole(share))


def whole(share: float) -> int:
    """A share in whole per cent."""
    return round(share * 100)


def asks(kind: CardKind) -> str:
    """What a card asks for, in a few words."""
    return {
        CardKind.DEFINITION: _("term to definition"),
        CardKind.TERM: _("definition to term"),
        CardKind.COUNTERPART: _("term to counterpart"),
        CardKind.OWN: _("a question"),
        CardKind.HEARD: _("whose sense is it"),
    }[kind]


def grade_words(rating: int) -> str:
    """How an answer was graded: `Good`."""
    return {Rating.AGAIN: _("Again"), Rating.HARD: _("Hard"), Rating.GOOD: _("Good"), Rating.EASY: _("Easy")}[Rating(rating)]


def side_words(side: Side | None) -> str:
    """A side in lower case, or that of a false friend, which is both."""
    return _("both sides") if side is None else _("technical") if side is Side.TECHNICAL else _("diplomatic")
