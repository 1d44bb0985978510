import pytest

from dragoman.content.nearest import nearest


@pytest.mark.parametrize("typed", ["note-verbal", "note-vrebale", "Note-Verbale", "ntoe-verbale"])
def test_a_slip_finds_what_was_meant(typed: str) -> None:
    assert nearest(typed, ["note-word", "note-verbale", "demarche"]) == "note-verbale"


@pytest.mark.parametrize("typed", ["", "x", "embassy", "verbale-note-of-protest"])
def test_what_is_like_nothing_finds_nothing(typed: str) -> None:
    assert nearest(typed, ["note-word", "note-verbale", "demarche"]) == ""
