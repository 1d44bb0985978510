"""Changes tell the screens what was touched, and Undo takes them back one by one."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from dragoman.settings import TEXT_SIZE, THEME, Settings, Theme
from dragoman.ui.changes import Changes


def test_a_choice_is_kept_and_told_by_its_name(tmp_path: Path, qtbot: QtBot) -> None:
    changes = Changes(Settings(tmp_path / "settings.json"))

    with qtbot.waitSignal(changes.setting_changed) as told:
        changes.choose(THEME, Theme.DARK)

    assert told.args == ["theme"]
    assert Settings(tmp_path / "settings.json")[THEME] is Theme.DARK


def test_undo_goes_back_step_by_step_and_ends(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    changes = Changes(settings)
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


def test_choosing_what_is_chosen_already_is_no_change(tmp_path: Path) -> None:
    changes = Changes(Settings(tmp_path / "settings.json"))

    changes.choose(TEXT_SIZE, 100)

    assert not changes.can_undo()
