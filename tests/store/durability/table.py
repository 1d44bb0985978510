"""`python -m store.durability.table`: the table of all that was done to learners' files, and what was lost by it."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from store.durability.a_seed import a_seed
from store.durability.full_disk import Fullness, fill
from store.durability.kills import kill
from store.durability.power_cuts import CLOUD, DATA, cut, recorded
from store.durability.verdict import Verdict

ANSWERS = 90
KILLS = 20
FULL, ROLLBACK = "WAL, synchronous=FULL", "rollback journal, synchronous=EXTRA"
NORMAL, OFF = "WAL weakened to synchronous=NORMAL", "WAL weakened to synchronous=OFF"
IN_WORDS = {Fullness.ONCE: "full for one write", Fullness.A_WHILE: "full for ten writes", Fullness.LATE: "full at a sync"}


@dataclass(frozen=True)
class Row:
    """What became of so many files of the same kind."""

    what: str
    how: str  # the file is written
    may_lose: bool  # it is weakened on purpose, and the harness proves nothing unless it loses
    times: int
    times_with_a_loss: int
    acknowledged: int  # answers, in all these files
    lost: int  # of these
    damaged: int  # files

    @classmethod
    def of(cls, what: str, how: str, verdicts: Sequence[Verdict], may_lose: bool = False) -> "Row":
        """Count."""
        return cls(
            what,
            how,
            may_lose,
            times=len(verdicts),
            times_with_a_loss=sum(bool(verdict.lost) for verdict in verdicts),
            acknowledged=sum(verdict.acknowledged for verdict in verdicts),
            lost=sum(len(verdict.lost) for verdict in verdicts),
            damaged=sum(bool(verdict.damage) for verdict in verdicts),
        )


def rows(folder: Path, cuts: int, seed: int) -> Iterator[Row]:
    """Do it all. Raises NoTrace, TornTrace."""
    yield Row.of("killed", FULL, [one.verdict for one in kill(folder / "killed", KILLS, seed)])
    for number, (how, data, options, may_lose) in enumerate(
        (
            (FULL, DATA, (), False),
            (ROLLBACK, CLOUD, (), False),
            (NORMAL, DATA, ("--sync-less", "normal"), True),
            (OFF, DATA, ("--sync-less", "off"), True),
        )
    ):
        recording = recorded(folder / f"cut-{number}", ANSWERS, data, *options)
        verdicts = [one.verdict for one in cut(recording, cuts, seed, folder / "left", data)]
        yield Row.of("power cut", how, verdicts, may_lose)
    for how, data in ((FULL, DATA), (ROLLBACK, CLOUD)):
        for fullness, words in IN_WORDS.items():
            fillings = fill(folder / f"full-{data}-{fullness.name}", fullness, data)
            verdicts = [one.verdict for one in fillings if one.failed]
            yield Row.of(f"disk {words}", how, verdicts)


def in_words(found: Sequence[Row]) -> str:
    """The table in markdown."""
    heads = (
        "what happened",
        "how the file is written",
        "times",
        "with a loss",
        "answers kept",
        "of these lost",
        "files damaged",
    )
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    for row in found:
        cells = (row.what, row.how, row.times, row.times_with_a_loss, row.acknowledged, row.lost, row.damaged)
        lines.append(f"| {' | '.join(f'{cell:,}' if isinstance(cell, int) else cell for cell in cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Print it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cuts", type=int, default=100)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    seed = a_seed()
    with TemporaryDirectory(prefix="dragoman-") as folder:
        found = list(rows(Path(folder), chosen.cuts, seed))
    said = json.dumps({"seed": seed, "rows": [asdict(row) for row in found]}) if chosen.json else in_words(found)
    sys.stdout.write(f"{said}\n")


if __name__ == "__main__":
    main()
