"""What a measured window says about itself; standard library alone, since what it imports counts."""

import gc
import time
from pathlib import Path


class Report:
    """Collects what is measured, and prints it as one line of JSON at the end."""

    def __init__(self) -> None:
        self._values: dict[str, float] = {}

    def __call__(self, name: str, value: float | None = None) -> None:
        """Note a value, or without one the time; a name that ends in `_at` is a time of the monotonic clock."""
        self._values.setdefault(name, time.monotonic() if value is None else value)

    def print(self) -> None:
        """One line on standard output."""
        import json

        print(json.dumps(self._values), flush=True)


report = Report()


def resident_mb() -> float:
    """Memory that this process holds now, in MB of a million bytes; -1 where the system does not say."""
    gc.collect()
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return -1.0
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(kilobytes) * 1024 / 1e6
