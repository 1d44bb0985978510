"""The page of last time: shown again without reading it, for as long as nothing has changed."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desk.packs import term, write_pack
from dragoman.content import load
from dragoman.content.model import Term
from dragoman.desk.kept import file_of
from dragoman.desk.last_page import ENDING
from dragoman.desk.look_up import LookUp, PairPage, prepare

HTML = "<p>What an <em>incident</em> is.</p>"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def pair(look_up: LookUp) -> PairPage:
    page = look_up.open("incident")
    assert isinstance(page, PairPage)
    return page


@pytest.fixture
def last(pack: Path, cache: Path) -> PairPage:
    """A page that was open when a window closed."""
    prepare(pack, cache)
    look_up = LookUp(pack, cache)
    page = pair(look_up)
    look_up.keep_page(page, {(page.opened.definition, ("incident",)): HTML})
    return page


def read_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def load_entry(_folder: Path, file: str) -> None:
        raise AssertionError(f"{file} was read")

    monkeypatch.setattr(load, "load_entry", load_entry)


def test_the_next_start_shows_the_same_page_and_reads_no_file(
    pack: Path, cache: Path, last: PairPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_nothing(monkeypatch)

    page = pair(LookUp(pack, cache))

    as_shown = {"cards": (), "questions": (), "where": {}, "ok_because": {}}
    assert page.cards == tuple(replace(card, **as_shown) for card in last.cards)
    assert (page.sources, page.related, page.position) == (last.sources, last.related, last.position)


def test_its_texts_come_with_their_html(pack: Path, cache: Path, last: PairPage) -> None:
    assert LookUp(pack, cache).last_texts == {(last.opened.definition, ("incident",)): HTML}


@pytest.mark.usefixtures("last")
def test_only_the_term_that_was_open_is_known_to_be_sound(pack: Path, cache: Path) -> None:
    look_up = LookUp(pack, cache)
    opened, counterpart = pair(look_up).opened, pair(look_up).counterpart

    assert look_up.is_of_last_time(opened)
    assert isinstance(counterpart, Term)
    assert not look_up.is_of_last_time(counterpart)


@pytest.mark.usefixtures("last")
def test_a_file_that_changed_since_is_read(pack: Path, cache: Path) -> None:
    file = next(pack.rglob("incident.md"))
    file.write_text(file.read_text(encoding="utf-8").replace("term: Incident", "term: Mishap"), encoding="utf-8")

    assert pair(LookUp(pack, cache)).opened.title == "Mishap"


@pytest.mark.usefixtures("last")
def test_of_another_edition_of_the_pack_nothing_is_taken(pack: Path, cache: Path) -> None:
    file = next(pack.rglob("incident.md"))
    file.with_name("mishap.md").write_text(term("Mishap", "note-verbale"), encoding="utf-8")
    prepare(pack, cache)

    assert LookUp(pack, cache).last_texts == {}


@pytest.mark.usefixtures("last")
@pytest.mark.parametrize("damage", ["", "[]", "{", '{"edition": 3}', "null"])
def test_a_damaged_file_means_that_the_page_is_read(pack: Path, cache: Path, damage: str) -> None:
    file_of(pack, cache, ENDING).write_text(damage, encoding="utf-8")

    assert pair(LookUp(pack, cache)).opened.title == "Incident"


@pytest.mark.usefixtures("last")
def test_rows_that_cannot_be_are_not_taken(pack: Path, cache: Path) -> None:
    file = file_of(pack, cache, ENDING)
    content = json.loads(file.read_bytes())
    content["terms"][0][3] = content["terms"][0][3][:-1]
    file.write_text(json.dumps(content), encoding="utf-8")

    assert LookUp(pack, cache).last_texts == {}
    assert pair(LookUp(pack, cache)).opened.title == "Incident"


def test_a_page_of_a_pack_that_was_never_kept_is_not_kept_either(pack: Path, cache: Path) -> None:
    look_up = LookUp(pack, cache)

    look_up.keep_page(pair(look_up), {})

    assert not file_of(pack, cache, ENDING).exists()


def test_what_another_program_kept_is_read_again_once_that_is_noticed(
    pack: Path, cache: Path, last: PairPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up = LookUp(pack, cache)
    monkeypatch.setattr("dragoman.desk.look_up.program_stamp", lambda: "a newer one")

    checked = look_up.check()

    assert checked is not None
    assert look_up.accept(checked)
    assert pair(look_up).cards == last.cards
