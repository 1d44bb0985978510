"""An environment is trusted for what its mark says, and only as long as that is still true."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from launcher import environment
from launcher.environment import Environment


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    file = tmp_path / "run.txt"
    file.write_text("markdown==3.11.3\n", encoding="utf-8")
    return file


@pytest.fixture
def python(tmp_path: Path) -> Path:
    file = tmp_path / "usr" / "bin" / "python3.11"
    file.parent.mkdir(parents=True)
    file.touch()
    return file


@pytest.fixture
def ready(tmp_path: Path, lock: Path, python: Path) -> Environment:
    made = Environment(str(tmp_path / ".venv"))
    Path(made.scripts).mkdir(parents=True)
    Path(made.python).symlink_to(python)
    Path(made.mark).write_text("\n".join(made.must_say([str(lock)])), encoding="utf-8")
    return made


def test_an_environment_whose_mark_holds_is_ready(ready: Environment, lock: Path) -> None:
    assert ready.is_ready([str(lock)])


def test_a_python_that_was_taken_away_ends_it(ready: Environment, lock: Path, python: Path) -> None:
    python.unlink()

    assert not ready.is_ready([str(lock)])


def test_a_python_that_was_exchanged_ends_it(ready: Environment, lock: Path, python: Path) -> None:
    python.rename(python.with_name("python3.13"))
    python.symlink_to("python3.13")  # as an upgrade of the system leaves it

    assert not ready.is_ready([str(lock)])


def test_a_start_with_another_version_of_python_ends_it(
    ready: Environment, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = SimpleNamespace(version_info=SimpleNamespace(major=3, minor=99), base_prefix=sys.base_prefix)
    monkeypatch.setattr(environment, "sys", other)

    assert not ready.is_ready([str(lock)])


def test_on_windows_where_python_is_a_copy_another_base_ends_it(
    ready: Environment, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "WINDOWS", True)
    Path(ready.mark).write_text("\n".join(ready.must_say([str(lock)])), encoding="utf-8")
    assert ready.is_ready([str(lock)])

    monkeypatch.setattr(environment, "sys", SimpleNamespace(version_info=sys.version_info, base_prefix="C:\\Python311"))

    assert not ready.is_ready([str(lock)])


def test_a_lock_that_has_changed_ends_it(ready: Environment, lock: Path) -> None:
    lock.write_text("markdown==3.11.4\n", encoding="utf-8")

    assert not ready.is_ready([str(lock)])


def test_a_lock_that_was_never_installed_is_not_there(ready: Environment, lock: Path, tmp_path: Path) -> None:
    test = tmp_path / "test.txt"
    test.write_text("pytest==9.2.0\n", encoding="utf-8")

    assert not ready.is_ready([str(lock), str(test)])


def test_a_move_ends_it(ready: Environment, lock: Path, tmp_path: Path) -> None:
    Path(ready.folder).rename(tmp_path / "elsewhere")

    assert not Environment(str(tmp_path / "elsewhere")).is_ready([str(lock)])


@pytest.mark.parametrize("damaged", [b"", b"\xff\xfe\x00", b"environment"])
def test_a_damaged_mark_is_no_mark(ready: Environment, lock: Path, damaged: bytes) -> None:
    Path(ready.mark).write_bytes(damaged)

    assert not ready.is_ready([str(lock)])
