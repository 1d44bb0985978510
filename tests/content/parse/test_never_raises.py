"""No text and no bytes make the parser raise; what it says of places is true."""

from hypothesis import given, settings
from hypothesis import strategies as st

from content.parse import a_file
from dragoman.content.model import Fault, Text
from dragoman.content.parse.entry import parse_entry
from dragoman.content.parse.inline import bare, links_in, raw_html_in, words_of
from dragoman.content.parse.lines import lines_in, text_of
from dragoman.content.parse.pack_files import parse_manifest, parse_sources, parse_topics
from dragoman.content.summaries import summary_in_full, summary_of

FILES = (a_file.TERM_FILE, a_file.WORD_FILE, a_file.BANK_FILE, a_file.SCENARIO_FILE, a_file.PATH_FILE, "x.md", "terms/x.md")
PIECES = st.sampled_from(
    [
        "--- \n \n\n ## Bridge ",
        "## Cards",
        "## Questions",
        "## Phase: A {#a}",
        "### Inject: B {seats=all}",
        "### Decide: C",
        "### Facilitator\n    ",
        "## To the engineer",
        "## Heard",
        "## Debrief",
        "- a {#b}",
        "  : c",
        "1. q {#q}",
        "   - [x] y",
        "   - [ ] n",
        "     > why",
        "   = a",
        "   ~ p",
        "   ~~ m\n    ",
        "   - l :: r",
        "   - i -> c",
        "   1) s",
        "{{gap}}",
        "**Where the likeness ends.** x",
        "**Expected.** e",
        "**Buys** b **Costs** c",
        "> quote",
        "```",
        "~~~\n    ",
        "term: T",
        "word: W",
        "title: X",
        "level: 2",
        "counterpart: c",
        "relation: analogue",
        'aliases: [a, "b, c"]',
        'sources: [k "l, m"]',
        "seats:\n    ",
        "  s: {title: t, side: technical}",
        "goals: {technical: [x]}",
        "was: old",
        "as-of: 2026-11-24",
        "review: {state: draft}",
        'ok-because: [war "x"]\n    ',
        "summary: >-",
        "  folded",
        "  ",
        "\t",
        "[[id",
        "words]]",
        "[w](https://a.org)",
        "![p](images/p.svg)",
        "<b>",
        "{#",
        "}",
        '"',
        "'",
        "“",
        "–",
        "*a**b*",
        "_x_",
        "`c`",
        "\\",
        "&amp;",
        "\u2028",
        "\ufeff\n    ",
        "# h",
        "***",
        "a",
        "é",
        "# comment",
        "!!int 3",
        "&a",
        "*a",
        "[",
        "{",
        "]",
        ": ",
        "scenario: two {short}",
        'quiz: q {count=2 topics="a, b"}',
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=40).map("\n".join),
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(PIECES, max_size=30).map(lambda pieces: a_file.term_text(body="A thing.\n\n" + "\n".join(pieces))),
    st.lists(PIECES, max_size=30).map(lambda pieces: a_file.term_text(head=a_file.TERM_HEAD + "\n".join(pieces) + "\n")),
)


@given(
    st.sampled_from(FILES), st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
)
@settings(max_examples=400, deadline=None)
def test_no_bytes_make_an_entry_raise(file: str, raw: bytes) -> None:
    parsed = parse_entry(file, raw)

    assert parsed.record.file == file
    assert list(parsed.faults) == sorted(
        parsed.faults, key=lambda fault: (fault.where.file, fault.where.line, fault.where.column, fault.code)
    )


@given(st.sampled_from(FILES), TEXTS)
@settings(max_examples=400, deadline=None)
def test_every_fault_stands_in_the_file(file: str, text: str) -> None:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    for fault in parse_entry(file, text.encode("utf-8", "replace")).faults:
        where = fault.where
        assert 1 <= where.line <= len(lines)
        assert 1 <= where.column <= len(lines[where.line - 1]) + 1
        assert where.length >= 1
        assert all(isinstance(value, str) for value in fault.details.values())


@given(
    st.sampled_from(FILES), st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))
)
@settings(max_examples=400, deadline=None)
def test_the_summary_in_haste_says_what_the_parser_says(file: str, raw: bytes) -> None:
    assert summary_of(file, raw) == summary_in_full(file, raw)[0]


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_text_makes_the_files_at_the_top_raise(text: str) -> None:
    faults: list[Fault] = []

    parse_manifest(text, "folder", faults.append)
    parse_topics(text, faults.append)
    parse_sources(text, faults.append)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_the_bare_words_have_the_length_of_the_text(source: str) -> None:
    text = text_of(lines_in(source), "x.md")

    assert len(bare(text)) == len(text.source)
    assert isinstance(words_of(source), str)
    for link in links_in(text):
        assert link.where.line <= source.count("\n") + 1
    assert all(tag for tag, _where in raw_html_in(text))


@given(TEXTS, st.integers(0, 400), st.integers(0, 400))
def test_a_part_of_a_text_stands_where_it_stood(source: str, start: int, end: int) -> None:
    text = text_of(lines_in(source), "x.md")
    part = text.part(min(start, end), max(start, end))

    for offset, sign in enumerate(part.source):
        if sign != "\n":
            where = part.place(offset)
            assert source.split("\n")[where.line - 1][where.column - 1] == sign
    assert isinstance(part, Text)
