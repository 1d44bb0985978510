"""Every rule has a help page and a seeded mistake, which yields that one message and no other."""

import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from content.rules.seeds import GOOD_PACK, Expected, good_pack, seeded_codes, sow
from dragoman.content import files
from dragoman.content.diagnostics import Diagnostic
from dragoman.content.lint import lint
from dragoman.content.model import Place
from dragoman.content.rulebook import codes, find_rule

TODAY = date(2026, 11, 24)
TERM = "terms/technical/incidents/response-team.md"


def not_utf8(pack: Path, _monkeypatch: pytest.MonkeyPatch) -> Expected:
    file = pack / TERM
    file.write_bytes(file.read_bytes().replace(b"It works for", b"Elle a \xe9t\xe9 faite pour"))
    return Expected("not-utf8", "error", Place(TERM, 12, 8), "")


def file_too_big(pack: Path, _monkeypatch: pytest.MonkeyPatch) -> Expected:
    with (pack / TERM).open("a") as file:
        file.write("words " * 400_000)
    return Expected("file-too-big", "error", Place(TERM), "")


def crowded_list(pack: Path, _monkeypatch: pytest.MonkeyPatch) -> Expected:
    (scenario,) = (pack / "scenarios").glob("*.md")
    lines = scenario.read_text().rstrip().split("\n")
    scenario.write_text("\n".join([*lines, *["- Why?"] * 400]))
    return Expected("crowded-list", "error", Place(f"scenarios/{scenario.name}", len(lines)), "")


def too_many_files(pack: Path, monkeypatch: pytest.MonkeyPatch) -> Expected:
    monkeypatch.setattr(files, "MOST_FILES", 8)
    bank = pack / "terms/technical/incidents/zz.md"
    bank.write_text("not read")
    return Expected("too-many-files", "error", Place("pack.md"), "")


def too_deep(pack: Path, _monkeypatch: pytest.MonkeyPatch) -> Expected:
    deep = "/".join(["questions", *("deep" for _level in range(32))])
    (pack / deep).mkdir(parents=True)
    return Expected("too-deep", "error", Place(deep), "")


def unreadable_file(pack: Path, monkeypatch: pytest.MonkeyPatch) -> Expected:
    opened = os.open

    def refuse(path: str, *rest: int) -> int:
        if str(path).endswith("response-team.md"):
            raise PermissionError(path)
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    return Expected("unreadable-file", "error", Place(TERM), "")


def unreadable_folder(pack: Path, monkeypatch: pytest.MonkeyPatch) -> Expected:
    (pack / "questions" / "closed").mkdir()
    listed = os.scandir

    def refuse(path: str | Path) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    return Expected("unreadable-folder", "error", Place("questions/closed"), "")


def symlink_out_of_pack(pack: Path, _monkeypatch: pytest.MonkeyPatch) -> Expected:
    outside = pack.parent / "secret.md"
    outside.write_text("a secret")
    (pack / "questions" / "secret.md").symlink_to(outside)
    return Expected("symlink-out-of-pack", "error", Place("questions/secret.md"), "")


def pipe_or_device(pack: Path, _monkeypatch: pytest.MonkeyPatch) -> Expected:
    os.mkfifo(pack / "questions" / "endless.md")
    return Expected("pipe-or-device", "warning", Place("questions/endless.md"), "")


def missing_manifest(pack: Path, _monkeypatch: pytest.MonkeyPatch) -> Expected:
    (pack / "pack.md").unlink()
    (pack / "terms/technical/incidents/severity-level.md").write_text(
        (pack / "terms/technical/incidents/severity-level.md").read_text()
    )
    return Expected("missing-manifest", "error", Place("pack.md"), "")


BY_HAND: dict[str, Callable[[Path, pytest.MonkeyPatch], Expected]] = {
    "not-utf8": not_utf8,
    "file-too-big": file_too_big,
    "too-many-files": too_many_files,
    "too-deep": too_deep,
    "crowded-list": crowded_list,
    "unreadable-file": unreadable_file,
    "unreadable-folder": unreadable_folder,
    "symlink-out-of-pack": symlink_out_of_pack,
    "pipe-or-device": pipe_or_device,
    "missing-manifest": missing_manifest,
}


def said(diagnostics: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(f"{one.where.file}:{one.where.line}:{one.where.column}", one.code) for one in diagnostics]


def assert_says_only(diagnostics: list[Diagnostic], expected: Expected) -> None:
    where = expected.where
    assert said(diagnostics) == [(f"{where.file}:{where.line}:{where.column}", expected.code)]
    [one] = diagnostics
    assert one.severity == expected.severity
    if expected.marked:
        assert one.where.length == where.length
    for words in (one.problem, one.remedy):
        assert words.strip()
        assert "``" not in words.replace("```", "")
        assert "…`" not in words or "`…" not in words.replace("`…`", "")
        assert not re.search(r"\{(typed|key|meant|choices|expected|id)\}", words)


def test_the_good_pack_has_nothing_wrong_and_nothing_to_remark() -> None:
    assert said(lint([GOOD_PACK], TODAY)) == []


@pytest.mark.parametrize("code", seeded_codes())
def test_a_seeded_mistake_yields_its_own_message_and_no_other(code: str, tmp_path: Path) -> None:
    pack, expected = sow(code, tmp_path)

    assert_says_only(lint([pack], TODAY), expected)


@pytest.mark.parametrize("code", sorted(BY_HAND))
def test_a_mistake_of_files_yields_its_own_message_and_no_other(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = good_pack(tmp_path)
    expected = BY_HAND[code](pack, monkeypatch)

    assert_says_only(lint([pack], TODAY), expected)


def test_every_code_has_a_seed_and_every_seed_a_code() -> None:
    assert sorted([*seeded_codes(), *BY_HAND]) == sorted(codes())


@pytest.mark.parametrize("code", codes())
def test_every_code_has_a_help_page_with_a_bad_and_a_good_example(code: str) -> None:
    rule = find_rule(code)

    assert rule is not None
    assert rule.code == code
    reason, bad, good = re.split(r"\n(?:\n?Bad: |Good:) ", rule.help + " ")
    assert reason.rstrip().endswith((".", ":"))
    assert bad.strip()
    assert good.strip()
    assert bad != good
