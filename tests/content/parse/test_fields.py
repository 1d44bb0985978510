from datetime import date

import pytest

from content.parse.a_file import TERM_HEAD, codes_in, marked, only_fault, term, term_text
from dragoman.content.model import Citation, Review, Status


def with_line(line: str) -> str:
    return term_text(f"{TERM_HEAD}{line}\n")


def test_sources_are_keys_with_locators_that_may_hold_commas() -> None:
    text = with_line('sources: [a-76-135 "paras 22-28, norm 13(b)", rfc-9116, satow ch. 5]')
    cited = term(text).sources

    assert [(citation.key, citation.locator) for citation in cited] == [
        ("a-76-135", "paras 22-28, norm 13(b)"),
        ("rfc-9116", ""),
        ("satow", "ch. 5"),
    ]
    assert [marked(text, citation.where) for citation in cited] == ["a-76-135", "rfc-9116", "satow"]
    assert isinstance(cited[0], Citation)


def test_a_locator_in_typographic_quotes_is_read_and_reported() -> None:
    text = with_line("sources: [a-76-135 “paras 22, 28”, rfc-9116]")

    assert [(citation.key, citation.locator) for citation in term(text).sources] == [
        ("a-76-135", "paras 22, 28"),
        ("rfc-9116", ""),
    ]
    assert codes_in(text) == ["typographic-sign"]


def test_excused_words_have_a_reason_and_no_case() -> None:
    text = with_line('ok-because: [Attack "the term\'s own name", "state-sponsored actor" "quoted, once", war]')

    assert term(text).ok_because == {
        "attack": "the term's own name",
        "state-sponsored actor": "quoted, once",
        "war": "",
    }


def test_a_review_is_a_map() -> None:
    assert term(with_line("review: {state: reviewed, by: jm, on: 2026-11-24}")).review == Review(
        "reviewed", "jm", date(2026, 11, 24)
    )
    assert codes_in(with_line("review: {state: checked}")) == ["unknown-review-state"]
    assert codes_in(with_line("review: reviewed")) == ["wrong-shape"]
    assert codes_in(with_line("review: {state: draft, who: jm}")) == ["unknown-key"]


@pytest.mark.parametrize("typed", ["2026-02-30", "24.11.2026", "2026-11", "tomorrow", "2026-1-1"])
def test_a_day_that_no_calendar_has_is_reported_and_the_page_is_kept(typed: str) -> None:
    text = with_line(f"as-of: {typed}")

    assert term(text).as_of is None
    fault = only_fault(text)
    assert (fault.code, marked(text, fault.where)) == ("impossible-date", typed)


def test_old_ids_are_one_or_a_list() -> None:
    assert term(with_line("was: sorting")).was == ("sorting",)
    assert term(with_line("was: [sorting, first-look]")).was == ("sorting", "first-look")


def test_a_text_where_a_list_belongs_is_a_list_of_one() -> None:
    text = with_line("aliases: first sorting")

    assert term(text).aliases == ("first sorting",)
    assert only_fault(text).details == {
        "key": "aliases",
        "typed": "text",
        "expected": "list",
        "value": "first sorting",
    }


def test_a_list_where_a_text_belongs_gives_its_first() -> None:
    text = with_line("status: [law, treaty]")

    assert term(text).status is Status.LAW
    assert only_fault(text).details["expected"] == "text"


def test_a_misspelt_key_is_reported_and_taken_as_what_it_means() -> None:
    text = term_text(TERM_HEAD.replace("counterpart:", "countrpart:"))

    assert term(text).counterpart == "crisis-cell"
    fault = only_fault(text)
    assert (fault.code, marked(text, fault.where)) == ("unknown-key", "countrpart")


def test_a_key_that_is_like_none_is_left_aside() -> None:
    text = with_line("colour: red")

    assert codes_in(text) == ["unknown-key"]


def test_a_missing_key_is_one_fault_at_the_top_and_an_empty_one_at_itself() -> None:
    missing = only_fault(term_text(TERM_HEAD.replace("relation: analogue\n", "")))
    empty = only_fault(term_text(TERM_HEAD.replace("analogue", "")))

    assert (missing.code, missing.where.line) == ("missing-key", 1)
    assert missing.details["choices"].startswith("analogue, counterpart")
    assert (empty.code, empty.where.line) == ("empty-value", 5)


def test_what_is_one_of_few_is_reported_where_it_is_none_of_them() -> None:
    text = term_text(TERM_HEAD.replace("analogue", "resembles"))

    assert term(text).relation is None
    assert only_fault(text).code == "unknown-relation"


def test_a_level_that_is_none_falls_back_to_the_first() -> None:
    text = term_text(TERM_HEAD.replace("level: 1", "level: 7"))

    assert term(text).level == 1
    assert only_fault(text).code == "unknown-level"


def test_an_id_in_the_file_has_to_be_its_name() -> None:
    assert codes_in(with_line("id: triage")) == []
    assert codes_in(with_line("id: other")) == ["id-not-file-name"]
