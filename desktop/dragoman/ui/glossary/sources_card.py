"""The works that a page stands on: number, full reference, whose text it carries, its status, and a button to copy it."""

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dragoman.content.names import side_of_term, status_name
from dragoman.desk.look_up import CitedSource
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.glossary.visibility import show_if
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE
from dragoman.ui.widgets.button import IconButton
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import mirrored
from dragoman.words import _

_NUMBER_WIDTH = 28


class SourcesCard(Card):
    """One row a work; rows are made once and filled again."""

    copied = Signal(str)  # a reference to be copied

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._rows: list[_SourceRow] = []
        self._stack = Stack(theme, (24, 20, 24, 16))
        self._stack.put(Label(theme, _("Sources"), "h2"))
        self.column.addLayout(self._stack)
        self.column.addStretch(1)
        self.setAccessibleName(_("Sources"))

    def show_sources(self, sources: tuple[CitedSource, ...]) -> None:
        """List these works."""
        while len(self._rows) < len(sources):
            row = _SourceRow(self._theme, is_first=not self._rows)
            row.copied.connect(self.copied)
            self._rows.append(row)
            self._stack.put(row, 4 if len(self._rows) == 1 else 8)
        for number, row in enumerate(self._rows):
            if number < len(sources):
                row.show_source(sources[number])
            show_if(number < len(sources), row)


class _SourceRow(QWidget):
    """One work, placed by hand: a layout would measure each text at widths that nobody sees."""

    copied = Signal(str)

    def __init__(self, theme: Theme, *, is_first: bool) -> None:
        super().__init__()
        self._theme = theme
        self._plain = ""
        self._divider = Divider(theme, self)
        self._divider.setVisible(not is_first)
        self._number = Label(theme, "", "small", "muted", wraps=False, parent=self)
        self._reference = Label(theme, "", "small", parent=self)
        self._about = Label(theme, "", "small", "muted", parent=self)
        self._copy = IconButton(theme, "copy", "", small=True, parent=self)
        self._copy.clicked.connect(self._want_copy)

    def show_source(self, source: CitedSource) -> None:
        """Show this work."""
        self._plain = source.plain
        self._number.set_words(str(source.number))
        self._reference.set_words(source.plain)
        about = [side_of_term(side) for side in source.sides]
        if source.source is not None and source.source.status is not None:
            about.append(status_name(source.source.status))
        self._about.set_words(". ".join(about))
        show_if(bool(about), self._about)
        self._copy.rename(_("Copy source {number}").format(number=source.number))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high it stands in this width."""
        return self._boxes(width)[-1].bottom() + 1

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place everything."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place again what has other words."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._place()
        return super().event(event)

    def _place(self) -> None:
        parts = (self._divider, self._number, self._copy, self._reference, self._about)
        for part, box in zip(parts, self._boxes(self.width()), strict=False):
            part.setGeometry(mirrored(box, self.rect(), self.layoutDirection()))

    def _boxes(self, width: int) -> tuple[QRect, ...]:
        """Where divider, number, button, reference and what is said of it stand; last, all of it."""
        px = self._theme.px
        left, button = px(_NUMBER_WIDTH), self._copy.sizeHint()
        room = max(width - left - button.width() - px(16), 1)
        top = px(8) if not self._divider.isHidden() else 0
        height = self._reference.heightForWidth(room)
        reference = QRect(left, top, room, height)
        under = self._about.heightForWidth(room) if not self._about.isHidden() else 0
        about = QRect(left, top + height, room, under)
        return (
            QRect(0, 0, width, EDGE),
            QRect(0, top, left, self._theme.line("small")),
            QRect(width - button.width(), top, button.width(), button.height()),
            reference,
            about,
            QRect(0, 0, width, top + max(height + under, button.height())),
        )

    def _want_copy(self) -> None:
        self.copied.emit(self._plain)
