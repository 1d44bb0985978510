from collections.abc import Callable

import pytest

from dragoman.content.model import Fault, Side, Status
from dragoman.content.parse.pack_files import parse_manifest, parse_sources, parse_topics

MANIFEST = """---
id: core
title: Core terms
version: 1.0.0
format: 1
language: en
licence: CC-BY-4.0
authors: [A, "B, C"]
strict: [loaded-word]
planned: [retorsion]
---
What it covers.
"""
TOPICS = """## Technical
- Incidents and response {#incidents}
  : What a team does from the *first* alarm.
## Diplomatic
- Missions {#missions}
"""
SOURCES = """# Treaties

- Vienna Convention on Diplomatic Relations, 1961. {#vcdr status=treaty where="https://legal.un.org/x"}

# Standards

- RFC 9116, *A File Format*, April 2022. {#rfc-9116 status=standard}
"""


def codes(parse: Callable[[Callable[[Fault], None]], object]) -> list[str]:
    faults: list[Fault] = []
    parse(faults.append)
    return [fault.code for fault in faults]


def test_a_manifest_says_what_the_pack_is() -> None:
    faults: list[Fault] = []

    manifest = parse_manifest(MANIFEST, "folder", faults.append)

    assert faults == []
    assert (manifest.id, manifest.title, manifest.version, manifest.language) == ("core", "Core terms", "1.0.0", "en")
    assert (manifest.authors, manifest.strict, manifest.planned) == (("A", "B, C"), ("loaded-word",), ("retorsion",))
    assert manifest.introduction.source == "What it covers."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-file"),
        ("Just words.\n", "missing-front-matter"),
        (MANIFEST.replace("id: core\n", ""), "missing-key"),
        (MANIFEST.replace("title: Core terms\n", ""), "missing-key"),
        (MANIFEST.replace("id: core", "id: Core Pack"), "id-not-kebab-case"),
        (MANIFEST.replace("format: 1", "format: 2"), "unknown-format"),
        (MANIFEST.replace("licence:", "license:"), "unknown-key"),
    ],
)
def test_where_a_manifest_is_wrong_the_folders_name_stands_in(text: str, code: str) -> None:
    assert codes(lambda report: parse_manifest(text, "My Folder", report)) == [code]
    manifest = parse_manifest(text, "My Folder", lambda fault: None)
    assert manifest.id in ("core", "my-folder", "Core Pack")
    assert manifest.title in ("Core terms", "My Folder")


def test_topics_stand_under_their_side_in_their_order() -> None:
    topics = parse_topics(TOPICS, lambda fault: None)

    assert [(topic.slug, topic.title, topic.side, topic.about) for topic in topics] == [
        ("incidents", "Incidents and response", Side.TECHNICAL, "What a team does from the first alarm."),
        ("missions", "Missions", Side.DIPLOMATIC, ""),
    ]
    assert codes(lambda report: parse_topics(TOPICS, report)) == []
    assert codes(lambda report: parse_topics(f"---\ntitle: Topics\n---\n{TOPICS}", report)) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (" {#missions}", "", "unnamed-entry"),
        ("{#missions}", "{#incidents}", "duplicate-slug"),
        ("{#missions}", "{#Missions}", "id-not-kebab-case"),
        ("{#missions}", "{#missions level=1}", "unknown-attribute"),
        ("## Diplomatic", "## Diplomatc", "unknown-heading"),
        ("- Missions {#missions}", "Missions", "stray-text"),
        ("- Missions", "– Missions", "typographic-sign"),
    ],
)
def test_one_mistake_in_the_topics_is_one_fault(old: str, new: str, code: str) -> None:
    assert codes(lambda report: parse_topics(TOPICS.replace(old, new), report)) == [code]


def test_sources_are_found_by_their_keys() -> None:
    sources = parse_sources(SOURCES, lambda fault: None)

    assert list(sources) == ["vcdr", "rfc-9116"]
    assert sources["vcdr"].status is Status.TREATY
    assert sources["vcdr"].where_to_find == "https://legal.un.org/x"
    assert sources["rfc-9116"].reference.source == "RFC 9116, *A File Format*, April 2022."
    assert codes(lambda report: parse_sources(SOURCES, report)) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{#rfc-9116 status=standard}", "", "unnamed-entry"),
        ("{#rfc-9116", "{#vcdr", "duplicate-slug"),
        ("status=standard", "status=standards", "unknown-status"),
        ("*A File Format*", "<i>A File Format</i>", "raw-html"),
    ],
)
def test_a_mistake_in_the_sources_is_reported(old: str, new: str, code: str) -> None:
    assert set(codes(lambda report: parse_sources(SOURCES.replace(old, new), report))) == {code}
