"""Which cards a pack holds for a reader, and in which order new ones are begun."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from dragoman.content.logged import logged_id
from dragoman.content.model import Catalogue, Kind, Side, Summary
from dragoman.settings import Reader


class CardKind(StrEnum):
    """What a card asks for; the word ends its id, and an author's slug may follow."""

    DEFINITION = "definition"  # the term is shown
    TERM = "term"  # the definition is shown
    COUNTERPART = "counterpart"  # the term is shown
    OWN = "own"  # an author's card; in ids only `#slug`
    HEARD = "heard"  # a false friend's sentence, and whose sense it is


class CardRef(NamedTuple):
    """One card of the pack: what it asks, of which file, and what of it lists and plans need."""

    id: str  # `<pack>/<file>/<kind>`, for ever
    entry: str  # the id of its file
    kind: CardKind
    slug: str  # of an author's card or a sentence; else empty
    side: Side | None  # of its file; None for a false friend
    level: int
    topic: str
    siblings: str  # shared by all cards of a pair, or of a false friend


class CardName(NamedTuple):
    """What a card's id says."""

    pack: str
    entry: str
    kind: CardKind
    slug: str


class Deck:
    """The cards that somebody studies, in the order in which new ones are begun, and found by their names."""

    def __init__(self, cards: tuple[CardRef, ...]) -> None:
        self.cards = cards

    @cached_property
    def by_id(self) -> Mapping[str, CardRef]:
        """Each card by its id, in their order."""
        return {card.id: card for card in self.cards}

    def siblings_of(self, card: CardRef) -> list[CardRef]:
        """The other cards of its pair, or of its false friend."""
        return [other for other in self._by_siblings.get(card.siblings, ()) if other.id != card.id]

    @cached_property
    def _by_siblings(self) -> Mapping[str, list[CardRef]]:
        groups: dict[str, list[CardRef]] = {}
        for card in self.cards:
            groups.setdefault(card.siblings, []).append(card)
        return groups


READS = {
    Reader.DIPLOMAT: (Side.TECHNICAL,),
    Reader.ENGINEER: (Side.DIPLOMATIC,),
    Reader.BOTH: tuple(Side),
}

WITHOUT_SLUG = {kind.value: kind for kind in (CardKind.DEFINITION, CardKind.TERM, CardKind.COUNTERPART)}
WITH_SLUG = {"": CardKind.OWN, CardKind.HEARD.value: CardKind.HEARD}


def split(card: str) -> CardName:
    """What a card's id says; raises ValueError for a text that is no card's id."""
    pack, entry, end = card.split("/") if card.count("/") == 2 else ("", "", "")
    word, mark, slug = end.partition("#")
    kind = (WITH_SLUG if mark else WITHOUT_SLUG).get(word)
    if not pack or not entry or kind is None or bool(mark) != bool(slug):
        raise ValueError(card)
    return CardName(pack, entry, kind, slug)


def cards_of(catalogue: Catalogue, reader: Reader, both_sides: bool = False) -> tuple[CardRef, ...]:
    """The cards that a reader studies, in the order in which new ones are begun.

    A diplomat studies the technical terms, both counterpart cards of their pairs and the false friends, an engineer the
    diplomatic ones; who reads both or wants `both_sides` has all. New ones come by level, then by topic and title as lists
    have them, false friends last; of one term its definition, its counterpart and the way back from there, the term, then
    the author's own. A card that would have no answer, because a counterpart is missing, is left out.
    """
    sides = READS[Reader.BOTH if both_sides else reader]
    summaries = sorted(catalogue.summaries.values(), key=lambda each: each.level)  # stable: lists are in order already
    cards: list[CardRef] = []
    for summary in summaries:
        if summary.kind is Kind.TERM and summary.side in sides:
            cards.extend(_cards_of_term(catalogue, summary, ways_back=len(sides) == 1))
        elif summary.kind is Kind.FALSE_FRIEND:
            cards.extend(_card(catalogue, summary, CardKind.HEARD, slug) for slug in summary.heard)
    return tuple(cards)


def siblings_of(catalogue: Catalogue, entry: str) -> str:
    """What the cards of this file share with their siblings: the names of the files of its mutual pair, else its own.

    Counterparts that are not mutual do not make siblings: linked one to the next they would chain through half a pack.
    """
    if not catalogue.is_mutual(entry):
        return entry
    return "+".join(sorted((entry, catalogue.summaries[entry].counterpart)))


def _cards_of_term(catalogue: Catalogue, term: Summary, ways_back: bool) -> Iterator[CardRef]:
    other = catalogue.counterpart_of(term.id)
    if term.definition:
        yield _card(catalogue, term, CardKind.DEFINITION)
    if other is not None and other.kind is Kind.TERM:
        yield _card(catalogue, term, CardKind.COUNTERPART)
        if ways_back and other.side is not term.side and other.counterpart == term.id:
            yield _card(catalogue, other, CardKind.COUNTERPART)
    if term.definition:
        yield _card(catalogue, term, CardKind.TERM)
    for slug in term.cards:
        yield _card(catalogue, term, CardKind.OWN, slug)


def _card(catalogue: Catalogue, entry: Summary, kind: CardKind, slug: str = "") -> CardRef:
    end = f"#{slug}" if kind is CardKind.OWN else f"{kind}#{slug}" if slug else kind
    return CardRef(
        id=f"{catalogue.manifest.id}/{logged_id(entry)}/{end}",
        entry=entry.id,
        kind=kind,
        slug=slug,
        side=entry.side,
        level=entry.level,
        topic=entry.topic,
        siblings=siblings_of(catalogue, entry.id),
    )
