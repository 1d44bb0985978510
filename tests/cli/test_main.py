"""The frame of the command: one sentence for what cannot be done, and nothing else on either stream."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dragoman
from dragoman import places
from dragoman.cli import main as frame
from dragoman.cli.main import COMMANDS, main
from dragoman.content import lint as room_of_lint

ROOT = Path(__file__).parents[2]
GOOD_PACK = ROOT / "tests" / "content" / "rules" / "packs" / "good"


def run(*arguments: str, **settings: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dragoman", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, env=environment, cwd=ROOT, **settings
    )


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lnt"], "did you mean `dragoman lint`?"),
        (["frobnicate"], "neither a command nor a file that is there; `dragoman --help` lists the commands."),
        (["lint", "--fromat", "json"], "`dragoman lint` does not know `--fromat`; did you mean `--format`?"),
        (["lint", "--wings"], "`dragoman lint` does not know what to do with `--wings`"),
        (["lint", "--format"], "`--format` wants something behind it"),
        (["lint", "--format", "xml"], "`--format` knows no `xml`; write one of: text, json, sarif."),
        (["lint", "--fix=yes"], "`--fix` stands alone; leave out `yes`."),
        (["--data"], "`--data` wants something behind it"),
        (["search"], "`dragoman search` needs QUERY"),
        (["search", "csirt", "--limit", "many"], "`--limit` wants a whole number from 1 on, and `many` is none."),
        (["export"], "`dragoman export` needs FORMAT"),
        (["--pack", "nowhere", "search", "csirt"], "There is no folder nowhere."),
    ],
)
def test_what_is_not_understood_gets_one_sentence_and_ends_with_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert said in sentence(capsys)


def test_help_lists_every_command_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0

    help_text = capsys.readouterr().out
    for command in COMMANDS:
        assert f"\n    {command} " in help_text
    assert "FILE" in help_text
    for argparse_says in ("usage:", "positional arguments", "optional arguments"):
        assert argparse_says not in help_text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_names_data_and_pack(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0

    help_text = capsys.readouterr().out
    assert "--data DIR" in help_text
    assert "--pack PATH" in help_text


def test_the_version_is_the_packages_own(capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Dragoman {dragoman.__version__}\n"
    assert project.get("version", dragoman.__version__) == dragoman.__version__


@pytest.mark.parametrize(
    "arguments",
    [
        ["--pack", str(GOOD_PACK), "lint"],
        ["lint", "--pack", str(GOOD_PACK)],
        [f"--pack={GOOD_PACK}", "--data", "/nowhere", "lint"],
        ["--data=/nowhere", "lint", "--pack", str(GOOD_PACK)],
    ],
)
def test_data_and_pack_stand_before_or_behind_the_commands_name(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0
    assert "Nothing wrong in 11 files." in capsys.readouterr().err


def test_without_a_command_the_window_opens_with_pack_data_and_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    monkeypatch.setitem(sys.modules, "dragoman.ui.app", type(sys)("app"))
    monkeypatch.setattr(sys.modules["dragoman.ui.app"], "main", lambda *asked: opened.append(asked) or 0, raising=False)
    page = tmp_path / "page.md"
    page.write_text("")

    assert main([]) == 0
    assert main(["--data", str(tmp_path), str(page)]) == 0
    assert main(["--pack", str(GOOD_PACK)]) == 0

    assert opened == [
        (places.shipped_pack(), None, None),
        (places.shipped_pack(), tmp_path, page),
        (GOOD_PACK, None, None),
    ]


def test_a_mistake_of_our_own_is_one_sentence_and_an_entry_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "sec" + "ret"

    def stumble(*_arguments: object) -> None:
        raise ZeroDivisionError(typed)

    monkeypatch.setattr(places, "log_folder", lambda: tmp_path / "log")
    monkeypatch.setattr(room_of_lint, "check", stumble)

    assert main(["lint", str(GOOD_PACK)]) == 2

    assert str(tmp_path / "log") in sentence(capsys)
    [log] = (tmp_path / "log").iterdir()
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert typed not in log.read_text(encoding="utf-8")


def test_a_home_that_cannot_be_written_does_not_make_it_worse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stumble(*_arguments: object) -> None:
        raise ZeroDivisionError

    (tmp_path / "log").write_text("a file where the folder should be")
    monkeypatch.setattr(places, "log_folder", lambda: tmp_path / "log")
    monkeypatch.setattr(room_of_lint, "check", stumble)

    assert main(["lint", str(GOOD_PACK)]) == 2
    assert sentence(capsys) == "Dragoman made a mistake of its own and stopped."


def test_ctrl_c_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(_arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(frame, "_run", interrupt)

    assert main(["lint"]) == 2
    assert sentence(capsys) == "Stopped before it was done."


def test_a_reader_that_went_away_is_no_reason_to_complain() -> None:
    command = [sys.executable, "-m", "dragoman", "lint", "--format", "sarif"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    reader, writer = os.pipe()
    os.close(reader)
    with subprocess.Popen(command, stdout=writer, stderr=subprocess.PIPE, env=environment, cwd=ROOT) as process:
        os.close(writer)
        _out, err = process.communicate()

    assert (process.returncode, err) == (2, b"")


def test_lint_starts_neither_qt_nor_sqlite() -> None:
    program = (
        "import sys; from dragoman.cli.main import main; code = main(['lint', sys.argv[1]]);"
        "print(code, sorted(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6', 'sqlite3')))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    command = [sys.executable, "-c", program, str(GOOD_PACK)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)

    assert done.stdout == "0 []\n"


def test_signs_that_a_pipe_would_not_take_are_written_as_utf_8() -> None:
    done = run("lint", "--explain", "question-of-no-type")

    assert done.returncode == 0
    assert "Good: " in done.stdout
