"""From the start of the process to a first paint that can be used: the remembered page with its real text."""

import tempfile
from pathlib import Path

from benchmarks.figures import RUNS, Figure, ratio
from benchmarks.windows import home_in, offscreen, show, virtual_display

MOST_TIMES = 1.8
AIM = "the aim is 1.6"
NEXT_KEY_MS = 100


def run() -> list[Figure]:
    """Ours and a bare window by turns, drawn offscreen, and on a virtual display where there is one."""
    figures = _by_turns("offscreen", offscreen())
    with virtual_display() as display:
        if display is not None:
            figures += _by_turns("xcb on a virtual display", display)
    return figures


def _by_turns(where: str, display: dict[str, str]) -> list[Figure]:
    ours, bare, answered, our_work, bare_work = [], [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        variables = {**display, **home_in(Path(folder))}
        for number in range(RUNS + 1):
            bare_window = show("benchmarks.bare_window", variables)
            our_window = show("benchmarks.our_window", variables)
            if number:  # the first one reads all from the disk
                bare.append(bare_window["painted_at"])
                ours.append(our_window["painted_at"])
                our_work.append(our_window["painted_cpu_ms"])
                bare_work.append(bare_window["painted_cpu_ms"])
                answered.append(our_window["answered_at"] - our_window["pressed_at"])
    our_start = Figure(f"start to a usable first paint, {where}", "ms", tuple(ours))
    bare_start = Figure(f"start of a bare window with one label, {where}", "ms", tuple(bare))
    our_cpu = Figure(f"processor time to a usable first paint, {where}", "ms", tuple(our_work))
    bare_cpu = Figure(f"processor time of a bare window, {where}", "ms", tuple(bare_work))
    cpu_note = "tells the same on a machine that is busy with other work, where the clock does not"
    return [
        our_start,
        bare_start,
        ratio(f"start against the bare window, {where}", our_start, bare_start, MOST_TIMES, AIM),
        ratio(f"processor time against the bare window, {where}", our_cpu, bare_cpu, note=cpu_note),
        Figure(f"first key press to its results painted, {where}", "ms", tuple(answered), NEXT_KEY_MS),
    ]
