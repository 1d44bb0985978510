"""Fill cards without laying them out at every step: Qt would, even where it is told what is so already."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


def show_if(wanted: bool, *widgets: QWidget) -> None:
    """Show these widgets, or hide them."""
    for widget in widgets:
        if widget.isHidden() is wanted:
            widget.setVisible(wanted)


@contextmanager
def laid_out_once(*cards: QWidget) -> Iterator[None]:
    """Fill these cards inside; their layouts rest until they are placed."""
    layouts = [layout for card in cards if (layout := card.layout()) is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
