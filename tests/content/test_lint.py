"""Lint as a whole: which packs and files a path names, in which order, and that it stands whatever strangers write."""

import os
import random
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.rules.seeds import GOOD_PACK, good_pack, seeded_codes, sow
from dragoman.content.diagnostics import Severity
from dragoman.content.files import PackMissing
from dragoman.content.lint import NothingToCheck, check, diagnose, lint
from dragoman.content.load import load_pack

TODAY = date(2026, 11, 24)
TERM = "terms/technical/incidents/response-team.md"
OTHER = "terms/technical/incidents/severity-level.md"


def spoil(pack: Path, file: str, good: str, bad: str) -> None:
    text = (pack / file).read_text(encoding="utf-8")
    assert good in text
    (pack / file).write_text(text.replace(good, bad), encoding="utf-8")


def test_a_file_finds_its_pack_and_shows_its_own_mistakes_only(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    spoil(pack, TERM, "level: 2", "level: two")
    spoil(pack, OTHER, "level: 1", "level: one")

    assert [one.where.file for one in lint([pack / TERM], TODAY)] == [TERM]


def test_a_folder_inside_a_pack_shows_what_lies_in_it(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    spoil(pack, TERM, "level: 2", "level: two")
    spoil(pack, "paths/first-hour.md", "minutes: 40", "minutes: 45")

    assert [one.where.file for one in lint([pack / "terms"], TODAY)] == [TERM]
    assert lint([pack / "images"], TODAY) == []


def test_several_paths_of_one_pack_are_checked_together(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    spoil(pack, TERM, "level: 2", "level: two")
    spoil(pack, OTHER, "level: 1", "level: one")

    [checked] = check([pack / TERM, pack / OTHER], TODAY)

    assert checked.files == (TERM, OTHER)
    assert [one.where.file for one in checked.diagnostics] == [TERM, OTHER]


def test_a_folder_of_packs_is_checked_pack_by_pack(tmp_path: Path) -> None:
    shutil.copytree(GOOD_PACK, tmp_path / "en")
    shutil.copytree(GOOD_PACK, tmp_path / "fr")
    spoil(tmp_path / "fr", TERM, "level: 2", "level: deux")

    assert [len(checked.diagnostics) for checked in check([tmp_path], TODAY)] == [0, 1]


def test_mistakes_are_sorted_by_file_line_and_column(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    spoil(pack, TERM, "level: 2\n", "level: two\nlvel: 2\n")
    spoil(pack, TERM, "[rfc-9116]", "[rfc9116, vcrd]")
    spoil(pack, "pack.md", "format: 1", "format: 2")

    places = [(one.where.file, one.where.line, one.where.column) for one in lint([pack], TODAY)]

    assert places == sorted(places)
    assert [file for file, _line, _column in places] == ["pack.md", TERM, TERM, TERM, TERM]


def test_strict_raises_what_is_good_to_know_to_a_warning(tmp_path: Path) -> None:
    pack, _expected = sow("repeated-alias", tmp_path)
    spoil(pack, "pack.md", "strict: [loaded-word]", "strict: [repeated-alias]")

    assert [one.severity for one in lint([pack], TODAY)] == [Severity.WARNING]


def test_strict_does_not_quieten_an_error(tmp_path: Path) -> None:
    pack, _expected = sow("unknown-level", tmp_path)
    spoil(pack, "pack.md", "strict: [loaded-word]", "strict: [unknown-level]")

    assert [one.severity for one in lint([pack], TODAY)] == [Severity.ERROR]


def test_a_review_is_due_from_the_day_after(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)

    assert lint([pack], date(2027, 5, 24)) == []
    assert [one.code for one in lint([pack], date(2027, 5, 25))] == ["past-review-by"]


def test_a_broken_file_does_not_make_links_to_it_unknown(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    (pack / TERM).write_text("half a fi", encoding="utf-8")

    assert [(one.where.file, one.code) for one in lint([pack], TODAY)] == [(TERM, "missing-front-matter")]


def test_a_topic_and_a_folder_that_do_not_match_are_one_message(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    spoil(pack, "topics.md", "{#incidents}", "{#incidents-and-response}")
    spoil(pack, "paths/first-hour.md", "incidents, channels", "channels")

    assert [one.code for one in lint([pack], TODAY)] == ["unknown-topic"]


@pytest.mark.parametrize("file", ["topics.md", "sources.md"])
def test_a_missing_list_is_one_message_and_not_one_for_each_who_wants_it(file: str, tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    (pack / file).unlink()

    [one] = lint([pack], TODAY)

    assert one.where.file == file


@pytest.mark.parametrize("file", ["topics.md", "sources.md"])
def test_a_list_that_cannot_be_read_is_one_message_too(file: str, tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    (pack / file).write_bytes(b"")

    assert len(lint([pack], TODAY)) == 1


def test_an_old_id_leads_to_the_new_one(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    spoil(pack, TERM, "level: 2", "was: incident-crew\nlevel: 2")
    spoil(pack, OTHER, "[[response-team|", "[[incident-crew|")

    [one] = lint([pack], TODAY)

    assert (one.code, one.remedy) == ("unknown-link", "did you mean `response-team`?")


def test_a_folder_without_pack_md_is_an_error_and_its_files_are_still_checked(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    (pack / "pack.md").unlink()
    spoil(pack, TERM, "level: 2", "level: two")

    assert [one.code for one in lint([pack], TODAY)] == ["missing-manifest", "unknown-level"]
    assert [one.code for one in lint([pack / TERM], TODAY)] == ["unknown-level"]


def test_a_path_that_is_not_there_gets_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NothingToCheck, match=r"There is nothing at .*nowhere"):
        lint([tmp_path / "nowhere"], TODAY)


def test_a_file_outside_every_pack_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.md").write_text("Dear Ann,")

    with pytest.raises(NothingToCheck, match=r"letter\.md lies in no pack"):
        lint([tmp_path / "letter.md"], TODAY)


def test_a_file_that_is_no_part_of_its_pack_gets_one_sentence(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    (pack / "letter.txt").write_text("Dear Ann,")

    with pytest.raises(NothingToCheck, match=r"letter\.txt is no part of the pack"):
        lint([pack / "letter.txt"], TODAY)


def test_a_pack_that_cannot_be_listed_gets_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = good_pack(tmp_path)
    listed = os.scandir

    def refuse(path: str | Path) -> object:
        if Path(path) == pack:
            raise PermissionError(path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)

    with pytest.raises(PackMissing, match="may not be read by you"):
        lint([pack], TODAY)


GOOD_FILES = sorted(file.relative_to(GOOD_PACK).as_posix() for file in GOOD_PACK.rglob("*.md"))


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_lint_stands_whatever_is_done_to_a_pack(tmp_path_factory: pytest.TempPathFactory, chance: random.Random) -> None:
    pack = good_pack(tmp_path_factory.mktemp("spoilt"))
    for file in chance.sample(GOOD_FILES, 3):
        lines = (pack / file).read_text(encoding="utf-8").splitlines(keepends=True)
        for _time in range(chance.randint(1, 4)):
            at = chance.randrange(len(lines))
            lines[at : at + 1] = chance.choice(
                ([], [lines[at]] * 2, [lines[at][:-3]], ["\n"], ["```\n"], ["## Cards\n"], [" " + lines[at]], ["- [x] {#a\n"])
            )
            lines = lines or ["---\n"]
        (pack / file).write_text("".join(lines), encoding="utf-8")

    for one in diagnose(load_pack(pack), TODAY):
        text = (pack / one.where.file).read_text(encoding="utf-8") if (pack / one.where.file).is_file() else ""
        quoted = text.split("\n")
        assert 1 <= one.where.line <= len(quoted)
        assert 1 <= one.where.column <= len(quoted[one.where.line - 1]) + 1
        assert one.problem
        assert one.remedy


@pytest.mark.parametrize("code", seeded_codes())
def test_a_problem_and_its_remedy_are_written_for_people(code: str, tmp_path: Path) -> None:
    pack, _expected = sow(code, tmp_path)

    for one in lint([pack], TODAY):
        assert "invalid" not in f"{one.problem} {one.remedy}".lower()
        assert not one.problem.endswith(".")
        assert one.problem[0] == one.problem[0].lower()
        assert len(one.problem) < 200
