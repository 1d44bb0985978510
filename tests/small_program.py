"""A small program with the real launcher, locks of its own and wheels made on the fly, so that set-up takes seconds."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]

DRAGOMAN = """
import json, sys
import greeting

print(json.dumps({"arguments": sys.argv[1:], "greeting": greeting.WORDS, "prefix": sys.prefix}))
sys.exit(7 if "fail" in sys.argv else 0)
"""

TOOL = """
import os, sys

def main():
    print(f"{NAME} {sys.argv[1:]} {os.environ.get('QT_QPA_PLATFORM')}", flush=True)
    return 3 if NAME == os.environ.get("FAILING_TOOL") else 0

if __name__ == "__main__":
    sys.exit(main())
"""


def wheel(folder: Path, name: str, version: str, modules: Mapping[str, str], command: str = "") -> Path:
    """A wheel of these modules, by name and source; `command` is a line such as `tidy = tidy:main`."""
    about = f"{name}-{version}.dist-info"
    files = {f"{module}.py": source for module, source in modules.items()} | {
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{about}/entry_points.txt": f"[console_scripts]\n{command}\n",
    }
    record = "".join(
        f"{file},sha256={base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip('=')},{len(text)}\n"
        for file, text in files.items()
    )
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for file, text in {**files, f"{about}/RECORD": record + f"{about}/RECORD,,\n"}.items():
            archive.writestr(file, text)
    return made


def locked(made: Path, marker: str = "") -> str:
    """The lines of a lock that name this wheel."""
    name, version, *_tags = made.name.split("-")
    return f"{name}=={version}{marker} \\\n    --hash=sha256:{hashlib.sha256(made.read_bytes()).hexdigest()}\n"


@dataclass(frozen=True)
class Program:
    """A folder in which `python3 desktop` does what it does in the real one."""

    folder: Path

    @property
    def environment(self) -> Path:
        return self.folder / ".venv"

    @property
    def mark(self) -> Path:
        return self.environment / "ready"

    def lock(self, name: str, *wheels: Path) -> None:
        """Write `requirements/NAME.txt` so that it names exactly these wheels."""
        requirements = self.folder / "requirements"
        requirements.mkdir(exist_ok=True)
        (requirements / f"{name}.txt").write_text("".join(map(locked, wheels)), encoding="utf-8")

    def start(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """What `python3 desktop ARGUMENTS` does, from another folder and with nothing on standard input."""
        with self.begin(*arguments, **environ) as process:
            output, errors = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    def begin(self, *arguments: str, **environ: str) -> subprocess.Popen[str]:
        """The same, without waiting for its end."""
        return subprocess.Popen(
            [sys.executable, str(self.folder / "desktop"), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=self.folder.parent,
            env=os.environ | {"XDG_CACHE_HOME": str(self.folder.parent / "cache")} | environ,
        )


def new_program(folder: Path) -> Program:
    """A program that was never started; `greeting` 1.0 is locked to run it, and four tools to test it."""
    for part in ("desktop/__main__.py", "desktop/launcher"):
        source, target = CHECKOUT / part, folder / part
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True)
            shutil.copyfile(source, target)
    package = folder / "desktop" / "dragoman"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(DRAGOMAN, encoding="utf-8")
    program = Program(folder)
    greeting = wheel(folder / "wheels", "greeting", "1.0", {"greeting": "WORDS = 'Good morning'\n"})
    tools = {name: f"NAME = {name!r}\n{TOOL}" for name in ("ruff", "mypy", "pytest", "lint_imports")}
    tested = wheel(folder / "wheels", "tools", "1.0", tools, "lint-imports = lint_imports:main")
    program.lock("run", greeting)
    program.lock("test", greeting, tested)
    return program
