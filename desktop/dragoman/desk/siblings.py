"""What the other cards of a pair do while one of them is asked: they keep apart, so that none gives another away."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from dragoman.desk.when import from_day
from dragoman.memory.cards import CardKind, CardRef
from dragoman.memory.state import CardState
from dragoman.words import _


class Siblings(NamedTuple):
    """A quiet line on each face of a card; nothing where it has no siblings."""

    front: str = ""
    back: str = ""


def siblings_line(
    card: CardRef, others: Sequence[CardRef], states: Sequence[CardState], still_asked: Collection[str], day: int
) -> Siblings:
    """What is said of `others`, whose `states` stand in the same order; `still_asked` come in this session yet.

    `day` is that of the session: what is not asked in it comes on the next at the earliest.
    """
    if not others:
        return Siblings()
    in_session = [other for other in others if other.id in still_asked]
    of_word = card.side is None
    if in_session:
        words = _("Next of this pair: {kind}, in this session.")
        if of_word:
            words = _("Next of this word: {kind}, in this session.")
        return Siblings(_("Its other cards come in this session too."), words.format(kind=_in_words(in_session[0])))
    coming = [
        (max(state.shows_on or 0, day + 1), number)
        for number, state in enumerate(states)
        if not (state.is_set_aside or state.is_bad)
    ]
    if not coming:
        return Siblings()
    earliest, number = min(coming)
    words = _("Next of this pair: {kind}, {day} at the earliest.")
    if of_word:
        words = _("Next of this word: {kind}, {day} at the earliest.")
    words = words.format(kind=_in_words(others[number]), day=from_day(earliest, day))
    return Siblings(_("Its other cards wait: not on the same day as this one."), words)


def _in_words(card: CardRef) -> str:
    return {
        CardKind.DEFINITION: _("term to definition"),
        CardKind.TERM: _("definition to term"),
        CardKind.COUNTERPART: _("term to counterpart"),
        CardKind.OWN: _("a question"),
        CardKind.HEARD: _("another sentence"),
    }[card.kind]
