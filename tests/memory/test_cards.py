"""Which cards exist, for whom, and in which order they are begun."""

import re
from pathlib import Path

import pytest

from dragoman.content.load import load_catalogue
from dragoman.content.model import Kind, Side, Summary
from dragoman.memory.cards import CardKind, Deck, cards_of, siblings_of, split
from dragoman.settings import Reader
from memory.a_deck import INCIDENTS, MISSIONS, NETWORK, catalogue, term, word

PACK = catalogue(
    term("router", "embassy", NETWORK, level=2),
    term("incident", "note", INCIDENTS, cards=("use", "limit")),
    term("triage", "note", INCIDENTS, level=2),
    term("embassy", "router", MISSIONS, level=3),
    term("note", "incident", MISSIONS, cards=("form",)),
    word("attack-word", ("we-were-attacked", "an-attack")),
    Summary("warm-up", Kind.QUESTIONS, "questions/warm-up.md", "Warm-up", questions=("who",)),
)


def ids(reader: Reader, both_sides: bool = False) -> list[str]:
    return [card.id.removeprefix("core/") for card in cards_of(PACK, reader, both_sides)]


def test_a_diplomat_studies_technical_terms_both_ways_of_their_pairs_and_false_friends_the_easy_ones_first() -> None:
    assert ids(Reader.DIPLOMAT) == [
        "incident/definition",
        "incident/counterpart",
        "note/counterpart",
        "incident/term",
        "incident/#use",
        "incident/#limit",
        "attack-word/heard#we-were-attacked",
        "attack-word/heard#an-attack",
        "router/definition",
        "router/counterpart",
        "embassy/counterpart",
        "router/term",
        "triage/definition",
        "triage/counterpart",
        "triage/term",
    ]


def test_an_engineer_studies_the_diplomatic_ones() -> None:
    assert ids(Reader.ENGINEER)[:5] == [
        "note/definition",
        "note/counterpart",
        "incident/counterpart",
        "note/term",
        "note/#form",
    ]
    assert "triage/definition" not in ids(Reader.ENGINEER)


def test_who_reads_both_has_every_card_once_and_so_has_who_widens_the_choice() -> None:
    assert len(ids(Reader.BOTH)) == len(set(ids(Reader.BOTH))) == 20
    assert ids(Reader.DIPLOMAT, both_sides=True) == ids(Reader.BOTH) == ids(Reader.ENGINEER, both_sides=True)
    assert set(ids(Reader.DIPLOMAT)) | set(ids(Reader.ENGINEER)) == set(ids(Reader.BOTH))


def test_the_way_back_keeps_what_its_own_file_says() -> None:
    back = next(card for card in cards_of(PACK, Reader.DIPLOMAT) if card.id == "core/embassy/counterpart")

    assert (back.entry, back.kind, back.side, back.level, back.topic) == (
        "embassy",
        CardKind.COUNTERPART,
        Side.DIPLOMATIC,
        3,
        "missions",
    )


def test_siblings_are_the_cards_of_a_mutual_pair_and_do_not_chain() -> None:
    assert siblings_of(PACK, "incident") == siblings_of(PACK, "note") == "incident+note"
    assert siblings_of(PACK, "triage") == "triage"
    assert siblings_of(PACK, "attack-word") == "attack-word"


def test_a_term_whose_counterpart_is_not_there_has_no_card_that_asks_for_it() -> None:
    alone = catalogue(term("incident", "note"))

    assert [card.kind for card in cards_of(alone, Reader.DIPLOMAT)] == [CardKind.DEFINITION, CardKind.TERM]


def test_a_term_without_a_definition_is_asked_for_its_counterpart_alone() -> None:
    bare = Summary("incident", Kind.TERM, "", "Incident", side=Side.TECHNICAL, topic="incidents", counterpart="note")
    pack = catalogue(bare, term("note", "incident", MISSIONS))

    assert [card.id for card in cards_of(pack, Reader.DIPLOMAT)] == ["core/incident/counterpart", "core/note/counterpart"]


@pytest.mark.parametrize(
    ("card", "parts"),
    [
        ("core/incident/definition", ("core", "incident", CardKind.DEFINITION, "")),
        ("core/incident/#use", ("core", "incident", CardKind.OWN, "use")),
        ("core/attack-word/heard#an-attack", ("core", "attack-word", CardKind.HEARD, "an-attack")),
    ],
)
def test_an_id_says_what_its_card_is(card: str, parts: tuple[str, str, CardKind, str]) -> None:
    assert split(card) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "core/incident",
        "core/incident/dream",
        "core//definition",
        "/incident/term",
        "core/incident/#",
        "core/incident/own#use",
        "core/incident/own",
        "core/incident/heard",
        "core/incident/term#x",
        "core/incident/term/more",
    ],
)
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        split(text)


def test_every_card_of_the_shipped_pack_has_an_id_of_its_own_that_says_what_it_is() -> None:
    cards = cards_of(load_catalogue(Path(__file__).parents[2] / "content" / "en"), Reader.BOTH)

    assert len({card.id for card in cards}) == len(cards)
    assert all(split(card.id)[1:] == (card.entry, card.kind, card.slug) for card in cards)


def test_a_deck_finds_a_card_by_its_id_and_by_its_siblings() -> None:
    deck = Deck(cards_of(PACK, Reader.DIPLOMAT))
    card = deck.by_id["core/incident/definition"]

    siblings = deck.siblings_of(card)
    assert card not in siblings
    assert {sibling.entry for sibling in siblings} == {"incident", "note"}
    assert all(deck.by_id[sibling.id] is sibling for sibling in siblings)
