"""The two locks: what runs, and with the same versions what tests it; for every platform, and from no named place."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from launcher import places

PINNED = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>[\w.]+)(?: ; [^\\\n]+)?(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.M
)
RUN, TEST = map(Path, places.TO_TEST)


def pins(lock: Path) -> dict[str, str]:
    return {match["name"]: match["version"] for match in PINNED.finditer(lock.read_text(encoding="utf-8"))}


def asked_for(file: str) -> list[Requirement]:
    project = tomllib.loads((Path(places.PROGRAM) / "pyproject.toml").read_text(encoding="utf-8"))
    group = project["project"]["dependencies"] if file == "run" else project["dependency-groups"]["test"]
    return [Requirement(line) for line in group]


@pytest.mark.parametrize("lock", [RUN, TEST], ids=["run", "test"])
def test_every_package_is_named_once_with_its_version_and_hashes(lock: Path) -> None:
    names = re.findall(r"^([\w.-]+)==", lock.read_text(encoding="utf-8"), re.M)

    assert names
    assert len(set(names)) == len(names)
    assert set(pins(lock)) == set(names)


@pytest.mark.parametrize("lock", [RUN, TEST], ids=["run", "test"])
def test_no_place_is_named_that_packages_come_from(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")

    assert not re.search(r"://|^-|--(index|extra-index|find-links|trusted-host)", text, re.M)


def test_what_is_tested_is_what_runs() -> None:
    assert pins(RUN).items() <= pins(TEST).items()


@pytest.mark.parametrize("lock", ["run", "test"])
def test_the_lock_holds_what_pyproject_asks_for(lock: str) -> None:
    """Where it does not, renew both locks as CONTRIBUTING.md says."""
    locked = pins(TEST if lock == "test" else RUN)

    for requirement in asked_for(lock):
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)]), requirement


def test_the_version_of_qt_for_python_that_loses_references_is_kept_out() -> None:
    (qt,) = (requirement for requirement in asked_for("run") if requirement.name == "PySide6-Essentials")

    assert not qt.specifier.contains("6.12.0")
