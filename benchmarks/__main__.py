"""`python -m benchmarks [NAME...]`: run the benchmarks that are named, or all; print each as JSON and keep it."""

import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.machine import machine

NAMES = ("start", "search", "painting", "loading", "parsing", "memory", "studying", "durability")
RESULTS = Path(__file__).parent / "results"


def main(names: Sequence[str]) -> int:
    """Run them one after the other, never two at once. 2 where a name is none of ours."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"There is no benchmark called {unknown[0]}; there are {', '.join(NAMES)}.", file=sys.stderr)
        return 2
    for name in names or NAMES:
        run: Callable[[], list[Figure]] = import_module(f"benchmarks.{name}").run
        print(f"{name} …", file=sys.stderr, flush=True)
        record = {
            "benchmark": name,
            "date": datetime.now(UTC).date().isoformat(),
            "machine": machine(),
            "figures": [figure.as_json() for figure in run()],
        }
        text = json.dumps(record, ensure_ascii=False, indent=2)
        print(text, flush=True)
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{record['date']}-{name}.json").write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
