"""What the answering program says on its pipe: one JSON line each, written in one piece and after the fact."""

import json
import os
from collections.abc import Iterable
from typing import Any

from dragoman.events import Event

PIPE = 1  # its standard output


def say(**words: Any) -> None:
    """Say it now; a pipe takes a line as short as these whole or not at all."""
    os.write(PIPE, (json.dumps(words) + "\n").encode())


def heard(text: str) -> list[dict[str, Any]]:
    """The lines that were said to their end; a kill may have come before the last one's."""
    return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]


def say_kept(event: Event) -> None:
    """This one is on the disk: from now on, nothing may lose it."""
    say(kept=[event.id.hex(), *event[1:7], dict(event.data)])


def kept(lines: Iterable[dict[str, Any]]) -> list[Event]:
    """The events that were said to be on the disk."""
    rows = [line["kept"] for line in lines if "kept" in line]
    return [Event(bytes.fromhex(row[0]), *row[1:]) for row in rows]
