"""A paragraph as plain words, without waiting for the parser where there is nothing to parse."""

import re

MARKUP = re.compile(r"[\[*_`<\\]")


def words_of(source: str) -> str:
    """A paragraph as plain words on one line, as lists and search results show it: no markup, links by their words."""
    if MARKUP.search(source):
        from dragoman.content.parse.inline import without_markup  # 8 ms, which a start with plain definitions need not pay

        source = without_markup(source)
    return " ".join(source.split())
