import pytest
from benchmarks.__main__ import main
from benchmarks.figures import Figure, percentile, ratio, shortened


def test_a_figure_is_the_median_of_its_runs_and_judged_by_its_budget() -> None:
    assert Figure("start", "ms", (9.0, 1.0, 5.0), budget=5.0).as_json() == {
        "what": "start",
        "value": 5.0,
        "unit": "ms",
        "verdict": "kept",
        "budget": 5.0,
        "runs": [9.0, 1.0, 5.0],
    }
    assert Figure("start", "ms", (9.0, 1.0, 5.1), budget=5.0).verdict == "missed"
    assert Figure("start", "ms", (9.0,)).verdict == "watched"


def test_a_ratio_sets_run_against_run() -> None:
    ours, bare = Figure("ours", "ms", (2.0, 6.0)), Figure("bare", "ms", (1.0, 2.0))

    assert ratio("against", ours, bare).runs == (2.0, 3.0)


def test_the_99th_percentile_of_few_is_the_worst() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.99) == 3.0
    assert percentile(range(1000), 0.99) == 990


@pytest.mark.parametrize(("value", "shown"), [(1234.5, 1234.0), (12.345, 12.3), (0.012345, 0.0123)])
def test_figures_are_shown_to_three_digits(value: float, shown: float) -> None:
    assert shortened(value) == shown


def test_a_name_that_is_no_benchmark_is_told_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    assert "There is no benchmark called speed; there are start, " in capsys.readouterr().err
