"""Small packs on disk for tests."""

from pathlib import Path

MANIFEST = """---
id: small
title: A small pack
version: 1.0.0
format: 1
language: en
licence: CC-BY-4.0
planned: [retorsion]
---
"""

TOPICS = """## Technical
- Incidents {#incidents}
  : From alarm to lesson.
## Diplomatic
- Law {#law}
  : What binds.
"""

SOURCES = """- FIRST, *Guidelines*, 2020. {#first status=expert-view where="https://first.org"}
- Articles on State Responsibility, 2001. {#arsiwa status=custom}
"""


def term(title: str, counterpart: str, relation: str = "analogue", more: str = "", body: str = "") -> str:
    """A term's file that lint has nothing to say about."""
    return f"""---
term: {title}
level: 1
counterpart: {counterpart}
relation: {relation}
{more}---

What {title} is in one sentence.

{body}

## Bridge

The bridge of {title}.

**Where the likeness ends.** The limit of {title}.

## Cards

- What is {title}? {{#what}}
  : It is what it is.
"""


def write_pack(folder: Path) -> Path:
    """A mutual pair, a term that leads one way, a false friend, a broken file and a promised id."""
    files = {
        "pack.md": MANIFEST,
        "topics.md": TOPICS,
        "sources.md": SOURCES,
        "terms/technical/incidents/incident.md": term(
            "Incident",
            "wrongful-act",
            "escalates-to",
            'aliases: [security incident]\nsources: [first "sec. 2"]\nsee: [triage]\n',
        ),
        "terms/technical/incidents/triage.md": term("Triage", "wrongful-act", body="Embargoed until noon."),
        "terms/technical/incidents/alarm.md": term("Alarm", "retorsion", more="was: [klaxon]\n"),
        "terms/diplomatic/law/wrongful-act.md": term(
            "Wrongful act", "incident", "raised-by", 'sources: [arsiwa "art. 2", first]\nsee: [incident-word]\n'
        ),
        "terms/diplomatic/law/broken.md": "No front matter.\n",
        "false-friends/incident-word.md": """---
word: incident
level: 1
technical: incident
sources: [first]
---

## To the engineer
A ticket.

## To the diplomat
A quarrel.

## What goes wrong
One reports it, the other denies it.

## Heard
- "Forty incidents." → technical {#forty}
- "The incident is closed." → diplomatic {#closed}

## Say instead
"A fault in the mail system."
""",
    }
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder
