"""`python3 desktop test` runs every check and says at the end which failed."""

import pytest

from small_program import Program


def test_every_check_runs_offscreen_and_what_follows_test_goes_to_pytest(
    started: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)

    run = started.start("test", "-k", "attribution")

    tools = [line for line in run.stdout.splitlines() if not line.startswith("{")]
    assert tools == [
        "ruff ['check'] offscreen",
        "ruff ['format', '--check'] offscreen",
        "mypy [] offscreen",
        "lint_imports [] offscreen",
        "pytest ['-k', 'attribution'] offscreen",
    ]
    assert '"arguments": ["lint", "content/en"]' in run.stdout
    assert run.stderr.endswith("== all checks passed\n")
    assert run.returncode == 0


def test_a_failed_check_is_named_at_the_end_and_hides_no_other(started: Program) -> None:
    run = started.start("test", FAILING_TOOL="ruff")

    assert "pytest []" in run.stdout
    assert run.stderr.endswith("== failed: ruff check, ruff format\n")
    assert run.returncode == 1


def test_a_developer_may_watch_the_tests_in_real_windows(started: Program) -> None:
    assert "pytest [] xcb" in started.start("test", QT_QPA_PLATFORM="xcb").stdout
