import json
from pathlib import Path

import pytest

from desk.packs import write_pack
from dragoman.cli.main import main

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = write_pack(tmp_path / "pack")
    (folder / "terms/diplomatic/law/broken.md").unlink()
    return folder


def test_a_table_is_written_and_counted(pack: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "terms.csv"

    code = main(["export", "csv", str(out), "--pack", str(pack)])

    assert code == 0
    assert capsys.readouterr().out == f"Written to {out}: 4 terms, 1 false friend, 17 cards.\n"
    assert out.read_text(encoding="utf-8-sig").startswith("record,id,kind,side,")


def test_json_says_how_much_was_written(pack: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "terms.csv"

    main(["export", "csv", str(out), "--json", "--pack", str(pack)])

    assert json.loads(capsys.readouterr().out) == {"file": str(out), "terms": 4, "false_friends": 1, "cards": 17}


def test_files_that_had_to_be_left_out_are_counted_and_end_with_1(tmp_path: Path, capsys: Capture) -> None:
    folder = write_pack(tmp_path / "pack")

    code = main(["export", "csv", str(tmp_path / "terms.csv"), "--pack", str(folder)])

    assert code == 1
    assert capsys.readouterr().err == "1 file could not be read and was left out; `dragoman lint` says why.\n"


def test_a_file_that_is_there_is_kept_unless_force_is_given(pack: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "terms.csv"
    out.write_text("mine")

    assert main(["export", "csv", str(out), "--pack", str(pack)]) == 2
    assert out.read_text() == "mine"
    assert "add --force" in capsys.readouterr().err
    assert main(["export", "csv", str(out), "--force", "--pack", str(pack)]) == 0
    assert "mine" not in out.read_text(encoding="utf-8")
    assert list(tmp_path.glob(".terms*")) == []


def test_a_place_that_cannot_be_written_is_one_sentence_and_2(pack: Path, tmp_path: Path, capsys: Capture) -> None:
    for out in (tmp_path, tmp_path / "nowhere" / "terms.csv", Path("/proc/terms.csv")):
        assert main(["export", "csv", str(out), "--pack", str(pack)]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.count("\n") == 1


def test_a_format_is_asked_for(pack: Path, capsys: Capture) -> None:
    assert main(["export", "--pack", str(pack)]) == 2
    assert main(["export", "excel", "x", "--pack", str(pack)]) == 2
    assert "csv" in capsys.readouterr().err
