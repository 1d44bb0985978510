"""`lint --fix`: slugs are written, and not a byte more."""

from datetime import date
from pathlib import Path

import pytest

from content.rules.seeds import good_pack
from dragoman.content.fix import NotFixed, slug_for, write_slugs
from dragoman.content.lint import lint
from dragoman.content.load import load_pack

TODAY = date(2026, 11, 24)
TERM = "terms/technical/incidents/severity-level.md"


def without_slugs(pack: Path, file: str, *slugs: str) -> bytes:
    """Take slugs out of a file; what it held before."""
    before = (pack / file).read_bytes()
    text = before
    for slug in slugs:
        assert text.count(slug.encode()) == 1
        text = text.replace(slug.encode(), b"")
    (pack / file).write_bytes(text)
    return before


def fix(pack: Path) -> list[tuple[str, int, str]]:
    return [(one.file, one.line, one.slug) for one in write_slugs(pack, load_pack(pack).faults, spared=())]


def test_a_slug_is_made_from_the_words_that_carry_meaning(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    without_slugs(pack, TERM, " {#when-changes}", " {#what-it-says}")

    assert fix(pack) == [(TERM, 30, "level-change"), (TERM, 35, "level-say")]
    assert lint([pack], TODAY) == []


def test_nothing_but_the_slug_is_touched_not_even_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    file = pack / TERM
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    before = without_slugs(pack, TERM, " {#when-changes}")

    fix(pack)

    assert file.read_bytes() == before.replace(b"{#when-changes}", b"{#level-change}")


def test_a_slug_goes_into_braces_that_are_there(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    before = without_slugs(pack, "questions/warm-up.md", "#night ")

    fix(pack)

    after = (pack / "questions/warm-up.md").read_bytes()
    assert after == before.replace(b"{#night level=1", b"{#answers-night level=1")


def test_slugs_are_unique_in_their_file(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    file = pack / TERM
    twice = "- When does a level change?\n  : Later.\n- When do levels change? {#level-change}\n  : Sooner.\n"
    file.write_text(file.read_text().replace("- When does a level change? {#when-changes}\n", twice))

    assert [slug for _file, _line, slug in fix(pack)] == ["level-change-2"]


def test_phases_and_sentences_heard_get_slugs_too(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    without_slugs(pack, "false-friends/silence-word.md", " {#noon}")

    assert [slug for _file, _line, slug in fix(pack)] == ["silence-broken-noon"]
    assert lint([pack], TODAY) == []


def test_the_same_pack_gets_the_same_slugs_and_a_second_time_none(tmp_path: Path) -> None:
    texts = []
    for name in ("one", "two"):
        pack = good_pack(tmp_path / name)
        without_slugs(pack, TERM, " {#when-changes}", " {#what-it-says}", " {#who-gives}")
        fix(pack)
        texts.append((pack / TERM).read_bytes())

    assert texts[0] == texts[1]
    assert fix(pack) == []


def test_a_file_to_be_spared_is_left_alone(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    without_slugs(pack, TERM, " {#when-changes}")
    before = (pack / TERM).read_bytes()

    assert write_slugs(pack, load_pack(pack).faults, spared={TERM}) == []
    assert (pack / TERM).read_bytes() == before


def test_a_file_that_cannot_be_written_keeps_its_text_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = good_pack(tmp_path)
    without_slugs(pack, TERM, " {#when-changes}")
    before = (pack / TERM).read_bytes()
    files = sorted(pack.rglob("*"))

    def refuse(_part: Path, _target: Path) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(NotFixed, match="cannot be written"):
        fix(pack)
    assert (pack / TERM).read_bytes() == before
    assert sorted(pack.rglob("*")) == files


def test_a_file_that_changed_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    without_slugs(pack, TERM, " {#when-changes}")
    faults = load_pack(pack).faults
    (pack / TERM).unlink()

    with pytest.raises(NotFixed, match="has changed meanwhile"):
        write_slugs(pack, faults, spared=())


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Who signs a note verbale?", "signs-note-verbale"),
        ("Être ou ne pas être?", "etre-ou-ne-pas"),
        ("Что это?", "card"),
        ("What is it?", "what-is-it"),
        ("The state's *own* “CSIRT” (2.0)", "states-own-csirt-2"),
    ],
)
def test_a_slug_is_small_letters_digits_and_hyphens(text: str, slug: str) -> None:
    assert slug_for(text, "card", ()) == slug
