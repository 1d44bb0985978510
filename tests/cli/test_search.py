import json
from pathlib import Path

import pytest

from desk.packs import write_pack
from dragoman.cli.main import main

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("dragoman.places.cache_folder", lambda: tmp_path / "cache")
    return write_pack(tmp_path / "pack")


def test_results_are_printed_with_side_counterpart_and_definition(pack: Path, capsys: Capture) -> None:
    code = main(["search", "incident", "--pack", str(pack)])

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[:2] == ["Incident (technical term) ⇄ Wrongful act", "    What Incident is in one sentence."]
    assert "incident (false friend)" in lines


def test_json_has_the_fields_that_others_rely_on(pack: Path, capsys: Capture) -> None:
    code = main(["--pack", str(pack), "search", "--json", "security", "incident"])

    records = json.loads(capsys.readouterr().out)
    assert code == 0
    assert records[0] == {
        "id": "incident",
        "kind": "term",
        "side": "technical",
        "title": "Incident",
        "counterpart": "wrongful-act",
        "definition": "What Incident is in one sentence.",
        "match": "alias",
    }


def test_a_false_friend_has_neither_side_nor_counterpart_in_json(pack: Path, capsys: Capture) -> None:
    main(["search", "incident", "--json", "--pack", str(pack)])

    [record] = [each for each in json.loads(capsys.readouterr().out) if each["id"] == "incident-word"]
    assert (record["kind"], record["side"], record["counterpart"]) == ("false-friend", None, None)


def test_no_more_is_printed_than_the_limit(pack: Path, capsys: Capture) -> None:
    main(["search", "what", "--limit", "2", "--json", "--pack", str(pack)])

    assert len(json.loads(capsys.readouterr().out)) == 2


def test_without_a_result_the_nearest_names_are_printed_and_all_is_well(pack: Path, capsys: Capture) -> None:
    code = main(["search", "trxxgx", "--pack", str(pack)])

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[:2] == ["Nothing found for “trxxgx”. The nearest names are:", "Triage (technical term) ⇄ Wrongful act"]


def test_without_anything_near_only_that_is_said(pack: Path, capsys: Capture) -> None:
    assert main(["search", "qqqqqqqq", "--pack", str(pack)]) == 0
    assert capsys.readouterr().out == "Nothing found for “qqqqqqqq”.\n"
    assert main(["search", "qqqqqqqq", "--json", "--pack", str(pack)]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["search", " "], "Write what to look up"),
        (["search"], "needs"),
        (["search", "x", "--limit", "0"], "whole number from 1 on"),
        (["search", "x", "--limit", "many"], "whole number from 1 on"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_2(pack: Path, capsys: Capture, arguments: list[str], sentence: str) -> None:
    code = main([*arguments, "--pack", str(pack)])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert sentence in printed.err
    assert printed.err.count("\n") == 1


def test_a_missing_pack_is_one_sentence_and_2(tmp_path: Path, capsys: Capture) -> None:
    assert main(["search", "x", "--pack", str(tmp_path / "nowhere")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1


def test_a_home_that_cannot_be_written_does_no_harm(pack: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.places.cache_folder", lambda: pack / "pack.md")

    assert main(["search", "embargoed", "--pack", str(pack)]) == 0
    assert capsys.readouterr().out.startswith("Triage")
