import pytest

from content.parse.a_file import PATH_FILE, SCENARIO_FILE, broken, codes_in, marked, path, scenario
from dragoman.content.model import Side

SCENARIO = """---
title: Two phone numbers
summary: >-
  Ransomware in a hospital,
  servers abroad.
minutes: 35
starts: Saturday 05:00
short: [alarm, public]
seats:
  csirt-lead: {title: "CSIRT lead, Anvara", side: technical}
  duty-diplomat: {title: Duty diplomat, side: diplomatic}
goals:
  technical: [Say what is known]
  diplomatic: [Tell a request from an accusation]
terms: [csirt, note-verbale]
---

Read aloud.

## Phase: Alarm {#alarm technical="T+0:40" diplomatic="Saturday 05:40, closed" minutes=6}

What all know.

### Facilitator
Only for her.

### Inject: Wards on paper {seats="csirt-lead, duty-diplomat" after=1 by=phone}
What they see.

**Expected.** Says what is known. **Learning.** A first report
may be wrong.

### Discuss
- Who should know?

### Decide: Who calls first? {seat=duty-diplomat}
- The peer {-> public technical="+2h" diplomatic="+4h"}
  : **Buys** four hours. **Costs** a surprise.
- Nobody {-> end}
  : **Buys** quiet. **Costs** time.

## Phase: Public {#public minutes=4}

It is out.

## Debrief
- Which word cost most?
"""


def test_a_scenario_is_read_with_all_its_parts() -> None:
    read = scenario(SCENARIO)

    assert codes_in(SCENARIO, SCENARIO_FILE) == []
    assert read.summary == "Ransomware in a hospital, servers abroad."
    assert (read.minutes, read.starts, read.short) == (35, "Saturday 05:00", ("alarm", "public"))
    assert [(seat.id, seat.title, seat.side) for seat in read.seats] == [
        ("csirt-lead", "CSIRT lead, Anvara", Side.TECHNICAL),
        ("duty-diplomat", "Duty diplomat", Side.DIPLOMATIC),
    ]
    assert read.goals[Side.DIPLOMATIC] == ("Tell a request from an accusation",)
    assert read.opening.source == "Read aloud."
    assert [text.source for text in read.debrief] == ["Which word cost most?"]

    alarm, public = read.phases
    assert (alarm.slug, alarm.title, alarm.technical, alarm.minutes) == ("alarm", "Alarm", "T+0:40", 6)
    assert alarm.diplomatic == "Saturday 05:40, closed"
    assert (alarm.text.source, alarm.facilitator.source) == ("What all know.", "Only for her.")
    assert [text.source for text in alarm.discuss] == ["Who should know?"]
    assert (public.text.source, public.decision) == ("It is out.", None)


def test_what_is_for_the_facilitator_alone_is_kept_from_the_seats() -> None:
    (inject,) = scenario(SCENARIO).phases[0].injects

    assert inject.text.source == "What they see."
    assert inject.expected.source == "Says what is known."
    assert inject.learning.source == "A first report\nmay be wrong."
    assert (inject.seats, inject.after, inject.by) == (("csirt-lead", "duty-diplomat"), 1, "phone")


def test_a_decision_has_choices_with_their_price() -> None:
    decision = scenario(SCENARIO).phases[0].decision
    assert decision is not None

    assert (decision.title, decision.seat) == ("Who calls first?", "duty-diplomat")
    first, last = decision.choices
    assert (first.text.source, first.target, first.technical, first.diplomatic) == ("The peer", "public", "+2h", "+4h")
    assert (first.buys.source, first.costs.source) == ("four hours.", "a surprise.")
    assert last.target == "end"
    assert marked(SCENARIO, first.attributes["->"]) == "public"
    assert marked(SCENARIO, first.attributes["technical"]) == "+2h"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('{seats="csirt-lead, duty-diplomat" after=1 by=phone}', "{after=1}", "missing-attribute"),
        (" {seat=duty-diplomat}", "", "missing-attribute"),
        ('{-> public technical="+2h" diplomatic="+4h"}', "", "missing-attribute"),
        ("after=1", "after=soon", "not-a-number"),
        ("minutes=6", "minutes=six", "not-a-number"),
        ("minutes: 35", "minutes: long", "not-a-number"),
        (", side: diplomatic}", ", side: civil}", "unknown-side"),
        (", side: diplomatic}", "}", "missing-key"),
        ("{title: Duty diplomat, side: diplomatic}", "Duty diplomat", "wrong-shape"),
        ("  duty-diplomat: {", "  Duty Diplomat: {", "id-not-kebab-case"),
        ("  diplomatic: [Tell", "  civil: [Tell", "unknown-side"),
        ("- Nobody {-> end}\n  : **Buys** quiet. **Costs** time.\n", "", "decision-with-one-option"),
        ("### Facilitator", "### Fascilitator", "unknown-heading"),
        ("## Phase: Public", "## Phases: Public", "unknown-heading"),
        ("{#public minutes=4}", "{#alarm minutes=4}", "duplicate-slug"),
        ("{#public minutes=4}", "{minutes=4}", "missing-slug"),
        ("- Which word cost most?", "Which word cost most?", "stray-text"),
    ],
)
def test_one_mistake_is_one_fault_and_the_rest_is_kept(old: str, new: str, code: str) -> None:
    text = SCENARIO.replace(old, new)

    assert codes_in(text, SCENARIO_FILE) == [code]
    assert len(scenario(text).phases) == 2


def test_a_scenario_without_phases_is_reported() -> None:
    text = SCENARIO.partition("## Phase")[0]

    assert scenario(text).opening.source == "Read aloud."
    assert codes_in(text, SCENARIO_FILE) == ["scenario-without-phases"]


def test_a_scenario_without_a_title_is_broken() -> None:
    assert broken(SCENARIO.replace("title: Two phone numbers\n", ""), SCENARIO_FILE).id == "two-calls"


PATH = """---
title: Forty-five minutes
for: both
minutes: 45
---

Who it is for.

1. Ten false friends {minutes=12}
   [[attack-word]] [[incident-word|Incident]]
2. Who is who: [[csirt]]
3. scenario: two-phone-numbers {short minutes=20}
4. quiz: pre-workshop {count=20 minutes=7 topics="incidents, missions"}
"""


def test_a_path_is_read_with_its_steps() -> None:
    read = path(PATH)

    assert codes_in(PATH, PATH_FILE) == []
    assert (read.title, read.reader, read.minutes) == ("Forty-five minutes", "both", 45)
    assert read.introduction.source == "Who it is for."
    first, second, third, fourth = read.steps
    assert (first.title, first.minutes, first.opens) == ("Ten false friends", 12, ("attack-word", "incident-word"))
    assert second.opens == ("csirt",)
    assert (third.scenario, third.short, third.minutes) == ("two-phone-numbers", True, 20)
    assert (fourth.quiz, fourth.count, fourth.topics) == ("pre-workshop", 20, ("incidents", "missions"))


def test_a_steps_parts_know_their_places() -> None:
    first, _second, third, fourth = path(PATH).steps

    assert marked(PATH, first.attributes["opens[1]"]) == "incident-word"
    assert marked(PATH, third.attributes["scenario"]) == "two-phone-numbers"
    assert marked(PATH, fourth.attributes["topics[1]"]) == "missions"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("2. Who is who: [[csirt]]", "2. Who is who", "step-without-target"),
        ("count=20", "count=many", "not-a-number"),
        ("for: both", "for: all", "unknown-side"),
        ("minutes=12}", "hours=12}", "unknown-attribute"),
        ("Who it is for.", "## About\n\nWho it is for.", "unknown-heading"),
    ],
)
def test_one_mistake_in_a_path_is_one_fault(old: str, new: str, code: str) -> None:
    text = PATH.replace(old, new)

    assert codes_in(text, PATH_FILE) == [code]
    assert len(path(text).steps) == (3 if code == "step-without-target" else 4)


def test_a_path_without_steps_is_reported() -> None:
    assert codes_in(PATH.partition("1.")[0], PATH_FILE) == ["path-without-steps"]
