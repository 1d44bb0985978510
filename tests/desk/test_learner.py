from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desk.packs import write_pack
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.events import EventKind
from dragoman.memory.state import Known
from dragoman.settings import GRADES, OTHER_SIDE, RECALL, Grades, Reader
from dragoman.store.faults import DamagedFile, HeldElsewhere
from dragoman.store.home import FILE
from dragoman.store.store import Draft

MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def pack(tmp_path: Path) -> LookUp:
    return LookUp(write_pack(tmp_path / "pack"), tmp_path / "cache")


@pytest.fixture
def learner(pack: LookUp, tmp_path: Path) -> Iterator[Learner]:
    learner = a_learner(pack, tmp_path)
    yield learner
    learner.close()


def a_learner(pack: LookUp, folder: Path) -> Learner:
    return Learner(folder / "data", pack, "here", lambda: MORNING, Reader.DIPLOMAT)


def answer(learner: Learner, card: str, rating: int) -> None:
    learner.store.append([Draft(EventKind.REVIEW, card, {"rating": rating, "ms": 1_000})]).result(10)


def test_nothing_is_opened_before_it_is_asked_for(learner: Learner, tmp_path: Path) -> None:
    assert learner.today() == MORNING.date().toordinal()
    assert not (tmp_path / "data").exists()

    assert learner.open()
    assert (tmp_path / "data" / FILE).exists()


def test_a_setting_is_its_default_until_it_is_chosen_and_again_when_that_is_taken_back(learner: Learner) -> None:
    assert learner.setting(RECALL) == 90

    change = learner.choose(RECALL, 85)
    assert learner.setting(RECALL) == 85
    assert change.touched == {"recall"}

    learner.retract(change).result(10)
    assert learner.setting(RECALL) == 90


def test_a_setting_that_another_version_wrote_is_the_default(learner: Learner) -> None:
    learner.choose(GRADES, Grades.TWO)
    assert learner.setting(GRADES) is Grades.TWO

    learner.store.append([Draft(EventKind.SETTING, "grades", {"value": "seven"})]).result(10)
    assert learner.setting(GRADES) is Grades.FOUR


def test_an_entry_is_known_as_its_least_known_card(learner: Learner) -> None:
    assert learner.known("incident") is Known.NEW

    answer(learner, "small/incident/definition", 4)
    assert learner.known("incident") is Known.YOUNG
    answer(learner, "small/incident/#what", 1)
    assert learner.known("incident") is Known.LEARNING
    assert learner.known("incident-word") is Known.NEW  # its name begins alike


def test_a_star_is_put_on_and_taken_off_and_both_are_undone(learner: Learner) -> None:
    on = learner.star("incident", True)
    assert learner.is_starred("incident")
    assert learner.starred() == ("incident",)

    off = learner.star("incident", False)
    assert not learner.is_starred("incident")
    learner.retract(off).result(10)
    assert learner.is_starred("incident")
    learner.retract(on).result(10)
    assert learner.starred() == ()


def test_her_cards_are_those_of_her_side_until_she_wants_both(learner: Learner) -> None:
    diplomats = learner.cards()
    assert learner.cards() is diplomats

    learner.choose(OTHER_SIDE, True)
    both = learner.cards()
    assert len(both) > len(diplomats)

    learner.choose(OTHER_SIDE, False)
    learner.reader = Reader.ENGINEER
    assert {card.id for card in diplomats} != {card.id for card in learner.cards()}
    assert all(card.id.startswith("small/") for card in both)


def test_what_stands_in_the_way_is_kept_and_opening_can_be_tried_again(learner: Learner, pack: LookUp, tmp_path: Path) -> None:
    learner.open()
    second = a_learner(pack, tmp_path)

    assert not second.open()
    assert isinstance(second.trouble, HeldElsewhere)
    with pytest.raises(HeldElsewhere):
        second.setting(RECALL)

    learner.close()
    assert second.open()
    assert second.trouble is None
    second.close()


def test_after_a_damaged_file_was_set_aside_she_can_begin_anew(learner: Learner, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / FILE).write_text("no database, but long enough to be looked at as if it were one\n" * 50)

    assert not learner.open()
    assert isinstance(learner.trouble, DamagedFile)
    assert not learner.open()
    assert learner.open(anew=True)
    assert learner.known("incident") is Known.NEW
