"""What is installed: exactly what the locks name, by hash and as wheels; from the network or from `wheels/` alone."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence

from launcher import places
from launcher.tools import call
from launcher.trouble import Trouble

LOCKED = ("--require-hashes", "--only-binary", ":all:")


def install(python: str, locks: Iterable[str]) -> None:
    """Install for this Python what the locks name. Raises Trouble where that did not work."""
    options = (*LOCKED, "--no-warn-script-location", *_from(locks))
    if os.path.isdir(places.WHEELS):
        if _pip(python, "install", *options, "--no-index", "--find-links", places.WHEELS, environ=_without_settings()) != 0:
            raise Trouble(
                f"{places.WHEELS} lacks what this computer needs; what pip said stands above. Fill it where there is a network "
                "(README.md tells how), or take it away to set up from the network."
            )
    elif _pip(python, "install", *options) != 0:
        raise Trouble("The packages could not be installed; what pip said stands above. The next start tries again.")


def download(python: str, locks: Iterable[str], folder: str, version: str, tags: Sequence[str]) -> None:
    """Bring all wheels that the locks name into the folder, for a Python like `3.13` on a platform with these tags.

    Raises Trouble where that did not work.
    """
    platform = [word for tag in tags for word in ("--platform", tag)]
    # a lock names all there is to install: nothing has to be worked out for a computer that is not here
    options = (*LOCKED, "--no-deps", *_from(locks), "--dest", folder, "--python-version", version, *platform)
    if _pip(python, "download", *options) != 0:
        raise Trouble("The wheels could not be downloaded; what pip said stands above.")


def _pip(python: str, command: str, *options: str, environ: Mapping[str, str] | None = None) -> int:
    quiet = () if sys.stderr.isatty() else ("--quiet",)  # a person wants to see that it moves
    isolated = (python, "-I", "-m", "pip")  # nothing in a PYTHONPATH counts as installed
    return call(*isolated, command, "--disable-pip-version-check", "--no-input", *quiet, *options, environ=environ)


def _from(locks: Iterable[str]) -> list[str]:
    return [word for lock in locks for word in ("--requirement", lock)]


def _without_settings() -> dict[str, str]:
    """The environment variables less pip's settings, which could name another place to look."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    return kept | {"PIP_CONFIG_FILE": os.devnull}
