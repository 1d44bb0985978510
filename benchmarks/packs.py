"""Packs made up for measuring: as many files as asked for, each as long as those of the pack that ships."""

import os
import random
from pathlib import Path

MANIFEST = """---
id: made-up
title: Made up for measuring
version: 1.0.0
format: 1
language: en
licence: CC0-1.0
authors: [Nobody]
---
"""
TOPICS_A_SIDE = 20
SYLLABLES = ("ba", "co", "di", "fu", "ga", "lo", "me", "ni", "pro", "ra", "sen", "ti", "tro", "va", "ze", "quor", "sta", "ment")


def write_pack(folder: Path, files: int, seed: int = 1) -> Path:
    """A pack of so many terms, pairs that name each other, in 40 topics."""
    rng = random.Random(seed)
    topics = [f"topic-{number}" for number in range(TOPICS_A_SIDE)]
    listed = "\n".join(f"- {topic.capitalize()} {{#{{side}}-{topic}}}\n  : What it is about." for topic in topics)
    folder.mkdir(parents=True)
    (folder / "pack.md").write_text(MANIFEST, encoding="utf-8")
    sides = {"technical": "Technical", "diplomatic": "Diplomatic"}
    sections = [f"## {heading}\n{listed.replace('{side}', side)}\n" for side, heading in sides.items()]
    (folder / "topics.md").write_text("\n".join(sections), encoding="utf-8")
    (folder / "sources.md").write_text("- A work, 2020. {#work status=standard}\n", encoding="utf-8")
    for number in range(files):
        side = ("technical", "diplomatic")[number % 2]
        other = number + 1 if number % 2 == 0 else number - 1
        into = folder / "terms" / side / f"{side}-{topics[number // 2 % TOPICS_A_SIDE]}"
        into.mkdir(parents=True, exist_ok=True)
        (into / f"term-{number}.md").write_text(_term(number, other, rng), encoding="utf-8")
    return folder


def evict(folder: Path) -> bool:
    """Have the system forget the contents of all files; False where it knows no such wish. Names and sizes stay known."""
    if not hasattr(os, "posix_fadvise"):
        return False
    os.sync()
    for file in folder.rglob("*"):
        if file.is_file():
            with file.open("rb") as stream:
                os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return True


def _term(number: int, other: int, rng: random.Random) -> str:
    def words(count: int) -> str:
        return " ".join("".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(count))

    def sentence(count: int) -> str:
        return words(count).capitalize() + "."

    title = words(rng.randint(1, 3)).capitalize()
    paragraphs = "\n\n".join(" ".join(sentence(14) for _ in range(4)) for _ in range(4))
    options = "\n".join(f"   - [{'x' if option == 2 else ' '}] {sentence(10)}\n     > {sentence(16)}" for option in range(4))
    return f"""---
term: {title}
aliases: [{words(1)}, "{words(2)}"]
level: {1 + number % 3}
counterpart: term-{other}
relation: analogue
see: [term-{max(0, number - 7)}]
sources: [work "sec. {number}"]
---

{sentence(18)}

{paragraphs}

> **Heard in the room.** {sentence(14)}

## Bridge

{" ".join(sentence(14) for _ in range(4))}

**Where the likeness ends.** {sentence(24)}

## Cards

- {words(9).capitalize()}? {{#first}}
  : {sentence(15)}
- {words(9).capitalize()}? {{#second}}
  : {sentence(15)}

## Questions

1. {words(16).capitalize()}? {{#one}}
{options}
2. {sentence(16)} {{#two}}
   - [ ] True
     > {sentence(16)}
   - [x] False
     > {sentence(16)}
"""
