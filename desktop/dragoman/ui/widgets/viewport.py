"""The viewport of a scroll area, without waiting for every kind of widget that Qt has."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def viewport_of(area: QAbstractScrollArea) -> QWidget:
    """What scrolls. Keep it: while it is kept, `area.viewport()` is quick as well.

    Qt's own viewport is of a class that PySide has no name for. Asked for it as `viewport()`, PySide makes a Python class
    of every widget there is, from calendar to wizard, to see whether it is one of those: 20 ms. Found as a child it is
    a plain QWidget at once.
    """
    viewport: QWidget | None = area.findChild(QWidget, "qt_scrollarea_viewport", Qt.FindChildOption.FindDirectChildrenOnly)
    return viewport or area.viewport()
