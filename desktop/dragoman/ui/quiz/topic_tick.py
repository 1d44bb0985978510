"""A topic to tick: its box, its name, and at the end how many questions it has."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_S, ColourName
from dragoman.ui.widgets.check_box import MARK, draw_tick_box
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import CLEAR, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State

_HEIGHT = 32  # px at 100 %, as all here
_GAP = 12
_UPRIGHT = 4


class TopicTick(Pressable):
    """On or off (`toggled`); a side's is partly on where some of its topics are. All of the row can be pressed."""

    radius = RADIUS_S

    def __init__(
        self, theme: Theme, words: str, *, ink: ColourName = "text", heading: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, words, parent)
        self._ink: ColourName = ink
        self._heading = heading
        self._note = ""
        self._partly = False
        self._words = Label(theme, words, "small" if heading else "body", ink, weight=600 if heading else None, parent=self)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._weigh)

    def show_note(self, note: str, spoken: str) -> None:
        """Show this at the end; `spoken` is the same for the ear."""
        self._note = note
        self.setAccessibleDescription(spoken)
        self._place()
        self.updateGeometry()
        self.update()

    def show_state(self, on: bool, *, partly: bool = False) -> None:
        """Be on, off, or partly on, without telling."""
        self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(False)
        self._partly = partly
        self._weigh()

    def look(self, state: State) -> Look:
        """The words alone have a colour."""
        return Look(CLEAR, CLEAR, self._theme.colour("muted" if state is State.DISABLED else self._ink))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Long names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """32 px, and more where the words need it."""
        lines = self._words.heightForWidth(self._room(width))
        return max(self._theme.px(_HEIGHT), lines + 2 * self._theme.px(_UPRIGHT))

    def sizeHint(self) -> QSize:  # noqa: N802
        """On one line, or as it stands where that is narrower."""
        width = self._before() + self._words.sizeHint().width() + self._after()
        if self.isVisible() and self.width() < width:
            width = self.width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for the longest word."""
        return QSize(self._before() + self._words.minimumSizeHint().width() + self._after(), self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the words."""
        super().resizeEvent(event)
        self._place()

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw box and note."""
        theme, frame = self._theme, self.rect()
        edge = theme.px(MARK)
        mark = mirrored(QRect(0, (frame.height() - edge) // 2, edge, edge), frame, self.layoutDirection())
        on = Qt.CheckState.Checked if self.isChecked() else Qt.CheckState.Unchecked
        on = Qt.CheckState.PartiallyChecked if self._partly else on
        draw_tick_box(painter, theme, mark, on, enabled=state is not State.DISABLED, hovered=state is State.HOVER)
        width = theme.width_of(self._note, "small", figures=True)
        note = mirrored(QRect(frame.width() - width, 0, width, frame.height()), frame, self.layoutDirection())
        text(painter, note, self._note, theme.font("small", figures=True), theme.colour("muted"))

    def _before(self) -> int:
        return self._theme.px(MARK) + self._theme.px(_GAP)

    def _after(self) -> int:
        return self._theme.px(_GAP) + self._theme.width_of(self._note, "small", figures=True) if self._note else 0

    def _room(self, width: int) -> int:
        return max(1, width - self._before() - self._after())

    def _place(self) -> None:
        width = self._room(self.width())
        height = self._words.heightForWidth(width)
        words = QRect(self._before(), (self.height() - height) // 2, width, height)
        self._words.setGeometry(mirrored(words, self.rect(), self.layoutDirection()))

    def _weigh(self) -> None:
        if not self._heading:
            self._words.set_weight(500 if self.isChecked() else None)
        self.update()
