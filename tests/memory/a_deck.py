"""A small pack in summaries, and cards and states to study."""

from collections.abc import Iterable
from pathlib import Path

from dragoman.content.model import Catalogue, Kind, Manifest, Side, Summary, Topic
from dragoman.memory.cards import CardKind, CardRef
from dragoman.memory.state import CardState, Phase

DAY = 739_944
NETWORK, INCIDENTS = Topic("network", "Network", Side.TECHNICAL), Topic("incidents", "Incidents", Side.TECHNICAL)
MISSIONS = Topic("missions", "Missions", Side.DIPLOMATIC)


def term(id_: str, counterpart: str, topic: Topic = INCIDENTS, level: int = 1, cards: tuple[str, ...] = ()) -> Summary:
    return Summary(
        id_,
        Kind.TERM,
        f"terms/{topic.side}/{topic.slug}/{id_}.md",
        id_.capitalize(),
        side=topic.side,
        definition="Something.",
        level=level,
        topic=topic.slug,
        counterpart=counterpart,
        cards=cards,
    )


def word(id_: str, heard: tuple[str, ...], level: int = 1) -> Summary:
    return Summary(id_, Kind.FALSE_FRIEND, f"false-friends/{id_}.md", id_, level=level, heard=heard)


def catalogue(*summaries: Summary) -> Catalogue:
    """In the order in which lists have them."""
    return Catalogue(Path(), Manifest(id="core", title="Core"), summaries={each.id: each for each in summaries})


def card(name: str, siblings: str = "", side: Side | None = Side.TECHNICAL, topic: str = "incidents") -> CardRef:
    """A card by a short name, on its own where no siblings are named."""
    entry = siblings or name
    return CardRef(f"core/{entry}/#{name}", entry, CardKind.OWN, name, side, 1, topic, entry)


def deck(*cards: CardRef) -> dict[str, CardRef]:
    return {each.id: each for each in cards}


def due(ref: CardRef, stability: float = 10.0, last_day: int = DAY - 10, due_on: int = DAY) -> CardState:
    """A card in review that comes on `due_on`."""
    return CardState(ref.id, Phase.REVIEW, stability, 5.0, due_on, last_day=last_day, first_day=last_day, reviews=1)


def names(cards: Iterable[CardRef]) -> list[str]:
    return [each.slug for each in cards]
