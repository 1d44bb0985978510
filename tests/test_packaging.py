"""The wheel holds all that the program needs, and runs where there is no checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]

UNTIL_FIRST_PAINT = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import dragoman
from dragoman.cli.main import main
from dragoman.ui import app

class Watch(QObject):
    painted = ""

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and watched.isWidgetType() and watched.isWindow():
            self.painted = watched.windowTitle()
            QTimer.singleShot(0, QApplication.quit)
        return False

watch = Watch()
make = app.application_of

def application_of(arguments):
    application = make(arguments)
    application.installEventFilter(watch)
    return application

app.application_of = application_of
code = main([])
print(json.dumps({"code": code, "painted": watch.painted, "module": dragoman.__file__}))
"""


def scripts(environment: Path) -> Path:
    return Path(sysconfig.get_path("scripts", "venv", {"base": str(environment)}))


@dataclass(frozen=True)
class Installed:
    """A Python environment that has the wheel, and a folder far from the checkout to run it in."""

    environment: Path
    elsewhere: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        home = {
            name: str(self.elsewhere)
            for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        }
        kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "DRAGOMAN_DATA")}
        return subprocess.run(
            [str(scripts(self.environment) / command[0]), *command[1:]],
            cwd=self.elsewhere,
            env=kept | home | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    (made,) = folder.glob("dragoman-*.whl")
    return made


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in a fresh environment; what it depends on comes from this one, so that no network is needed."""
    environment = tmp_path_factory.mktemp("installed")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(scripts(environment) / "python"), "install", "--quiet"]
    subprocess.run([*pip, "--no-index", "--no-deps", "--disable-pip-version-check", str(wheel)], check=True)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(environment)}))
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return Installed(environment, elsewhere)


def test_the_wheel_holds_the_content_the_resources_and_every_licence(wheel: Path) -> None:
    shipped = {
        f"dragoman/shipped/{file.relative_to(CHECKOUT).as_posix()}"
        for folder in ("content", "resources")
        for file in (CHECKOUT / folder).rglob("*")
        if file.is_file()
    }

    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    assert shipped <= names
    assert {"dragoman/shipped/content/en/pack.md", "dragoman/shipped/content/LICENSE"} <= names
    (about,) = {name.partition("/")[0] for name in names if ".dist-info/" in name}
    assert {f"{about}/licenses/{file}" for file in ("LICENSE", "NOTICE", "content/LICENSE")} <= names
    assert {name.partition("/")[0] for name in names} == {"dragoman", about}


@pytest.mark.parametrize("folder", sorted((CHECKOUT / "resources" / "fonts").iterdir()), ids=lambda folder: folder.name)
def test_every_font_has_its_licence_beside_it(folder: Path) -> None:
    assert "SIL Open Font License" in (folder / "LICENSE.txt").read_text(encoding="utf-8")
    assert f"resources/fonts/{folder.name} " in (CHECKOUT / "NOTICE").read_text(encoding="utf-8")


def test_the_installed_command_knows_its_version_and_its_pack(installed: Installed) -> None:
    version = installed.run("dragoman", "--version")
    found = installed.run("dragoman", "search", "note verbale", "--json")

    assert version.stdout.split()[0] == "Dragoman"
    assert json.loads(found.stdout)[0]["id"] == "note-verbale"


def test_the_installed_window_opens_far_from_the_checkout(installed: Installed) -> None:
    run = installed.run("python", "-c", UNTIL_FIRST_PAINT)

    assert run.stderr == ""
    seen = json.loads(run.stdout)
    assert seen["code"] == 0
    assert "Dragoman" in seen["painted"]
    assert Path(seen["module"]).is_relative_to(installed.environment)
