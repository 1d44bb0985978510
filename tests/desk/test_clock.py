import sys
from datetime import timedelta

import pytest

from dragoman.desk.clock import now


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its time zone where no test can change it")
def test_a_time_zone_that_changes_while_the_program_runs_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    assert now().utcoffset() == timedelta(0)
    monkeypatch.setenv("TZ", "XYZ-5")
    assert now().utcoffset() == timedelta(hours=5)
    monkeypatch.undo()
    now()
