import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.packs import term, write_pack
from dragoman.content.load import load_pack
from dragoman.exchange.csv import FORMULAS, Table, guarded, table_of


def rows_of(table: Table) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(table.content.decode("utf-8-sig"), newline="")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pack(tmp_path)


def test_every_term_false_friend_and_card_is_a_row(folder: Path) -> None:
    table = table_of(load_pack(folder))

    rows = rows_of(table)
    assert (table.terms, table.false_friends, table.cards) == (4, 1, 17)
    assert [row["record"] for row in rows].count("card") == 17
    assert len(rows) == 22


def test_a_term_keeps_everything_it_says(folder: Path) -> None:
    [row] = [row for row in rows_of(table_of(load_pack(folder))) if (row["record"], row["id"]) == ("term", "incident")]

    assert row == row | {
        "side": "technical",
        "topic": "incidents",
        "level": "1",
        "title": "Incident",
        "aliases": "security incident",
        "definition": "What Incident is in one sentence.",
        "counterpart": "wrongful-act",
        "relation": "escalates-to",
        "see": "triage",
        "sources": 'first "sec. 2"',
        "bridge": "The bridge of Incident.",
        "where the likeness ends": "The limit of Incident.",
        "file": "terms/technical/incidents/incident.md",
    }


def test_cards_have_the_ids_that_progress_hangs_on(folder: Path) -> None:
    cards = {row["id"]: row for row in rows_of(table_of(load_pack(folder))) if row["record"] == "card"}

    assert [id_ for id_ in cards if "/incident/" in id_] == [
        "small/incident/definition",
        "small/incident/term",
        "small/incident/counterpart",
        "small/incident/#what",
    ]
    assert (cards["small/incident/counterpart"]["front"], cards["small/incident/counterpart"]["back"]) == (
        "Incident",
        "Wrongful act",
    )
    assert cards["small/incident/#what"]["back"] == "It is what it is."
    assert "small/alarm/counterpart" not in cards
    assert cards["small/incident-word/heard#closed"]["side"] == "diplomatic"
    assert cards["small/incident-word/heard#closed"]["back"] == "A quarrel."


def test_a_cell_that_a_spreadsheet_would_run_is_guarded(folder: Path) -> None:
    (folder / "terms/technical/incidents/evil.md").write_text(
        term('"=HYPERLINK(1)"', "wrongful-act", body="- a list"), encoding="utf-8"
    )

    [row] = [row for row in rows_of(table_of(load_pack(folder))) if (row["record"], row["id"]) == ("term", "evil")]

    assert row["title"] == "'=HYPERLINK(1)"
    assert row["text"] == "'- a list"


def test_excel_is_told_that_it_is_utf_8(folder: Path) -> None:
    assert table_of(load_pack(folder)).content.startswith(b"\xef\xbb\xbfrecord,")


@given(st.one_of(st.text(max_size=9), st.text(alphabet="'=+-@\ta", max_size=5)))
def test_taking_the_apostrophe_off_gives_back_what_was_there(cell: str) -> None:
    kept = guarded(cell)

    assert not kept.startswith(FORMULAS)
    is_guarded = kept.startswith("'") and kept.lstrip("'").startswith(FORMULAS)
    assert (kept[1:] if is_guarded else kept) == cell
