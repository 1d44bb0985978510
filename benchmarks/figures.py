"""What a benchmark brings home: figures, each the median of five runs, beside its budget and the verdict."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

RUNS = 5


@dataclass(frozen=True)
class Figure:
    """One measure. `budget` is the most it may be; without one it is there to be watched."""

    what: str
    unit: str  # ms, MB, times, %
    runs: tuple[float, ...]
    budget: float | None = None
    note: str = ""
    details: dict[str, float | str] = field(default_factory=dict)

    @property
    def value(self) -> float:
        """The median of the runs."""
        return median(self.runs)

    @property
    def verdict(self) -> str:
        """Whether it keeps its budget."""
        if self.budget is None:
            return "watched"
        return "kept" if self.value <= self.budget else "missed"

    def as_json(self) -> dict[str, object]:
        """As it is printed and kept."""
        record: dict[str, object] = {
            "what": self.what,
            "value": shortened(self.value),
            "unit": self.unit,
            "verdict": self.verdict,
        }
        if self.budget is not None:
            record["budget"] = self.budget
        record["runs"] = [shortened(run) for run in self.runs]
        if self.details:
            record["details"] = {
                name: shortened(value) if isinstance(value, float) else value for name, value in self.details.items()
            }
        if self.note:
            record["note"] = self.note
        return record


def measured(what: str, unit: str, run: Callable[[], float], budget: float | None = None, note: str = "") -> Figure:
    """A figure from five runs of something that measures itself."""
    return Figure(what, unit, tuple(run() for _ in range(RUNS)), budget, note)


def ratio(what: str, ours: Figure, theirs: Figure, budget: float | None = None, note: str = "") -> Figure:
    """How many times theirs ours is; the two were measured by turns, so that run stands against run."""
    runs = tuple(our / their for our, their in zip(ours.runs, theirs.runs, strict=True))
    return Figure(what, "times", runs, budget, note)


def percentile(values: Iterable[float], share: float) -> float:
    """The value that this share of all, 0.0 to 1.0, do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def spread(values: Sequence[float]) -> dict[str, float | str]:
    """A distribution in four words."""
    return {
        "p50": percentile(values, 0.50),
        "p95": percentile(values, 0.95),
        "p99": percentile(values, 0.99),
        "max": max(values),
    }


def shortened(value: float) -> float:
    """To three digits, or to whole numbers above a thousand: the rest is noise."""
    return round(value) if abs(value) >= 1000 else float(f"{value:.3g}")
