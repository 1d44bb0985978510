"""The system's libraries that Qt links to."""

import sys

import pytest

from launcher import libraries
from launcher.libraries import TO_DRAW, TO_SHOW_A_WINDOW, missing_libraries


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


def test_a_library_that_is_not_there_is_named_with_its_package(linux: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> None:
        if name == "libEGL.so.1":
            raise OSError(name)

    monkeypatch.setattr(libraries.ctypes, "CDLL", load)

    assert missing_libraries(TO_DRAW) == {"libEGL.so.1": "libegl1"}


def test_macos_and_windows_lack_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert missing_libraries({"libnowhere.so.1": "libnowhere1"}) == {}


def test_a_window_needs_all_that_drawing_needs_and_more() -> None:
    assert TO_DRAW.items() < TO_SHOW_A_WINDOW.items()
