"""Importing is Python's own again once this module was imported.

PySide replaces `__import__` by one that reads the source of each module that anybody imports from then on, to see whether it
speaks of PySide, and keeps all those lines. Only `from __feature__ import …` needs that, and nobody here does: it made a start
a sixth slower and held 5 MB.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # which replaces it

PYTHONS_OWN = "__orig_import__"  # where PySide keeps it

builtins.__import__ = getattr(builtins, PYTHONS_OWN, builtins.__import__)
