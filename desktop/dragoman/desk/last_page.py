"""The pair that was open when the window closed: its files parsed, and its texts as HTML.

The next start shows it without the parser and without Python-Markdown, which together cost it as much as Qt itself. It is
JSON beside what is kept of the pack, and true only beside that edition of it: its links lead where those summaries say.
"""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from dragoman.content.model import Citation, Place, Relation, Review, Side, Status, Term, Text
from dragoman.desk.kept import Stamp, file_of, text_from, write_file

ENDING = ".page.json"
_LEFT_OUT = ("cards", "questions", "where", "ok_because")  # no page shows them
_FIELDS = tuple(each.name for each in fields(Term) if each.name not in _LEFT_OUT)
_TEXTS = ("definition", "body", "bridge", "limit")

Texts = Mapping[tuple[Text, tuple[str, ...]], str]  # a text and whose words are not linked in it -> its HTML


class LastPage(NamedTuple):
    """The terms of a page by their files, the opened one first, each as it was at a stamp, and the HTML of their texts."""

    terms: Mapping[str, tuple[Stamp, Term]]
    texts: Texts


def read_last_page(pack: Path, cache: Path, edition: str) -> LastPage | None:
    """What was kept beside this edition of the pack, or None: nothing, another edition's, or damaged."""
    try:
        content = json.loads(file_of(pack, cache, ENDING).read_bytes())
        if content["edition"] != edition or content["fields"] != [*_FIELDS]:
            return None
        if not content["terms"]:
            return None
        return LastPage(
            {file: ((size, changed), _term_from(row)) for file, size, changed, row in content["terms"]},
            {(text_from(*text), tuple(own)): html for text, own, html in content["texts"]},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def write_last_page(pack: Path, cache: Path, edition: str, page: LastPage) -> None:
    """Keep a page. Where no file can be written, the next start parses it."""
    content = {
        "edition": edition,
        "fields": _FIELDS,
        "terms": [(file, *stamp, _row_of(term)) for file, (stamp, term) in page.terms.items()],
        "texts": [(_text_row(text), own, html) for (text, own), html in page.texts.items()],
    }
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    try:
        write_file(file_of(pack, cache, ENDING), written)
    except OSError:
        return


def _row_of(term: Term) -> list[Any]:
    values = {name: getattr(term, name) for name in _FIELDS}
    for name in ("as_of", "review_by"):
        values[name] = _day_row(values[name])
    for name in _TEXTS:
        values[name] = _text_row(values[name])
    values["sources"] = [(each.key, each.locator, _place_row(each.where)) for each in term.sources]
    review = term.review
    values["review"] = review and (review.state, review.by, _day_row(review.on))
    return list(values.values())


def _term_from(row: list[Any]) -> Term:
    values = dict(zip(_FIELDS, row, strict=True))
    for name in ("was", "aliases", "see"):
        values[name] = tuple(values[name])
    for name in ("as_of", "review_by"):
        values[name] = _day_from(values[name])
    for name in _TEXTS:
        values[name] = text_from(*values[name])
    for name, known in (("side", Side), ("status", Status), ("relation", Relation)):
        values[name] = None if values[name] is None else known(values[name])
    values["sources"] = tuple(Citation(key, locator, Place(*where)) for key, locator, where in values["sources"])
    if values["review"] is not None:
        state, by, on = values["review"]
        values["review"] = Review(state, by, _day_from(on))
    return Term(**values)


def _text_row(text: Text) -> tuple[object, ...]:
    return text.file, text.source, text.starts


def _place_row(place: Place) -> tuple[object, ...]:
    return place.file, place.line, place.column, place.length


def _day_row(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_from(row: str | None) -> date | None:
    return date.fromisoformat(row) if row else None
