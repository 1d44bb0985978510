"""On what it was measured, without saying whose machine it is."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path


def machine() -> dict[str, str | int]:
    """Processor, cores, system and the versions that matter."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count() or 0,
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "qt": version("PySide6-Essentials"),
        "sqlite": sqlite3.sqlite_version,
        "rapidfuzz": version("rapidfuzz"),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
