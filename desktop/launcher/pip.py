"""What is installed: exactly what a lock names, by its hashes and as wheels; from the network or from `wheels/` alone."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from launcher import places
from launcher.process import START, call
from launcher.trouble import Trouble

LOCKED = ("--require-hashes", "--only-binary", ":all:")


def install(python: Path, locks: Iterable[Path]) -> None:
    """Install for this Python what the locks name. Raises Trouble where that did not work."""
    options = [*LOCKED, "--no-warn-script-location", *_from(locks)]
    if places.WHEELS.is_dir():
        if _pip(python, "install", *options, "--no-index", "--find-links", places.WHEELS, environ=_without_settings()) != 0:
            raise Trouble(
                f"{places.WHEELS} lacks what this computer needs; what pip said stands above. "
                f"Fill it with `{START} wheels` where there is a network, or take it away to set up from the network."
            )
    elif _pip(python, "install", *options) != 0:
        raise Trouble("The packages could not be installed; what pip said stands above. The next start tries again.")


def download(python: Path, locks: Iterable[Path], folder: Path, version: str, tags: Sequence[str]) -> None:
    """Bring all wheels that the locks name into the folder, for a Python like `3.13` on a platform with these tags.

    Raises Trouble where that did not work.
    """
    platform = [word for tag in tags for word in ("--platform", tag)]
    # a lock names all there is to install, so that nothing has to be worked out for a computer that is not here
    options = [*LOCKED, "--no-deps", *_from(locks), "--dest", folder, "--python-version", version, *platform]
    if _pip(python, "download", *options) != 0:
        raise Trouble("The wheels could not be downloaded; what pip said stands above.")


def _pip(python: Path, command: str, *options: str | Path, environ: dict[str, str] | None = None) -> int:
    quiet = () if sys.stderr.isatty() else ("--quiet",)  # a person wants to see that it moves
    # -I: nothing in a PYTHONPATH counts as installed
    return call((python, "-I", "-m", "pip", command, "--disable-pip-version-check", "--no-input", *quiet, *options), environ)


def _from(locks: Iterable[Path]) -> list[str | Path]:
    return [word for lock in locks for word in ("--requirement", lock)]


def _without_settings() -> dict[str, str]:
    """The environment variables less pip's settings, which could name another place to look."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    return kept | {"PIP_CONFIG_FILE": os.devnull}
