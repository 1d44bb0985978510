"""Front matter's texts as what the schema wants: ids, numbers, dates, lists, citations."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import TypedDict, TypeVar

from dragoman.content.model import Citation, Fault, Place, Review
from dragoman.content.nearest import nearest
from dragoman.content.parse.front_matter import MOST_FAULTY, Entry, FrontMatterBlock, ListValue, MapValue, Scalar, Value
from dragoman.content.parse.lines import shortened

COMMON_KEYS = ("id", "was", "sources", "as-of", "review-by", "ok-because", "review")
REVIEW_STATES = ("draft", "reviewed")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}$")
NUMBER = re.compile(r"\d{1,6}$", re.ASCII)
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")
BEHIND_WORD = re.compile(r"""\s["“„]""")
MOST_LEVELS = 3
LINE_FAULTS = ("anchor-or-tag", "unreadable-front-matter")

Report = Callable[[Fault], None]
AnyEnum = TypeVar("AnyEnum", bound=StrEnum)


class CommonFields(TypedDict):
    """What FrontMatter wants of every file."""

    id: str
    file: str
    was: tuple[str, ...]
    as_of: date | None
    review_by: date | None
    sources: tuple[Citation, ...]
    ok_because: Mapping[str, str]
    review: Review | None
    where: Mapping[str, Place]


@dataclass(slots=True)
class Fields:
    """The front matter of one file, read key by key; what is wrong with a value is reported once, where it stands."""

    block: FrontMatterBlock
    kind: str  # as faults name it
    tell: Report
    where: dict[str, Place] = field(default_factory=dict)
    _entries: dict[str, Entry] = field(default_factory=dict)

    def report(self, fault: Fault) -> None:
        """Report a fault, unless the reader has found one in the same line already: one mistake, one message."""
        if all(fault.where.line != known.where.line for known in self.block.faults if known.code in LINE_FAULTS):
            self.tell(fault)

    def expect(self, keys: Iterable[str]) -> None:
        """Say which keys this kind of file knows; others are reported, and a misspelt one is taken as what it means."""
        known = (*keys, *COMMON_KEYS)
        entries = self.block.entries
        self._entries = {key: entry for key, entry in entries.items() if key in known}
        choices = ", ".join(known)
        unknown = (entry for key, entry in entries.items() if key not in known)
        for entry in islice(unknown, MOST_FAULTY):
            key = entry.key
            self.report(Fault("unknown-key", entry.key_where, {"key": key, "kind": self.kind, "choices": choices}))
            meant = nearest(key, known)
            if meant and meant not in self._entries:
                self._entries[meant] = entry
        for key, entry in self._entries.items():
            self._remember(key, entry.value)

    def _remember(self, key: str, value: Value) -> None:
        self.where[key] = value.where
        if isinstance(value, ListValue):
            for index, item in enumerate(value.items):
                self.where[f"{key}[{index}]"] = item.where

    def has(self, key: str) -> bool:
        """Whether the key is there with something behind it."""
        entry = self._entries.get(key)
        return entry is not None and not (isinstance(entry.value, Scalar) and not entry.value.text)

    def value(self, key: str) -> Value | None:
        """What stands under a key, or None."""
        return self._entries[key].value if self.has(key) else None

    def text(self, key: str) -> str:
        """A text, empty where it is missing; a list or map where a text belongs is reported."""
        value = self.value(key)
        if value is None:
            return ""
        if isinstance(value, Scalar):
            return value.text
        self.wrong_shape(key, value, "text")
        first = value.items[0] if isinstance(value, ListValue) and value.items else None
        return first.text if isinstance(first, Scalar) else ""

    def required(self, key: str, choices: Iterable[str] = ()) -> str:
        """A text that has to be there; where it is not, that is reported."""
        if self.has(key):
            return self.text(key)
        self.missing(key, choices)
        return ""

    def missing(self, key: str, choices: Iterable[str] = ()) -> None:
        """Report a key that is not there or has nothing behind it, unless a line that could not be read may hold it."""
        details = {"key": key, "kind": self.kind}
        if key in self._entries:
            self.report(Fault("empty-value", self._entries[key].key_where, details))
        elif not self.block.damaged:
            if listed := ", ".join(choices):
                details["choices"] = listed
            self.report(Fault("missing-key", self.block.where, details))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text where a list belongs is reported, and taken as a list of one."""
        return tuple(item.text for item in self.items(key))

    def items(self, key: str) -> tuple[Scalar, ...]:
        """A list of texts with their places."""
        value = self.value(key)
        return () if value is None else self.scalars_of(key, value)

    def scalars_of(self, key: str, value: Value) -> tuple[Scalar, ...]:
        """The texts in a list; what is neither is reported under `key`."""
        if not isinstance(value, ListValue):
            self.wrong_shape(key, value, "list")
            return (value,) if isinstance(value, Scalar) and value.text else ()
        texts = []
        for item in value.items:
            if not isinstance(item, Scalar):
                self.wrong_shape(key, item, "text")
            elif item.text:
                texts.append(item)
        return tuple(texts)

    def one_or_more(self, key: str) -> tuple[str, ...]:
        """A text or a list of texts, as under `was:`."""
        value = self.value(key)
        if isinstance(value, Scalar):
            return (value.text,)
        return self.texts(key)

    def number(self, key: str) -> int:
        """A whole number from 0, 0 where it is missing; anything else is reported."""
        text = self.text(key)
        if not text:
            return 0
        if NUMBER.match(text):
            return int(text)
        self.report(Fault("not-a-number", self.where[key], {"key": key, "typed": shortened(text)}))
        return 0

    def level(self) -> int:
        """The level, 1 to 3; 1 where it is missing or unknown, which is reported."""
        text = self.required("level", levels())
        if not text or text in levels():
            return int(text or "1")
        self.report(unknown_level(text, self.where["level"]))
        return 1

    def choice(self, key: str, choices: type[AnyEnum], code: str, *, required: bool = False) -> AnyEnum | None:
        """One of few, None where it is missing or unknown; an unknown one is reported as `code`."""
        names = [choice.value for choice in choices]
        text = self.required(key, names) if required else self.text(key)
        if not text:
            return None
        if text in names:
            return choices(text)
        self.report(Fault(code, self.where[key], {"key": key, "typed": shortened(text), "choices": ", ".join(names)}))
        meant = nearest(text, names)
        return choices(meant) if meant else None

    def day(self, key: str) -> date | None:
        """A date as `2026-11-24`, None where it is missing; one that no calendar has is reported."""
        value = self.value(key)
        if value is None:
            return None
        return self._date_of(key, self.text(key), value.where)

    def _date_of(self, key: str, text: str, where: Place) -> date | None:
        if not text:
            return None
        try:
            if DATE.match(text):
                return date.fromisoformat(text)
        except ValueError:
            pass  # 2026-02-30 looks like a date and is none
        self.report(Fault("impossible-date", where, {"key": key, "typed": shortened(text)}))
        return None

    def citations(self) -> tuple[Citation, ...]:
        """The works under `sources:`, each with the locator in quotes behind its key."""
        cited = []
        for item in self.items("sources"):
            word, locator = word_and_quoted(item.text)
            key, _space, behind = word.partition(" ")
            locator = locator or behind.strip()
            where = item.where
            cited.append(Citation(key, locator, Place(where.file, where.line, where.column, max(1, len(key)))))
        return tuple(cited)

    def reasons(self) -> dict[str, str]:
        """The words that `ok-because:` excuses, in lower case, each with its reason, empty where none is given."""
        value = self.value("ok-because")
        if isinstance(value, MapValue):
            self.wrong_shape("ok-because", value, "list")
            return {key.lower(): entry.value.text for key, entry in value.entries.items() if isinstance(entry.value, Scalar)}
        reasons = {}
        for item in self.items("ok-because"):
            word, reason = word_and_quoted(item.text)
            reasons[word.lower()] = reason
        return reasons

    def review(self) -> Review | None:
        """Who looked the file over."""
        value = self.value("review")
        if value is None:
            return None
        if not isinstance(value, MapValue):
            self.wrong_shape("review", value, "map")
            return None
        parts: dict[str, Scalar] = {}
        for key, entry in value.entries.items():
            self.where[f"review.{key}"] = entry.value.where
            if key not in ("state", "by", "on"):
                details = {"key": key, "kind": self.kind, "choices": "state, by, on"}
                self.report(Fault("unknown-key", entry.key_where, details))
            elif isinstance(entry.value, Scalar):
                parts[key] = entry.value
            else:
                self.wrong_shape(key, entry.value, "text")
        state = parts.get("state")
        if state is not None and state.text and state.text not in REVIEW_STATES:
            details = {"typed": shortened(state.text), "choices": ", ".join(REVIEW_STATES)}
            self.report(Fault("unknown-review-state", state.where, details))
        on = self._date_of("on", parts["on"].text, parts["on"].where) if "on" in parts else None
        return Review(state.text if state else "", parts["by"].text if "by" in parts else "", on)

    def common(self, id_: str) -> CommonFields:
        """What every kind of file may say, for the record of the file whose name gives `id_`."""
        typed = self.text("id")
        if typed and typed != id_:
            self.report(Fault("id-not-file-name", self.where["id"], {"typed": shortened(typed), "expected": id_}))
        was = self.one_or_more("was")
        return CommonFields(
            id=id_,
            file=self.block.where.file,
            was=was,
            as_of=self.day("as-of"),
            review_by=self.day("review-by"),
            sources=self.citations(),
            ok_because=self.reasons(),
            review=self.review(),
            where=self.where,
        )

    def wrong_shape(self, key: str, value: Value, expected: str) -> None:
        """Report a value of the wrong shape."""
        details = {"key": key, "typed": shape_of(value), "expected": expected}
        if isinstance(value, Scalar):
            details["value"] = shortened(value.text)
        elif isinstance(value, ListValue):
            details["value"] = shortened(", ".join(item.text for item in value.items if isinstance(item, Scalar)))
        self.report(Fault("wrong-shape", value.where, details))


def shape_of(value: Value) -> str:
    """What an author would call it."""
    return {Scalar: "text", ListValue: "list", MapValue: "map"}[type(value)]


def levels() -> tuple[str, ...]:
    """The levels there are, as typed."""
    return tuple(str(level) for level in range(1, MOST_LEVELS + 1))


def unknown_level(typed: str, where: Place) -> Fault:
    """The fault of a level that is none."""
    return Fault("unknown-level", where, {"typed": shortened(typed), "choices": ", ".join(levels())})


def word_and_quoted(text: str) -> tuple[str, str]:
    """An item such as `rfc-9116 "s. 3"` as what stands before the quotes and what stands in them."""
    if text.startswith('"') and (end := text.find('"', 1)) > 0:
        return text[1:end].strip(), text[end + 1 :].strip().strip('"“”„').strip()
    match = BEHIND_WORD.search(text)
    if match is None:
        return text.strip(), ""
    return text[: match.start()].strip(), text[match.end() :].strip().rstrip('"”“').strip()


def expected_kebab(text: str) -> str:
    """An id made of what was typed."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
