"""Changes tell the screens what was touched, and Undo takes them back one by one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a_window import prepared_cache
from dragoman import places
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.settings import NEW_A_DAY, READER, RECALL, SIDE, TEXT_SIZE, THEME, Reader, Settings, Theme
from dragoman.ui.changes import Changes


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    pack = LookUp(places.shipped_pack(), prepared_cache())
    learner = Learner(tmp_path / "data", pack, "a-computer", lambda: datetime(2026, 11, 24, 9, tzinfo=UTC))
    yield learner
    learner.close()


def test_a_choice_is_kept_and_told_by_its_name(tmp_path: Path, learner: Learner, qtbot: QtBot) -> None:
    changes = Changes(Settings(tmp_path / "settings.json"), learner)

    with qtbot.waitSignal(changes.setting_changed) as told:
        changes.choose(THEME, Theme.DARK)

    assert told.args == ["theme"]
    assert Settings(tmp_path / "settings.json")[THEME] is Theme.DARK


def test_undo_goes_back_step_by_step_and_ends(tmp_path: Path, learner: Learner) -> None:
    settings = Settings(tmp_path / "settings.json")
    changes = Changes(settings, learner)
    changes.choose(TEXT_SIZE, 125)
    changes.choose(TEXT_SIZE, 150)
    changes.choose(THEME, Theme.DARK)

    changes.undo()
    assert (settings[TEXT_SIZE], settings[THEME]) == (150, Theme.SYSTEM)
    changes.undo()
    changes.undo()
    assert settings[TEXT_SIZE] == 100
    assert not changes.can_undo()
    changes.undo()


def test_choosing_what_is_chosen_already_is_no_change(tmp_path: Path, learner: Learner) -> None:
    changes = Changes(Settings(tmp_path / "settings.json"), learner)

    changes.choose(TEXT_SIZE, 100)

    assert not changes.can_undo()


def test_a_setting_of_the_learners_goes_to_her_log_and_comes_back(tmp_path: Path, learner: Learner, qtbot: QtBot) -> None:
    changes = Changes(Settings(tmp_path / "settings.json"), learner)

    with qtbot.waitSignal(changes.setting_changed) as told:
        changes.choose(RECALL, 85)
    assert told.args == ["recall"]
    assert (changes[RECALL], learner.setting(RECALL)) == (85, 85)
    assert not (tmp_path / "settings.json").exists()

    changes.choose(RECALL, 80)
    changes.undo()
    assert changes[RECALL] == 85
    changes.undo()
    assert changes[RECALL] == RECALL.default


def test_both_scopes_are_undone_in_the_order_in_which_they_were_changed(tmp_path: Path, learner: Learner) -> None:
    changes = Changes(Settings(tmp_path / "settings.json"), learner)
    changes.choose(NEW_A_DAY, 5)
    changes.choose(THEME, Theme.DARK)

    changes.undo()
    assert (changes[THEME], changes[NEW_A_DAY]) == (Theme.SYSTEM, 5)
    changes.undo()
    assert changes[NEW_A_DAY] == NEW_A_DAY.default


def test_what_the_learner_did_is_told_and_can_be_taken_back(tmp_path: Path, learner: Learner, qtbot: QtBot) -> None:
    changes = Changes(Settings(tmp_path / "settings.json"), learner)
    change = learner.star("csirt", on=True)

    with qtbot.waitSignal(changes.touched) as touched:
        changes.did(change)
    assert touched.args == [frozenset({"csirt"})]
    with qtbot.waitSignal(changes.taken_back) as taken_back:
        changes.undo()
    assert taken_back.args == [change]
    assert not learner.is_starred("csirt")


def test_who_is_reading_goes_to_the_log_as_well_and_comes_back_with_an_undo(tmp_path: Path, learner: Learner) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings[READER] = Reader.DIPLOMAT
    changes = Changes(settings, learner)
    changes.meet_log()
    assert learner.setting(SIDE) is Reader.DIPLOMAT

    changes.choose(READER, Reader.ENGINEER)
    assert learner.setting(SIDE) is Reader.ENGINEER
    changes.undo()
    assert (settings[READER], learner.setting(SIDE)) == (Reader.DIPLOMAT, Reader.DIPLOMAT)


def test_another_computer_mirrors_the_side_that_stands_in_the_log(tmp_path: Path, learner: Learner, qtbot: QtBot) -> None:
    learner.choose(SIDE, Reader.ENGINEER)
    settings = Settings(tmp_path / "settings.json")
    settings[READER] = Reader.BOTH
    changes = Changes(settings, learner)

    with qtbot.waitSignal(changes.setting_changed) as told:
        changes.meet_log()
    assert told.args == ["reader"]
    assert settings[READER] is Reader.ENGINEER
