"""Study of what was chosen by name: the first pairs, the pages of a path's step, the cards of questions that were missed."""

from collections.abc import Collection, Iterable, Sequence

from dragoman.desk.begin_study import begin, unfinished
from dragoman.desk.face import Faces
from dragoman.desk.learner import Learner
from dragoman.desk.planning import by_id, plan_of_now, seconds_of
from dragoman.desk.study import Session
from dragoman.memory.cards import CardRef
from dragoman.memory.session import apart
from dragoman.memory.session import cards_in as cards_in_minutes
from dragoman.memory.state import Phase

CARDS_A_PAIR = 3  # of each of the first pairs: three minutes for three pairs


def study_first(learner: Learner, faces: Faces, entries: Sequence[str]) -> Session | None:
    """The first pairs, a few cards of each, so that a first sitting is short; None without cards."""
    chosen: list[CardRef] = []
    for _siblings, cards in _by_siblings(learner, entries).items():
        chosen += cards[:CARDS_A_PAIR]
    return begin(learner, faces, _in_turn(chosen), {"first": list(entries)})


def study_due(learner: Learner, faces: Faces) -> Session | None:
    """What is due now: the session that was left, if just that is left of it, or a new one; None where nothing is."""
    cards = plan_of_now(learner).cards
    left = unfinished(learner, faces)
    if left is not None and left.asked_still == {card.id for card in cards}:
        return left
    return begin(learner, faces, cards, {})


def study_for(learner: Learner, faces: Faces, minutes: int) -> Session | None:
    """So much of what is due as fits into so many minutes; None where nothing is due and nothing new left."""
    cards = plan_of_now(learner).cards[: cards_in_minutes(minutes, seconds_of(learner))]
    return begin(learner, faces, cards, {"minutes": minutes})


def study_entries(learner: Learner, faces: Faces, entries: Sequence[str]) -> Session | None:
    """The cards of these entries that are due or new; if none is, all of them; None without cards."""
    return begin(learner, faces, cards_to_study(learner, entries), {"entries": list(entries)})


def study_cards(learner: Learner, faces: Faces, cards: Sequence[str]) -> Session | None:
    """These cards by their ids, whosoever side they are of; None where the pack has none of them."""
    return begin(learner, faces, apart(tuple(by_id(learner, cards).values())), {"chosen": len(cards)})


def cards_to_study(learner: Learner, entries: Collection[str]) -> Sequence[CardRef]:
    """Those that a study of these entries asks, in its order."""
    return _in_turn(_wanted(learner, _cards_in(learner, entries)))


def _cards_in(learner: Learner, entries: Collection[str]) -> list[CardRef]:
    """The cards of these entries that she studies, without those she set aside or marked as bad."""
    cards = [card for card in learner.cards() if card.entry in entries]
    states = learner.store.states(card.id for card in cards)
    return [card for card in cards if not (states[card.id].is_set_aside or states[card.id].is_bad)]


def _wanted(learner: Learner, cards: Sequence[CardRef]) -> Sequence[CardRef]:
    day, states = learner.today(), learner.store.states(card.id for card in cards)
    now = [card for card in cards if states[card.id].phase is Phase.NEW or (states[card.id].shows_on or day + 1) <= day]
    return now or cards


def _by_siblings(learner: Learner, entries: Iterable[str]) -> dict[str, list[CardRef]]:
    wanted = set(entries)
    keys = dict.fromkeys(card.siblings for card in learner.cards() if card.entry in wanted)
    return {key: [card for card in learner.cards() if card.siblings == key] for key in keys}


def _in_turn(cards: Sequence[CardRef]) -> Sequence[CardRef]:
    """One of each pair in turn, so that siblings are as far from each other as they can be."""
    groups: dict[str, list[CardRef]] = {}
    for card in cards:
        groups.setdefault(card.siblings, []).append(card)
    longest = max(map(len, groups.values()), default=0)
    turns = [group[turn] for turn in range(longest) for group in groups.values() if turn < len(group)]
    return apart(turns) if len(groups) > 1 else turns
