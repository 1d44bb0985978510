"""`dragoman progress`: on the file in --data, with a window open or not."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.cli.main import main
from dragoman.events import EventKind
from dragoman.store import home
from dragoman.store.backup import FOLDER, Why, is_sound
from dragoman.store.home import FILE
from dragoman.store.store import Draft
from store.a_store import answer, opened

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A learner's data folder after a session."""
    monkeypatch.setattr("dragoman.places.config_folder", lambda: tmp_path / "config")
    folder = tmp_path / "data"
    with opened(folder) as store:
        for number in range(4):
            answer(store, f"core/term-{number}/term", rating=1 + number)
        store.append([Draft(EventKind.STAR, "core/term-1", {"on": True})]).result(10)
        store.append([Draft(EventKind.NOTE, "core/term-1", {"text": "mine", "after": []})]).result(10)
    return folder


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another computer's file."""
    with opened(tmp_path / "other", device=1) as store:
        answer(store, "core/term-0/term")
        store.append([Draft(EventKind.NOTE, "core/term-1", {"text": "yours", "after": []})]).result(10)
    return tmp_path / "other" / FILE


def run(data: Path, *arguments: object) -> int:
    return main(["progress", *map(str, arguments), "--data", str(data)])


def printed_json(capsys: Capture) -> Any:
    return json.loads(capsys.readouterr().out)


def sentence(capsys: Capture) -> str:
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


def test_show_says_how_much_was_learnt(data: Path, capsys: Capture) -> None:
    assert run(data, "show") == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        f"Your progress in {data / FILE}",
        "4 answers, from 2026-11-24 to 2026-11-24",
        "4 cards begun: 0 known, 2 young, 2 in learning; 0 set aside",
        lines[3],
        "1 star, 1 note",
    ]
    assert "due today" in lines[3]


def test_show_prints_json(data: Path, capsys: Capture) -> None:
    assert run(data, "show", "--json") == 0

    figures = printed_json(capsys)
    assert figures.pop("bytes") == (data / FILE).stat().st_size
    assert isinstance(figures.pop("due"), int)
    assert figures == {
        "file": str(data / FILE),
        "events": 6,
        "answers": 4,
        "computers": 1,
        "first_day": "2026-11-24",
        "last_day": "2026-11-24",
        "cards": 4,
        "learning": 2,
        "young": 2,
        "known": 0,
        "set_aside": 0,
        "stars": 1,
        "notes": 1,
        "backups": [],
    }


def test_show_before_the_first_answer_is_no_fault(tmp_path: Path, capsys: Capture) -> None:
    assert run(tmp_path / "new", "show") == 0
    assert capsys.readouterr().out == f"There is no progress in {tmp_path / 'new'} yet.\n"

    assert run(tmp_path / "new", "show", "--json") == 0
    assert printed_json(capsys)["answers"] == 0
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("command", [["show"], ["check"], ["backup", "OUT"]])
def test_looking_needs_no_lock(data: Path, tmp_path: Path, capsys: Capture, command: list[str]) -> None:
    with opened(data) as store:
        answer(store, "core/term-9/term")
        assert run(data, *(tmp_path / word if word == "OUT" else word for word in command)) == 0

    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", [["restore", "OTHER"], ["merge", "OTHER"], ["rebuild"]])
def test_what_writes_is_refused_while_a_window_holds_the_file(
    data: Path, other: Path, capsys: Capture, command: list[str]
) -> None:
    with opened(data) as store:
        assert run(data, *(other if word == "OTHER" else word for word in command)) == 2
        assert "another window" in sentence(capsys)
        assert store.count_events() == 6


@pytest.mark.parametrize("command", [["restore", "OTHER"], ["merge", "OTHER"], ["rebuild"]])
def test_what_writes_is_refused_in_a_read_only_folder(
    data: Path, other: Path, capsys: Capture, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(home, "Lock", refuse)

    assert run(data, *(other if word == "OTHER" else word for word in command)) == 2
    assert "cannot be written; nothing was changed" in sentence(capsys)


def test_a_backup_is_a_file_of_its_own_and_overwrites_nothing_unasked(data: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "copy.db"

    assert run(data, "backup", out, "--json") == 0
    assert printed_json(capsys) == {"file": str(out), "events": 6}
    assert is_sound(out)

    assert run(data, "backup", out) == 2
    assert "--force" in sentence(capsys)
    assert run(data, "backup", out, "--force") == 0
    assert capsys.readouterr().out == f"6 events are kept in {out}.\n"


@pytest.mark.parametrize(
    ("out", "said"),
    [("nowhere/copy.db", "does not exist"), ("data", "is a folder"), (f"data/{FILE}", "is your progress itself")],
)
def test_a_backup_that_cannot_be_written_is_a_sentence(
    data: Path, tmp_path: Path, capsys: Capture, out: str, said: str
) -> None:
    assert run(data, "backup", tmp_path / out, "--force") == 2
    assert said in sentence(capsys)
    assert run(data, "check") == 0


def test_merging_counts_what_was_new_and_names_notes_that_differ(data: Path, other: Path, capsys: Capture) -> None:
    assert run(data, "merge", other) == 0
    assert capsys.readouterr().out.splitlines() == [
        "2 events were new, 0 were known already.",
        "Both computers wrote a note on these; both texts are kept:",
        "    core/term-1",
    ]

    assert run(data, "merge", other, other, "--json") == 0
    assert printed_json(capsys) == {"new": 0, "known": 4, "notes_that_differ": []}


def test_restoring_brings_back_what_a_backup_has(data: Path, tmp_path: Path, other: Path, capsys: Capture) -> None:
    run(data, "backup", tmp_path / "copy.db")
    run(data, "merge", other)
    capsys.readouterr()

    assert run(data, "restore", tmp_path / "copy.db") == 0
    assert capsys.readouterr().out == f"Your progress is that of {tmp_path / 'copy.db'} again: 6 events.\n"
    run(data, "show", "--json")
    figures = printed_json(capsys)
    assert figures["events"] == 6
    assert [backup["why"] for backup in figures["backups"]] == ["restore", "merge"]


def test_restoring_makes_room_where_the_file_is_damaged(data: Path, tmp_path: Path, capsys: Capture) -> None:
    run(data, "backup", tmp_path / "copy.db")
    (data / FILE).write_bytes(b"no database at all, and not a short one either\n" * 99)
    capsys.readouterr()

    assert run(data, "show") == 2
    assert "is damaged" in sentence(capsys)
    assert run(data, "check", "--json") == 1
    [problem] = printed_json(capsys)
    assert problem == {
        "problem": f"{data / FILE} is damaged, or no progress file of Dragoman.",
        "remedy": "`dragoman progress restore` goes back to a backup.",
    }

    assert run(data, "restore", tmp_path / "copy.db", "--json") == 0
    restored = printed_json(capsys)
    assert (restored["events"], Path(restored["set_aside"]).exists()) == (6, True)
    assert run(data, "check") == 0


def test_a_damaged_file_is_told_until_a_backup_is_restored(data: Path, tmp_path: Path, other: Path, capsys: Capture) -> None:
    with opened(data) as store:
        store.back_up(Why.ASKED)
    (data / FILE).write_bytes(b"no database at all, and not a short one either\n" * 99)

    for _time in range(2):  # the first sets it aside
        assert run(data, "merge", other) == 2
        assert "can be restored" in sentence(capsys)
    assert run(data, "restore", tmp_path / "none.db") == 2
    assert "none.db" in sentence(capsys)
    assert run(data, "show") == 0
    assert "was damaged, and is set aside" in capsys.readouterr().out

    assert run(data, "restore", next((data / FOLDER).iterdir())) == 0
    capsys.readouterr()
    assert run(data, "merge", other) == 0


def test_check_finds_what_is_not_as_the_log_says_and_rebuild_mends_it(data: Path, capsys: Capture) -> None:
    assert run(data, "check") == 0
    assert capsys.readouterr().out == "Your progress file is whole.\n"

    with opened(data) as store:
        store.write(lambda log: log.connection.execute("update card set lapses = 9 where card = 'core/term-2/term'")).result(10)
    assert run(data, "check") == 1
    assert capsys.readouterr().out.splitlines() == [
        "The state of the card core/term-2/term is not what the log says.",
        "    `dragoman progress rebuild` makes it anew from the log; nothing is lost.",
    ]

    assert run(data, "rebuild", "--json") == 0
    assert printed_json(capsys) == {"cards": 4}
    assert run(data, "check", "--json") == 0
    assert printed_json(capsys) == []


@pytest.mark.parametrize("command", [["check"], ["backup", "copy.db"]])
def test_without_progress_there_is_nothing_to_look_at(
    tmp_path: Path, capsys: Capture, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(tmp_path / "new", *command) == 2
    assert "There is no progress" in sentence(capsys)


@pytest.mark.parametrize(("name", "said"), [("nowhere.db", "There is no file"), ("list.txt", "is no progress file")])
@pytest.mark.parametrize("command", ["merge", "restore"])
def test_what_is_no_progress_file_is_refused(
    data: Path, tmp_path: Path, capsys: Capture, command: str, name: str, said: str
) -> None:
    (tmp_path / "list.txt").write_text("bread\n" * 1000)

    assert run(data, command, tmp_path / name) == 2
    assert said in sentence(capsys)


def test_the_last_backup_is_named(data: Path, capsys: Capture) -> None:
    with opened(data) as store:
        store.back_up(Why.DAILY)

    run(data, "show")
    assert capsys.readouterr().out.splitlines()[-1] == "1 backup, made 2026-11-24 09:00:00"


def test_what_to_do_is_asked_for(capsys: Capture) -> None:
    assert main(["progress"]) == 2
    assert "needs WHAT" in sentence(capsys)
    assert main(["progress", "--help"]) == 0
    help_text = capsys.readouterr().out
    for word in ("show", "backup", "restore", "merge", "check", "rebuild"):
        assert f"\n    {word} " in help_text
