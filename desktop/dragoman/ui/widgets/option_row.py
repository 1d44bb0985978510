"""A row that is chosen as a whole: its key, its words, and whether it is chosen, right or wrong."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, ColourName
from dragoman.ui.widgets.check_box import MARK, draw_round, draw_tick_box
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, icon_in, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State

_HEIGHT = 56
_PADDING = 17
_GAP = 16
_VERDICT = 24
_VERDICT_PADDING = 10


class Verdict(Enum):
    """What the answer showed of a row."""

    OPEN = auto()
    RIGHT = auto()
    WRONG = auto()


class OptionRow(Pressable):
    """One of the possible answers (`toggled`). `several` gives it a box instead of a round."""

    def __init__(self, theme: Theme, text: str, key: str = "", *, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self._key = key
        self._several = several
        self._verdict = Verdict.OPEN
        self._verdict_words = ""
        self._words = Label(theme, text, parent=self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCheckable(True)
        self.setAutoExclusive(not several)
        self.setAccessibleDescription(key)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._weigh)

    def show_verdict(self, verdict: Verdict, words: str = "") -> None:
        """Show that this one is right or was wrong, with a word at the end; OPEN takes that back."""
        self._verdict = verdict
        self._verdict_words = words
        self.setAccessibleDescription(words or self._key)
        self._weigh()
        self._place()

    def look(self, state: State) -> Look:
        """The colours in a state."""
        colour = self._theme.colour
        if self._verdict is not Verdict.OPEN:
            name: tuple[ColourName, ColourName] = ("ok_soft", "ok") if self._verdict is Verdict.RIGHT else ("bad_soft", "bad")
            return Look(colour(name[0]), colour(name[1]), colour(name[1]))
        if state is State.DISABLED:
            return Look(colour("raised"), colour("border"), colour("muted"))
        if self.isChecked():
            return Look(colour("accent_soft"), colour("accent"), colour("text"))
        grounds: dict[State, ColourName] = {State.REST: "surface", State.HOVER: "raised", State.PRESSED: "sunken"}
        return Look(colour(grounds[state]), colour("border_strong" if state is State.REST else "text"), colour("text"))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Long answers wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """56 px, and more where the words need it."""
        lines = self._words.heightForWidth(self._words_width(width))
        return max(self._theme.px(_HEIGHT), lines + self._theme.px(_HEIGHT) - self._theme.line("body"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """On one line where that is not too long."""
        width = self._words.sizeHint().width() + self._before() + self._after()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the longest word."""
        return QSize(self._words.minimumSizeHint().width() + self._before() + self._after(), self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the words."""
        super().resizeEvent(event)
        self._place()

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw ground, key or sign, and round, box or verdict."""
        theme = self._theme
        rect = self.rect()
        box(painter, rect, self.radius, look.fill, look.line, EDGE)
        if self._verdict is Verdict.OPEN:
            self._draw_key(painter, state)
            self._draw_mark(painter, state)
            return
        edge = theme.px(_VERDICT)
        sign = mirrored(QRect(theme.px(_PADDING), (rect.height() - edge) // 2, edge, edge), rect, self.layoutDirection())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.line)
        painter.drawEllipse(QPointF(sign.x() + edge / 2, sign.y() + edge / 2), edge / 2, edge / 2)
        icon_in(painter, theme, "check" if self._verdict is Verdict.RIGHT else "x", "on_solid", sign, 16, turned=False)
        width = theme.width_of(self._verdict_words, "tiny", 600)
        left = rect.width() - theme.px(_PADDING) - theme.px(_VERDICT_PADDING) - width
        words = mirrored(QRect(left, 0, width, rect.height()), rect, self.layoutDirection())
        text(painter, words, self._verdict_words, theme.font("tiny", 600), look.ink)

    def _draw_key(self, painter: QPainter, state: State) -> None:
        if not self._key:
            return
        size = cap_size(self._theme, self._key)
        cap = QRect(self._theme.px(_PADDING), (self.height() - size.height()) // 2, size.width(), size.height())
        draw_cap(painter, self._theme, mirrored(cap, self.rect(), self.layoutDirection()), self._key)

    def _draw_mark(self, painter: QPainter, state: State) -> None:
        edge = self._theme.px(MARK)
        place = QRect(self.width() - self._theme.px(_PADDING) - edge, (self.height() - edge) // 2, edge, edge)
        place = mirrored(place, self.rect(), self.layoutDirection())
        enabled = state is not State.DISABLED
        if self._several:
            ticked = Qt.CheckState.Checked if self.isChecked() else Qt.CheckState.Unchecked
            draw_tick_box(painter, self._theme, place, ticked, enabled=enabled)
        else:
            draw_round(painter, self._theme, place, self.isChecked(), enabled=enabled)

    def _before(self) -> int:
        theme = self._theme
        if not self._key and self._verdict is Verdict.OPEN:
            return theme.px(_PADDING)
        first = theme.px(_VERDICT) if self._verdict is not Verdict.OPEN else cap_size(theme, self._key).width()
        return theme.px(_PADDING) + first + theme.px(_GAP)

    def _after(self) -> int:
        theme = self._theme
        if self._verdict is Verdict.OPEN:
            return theme.px(_GAP) + theme.px(MARK) + theme.px(_PADDING)
        words = theme.width_of(self._verdict_words, "tiny", 600) + theme.px(_VERDICT_PADDING)
        return theme.px(_GAP) + words + theme.px(_PADDING)

    def _words_width(self, width: int) -> int:
        return max(1, width - self._before() - self._after())

    def _place(self) -> None:
        width = self._words_width(self.width())
        height = self._words.heightForWidth(width)
        words = QRect(self._before(), (self.height() - height) // 2, width, height)
        self._words.setGeometry(mirrored(words, self.rect(), self.layoutDirection()))

    def _weigh(self) -> None:
        """Words in 600 once there is a verdict, in 500 while chosen."""
        if self._verdict is not Verdict.OPEN:
            self._words.set_weight(600)
        else:
            self._words.set_weight(500 if self.isChecked() else None)
        self.updateGeometry()
        self.update()
