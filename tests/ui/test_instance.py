"""One window per learner's file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dragoman.ui.instance import Instance

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from dragoman.ui.instance import Instance
app = QCoreApplication([])
second = Instance(Path(sys.argv[1]))
print("took" if second.take() else "called" if second.call(sys.argv[2]) else "nobody answers")
"""


def start_again(data: Path, file: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", SECOND_START, data, file], stdout=subprocess.PIPE, text=True)


def test_a_second_start_hands_its_file_to_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first = Instance(tmp_path)
    assert first.take()
    first.listen()

    with qtbot.waitSignal(first.called, timeout=20_000) as called:
        second = start_again(tmp_path, "/tmp/a pack/note-verbale.md")

    assert called.args == ["/tmp/a pack/note-verbale.md"]
    assert second.communicate(timeout=20)[0] == "called\n"


def test_another_data_folder_is_another_window(tmp_path: Path) -> None:
    first = Instance(tmp_path / "one")
    assert first.take()

    second = start_again(tmp_path / "two", "")

    assert second.communicate(timeout=20)[0] == "took\n"


def test_what_a_crash_left_behind_does_not_keep_the_next_start_out(tmp_path: Path, qtbot: QtBot) -> None:
    crash = SECOND_START + "\nif sys.argv[2] == 'crash': second.listen(); sys.stdout.flush(); import os; os._exit(9)"
    command = [sys.executable, "-c", crash, tmp_path, "crash"]
    assert subprocess.run(command, capture_output=True, text=True, timeout=20).stdout == "took\n"

    after = Instance(tmp_path)

    assert after.take()
    after.listen()
    with qtbot.waitSignal(after.called, timeout=20_000):
        third = start_again(tmp_path, "")
    assert third.communicate(timeout=20)[0] == "called\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a folder for temporary files for each user")
def test_where_others_may_write_nobody_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    first = Instance(tmp_path / "data")
    assert first.take()
    (lock,) = tmp_path.glob("*.lock")
    lock.with_suffix("").mkdir(mode=0o777)
    lock.with_suffix("").chmod(0o777)
    first.listen()

    second = start_again(tmp_path / "data", "")

    assert second.communicate(timeout=20)[0] == "nobody answers\n"


def test_a_note_whose_writer_is_gone_opens_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    first = Instance(tmp_path / "data")
    assert first.take()
    (lock,) = tmp_path.glob("*.lock")
    lock.with_suffix("").mkdir(mode=0o700)
    note = lock.with_suffix("") / "1.note"
    note.write_text("/old.md")
    os.utime(note, (0, 0))
    heard: list[str] = []
    first.called.connect(heard.append)

    first.listen()

    assert not note.exists()
    assert heard == []
