"""However a text is made, the parser's work grows with its length and no faster. Work is counted, in calls: no clock is asked.

Ten kilobytes may take 50 ms, and a call takes a third of a microsecond, so fifteen calls a byte can be afforded.
"""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from content.parse import a_file
from dragoman.content.parse.entry import parse_entry
from dragoman.content.parse.pack_files import parse_manifest, parse_sources, parse_topics
from dragoman.content.summaries import summary_of

SIZE = 10_000
MOST_CALLS_A_BYTE = 15
TERM = f"---\n{a_file.TERM_HEAD}---\n\nA sentence.\n\n"
WORD = "---\nword: X\nlevel: 1\n---\n\n"
TITLED = "---\ntitle: X\n---\n\n"
SEATS = "---\ntitle: X\nseats: {a: {title: A, side: technical}}\n---\n\n"
PHASE = SEATS + "## Phase: A {#a minutes=1}\n\n"


def under(above: str, *headings: str) -> list[str]:
    return [f"{above}{heading}\n\n" for heading in headings]


OPENINGS = {
    a_file.TERM_FILE: ("", "---\n", f"---\n{a_file.TERM_HEAD}", TERM, *under(TERM, "## Bridge", "## Cards", "## Questions")),
    a_file.WORD_FILE: ("---\nword: X\n", WORD, *under(WORD, "## To the engineer", "## Heard")),
    a_file.BANK_FILE: (TITLED, f"{TITLED}## Questions\n\n", f"{TITLED}## Questions\n\n1. A question? {{#q}}\n"),
    a_file.SCENARIO_FILE: (
        "---\ntitle: X\nseats:\n",
        "---\ntitle: X\ngoals:\n",
        *under(SEATS, "", "## Debrief"),
        *under(PHASE, "### Decide: Who? {seat=a}", "### Inject: A {seats=a}", "### Discuss"),
    ),
    a_file.PATH_FILE: ("---\ntitle: X\n", TITLED, f"{TITLED}1. A step\n"),
    "pack.md": ("---\nid: x\ntitle: X\n", "---\nid: x\ntitle: X\n---\n"),
    "topics.md": ("", "---\n", "## Technical\n\n"),
    "sources.md": ("", "---\n", "---\ntitle: X\n---\n"),
}
PLACES = [(file, opening) for file, openings in OPENINGS.items() for opening in openings]
SIGNS = (
    *"[]{}()<>*_`~#=|\\&\"'“:,.-+!a 1é字\t\u2028\u3000",
    "- ", "* ", "1. ", "1) ", "> ", "## ", "### ", "    ", "  - ", "   - [x] ", "   - [ ] ", "   > ", "   = ", "   ~ ", "  : ",
    "- b", "- {", "- {#b", "- a {#b}", "- a {-> b}", "- a -> technical", "   - a :: b", "   - a -> b", "1. {{a}}", "1. [[a]]",
    "1. a {minutes=x}", "## Phase: A", "## Phase: A {#a}", "### Inject: a", "### Decide: b", "## X", "a: [", "a: {", "a: b",
    "a:b", "k: ", "a: \"b", "  a: {title: b}", "  - b", "a: |-", "[[", "]]", "[a](b)", "![a](b)", "<b>", "{#", "{{", "**", "``",
    "```", "~~~", "-|-", "::", "->", "–>", "***", "**Buys** ", "**Expected.** ", "T+1:00", "\n", "\n\n", "\n  ", "\n    ",
)  # fmt: skip


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, Python's and those in C."""
    count = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def parse(file: str, text: str) -> None:
    top = {"pack.md": lambda: parse_manifest(text, "x", lambda fault: None)}
    top |= {"topics.md": lambda: parse_topics(text, lambda fault: None)}
    top |= {"sources.md": lambda: parse_sources(text, lambda fault: None)}
    if file in top:
        top[file]()
    else:
        parse_entry(file, text.encode())


def repeated(opening: str, piece: str) -> str:
    text = opening + piece * (SIZE // len(piece.encode()))
    return text.encode()[:SIZE].decode(errors="ignore")


PIECES = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=4).map("".join)


@given(st.sampled_from(PLACES), PIECES)
@example((a_file.SCENARIO_FILE, OPENINGS[a_file.SCENARIO_FILE][0]), "- {\n")
@example((a_file.SCENARIO_FILE, f"{PHASE}### Decide: Who? {{seat=a}}\n\n"), "- b\n")
@example((a_file.PATH_FILE, f"{TITLED}1. A step\n"), "-\n")
@example((a_file.PATH_FILE, TITLED), "a\n\n")
@example((a_file.TERM_FILE, f"{TERM}## Questions\n\n"), "1. {{a}}\n")
@settings(max_examples=100, deadline=None)
def test_no_piece_that_is_repeated_makes_much_work(place: tuple[str, str], piece: str) -> None:
    file, opening = place
    text = repeated(opening, piece)
    parse(file, "---\n---\n")  # what is imported when the first file of a kind is read

    assert calls(lambda: parse(file, text)) <= MOST_CALLS_A_BYTE * SIZE


@given(st.sampled_from(PLACES), st.lists(st.sampled_from(SIGNS), min_size=100, max_size=400))
@settings(max_examples=30, deadline=None)
def test_no_mixture_of_pieces_makes_much_work(place: tuple[str, str], pieces: list[str]) -> None:
    file, opening = place
    text = repeated(opening, "".join(pieces))
    parse(file, "---\n---\n")

    assert calls(lambda: parse(file, text)) <= MOST_CALLS_A_BYTE * SIZE


@pytest.mark.parametrize(("file", "opening"), PLACES)
@pytest.mark.parametrize("piece", ["- b\n", "-\n", "- {\n", "a: [\n", "a\n\n", "## X\n"])
def test_every_kind_of_file_bears_what_is_easily_repeated(file: str, opening: str, piece: str) -> None:
    text = repeated(opening, piece)
    parse(file, "---\n---\n")

    assert calls(lambda: parse(file, text)) <= MOST_CALLS_A_BYTE * SIZE


@given(st.sampled_from(PLACES[:16]), PIECES)
@settings(max_examples=30, deadline=None)
def test_a_summary_makes_no_more_work_than_the_whole(place: tuple[str, str], piece: str) -> None:
    file, opening = place
    raw = repeated(opening, piece).encode()
    parse(file, "---\n---\n")

    assert calls(lambda: summary_of(file, raw)) <= 1.2 * MOST_CALLS_A_BYTE * SIZE
