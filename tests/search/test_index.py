from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.content.model import Side
from dragoman.database import NotADatabase
from dragoman.search.build import build_index
from dragoman.search.documents import Document
from dragoman.search.hit import Hit, Match
from dragoman.search.index import Index

T, D = Side.TECHNICAL, Side.DIPLOMATIC

DISCLOSURE = "Coordinated vulnerability disclosure"

PACK = (
    Document("incident", "Incident", (), "An event that harms a system.", "Call it early.", side=T, topic="incidents"),
    Document("csirt", "CSIRT", ("CERT", "computer security incident response team"), "It answers alarms.", side=T),
    Document("disclosure", DISCLOSURE, ("CVD",), "Telling the maker first.", side=T),
    Document("zero-day", "Zero-day", (), "A flaw that is new.", "Embargoes hold until the patch.", T, "flaws", 2),
    Document("traffic-light-protocol", "Traffic light protocol (TLP)", (), "Labels that say who may read on.", side=T),
    Document("point-of-contact", "Point of contact", (), "Whom to call.", side=T, topic="incidents"),
    Document("attribution", "Attribution", (), "Saying who did it.", side=D, topic="law"),
    Document("note-verbale", "Note verbale", ("verbal note",), "An unsigned letter in the third person.", side=D),
    Document("chargé", "Chargé d’affaires", (), "Who heads a mission while its ambassador is away.", side=D),
    Document("demarche", "Démarche", (), "A call that carries a message.", "The attribution stays open.", D),
    Document("smorrebrod", "Smørrebrød", (), "Bread.", side=D),
    Document("incident-word", "incident", (), "A ticket. A quarrel between states."),
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(build_index(PACK))


def ids(hits: Iterable[Hit]) -> list[str]:
    return [hit.id for hit in hits]


def test_the_headword_comes_first_and_the_term_before_the_false_friend(index: Index) -> None:
    found = index.search("incident")

    assert found[:2] == [Hit("incident", Match.HEADWORD), Hit("incident-word", Match.HEADWORD)]
    assert Hit("csirt", Match.WORD) in found


@pytest.mark.parametrize(
    ("query", "first", "match"),
    [
        ("verbal note", "note-verbale", Match.ALIAS),
        ("CERT", "csirt", Match.ACRONYM),
        ("cvd", "disclosure", Match.ACRONYM),
        ("C.V.D.", "disclosure", Match.ACRONYM),
        ("tlp", "traffic-light-protocol", Match.ACRONYM),
        ("PoC", "point-of-contact", Match.ACRONYM),
        ("csi", "csirt", Match.PREFIX),
        ("coord", "disclosure", Match.PREFIX),
        ("disclosure", "disclosure", Match.WORD),
        ("team response", "csirt", Match.WORD),
        ("contact point", "point-of-contact", Match.WORD),
        ("embargo", "zero-day", Match.TEXT),
        ("third person", "note-verbale", Match.TEXT),
        ("zeroday", "zero-day", Match.HEADWORD),
        ("ZERO DAY", "zero-day", Match.HEADWORD),
        ("zero-days", "zero-day", Match.HEADWORD),
        ("notes verbales", "note-verbale", Match.HEADWORD),
        ("charge daffaires", "chargé", Match.HEADWORD),
        ("smorrebrod", "smorrebrod", Match.HEADWORD),
    ],
)
def test_each_way_of_asking_finds_its_entry_and_says_why(index: Index, query: str, first: str, match: Match) -> None:
    assert index.search(query)[0] == Hit(first, match)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("atribution", "attribution"),
        ("attribtuion", "attribution"),
        ("sttribution", "attribution"),
        ("tatribution", "attribution"),
        ("ttribution", "attribution"),
        ("atrb", "attribution"),
        ("inciednt", "incident"),
        ("vlnrability", "disclosure"),
        ("verbale notte", "note-verbale"),
        ("coordnated vulnerabilty", "disclosure"),
        ("daymarsh", "demarche"),
        ("shargay dafair", "chargé"),
    ],
)
def test_a_slip_is_forgiven_also_while_typing(index: Index, typed: str, meant: str) -> None:
    assert index.search(typed)[0] == Hit(meant, Match.TYPO)


def test_a_definition_counts_before_the_rest_of_a_page(index: Index) -> None:
    assert ids(index.search("call")) == ["demarche", "point-of-contact", "incident"]


def test_pages_are_searched_from_three_letters_on(index: Index) -> None:
    assert index.search("br") == []
    assert ids(index.search("bre")) == ["smorrebrod"]


def test_letters_typed_in_lower_case_are_a_word_before_they_are_initials(index: Index) -> None:
    assert index.search("poi")[0] == Hit("point-of-contact", Match.PREFIX)


def test_a_side_keeps_its_own_terms_and_every_false_friend(index: Index) -> None:
    assert ids(index.search("incident", side=D)) == ["incident-word"]
    assert "incident-word" in ids(index.search("incident", side=T))


def test_a_topic_keeps_its_own_terms(index: Index) -> None:
    assert ids(index.search("call", topic="incidents")) == ["point-of-contact", "incident"]


def test_no_more_is_found_than_was_asked_for(index: Index) -> None:
    assert len(index.search("a", limit=2)) == 2
    assert index.search("a", limit=0) == []


def test_where_nothing_is_found_the_nearest_names_are_told(index: Index) -> None:
    assert index.search("atrxbxwxion") == []
    assert ids(index.nearest("atrxbxwxion")) == ["attribution"]
    assert index.nearest("qqqqzzzz") == []
    assert index.nearest("") == []


@pytest.mark.parametrize(
    "query", ["", " ", "-", "'", '"', "*", "NEAR(", 'a" OR "b', "^names:", "{", "\0", "\ud800", "a AND", "NOT", "💥"]
)
def test_signs_that_a_database_reads_otherwise_do_no_harm(index: Index, query: str) -> None:
    index.search(query)
    index.nearest(query)


@given(st.text(max_size=80))
def test_no_query_ever_fails(index: Index, query: str) -> None:
    index.search(query)
    index.nearest(query)


@given(st.sampled_from(PACK), st.data())
def test_every_beginning_of_a_title_finds_it(index: Index, document: Document, data: st.DataObject) -> None:
    length = data.draw(st.integers(1, len(document.title)))

    assert document.id in ids(index.search(document.title[:length]))


def test_an_index_is_read_from_a_file_and_from_memory(tmp_path: Path) -> None:
    image = build_index(PACK).serialize()
    file = tmp_path / "index.db"
    file.write_bytes(image)

    for opened in (Index.open(file), Index.from_bytes(image)):
        assert ids(opened.search("note v")) == ["note-verbale"]
        opened.close()


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to look like one" * 100])
def test_a_file_that_is_no_index_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "index.db"
    file.write_bytes(content)

    with pytest.raises(NotADatabase):
        Index.open(file)


def test_a_missing_file_and_another_version_are_told(tmp_path: Path) -> None:
    other = build_index(PACK)
    other.execute("pragma user_version = 99")
    (tmp_path / "other.db").write_bytes(other.serialize())

    for name in ("missing.db", "other.db"):
        with pytest.raises(NotADatabase):
            Index.open(tmp_path / name)


def test_damage_inside_is_told_when_it_is_met(tmp_path: Path) -> None:
    image = bytearray(build_index(PACK).serialize())
    image[4096 * 2 :] = b"\xff" * (len(image) - 4096 * 2)
    file = tmp_path / "index.db"
    file.write_bytes(image)

    with pytest.raises(NotADatabase):
        Index.open(file).search("incident")
