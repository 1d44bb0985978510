"""Where the environment may lie is the same folder that platformdirs names, which the launcher cannot ask."""

import pytest
from platformdirs import user_cache_dir

from launcher import places


@pytest.mark.parametrize("chosen", [None, "", "  ", "relative/folder", "/var/tmp/ann"])
def test_the_cache_folder_is_the_one_that_the_program_uses(monkeypatch: pytest.MonkeyPatch, chosen: str | None) -> None:
    if chosen is None:
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", chosen)

    assert places.cache_folder() == user_cache_dir("dragoman", appauthor=False)


def test_two_copies_of_the_program_have_two_environments_in_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "PROGRAM", "/opt/one/dragoman")
    one = places.environment_folders()
    monkeypatch.setattr(places, "PROGRAM", "/opt/two/dragoman")
    two = places.environment_folders()

    assert one[0] == "/opt/one/dragoman/.venv"
    assert one[1] != two[1]
