"""A page of the glossary on paper, read back from the PDF as a reader's program would."""

import html
import re
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from PySide6.QtGui import QPageSize
from pytestqt.qtbot import QtBot

from desk.packs import term, write_pack
from dragoman import places
from dragoman.content.model import Text
from dragoman.desk.look_up import FalseFriendPage, LookUp, PairPage
from dragoman.errors import DragomanError
from dragoman.printing.pair import PdfNotSaved, save_pdf, title_of
from dragoman.settings import Reader

SHIPPED_FONTS = {"Inter", "SourceSerif4", "IBMPlexMono", "NotoSansArabic"}
A4, LETTER = (595, 842), (612, 792)  # points


@pytest.fixture
def look_up(tmp_path: Path, qapp: object) -> LookUp:
    return LookUp(write_pack(tmp_path / "pack"), tmp_path / "cache")


def html_of(text: Text) -> str:
    """Paragraphs and quotations, which is all that these tests write."""
    parts = [re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", html.escape(part)) for part in text.source.split("\n\n")]
    return "".join(
        f"<blockquote><p>{part[5:]}</p></blockquote>" if part.startswith("&gt; ") else f"<p>{part}</p>"
        for part in parts
        if part
    )


def pair(look_up: LookUp, id_: str = "incident", reader: Reader = Reader.DIPLOMAT) -> PairPage:
    page = look_up.open(id_, reader)
    assert isinstance(page, PairPage)
    return page


def printed(
    look_up: LookUp, page: PairPage | FalseFriendPage, folder: Path, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4
) -> PdfReader:
    file = folder / "page.pdf"
    save_pdf(file, page, html_of, look_up.catalogue.manifest, places.resources(), size)
    return PdfReader(file)


def words_on(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def fonts_of(page: PageObject) -> dict[str, bool]:
    """The fonts of a page by name, and whether their letters are in the file."""
    fonts = {}
    for reference in page["/Resources"]["/Font"].values():
        font = reference.get_object()["/DescendantFonts"][0].get_object()
        descriptor = font["/FontDescriptor"]
        name = str(font["/BaseFont"]).lstrip("/").rpartition("+")[2].partition("-")[0]
        fonts[name] = "/FontFile2" in descriptor
    return fonts


def long_pair(folder: Path) -> LookUp:
    """A pair whose one side fills pages."""
    pack = write_pack(folder / "long")
    body = "\n\n".join(f"Paragraph {number} of a long page, which says one thing after another." for number in range(150))
    file = pack / "terms" / "technical" / "incidents" / "incident.md"
    file.write_text(term("Incident", "wrongful-act", "escalates-to", body=body), encoding="utf-8")
    return LookUp(pack, folder / "cache")


def test_a_pair_is_printed_with_both_cards_the_bridge_and_the_sources(look_up: LookUp, tmp_path: Path) -> None:
    words = words_on(printed(look_up, pair(look_up), tmp_path))

    for expected in (
        "Technical term",
        "What Incident is in one sentence.",
        "Also called: security incident",
        "Diplomatic term",
        "What Wrongful act is in one sentence.",
        "Escalates to",
        "How they meet The bridge of Incident.",
        "Where the likeness ends The limit of Incident.",
        "Sources",
        "FIRST, Guidelines, 2020, sec. 2",
        "Articles on State Responsibility, 2001, art. 2",
        "Incidents. Pair",
        "A small pack, 1.0.0, CC-BY-4.0",
        "Page 1 of 1",
    ):
        assert expected in words


def test_for_both_readers_both_bridges_are_printed_and_each_says_to_whom_it_speaks(look_up: LookUp, tmp_path: Path) -> None:
    words = words_on(printed(look_up, pair(look_up, reader=Reader.BOTH), tmp_path))

    assert "To the diplomat. Escalates to" in words
    assert "To the engineer. Raised by" in words


def test_a_false_friend_is_printed_with_both_senses_and_all_that_is_heard(look_up: LookUp, tmp_path: Path) -> None:
    page = look_up.open("incident-word")
    assert isinstance(page, FalseFriendPage)

    words = words_on(printed(look_up, page, tmp_path))

    for expected in ("False friend", "To the engineer A ticket.", "To the diplomat A quarrel.", "Goes wrong", "Say instead"):
        assert expected in words
    assert "Forty incidents." in words
    assert "The incident is closed." in words


def test_what_is_not_there_is_said_on_paper_too(look_up: LookUp, tmp_path: Path) -> None:
    words = words_on(printed(look_up, pair(look_up, "alarm"), tmp_path))

    assert "retorsion" in words
    assert "This term is not written yet." in words


def test_every_letter_is_in_the_file_and_of_a_font_that_ships(look_up: LookUp, tmp_path: Path) -> None:
    reader = printed(look_up, pair(look_up), tmp_path)

    fonts = {name: embedded for page in reader.pages for name, embedded in fonts_of(page).items()}
    assert set(fonts) <= SHIPPED_FONTS
    assert all(fonts.values())


@pytest.mark.parametrize(("size", "points"), [(QPageSize.PageSizeId.A4, A4), (QPageSize.PageSizeId.Letter, LETTER)])
def test_it_fits_the_paper(look_up: LookUp, tmp_path: Path, size: QPageSize.PageSizeId, points: tuple[int, int]) -> None:
    reader = printed(look_up, pair(look_up), tmp_path, size)

    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == points


def test_a_long_side_goes_on_overleaf_and_no_line_is_lost(tmp_path: Path, qtbot: QtBot) -> None:
    look_up = long_pair(tmp_path)

    reader = printed(look_up, pair(look_up), tmp_path)

    assert len(reader.pages) > 1
    words = words_on(reader)
    assert [number for number in range(150) if words.count(f"Paragraph {number} of a long page") < 1] == []
    assert f"Page {len(reader.pages)} of {len(reader.pages)}" in words
    assert words.index("Paragraph 149") < words.index("How they meet")


def test_its_title_names_both_terms(look_up: LookUp, tmp_path: Path) -> None:
    reader = printed(look_up, pair(look_up), tmp_path)

    assert title_of(pair(look_up)) == "Incident and Wrongful act"
    assert reader.metadata is not None
    assert reader.metadata.title == "Incident and Wrongful act"


def test_a_pack_that_is_read_from_right_to_left_has_its_first_column_at_the_right(look_up: LookUp, tmp_path: Path) -> None:
    arabic = look_up.catalogue.manifest._replace(language="ar")
    file = tmp_path / "arabic.pdf"

    save_pdf(file, pair(look_up), html_of, arabic, places.resources())

    first, second = where_it_stands(PdfReader(file).pages[0], "Incident"), where_it_stands(PdfReader(file).pages[0], "Wrongful")
    assert first > second


def where_it_stands(page: PageObject, word: str) -> float:
    """How far from the left edge the first text with this word begins, in points."""
    found: list[float] = []

    def look(text: str, user: list[float], matrix: list[float], _font: object, _size: float) -> None:
        if word in text:
            found.append(user[0] * matrix[4] + user[4])

    page.extract_text(visitor_text=look)
    return found[0]


def test_a_file_that_cannot_be_written_is_a_sentence_and_leaves_nothing_behind(look_up: LookUp, tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()

    with pytest.raises(PdfNotSaved, match=r"cannot be written\.$") as caught:
        save_pdf(folder, pair(look_up), html_of, look_up.catalogue.manifest, places.resources())

    assert isinstance(caught.value, DragomanError)
    assert list(folder.iterdir()) == []
    assert not folder.with_name("taken.part").exists()


def test_only_links_to_the_web_can_be_followed_from_the_file(look_up: LookUp, tmp_path: Path) -> None:
    def linked(_text: Text) -> str:
        return '<p><a class="technical" href="term:triage">sorting</a> <a href="https://first.org/guide">guide</a></p>'

    file = tmp_path / "page.pdf"
    save_pdf(file, pair(look_up), linked, look_up.catalogue.manifest, places.resources())

    annotations = [each.get_object() for page in PdfReader(file).pages for each in page.get("/Annots", ())]
    assert {str(each["/A"]["/URI"]) for each in annotations} == {"https://first.org/guide"}
    assert "sorting" in words_on(PdfReader(file))
