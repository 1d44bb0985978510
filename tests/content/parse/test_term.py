import pytest

from content.parse.a_file import codes_in, faults_in, marked, only_fault, term, term_text
from dragoman.content.model import Side

WHOLE = term_text(
    body="""The first sorting of reports,
by urgency.

What a diplomat needs.

> **Heard in the room.** "Not now."

### Specimen: triage sheet

```
## Bridge
```

## Bridge

One calls the other.

**Where the likeness ends.** A sheet is
no decision.

## Cards

- Who sorts? {#who}
  : The watch.
- And how
  fast? {#how-fast}
  : Within the hour.

  Or two.

## Questions

1. Who? {#ask-who}
   = the watch
"""
)


def test_a_term_is_read_with_all_its_parts() -> None:
    read = term(WHOLE)

    assert (read.title, read.side, read.topic, read.counterpart) == ("Triage", Side.TECHNICAL, "incidents", "crisis-cell")
    assert read.definition.source == "The first sorting of reports,\nby urgency."
    assert read.body.source.startswith("What a diplomat needs.")
    assert read.body.source.endswith("## Bridge\n```")
    assert read.bridge.source == "One calls the other."
    assert read.limit.source == "A sheet is\nno decision."
    assert [(card.slug, card.front.source, card.back.source) for card in read.cards] == [
        ("who", "Who sorts?", "The watch."),
        ("how-fast", "And how\nfast?", "Within the hour.\n\nOr two."),
    ]
    assert [question.slug for question in read.questions] == ["ask-who"]
    assert codes_in(WHOLE) == []


def test_every_text_knows_where_it_stands() -> None:
    read = term(WHOLE)

    for text in (read.definition, read.body, read.bridge, read.limit, read.cards[0].back, read.questions[0].accepted[0]):
        lines = text.source.split("\n")
        offset = 0
        for line in lines:
            if line:
                assert marked(WHOLE, text.place(offset, len(line))) == line
            offset += len(line) + 1


@pytest.mark.parametrize("heading", ["## Brige", "### Bridge", "# Bridge", "Bridge\n======"])
def test_a_heading_that_slipped_is_reported_and_taken_as_what_it_means(heading: str) -> None:
    text = term_text(body=f"Sorting.\n\n{heading}\n\nThey meet.\n")

    assert term(text).bridge.source == "They meet."
    assert codes_in(text) == ["unknown-heading"]


@pytest.mark.parametrize("heading", ["## bridge", "##  Bridge ##", "Bridge\n------"])
def test_a_heading_may_be_written_in_any_way_markdown_has(heading: str) -> None:
    text = term_text(body=f"Sorting.\n\n{heading}\n\nThey meet.\n")

    assert term(text).bridge.source == "They meet."
    assert codes_in(text) == []


def test_what_stands_under_an_unknown_heading_is_shown_with_the_text() -> None:
    text = term_text(body="Sorting.\n\nBody.\n\n## History\n\nOld.\n\n## Bridge\n\nThey meet.\n")

    assert term(text).body.source == "Body.\n\n## History\n\nOld."
    assert only_fault(text).details == {
        "typed": "## History",
        "choices": "## Bridge, ## Cards, ## Questions",
        "kind": "term",
    }


def test_a_heading_that_stands_twice_is_reported_and_both_texts_are_kept() -> None:
    text = term_text(body="Sorting.\n\n## Bridge\n\nOne.\n\n## Bridge\n\nTwo.\n")

    assert term(text).bridge.source == "One.\n\n\nTwo."
    assert [code for code, *_place in faults_in(text)] == ["repeated-heading"]


@pytest.mark.parametrize("body", ["", "## Bridge\n\nThey meet.\n", "- a list\n", "> quoted\n"])
def test_a_term_without_a_first_paragraph_has_no_definition_and_a_page(body: str) -> None:
    text = term_text(body=body)

    assert not term(text).definition
    assert codes_in(text) == ["missing-definition"]


def test_two_counterparts_are_one_too_many() -> None:
    text = term_text().replace("counterpart: crisis-cell", "counterpart: [crisis-cell, desk]")

    assert term(text).counterpart == "crisis-cell"
    assert only_fault(text).details["choices"] == "crisis-cell, desk"


def test_a_card_without_a_back_is_left_out() -> None:
    text = term_text(body="Sorting.\n\n## Cards\n\n- No back {#a}\n- Sound {#b}\n  : Yes.\n")

    assert [card.slug for card in term(text).cards] == ["b"]
    assert codes_in(text) == ["card-without-back"]


def test_html_is_reported_where_it_is_not_code() -> None:
    text = term_text(body="Sorting <b>hard</b>, `<i>`, <https://a.org>, 1 < 2.\n\n```\n<u>\n```\n")

    assert [(code, line, column) for code, line, column, _length in faults_in(text)] == [
        ("raw-html", 8, 9),
        ("raw-html", 8, 16),
    ]


def test_a_fence_that_is_never_closed_is_reported() -> None:
    assert codes_in(term_text(body="Sorting.\n\n```\n## Bridge\n")) == ["unclosed-fence"]


def test_a_terms_side_and_topic_are_its_folders() -> None:
    read = term(term_text(), "terms/diplomatic/protocol/precedence.md")

    assert (read.id, read.side, read.topic) == ("precedence", Side.DIPLOMATIC, "protocol")


def test_a_term_without_a_topic_is_shown_and_one_without_a_side_is_broken() -> None:
    assert codes_in(term_text(), "terms/technical/triage.md") == ["misplaced-file"]
    assert term(term_text(), "terms/technical/triage.md").topic == ""
    assert codes_in(term_text(), "terms/other/incidents/triage.md") == ["misplaced-file"]


def test_a_files_name_that_is_no_id_is_reported() -> None:
    fault = only_fault(term_text(), "terms/technical/incidents/First Sorting.md")

    assert (fault.code, fault.details["expected"]) == ("id-not-kebab-case", "first-sorting")


def test_a_file_full_of_other_headings_gets_a_bounded_number_of_messages_and_is_shown() -> None:
    text = term_text(body="Sorting.\n\n" + "# Chapter\n\nWords.\n\n" * 100 + "## Bridge\n\nThey meet.\n")

    assert codes_in(text) == ["unknown-heading"] * 20
    assert term(text).body.source.count("# Chapter") == 100
    assert term(text).bridge.source == "They meet."
