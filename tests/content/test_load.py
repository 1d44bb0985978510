"""A pack from its folder, whatever the folder holds."""

import os
import socket
from pathlib import Path

import pytest

from content.parse.a_file import TERM_HEAD, term_text
from dragoman.content import files
from dragoman.content.files import PackMissing, find_files, read_all
from dragoman.content.load import load_catalogue, load_entry, load_pack, load_sources, refresh
from dragoman.content.model import Broken, Catalogue, Kind, Pack, Term

ROOT = Path(__file__).parents[2]
TECHNICAL = "terms/technical/incidents"
DIPLOMATIC = "terms/diplomatic/missions"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A sound pack of two terms, a false friend and a bank."""
    folder = tmp_path / "pack"
    write(folder, "pack.md", "---\nid: small\ntitle: Small pack\n---\n")
    write(
        folder,
        "topics.md",
        "## Technical\n- Network {#network}\n- Incidents {#incidents}\n## Diplomatic\n- Missions {#missions}\n",
    )
    write(folder, "sources.md", "- RFC 9116. {#rfc-9116}\n")
    write(folder, f"{TECHNICAL}/triage.md", term_text())
    head = TERM_HEAD.replace("Triage", "Crisis cell").replace("counterpart: crisis-cell", "counterpart: triage")
    write(folder, f"{DIPLOMATIC}/crisis-cell.md", term_text(head))
    write(
        folder,
        "false-friends/silence-word.md",
        "---\nword: silence\nlevel: 1\n---\n\n## To the engineer\nNo alarm.\n\n## To the diplomat\nNo objection.\n",
    )
    write(folder, "questions/warm-up.md", "---\ntitle: Warm-up\n---\n\n## Questions\n\n1. Who? {#who}\n   = we\n")
    return folder


def write(folder: Path, file: str, text: str) -> Path:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def faults_of(pack: Pack | Catalogue) -> list[tuple[str, str]]:
    return [(fault.code, fault.where.file) for fault in pack.faults]


def both(folder: Path) -> tuple[Pack, Catalogue]:
    return load_pack(folder), load_catalogue(folder)


def test_a_pack_is_read_whole(pack: Path) -> None:
    read = load_pack(pack)

    assert read.faults == ()
    assert (read.manifest.id, read.manifest.title) == ("small", "Small pack")
    assert list(read.terms) == ["crisis-cell", "triage"]
    assert (list(read.false_friends), list(read.banks), list(read.sources)) == (["silence-word"], ["warm-up"], ["rfc-9116"])
    assert read.kind_of("silence-word") is Kind.FALSE_FRIEND
    assert read.holds("triage")
    assert not read.holds("nothing")


def test_a_catalogue_has_the_order_of_the_topics(pack: Path) -> None:
    write(pack, "terms/technical/network/zone.md", term_text(TERM_HEAD.replace("Triage", "Zone")))
    write(pack, f"{TECHNICAL}/alarm.md", term_text(TERM_HEAD.replace("Triage", "alarm")))
    write(pack, "terms/technical/elsewhere/aaa.md", term_text(TERM_HEAD.replace("Triage", "Aaa")))

    catalogue = load_catalogue(pack)

    assert list(catalogue.summaries) == ["zone", "alarm", "triage", "crisis-cell", "aaa", "silence-word", "warm-up"]
    assert catalogue.is_mutual("triage")
    assert not catalogue.is_mutual("zone")
    assert catalogue.summaries["warm-up"].questions == ("who",)


def test_the_shipped_pack_is_the_same_in_summaries_and_whole() -> None:
    read, catalogue = both(ROOT / "content/en")

    whole = {**read.terms, **read.false_friends, **read.banks, **read.scenarios, **read.paths}
    assert set(catalogue.summaries) == set(whole)
    assert set(catalogue.broken) == set(read.broken) == set()
    assert catalogue.topics == read.topics
    assert catalogue.manifest == read.manifest


def test_one_broken_file_hides_no_other(pack: Path) -> None:
    write(pack, f"{TECHNICAL}/half.md", "---\nterm: Ha")
    write(pack, f"{TECHNICAL}/empty.md", "")
    write(pack, f"{TECHNICAL}/words.md", "Just words.\n")

    read, catalogue = both(pack)

    assert sorted(read.broken) == sorted(catalogue.broken) == ["empty", "words"]
    assert "half" in read.terms
    assert read.holds("words")
    assert set(catalogue.summaries) >= {"triage", "crisis-cell", "half"}
    assert faults_of(read) == [
        ("empty-file", f"{TECHNICAL}/empty.md"),
        ("unclosed-front-matter", f"{TECHNICAL}/half.md"),
        ("missing-front-matter", f"{TECHNICAL}/words.md"),
    ]


@pytest.mark.parametrize("name", ["nowhere", "nowhere/deeper", "zero\0byte"])
def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path, name: str) -> None:
    for load in (load_pack, load_catalogue):
        with pytest.raises(PackMissing, match="folder"):
            load(tmp_path / name)


def test_a_file_is_no_pack(pack: Path) -> None:
    with pytest.raises(PackMissing, match="is not a folder"):
        load_catalogue(pack / "pack.md")


def test_a_folder_that_may_not_be_listed_is_one_sentence(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PackMissing, match="may not be read by you"):
        load_pack(pack)


def test_an_empty_folder_is_a_pack_without_a_manifest(tmp_path: Path) -> None:
    read, catalogue = both(tmp_path)

    assert faults_of(read) == faults_of(catalogue) == [("missing-manifest", "pack.md")]
    assert read.manifest.title == tmp_path.name
    assert not catalogue.summaries


def test_of_two_files_of_one_name_the_first_in_the_order_of_paths_is_kept(pack: Path) -> None:
    write(pack, f"{TECHNICAL}/crisis-cell.md", term_text())
    write(pack, "terms/diplomatic/aaa/crisis-cell.md", term_text(TERM_HEAD.replace("Triage", "First")))

    read, catalogue = both(pack)

    assert read.terms["crisis-cell"].title == catalogue.summaries["crisis-cell"].title == "First"
    assert faults_of(read) == [
        ("duplicate-id", f"{DIPLOMATIC}/crisis-cell.md"),
        ("duplicate-id", f"{TECHNICAL}/crisis-cell.md"),
    ]
    assert read.faults[0].details == {"typed": "crisis-cell", "other": "terms/diplomatic/aaa/crisis-cell.md"}


def test_an_old_id_that_another_file_has_is_reported(pack: Path) -> None:
    write(pack, f"{TECHNICAL}/triage.md", term_text(TERM_HEAD + "was: [sorting, crisis-cell]\n"))

    (fault,) = load_pack(pack).faults

    assert (fault.code, fault.details["typed"]) == ("duplicate-id", "crisis-cell")
    assert (fault.where.line, fault.where.column) == (6, 16)


def test_what_is_not_markdown_is_reported_and_pictures_and_leftovers_are_not(pack: Path) -> None:
    for name in ("a.markdown", "b.MD", "c.txt", "d.png", "e.md~", ".hidden.txt", ".hidden.md", "f"):
        write(pack, f"questions/{name}", "x")

    assert faults_of(load_pack(pack)) == [
        ("wrong-file-ending", "questions/a.markdown"),
        ("wrong-file-ending", "questions/b.MD"),
        ("wrong-file-ending", "questions/c.txt"),
        ("wrong-file-ending", "questions/f"),
    ]


def test_pages_for_which_the_format_has_no_place_are_reported_once_a_folder(pack: Path) -> None:
    for name in ("README.md", "LICENSE.md", "images/x.md", ".git/x.md", "docs/x.txt"):
        write(pack, name, "x")
    for name in ("notes/a.md", "notes/b.md", "stray.md"):
        write(pack, name, "x")
    write(pack, "terms/technical/one.md", term_text())
    write(pack, "terms/technical/two.md", term_text())
    write(pack, "terms/tecnical/incidents/three.md", term_text())
    write(pack, "terms/tecnical/incidents/four.md", term_text())

    read = load_pack(pack)

    assert faults_of(read) == [
        ("misplaced-file", "notes/a.md"),
        ("misplaced-file", "stray.md"),
        ("misplaced-file", "terms/technical/one.md"),
        ("misplaced-file", "terms/tecnical/incidents/four.md"),
    ]
    assert set(read.broken) == {"three", "four"}


def test_a_link_out_of_the_pack_is_not_followed(pack: Path, tmp_path: Path) -> None:
    secret = write(tmp_path, "secret.md", term_text())
    write(tmp_path, "outside/terms.md", term_text())
    (pack / TECHNICAL / "secret.md").symlink_to(secret)
    (pack / "questions" / "outside").symlink_to(tmp_path / "outside")
    (pack / "scenarios").symlink_to(tmp_path / "outside")

    read, catalogue = both(pack)

    assert (
        faults_of(read)
        == faults_of(catalogue)
        == [
            ("symlink-out-of-pack", "questions/outside"),
            ("symlink-out-of-pack", "scenarios"),
            ("symlink-out-of-pack", f"{TECHNICAL}/secret.md"),
        ]
    )
    assert "secret" not in read.terms
    entry = load_entry(pack, f"{TECHNICAL}/secret.md")
    assert isinstance(entry, Broken)
    assert entry.faults[0].code == "symlink-out-of-pack"


def test_a_link_within_the_pack_is_read_and_one_in_a_circle_is_not(pack: Path) -> None:
    (pack / "questions/again.md").symlink_to(pack / "questions/warm-up.md")
    (pack / "questions/round.md").symlink_to(pack / "questions/round.md")
    (pack / "questions/up").symlink_to(pack)

    read = load_pack(pack)

    assert list(read.banks) == ["again", "warm-up"]
    assert faults_of(read) == [("unreadable-file", "questions/round.md"), ("unreadable-folder", "questions/up")]


def test_the_packs_own_folder_may_be_a_link(pack: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(pack)

    assert load_pack(link).faults == ()
    assert isinstance(load_entry(link, f"{TECHNICAL}/triage.md"), Term)


def test_no_pipe_and_no_socket_is_ever_opened(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(pack / TECHNICAL / "pipe.md")
    monkeypatch.chdir(pack / "questions")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind("plug.md")

        read, catalogue = both(pack)

    assert (
        faults_of(read)
        == faults_of(catalogue)
        == [("pipe-or-device", "questions/plug.md"), ("pipe-or-device", f"{TECHNICAL}/pipe.md")]
    )
    assert read.faults[1].details == {"typed": "pipe"}


def test_a_pipe_in_the_place_of_the_manifest_blocks_nobody(pack: Path) -> None:
    (pack / "pack.md").unlink()
    os.mkfifo(pack / "pack.md")

    assert faults_of(load_pack(pack)) == [("pipe-or-device", "pack.md")]
    assert isinstance(load_entry(pack, "pack.md"), Broken)


def test_a_file_that_became_a_pipe_after_it_was_found_blocks_nobody(pack: Path) -> None:
    found = find_files(pack, lambda fault: None)
    target = pack / TECHNICAL / "triage.md"
    target.unlink()
    os.mkfifo(target)

    contents = dict(read_all(found))

    assert getattr(contents[f"{TECHNICAL}/triage.md"], "code", "") == "pipe-or-device"


def test_a_file_over_the_limit_is_not_read(pack: Path) -> None:
    write(pack, f"{TECHNICAL}/big.md", term_text() + "x" * files.MOST_BYTES)

    read, catalogue = both(pack)

    assert faults_of(read) == faults_of(catalogue) == [("file-too-big", f"{TECHNICAL}/big.md")]
    assert read.faults[0].details == {"typed": "2.1 MB", "expected": "2 MB"}
    assert "big" in read.broken


def test_a_long_file_within_the_limit_is_read_to_its_end(pack: Path) -> None:
    write(pack, f"{TECHNICAL}/long.md", term_text() + "\nword" * 100_000 + "\n\n## Bridge\n\nThe end.\n")

    assert load_pack(pack).terms["long"].bridge.source == "The end."


def test_files_over_the_number_are_left_and_counted_once(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_FILES", 2)

    assert faults_of(load_pack(pack)) == [("too-many-files", "pack.md")]


def test_folders_deeper_than_the_limit_are_left(pack: Path) -> None:
    deep = "/".join(["questions", *(f"d{level}" for level in range(40))])
    write(pack, f"{deep}/x.md", "x")

    (code, file), *others = faults_of(load_pack(pack))

    assert (code, file.count("/")) == ("too-deep", files.DEEPEST)
    assert not others


def test_a_name_that_is_no_text_can_be_printed(pack: Path) -> None:
    name = os.fsencode(pack / "questions") + b"/caf\xe9.md"
    with open(name, "w") as file:  # noqa: PTH123 - a path of bytes
        file.write("---\ntitle: X\n---\n")

    for code, shown in faults_of(load_pack(pack)):
        assert (code, shown) == ("id-not-kebab-case", "questions/caf\ufffd.md")
        assert shown.encode()


def test_one_file_is_read_whole_by_its_name(pack: Path) -> None:
    entry = load_entry(pack, f"{TECHNICAL}/triage.md")

    assert isinstance(entry, Term)
    assert entry.title == "Triage"


@pytest.mark.parametrize("file", [f"{TECHNICAL}/gone.md", "../outside.md", "/etc/passwd", "terms", "zero\0byte.md", ""])
def test_a_file_that_is_not_there_is_broken_and_raises_nothing(pack: Path, file: str) -> None:
    write(pack.parent, "outside.md", term_text())

    assert isinstance(load_entry(pack, file), Broken)


def test_sources_are_read_by_themselves(pack: Path) -> None:
    assert list(load_sources(pack)) == ["rfc-9116"]
    (pack / "sources.md").unlink()
    assert load_sources(pack) == {}


def test_after_any_change_of_one_file_a_refreshed_catalogue_is_a_new_one(pack: Path) -> None:
    file = f"{TECHNICAL}/triage.md"
    catalogue = load_catalogue(pack)
    sound, second = term_text(), term_text(TERM_HEAD.replace("Triage", "Another"))

    for text in (second, "broken", sound, None, sound):
        if text is None:
            (pack / file).unlink()
        else:
            write(pack, file, text)
        catalogue = refresh(catalogue, file)
        assert catalogue == load_catalogue(pack)
        assert list(catalogue.summaries) == list(load_catalogue(pack).summaries)


@pytest.mark.parametrize("file", ["pack.md", "topics.md", "sources.md", "README.md", "false-friends/new-word.md"])
def test_a_refreshed_catalogue_knows_of_every_kind_of_file(pack: Path, file: str) -> None:
    catalogue = load_catalogue(pack)
    write(pack, file, "---\ntitle: New\nword: new\nid: new\nlevel: 1\n---\n")

    assert refresh(catalogue, file) == load_catalogue(pack)


def test_when_the_first_of_two_files_of_one_name_goes_the_second_is_shown(pack: Path) -> None:
    other = write(pack, f"{TECHNICAL}/crisis-cell.md", term_text())
    catalogue = refresh(load_catalogue(pack), f"{TECHNICAL}/crisis-cell.md")
    assert catalogue == load_catalogue(pack)
    (pack / DIPLOMATIC / "crisis-cell.md").unlink()

    catalogue = refresh(catalogue, f"{DIPLOMATIC}/crisis-cell.md")

    assert catalogue.summaries["crisis-cell"].file == other.relative_to(pack).as_posix()
    assert catalogue == load_catalogue(pack)
