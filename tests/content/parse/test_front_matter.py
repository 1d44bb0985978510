from dataclasses import dataclass

import pytest

from content.parse.a_file import (
    DEFINITION,
    PATH_FILE,
    SCENARIO_FILE,
    TERM_FILE,
    TERM_HEAD,
    WORD_FILE,
    broken,
    codes_in,
    faults_in,
    marked,
    only_fault,
    term,
    term_text,
)
from dragoman.content.model import Fault, Relation, Term
from dragoman.content.parse.entry import parse_entry
from dragoman.content.parse.front_matter import Entry, ListValue, MapValue, Scalar, Value, read_front_matter
from dragoman.content.parse.lines import lines_in

Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True)
class Reading:
    values: dict[str, Plain]
    faults: tuple[Fault, ...]
    entries: dict[str, Entry]

    @property
    def codes(self) -> list[str]:
        return [fault.code for fault in self.faults]


def read(head: str) -> Reading:
    block = read_front_matter(lines_in(f"---\n{head}\n---\n\ntext"), "x.md", "term")
    assert block is not None
    return Reading({key: plain(entry.value) for key, entry in block.entries.items()}, block.faults, dict(block.entries))


def plain(value: Value) -> Plain:
    match value:
        case Scalar():
            return value.text
        case ListValue():
            return [plain(item) for item in value.items]
        case MapValue():
            return {key: plain(entry.value) for key, entry in value.entries.items()}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("no", "no"),
        ("1.10", "1.10"),
        ("12:30", "12:30"),
        ("2026-11-24", "2026-11-24"),
        ("null", "null"),
        ("a: b", "a: b"),
        ("C# and F#", "C# and F#"),
        ('"quoted # not a comment"', "quoted # not a comment"),
        (r'"say \"no\" and \\"', 'say "no" and \\'),
        ("'it''s here'", "it's here"),
        ('"Signal" is a word', '"Signal" is a word'),
        ("text   # a comment", "text"),
        ("“Two” numbers", "“Two” numbers"),
    ],
)
def test_every_value_is_the_text_that_was_typed(typed: str, value: str) -> None:
    reading = read(f"key: {typed}")

    assert reading.values == {"key": value}
    assert reading.faults == ()


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("[]", []),
        ("[a, b c]", ["a", "b c"]),
        ("[a, b,]", ["a", "b"]),
        ('["a, b", c]', ["a, b", "c"]),
        ('[a-76-135 "paras 22, 28", rfc-9116]', ['a-76-135 "paras 22, 28"', "rfc-9116"]),
        ("[the state's word, b]", ["the state's word", "b"]),
        ("[norm 13(h), 'x, y']", ["norm 13(h)", "x, y"]),
        ("[a, # why\n  b]", ["a", "b"]),
        ("[a,\n  b,\n  c\n]", ["a", "b", "c"]),
    ],
)
def test_a_list_splits_at_commas_outside_quotes(typed: str, items: list[str]) -> None:
    reading = read(f"key: {typed}\nnext: x")

    assert reading.values == {"key": items, "next": "x"}
    assert reading.faults == ()


def test_maps_and_lists_may_be_indented_or_in_brackets() -> None:
    head = """seats:
  csirt-lead: {title: "CSIRT lead, Anvara", side: technical}
  duty-diplomat:
    title: Duty diplomat   # of Anvara
    side: diplomatic
goals:
  technical: [Say what is known]
  diplomatic:
    - Tell a request from an accusation
    - Keep the clock
short:
- alarm
- peer-help"""

    reading = read(head)

    assert reading.values == {
        "seats": {
            "csirt-lead": {"title": "CSIRT lead, Anvara", "side": "technical"},
            "duty-diplomat": {"title": "Duty diplomat", "side": "diplomatic"},
        },
        "goals": {
            "technical": ["Say what is known"],
            "diplomatic": ["Tell a request from an accusation", "Keep the clock"],
        },
        "short": ["alarm", "peer-help"],
    }
    assert reading.faults == ()


def test_a_folded_text_is_one_line_and_a_kept_one_as_it_stands() -> None:
    reading = read("summary: >-\n  Ransomware in a hospital,\n  servers abroad.\n\n  A second paragraph.\nkept: |-\n  a\n    b")

    assert reading.values == {
        "summary": "Ransomware in a hospital, servers abroad.\nA second paragraph.",
        "kept": "a\n  b",
    }


def test_blank_lines_and_comments_say_nothing() -> None:
    assert read("# about\na: 1\n\n   # more\nb: 2").values == {"a": "1", "b": "2"}


def test_a_value_knows_its_place_without_its_quotes() -> None:
    text = '---\nterm: "Note verbale"\nsee: [incident, "a, b"]\n---\n'
    block = read_front_matter(lines_in(text), "x.md", "term")
    assert block is not None
    see = block.entries["see"].value
    assert isinstance(see, ListValue)

    assert marked(text, block.entries["term"].value.where) == "Note verbale"
    assert marked(text, see.where) == '[incident, "a, b"]'
    assert [marked(text, item.where) for item in see.items] == ["incident", "a, b"]


def test_of_a_key_that_stands_twice_the_first_counts() -> None:
    reading = read("level: 1\nlevel: 2")

    assert reading.values == {"level": "1"}
    assert reading.codes == ["duplicate-key"]
    assert reading.faults[0].details == {"key": "level", "line": "2"}


@pytest.mark.parametrize(
    ("typed", "value", "sign"),
    [("!!int 3", "3", "!!int"), ("&a text", "text", "&a"), ("*a", "", "*a"), ("!tag", "", "!tag")],
)
def test_anchors_and_tags_are_faults_and_the_text_behind_them_is_kept(typed: str, value: str, sign: str) -> None:
    reading = read(f"key: {typed}\nother: x")

    assert reading.values == {"key": value, "other": "x"}
    assert [(fault.code, fault.details["typed"]) for fault in reading.faults] == [("anchor-or-tag", sign)]


def test_a_merge_key_is_a_fault() -> None:
    assert read("<<: *base\na: b").codes == ["anchor-or-tag"]


@pytest.mark.parametrize("line", ["just words", "- item", '"quoted": x', "key value", "[a: b]", "= x"])
def test_a_line_that_is_no_entry_is_reported_and_the_others_are_read(line: str) -> None:
    reading = read(f"a: 1\n{line}\nb: 2\nalso no entry")

    assert reading.values == {"a": "1", "b": "2"}
    assert reading.codes == ["unreadable-front-matter"]
    assert reading.faults[0].where.line == 3


@pytest.mark.parametrize("typed", ['"open', "[a, b", '[a, "b]', "{a: b", "[a] b", "[a, [b, [c, [d]]]]", "'open"])
def test_what_is_never_closed_ends_with_its_line(typed: str) -> None:
    reading = read(f"key: {typed}\nb: 2")

    assert reading.values["b"] == "2"
    assert reading.codes == ["unreadable-front-matter"]


def test_a_colon_without_a_space_is_read_as_it_was_meant() -> None:
    reading = read("as-of:2026-11-24\nb: 2")

    assert reading.values == {"as-of": "2026-11-24", "b": "2"}
    assert reading.codes == ["unreadable-front-matter"]


def test_typographic_quotes_in_a_list_are_taken_as_plain_ones() -> None:
    reading = read("aliases: [“a, b”, c]")

    assert reading.values == {"aliases": ["a, b", "c"]}
    assert [(fault.code, fault.details) for fault in reading.faults] == [("typographic-sign", {"typed": "“", "expected": '"'})]


@pytest.mark.parametrize("fence", ["—", "–––", "–-"])
def test_a_fence_that_a_word_processor_made_is_taken_as_one(fence: str) -> None:
    text = f"{fence}\n{TERM_HEAD}---\n\n{DEFINITION}"

    assert term(text).title == "Triage"
    assert faults_in(text) == [("typographic-sign", 1, 1, len(fence))]


def test_front_matter_without_its_first_fence_is_read() -> None:
    text = f"{TERM_HEAD}---\n\n{DEFINITION}"

    assert term(text).relation is Relation.ANALOGUE
    assert codes_in(text) == ["missing-front-matter"]


@pytest.mark.parametrize("between", ["\n", "\n\n", ""])
def test_front_matter_without_its_last_fence_ends_where_the_text_begins(between: str) -> None:
    text = f"---\n{TERM_HEAD}\n{DEFINITION}{between}\n## Bridge\n\nThey meet.\n"

    assert term(text).definition.source == DEFINITION.strip()
    assert term(text).bridge.source == "They meet."
    assert codes_in(text) == ["unclosed-front-matter"]


def test_a_rule_in_the_text_does_not_close_front_matter_that_was_left_open() -> None:
    text = f"---\n{TERM_HEAD}\n{DEFINITION}\n---\n\nMore.\n"

    assert term(text).definition.source == DEFINITION.strip()
    assert codes_in(text) == ["unclosed-front-matter"]


@pytest.mark.parametrize("file", [TERM_FILE, WORD_FILE, SCENARIO_FILE, PATH_FILE])
def test_of_a_file_cut_off_in_its_front_matter_nothing_else_is_expected(file: str) -> None:
    key = {TERM_FILE: "term", WORD_FILE: "word"}.get(file, "title")

    assert codes_in(f"---\n{key}: X\n", file) == ["unclosed-front-matter"]


def test_a_line_that_cannot_be_read_gets_one_message() -> None:
    assert codes_in(term_text(TERM_HEAD.replace("level: 1", "level: *one"))) == ["anchor-or-tag"]
    assert codes_in(term_text(TERM_HEAD.replace("level: 1", 'level: "one'))) == ["unreadable-front-matter"]
    assert codes_in(term_text(TERM_HEAD.replace("level: 1", "level 1"))) == ["unreadable-front-matter"]


def test_a_file_without_front_matter_is_broken_and_keeps_its_id() -> None:
    record = broken("# Triage\n\nThe first sorting.\n")

    assert (record.id, record.file) == ("triage", TERM_FILE)
    assert [fault.code for fault in record.faults] == ["missing-front-matter"]


def test_byte_order_mark_and_line_ends_of_other_systems_change_nothing() -> None:
    text = term_text(body=f"{DEFINITION}\n## Bridge\n\nThey meet.\n")

    assert term("\ufeff" + text.replace("\n", "\r\n")) == term(text)
    assert term(text.replace("\n", "\r")) == term(text)


def test_a_byte_that_is_not_utf8_is_named_with_its_place_and_the_rest_is_shown() -> None:
    raw = term_text(body="Un mot en français, déjà dit.\n").encode().replace("déj".encode(), b"d\xe9j")
    parsed = parse_entry(TERM_FILE, raw)

    (fault,) = parsed.faults
    assert (fault.code, fault.where.line, fault.where.column) == ("not-utf8", 8, 22)
    assert fault.details == {"typed": "0xE9"}
    assert isinstance(parsed.record, Term)
    assert parsed.record.definition.source == "Un mot en français, d\ufffdjà dit."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-be"])
def test_another_encoding_gets_one_message(encoding: str) -> None:
    assert [fault.code for fault in broken(term_text().encode(encoding)).faults] == ["not-utf8"]


def test_a_file_of_white_space_is_empty() -> None:
    assert only_fault(" \n\n").code == "empty-file"
