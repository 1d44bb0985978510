from pathlib import Path

from benchmarks.packs import evict, write_pack

from dragoman.content.load import load_catalogue, load_pack


def test_a_made_up_pack_is_one_that_lint_would_take(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", 10)

    pack = load_pack(folder)

    assert len(pack.terms) == 10
    assert pack.faults == ()
    assert load_catalogue(folder).is_mutual("term-0")


def test_evicting_a_pack_leaves_its_files_as_they_are(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", 2)
    before = {file: file.read_bytes() for file in folder.rglob("*.md")}

    evict(folder)

    assert {file: file.read_bytes() for file in folder.rglob("*.md")} == before
