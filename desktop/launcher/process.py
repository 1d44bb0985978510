"""Other programs: the tools of set-up, and the one that the launcher becomes in the end."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

WINDOWS = os.name == "nt"
START = "py desktop" if WINDOWS else "python3 desktop"  # what a person types to run the launcher


def call(command: Sequence[str | Path], environ: Mapping[str, str] | None = None) -> int:
    """Run a tool and wait for its exit code; what it says goes to standard error, since output belongs to the commands."""
    return subprocess.run([*command], stdin=subprocess.DEVNULL, stdout=2, env=environ, check=False).returncode


def hand_on(command: Sequence[str | Path]) -> int:
    """Become this command, so that signals and the exit code are its own.

    On Windows `os.execv` would return the prompt at once and lose the exit code: there the launcher waits for it.
    """
    words = [str(word) for word in command]
    if not WINDOWS:
        os.execv(words[0], words)
    with subprocess.Popen(words) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:  # Ctrl+C has reached the program as well, and it is the program's to answer
                continue
