"""Fill `wheels/` for computers without a network: all that both locks name, for the platforms and Pythons asked for."""

import argparse
import os
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from launcher import places
from launcher.environment import Environment
from launcher.packages import missing_modules, provide
from launcher.pip import download
from launcher.set_up import create
from launcher.trouble import Trouble, say


def _linux(machine: str, glibc: int) -> list[str]:
    """The tags of Linux up to this minor version of glibc 2: the oldest for which Qt for Python has a wheel."""
    return [f"manylinux_2_{minor}_{machine}" for minor in range(glibc, 4, -1)] + [f"manylinux2014_{machine}"]


PLATFORMS = {
    "linux-x86_64": _linux("x86_64", 34),
    "linux-aarch64": _linux("aarch64", 39),
    "macos-arm64": ["macosx_14_0_arm64"],  # pip adds the older versions itself
    "macos-x86_64": ["macosx_14_0_x86_64"],
    "windows-amd64": ["win_amd64"],
}
SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}

MARKER = re.compile(r"^(\S+==\S+) ; .*?( \\)?$", re.MULTILINE)


def fill(arguments: Sequence[str]) -> None:
    """Download what is asked for, and put it in the place of what was there. Raises Trouble."""
    asked = _parser().parse_args(arguments)
    provide(missing_modules())
    wheels = Path(places.WHEELS)
    part = wheels.with_name("wheels.part")
    shutil.rmtree(part, ignore_errors=True)
    with tempfile.TemporaryDirectory() as work:
        locks = [_for_every_platform(Path(lock), Path(work)) for lock in places.TO_TEST]
        environment = Environment(os.path.join(work, "environment"))
        create(environment)
        for name in asked.platform or [_this_platform()]:
            for version in asked.python or [f"{sys.version_info.major}.{sys.version_info.minor}"]:
                say(f"Downloading wheels for {name} with Python {version}.")
                download(environment.python, locks, str(part), version, PLATFORMS[name])
    shutil.rmtree(wheels, ignore_errors=True)
    part.rename(wheels)
    sizes = [file.stat().st_size for file in wheels.iterdir()]
    say(f"{wheels} holds {len(sizes)} wheels, {sum(sizes) / 1e6:.0f} MB. From now on, set-up here uses it and no network.")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desktop wheels",
        description="Fill wheels/ with all that is installed, so that a copy of this folder can be set up without a network.",
    )
    parser.add_argument("--platform", action="append", choices=PLATFORMS, help="for which computers; default: like this one")
    parser.add_argument("--python", action="append", metavar="X.Y", help="for which Pythons; default: like this one")
    return parser


def _this_platform() -> str:
    name = f"{SYSTEMS.get(sys.platform)}-{platform.machine().lower()}"
    if name not in PLATFORMS:
        raise Trouble(f"There are no wheels for computers like this one ({name}); choose with --platform.")
    return name


def _for_every_platform(lock: Path, folder: Path) -> str:
    """The lock without conditions such as `sys_platform == 'win32'`: pip would judge them by this computer, not by that one."""
    copy = folder / lock.name
    copy.write_text(MARKER.sub(r"\1\2", lock.read_text(encoding="utf-8")), encoding="utf-8")
    return str(copy)
