"""What the system lacks is installed where that is allowed, and named in one line where it is not."""

import io
import os
import shutil
import sys
from pathlib import Path

import pytest

from launcher import packages
from launcher.packages import missing_modules, missing_tools, provide
from launcher.trouble import Trouble

MISSING = {"libGL.so.1": "libgl1", "venv": "python3.11-venv", "ensurepip": "python3.11-venv"}
LINE = "apt-get install -y --no-install-recommends libgl1 python3.11-venv"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def apt(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An `apt-get` that only writes down how it was called; the file it writes to."""
    called = tmp_path / "called"
    program = tmp_path / "bin" / "apt-get"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "apt-get $*" >> "{called}"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return called


def test_nothing_missing_asks_for_nothing(apt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    provide({})

    assert capsys.readouterr().err == ""
    assert not apt.exists()


def test_root_without_a_terminal_is_told_first_and_gets_the_packages(apt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    provide(MISSING)

    said = capsys.readouterr().err
    assert "needs some packages of the system: libgl1, python3.11-venv." in said
    assert LINE in said
    assert apt.read_text(encoding="utf-8").splitlines()[-1].replace(" -q", "") == LINE


@pytest.mark.parametrize("answer", ["\n", "y\n", "Yes\n"])
def test_root_in_a_terminal_is_asked_and_may_agree(apt: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(answer))

    provide(MISSING)

    assert "install" in apt.read_text(encoding="utf-8")


@pytest.mark.parametrize("answer", ["n\n", "no\n", "what?\n", ""])
def test_root_in_a_terminal_is_asked_and_may_refuse(apt: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(answer))

    with pytest.raises(Trouble, match=LINE):
        provide(MISSING)

    assert not apt.exists()


def test_anybody_else_gets_the_one_line_to_run(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(Trouble, match=f"sudo {LINE}"):
        provide(MISSING)

    assert not apt.exists()


def test_another_system_gets_the_names_of_what_is_missing(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(Trouble, match=r"lacks libGL\.so\.1, venv, ensurepip"):
        provide(MISSING)


def test_packages_that_cannot_be_installed_stop_the_set_up(apt: Path, tmp_path: Path) -> None:
    (tmp_path / "bin" / "apt-get").write_text("#!/bin/sh\nexit 100\n", encoding="utf-8")

    with pytest.raises(Trouble, match="what apt-get said stands above"):
        provide(MISSING)


def test_a_python_with_all_its_parts_lacks_nothing() -> None:
    assert missing_modules() == {}


def test_a_bare_debian_python_lacks_the_package_of_its_own_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "find_spec", lambda name: None if name == "ensurepip" else object())

    assert missing_modules() == {"ensurepip": f"python{sys.version_info.major}.{sys.version_info.minor}-venv"}


def test_the_tests_want_strace_on_linux_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(sys, "platform", "linux")
    assert missing_tools() == {"strace": "strace"}
    monkeypatch.setattr(sys, "platform", "darwin")
    assert missing_tools() == {}


def test_strace_that_is_there_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert missing_tools() == {}
