"""The tools of set-up: pip, apt-get and Python's own `venv`."""

import subprocess
from collections.abc import Mapping


def call(*command: str, environ: Mapping[str, str] | None = None) -> int:
    """Run a tool and wait for its exit code; what it says goes to standard error, since output belongs to the commands."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=2, env=environ, check=False).returncode
