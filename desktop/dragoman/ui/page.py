"""A page of the window: a title row, then cards; it scrolls as a whole, and its margins follow the window's width."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import NARROW, WIDE
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.message import Message
from dragoman.ui.widgets.scroll_bar import ScrollBar
from dragoman.ui.widgets.viewport import viewport_of
from dragoman.words import _

TOP, BOTTOM, GAP = 28, 32, 20  # px at 100 %, as the two below
TITLE_ROW = 40
FOR_SCROLL_BAR = 16  # more of the trailing margin where that alone is as narrow as the bar
WIDE_MARGIN, MIDDLE_MARGIN, NARROW_MARGIN = 40, 24, 16


class Page(QScrollArea):
    """Cards under a title. `head` takes what stands beside the title, `column` the cards."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = viewport_of(self)
        self.setVerticalScrollBar(ScrollBar(theme))
        self._theme = theme
        self._columns: list[QBoxLayout] = []
        self._trouble: Message | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = _Body()
        self._whole = QVBoxLayout(body)
        self._whole.setSpacing(0)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self._menu_slot = QHBoxLayout()
        self.head.addLayout(self._menu_slot)
        self._title = Label(theme, title, "h1") if title else None
        if self._title is not None:
            self.head.addWidget(self._title, 1)
            self._whole.addLayout(self.head)
        self.column = QVBoxLayout()
        self._whole.addLayout(self.column, 1)
        self.setWidget(body)
        theme.changed.connect(self.reflow)
        self.reflow()

    def set_menu_button(self, button: QWidget | None) -> None:
        """Show the window's Menu button before the title, or take it away."""
        while self._menu_slot.count():
            self._menu_slot.takeAt(0)
        if button is not None:
            self._menu_slot.addWidget(button)
            button.show()

    def show_trouble(self, sentence: str) -> None:
        """Show what the world did, above everything else on the page, until it is read and closed."""
        if self._trouble is None:
            self._trouble = Message(self._theme, "bad")
            close = Button(self._theme, _("Close"), small=True)
            close.clicked.connect(self._trouble.hide)
            self._trouble.add_action(close)
            self.column.insertWidget(0, self._trouble)
        self._trouble.say("bad", sentence)
        self.ensureWidgetVisible(self._trouble)

    def beside_each_other(self, *sides: QWidget) -> None:
        """Add columns that stand under each other where the window is not wide."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for side in sides:
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.append(row)
        self.column.addLayout(row)
        self.reflow()

    @property
    def room(self) -> int:
        """How wide the column of cards is, in px."""
        margins = self._whole.contentsMargins()
        return self._view.width() - margins.left() - margins.right()

    def reflow(self) -> None:
        """Fit margins, gaps and columns to the window's width and the text size."""
        width = self.window().width() / self._theme.scale
        margin = WIDE_MARGIN if width >= WIDE else MIDDLE_MARGIN if width >= NARROW else NARROW_MARGIN
        px = self._theme.px
        bar = self.width() - self._view.width()  # nothing where everything fits
        beside = px(margin) if width >= WIDE else px(margin + FOR_SCROLL_BAR)
        self._whole.setContentsMargins(px(margin), px(TOP), max(beside - bar, 0), px(BOTTOM))
        self._whole.setSpacing(px(GAP))
        self.column.setSpacing(px(GAP))
        if self._title is not None:
            self._title.setMinimumHeight(px(TITLE_ROW))
        wide = width >= WIDE
        for row in self._columns:
            row.setSpacing(px(GAP))
            row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the window."""
        super().resizeEvent(event)
        self.reflow()


class _Body(QWidget):
    """As high as its width asks for: a scroll area takes the least height as well, which labels give for a lesser width."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Its least width alone."""
        return QSize(super().minimumSizeHint().width(), 0)


def column_of(theme: Theme, *cards: QWidget) -> QWidget:
    """Cards under each other, as one side of a page."""
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    for card in cards:
        column.addWidget(card)

    def follow() -> None:
        column.setSpacing(theme.px(GAP))

    theme.bind(side, follow)
    return side
