"""Real windows in processes of their own, with a home of their own: ours, and the barest that Qt can show."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman import places
from dragoman.desk.look_up import prepare

PLACE = "incident"  # the page that was open last
PATIENCE = 60.0  # seconds for one window


def offscreen() -> dict[str, str]:
    """Variables for a window that is drawn and never shown."""
    return {"QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def virtual_display() -> Iterator[dict[str, str] | None]:
    """Variables for a window on a display of its own (Xvfb), or None where that is not installed."""
    program = shutil.which("Xvfb")
    if program is None:
        yield None
        return
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as display:
            number = display.readline().strip()
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()


def home_in(folder: Path, pack: Path | None = None) -> dict[str, str]:
    """Variables for a user who has read the glossary before: her settings are there, and what is kept of the pack."""
    pack = pack or places.shipped_pack()
    config, cache = folder / "config" / places.APP, folder / "cache" / places.APP
    config.mkdir(parents=True)
    settings = {"reader": "diplomat", "screen": "glossary", "place": PLACE, "window": [0, 0, 1440, 900]}
    (config / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    prepare(pack, cache)
    return {
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(config.parent),
        "XDG_CACHE_HOME": str(cache.parent),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_RUNTIME_DIR": str(folder),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }


def environment_with(variables: dict[str, str]) -> dict[str, str]:
    """What a window's process finds around it: this checkout's modules, and files compiled before, as after a first start."""
    checkout = Path(__file__).parents[1]
    environment = {**os.environ, **variables, "PYTHONPATH": os.pathsep.join((str(checkout), str(checkout / "desktop")))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def show(module: str, variables: dict[str, str], *arguments: str) -> dict[str, float]:
    """Run a window's module until it has measured itself; times in it are milliseconds from the start of its process."""
    environment = environment_with(variables)
    began = time.monotonic()
    command = [sys.executable, "-m", module, *arguments]
    ended = subprocess.run(command, env=environment, capture_output=True, timeout=PATIENCE, check=False)
    if ended.returncode:
        raise RuntimeError(ended.stderr.decode("utf-8", "replace"))
    measured: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return {name: (value - began) * 1000 if name.endswith("_at") else value for name, value in measured.items()}
