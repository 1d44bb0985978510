"""Which way a text itself runs, whatever the direction of the window: a pack may be in another language than its reader."""

from unicodedata import bidirectional

from PySide6.QtCore import Qt

_FROM_RIGHT = frozenset({"R", "AL"})


def direction_of(text: str) -> Qt.LayoutDirection:
    """The direction of its first letter."""
    first = next((kind for kind in map(bidirectional, text) if kind == "L" or kind in _FROM_RIGHT), "L")
    return Qt.LayoutDirection.RightToLeft if first in _FROM_RIGHT else Qt.LayoutDirection.LeftToRight
