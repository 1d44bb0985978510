"""All that must hold before a change is shared: style, types, import rules, the pack's lint and every test."""

import os
import subprocess
from collections.abc import Sequence

from launcher import places
from launcher.environment import WINDOWS, Environment
from launcher.trouble import say


def check(environment: Environment, pytest_arguments: Sequence[str]) -> int:
    """Run every check, also after one has failed, so that one run shows all there is to mend; 0 if none failed, else 1."""
    module = (environment.python, "-m")
    checks = {
        "ruff check": (*module, "ruff", "check"),
        "ruff format": (*module, "ruff", "format", "--check"),
        "mypy": (*module, "mypy"),
        "import-linter": (os.path.join(environment.scripts, "lint-imports.exe" if WINDOWS else "lint-imports"),),
        "dragoman lint": (*module, "dragoman", "lint", os.path.join("content", "en")),
        "pytest": (*module, "pytest", *pytest_arguments),
    }
    offscreen = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    failed = []
    for name, command in checks.items():
        say(f"== {name}")
        if subprocess.run(command, cwd=places.PROGRAM, env=offscreen, check=False).returncode != 0:
            failed.append(name)
    say(f"== failed: {', '.join(failed)}" if failed else "== all checks passed")
    return 1 if failed else 0
