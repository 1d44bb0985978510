"""Fields to write in: one line, and one line that can be wrong and says so underneath."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M
from dragoman.ui.widgets.field import HEIGHT, PADDING, draw_field, ink
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import CLEAR
from dragoman.ui.widgets.pressable import State

_LEAST_WIDTH = 120


class LineEdit(QLineEdit):
    """One line to write in, 40 px high."""

    def __init__(self, theme: Theme, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wrong = False
        self._posed: State | None = None
        self._posed_focus = False
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_wrong(self, wrong: bool) -> None:
        """Show that what stands here cannot be, or that it can."""
        self._wrong = wrong
        self.update()

    def pose(self, state: State | None, *, focus: bool = False) -> None:
        """Hold a state for a picture; None lets go of it."""
        self._posed = state
        self._posed_focus = focus
        self.update()

    def focus_shape(self) -> tuple[QRect, int]:
        """What the focus ring goes around."""
        return self.rect(), RADIUS_M

    def sizeHint(self) -> QSize:  # noqa: N802
        """40 px high; as wide as there is room."""
        return QSize(self._theme.px(2 * _LEAST_WIDTH), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """40 px high, and a few words wide."""
        return QSize(self._theme.px(_LEAST_WIDTH), self._theme.px(HEIGHT))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the direction of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the box, and let Qt draw what is written."""
        painter = QPainter(self)
        draw_field(
            painter,
            self._theme,
            self.rect(),
            enabled=self.isEnabled(),
            hovered=self._posed is State.HOVER or self.underMouse(),
            focused=self._posed_focus or self.hasFocus(),
            wrong=self._wrong,
        )
        self.draw_ornaments(painter)
        painter.end()
        super().paintEvent(event)

    def draw_ornaments(self, painter: QPainter) -> None:
        """Draw what stands in the box beside the text: nothing, unless there is more than a line."""

    def margins(self) -> tuple[int, int]:
        """The room before and after the text, in px."""
        return self._theme.px(PADDING), self._theme.px(PADDING)

    def _restyle(self) -> None:
        theme = self._theme
        self.setFont(theme.font("body"))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, CLEAR)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
            palette.setColor(group, QPalette.ColorRole.Text, ink(theme, group != QPalette.ColorGroup.Disabled))
            palette.setColor(group, QPalette.ColorRole.PlaceholderText, theme.colour("faint"))
            palette.setColor(group, QPalette.ColorRole.Highlight, theme.colour("accent"))
            palette.setColor(group, QPalette.ColorRole.HighlightedText, theme.colour("on_accent"))
        self.setPalette(palette)
        before, after = self.margins()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        self.setTextMargins(before - 2, 0, after - 2, 2)  # Qt leaves 2 px by itself, and sets words low
        self.updateGeometry()
        self.update()


class TextInput(QWidget):
    """One line to write in, with the sentence under it that says what is wrong, if anything is."""

    edited = Signal(str)
    entered = Signal(str)

    def __init__(self, theme: Theme, name: str, text: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineEdit(theme, name, hint)
        self.line.setText(text)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self._enter)
        self.setFocusProxy(self.line)
        self._mark = Glyph(theme, "circle-alert", "bad", 16, "small")
        self._sentence = Label(theme, "", "small", "bad")
        self._error = QWidget()
        row = QHBoxLayout(self._error)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self._error)
        self._error.hide()

        def restyle() -> None:
            row.setSpacing(theme.px(4))
            column.setSpacing(theme.px(4))

        theme.bind(self, restyle)

    def text(self) -> str:
        """What is written."""
        return self.line.text()

    def show_error(self, sentence: str) -> None:
        """Say under the line what is wrong; an empty sentence takes that back."""
        self.line.set_wrong(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        self._sentence.set_words(sentence)
        self._error.setVisible(bool(sentence))

    def _enter(self) -> None:
        self.entered.emit(self.line.text())
