"""Attributes: what stands in braces at the end of a heading, item or option.

{#slug name=text name="text, with commas" flag -> target}
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from dragoman.content.model import Fault, Place, Text
from dragoman.content.parse.lines import shortened

PART = re.compile(
    r"""(?P<space>[\s,]+)
    | \#(?P<slug>[^\s{}"=]+)
    | (?P<arrow>->|→|[–—−]>)\s*(?P<target>[^\s{}"=,]+)
    | (?P<name>[A-Za-z][\w-]*)=(?:"(?P<quoted>[^"]*)"|(?P<typographic>[“„][^”“]*[”“])|(?P<bare>[^\s{}"“”]*))
    | (?P<flag>[A-Za-z][\w-]*)(?=[\s,}]|$)""",
    re.VERBOSE,
)
SPACE = re.compile(r"\s")
ARROWS = ("->", "→")
OPENING = re.compile(r"\{(?=[#>A-Za-z→–—−-])")


@dataclass(frozen=True, slots=True)
class Attributes:
    """What the braces say. A flag's value is empty; places are of values, "#" for the slug, "->" for the target."""

    slug: str = ""
    target: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    where: Place | None = None  # of the braces, None where there are none

    def text(self, name: str) -> str:
        """The value of a name, empty where it is not given."""
        return self.values.get(name, "")

    def list(self, name: str) -> tuple[str, ...]:
        """The parts of a value that stand between commas."""
        return tuple(part.strip() for part in self.text(name).split(",") if part.strip())

    def places_in(self, name: str) -> tuple[Place, ...]:
        """The places of these parts."""
        places = []
        offset = 0
        for part in self.text(name).split(","):
            word = part.strip()
            if word:
                begin = offset + len(part) - len(part.lstrip())
                whole = self.places[name]
                places.append(Place(whole.file, whole.line, whole.column + begin, len(word)))
            offset += len(part) + 1
        return tuple(places)


NONE = Attributes()


def split_attributes(
    text: Text, owner: str, known: Collection[str], report: Callable[[Fault], None]
) -> tuple[Text, Attributes]:
    """A text without the braces at its end, and what they say; what is wrong with them is reported.

    `owner` is what they belong to, for the message; `known` are the names it may have: "#" allows a slug, "->" a target.
    """
    opening = _opening(text.source)
    if opening < 0:
        return text, NONE
    rest = text.part(0, opening)
    braces = text.source[opening:]
    where = text.place(opening, len(braces))
    closed = braces.endswith("}") and braces.count('"') % 2 == 0
    if not closed:
        report(Fault("unreadable-attributes", where, {"typed": shortened(braces)}))
    reading = _Reading(text, owner, known, report)
    reading.read(opening + 1, len(text.source) - braces.endswith("}"), complain=closed)
    return rest, Attributes(reading.slug, reading.target, reading.values, reading.places, where)


def _opening(source: str) -> int:
    """Where the braces at the end of a text open, or -1. Those of a gap, `{{hidden}}`, and those in a code span are others."""
    if source.endswith("}"):
        if source.endswith("}}"):
            return -1
        end = len(source) - 1
        last = opening = source.rfind("{", 0, end)
        quotes = source.count('"', max(opening, 0), end)
        while opening > 0 and quotes % 2:  # it stands in quotes itself
            before = source.rfind("{", 0, opening)
            quotes += source.count('"', max(before, 0), opening)
            opening = before
        if quotes % 2 and OPENING.match(source, max(last, 0)):  # a quote is never closed
            opening = last
        return opening if opening >= 0 and source[opening - 1 : opening] != "{" else -1
    last_line = source.rfind("\n") + 1
    opening = source.rfind("{#", last_line)
    if opening >= 0 and "}" not in source[opening:] and "`" not in source[opening:]:
        return opening
    return -1


class _Reading:
    """Reads the parts between the braces."""

    def __init__(self, text: Text, owner: str, known: Collection[str], report: Callable[[Fault], None]) -> None:
        self.slug = ""
        self.target = ""
        self.values: dict[str, str] = {}
        self.places: dict[str, Place] = {}
        self._text = text
        self._owner = owner
        self._known = known
        self._report = report

    def read(self, start: int, end: int, complain: bool) -> None:
        """Takes all parts between two offsets; the first that cannot be read is reported if `complain`."""
        source = self._text.source[:end]
        at = start
        while at < end:
            match = PART.match(source, at)
            if match is None:
                space = SPACE.search(source, at)
                behind = space.start() if space else end
                if complain:
                    where = self._text.place(at, max(1, behind - at))
                    self._report(Fault("unreadable-attributes", where, {"typed": source[at:behind]}))
                    complain = False
                at = max(at + 1, behind)
                continue
            if match["space"] is None:
                self._take(match)
            at = match.end()

    def _take(self, match: re.Match[str]) -> None:
        if match["slug"] is not None:
            name, value, start = "#", match["slug"], match.start("slug")
        elif match["arrow"] is not None:
            name, value, start = "->", match["target"], match.start("target")
            if match["arrow"] not in ARROWS:
                self._typographic(match["arrow"], "->", match.start("arrow"))
        elif match["flag"] is not None:
            name, value, start = match["flag"], "", match.start("flag")
        elif match["typographic"] is not None:
            name, value, start = match["name"], match["typographic"][1:-1], match.start("typographic") + 1
            self._typographic(match["typographic"][0], '"', start - 1)
        else:
            group = "quoted" if match["quoted"] is not None else "bare"
            name, value, start = match["name"], match[group].strip(), match.start(group)
        name_where = self._text.place(match.start(), len(match["name"] or match["flag"] or name))
        if name in self.places:
            self._report(Fault("repeated-attribute", name_where, {"key": name, "owner": self._owner}))
            return
        if name not in self._known:
            choices = ", ".join(known for known in self._known if known not in ("#", "->"))
            self._report(Fault("unknown-attribute", name_where, {"key": name, "choices": choices, "owner": self._owner}))
            return
        self.places[name] = self._text.place(start, max(1, len(value)))
        if name == "#":
            self.slug = value
        elif name == "->":
            self.target = value
        else:
            self.values[name] = value

    def _typographic(self, typed: str, expected: str, at: int) -> None:
        self._report(Fault("typographic-sign", self._text.place(at, len(typed)), {"typed": typed, "expected": expected}))
