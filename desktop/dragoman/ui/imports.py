"""Python's own `import`, which PySide replaces.

PySide's reads the source of every module that is imported after it, to see whether it may say `from __feature__ import …`.
Ours say no such thing, and the reading costs a start 30 ms, and memory the text of 130 modules.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # puts its `import` in place


def take_back() -> None:
    """From now on modules are imported as Python does it."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
