"""Where the card stands: below it Show answer or the grades, then its note, and what can be done with it at the bottom."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.ui.study.card_actions import CardActions
from dragoman.ui.study.flash_card import FlashCard
from dragoman.ui.study.grade_bar import HEIGHT as GRADES
from dragoman.ui.study.grade_bar import GradeBar
from dragoman.ui.study.note_box import NoteBox
from dragoman.ui.study.turn import Turn
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import FLIP_MS
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.paint import mirrored

WIDTH, HEIGHT = 720, 400  # of the card, px at 100 %, as all here
_ABOVE, _LEAST_ABOVE = 64, 20
_GAP = 24
_BUTTON = 240
_SIZES = 8


class CardStand(QWidget):
    """Places the card and what belongs to it in the room that the page has, and asks for more where that is too little."""

    def __init__(
        self, theme: Theme, card: FlashCard, show: Button, grades: GradeBar, note: NoteBox, actions: CardActions
    ) -> None:
        super().__init__()
        self._theme = theme
        self._card, self._show, self._grades, self._note, self._actions = card, show, grades, note, actions
        self._made: dict[tuple[int, int], list[tuple[QWidget, QRect]]] = {}
        self._is_told = True  # the page knows how high this stands in any width
        card.setParent(self)
        self.turn = Turn(theme, self)
        for widget in (show, grades, note, actions):  # Tab's order, and above the card that turns
            widget.setParent(self)
        grades.hide()
        note.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.refit)

    def turn_card(self) -> None:
        """Turn the card from its front to its back, which has its own height."""
        front = self._card.grab() if self._theme.duration(FLIP_MS) else None
        self._card.turn()
        self.refit()
        if front is not None:
            self.turn.start(front, self._card.grab(), self._card.geometry())

    def refit(self) -> None:
        """Place everything again, because something has another size."""
        self._made.clear()
        self.updateGeometry()
        self._is_told = True
        self._place()

    def refit_now(self) -> None:
        """The same at once, while the page places nothing again as long as its room will do; `tell_page` is to follow."""
        self._made.clear()
        needed = self._boxes(self.width(), self.height())[-1][1].bottom() + 1
        if needed > self.height() or self._is_scrolled():
            self.refit()
            return
        self._is_told = False
        self._place()
        QCoreApplication.removePostedEvents(self, QEvent.Type.LayoutRequest.value)  # of what has just been placed

    def tell_page(self) -> None:
        """Have the page know what was placed without it."""
        if not self._is_told:
            self._is_told = True
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It grows as it gets narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high everything stands in this width at least."""
        return self._boxes(width, 0)[-1][1].bottom() + 1

    def sizeHint(self) -> QSize:  # noqa: N802
        """The card at its best, with all around it."""
        width = self._theme.px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Any width will do: what is long wraps."""
        return QSize(self._theme.px(200), self._theme.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the page."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Place again what has grown."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self.refit()
        return super().event(event)

    def _is_scrolled(self) -> bool:
        """Whether it stands in more room than can be seen, and may need less now."""
        return self.visibleRegion().boundingRect().height() < self.height()

    def _place(self) -> None:
        for widget, box in self._boxes(self.width(), self.height()):
            widget.setGeometry(mirrored(box, self.rect(), self.layoutDirection()))

    def _boxes(self, width: int, height: int) -> list[tuple[QWidget, QRect]]:
        """Where everything stands, the actions last and at the bottom; worked out once for each size that is asked for."""
        made = self._made.get((width, height))
        if made is None:
            if len(self._made) > _SIZES:  # a window that is being resized asks for every size
                self._made.clear()
            made = self._made[width, height] = self._set(width, height)
        return made

    def _set(self, width: int, height: int) -> list[tuple[QWidget, QRect]]:
        px = self._theme.px
        across = min(px(WIDTH), width)
        left = (width - across) // 2
        grades = max(px(GRADES), self._grades.heightForWidth(across) if not self._grades.isHidden() else 0)
        note = self._note.heightForWidth(across) + px(_GAP) if not self._note.isHidden() else 0
        actions = self._actions.heightForWidth(width)
        around = px(_GAP) + grades + note + px(_GAP) + actions
        card = max(self._card.heightForWidth(across), min(px(HEIGHT), height - around - px(_LEAST_ABOVE)))
        spare = height - around - card
        top = min(max(spare, px(_LEAST_ABOVE)), px(_ABOVE))
        boxes: list[tuple[QWidget, QRect]] = [(self._card, QRect(left, top, across, card))]
        top += card + px(_GAP)
        show = self._show.sizeHint()
        button = max(px(_BUTTON), show.width())
        boxes.append((self._show, QRect((width - button) // 2, top, button, show.height())))
        boxes.append((self._grades, QRect(left, top, across, grades)))
        top += grades
        if note:
            boxes.append((self._note, QRect(left, top + px(_GAP), across, note - px(_GAP))))
            top += note
        boxes.append((self._actions, QRect(0, max(top + px(_GAP), height - actions), width, actions)))
        return boxes
