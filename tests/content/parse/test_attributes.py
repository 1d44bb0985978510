import pytest

from content.parse.a_file import marked
from dragoman.content.model import Fault, Text
from dragoman.content.parse.attributes import Attributes, split_attributes

KNOWN = ("#", "->", "minutes", "seats", "short", "topics")


def split(source: str) -> tuple[str, Attributes, list[Fault]]:
    faults: list[Fault] = []
    rest, attributes = split_attributes(Text("x.md", source, ((1, 1),)), "step", KNOWN, faults.append)
    return rest.source, attributes, faults


def test_braces_hold_a_slug_values_flags_and_a_target() -> None:
    source = 'Send it {#send minutes=6 seats="a, b" short -> peer-help}'

    rest, attributes, faults = split(source)

    assert rest == "Send it"
    assert attributes.slug == "send"
    assert attributes.target == "peer-help"
    assert attributes.values == {"minutes": "6", "seats": "a, b", "short": ""}
    assert attributes.list("seats") == ("a", "b")
    assert faults == []
    assert {name: marked(source, where) for name, where in attributes.places.items() if name != "short"} == {
        "#": "send",
        "minutes": "6",
        "seats": "a, b",
        "->": "peer-help",
    }
    assert [marked(source, where) for where in attributes.places_in("seats")] == ["a", "b"]


@pytest.mark.parametrize("target", ["{-> end}", "{→ end}", "{->end}"])
def test_both_arrows_lead_to_a_target(target: str) -> None:
    assert split(f"Stop {target}")[1].target == "end"


@pytest.mark.parametrize("source", ["No braces", "A gap {{hidden}}", "Code `{#x}`", "{", "}", "a } b", "", "}}", "{}}"])
def test_what_is_no_attribute_stays_in_the_text(source: str) -> None:
    rest, attributes, faults = split(source)

    assert (rest, attributes.where, faults) == (source, None, [])


def test_a_gap_before_the_braces_is_text() -> None:
    rest, attributes, _faults = split("It is called {{TLP}} {#tlp}")

    assert (rest, attributes.slug) == ("It is called {{TLP}}", "tlp")


def test_braces_in_a_quoted_value_do_not_open_others() -> None:
    assert split('Go {seats="{a}"}')[1].values == {"seats": "{a}"}


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('Go {minutes="10}', '{minutes="10}'),
        ("Go {#slug", "{#slug"),
        ('Go {#a minutes="6" "stray}', '{#a minutes="6" "stray}'),
        ("Go {#a =6}", "=6"),
    ],
)
def test_braces_that_cannot_be_read_are_one_fault(source: str, shown: str) -> None:
    rest, _attributes, faults = split(source)

    assert rest == "Go"
    assert [fault.code for fault in faults] == ["unreadable-attributes"]
    assert marked(source, faults[0].where) == shown


def test_typographic_signs_are_taken_as_plain_ones() -> None:
    _rest, attributes, faults = split("Go {seats=“a, b” –> end}")

    assert attributes.list("seats") == ("a", "b")
    assert attributes.target == "end"
    assert [fault.details for fault in faults] == [
        {"typed": "“", "expected": '"'},
        {"typed": "–>", "expected": "->"},
    ]


def test_an_unknown_or_repeated_name_is_reported_and_left_aside() -> None:
    _rest, attributes, faults = split("Go {minutes=1 minutes=2 hours=3}")

    assert attributes.values == {"minutes": "1"}
    assert [(fault.code, fault.details["key"]) for fault in faults] == [
        ("repeated-attribute", "minutes"),
        ("unknown-attribute", "hours"),
    ]
