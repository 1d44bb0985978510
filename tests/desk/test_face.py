"""What a card asks and answers, from the one file that it belongs to."""

from pathlib import Path

import pytest

from desk.packs import term, write_pack
from dragoman import places
from dragoman.content.heard import heard_in_the_room
from dragoman.content.load import load_entry
from dragoman.content.model import Relation, Side, Term, Text
from dragoman.desk.face import Face, Faces
from dragoman.desk.look_up import LookUp
from dragoman.memory.cards import CardKind, cards_of
from dragoman.settings import Reader


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack")


def face_of(pack: Path, card: str, reader: Reader = Reader.DIPLOMAT) -> Face:
    """The face of a card by its id."""
    look_up = LookUp(pack, pack.parent / "cache")
    refs = {ref.id: ref for ref in cards_of(look_up.catalogue, Reader.BOTH, True)}
    face = Faces(look_up, reader).of(refs[card])
    assert face is not None
    return face


def test_a_term_asks_for_its_definition(pack: Path) -> None:
    face = face_of(pack, "small/incident/definition")

    assert (face.question, face.is_name) == ("Incident", True)
    assert face.answer == "What Incident is in one sentence."
    assert (face.side, face.asks, face.wants) == (Side.TECHNICAL, "Term", "definition")
    assert face.relation is Relation.ESCALATES_TO
    assert face.counterpart is not None
    assert face.counterpart.title == "Wrongful act"


def test_a_definition_asks_for_its_term_and_tells_its_other_names(pack: Path) -> None:
    face = face_of(pack, "small/incident/term")

    assert (face.question, face.is_name) == ("What Incident is in one sentence.", False)
    assert face.answer == "Incident"
    assert face.aliases == ("security incident",)


def test_a_term_asks_for_its_counterpart_and_shows_the_bridge_written_for_the_reader(pack: Path) -> None:
    forth = face_of(pack, "small/incident/counterpart")
    back = face_of(pack, "small/wrongful-act/counterpart")
    for_engineer = face_of(pack, "small/incident/counterpart", Reader.ENGINEER)

    assert (forth.question, forth.answer, forth.meets) == ("Incident", "Wrongful act", "The bridge of Incident.")
    assert (back.question, back.answer, back.meets) == ("Wrongful act", "Incident", "The bridge of Incident.")
    assert (for_engineer.meets, for_engineer.limit) == ("The bridge of Wrongful act.", "The limit of Wrongful act.")
    assert forth.hint == "Name the diplomatic term that meets it."
    assert back.hint == "Name the technical term that meets it."
    assert (forth.relation, back.relation) == (Relation.ESCALATES_TO, Relation.RAISED_BY)


def test_a_pair_that_is_not_mutual_shows_the_cards_own_bridge(pack: Path) -> None:
    face = face_of(pack, "small/triage/counterpart", Reader.ENGINEER)

    assert face.meets == "The bridge of Triage."


def test_an_authors_card_asks_what_its_author_wrote(pack: Path) -> None:
    face = face_of(pack, "small/incident/#what")

    assert (face.question, face.answer) == ("What is Incident?", "It is what it is.")


def test_a_sentence_asks_for_its_sense_and_shows_both(pack: Path) -> None:
    face = face_of(pack, "small/incident-word/heard#closed")

    assert face.question == '"The incident is closed."'
    assert face.answer == "A diplomat speaks."
    assert face.speaker is Side.DIPLOMATIC
    assert face.senses == {Side.TECHNICAL: "A ticket.", Side.DIPLOMATIC: "A quarrel."}
    assert face.is_of_false_friend


def test_a_listener_hears_the_question_and_all_of_the_answer(pack: Path) -> None:
    face = face_of(pack, "small/incident/definition")

    assert face.spoken_front() == "Technical term. Incident. Say what it is before you turn the card."
    assert face.spoken_back() == "What Incident is in one sentence. Escalates to: Wrongful act."
    asked = face_of(pack, "small/incident/#what")
    assert asked.spoken_front() == "Technical term. What is Incident? Answer it before you turn the card."


@pytest.mark.parametrize("change", ["gone", "broken", "renamed slug"])
def test_what_the_pack_has_no_more_has_no_face(pack: Path, change: str) -> None:
    look_up = LookUp(pack, pack.parent / "cache")
    ref = next(ref for ref in cards_of(look_up.catalogue, Reader.BOTH, True) if ref.id == "small/incident/#what")
    file = pack / "terms/technical/incidents/incident.md"
    if change == "gone":
        file.unlink()
    else:
        text = "nothing" if change == "broken" else file.read_text(encoding="utf-8").replace("{#what}", "{#which}")
        file.write_text(text, encoding="utf-8")

    assert Faces(look_up, Reader.BOTH).of(ref) is None


def test_a_file_that_was_changed_is_read_again(pack: Path) -> None:
    look_up = LookUp(pack, pack.parent / "cache")
    faces = Faces(look_up, Reader.BOTH)
    ref = next(ref for ref in cards_of(look_up.catalogue, Reader.BOTH, True) if ref.id == "small/triage/definition")
    faces.read_ahead(ref)
    (pack / "terms/technical/incidents/triage.md").write_text(term("Sorting", "wrongful-act"), encoding="utf-8")

    face = faces.of(ref)

    assert face is not None
    assert face.question == "Sorting"


def test_a_long_answer_keeps_its_paragraphs_and_lists(pack: Path) -> None:
    file = pack / "terms/technical/incidents/triage.md"
    text = file.read_text(encoding="utf-8").replace(
        "  : It is what it is.", "  : First **this**.\n\n    Then:\n\n    - one\n    - [[incident|two]]"
    )
    file.write_text(text, encoding="utf-8")

    face = face_of(pack, "small/triage/#what")

    assert face.answer.split("\n") == ["First this.", "Then:", "• one", "• two"]


def test_a_link_without_words_has_the_name_that_a_page_gives_it(pack: Path) -> None:
    csirt = pack / "terms/technical/incidents/csirt.md"
    csirt.write_text(term("CSIRT", "wrongful-act"), encoding="utf-8")
    incident = pack / "terms/technical/incidents/incident.md"
    bridge = "A [[csirt]] sorts it by [[triage]]. [[triage]] comes first, and [[nowhere-yet]] last."
    incident.write_text(incident.read_text(encoding="utf-8").replace("The bridge of Incident.", bridge), encoding="utf-8")

    face = face_of(pack, "small/incident/counterpart")

    assert face.meets == "A CSIRT sorts it by triage. Triage comes first, and nowhere yet last."


def test_what_is_heard_in_the_room_is_told_apart_from_other_quotations() -> None:
    source = 'Body.\n\n> A specimen.\n\n> **Heard in the room.** "It is *closed*."\n> They mean the ticket.\n\nMore.'
    text = Text("terms/x.md", source, tuple((number, 1) for number in range(1, source.count("\n") + 2)))

    assert heard_in_the_room(text) == '"It is closed." They mean the ticket.'
    assert heard_in_the_room(Text()) == ""


def test_every_card_of_the_pack_that_ships_has_a_face_with_question_and_answer(tmp_path: Path) -> None:
    look_up = LookUp(places.shipped_pack(), tmp_path)
    faces = Faces(look_up, Reader.DIPLOMAT)

    for ref in cards_of(look_up.catalogue, Reader.BOTH, True):
        face = faces.of(ref)
        assert face is not None, ref.id
        assert face.question, ref.id
        assert face.answer, ref.id
        if ref.kind in (CardKind.DEFINITION, CardKind.TERM, CardKind.OWN):
            assert face.heard, ref.id


def test_heard_lines_of_the_pack_that_ships_are_plain_words() -> None:
    pack = places.shipped_pack()
    for file in sorted(pack.rglob("terms/**/*.md"))[:40]:
        entry = load_entry(pack, file.relative_to(pack).as_posix())
        assert isinstance(entry, Term)
        assert "**" not in heard_in_the_room(entry.body)
