"""A text as HTML: the pack's words linked, everything else plain, and nothing that could do harm."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.content.html import page
from dragoman.content.links import Links, Target
from dragoman.content.mentions import Mentions, Named
from dragoman.content.model import Kind, Side, Text

TERMS = {
    "patch": Target(Kind.TERM, "Patch", Side.TECHNICAL),
    "note-verbale": Target(Kind.TERM, "Note verbale", Side.DIPLOMATIC),
    "tlp": Target(Kind.TERM, "TLP", Side.TECHNICAL),
    "incident-word": Target(Kind.FALSE_FRIEND, "incident"),
}
NAMES = {
    "patch": (Named("patch", Kind.TERM, Side.TECHNICAL),),
    "note verbale": (Named("note-verbale", Kind.TERM, Side.DIPLOMATIC),),
    "TLP": (Named("tlp", Kind.TERM, Side.TECHNICAL),),
    "incident": (Named("incident-word", Kind.FALSE_FRIEND),),
}
LINKS = Links(TERMS, {"two-phone-numbers": "Two phone numbers"}, Mentions(NAMES))
ATTRIBUTE = re.compile(r'[a-z]+="[^"]*"')
PATCH = '<a class="technical" href="term:patch">{}</a>'


def shown(source: str, file: str = "", links: Links = LINKS) -> str:
    """The HTML on one line, attributes by name: their order means nothing."""
    html = page(Text(file, source), links).strip().replace("\n", "")
    return re.sub(r"<a ([^>]*)>", lambda tag: "<a " + " ".join(sorted(ATTRIBUTE.findall(tag[1]))) + ">", html)


def test_a_link_shows_its_words_or_the_title_as_it_stands_in_a_sentence() -> None:
    assert shown("Send the [[patch|repair]].") == f"<p>Send the {PATCH.format('repair')}.</p>"
    assert shown("Send the [[patch]].") == f"<p>Send the {PATCH.format('patch')}.</p>"
    assert shown("[[patch]] first.") == f"<p>{PATCH.format('Patch')} first.</p>"
    assert ">TLP</a>" in shown("A label of the [[tlp]].")


def test_a_link_to_what_has_no_page_is_plain_words() -> None:
    assert shown("Ask for [[mutual-aid]].") == "<p>Ask for mutual aid.</p>"
    assert shown("Play [[two-phone-numbers]].") == "<p>Play two phone numbers.</p>"


def test_words_of_the_pack_are_linked_at_their_first_mention_in_a_paragraph() -> None:
    assert shown("A patch, then a patch.\n\nA patch.").count("term:patch") == 2
    assert shown("A *patch*, then a patch.") == f"<p>A <em>{PATCH.format('patch')}</em>, then a patch.</p>"
    assert shown("A patch and the [[patch|repair]].").count("term:patch") == 1


def test_a_word_that_both_sides_have_means_the_texts_own_side_also_at_its_second_mention() -> None:
    both = (Named("patch", Kind.TERM, Side.TECHNICAL), Named("note-verbale", Kind.TERM, Side.DIPLOMATIC))
    links = Links(TERMS, {}, Mentions({"note": both}))

    assert shown("A note, then a note.", file="terms/technical/x/y.md", links=links).count("<a ") == 1


def test_a_false_friend_is_marked_as_one() -> None:
    assert '<a class="false-friend" href="false-friend:incident-word">incidents</a>' in shown("Eleven incidents.")


@pytest.mark.parametrize("source", ["# A patch", "> A patch.", "`patch`", "    patch", "```\npatch\n```", "|patch|\n|-|\n|x|"])
def test_headings_quotations_code_and_table_heads_stay_unmarked(source: str) -> None:
    assert "term:patch" not in shown(source)


def test_a_page_does_not_link_itself() -> None:
    assert "term:patch" not in shown("A patch.", file="terms/technical/vulnerabilities/patch.md")
    assert "term:patch" not in page(Text("", "A patch."), LINKS, own={"patch"})


def test_raw_html_is_shown_as_it_was_typed() -> None:
    assert shown("<script>alert(1)</script> <b>x</b>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;x&lt;/b&gt;</p>"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "http://x.org", "file:///etc/passwd", "data:text/html,x", "../x.md"]
)
def test_of_links_only_https_is_left(address: str) -> None:
    assert shown(f"[here]({address})") == "<p>here</p>"
    assert shown("[here](https://x.org/a)") == '<p><a class="web" href="https://x.org/a">here</a></p>'


def test_of_pictures_only_those_inside_the_pack_are_left() -> None:
    assert 'src="images/a.svg"' in shown("![A map](images/a.svg)")
    for address in ("https://x.org/a.png", "images/../../a.png", "/etc/a.png", "images/a.exe"):
        assert shown(f"![A map]({address})") == "<p>A map</p>"


def test_lists_may_follow_a_paragraph_and_be_moved_in_by_two() -> None:
    assert shown("Ask:\n- one\n  - inner\n- two") == ("<p>Ask:</p><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>")
    assert '<ol start="3">' in shown("3. three\n4. four")


def test_a_fence_in_a_list_stays_code() -> None:
    assert shown("- say\n  ```\n  a < b\n  ```") == "<ul><li><p>say</p><pre><code>a &lt; b</code></pre></li></ul>"


def test_the_bar_of_a_link_ends_no_cell_of_a_table() -> None:
    html = shown("|a|b|\n|-|-|\n|(c)|send the [[patch|repair]] home|")

    assert f"<td>send the {PATCH.format('repair')} home</td>" in html


def test_tables_and_quotations_are_what_they_seem() -> None:
    assert "<td>2</td>" in shown("|a|b|\n|-|-|\n|1|2|")
    assert shown("> **Heard in the room.** “No.”") == (
        "<blockquote><p><strong>Heard in the room.</strong> “No.”</p></blockquote>"
    )


@pytest.mark.parametrize("part", ["[", "[[", "(", "*", "_", "`", "<", ">", "> ", "![", "[a](", "- ", "1. ", "\\", "|", "**a "])
def test_what_no_author_writes_is_shown_as_typed_and_costs_no_time(part: str) -> None:
    source = ("x" + part * 10_000)[:10_000]

    html = page(Text("", source), LINKS)

    assert len(html) >= 10  # a parser that tries every bracket with every other would not come back within a minute


@settings(max_examples=150, deadline=None)
@given(st.text() | st.text(alphabet="[]()*_`<>!&\\|#-+1. \n\tab:/\x02\x03", max_size=300))
def test_no_text_makes_it_raise_or_lets_a_script_through(source: str) -> None:
    html = page(Text("", source), LINKS)

    assert "<script" not in html.lower()
    assert all(address.startswith("https:") for address in re.findall(r'href="([^"]*)"', html))
