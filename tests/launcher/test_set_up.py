"""Set-up happens once, in full or not at all, and mends itself."""

import json
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from launcher import environment, places, set_up
from launcher.trouble import Trouble
from small_program import Program, wheel

SETTING_UP = "Setting Dragoman up"


def test_the_first_start_sets_up_and_hands_arguments_on(started: Program) -> None:
    again = started.start("lint", "content/en", "--format", "json")

    said = json.loads(again.stdout)
    assert said["arguments"] == ["lint", "content/en", "--format", "json"]
    assert said["greeting"] == "Good morning"
    assert said["prefix"] == str(started.environment)


def test_a_later_start_does_no_work_twice_and_says_nothing(started: Program) -> None:
    before = {file: file.stat().st_mtime_ns for file in started.environment.rglob("*")}

    again = started.start("lint")

    assert again.stderr == ""
    assert {file: file.stat().st_mtime_ns for file in started.environment.rglob("*")} == before


def test_a_later_start_waits_for_no_module_that_sets_up(started: Program) -> None:
    command = [sys.executable, "-I", "-X", "importtime", str(started.folder / "desktop"), "lint"]

    imported = subprocess.run(command, capture_output=True, text=True, check=True).stderr

    modules = {line.rpartition("|")[2].strip() for line in imported.splitlines()}
    assert "launcher.environment" in modules
    assert not modules & {"launcher.set_up", "launcher.pip", "launcher.packages", "launcher.wheels", "launcher.checks"}


def test_the_exit_code_is_the_programs_own(started: Program) -> None:
    assert started.start("lint", "fail").returncode == 7


def test_the_command_and_the_module_work_from_any_folder(started: Program, tmp_path: Path) -> None:
    (tmp_path / "dragoman").mkdir()  # a folder of that name where one stands is none of ours
    (tmp_path / "dragoman" / "__main__.py").write_text("print('a stranger')\n", encoding="utf-8")
    command = [str(started.environment / "bin" / "dragoman"), "search", "two words"]
    module = [str(started.environment / "bin" / "python"), "-m", "dragoman", "search"]

    by_command = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    by_module = subprocess.run(module, cwd=tmp_path.parent, capture_output=True, text=True, check=True).stdout

    assert json.loads(by_command)["arguments"] == ["search", "two words"]
    assert json.loads(by_module)["arguments"] == ["search"]


def test_a_set_up_that_failed_says_so_and_the_next_start_makes_all_anew(program: Program, tmp_path: Path) -> None:
    """Wheels that lie elsewhere do not count: a folder of wheels beside the program is used alone."""
    greeting = program.folder / "wheels" / "greeting-1.0-py3-none-any.whl"
    shutil.move(greeting, tmp_path)

    failed = program.start("lint", PIP_FIND_LINKS=tmp_path.as_uri())

    assert failed.returncode == 2
    assert "wheels lacks what this computer needs" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert failed.stdout == ""

    shutil.move(tmp_path / greeting.name, greeting)
    (program.environment / "bin" / "python").unlink()
    (program.environment / "bin" / "python").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (program.environment / "lib" / "half of a package").mkdir()
    mended = program.start("lint")

    assert json.loads(mended.stdout)["greeting"] == "Good morning"
    assert not (program.environment / "lib" / "half of a package").exists()


def test_a_moved_environment_is_made_anew_where_it_is_now(program: Program, started: Program) -> None:
    shutil.copytree(started.environment, program.environment, symlinks=True)

    mended = program.start("lint")

    assert SETTING_UP in mended.stderr
    assert json.loads(mended.stdout)["prefix"] == str(program.environment)
    assert str(started.folder) not in (program.environment / "bin" / "dragoman").read_text(encoding="utf-8")


def test_what_tests_need_is_added_and_a_lock_that_has_changed_is_installed_anew(program: Program) -> None:
    program.start("lint")
    witness = program.environment / "witness"
    witness.touch()

    program.start("test")

    assert list(program.environment.rglob("lint_imports.py"))
    assert witness.exists()

    greeting = wheel(program.folder / "wheels", "greeting", "2.0", {"greeting": "WORDS = 'Good evening'\n"})
    program.lock("run", greeting)
    again = program.start("lint")

    assert json.loads(again.stdout)["greeting"] == "Good evening"
    assert not list(program.environment.rglob("lint_imports.py"))
    assert not witness.exists()


def test_of_two_starts_at_once_one_sets_up_and_the_other_waits(program: Program) -> None:
    with program.begin("lint") as first, program.begin("lint") as second:
        results = [first.communicate(), second.communicate()]

    assert [json.loads(output)["greeting"] for output, _errors in results] == ["Good morning"] * 2
    assert sum(SETTING_UP in errors for _output, errors in results) == 1


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment costs no time where only its place matters."""

    def create(made: environment.Environment) -> None:
        Path(made.scripts).mkdir(parents=True)
        Path(made.python).touch()

    monkeypatch.setattr(set_up, "create", create)
    monkeypatch.setattr(set_up, "install", lambda python, locks: None)
    monkeypatch.setattr(set_up, "add_dragoman", lambda made: None)


@pytest.mark.usefixtures("quick")
def test_a_program_folder_that_cannot_be_written_has_its_environment_in_the_cache(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "program" / ".venv.lock").mkdir(parents=True)  # root may write to any folder, but not to this file
    monkeypatch.setattr(places, "PROGRAM", str(tmp_path / "program"))
    monkeypatch.setattr(places, "cache_folder", lambda: str(tmp_path / "cache"))

    made = set_up.make_environment(places.TO_RUN)

    assert Path(made.folder).is_relative_to(tmp_path / "cache" / "environments")
    found = environment.find_environment(places.TO_RUN)
    assert found is not None
    assert found.folder == made.folder


@pytest.mark.usefixtures("quick")
def test_where_nothing_can_be_written_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "program" / ".venv.lock").mkdir(parents=True)
    (tmp_path / "cache").touch()
    monkeypatch.setattr(places, "PROGRAM", str(tmp_path / "program"))
    monkeypatch.setattr(places, "cache_folder", lambda: str(tmp_path / "cache"))

    with pytest.raises(Trouble, match="can be written, and Dragoman needs one of them"):
        set_up.make_environment(places.TO_RUN)


def test_on_windows_the_command_is_a_script_of_its_shell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(set_up, "WINDOWS", True)
    monkeypatch.setattr(environment, "WINDOWS", True)
    made = environment.Environment(str(tmp_path / "dragoman" / ".venv"))
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": made.folder}))
    packages.mkdir(parents=True)
    Path(made.scripts).mkdir()

    set_up.add_dragoman(made)

    assert made.python == str(Path(made.folder, "Scripts", "python.exe"))
    assert Path(made.scripts, "dragoman.cmd").read_text(encoding="utf-8") == '@"%~dp0python.exe" -P -m dragoman %*\n'
