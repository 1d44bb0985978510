import pytest

from content.parse.a_file import WORD_FILE, broken, codes_in, false_friend
from dragoman.content.model import Side

WORD = """---
word: silence
level: 1
technical: alert-fatigue
diplomatic: silence-procedure
---

## To the engineer
No alarm rings.

## To the diplomat
A draft stands unless somebody objects.

## What goes wrong
"They were silent" sounds like consent.

## Heard
- "Silence is broken." → diplomatic {#broken}
- "Silence that alert until Monday." -> technical {#alert}

## Say instead
"No answer yet."
"""


def test_a_false_friend_is_read_with_all_its_parts() -> None:
    read = false_friend(WORD)

    assert (read.word, read.technical, read.diplomatic) == ("silence", "alert-fatigue", "silence-procedure")
    assert read.to_the_engineer.source == "No alarm rings."
    assert read.to_the_diplomat.source == "A draft stands unless somebody objects."
    assert read.goes_wrong.source == '"They were silent" sounds like consent.'
    assert [(heard.text.source, heard.side, heard.slug) for heard in read.heard] == [
        ('"Silence is broken."', Side.DIPLOMATIC, "broken"),
        ('"Silence that alert until Monday."', Side.TECHNICAL, "alert"),
    ]
    assert read.say_instead.source == '"No answer yet."'
    assert codes_in(WORD, WORD_FILE) == []


def test_without_one_sense_the_other_is_shown() -> None:
    text = WORD.replace("No alarm rings.\n", "")

    assert not false_friend(text).to_the_engineer
    assert codes_in(text, WORD_FILE) == ["missing-sense"]


@pytest.mark.parametrize(
    ("speaker", "code"),
    [
        ("", "heard-without-side"),
        ("→", "heard-without-side"),
        ("→ engineer", "unknown-side"),
        ("–> technical", "typographic-sign"),
    ],
)
def test_a_sentence_needs_a_speaker(speaker: str, code: str) -> None:
    text = WORD.replace("→ diplomatic", speaker)

    assert codes_in(text, WORD_FILE) == [code]
    assert len(false_friend(text).heard) == (2 if code == "typographic-sign" else 1)


def test_without_its_word_a_file_is_broken() -> None:
    assert broken(WORD.replace("word: silence\n", ""), WORD_FILE).id == "silence-word"


@pytest.mark.parametrize("lines", ["*", "- x\n- y", "1. x", "–"])
def test_a_list_before_the_first_heading_stops_nothing(lines: str) -> None:
    word = false_friend(WORD.replace("## To the engineer", f"{lines}\n\n## To the engineer", 1))

    assert word.to_the_engineer.source == "No alarm rings."
