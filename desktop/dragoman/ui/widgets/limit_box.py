"""Where the likeness ends: the amber box of a bridge."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.soft_box import SoftBox
from dragoman.words import _


class LimitBox(SoftBox):
    """A heading with the triangle; what it says goes under it into `column`."""

    def __init__(self, theme: Theme, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, "warn_soft", gap=4, parent=parent)
        row = QHBoxLayout()
        theme.bind(self, lambda: row.setSpacing(theme.px(8)))
        row.addWidget(Glyph(theme, "triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, heading or _("Where the likeness ends"), "body", "warn", weight=600), 1)
        self.column.addLayout(row)
