"""What rules say in their less common cases, and what they must not say at all."""

import ast
from datetime import date
from pathlib import Path

import pytest

import dragoman.content
from content.rules.seeds import good_pack
from dragoman.content.diagnostics import Severity
from dragoman.content.lint import lint
from dragoman.content.rulebook import codes

TODAY = date(2026, 11, 24)
LEVEL = "terms/technical/incidents/severity-level.md"
TEAM = "terms/technical/incidents/response-team.md"
PRECEDENCE = "terms/diplomatic/channels/precedence.md"
OFFICER = "terms/diplomatic/channels/duty-officer.md"
SILENCE = "false-friends/silence-word.md"
BANK = "questions/warm-up.md"
CALLS = "scenarios/two-calls.md"
PATH = "paths/first-hour.md"
DEFINITION = "The order in which envoys enter a room, sit and speak."


def pack_with(folder: Path, *changes: tuple[str, str, str]) -> Path:
    pack = good_pack(folder)
    for file, good, bad in changes:
        text = (pack / file).read_text(encoding="utf-8")
        assert text.count(good) == 1, good
        (pack / file).write_text(text.replace(good, bad), encoding="utf-8")
    return pack


@pytest.mark.parametrize(
    ("file", "good", "bad", "code", "problem", "remedy"),
    [
        (TEAM, "counterpart: duty-officer", "counterpart: silence-word", "unknown-counterpart", "is no term", "of a term"),
        (TEAM, "counterpart: duty-officer", "counterpart: zzz", "unknown-counterpart", "no term `zzz`", "under `planned:`"),
        (TEAM, "[rfc-9116]", "[]", "term-without-source", "is empty", "write a key of sources.md"),
        (SILENCE, "technical: severity-level", "technical: warm-up", "unknown-sense", "`warm-up` is no term", "write the id"),
        (SILENCE, "diplomatic: duty-officer", "diplomatic: severity-level", "sense-on-wrong-side", "technical", "`technical:"),
        (LEVEL, "[response-team]", "[response-tema]", "unknown-link", "`response-tema`", "did you mean `response-team`?"),
        ("pack.md", "https://www.rfc-editor.org/info/rfc9116", "severity-level.md", "broken-link", "", "[[severity-level|the"),
        ("pack.md", "https://www.rfc-editor.org/info/rfc9116", "", "broken-link", "has no address", "write one"),
        ("pack.md", "https://www.rfc-editor.org/info/rfc9116", "mailto:ann@example.org", "broken-link", "", "https://"),
        (LEVEL, "images/steps.png", "../../secret.png", "dangerous-picture", "outside the pack", "`images`"),
        (LEVEL, "images/steps.png", "/etc/steps.png", "dangerous-picture", "outside the pack", "`images`"),
        (LEVEL, "images/steps.png", "images/steps.gif", "broken-picture", "no PNG, JPEG or SVG", "save"),
        (LEVEL, "images/steps.png", "", "broken-picture", "names no file", "write its path"),
        (
            SILENCE,
            '- "Silence was broken at noon." -> diplomatic {#noon}\n',
            "",
            "one-sided-heard",
            "how diplomats",
            "diplomatic",
        ),
        (CALLS, "starts: Saturday 05:00", "starts: early", "unreadable-stamp", "`early` is no day", "Saturday 05:40"),
        (CALLS, 'technical="T+1:40"', 'technical="soon"', "unreadable-stamp", "of the technical clock", "`T+0:40`"),
        (CALLS, 'technical="T+1:40" diplomatic="Saturday 06:40" ', "", "phase-without-stamp", "on either clock", "both"),
        (CALLS, 'technical="T+1:40" ', "", "phase-without-stamp", "on the technical clock", "T+0:40"),
        (CALLS, "**Buys** one clean record. ", "", "choice-without-price", "what it buys", "**Buys**"),
        (CALLS, "short: [alarm, public]", "short: [alarm, publik]", "unknown-phase", "`publik`", "`public`"),
        (
            PATH,
            "scenario: two-calls {short ",
            "scenario: severity-level {",
            "unknown-path-target",
            "is no scenario",
            "[[severity",
        ),
        (PATH, "[[duty-officer]]", "[[duty-oficer]]", "unknown-path-target", "`duty-oficer`", "`duty-officer`"),
        (PATH, '"incidents, channels"', '"incidents, chanels"', "unknown-topic", "`chanels`", "did you mean `channels`?"),
        (BANK, "topic=channels", "topic=zzz", "unknown-topic", "`zzz`", "stands in topics.md"),
        (CALLS, "terms: [severity-level,", "terms: [severity-levle,", "unknown-term", "`severity-levle`", "`severity-level`?"),
        (CALLS, "title: Two calls", "title: Two calls from France", "real-state-as-actor", "`France`", "invented state"),
        (CALLS, "The peer listens.", "A Russian official listens.", "real-state-as-actor", "`Russian official`", "ok-because"),
        (CALLS, "title: Two calls", "title: Two wars", "loaded-word", "`wars` takes a side", 'ok-because: [war "…"]'),
        (PRECEDENCE, "= the envoy who came first", "= version 4.2", "bare-number-asked", "`version 4.2`", "what it means"),
        (PRECEDENCE, ": By the day of taking up office.", ": 193", "bare-number-asked", "`193`", "what it means"),
        (BANK, "   = the severity level", "   = (the )?severity level.*", "pattern-sign", "`.*`", "a line of its own"),
        (PRECEDENCE, DEFINITION, "Anybody who does not stand.", "negative-definition", "`Anybody who does not`", "first"),
        (PRECEDENCE, DEFINITION, "An order that is when envoys sit.", "is-when-definition", "`is when`", "begin with"),
        (LEVEL, "relation: analogue", "relation: xyz", "unknown-relation", "`xyz`", "write one of these: `analogue`"),
        (LEVEL, "relation: analogue\n", "", "missing-key", "does not say `relation`", "one of these behind it: `analogue`"),
        (TEAM, "level: 2", "level: [2]", "wrong-shape", "`level` takes one text", "without brackets"),
        (CALLS, "after=1", "after=soon", "not-a-number", "`soon`", "behind `after`"),
        (CALLS, '{seats="director, host" after=1 by=phone}', "", "missing-attribute", "who sees this inject", "seats=all"),
        (CALLS, '{-> peer technical="+1h" diplomatic="+1h"}', "", "missing-attribute", "where this option leads", "{-> end}"),
    ],
)
def test_a_rule_says_what_is_wrong_and_what_to_type(
    file: str, good: str, bad: str, code: str, problem: str, remedy: str, tmp_path: Path
) -> None:
    pack = pack_with(tmp_path, (file, good, bad))

    found = [one for one in lint([pack], TODAY) if one.code == code]

    assert len(found) == 1
    assert problem in found[0].problem
    assert remedy in found[0].remedy


def test_two_definitions_that_explain_each_other_are_circular(tmp_path: Path) -> None:
    pack = pack_with(
        tmp_path,
        (PRECEDENCE, DEFINITION, "The order that a duty officer gives to envoys."),
        (OFFICER, "The person at a ministry who answers when the building is empty.", "The person who guards precedence."),
    )

    [one] = [one for one in lint([pack], TODAY) if one.severity is Severity.WARNING]

    assert (one.where.file, one.code) == (OFFICER, "circular-definition")
    assert one.problem == "the definitions of `Duty officer` and `Precedence` explain each by the other"


def test_a_folder_that_topics_md_does_not_know_is_named_once(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    (pack / "terms/technical/incidents").rename(pack / "terms/technical/incident")

    [one] = lint([pack], TODAY)

    assert (one.code, one.remedy) == ("unknown-topic", "did you mean `incidents`?")


def test_a_topic_of_the_other_side_is_named_as_such(tmp_path: Path) -> None:
    pack = good_pack(tmp_path)
    (pack / "terms/technical/incidents").rename(pack / "terms/technical/channels")

    [one] = lint([pack], TODAY)

    assert one.problem == "the topic `channels` belongs to the other side in topics.md"


def test_a_promised_id_is_a_remark_wherever_it_stands(tmp_path: Path) -> None:
    pack = pack_with(
        tmp_path,
        ("pack.md", "planned: [retorsion]", "planned: [retorsion, duty-officer]"),
        (TEAM, "level: 2", "level: 2\nsee: [retorsion]"),
        (SILENCE, "diplomatic: duty-officer", "diplomatic: retorsion"),
        (PATH, "[[duty-officer]]", "[[retorsion]]"),
        (CALLS, "terms: [severity-level, duty-officer]", "terms: [retorsion]"),
    )

    assert {(one.where.file, one.code) for one in lint([pack], TODAY)} == {
        (file, "not-written-yet") for file in (TEAM, SILENCE, PATH, CALLS)
    }


@pytest.mark.parametrize(
    ("file", "good", "harmless"),
    [
        (PRECEDENCE, DEFINITION, "The order, under art. 16 (e.g. of 1961) and version 2.0, in which envoys enter."),
        (PRECEDENCE, DEFINITION, " ".join(["The", *["well-known"] * 28, "order."])),
        (PRECEDENCE, DEFINITION, "Nothing but the order in which envoys enter a room."),
        (PRECEDENCE, DEFINITION, "An order that no envoy may change."),
        (LEVEL, "A level is given", "`[[nothing]]` and `<b>` and `NASA`. A level is given"),
        (LEVEL, "A level is given", "```\n[[nothing]] <b> ![](x.png)\n## Bridge\nthe enemy NASA\n```\n\nA level is given"),
        (LEVEL, "A level is given", "TLP:AMBER+STRICT, RFC 9116, A/76/135 and part II of it. A level is given"),
        (LEVEL, "A level is given", "> MINISTRY OF FOREIGN AFFAIRS, SECRET\n\nA level is given"),
        (LEVEL, "A level is given", "The network operations centre (NOC) is awake. The NOC sees it. A level is given"),
        (LEVEL, "A level is given", "A fault-tolerant machine, a reward and a warning in the post-war years. A level is given"),
        (LEVEL, "A level is given", "A state that is not a party is bound, too. A level is given"),
        (CALLS, "The peer listens.", "The peer knows the Budapest Convention, French and the Geneva rules by heart."),
        (CALLS, 'diplomatic="Saturday 06:40"', 'diplomatic="saturday 06:40; everybody is asleep"'),
        (CALLS, "minutes: 20\n", "minutes: 22\n"),
        (CALLS, "minutes: 20\n", "minutes: 19\n"),
        (BANK, "   = the severity level", "   = C++ (50 %), or $5?"),
        (BANK, "   = the severity level", "   = 193"),
        (TEAM, "sources: [rfc-9116]", "sources: [rfc-9116]\nreview: {state: draft}"),
        (TEAM, "It works for those", "It works [by mail](https://example.org/a_(b)?c=d#e) for those"),
        ("pack.md", "# end", ""),
    ],
)
def test_what_is_harmless_is_left_in_peace(file: str, good: str, harmless: str, tmp_path: Path) -> None:
    pack = pack_with(tmp_path, *([(file, good, harmless)] if good != "# end" else []))

    assert [(one.code, one.problem) for one in lint([pack], TODAY)] == []


def test_a_way_over_the_turn_of_the_week_runs_forward(tmp_path: Path) -> None:
    pack = pack_with(
        tmp_path,
        (CALLS, "starts: Saturday 05:00\n", ""),
        (CALLS, "Saturday 05:40, ministries closed", "Sunday 23:30, ministries closed"),
        (CALLS, "Saturday 06:40", "Monday 00:30"),
        (CALLS, "Saturday 08:40", "Monday 02:30"),
    )

    assert lint([pack], TODAY) == []


def test_every_fault_that_the_parser_names_has_a_rule() -> None:
    named = set()
    for file in Path(dragoman.content.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Fault":
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    named.add(code.value)

    assert len(named) > 40
    assert named <= set(codes())
