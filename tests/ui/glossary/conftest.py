"""Glossaries for tests: on the small pack of tests/desk, or on one that a test has written."""

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a_glossary import OpenGlossary, open_glossary
from desk.packs import write_pack
from dragoman.ui.theme.theme import Theme


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack")


@pytest.fixture
def glossary(qtbot: QtBot, theme: Theme, pack: Path, tmp_path: Path) -> OpenGlossary:
    """Opens a glossary at a place, for a reader, in a size."""
    return partial(open_glossary, qtbot, theme, pack, tmp_path / "cache")
