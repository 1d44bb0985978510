"""The rule on imports that import-linter cannot hold, since it looks no deeper than a library's name."""

import ast
from pathlib import Path

import pytest

PRINTING = Path(__file__).parents[2] / "desktop" / "dragoman" / "printing"


@pytest.mark.parametrize("file", sorted(PRINTING.glob("**/*.py")), ids=lambda file: file.stem)
def test_the_printer_needs_no_widgets(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))

    imported = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            imported += [f"{node.module}.{alias.name}" for alias in node.names]

    assert not [name for name in imported if "QtWidgets" in name or "QtPrintSupport" in name]
