import pytest

from content.parse.a_file import BANK_FILE, bank_text, codes_in, marked, only_fault, question, questions, term, term_text
from dragoman.content.model import QuestionType, Side
from dragoman.content.parse.entry import parse_entry


def fault_codes(text: str) -> list[str]:
    return codes_in(bank_text(text), BANK_FILE)


def test_one_right_answer_with_a_reason_for_each_option() -> None:
    asked = question("""1. What has been established? {#established level=2 side=diplomatic topic=evidence term=note}
   - [ ] Which state is responsible
     > That needs a legal finding.
   - [x] Which cluster it was,
     and how sure one is
     > Confidence can change.
     > It often does.
""")

    assert asked.type is QuestionType.ONE
    assert (asked.text.source, asked.slug, asked.level, asked.side) == (
        "What has been established?",
        "established",
        2,
        Side.DIPLOMATIC,
    )
    assert (asked.topic, asked.term) == ("evidence", "note")
    assert [(option.text.source, option.right, option.why.source) for option in asked.options] == [
        ("Which state is responsible", False, "That needs a legal finding."),
        ("Which cluster it was,\nand how sure one is", True, "Confidence can change.\nIt often does."),
    ]


def test_more_than_one_right_answer_makes_several() -> None:
    assert question("1. Which? {#q}\n   - [x] a\n   - [X] b\n   - [ ] c").type is QuestionType.SEVERAL


def test_true_and_false_are_their_own_type() -> None:
    asked = question("1. It is. {#q}\n   - [ ] True\n     > No.\n   - [x] False\n     > Yes.")

    assert asked.type is QuestionType.TRUE_FALSE


def test_a_typed_answer_has_its_accepted_forms() -> None:
    asked = question("1. Which norm? {#q}\n   = 13(b)\n   = norm 13(b)\n   > Paragraph 13.")

    assert asked.type is QuestionType.TYPED
    assert [form.source for form in asked.accepted] == ["13(b)", "norm 13(b)"]
    assert asked.explanation.source == "Paragraph 13."


def test_a_gap_makes_a_cloze() -> None:
    asked = question("1. An inject is {{news}} in {{an exercise}}. {#q}\n\n   > It is.")

    assert asked.type is QuestionType.CLOZE
    assert asked.text.source == "An inject is {{news}} in {{an exercise}}."


def test_a_matching_may_have_decoys_and_code_that_looks_like_its_sign() -> None:
    asked = question("1. Match. {#q}\n   - CSIRT :: Mission\n   - the host `::1` ::  this machine\n   - :: Flag")

    assert asked.type is QuestionType.MATCHING
    assert [(left.source, right.source) for left, right in asked.pairs] == [
        ("CSIRT", "Mission"),
        ("the host `::1`", "this machine"),
        ("", "Flag"),
    ]


def test_an_ordering_has_its_steps() -> None:
    asked = question("1. Order. {#q}\n   1) first\n   2) second\n   3) third")

    assert asked.type is QuestionType.ORDERING
    assert [step.source for step in asked.steps] == ["first", "second", "third"]


def test_steps_at_the_margin_belong_to_the_question_above() -> None:
    asked = question("1. Order. {#q}\n1) first\n2) second\n> Because.")

    assert [step.source for step in asked.steps] == ["first", "second"]
    assert asked.explanation.source == "Because."


@pytest.mark.parametrize("arrow", ["->", "→"])
def test_a_sorting_has_items_and_categories(arrow: str) -> None:
    asked = question(f"1. Sort. {{#q}}\n   - a mail {arrow} technical\n   - a note {arrow} diplomatic")

    assert asked.type is QuestionType.SORTING
    assert [(item.source, category.source) for item, category in asked.pairs] == [
        ("a mail", "technical"),
        ("a note", "diplomatic"),
    ]


def test_a_written_answer_has_points_and_a_model() -> None:
    asked = question("""1. Write it. {#q}
   ~ It gives the time.
   ~ It names no state.
   ~~ Since 02:00 a hospital
   is down.
""")

    assert asked.type is QuestionType.WRITTEN
    assert [point.source for point in asked.points] == ["It gives the time.", "It names no state."]
    assert asked.model_answer.source == "Since 02:00 a hospital\nis down."


def test_attributes_may_end_the_first_paragraph_of_a_longer_text() -> None:
    asked = question("1. Read this. {#q level=3}\n\n   Then answer.\n   = yes")

    assert (asked.slug, asked.level) == ("q", 3)
    assert asked.text.source.split() == ["Read", "this.", "Then", "answer."]


def test_a_question_may_show_code() -> None:
    asked = question("1. What does this say? {#q}\n\n   ```\n   - [x] not an option\n   ```\n\n   = nothing")

    assert asked.type is QuestionType.TYPED
    assert "not an option" in asked.text.source


def test_in_a_terms_file_a_question_is_about_the_term() -> None:
    asked = term(term_text(body="Sorting.\n\n## Questions\n\n1. Who? {#who}\n   = we\n")).questions[0]

    assert (asked.level, asked.side, asked.topic, asked.term) == (1, Side.TECHNICAL, "incidents", "triage")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1. Nothing below {#q}", "question-of-no-type"),
        ("1. Two types {#q}\n   = a\n   - [x] b\n   - [ ] c", "question-of-no-type"),
        ("1. One box missing {#q}\n   - [x] a\n   - b", "question-of-no-type"),
        ("1. {#q}\n   = a", "empty-question-part"),
        ("1. Q {#q}\n   =\n   = a", "empty-question-part"),
        ("1. Q {#q}\n   - [x]\n   - [ ] b", "empty-question-part"),
        ("1. Q {{}} {#q}", "empty-question-part"),
        ("1. Q {{open {#q}", "empty-question-part"),
        ("1. Q {#q}\n   - a ::\n   - b :: c", "empty-question-part"),
        ("1. Q {#q}\n   - :: c\n   - :: d", "empty-question-part"),
        ("1. Q {#q}\n   - a ->\n   - b -> c", "empty-question-part"),
        ("1. Q {#q}\n   - -> c\n   - b -> c", "empty-question-part"),
        ("1. Q {#q}\n   1)\n   2) b", "empty-question-part"),
        ("1. Q {#q}\n   ~\n   ~~ a", "empty-question-part"),
        ("1. Q {#q}\n   ~ a\n   ~~", "empty-question-part"),
        ("1. Q {#q}\n   - [ ] a\n   - [ ] b", "question-without-right-option"),
        ("1. Q {#q}\n   - [x] a", "single-option"),
    ],
)
def test_a_question_that_cannot_be_asked_is_one_fault_and_hides_no_other(text: str, code: str) -> None:
    whole = f"{text}\n9. Sound {{#sound}}\n   = yes"

    assert fault_codes(whole) == [code]
    assert [asked.slug for asked in questions(whole)] == ["sound"]


def test_a_question_without_a_slug_is_kept_and_the_fault_says_where_to_write_it() -> None:
    text = bank_text("1. Which `norm`?\n   = 13(b)\n2. And {level=2}\n   = x")
    first, second = parse_entry(BANK_FILE, text.encode()).faults

    assert first.code == second.code == "missing-slug"
    assert first.details == {"kind": "question", "text": "Which norm?", "at": "7:17"}
    assert second.details == {"kind": "question", "text": "And", "at": "9:9", "braces": "yes"}
    assert [asked.slug for asked in questions("1. Which `norm`?\n   = 13(b)")] == [""]


def test_a_slug_that_is_taken_is_reported_where_it_stands_again() -> None:
    text = bank_text("1. A {#same}\n   = a\n2. B {#same}\n   = b")
    fault = only_fault(text, BANK_FILE)

    assert (fault.code, fault.details, marked(text, fault.where)) == (
        "duplicate-slug",
        {"typed": "same", "line": "7"},
        "same",
    )


def test_text_that_belongs_to_no_question_is_reported_once() -> None:
    assert fault_codes("Some words.\n\nMore.\n\n1. A {#a}\n   = a") == ["stray-text"]
