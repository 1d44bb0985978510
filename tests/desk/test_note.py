"""A note is one text, whoever wrote it last; two computers' texts both stand until somebody edits them."""

from pathlib import Path

from dragoman.desk.note import Note, note_of, read_note, write_note
from dragoman.events import EventKind
from store.a_store import Clock, opened

ENTRY = "small/incident"


def test_a_note_is_what_was_written_last(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert read_note(store, ENTRY) == Note()
        write_note(store, ENTRY, "First.", read_note(store, ENTRY)).result()
        write_note(store, ENTRY, "First, then second.", read_note(store, ENTRY)).result()

        note = read_note(store, ENTRY)

        assert note.text == "First, then second."
        assert not note.is_of_several


def test_the_texts_of_two_computers_stand_both_until_one_is_made_of_them(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path / "a", clock, device=1) as one, opened(tmp_path / "b", clock, device=2) as other:
        write_note(one, ENTRY, "From here.", Note()).result()
        clock.forward(minutes=1)
        write_note(other, ENTRY, "From there.", Note()).result()
        together = [*one.events(EventKind.NOTE), *other.events(EventKind.NOTE)]

        for events in (together, together[::-1], together * 2):
            note = note_of(events)
            assert note.text == "From here.\n\nFrom there."
            assert note.is_of_several

        clock.forward(minutes=1)
        [merged] = write_note(one, ENTRY, "From both.", note_of(together)).result()
        assert note_of([*together, merged]).text == "From both."


def test_the_same_text_from_two_computers_stands_once(tmp_path: Path) -> None:
    with opened(tmp_path / "a", device=1) as one, opened(tmp_path / "b", device=2) as other:
        write_note(one, ENTRY, "Same.", Note()).result()
        write_note(other, ENTRY, "Same.", Note()).result()

        assert note_of([*one.events(EventKind.NOTE), *other.events(EventKind.NOTE)]).text == "Same."


def test_a_note_that_was_emptied_is_empty(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        write_note(store, ENTRY, "Something.", Note()).result()
        write_note(store, ENTRY, "", read_note(store, ENTRY)).result()

        assert read_note(store, ENTRY).text == ""
