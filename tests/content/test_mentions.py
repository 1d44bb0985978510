"""The pack's words in a text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.content.load import load_catalogue
from dragoman.content.mentions import Mentions, Named, fold, is_acronym, mentions_among, mentions_of
from dragoman.content.model import Kind, Side

ROOT = Path(__file__).parents[2]


def looking_for(*names: str) -> Mentions:
    return mentions_among((name, Named(name, Kind.TERM, Side.TECHNICAL)) for name in names)


def found(mentions: Mentions, text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in mentions.in_text(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An incident.", ["incident"]),
        ("Incident, INCIDENT; “incident”", ["Incident", "INCIDENT", "incident"]),
        ("incidental, coincident, incident_x, xincident", []),
        ("two incidents and an incident's cause", ["incidents", "incident"]),
        ("incident-free, pre-incident, incident.log, a/incident", []),
        ("The incident. It ended—incident (incident)/x", ["incident", "incident", "incident"]),
        ("incident", ["incident"]),
        ("", []),
    ],
)
def test_a_word_is_found_where_it_stands_whole(text: str, words: list[str]) -> None:
    assert found(looking_for("Incident"), text) == words


def test_the_longest_name_is_found_and_the_next_begins_behind_it() -> None:
    mentions = looking_for("note", "note verbale", "verbale", "verbale reply")

    assert found(mentions, "A note verbale reply to a note.") == ["note verbale", "note"]


def test_a_name_may_go_over_the_end_of_a_line() -> None:
    assert found(looking_for("note verbale"), "a note\nverbale and a note\u00a0verbale") == [
        "note\nverbale",
        "note\u00a0verbale",
    ]


@pytest.mark.parametrize(
    ("names", "text", "words"),
    [
        (("side channel", "channel attack"), "A roadside channel attack.", ["channel attack"]),
        (("incident", "incident respond"), "The incident responder.", ["incident"]),
        (("aa bb", "aa bb cc d", "cc"), "aa bb cc dd", ["aa bb", "cc"]),
        (("one two", "two three four", "three"), "xone two three fourth", ["three"]),
        (("dent of state", "state"), "accident of state", ["state"]),
        (("in-camera session", "session hall"), "pre-in-camera session halls", ["session halls"]),
    ],
)
def test_a_longer_name_that_is_no_whole_word_hides_no_shorter_one(names: tuple[str, ...], text: str, words: list[str]) -> None:
    assert found(looking_for(*names), text) == words


def test_case_tells_an_acronym_from_a_word() -> None:
    mentions = looking_for("CERT", "SOC", "MUST", "PoC")

    assert found(mentions, "A CERT must cert its SOCs, a SoC, a PoC, a POC; MUST.") == ["CERT", "SOCs", "PoC", "MUST"]
    assert is_acronym("CERT")
    assert is_acronym("PoC")
    assert not is_acronym("Chatham House Rule")
    assert not is_acronym("Note")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("patch", "patches patchs patch", ["patches", "patchs", "patch"]),
        ("log", "loges logs", ["logs"]),
        ("norm 13(h)", "Norm 13(h)s and norm 13(h).", ["Norm 13(h)", "norm 13(h)"]),
        ("security.txt", "a security.txt file", ["security.txt"]),
        ("C2", "C2s and C20", ["C2s"]),
        ("démarche", "A Démarche, démarches", ["Démarche", "démarches"]),
        ("state's word", "the state’s word", ["state’s word"]),
    ],
)
def test_a_plural_is_as_good_as_a_singular(name: str, text: str, words: list[str]) -> None:
    assert found(looking_for(name), text) == words


def test_a_false_friend_is_meant_before_a_term() -> None:
    friend, term = Named("attack-word", Kind.FALSE_FRIEND), Named("attack", Kind.TERM, Side.TECHNICAL)
    (mention,) = mentions_among([("attack", term), ("Attack", friend)]).in_text("an attack")

    assert mention.meant(Side.TECHNICAL) == friend
    assert mention.meant(Side.TECHNICAL, but={"attack-word"}) == term
    assert mention.meant(Side.TECHNICAL, but={"attack-word", "attack"}) is None


def test_of_two_terms_of_one_name_that_of_the_texts_own_side_is_meant() -> None:
    login, ministry = Named("multi-factor", Kind.TERM, Side.TECHNICAL), Named("ministry", Kind.TERM, Side.DIPLOMATIC)
    (mention,) = mentions_among([("MFA", login), ("MFA", ministry)]).in_text("the MFA")

    assert mention.meant(Side.TECHNICAL) == login
    assert mention.meant(Side.DIPLOMATIC) == ministry
    assert mention.meant(None) is None
    assert mention.meant(Side.TECHNICAL, but={"multi-factor"}) == ministry


def test_the_shipped_packs_words_are_known() -> None:
    catalogue = load_catalogue(ROOT / "content/en")
    mentions = mentions_of(catalogue)

    for summary in catalogue.summaries.values():
        if summary.kind is Kind.TERM:
            (mention, *_others) = mentions.in_text(summary.title)
            assert summary.id in {named.id for named in mention.named}, summary.title


def test_where_nothing_is_looked_for_nothing_is_found() -> None:
    assert found(Mentions({}), "an incident") == []
    assert found(looking_for("a", "", "x" * 200), "a x") == []


NAMES = st.lists(st.text("aB -s.éİ'", min_size=1, max_size=8), max_size=8)


@given(NAMES, st.text("aB -s.é\nİ'’ß", max_size=60))
@settings(max_examples=300, deadline=None)
def test_what_is_found_are_whole_names_in_order(names: list[str], text: str) -> None:
    behind = 0
    for mention in looking_for(*names).in_text(text):
        assert behind <= mention.start < mention.end <= len(text)
        typed = fold(text[mention.start : mention.end])
        assert any(typed.removeprefix(fold(name.id.strip())) in ("", "s", "es") for name in mention.named)
        behind = mention.end


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Forum of Incident Response and Security Teams", []),
        ("Incident reports say so.", ["Incident"]),
        ("The incident at Anvara, the Incident CSIRT", ["incident", "Incident"]),
        ("the Incident Policy Office", []),
    ],
)
def test_an_everyday_word_in_a_proper_name_is_left_alone(text: str, words: list[str]) -> None:
    assert found(looking_for("Incident"), text) == words


def test_a_name_that_is_written_in_capitals_is_found_in_them() -> None:
    assert found(looking_for("Traffic Light Protocol"), "The Traffic Light Protocol Version") == ["Traffic Light Protocol"]
