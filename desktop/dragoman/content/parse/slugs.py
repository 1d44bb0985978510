"""Slugs of one file: which are taken, which are missing, which are none."""

from dataclasses import dataclass, field

from dragoman.content.model import Fault, Place, Text
from dragoman.content.parse.attributes import Attributes
from dragoman.content.parse.blocks import Report
from dragoman.content.parse.fields import KEBAB, expected_kebab
from dragoman.content.parse.inline import words_of


@dataclass(slots=True)
class Slugs:
    """Gives out each slug of a file once. `of` keeps those of a kind in their order, faulty entries included."""

    report: Report
    of: dict[str, list[str]] = field(default_factory=dict)
    _lines: dict[str, int] = field(default_factory=dict)

    def take(self, kind: str, attributes: Attributes, text: Text) -> str:
        """The slug of an entry that begins with this text, empty where it has none or one that is taken."""
        slug = attributes.slug
        if not slug:
            if text:
                self.report(_missing(kind, attributes, text))
            return ""
        where = attributes.places["#"]
        if not KEBAB.match(slug):
            details = {"typed": slug, "expected": expected_kebab(slug), "kind": "slug"}
            self.report(Fault("id-not-kebab-case", where, details))
        if slug in self._lines:
            self.report(Fault("duplicate-slug", where, {"typed": slug, "line": str(self._lines[slug])}))
            return ""
        self._lines[slug] = where.line
        self.of.setdefault(kind, []).append(slug)
        return slug


def _missing(kind: str, attributes: Attributes, text: Text) -> Fault:
    """Says where `lint --fix` may write the slug, and what it can make it from."""
    if attributes.where is not None:
        at = Place(attributes.where.file, attributes.where.line, attributes.where.column + 1)
    else:
        at = text.place(len(text.source))
    details = {"kind": kind, "text": words_of(text.source), "at": f"{at.line}:{at.column}"}
    return Fault("missing-slug", text.where, details | ({"braces": "yes"} if attributes.where else {}))
