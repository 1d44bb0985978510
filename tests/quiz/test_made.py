"""Made questions: their options are near, never right by accident, and the same on every machine."""

from pathlib import Path

import pytest

from dragoman.content.load import load_catalogue
from dragoman.content.model import Catalogue, Kind, Manifest, Relation, Side, Summary
from dragoman.quiz.made import Made, kind_of, kinds_of, made_ids, made_sheet


def term(
    id_: str, side: Side, counterpart: str = "", topic: str = "a", level: int = 1, aliases: tuple[str, ...] = ()
) -> Summary:
    return Summary(
        id_,
        Kind.TERM,
        f"terms/{side}/{topic}/{id_}.md",
        id_.title(),
        side,
        aliases,
        f"What {id_} is.",
        level,
        topic,
        counterpart,
        Relation.ANALOGUE,
    )


def catalogue(*terms: Summary) -> Catalogue:
    return Catalogue(Path(), Manifest(id="small", title="Small"), summaries={each.id: each for each in terms})


@pytest.fixture
def pack() -> Catalogue:
    technical = [term(f"t{number}", Side.TECHNICAL, "d0", topic="near" if number < 5 else "far") for number in range(9)]
    diplomatic = [term(f"d{number}", Side.DIPLOMATIC, "t0" if number < 2 else "t1") for number in range(6)]
    return catalogue(*technical, *diplomatic)


def sheet(pack: Catalogue, id_: str, kind: Made, seed: int = 1):  # type: ignore[no-untyped-def]
    made = made_sheet(f"small/{id_}/made:{kind}", kind, pack.summaries[id_], pack, seed)
    assert made is not None
    return made


def test_a_definition_asks_for_its_term_among_four_of_its_side(pack: Catalogue) -> None:
    made = sheet(pack, "t0", Made.TERM)

    assert made.words == "What t0 is."
    assert made.task == "Which technical term is this?"
    assert made.right_words == ("T0",)
    assert len({choice.entry for choice in made.choices}) == 4
    assert all(pack.summaries[choice.entry].side is Side.TECHNICAL for choice in made.choices)
    assert all(choice.why for choice in made.choices)


def test_wrong_options_are_of_the_same_topic_where_that_has_enough(pack: Catalogue) -> None:
    for seed in range(10):
        assert {pack.summaries[choice.entry].topic for choice in sheet(pack, "t0", Made.TERM, seed).choices} == {"near"}


def test_a_term_asks_for_its_counterpart_and_no_other_term_that_names_it_is_offered(pack: Catalogue) -> None:
    for seed in range(10):
        made = sheet(pack, "t0", Made.COUNTERPART, seed)
        assert made.task == "What is its counterpart on the diplomatic side?"
        assert made.right_words == ("D0",)
        assert "d1" not in {choice.entry for choice in made.choices}


def test_a_term_that_shares_a_name_is_no_wrong_option() -> None:
    pack = catalogue(
        term("csirt", Side.TECHNICAL, aliases=("CERT",)),
        term("cert", Side.TECHNICAL),
        term("soc", Side.TECHNICAL),
    )

    assert {choice.words for choice in sheet(pack, "csirt", Made.TERM).choices} == {"Csirt", "Soc"}


def test_nothing_is_made_of_a_false_friend_or_of_a_term_alone() -> None:
    alone = catalogue(term("csirt", Side.TECHNICAL))

    assert list(kinds_of(Summary("x-word", Kind.FALSE_FRIEND, "", "x", definition="a / b"), alone)) == []
    assert list(kinds_of(alone.summaries["csirt"], alone)) == [Made.TERM]
    assert list(made_ids("small", alone.summaries.values(), alone)) == []
    assert made_sheet("small/csirt/made:term", Made.TERM, alone.summaries["csirt"], alone, 1) is None


def test_one_seed_gives_one_order(pack: Catalogue) -> None:
    assert sheet(pack, "t0", Made.TERM, 3) == sheet(pack, "t0", Made.TERM, 3)
    assert {sheet(pack, "t0", Made.TERM, seed).choices.index for seed in range(5)}
    assert len({sheet(pack, "t0", Made.TERM, seed).choices for seed in range(10)}) > 1


def test_ids_say_what_is_asked() -> None:
    assert kind_of("core/csirt/made:term") is Made.TERM
    assert kind_of("core/csirt/#made") is None
    assert kind_of("core/csirt/made:nonsense") is None


def test_the_pack_that_ships_makes_two_questions_of_nearly_every_term(shipped: Catalogue) -> None:
    terms = [summary for summary in shipped.summaries.values() if summary.kind is Kind.TERM]

    ids = [id_ for id_, _term in made_ids("core", terms, shipped)]

    assert len(ids) >= 1.9 * len(terms)
    assert len(set(ids)) == len(ids)
    for id_, summary in made_ids("core", terms, shipped):
        kind = kind_of(id_)
        assert kind is not None
        made = made_sheet(id_, kind, summary, shipped, 7)
        assert made is not None
        assert len(made.choices) == 4
        assert sum(choice.right for choice in made.choices) == 1


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    from dragoman import places

    return load_catalogue(places.shipped_pack())
