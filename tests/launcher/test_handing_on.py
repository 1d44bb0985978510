"""The launcher becomes the program; on Windows it waits for it instead."""

import subprocess
import sys

import pytest

from launcher import handing_on
from launcher.handing_on import hand_on


def test_on_windows_the_exit_code_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing_on, "WINDOWS", True)

    assert hand_on(sys.executable, "-c", "raise SystemExit(7)") == 7


def test_on_windows_ctrl_c_is_the_programs_to_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing_on, "WINDOWS", True)
    interrupts = iter([KeyboardInterrupt])
    wait = subprocess.Popen.wait

    def interrupted(process: subprocess.Popen[bytes], timeout: float | None = None) -> int:
        for interrupt in interrupts:
            raise interrupt
        return wait(process, timeout)

    monkeypatch.setattr(subprocess.Popen, "wait", interrupted)

    assert hand_on(sys.executable, "-c", "raise SystemExit(3)") == 3
