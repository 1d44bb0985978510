"""A path that is handed over means a pack, or a page of one."""

from pathlib import Path

import pytest

from dragoman.desk.open_file import NotOurs, what_is


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    term = tmp_path / "pack" / "terms" / "technical" / "x" / "patch.md"
    term.parent.mkdir(parents=True)
    term.write_text("")
    (tmp_path / "pack" / "pack.md").write_text("")
    return tmp_path / "pack"


def test_a_pack_is_opened_where_it_was_left(pack: Path) -> None:
    assert (what_is(pack).pack, what_is(pack).id) == (pack, "")
    assert what_is(pack / "pack.md").id == ""


def test_a_file_of_a_pack_is_opened_at_its_page(pack: Path) -> None:
    opened = what_is(pack / "terms" / "technical" / "x" / "patch.md")

    assert (opened.pack, opened.id) == (pack, "patch")


def test_what_is_not_there_or_not_ours_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("")

    with pytest.raises(NotOurs, match=r"There is nothing at .*missing"):
        what_is(tmp_path / "missing")
    with pytest.raises(NotOurs, match=r"notes.txt is not part of a pack. A pack is a folder with a pack.md"):
        what_is(tmp_path / "notes.txt")
    with pytest.raises(NotOurs, match="is not part of a pack"):
        what_is(tmp_path)
