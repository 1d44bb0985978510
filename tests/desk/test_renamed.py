"""A file that was renamed keeps all that was done with it, since the log knows it by its oldest id."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desk.packs import term, write_pack
from dragoman.content.load import load_catalogue
from dragoman.content.logged import entry_in_log, name_in_log
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.events import EventKind
from dragoman.memory.state import Known
from dragoman.settings import Reader
from dragoman.store.store import Draft

ANSWER = {"rating": 3, "ms": 1000}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack")


@pytest.fixture
def learner(tmp_path: Path, pack: Path) -> Iterator[Learner]:
    learner = opened(tmp_path, pack)
    yield learner
    learner.close()


def opened(folder: Path, pack: Path) -> Learner:
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    return Learner(folder / "data", LookUp(pack, folder / "cache"), "a-computer", lambda: now, Reader.BOTH)


def rename(pack: Path, old: str, new: str, *was: str) -> None:
    [file] = pack.rglob(f"{old}.md")
    text = file.read_text(encoding="utf-8").replace("---\n", f"---\nwas: [{', '.join(was)}]\n", 1)
    file.with_name(f"{new}.md").write_text(text, encoding="utf-8")
    file.unlink()
    for other in pack.rglob("*.md"):
        other.write_text(
            other.read_text(encoding="utf-8").replace(f"counterpart: {old}", f"counterpart: {new}"), encoding="utf-8"
        )


def test_stars_and_cards_stay_with_a_file_that_was_renamed(tmp_path: Path, pack: Path, learner: Learner) -> None:
    learner.star("incident", on=True)
    learner.store.append([Draft(EventKind.REVIEW, "small/incident/definition", ANSWER)]).result()
    learner.close()

    rename(pack, "incident", "security-incident", "incident")
    again = opened(tmp_path, pack)

    assert again.is_starred("security-incident")
    assert again.starred() == ("security-incident",)
    assert again.known("security-incident") is not Known.NEW
    assert "small/incident/definition" in {card.id for card in again.cards() if card.entry == "security-incident"}
    again.close()


def test_a_file_that_was_renamed_twice_is_known_by_the_oldest_of_its_ids(tmp_path: Path, pack: Path) -> None:
    rename(pack, "incident", "breach", "incident-of-old", "incident")
    catalogue = load_catalogue(pack)

    assert name_in_log(catalogue, "breach") == "small/incident-of-old"
    found = entry_in_log(catalogue, "small/incident-of-old")
    assert found is not None
    assert found.id == "breach"


def test_another_packs_entry_and_one_that_is_gone_are_none_of_ours(pack: Path) -> None:
    catalogue = load_catalogue(pack)
    assert entry_in_log(catalogue, "other/incident") is None
    assert entry_in_log(catalogue, "small/no-such-file") is None
    assert name_in_log(catalogue, "no-such-file") == "small/no-such-file"


def test_an_old_id_that_another_file_has_now_is_that_files(tmp_path: Path, pack: Path) -> None:
    rename(pack, "incident", "breach", "incident")
    topic = next(pack.rglob("breach.md")).parent
    (topic / "incident.md").write_text(term("Incident", "note"), encoding="utf-8")
    found = entry_in_log(load_catalogue(pack), "small/incident")
    assert found is not None
    assert found.id == "incident"
