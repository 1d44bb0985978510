"""How sure she is, and the button that answers; under each other where they do not fit beside each other."""

from typing import cast

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.quiz.sure import Sure
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.option import Option
from dragoman.ui.widgets.paint import mirrored
from dragoman.ui.widgets.segmented import Segmented
from dragoman.words import _

_LABEL = 116  # px at 100 %, as all here: the room of the words before the choice
_GAP = 16
_BELOW = 8


def sure_name(sure: Sure) -> str:
    """What a degree of certainty is called."""
    return {Sure.GUESS: _("Guess"), Sure.THINK: _("Think so"), Sure.SURE: _("Sure")}[sure]


class SureRow(QWidget):
    """`chosen` tells how sure; the button is the caller's to enable."""

    chosen = Signal(object)  # Sure

    def __init__(self, theme: Theme, *, asks: bool, keys: dict[Sure, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.button = Button(theme, _("Answer"), Kind.PRIMARY, key=_("Enter"), parent=self)
        self._label = Label(theme, _("How sure?"), "body", "muted", wraps=False, parent=self)
        options = [Option(sure, sure_name(sure), keys[sure]) for sure in Sure]
        self.segments: Segmented | None = None
        if asks:
            self.segments = Segmented(theme, _("How sure?"), options, cast(Sure, None), self)  # none is chosen yet
            self.segments.chosen.connect(self.chosen)
        self._label.setVisible(asks)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def set_sure(self, sure: Sure) -> None:
        """Choose this, as if it had been pressed."""
        if self.segments is not None:
            self.segments.set_value(sure)
            self.chosen.emit(sure)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """One line, or as many as it needs."""
        return max(place.bottom() + 1 for place in self._places(width))

    def sizeHint(self) -> QSize:  # noqa: N802
        """All on one line."""
        width = self._before() + self._segments_width() + self._theme.px(_GAP) + self.button.sizeHint().width()
        return QSize(width, self.button.sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as the widest part alone."""
        least = self.segments.minimumSizeHint().width() if self.segments is not None else 0
        return QSize(max(least, self.button.sizeHint().width()), self.button.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the parts."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        label, segments, button = self._places(self.width())
        direction = self.layoutDirection()
        self._label.setGeometry(mirrored(label, self.rect(), direction))
        if self.segments is not None:
            self.segments.setGeometry(mirrored(segments, self.rect(), direction))
        self.button.setGeometry(mirrored(button, self.rect(), direction))

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Where words, choice and button stand in a width, from left to right."""
        px, button = self._theme.px, self.button.sizeHint()
        if self.segments is None:
            return QRect(), QRect(), QRect(width - button.width(), 0, button.width(), button.height())
        before, across = self._before(), self._segments_width()
        row = self.segments.sizeHint().height()
        if before + across + px(_GAP) + button.width() <= width:
            end = QRect(width - button.width(), 0, button.width(), button.height())
            return QRect(0, 0, before, row), QRect(before, 0, across, row), end
        line = self._label.sizeHint().height()
        label = QRect(0, 0, width, line)
        top = line + px(_BELOW)
        if across + px(_GAP) + button.width() <= width:
            return label, QRect(0, top, across, row), QRect(width - button.width(), top, button.width(), button.height())
        room = min(across, width)
        height = self.segments.heightForWidth(room)
        under = QRect(width - button.width(), top + height + px(_GAP), button.width(), button.height())
        return label, QRect(0, top, room, height), under

    def _before(self) -> int:
        if self.segments is None:
            return 0
        return max(self._theme.px(_LABEL), self._label.sizeHint().width() + self._theme.px(_GAP))

    def _segments_width(self) -> int:
        return self.segments.sizeHint().width() if self.segments is not None else 0
