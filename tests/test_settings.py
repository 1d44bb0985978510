"""This computer's settings: declared once, read before the first paint, never in the way."""

import json
from pathlib import Path

import pytest

from dragoman.settings import LESS_MOTION, READER, TEXT_SIZE, THEME, WINDOW, Reader, Settings, SettingsNotSaved, Theme


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "config" / "settings.json")

    settings[THEME] = Theme.DARK
    settings[READER] = Reader.ENGINEER

    again = Settings(tmp_path / "config" / "settings.json")
    assert again[THEME] is Theme.DARK
    assert again[READER] is Reader.ENGINEER


def test_a_missing_file_means_defaults(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")

    assert settings[THEME] is Theme.SYSTEM
    assert settings[TEXT_SIZE] == 100
    assert settings[READER] is None


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "null", '"dark"', "\x00\x01", "[" * 100_000])
def test_a_damaged_file_means_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text)

    assert Settings(file)[THEME] is Theme.SYSTEM


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("theme", 3),
        ("text-size", 117),
        ("text-size", "large"),
        ("text-size", True),
        ("less-motion", "yes"),
        ("reader", "minister"),
        ("window", [1, 2, 3]),
        ("window", [0, 0, 10**9, 10]),
        ("window", {"left": 1}),
    ],
)
def test_a_value_that_cannot_be_means_the_default_and_leaves_the_others(tmp_path: Path, name: str, value: object) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"less-motion": True, name: value}))
    settings = Settings(file)

    declared = {"theme": THEME, "text-size": TEXT_SIZE, "less-motion": LESS_MOTION, "reader": READER, "window": WINDOW}[name]

    assert settings[declared] == declared.default
    assert name == "less-motion" or settings[LESS_MOTION] is True


def test_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"hologram": true}')

    Settings(file)[LESS_MOTION] = True

    assert json.loads(file.read_text()) == {"hologram": True, "less-motion": True}


def test_a_folder_that_cannot_be_written_gets_one_sentence_and_the_choice_holds(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    settings = Settings(tmp_path / "config" / "settings.json")

    with pytest.raises(SettingsNotSaved, match=r"holds until you close Dragoman: .*settings.json cannot be written"):
        settings[THEME] = Theme.DARK

    assert settings[THEME] is Theme.DARK


def test_the_window_is_remembered_with_its_four_figures(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")

    settings.write_together({WINDOW: (10, -20, 1440, 900), TEXT_SIZE: 150})

    assert Settings(tmp_path / "settings.json")[WINDOW] == (10, -20, 1440, 900)
    assert Settings(tmp_path / "settings.json")[TEXT_SIZE] == 150
