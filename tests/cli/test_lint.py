"""`dragoman lint` on the command line: its three forms, its fixes, and what it says of bad input."""

import json
import os
import re
from datetime import date
from pathlib import Path

import pytest

from content.rules.seeds import good_pack, sow
from dragoman import places
from dragoman.cli.main import main
from dragoman.cli.problems import printable, underlined
from dragoman.content.diagnostics import Severity
from dragoman.content.lint import lint
from dragoman.content.rulebook import codes

TERM = "terms/technical/incidents/response-team.md"


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return good_pack(tmp_path)


def spoil(pack: Path, file: str, good: str, bad: str) -> None:
    text = (pack / file).read_text(encoding="utf-8")
    assert good in text
    (pack / file).write_text(text.replace(good, bad), encoding="utf-8")


def test_a_good_pack_ends_with_0_and_says_so(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(pack)]) == 0

    out, err = capsys.readouterr()
    assert (out, err) == ("", "Nothing wrong in 11 files.\n")


def test_a_mistake_is_shown_under_its_line_with_what_to_type(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(pack, TERM, "relation: counterpart", "relation: counterprat")

    assert main(["lint", str(pack)]) == 1

    out, err = capsys.readouterr()
    assert out == ""
    assert err == (
        f"pack/{TERM}:6:11: error: `counterprat` is no relation [unknown-relation]\n"
        " 6 | relation: counterprat\n"
        "   |           ^^^^^^^^^^^\n"
        "   = did you mean `relation: counterpart`?\n"
        "\n"
        "1 error in 11 files.\n"
    )


def test_errors_and_warnings_are_counted_and_remarks_are_not(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(pack, TERM, "level: 2", "level: two\nlvel: 2")
    spoil(pack, TERM, "{#speaks-for}", "")

    assert main(["lint", str(pack)]) == 1

    err = capsys.readouterr().err
    assert err.endswith("1 error, 1 warning in 11 files. 1 remark more is good to know: --info shows it.\n")
    assert "missing-slug" not in err


def test_a_remark_alone_is_no_problem_and_shows_on_asking(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(pack, TERM, " {#speaks-for}", "")

    assert main(["lint", str(pack)]) == 0
    assert capsys.readouterr().err == "Nothing wrong in 11 files. 1 remark more is good to know: --info shows it.\n"

    assert main(["lint", "--info", str(pack)]) == 0
    assert "info: this card has no slug" in capsys.readouterr().err


def test_json_holds_everything_and_goes_to_standard_output(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(pack, TERM, "level: 2", "level: two")
    spoil(pack, TERM, " {#speaks-for}", "")

    assert main(["lint", str(pack), "--format", "json"]) == 1

    out, err = capsys.readouterr()
    assert err == ""
    first, second = json.loads(out)
    assert first == {
        "file": TERM,
        "line": 4,
        "column": 8,
        "length": 3,
        "code": "unknown-level",
        "severity": "error",
        "problem": "`two` is no level",
        "remedy": "write 1 (first week), 2 (working knowledge) or 3 (specialist or disputed)",
    }
    assert (second["code"], second["severity"]) == ("missing-slug", "info")


def test_json_of_a_good_pack_is_an_empty_list(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(pack), "--format=json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_sarif_names_the_rule_with_its_help_and_the_place(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(pack, TERM, "level: 2", "level: two")
    spoil(pack, TERM, " {#speaks-for}", "")

    assert main(["lint", str(pack), "--format", "sarif"]) == 1

    log = json.loads(capsys.readouterr().out)
    assert log["version"] == "2.1.0"
    [run] = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["originalUriBaseIds"]["PACK"]["uri"] == f"{pack.as_uri()}/"
    rules = run["tool"]["driver"]["rules"]
    remark, mistake = (next(one for one in run["results"] if one["level"] == level) for level in ("note", "error"))
    assert rules[mistake["ruleIndex"]]["id"] == mistake["ruleId"] == "unknown-level"
    assert rules[mistake["ruleIndex"]]["help"]["text"].startswith("Levels are 1")
    assert rules[remark["ruleIndex"]]["defaultConfiguration"] == {"level": "note"}
    [location] = mistake["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": TERM, "uriBaseId": "PACK"},
        "region": {"startLine": 4, "startColumn": 8, "endColumn": 11},
    }


@pytest.mark.parametrize("code", codes())
def test_every_code_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--explain", code]) == 0

    out, err = capsys.readouterr()
    assert err == ""
    assert re.match(rf"{code} \((error|warning|info): .+\)\n\n\S", out)
    assert "\n\nBad:  " in out
    assert "\nGood: " in out


def test_a_misspelt_code_leads_to_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--explain", "unkown-relation"]) == 2

    out, err = capsys.readouterr()
    assert (out, err) == ("", "There is no rule `unkown-relation`; did you mean `unknown-relation`?\n")


def test_fix_writes_the_slugs_that_are_missing_and_says_what_it_did(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (pack / TERM).read_bytes()
    spoil(pack, TERM, " {#speaks-for}", "")

    assert main(["lint", "--fix", str(pack)]) == 0

    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"{TERM}:22: wrote {{#team-speak}}\nNothing wrong in 11 files.\n"
    assert (pack / TERM).read_bytes() == before.replace(b"{#speaks-for}", b"{#team-speak}")


def test_fix_leaves_a_file_with_errors_alone(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(pack, TERM, " {#speaks-for}", "")
    spoil(pack, TERM, "level: 2", "level: two")
    before = (pack / TERM).read_bytes()

    assert main(["lint", "--fix", str(pack)]) == 1

    assert (pack / TERM).read_bytes() == before
    assert "1 file has errors, so no slug was written into it." in capsys.readouterr().err


def test_fix_touches_only_the_files_that_are_named(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = "terms/technical/incidents/severity-level.md"
    spoil(pack, TERM, " {#speaks-for}", "")
    spoil(pack, other, " {#who-gives}", "")

    assert main(["lint", "--fix", str(pack / TERM)]) == 0

    assert "{#team-speak}" in (pack / TERM).read_text()
    assert "- Who gives an event its level?\n" in (pack / other).read_text()
    assert "1 file." in capsys.readouterr().err


def test_lint_alone_never_writes(pack: Path) -> None:
    spoil(pack, TERM, " {#speaks-for}", "")
    before = {file: file.stat().st_mtime_ns for file in pack.rglob("*")}

    main(["lint", str(pack)])

    assert {file: file.stat().st_mtime_ns for file in pack.rglob("*")} == before


def only_sentence(capsys: pytest.CaptureFixture[str]) -> str:
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


def test_a_folder_that_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(tmp_path / "nowhere")]) == 2
    assert only_sentence(capsys) == f"There is nothing at {tmp_path / 'nowhere'}."


def test_a_folder_that_is_empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()

    assert main(["lint", str(tmp_path / "empty")]) == 1

    err = capsys.readouterr().err
    assert "pack.md:1:1: error: there is no pack.md in this folder, so it is no pack yet [missing-manifest]" in err
    assert "1 error in" in err


def test_a_folder_that_may_not_be_read(pack: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def refuse(path: str | Path) -> object:
        if Path(path) == pack:
            raise PermissionError(path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)

    assert main(["lint", str(pack)]) == 2
    assert only_sentence(capsys) == f"The folder {pack} may not be read by you."


def said_of(pack: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    """What lint says of a pack with bad input: where and which code, each with a sentence and a remedy."""
    assert main(["lint", str(pack), "--format", "json"]) in (0, 1)
    found = json.loads(capsys.readouterr().out)
    assert all(one["problem"] and one["remedy"] for one in found)
    return [(f"{one['file']}:{one['line']}:{one['column']}", one["code"]) for one in found]


def test_a_file_that_is_half_written(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (pack / TERM).read_text()
    (pack / TERM).write_text(text[: text.index("relation")])

    assert said_of(pack, capsys) == [(f"{TERM}:1:1", "unclosed-front-matter")]


def test_a_file_that_is_not_utf_8(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(pack, TERM, "It works", "Él works")
    (pack / TERM).write_bytes((pack / TERM).read_text().encode("latin-1"))

    assert said_of(pack, capsys) == [(f"{TERM}:12:1", "not-utf8")]


def test_ids_that_stand_twice(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pack / "terms/technical/incidents/night").mkdir()
    double = pack / "terms/diplomatic/channels/response-team.md"
    double.write_text((pack / TERM).read_text())

    [(_where, code)] = said_of(pack, capsys)
    assert code == "duplicate-id"


@pytest.mark.parametrize("value", ["&anchor 2", "*alias", "!!int 2", "!python/object:os.system 2"])
def test_front_matter_with_anchors_and_tags(value: str, pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(pack, TERM, "level: 2", f"level: {value}")

    assert said_of(pack, capsys) == [(f"{TERM}:4:8", "anchor-or-tag")]


def test_a_link_of_the_file_system_out_of_the_pack(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = pack.parent / "outside.md"
    outside.write_text("a secret line")
    (pack / "questions/outside.md").symlink_to(outside)

    assert main(["lint", str(pack)]) == 1
    err = capsys.readouterr().err
    assert "[symlink-out-of-pack]" in err
    assert "a secret line" not in err

    assert main(["lint", str(pack / "questions/outside.md")]) == 1
    assert "1 error in 1 file." in capsys.readouterr().err


def test_a_pipe_in_the_place_of_a_file(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(pack / "questions/endless.md")

    assert said_of(pack, capsys) == [("questions/endless.md:1:1", "pipe-or-device")]


def test_a_folder_in_the_place_of_a_file(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pack / "pack.md").unlink()
    (pack / "pack.md").mkdir()

    assert [where for where, _code in said_of(pack, capsys)] == ["pack.md:1:1"]


@pytest.mark.parametrize("code", ["unknown-relation", "not-written-yet", "dangerous-link", "missing-manifest"])
def test_what_strangers_write_cannot_move_the_cursor(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = sow(code, tmp_path)[0] if code != "missing-manifest" else good_pack(tmp_path)
    spoil(pack, TERM, "level: 2", "level: \x1b[31mtwo\u202e\x07")

    main(["lint", str(pack), "--info"])

    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", capsys.readouterr().err)


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "word " * 100 + "mistake " + "word " * 100

    shown, carets = underlined(line, 501, 7)

    assert shown[carets.index("^") : carets.rindex("^") + 1] == "mistake"
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= 102


def test_carets_stand_under_wide_signs_and_behind_accents() -> None:
    assert underlined("外交 mistake", 4, 7) == ("外交 mistake", "     ^^^^^^^")
    assert underlined("e\u0301te\u0301 mistake", 7, 7)[1] == "    ^^^^^^^"
    assert underlined("short", 6, 1) == ("short", "     ^")


def test_a_tab_becomes_a_space_and_a_control_sign_a_question_mark() -> None:
    assert printable("a\tb\x1bc") == "a b\ufffdc"


def test_the_pack_that_ships_has_nothing_wrong_on_the_day_it_was_written() -> None:
    found = lint([places.shipped_pack()], date(2026, 11, 24))

    assert [(one.where.file, one.where.line, one.code) for one in found if one.severity is not Severity.INFO] == []
