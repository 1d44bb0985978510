import pytest

from dragoman.content.model import Fault
from dragoman.content.parse.blocks import BlockKind, blocks_of
from dragoman.content.parse.lines import lines_in


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in blocks_of(lines_in(text))]


def items(text: str) -> list[str]:
    return ["|".join(line.text for line in item.lines) for block in blocks_of(lines_in(text)) for item in block.items]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("# One", "heading"),
        ("###### Six ######", "heading"),
        ("Two\n---", "heading"),
        ("One\n===", "heading"),
        ("####### seven", "paragraph"),
        ("#no", "paragraph"),
        ("text\nmore", "paragraph"),
        ("- a\n- b", "list"),
        ("1) a", "list"),
        ("2021. was", "list"),
        ("> quoted\ngoes on", "quote"),
        ("```\n## not a heading\n```", "code"),
        ("~~~~\n```\n~~~~", "code"),
        ("    indented\n\n    code", "code"),
        ("| a | b |\n|---|---|\n| c | d |", "table"),
        ("a | b\n:-:|--\nc|d", "table"),
        ("***", "rule"),
        ("- - -", "rule"),
        ("*emphasis* at the start", "paragraph"),
        ("-not a list", "paragraph"),
    ],
)
def test_one_block_is_recognised(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


def test_code_is_inert() -> None:
    assert kinds("```\n- a\n\n## Bridge\n> x\n```\ntext") == ["code", "paragraph"]
    assert kinds("```\n## never closed") == ["code"]


def test_a_year_at_the_start_of_a_line_does_not_end_a_paragraph() -> None:
    assert kinds("It was agreed in\n2021. Then more.") == ["paragraph"]
    assert kinds("Steps:\n1. one") == ["paragraph", "list"]


def test_what_is_moved_in_by_two_columns_belongs_to_the_item() -> None:
    assert items("1. a\n  - b\n  - c\n2. d") == ["a|- b|- c", "d"]
    assert items("- a\n\n  more\n- b\n\ntext") == ["a||more", "b"]
    assert items("-\ta\n\tb") == ["a|b"]


def test_an_item_goes_on_over_a_line_at_the_margin_but_not_over_a_blank_one() -> None:
    assert items("- a\ngoes on\n- b") == ["a|goes on", "b"]
    assert kinds("- a\n\ntext") == ["list", "paragraph"]


def test_a_fence_in_an_item_hides_what_stands_in_it() -> None:
    assert items("- a\n  ```\n  - b\n\n  ## c\n  ```\n- d") == ["a|```|- b||## c|```", "d"]


def test_numbers_with_a_dot_and_with_a_bracket_are_two_lists() -> None:
    assert kinds("1. a\n2. b\n1) c") == ["list", "list"]


def test_a_headings_words_come_without_signs() -> None:
    (block,) = blocks_of(lines_in("##   Bridge  ##  "))

    assert (block.level, block.lines[0].text, block.lines[0].column) == (2, "Bridge", 6)


def test_a_dash_of_a_word_processor_is_an_item_only_where_lists_are_syntax() -> None:
    faults: list[Fault] = []

    strict = [block.kind for block in blocks_of(lines_in("– a\n— b"), report=faults.append, file="x.md")]

    assert kinds("– a\n— b") == ["paragraph"]
    assert strict == [BlockKind.LIST]
    assert [fault.code for fault in faults] == ["typographic-sign", "typographic-sign"]


def test_each_line_of_a_long_list_is_looked_at_a_bounded_number_of_times() -> None:
    class Counting(list[object]):
        looks = 0

        def __getitem__(self, index: object) -> object:  # type: ignore[override]
            Counting.looks += 1
            return super().__getitem__(index)  # type: ignore[index]

    def looks_at(text: str) -> int:
        Counting.looks = 0
        list(blocks_of(Counting(lines_in(text))))  # type: ignore[arg-type]
        return Counting.looks

    for unit in ("- a\n", "> a\n", "a\n", "a\n\n", "```\n", "  - a\n", "1. a\n\n"):
        assert looks_at(unit * 2000) < 2.2 * looks_at(unit * 1000), unit


def test_a_list_of_hundreds_of_letters_is_read_no_further() -> None:
    told: list[Fault] = []

    blocks = list(blocks_of(lines_in("- a\n" * 2_000), report=told.append, file="x.md"))

    assert [(block.kind, len(block.items)) for block in blocks] == [(BlockKind.LIST, 400)]
    assert [(fault.code, fault.where.line) for fault in told] == [("crowded-list", 1)]


def test_a_long_list_of_sentences_is_read_to_its_end() -> None:
    told: list[Fault] = []

    (block,) = blocks_of(lines_in("- A work, 2020. {#a}\n" * 2_000), report=told.append, file="x.md")

    assert (len(block.items), told) == (2_000, [])
