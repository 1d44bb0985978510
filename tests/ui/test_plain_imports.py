"""What is imported after PySide is not read as text."""

import subprocess
import sys

READ = """
import linecache
from pathlib import Path
import dragoman.ui.app

print(*[Path(file).name for file in linecache.cache if "desktop/dragoman" in Path(file).as_posix()])
"""


def test_no_module_of_ours_is_read_as_text_when_it_is_imported() -> None:
    ran = subprocess.run([sys.executable, "-c", READ], capture_output=True, text=True, check=True)

    assert ran.stdout.split() in ([], ["__init__.py"])  # that of the package, while the import is being put right
