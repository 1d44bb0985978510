"""A summary in haste says what the parser says: for each file of the shipped pack and of the tests, and after any slip."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.parse.a_file import TERM_FILE, TERM_HEAD, term_text
from dragoman.content.layout import position_of
from dragoman.content.model import Broken, Kind, Relation, Side, Summary
from dragoman.content.summaries import summary_in_full, summary_in_haste, summary_of

ROOT = Path(__file__).parents[2]
PACKS = (ROOT / "content/en", *sorted(path.parent for path in (ROOT / "tests").rglob("pack.md")))
FILES = [
    (file.relative_to(pack).as_posix(), file)
    for pack in PACKS
    for file in sorted(pack.rglob("*.md"))
    if position_of(file.relative_to(pack).as_posix())
]
PAGES = [(name, file) for name, file in FILES if name.startswith(("terms/", "false-friends/"))]
LINES = ["## Bridge", "## Cards", "## To the engineer", "- a {#b}", "  : c", "1. q {#q}", "   - [x] y", "   = z", "term: Again"]
LINES += [
    "aliases: [it's, R&D, 'q', &a]",
    'ok-because: [war "it, so", x]',
    "level: 9",
    "> q",
    "- “x” → technical {#x}",
    "{{gap}}",
    "[[a|b]]",
    "```",
    "~~~",
    "---",
    "===",
]
SIGNS = [
    "",
    "\n",
    " ",
    "  ",
    "x",
    "#",
    "-",
    "|",
    "{",
    "}",
    "{#x}",
    "\t",
    "\r\n",
    "é",
    '"',
    "'",
    ",",
    "[",
    "]",
    ": ",
    "<b>",
    "*",
]
SIGNS += ["*", "\ufeff", "“", "–", "`", "# ", "&a ", "!t "]
EDITS = st.sampled_from([*LINES, *SIGNS])


@pytest.mark.parametrize(("name", "file"), FILES, ids=[name for name, _file in FILES])
def test_the_summary_of_each_file_is_what_the_parser_says(name: str, file: Path) -> None:
    raw = file.read_bytes()

    assert summary_of(name, raw) == summary_in_full(name, raw)[0]


def test_nearly_every_page_of_the_shipped_pack_is_summed_up_without_the_parser() -> None:
    shipped = [(name, file) for name, file in PAGES if file.is_relative_to(ROOT / "content/en")]
    hasty = 0
    for name, file in shipped:
        position = position_of(name)
        assert position is not None
        hasty += summary_in_haste(name, file.read_bytes(), position) is not None

    assert hasty >= 0.9 * len(shipped)


@given(st.sampled_from(PAGES), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), EDITS), min_size=1, max_size=3))
@settings(max_examples=300, deadline=None)
def test_a_slip_of_the_pen_changes_nothing_of_that(page: tuple[str, Path], slips: list[tuple[float, int, str]]) -> None:
    name, file = page
    text = file.read_text()
    for share, length, typed in slips:
        at = int(share * len(text))
        text = text[:at] + typed + text[at + length :]
    raw = text.encode()

    assert summary_of(name, raw) == summary_in_full(name, raw)[0]


@given(st.sampled_from(PAGES), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 2), EDITS), min_size=1, max_size=3))
@settings(max_examples=300, deadline=None)
def test_a_line_too_many_or_too_few_changes_nothing_of_that(
    page: tuple[str, Path], slips: list[tuple[float, int, str]]
) -> None:
    name, file = page
    lines = file.read_text().split("\n")
    for share, count, typed in slips:
        at = int(share * len(lines))
        lines[at : at + count] = [typed]
    raw = "\n".join(lines).encode()

    assert summary_of(name, raw) == summary_in_full(name, raw)[0]


def test_a_terms_summary_holds_what_lists_need() -> None:
    text = term_text(
        TERM_HEAD.replace("term: Triage", 'term: "Triage: first look"') + 'aliases: [sorting, "first, look"]\n',
        "The *first* sorting\nof [[incident|reports]].\n\n## Cards\n\n- Who? {#who}\n  : We.\n\n"
        "## Questions\n\n1. A {{gap}}. {#gap}\n",
    )

    assert summary_of(TERM_FILE, text.encode()) == Summary(
        id="triage",
        kind=Kind.TERM,
        file=TERM_FILE,
        title="Triage: first look",
        side=Side.TECHNICAL,
        aliases=("sorting", "first, look"),
        definition="The first sorting of reports.",
        level=1,
        topic="incidents",
        counterpart="crisis-cell",
        relation=Relation.ANALOGUE,
        cards=("who",),
        questions=("gap",),
    )


def test_a_false_friends_summary_defines_both_senses() -> None:
    text = (
        "---\nword: silence\nlevel: 2\n---\n\n## To the engineer\nNo alarm.\n\n## To the diplomat\nNo objection.\n\n"
        "## Heard\n- “Silence.” → diplomatic {#s}\n"
    )
    summary = summary_of("false-friends/silence-word.md", text.encode())

    assert isinstance(summary, Summary)
    assert (summary.title, summary.definition, summary.level) == ("silence", "No alarm. / No objection.", 2)
    assert (summary.heard, summary.side) == (("s",), None)


def test_a_file_of_which_no_page_can_be_made_has_its_id_and_no_summary() -> None:
    summary = summary_of(TERM_FILE, b"no front matter")

    assert isinstance(summary, Broken)
    assert (summary.id, summary.side) == ("triage", Side.TECHNICAL)
