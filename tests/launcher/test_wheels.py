"""`python3 desktop wheels` makes a copy of the program that needs no network."""

import platform
import shutil
from pathlib import Path

import pytest

from launcher import places, wheels
from launcher.trouble import Trouble
from small_program import Program, locked, wheel


def test_it_holds_what_both_locks_name_for_the_platform_asked_for(program: Program) -> None:
    """What only Windows needs comes as well, though this computer is no Windows."""
    registry = program.folder.parent / "registry"
    shutil.move(program.folder / "wheels", registry)
    greeting, tools = sorted(registry.iterdir())
    program.lock("test", greeting, tools)
    with (program.folder / "requirements" / "test.txt").open("a", encoding="utf-8") as lock:
        lock.write(locked(wheel(registry, "colours", "1.0", {"colours": ""}), marker=" ; sys_platform == 'win32'"))

    filled = program.start(
        "wheels", "--platform", "windows-amd64", "--python", "3.12", PIP_NO_INDEX="1", PIP_FIND_LINKS=registry.as_uri()
    )

    assert filled.returncode == 0, filled.stderr
    assert sorted(file.name for file in (program.folder / "wheels").iterdir()) == [
        "colours-1.0-py3-none-any.whl",
        "greeting-1.0-py3-none-any.whl",
        "tools-1.0-py3-none-any.whl",
    ]
    assert not program.environment.exists()


def test_what_cannot_be_downloaded_leaves_the_folder_as_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(*_unused: object) -> None:
        raise Trouble("no network")

    there = tmp_path / "wheels" / "greeting-1.0-py3-none-any.whl"
    there.parent.mkdir()
    there.touch()
    monkeypatch.setattr(places, "WHEELS", str(there.parent))
    monkeypatch.setattr(wheels, "create", lambda environment: None)
    monkeypatch.setattr(wheels, "download", fail)

    with pytest.raises(Trouble, match="no network"):
        wheels.fill(["--platform", "macos-arm64"])

    assert there.exists()


def test_a_computer_for_which_there_are_no_wheels_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "sparc64")
    monkeypatch.setattr(wheels, "create", lambda environment: None)

    with pytest.raises(Trouble, match="sparc64"):
        wheels.fill([])
