"""What a window holds that stands open on a page, and what it does not."""

import json
import os
import subprocess
import sys
from pathlib import Path

from dragoman import places
from dragoman.desk.look_up import prepare

LOOK = """
import json, sys
from pathlib import Path
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from dragoman import places
from dragoman.settings import Settings
from dragoman.ui.app import application_of, open_window

application = application_of(sys.argv[:1])
window = open_window(Settings(Path(sys.argv[1])), places.shipped_pack(), Path(sys.argv[2]), Path(sys.argv[3]))
window.painted.connect(lambda: QTimer.singleShot(500, application.quit))
window.show()
application.exec()
kinds = [kind for kind in ("QCalendarWidget", "QWizard", "QMdiArea") if kind in vars(QtWidgets)]
print(json.dumps({"place": window.place(), "kinds": kinds, "modules": sorted(sys.modules)}))
"""


def test_a_window_on_a_page_brings_no_foreign_widgets_network_cryptography_or_speller(tmp_path: Path) -> None:
    settings, cache = tmp_path / "settings.json", tmp_path / "cache"
    settings.write_text(json.dumps({"reader": "diplomat", "screen": "glossary", "place": "incident"}))
    prepare(places.shipped_pack(), cache)
    homes = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")}

    command = [sys.executable, "-c", LOOK, str(settings), str(cache), str(tmp_path / "data")]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | homes, timeout=60)

    found = json.loads(ran.stdout.splitlines()[-1])
    assert found["place"] == "incident"
    assert found["kinds"] == []  # each kind of widget that Qt has was made known to Python: 2 MB and 20 ms
    unwanted = {"PySide6.QtNetwork", "hashlib", "ssl", "rapidfuzz", "multiprocessing", "fsrs", "numpy", "sqlite_utils"}
    assert not unwanted & set(found["modules"])


def test_the_days_page_and_study_bring_no_library_that_they_can_do_without(tmp_path: Path) -> None:
    for screen in ("today", "study", "progress"):
        settings, cache = tmp_path / "settings.json", tmp_path / "cache"
        settings.write_text(json.dumps({"reader": "diplomat", "screen": screen}))
        command = [sys.executable, "-c", LOOK, str(settings), str(cache), str(tmp_path / "data")]
        ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)

        assert not {"fsrs", "numpy", "sqlite_utils"} & set(json.loads(ran.stdout.splitlines()[-1])["modules"]), screen
