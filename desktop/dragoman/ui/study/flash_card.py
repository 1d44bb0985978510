"""The card: what it asks, and when it is turned what it answers, with the question kept above."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.desk.face import Face
from dragoman.desk.siblings import Siblings
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.glossary.link_button import LinkButton
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.glossary.term_card import SIDE_LINE
from dragoman.ui.glossary.visibility import show_if
from dragoman.ui.study.ends import Ends
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.limit_box import LimitBox
from dragoman.ui.widgets.paint import fill, mirrored
from dragoman.ui.widgets.pill import Pill, SidePill, false_friend_pill
from dragoman.ui.widgets.relation import RelationBadge
from dragoman.ui.widgets.sense_pair import SensePair
from dragoman.words import _

_PADDING = (32, 28, 32, 25)  # px at 100 %: before, above, after, below
_BESIDE_EACH_OTHER = 520  # px at 100 %: below it two senses stand under each other
_BUTTON_PADDING = 14
_QUOTE_INDENT, _QUOTE_BAR = 18, 3
_AROUND = 8  # between the question and what stands above and below it, at least
_LONG = 240  # characters: a longer answer is set smaller


class FlashCard(Card):
    """Shows one card after another in the same widgets. A click on it wants it turned."""

    turn_wanted = Signal()
    pair_wanted = Signal(str)  # the id of an entry

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        """`key` opens the pair."""
        super().__init__(theme, "tech_line", padding=(0, 0), parent=parent)
        self._front = _Front(theme)
        self._back = _Back(theme, key)
        self._back.pair_wanted.connect(self.pair_wanted)
        self.column.addWidget(self._front, 1)
        self.column.addWidget(self._back, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._is_turned = False
        self._unmade_back: tuple[Face, Siblings] | None = None
        self._spoken_back = ""

    @property
    def is_turned(self) -> bool:
        """Whether its answer is seen."""
        return self._is_turned

    def show_front(self, face: Face, siblings: Siblings) -> None:
        """Show what a card asks."""
        self.set_spine(SIDE_LINE[face.side] if face.side else "warn")
        self._front.show_face(face, siblings)
        self._unmade_back = face, siblings
        self.setAccessibleName(face.spoken_front())
        self.setAccessibleDescription("")
        self._show(turned=False)

    def make_back(self) -> None:
        """Have the answer ready before it is asked for; the question need not wait for that."""
        if self._unmade_back is not None:
            self._back.show_face(*self._unmade_back)
            self._spoken_back = self._unmade_back[0].spoken_back()
            self._unmade_back = None

    def turn(self) -> None:
        """Show its answer."""
        self.make_back()
        self.setAccessibleDescription(self._spoken_back)
        self._show(turned=True)

    def height_of(self, width: int, *, turned: bool) -> int:
        """How high a face stands in this width."""
        layout = (self._back if turned else self._front).layout()
        assert layout is not None
        return layout.heightForWidth(width)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high the face that is seen stands in this width."""
        return self.height_of(width, turned=self._is_turned)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click turns it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.turn_wanted.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The click begins here."""
        event.accept()

    def _show(self, *, turned: bool) -> None:
        self._is_turned = turned
        seen, hidden = (self._back, self._front) if turned else (self._front, self._back)
        show_if(False, hidden)  # first: else the card is laid out with both of them
        show_if(True, seen)
        self.setCursor(Qt.CursorShape.ArrowCursor if turned else Qt.CursorShape.PointingHandCursor)


class _Head(QWidget):
    """The side, and which way the card goes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        start = QWidget()
        pills = QHBoxLayout(start)
        pills.setContentsMargins(0, 0, 0, 0)
        self._pills: dict[Side | None, Pill] = {side: SidePill(theme, side) for side in Side}
        self._pills[None] = false_friend_pill(theme)
        for pill in self._pills.values():
            pills.addWidget(pill)
        end = QWidget()
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        theme.bind(end, lambda: row.setSpacing(theme.px(8)))
        self._asks = Label(theme, "", "small", "muted", wraps=False)
        self._wants = Label(theme, "", "small", "muted", wraps=False)
        for part in (self._asks, Glyph(theme, "arrow-right", "muted", 16, "small"), self._wants):
            row.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Ends(theme, start, end))

    def show_face(self, face: Face) -> None:
        """Say what card this is."""
        for side, pill in self._pills.items():
            show_if(side is face.side, pill)
        self._asks.set_words(face.asks)
        self._wants.set_words(face.wants)


class _SiblingsLine(QWidget):
    """What the card's siblings do, in one quiet line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Label(theme, "", "small", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.bind(self, lambda: row.setSpacing(theme.px(8)))
        row.addWidget(Glyph(theme, "layers", "muted", 16, "small"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_words(self, words: str) -> None:
        """Show this, or nothing."""
        self._words.set_words(words)
        show_if(bool(words), self)


class _Quote(QWidget):
    """What is heard in the room, beside a bar."""

    def __init__(self, theme: Theme, lead: str) -> None:
        super().__init__()
        self._theme = theme
        self._lead = lead
        self._words = Label(theme)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        theme.bind(self, lambda: column.setContentsMargins(theme.px(_QUOTE_INDENT), 0, 0, 0))

    def show_words(self, words: str) -> None:
        """Show this, or nothing."""
        self._words.set_words(words, lead=self._lead if words else "")
        show_if(bool(words), self)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the bar."""
        painter = QPainter(self)
        bar = mirrored(QRect(0, 0, _QUOTE_BAR, self.height()), self.rect(), self.layoutDirection())
        fill(painter, bar, self._theme.colour("border_strong"))
        painter.end()


class _Front(QWidget):
    """The question, in the middle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._head = _Head(theme)
        self._name = Label(theme, "", "display", centred=True)
        self._sentence = Label(theme, "", "question", centred=True)
        self._hint = Label(theme, "", "body", "muted", centred=True)
        self._siblings = _SiblingsLine(theme)
        column = QVBoxLayout(self)
        gaps = [QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding) for _place in range(2)]
        column.addWidget(self._head)
        column.addItem(gaps[0])
        column.addWidget(self._name)
        column.addWidget(self._sentence)
        column.addWidget(self._hint)
        column.addItem(gaps[1])
        column.addWidget(self._siblings)

        def restyle() -> None:
            for gap in gaps:
                gap.changeSize(0, theme.px(_AROUND), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
            before, above, after, below = (theme.px(length) for length in _PADDING)
            column.setContentsMargins(before, above, after, below)
            column.setSpacing(theme.px(6))

        theme.bind(self, restyle)

    def show_face(self, face: Face, siblings: Siblings) -> None:
        """Show what this card asks."""
        self._head.show_face(face)
        self._name.set_words(face.question if face.is_name else "")
        self._sentence.set_words("" if face.is_name else face.question)
        show_if(face.is_name, self._name)
        show_if(not face.is_name, self._sentence)
        self._hint.set_words(face.hint)
        self._siblings.show_words(siblings.front)


class _Back(QWidget):
    """The question above, the answer large, and what belongs to it."""

    pair_wanted = Signal(str)

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._entry = ""
        self._head = _Head(theme)
        self._question = Label(theme, "", "h2")
        self._answer = Label(theme, "", "question")
        self._long_answer = Label(theme, "", "lead")
        self._aliases = Label(theme, "", "small", "muted")
        self._meets = Label(theme, "", "body")
        self._limit = LimitBox(theme)
        self._ends = Label(theme, "", "body")
        self._limit.column.addWidget(self._ends)
        self._senses = SensePair(theme)
        self._meanings = {side: Label(theme, "", "body") for side in Side}
        self._meant = {side: Pill(theme, _("Meant here"), "right", icon="check") for side in Side}
        self._heard = _Quote(theme, _("Heard in the room."))
        self._relation: RelationBadge | None = None
        self._relation_slot = QWidget()
        self._flow = FlowLayout(theme, 12, 4, self._relation_slot)
        self._link = LinkButton(theme, "small", 24)
        self._open = Button(theme, "", Kind.TEXT, key=key, small=True)
        self._line = Divider(theme)
        self._siblings = _SiblingsLine(theme)
        self._build()

    def _build(self) -> None:
        for side, box in ((Side.TECHNICAL, self._senses.technical), (Side.DIPLOMATIC, self._senses.diplomatic)):
            box.head.addWidget(self._meant[side], 0, Qt.AlignmentFlag.AlignTop)
            box.column.addWidget(self._meanings[side])
            box.column.addStretch(1)
        self._flow.addWidget(self._link)
        self._link.link_activated.connect(self._follow)
        self._open.clicked.connect(lambda: self.pair_wanted.emit(self._entry))
        stack = Stack(self._theme, _PADDING, self)
        stack.put(self._head)
        stack.put(self._question, 16)
        stack.put(self._answer, 8)
        stack.put(self._long_answer, 8)
        stack.put(self._aliases, 4)
        stack.put(self._senses, 16)
        stack.put(self._meets, 16)
        stack.put(self._limit, 12)
        stack.put(self._heard, 18)
        stack.put(Ends(self._theme, self._relation_slot, self._open, beyond=_BUTTON_PADDING), 20, sinks=True)
        stack.put(self._line, 8)
        stack.put(self._siblings, 12)

    def show_face(self, face: Face, siblings: Siblings) -> None:
        """Show what this card answers."""
        self._entry = face.card.entry
        self._head.show_face(face)
        self._question.set_words(face.question)
        is_long = len(face.answer) > _LONG or "\n" in face.answer
        for label, is_used in ((self._answer, not is_long), (self._long_answer, is_long)):
            label.set_words(face.answer if is_used else "")
            show_if(is_used, label)
        self._aliases.set_words(_("Also called: {names}").format(names=", ".join(face.aliases)) if face.aliases else "")
        show_if(bool(face.aliases), self._aliases)
        self._show_bridge(face)
        self._show_senses(face)
        self._heard.show_words(face.heard)
        self._show_relation(face)
        self._open.setText(_("Open the word") if face.is_of_false_friend else _("Open the pair"))
        self._siblings.show_words(siblings.back)
        show_if(bool(siblings.back), self._line)

    def _show_bridge(self, face: Face) -> None:
        self._meets.set_words(face.meets, lead=_("How they meet.") if face.meets else "")
        show_if(bool(face.meets), self._meets)
        self._ends.set_words(face.limit)
        show_if(bool(face.limit), self._limit)

    def _show_senses(self, face: Face) -> None:
        for side, sense in face.senses.items():
            self._meanings[side].set_words(sense)
            show_if(face.speaker is side, self._meant[side])
        show_if(bool(face.senses), self._senses)

    def _show_relation(self, face: Face) -> None:
        if self._relation is None and face.relation is not None:
            self._relation = RelationBadge(self._theme, face.relation)
            self._flow.removeWidget(self._link)
            self._flow.addWidget(self._relation)
            self._flow.addWidget(self._link)
        if self._relation is not None:
            show_if(face.relation is not None, self._relation)
        if self._relation is not None and face.relation is not None:
            self._relation.show_relation(face.relation)
        show_if(face.counterpart is not None, self._link)
        if face.counterpart is not None:
            self._link.show_entry(face.counterpart)

    def _follow(self, href: str) -> None:
        self.pair_wanted.emit(href.partition(":")[2])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Both senses beside each other where there is room."""
        super().resizeEvent(event)
        self._senses.stack(self.width() < self._theme.px(_BESIDE_EACH_OTHER))
