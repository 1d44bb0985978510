"""What is lost of a learner's answers when the program is killed, the power fails or the disk is full; tests do it all."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure

CUTS = 500
TABLE = "store.durability.table"
CHECKOUT = Path(__file__).parents[1]
WEAKENED = "weakened on purpose: were nothing lost here, the others' noughts would prove nothing"


def run() -> list[Figure]:
    """A figure for each row of the table: how many of the answers that were acknowledged are not there afterwards."""
    found = json.loads(_table("--json", "--cuts", str(CUTS)))
    return [_figure(row, found["seed"]) for row in found["rows"]]


def _figure(row: dict[str, Any], seed: int) -> Figure:
    details: dict[str, float | str] = {
        "times": row["times"],
        "times with a loss": row["times_with_a_loss"],
        "answers acknowledged": row["acknowledged"],
        "files damaged": row["damaged"],
        "seed": str(seed),
    }
    budget, note = (None, WEAKENED) if row["may_lose"] else (0.0, "")
    return Figure(f"answers lost: {row['what']}, {row['how']}", "answers", (float(row["lost"]),), budget, note, details)


def _table(*arguments: str) -> str:
    places = os.pathsep.join(str(CHECKOUT / place) for place in ("desktop", "tests"))
    command = [sys.executable, "-m", TABLE, *arguments]
    return subprocess.run(
        command, env={**os.environ, "PYTHONPATH": places}, stdout=subprocess.PIPE, text=True, check=True
    ).stdout
