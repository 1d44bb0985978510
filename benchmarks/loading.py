"""A pack of 10,000 files: until its summaries are there, from a cold disk and a warm one, and after one file changed."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from benchmarks.figures import RUNS, Figure, measured
from benchmarks.packs import evict, write_pack
from dragoman.content.load import load_catalogue, load_pack
from dragoman.desk.look_up import LookUp, prepare

FILES = 10_000
SUMMARIES_MS = 1500
CHANGED_MS = 100
LOAD = """
import json, sys, time
from pathlib import Path
from dragoman.content.load import load_catalogue
start = time.perf_counter()
count = len(load_catalogue(Path(sys.argv[1])).summaries)
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "count": count}))
"""


def run() -> list[Figure]:
    """Times until 10,000 summaries are there, and what is kept saves."""
    with tempfile.TemporaryDirectory() as folder:
        pack = write_pack(Path(folder) / "pack", FILES)
        cache = Path(folder) / "cache"
        size = sum(file.stat().st_size for file in pack.rglob("*.md")) / 1e6
        figures = [_cold(pack), _warm(pack, size), _whole(pack), _prepared(pack, cache)]
        figures += [_kept(pack, cache), _checked(pack, cache), _one_changed(pack, cache)]
    return figures


def _cold(pack: Path) -> Figure:
    def once() -> float:
        forgotten = evict(pack)
        ran = subprocess.run([sys.executable, "-c", LOAD, str(pack)], capture_output=True, check=True)
        loaded = json.loads(ran.stdout)
        assert loaded["count"] == FILES
        assert forgotten or sys.platform != "linux"
        return float(loaded["ms"])

    note = "contents evicted from the page cache, a process of its own"
    return measured("summaries of 10,000 files, cold", "ms", once, SUMMARIES_MS, note)


def _warm(pack: Path, megabytes: float) -> Figure:
    figure = measured("summaries of 10,000 files, warm", "ms", lambda: _ms(lambda: load_catalogue(pack)), SUMMARIES_MS)
    return Figure(figure.what, figure.unit, figure.runs, figure.budget, details={"files": FILES, "megabytes": megabytes})


def _whole(pack: Path) -> Figure:
    return Figure("10,000 files parsed whole", "ms", (_ms(lambda: load_pack(pack)),), note="one run")


def _prepared(pack: Path, cache: Path) -> Figure:
    note = "one run, in a process of its own when the window is open: summaries, whole files, index, both written"
    return Figure("10,000 files prepared", "ms", (_ms(lambda: prepare(pack, cache)),), note=note)


def _kept(pack: Path, cache: Path) -> Figure:
    return measured("10,000 summaries from what was kept", "ms", lambda: _ms(lambda: LookUp(pack, cache)))


def _checked(pack: Path, cache: Path) -> Figure:
    look_up = LookUp(pack, cache)
    look_up.check()
    return measured("10,000 files checked for changes, none found", "ms", lambda: _ms(look_up.check))


def _one_changed(pack: Path, cache: Path) -> Figure:
    look_up = LookUp(pack, cache)
    look_up.check()
    file = pack / look_up.catalogue.summaries["term-5000"].file
    titles = iter(range(RUNS))

    def notice() -> None:
        checked = look_up.check()
        assert checked is not None
        look_up.accept(checked)
        look_up.open("term-5000")

    def once() -> float:
        lines = file.read_text(encoding="utf-8").splitlines()
        lines[1] = f"term: Changed {next(titles)}"
        file.write_text("\n".join(lines), encoding="utf-8")
        took = _ms(notice)
        assert look_up.catalogue.summaries["term-5000"].title == lines[1].removeprefix("term: ")
        return took

    note = "noticed, read, in the summaries, its page ready to show"
    return measured("one of 10,000 files changed, until it can show", "ms", once, CHANGED_MS, note)


def _ms(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
