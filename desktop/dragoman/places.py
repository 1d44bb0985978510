"""Where things live: what ships with the program, and what this computer keeps for the user."""

import os
import sys
from pathlib import Path

APP = "dragoman"


def shipped() -> Path:
    """The folder that holds `content` and `resources`: in a wheel or bundle beside the modules, else the checkout."""
    inside = Path(__file__).parent / "shipped"
    return inside if inside.is_dir() else Path(__file__).parents[2]


def shipped_pack() -> Path:
    """The pack that ships, in English."""
    return shipped() / "content" / "en"


def resources() -> Path:
    """Fonts, icons and translations of the interface."""
    return shipped() / "resources"


def config_folder() -> Path:
    """Where this computer's settings are kept; it may not exist yet."""
    return _folder("config")


def cache_folder() -> Path:
    """Where what can be made again is kept, the search index among it; it may not exist yet."""
    return _folder("cache")


def log_folder() -> Path:
    """Where the rotating log file is kept; it may not exist yet."""
    return _folder("log")


def data_folder() -> Path:
    """Where the learner's progress is kept: `DRAGOMAN_DATA`, a stick's `dragoman-data`, or the platform's data folder."""
    chosen = os.environ.get("DRAGOMAN_DATA")
    if chosen:
        return Path(chosen).expanduser().absolute()
    beside = _portable_folder()
    return beside if beside.is_dir() else _folder("data")


def _portable_folder() -> Path:
    """`dragoman-data` beside the program: beside the bundle's executable, or in the checkout."""
    program = Path(sys.executable).parent if getattr(sys, "frozen", False) else shipped()
    return program / "dragoman-data"


def _folder(purpose: str) -> Path:
    # platformdirs costs 9 ms, which a start that finds the folder by name alone need not pay
    from platformdirs import PlatformDirs

    folders = PlatformDirs(APP, appauthor=False)
    return Path(getattr(folders, f"user_{purpose}_dir"))
