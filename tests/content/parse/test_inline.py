import pytest

from content.parse.a_file import marked
from dragoman.content.model import Text
from dragoman.content.parse.inline import LinkKind, bare, links_in, raw_html_in, words_of
from dragoman.content.parse.lines import lines_in, text_of


def text(source: str) -> Text:
    return text_of(lines_in(source), "x.md")


def test_links_know_their_kind_target_words_and_place() -> None:
    source = (
        "See [[note-verbale]] and [[ csirt | the team ]].\n[RFC](https://a.org/x_(y)) <https://b.org> ![A map](images/m.svg)"
    )
    links = list(links_in(text(source)))

    assert [(link.kind, link.target, link.words) for link in links] == [
        (LinkKind.ID, "note-verbale", ""),
        (LinkKind.ID, "csirt", "the team"),
        (LinkKind.WEB, "https://a.org/x_(y)", "RFC"),
        (LinkKind.WEB, "https://b.org", "https://b.org"),
        (LinkKind.PICTURE, "images/m.svg", "A map"),
    ]
    assert [marked(source, link.where) for link in links] == [link.target for link in links]


@pytest.mark.parametrize(
    "source",
    [
        "`[[a]]`",
        "``[[a]] ` [b](c)``",
        "```\n[[a]]\n```",
        "~~~\n[[a]]",
        "    [[a]]",
        "- x\n  ```\n  [[a]]\n  ```",
        "> ```\n> [[a]]\n> ```",
    ],
)
def test_nothing_in_code_is_a_link(source: str) -> None:
    assert list(links_in(text(source))) == []


def test_a_code_span_does_not_reach_over_the_end_of_a_paragraph() -> None:
    assert [link.target for link in links_in(text("one ` tick\n\n[[a]] and ` another"))] == ["a"]


def test_the_bare_words_stand_at_their_own_offsets() -> None:
    source = "**War** of `attack` in [[attack-word|the _room_]], [see](https://war.org) <b>x</b>\n> - cited"
    blanked = bare(text(source))

    assert len(blanked) == len(source)
    assert blanked.split() == ["War", "of", "in", "the", "room", ",", "see", "x", "cited"]
    assert all(source[at] == sign for at, sign in enumerate(blanked) if not sign.isspace())


def test_raw_html_is_a_tag_outside_code() -> None:
    found = [tag for tag, _where in raw_html_in(text("a <b>c</b> `<i>` <https://x.org> <a@b.org> 1<2 <!-- x -->"))]

    assert found == ["<b>", "</b>", "<!--"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("A *text*\nof **two** lines", "A text of two lines"),
        ("[[note-verbale]] or [[csirt|the team]]", "note verbale or the team"),
        ("[words](https://a.org) and `code *x*`", "words and code *x*"),
        (r"2 \* 3 and snake_case_name", "2 * 3 and snake_case_name"),
        ("plain", "plain"),
    ],
)
def test_a_paragraph_as_plain_words(source: str, words: str) -> None:
    assert words_of(source) == words
