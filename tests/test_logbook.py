"""Our own mistakes are written down: where, never what the learner wrote."""

from datetime import UTC, datetime
from pathlib import Path

from dragoman import logbook


def mistake() -> ValueError:
    try:
        raise ValueError("the learner's secret note")
    except ValueError as error:
        return error


def test_an_entry_says_when_and_where_and_nothing_that_was_typed(tmp_path: Path) -> None:
    file = logbook.write_down(mistake(), tmp_path / "log", datetime(2026, 11, 24, 9, 30, tzinfo=UTC))

    assert file is not None
    entry = file.read_text()
    assert entry.startswith("2026-11-24T09:30:00+00:00 builtins.ValueError\n")
    assert "test_logbook.py" in entry
    assert "in mistake" in entry
    assert "secret note" not in entry.replace("the learner's secret note", "", 1)  # once, as a line of this source


def test_a_full_log_is_set_aside_and_one_older_is_kept(tmp_path: Path) -> None:
    (tmp_path / logbook.FILE).write_text("x" * logbook.ROOM)

    logbook.write_down(mistake(), tmp_path)

    assert (tmp_path / "dragoman.old.log").stat().st_size == logbook.ROOM
    assert (tmp_path / logbook.FILE).stat().st_size < 10_000


def test_a_folder_that_cannot_be_written_is_no_second_mistake(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("")

    assert logbook.write_down(mistake(), tmp_path / "log") is None
