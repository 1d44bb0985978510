"""The card: from the learner's file to the first one, and from a grade to the next; 100,000 cards, 100,000 answers."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.disk import sync_times
from benchmarks.figures import RUNS, Figure, measured, percentile, spread
from benchmarks.learners import DEVICE, learner, now, write_log, write_small_pack
from benchmarks.packs import write_pack
from benchmarks.windows import environment_with, offscreen
from dragoman.desk.face import Faces
from dragoman.desk.look_up import prepare
from dragoman.desk.planning import plan_of_now
from dragoman.memory.cards import cards_of
from dragoman.store.store import Store

CARDS = ANSWERS = 100_000
CARDS_OFTEN = 5_000  # each answered twenty times, as cards are; one answer a card is the worst shape for a rebuild
GRADES = 100  # a run; all runs are one session of two hours
FILES = 10_000  # of the pack that is prepared in the background
FRAME, TWO_FRAMES = 16.7, 33.4  # ms
FIRST_CARD_MS = 20
REBUILD_MS = 2_000
SYNCS_A_WRITE = 4  # so many of the disk's syncs, and half a millisecond, is the most that writing an answer may take


def run() -> list[Figure]:
    """All of it, on one file that each measure gets a copy of or puts back as it was."""
    with tempfile.TemporaryDirectory() as on_disk, tempfile.TemporaryDirectory(dir=_fast_folder()) as name:
        folder, data = Path(name), Path(on_disk) / "data"
        pack, cache = folder / "pack", folder / "cache"
        write_small_pack(pack, CARDS)
        prepare(pack, cache)
        write_log(data, pack, ANSWERS)
        few, often = folder / "few", Path(on_disk) / "often"
        write_small_pack(few, CARDS_OFTEN)
        write_log(often, few, ANSWERS)
        figures = [_first_card(pack, cache, data), _whole_session(pack, cache, data)]
        figures += [_rebuild(often, CARDS_OFTEN), _rebuild(data, CARDS)]
        syncs = sync_times(data)
        figures.append(Figure("one sync of the disk, p50", "ms", (percentile(syncs, 0.5),), details=spread(syncs)))
        most = 0.5 + SYNCS_A_WRITE * percentile(syncs, 0.99)
        figures += _graded("idle", FRAME, most, data, pack, cache)
        background = write_pack(folder / "background", FILES)
        figures += _graded("under work", TWO_FRAMES, None, data, pack, cache, str(background))
    return figures


def _fast_folder() -> str | None:
    """Where 25,000 files are written and deleted in no time; the log itself lies on the disk, since its syncs count."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _first_card(pack: Path, cache: Path, data: Path) -> Figure:
    """The file opened, the most needed card found, its face read; what the program imports is there already."""

    def once() -> float:
        her = learner(data, pack, cache)
        faces, refs = Faces(her.pack, her.reader), {card.id: card for card in cards_of(her.pack.catalogue, her.reader)}
        start = perf_counter()
        assert her.open()
        state = her.store.due(her.today(), 1)[0]
        face = faces.of(refs[state.card])
        took = (perf_counter() - start) * 1000
        assert face is not None
        her.close()
        return took

    once()
    return measured("learner's file to first card, 100,000 cards", "ms", once, FIRST_CARD_MS, "imports aside")


def _whole_session(pack: Path, cache: Path, data: Path) -> Figure:
    def once() -> float:
        her = learner(data, pack, cache)
        her.open()
        her.cards()
        start = perf_counter()
        plan = plan_of_now(her)
        took = (perf_counter() - start) * 1000
        assert plan.cards
        her.close()
        return took

    return measured("the whole session planned, 100,000 cards", "ms", once)


def _rebuild(data: Path, cards: int) -> Figure:
    def once() -> float:
        store = Store.open(data, DEVICE, now)
        start = perf_counter()
        store.write(lambda log: log.rebuild()).result()
        took = (perf_counter() - start) * 1000
        assert len(store.all_states()) == cards
        store.close()
        return took

    return measured(f"rebuild from 100,000 answers to {cards:,} cards", "ms", once, REBUILD_MS)


def _graded(
    what: str, painted_budget: float, written_budget: float | None, data: Path, pack: Path, cache: Path, *background: str
) -> list[Figure]:
    command = [sys.executable, "-m", "benchmarks.grading_window", str(data), str(pack), str(cache), str(RUNS), str(GRADES)]
    ran = subprocess.run([*command, *background], env=environment_with(offscreen()), capture_output=True, check=False)
    if ran.returncode:
        raise RuntimeError(ran.stderr.decode("utf-8", "replace"))
    runs = json.loads(ran.stdout.splitlines()[-1])
    figures = []
    for measure, budget in (("painted", painted_budget), ("written", written_budget)):
        every = [took for one in runs for took in one[measure]]
        p99 = tuple(percentile(one[measure], 0.99) for one in runs)
        p50 = tuple(percentile(one[measure], 0.50) for one in runs)
        name = f"grade to next front painted, {what}" if measure == "painted" else f"grade to written, {what}"
        figures.append(Figure(f"{name}, p99", "ms", p99, budget, details=spread(every)))
        figures.append(Figure(f"{name}, p50", "ms", p50))
    return figures
