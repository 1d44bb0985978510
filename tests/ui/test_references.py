"""Qt for Python gives back only the references it took: 6.12.0 lost one at each signal and paint until Python aborted."""

import subprocess
import sys
from pathlib import Path


def test_two_hundred_signals_and_three_hundred_repaints_cost_no_reference_to_none_or_true() -> None:
    """In a process of its own: the leavings of other tests let go of references, too."""
    counting = Path(__file__).with_name("references.py")

    counted = subprocess.run([sys.executable, counting], capture_output=True, text=True, timeout=120, check=True)

    signals, repaints = (line.split() for line in counted.stdout.splitlines())
    assert signals == ["signals", "0", "0", "400"]
    assert repaints[:3] == ["repaints", "0", "0"]
    assert int(repaints[3]) >= 600
