"""From a key press to its results painted, with 150,000 entries in the real window: idle, and while other work goes on."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import wordnet
from benchmarks.figures import RUNS, Figure, percentile, spread
from benchmarks.packs import write_pack
from benchmarks.windows import environment_with, offscreen
from dragoman.content.model import Catalogue, Kind, Manifest, Relation, Side, Summary, Topic
from dragoman.desk.kept import stamps_of, write_kept
from dragoman.search.build import build_index

FRAME_MS = 16.7
FILES = 10_000  # of the pack that is loaded in the background
WORDS = 40  # a run


def run() -> list[Figure]:
    """Every keystroke of whole words, one word in five misspelt."""
    if not wordnet.is_installed():
        return [Figure("key to painted", "ms", (0.0,), note=wordnet.MISSING)]
    with tempfile.TemporaryDirectory() as folder:
        pack, cache = Path(folder) / "pack", Path(folder) / "cache"
        _keep_wordnet(pack, cache)
        big = write_pack(Path(folder) / "big", FILES)
        figures = _typed("idle", FRAME_MS, pack, cache)
        note = f"a process prepares a pack of {FILES} files, over and over"
        figures += _typed("under background work", 2 * FRAME_MS, pack, cache, str(big), note=note)
    return figures


def _keep_wordnet(pack: Path, cache: Path) -> None:
    """As many entries as no pack on disk may have, kept as those of a pack are."""
    pack.mkdir()
    (pack / "pack.md").write_text("---\nid: wordnet\ntitle: WordNet\nformat: 1\n---\n", encoding="utf-8")
    documents = wordnet.documents()
    summaries = [
        Summary(
            id=each.id,
            kind=Kind.TERM,
            file=f"terms/{each.side}/{each.topic}/{each.id}.md",
            title=each.title,
            side=each.side,
            definition=each.definition[:200],
            level=each.level,
            topic=each.topic,
            counterpart=f"w{number ^ 1}",
            relation=Relation.ANALOGUE,
        )
        for number, each in enumerate(documents)
    ]
    topics = tuple(Topic(f"topic-{number}", f"Topic {number}", side) for side in Side for number in range(20))
    catalogue = Catalogue(pack, Manifest(id="wordnet", title="WordNet"), topics, {each.id: each for each in summaries})
    write_kept(pack, cache, catalogue, {}, stamps_of(pack), build_index(documents).serialize())


def _typed(what: str, budget: float, pack: Path, cache: Path, *background: str, note: str = "") -> list[Figure]:
    command = [sys.executable, "-m", "benchmarks.typing_window", str(pack), str(cache), str(RUNS), str(WORDS), *background]
    typed = subprocess.run(command, env=environment_with(offscreen()), capture_output=True, check=False)
    if typed.returncode:
        raise RuntimeError(typed.stderr.decode("utf-8", "replace"))
    runs: list[list[float]] = json.loads(typed.stdout.splitlines()[-1])
    every = [took for run in runs for took in run]
    p99 = tuple(percentile(run, 0.99) for run in runs)
    p50 = tuple(percentile(run, 0.50) for run in runs)
    return [
        Figure(f"key press to results painted, 150,000 terms, {what}, p99", "ms", p99, budget, note, spread(every)),
        Figure(f"key press to results painted, 150,000 terms, {what}, p50", "ms", p50),
    ]
