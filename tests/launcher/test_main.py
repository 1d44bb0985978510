"""`python3 desktop` on a Python that is too old, and with no more than its standard library."""

import ast
import runpy
import sys
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[2] / "desktop"


def test_an_old_python_gets_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    main = runpy.run_path(str(DESKTOP / "__main__.py"))["main"]
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(sys, "version", "3.9.2 (default, Feb 28 2021)")

    code = main()

    assert code == 2
    assert capsys.readouterr().err == "Dragoman needs Python 3.11 or later, and this is Python 3.9.2.\n"


def test_an_old_python_can_read_the_file_that_says_so() -> None:
    source = (DESKTOP / "__main__.py").read_text(encoding="utf-8")

    ast.parse(source, feature_version=(3, 4))


@pytest.mark.parametrize("file", sorted(DESKTOP.glob("launcher/*.py")), ids=lambda file: file.stem)
def test_the_launcher_needs_nothing_but_the_standard_library(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))

    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names | {"launcher"}
