"""The page that was open when the window closed, at the next start: the same words, and nothing read to show them."""

from pathlib import Path

import pytest

from a_glossary import GlossaryWindow, OpenGlossary
from dragoman.content import html, load
from dragoman.ui.widgets.message import Message

SAID = "Something in this file could not be read."


def messages(window: GlossaryWindow) -> list[str]:
    return [message.words() for message in window.shown(Message) if isinstance(message, Message)]


def test_the_page_of_last_time_is_shown_word_for_word_and_no_file_is_read(
    glossary: OpenGlossary, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = glossary("incident")
    before.glossary.keep_page()

    def read(*_arguments: object) -> None:
        raise AssertionError("a file was read, or its text made into HTML")

    monkeypatch.setattr(load, "load_entry", read)
    monkeypatch.setattr(html, "page", read)

    assert glossary("incident").words() == before.words()


def test_a_page_with_a_mistake_says_so_at_the_next_start_too(glossary: OpenGlossary, pack: Path) -> None:
    file = next(pack.rglob("incident.md"))
    file.write_bytes(file.read_bytes().replace(b"level: 1", b"level: !!int 1"))
    before = glossary("incident")
    assert any(SAID in words for words in messages(before))
    before.glossary.keep_page()

    assert any(SAID in words for words in messages(glossary("incident")))
