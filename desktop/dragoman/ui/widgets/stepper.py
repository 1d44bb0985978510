"""A number that goes up and down by steps: by its two buttons, the arrow keys, or written."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QSpinBox, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M
from dragoman.ui.widgets.field import HEIGHT, draw_field, ink
from dragoman.ui.widgets.paint import CLEAR, icon_in, mirrored

_ICON = 16
_BUTTON = 36
_LEAST_WIDTH = 104


class Stepper(QSpinBox):
    """A whole number in a range; `stepped` tells the new one."""

    stepped = Signal(int)

    def __init__(
        self, theme: Theme, name: str, value: int, least: int, most: int, step: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setValue(value)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.lineEdit().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the whole has it, to which Qt has passed this on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._tell)
        theme.changed.connect(self._restyle)
        self._restyle()

    def focus_shape(self) -> tuple[QRect, int]:
        """What the focus ring goes around."""
        return self.rect(), RADIUS_M

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two buttons and the longest number between them."""
        theme = self._theme
        longest = max((self.textFromValue(value) for value in (self.minimum(), self.maximum())), key=len)
        words = theme.width_of(self.prefix() + longest + self.suffix(), "body", 600, figures=True)
        return QSize(max(theme.px(_LEAST_WIDTH), words + 2 * theme.px(_BUTTON)), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It is never cut off."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the number between the buttons."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the box and the two signs."""
        theme = self._theme
        painter = QPainter(self)
        focused = self.hasFocus()
        draw_field(painter, theme, self.rect(), enabled=self.isEnabled(), hovered=self.underMouse(), focused=focused)
        for sign, place, may in (
            ("minus", self._down(), self.value() > self.minimum()),
            ("plus", self._up(), self.value() < self.maximum()),
        ):
            icon_in(painter, theme, sign, "faint" if may and self.isEnabled() else "border_strong", place, _ICON, turned=False)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Step where a sign was hit."""
        at = event.position().toPoint()
        if self._down().contains(at):
            self.stepDown()
        elif self._up().contains(at):
            self.stepUp()
        else:
            super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the direction of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _down(self) -> QRect:
        return mirrored(QRect(0, 0, self._theme.px(_BUTTON), self.height()), self.rect(), self.layoutDirection())

    def _up(self) -> QRect:
        width = self._theme.px(_BUTTON)
        return mirrored(QRect(self.width() - width, 0, width, self.height()), self.rect(), self.layoutDirection())

    def _place(self) -> None:
        width = self._theme.px(_BUTTON)
        self.lineEdit().setGeometry(QRect(QPoint(width, 1), QSize(self.width() - 2 * width, self.height() - 2)))

    def _restyle(self) -> None:
        theme = self._theme
        self.setFont(theme.font("body", 600, figures=True))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, CLEAR)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
            palette.setColor(group, QPalette.ColorRole.Text, ink(theme, group != QPalette.ColorGroup.Disabled))
            palette.setColor(group, QPalette.ColorRole.Highlight, theme.colour("accent_soft"))
            palette.setColor(group, QPalette.ColorRole.HighlightedText, theme.colour("text"))
        self.setPalette(palette)
        self.updateGeometry()
        self.update()

    def _tell(self, value: int) -> None:
        self.stepped.emit(value)
        self.update()
