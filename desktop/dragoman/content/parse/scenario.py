"""A scenario's file: seats, goals, and phases with injects and decisions."""

import re
from collections.abc import Sequence

from dragoman.content.model import Choice, Decision, Fault, Inject, Phase, Place, Scenario, Seat, Side, Text
from dragoman.content.parse.attributes import Attributes, split_attributes
from dragoman.content.parse.blocks import Item, Report, blocks_of, halves_of
from dragoman.content.parse.fields import KEBAB, NUMBER, Fields, expected_kebab
from dragoman.content.parse.front_matter import MapValue, Scalar, Value
from dragoman.content.parse.inline import without_code
from dragoman.content.parse.lines import Line, item_text, place_of, shortened, text_of
from dragoman.content.parse.patience import read_each
from dragoman.content.parse.sections import Headings, Section, by_name, lines_of_all, report_stray, sections_of
from dragoman.content.parse.slugs import Slugs

KEYS = ("title", "summary", "minutes", "starts", "short", "seats", "goals", "terms")
SEAT_KEYS = ("title", "side")
HEADINGS = Headings(
    2,
    ("Phase:", "Debrief"),
    "scenario",
    {"Phase:": ("phase", ("#", "technical", "diplomatic", "minutes"))},
    repeated=("Phase:",),
)
PHASE_HEADINGS = Headings(
    3,
    ("Facilitator", "Inject:", "Discuss", "Decide:"),
    "scenario",
    {"Inject:": ("inject", ("seats", "after", "by")), "Decide:": ("decision", ("seat",))},
    repeated=("Inject:",),
)
CRIB = re.compile(r"\*\*(Expected|Learning)[.:]?\*\*[.:]?[ \t]*", re.IGNORECASE)
PRICE = re.compile(r"\*\*(Buys|Costs)[.:]?\*\*[.:]?[ \t]*", re.IGNORECASE)
FEWEST_CHOICES = 2


def read_scenario(fields: Fields, id_: str, report: Report, slugs: Slugs) -> Scenario | None:
    """The scenario in a file, or None where it has no title."""
    file = fields.block.where.file
    fields.expect(KEYS)
    title = fields.required("title")
    summary, starts = fields.text("summary"), fields.text("starts")
    minutes = fields.number("minutes")
    short, terms = fields.texts("short"), fields.texts("terms")
    seats, goals = _seats(fields), _goals(fields)
    common = fields.common(id_)
    if not title:
        return None
    before, sections = sections_of(fields.block.body, HEADINGS, file, report)
    parts = by_name(sections)
    phases = tuple(_phase(section, file, report, slugs) for section in parts.get("Phase:", ()))
    if not phases:
        report(Fault("scenario-without-phases", fields.block.where))
    return Scenario(
        **common,
        title=title,
        summary=summary,
        minutes=minutes,
        starts=starts,
        short=short,
        seats=seats,
        goals=goals,
        terms=terms,
        opening=text_of(before, file),
        phases=phases,
        debrief=_items(lines_of_all(parts.get("Debrief", ())), "Debrief", file, report),
    )


def _seats(fields: Fields) -> tuple[Seat, ...]:
    value = fields.value("seats")
    if value is None:
        fields.missing("seats")
        return ()
    if not isinstance(value, MapValue):
        fields.wrong_shape("seats", value, "map")
        return ()
    seats = []
    for id_, entry in value.entries.items():
        if not KEBAB.match(id_):
            details = {"typed": id_, "expected": expected_kebab(id_), "kind": "seat"}
            fields.report(Fault("id-not-kebab-case", entry.key_where, details))
        seats.append(_seat(id_, entry.value, entry.key_where, fields))
    return tuple(seats)


def _seat(id_: str, value: Value, where: Place, fields: Fields) -> Seat:
    if not isinstance(value, MapValue):
        fields.wrong_shape(id_, value, "map")
        return Seat(id_, value.text if isinstance(value, Scalar) else "", None, where)
    texts: dict[str, Scalar] = {}
    for key, entry in value.entries.items():
        if key not in SEAT_KEYS:
            details = {"key": key, "kind": fields.kind, "choices": ", ".join(SEAT_KEYS)}
            fields.report(Fault("unknown-key", entry.key_where, details))
        elif isinstance(entry.value, Scalar):
            texts[key] = entry.value
        else:
            fields.wrong_shape(key, entry.value, "text")
    choices = {"side": ", ".join(Side)}
    for key in SEAT_KEYS:
        if key not in value.entries:
            extra = {"choices": choices[key]} if key in choices else {}
            fields.report(Fault("missing-key", where, {"key": key, "kind": fields.kind} | extra))
        elif key in texts and not texts[key].text:
            fields.report(Fault("empty-value", value.entries[key].key_where, {"key": key, "kind": fields.kind}))
    side = texts.get("side")
    title = texts["title"].text if "title" in texts else ""
    return Seat(id_, title, _side("side", side, fields) if side and side.text else None, where)


def _side(key: str, typed: Scalar, fields: Fields) -> Side | None:
    if typed.text in list(Side):
        return Side(typed.text)
    details = {"key": key, "typed": shortened(typed.text), "choices": ", ".join(Side)}
    fields.report(Fault("unknown-side", typed.where, details))
    return None


def _goals(fields: Fields) -> dict[Side, tuple[str, ...]]:
    value = fields.value("goals")
    if value is None:
        return {}
    if not isinstance(value, MapValue):
        fields.wrong_shape("goals", value, "map")
        return {}
    goals = {}
    for key, entry in value.entries.items():
        side = _side("goals", Scalar(key, entry.key_where), fields)
        if side is not None:
            goals[side] = tuple(item.text for item in fields.scalars_of(f"goals: {key}", entry.value))
    return goals


def _phase(section: Section, file: str, report: Report, slugs: Slugs) -> Phase:
    attributes = section.attributes
    before, inner = sections_of(section.lines, PHASE_HEADINGS, file, report)
    parts = by_name(inner)
    return Phase(
        slug=slugs.take("phase", attributes, section.title),
        title=section.title.source,
        technical=attributes.text("technical"),
        diplomatic=attributes.text("diplomatic"),
        minutes=_minutes("minutes", attributes, report),
        text=text_of(before, file),
        facilitator=text_of(lines_of_all(parts.get("Facilitator", ())), file),
        injects=tuple(_inject(inject, file, report) for inject in parts.get("Inject:", ())),
        discuss=_items(lines_of_all(parts.get("Discuss", ())), "Discuss", file, report),
        decision=_decision(parts["Decide:"][0], file, report) if "Decide:" in parts else None,
        where=section.where,
        attributes=attributes.places,
    )


def _minutes(name: str, attributes: Attributes, report: Report) -> int:
    typed = attributes.text(name)
    if not typed or NUMBER.match(typed):
        return int(typed or 0)
    report(Fault("not-a-number", attributes.places[name], {"key": name, "typed": shortened(typed)}))
    return 0


def _items(lines: Sequence[Line], name: str, file: str, report: Report) -> tuple[Text, ...]:
    items = report_stray(blocks_of(lines, report=report, file=file), name, file, report)
    return tuple(text for item in items if (text := item_text(item.lines, file)))


def _inject(section: Section, file: str, report: Report) -> Inject:
    attributes = section.attributes
    seats = attributes.list("seats")
    if not seats:
        report(Fault("missing-attribute", section.where, {"key": "seats", "owner": "inject"}))
    text, cribs = _labelled(text_of(section.lines, file), CRIB)
    return Inject(
        title=section.title.source,
        seats=seats,
        text=text,
        expected=cribs.get("expected", Text(file)),
        learning=cribs.get("learning", Text(file)),
        after=_minutes("after", attributes, report),
        by=attributes.text("by"),
        where=section.where,
        attributes=attributes.places,
    )


def _labelled(text: Text, labels: re.Pattern[str]) -> tuple[Text, dict[str, Text]]:
    """A text up to its first label, and by the label in lower case what stands behind each."""
    if "**" not in text.source:
        return text, {}
    found = list(labels.finditer(without_code(text)))
    ends = [*(match.start() for match in found[1:]), len(text.source)]
    parts: dict[str, Text] = {}
    for match, end in zip(found, ends, strict=False):
        parts.setdefault(match[1].lower(), text.part(match.end(), end))
    return text.part(0, found[0].start()) if found else text, parts


def _decision(section: Section, file: str, report: Report) -> Decision:
    attributes = section.attributes
    seat = attributes.text("seat")
    if not seat:
        report(Fault("missing-attribute", section.where, {"key": "seat", "owner": "decision"}))
    items = report_stray(blocks_of(section.lines, report=report, file=file), "Decide", file, report)
    choices = read_each(items, lambda item, tell: _choice(item, file, tell), report, file)
    if len(choices) < FEWEST_CHOICES:
        report(Fault("decision-with-one-option", section.where))
    return Decision(section.title.source, seat, choices, section.where, attributes.places)


def _choice(item: Item, file: str, report: Report) -> Choice:
    first, second = halves_of(item)
    text, attributes = split_attributes(item_text(first, file), "choice", ("->", "technical", "diplomatic"), report)
    where = text.where if text else place_of(item.first, file)
    if not attributes.target:
        report(Fault("missing-attribute", where, {"key": "->", "owner": "choice"}))
    _before, price = _labelled(item_text(second, file), PRICE)
    nothing = Text(file)
    return Choice(
        text=text,
        target=attributes.target,
        technical=attributes.text("technical"),
        diplomatic=attributes.text("diplomatic"),
        buys=price.get("buys", nothing),
        costs=price.get("costs", nothing),
        where=where,
        attributes=attributes.places,
    )
