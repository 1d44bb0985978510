"""The pair behind a question: both terms with their definitions, how they meet, and where the likeness ends."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.content.model import FalseFriend, Side, Summary, Term
from dragoman.content.names import reader_of
from dragoman.content.plain_words import words_of
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.check_box import CheckBox
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import fill
from dragoman.ui.widgets.pill import SidePill, false_friend_pill
from dragoman.ui.widgets.relation import RelationBadge
from dragoman.ui.widgets.soft_box import SoftBox
from dragoman.words import _

_PADDING = (24, 20, 24, 20)  # px at 100 %: before, above, after, below
_BESIDE_MARK = 28


class PairCard(Card):
    """A term and its counterpart, or a false friend and its two senses."""

    open_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        entry: Term | FalseFriend,
        counterpart: Summary | None,
        key: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, padding=(0, 0), parent=parent)
        self._stack = Stack(theme, _PADDING)
        self.column.addLayout(self._stack)
        is_term = isinstance(entry, Term)
        heading = _("The pair behind this question") if is_term else _("The word behind this question")
        self._stack.put(Label(theme, heading, "small", "muted", weight=600))
        if isinstance(entry, Term):
            self._put_term(entry.side, entry.title, words_of(entry.definition.source), 16)
            if counterpart is not None and counterpart.side is not None:
                self._stack.put(_Between(theme, entry), 14)
                self._put_term(counterpart.side, counterpart.title, counterpart.definition, 14)
            self._put_limit(entry)
        else:
            self._put_word(entry)
        self.open = Button(theme, _("Open the pair") if is_term else _("Open the word"), icon="book-open", key=key)
        self.open.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.open.clicked.connect(self.open_wanted)
        self._stack.put(self.open, 16)
        self.setAccessibleName(heading)

    def _put_term(self, side: Side, title: str, definition: str, gap: int) -> None:
        theme = self._theme
        self._stack.put(_leading(SidePill(theme, side)), gap)
        self._stack.put(Label(theme, title, "h2"), 6)
        self._stack.put(Label(theme, definition, "small", "muted"), 2)

    def _put_limit(self, entry: Term) -> None:
        if not entry.limit:
            return
        limit = SoftBox(self._theme, "warn_soft")
        words, lead = words_of(entry.limit.source), _("Where the likeness ends.")
        limit.column.addWidget(Label(self._theme, words, "small", lead=lead, lead_colour="warn"))
        self._stack.put(limit, 16)

    def _put_word(self, entry: FalseFriend) -> None:
        theme = self._theme
        self._stack.put(_leading(false_friend_pill(theme)), 16)
        self._stack.put(Label(theme, entry.word, "h2"), 6)
        for side, sense in ((Side.TECHNICAL, entry.to_the_engineer), (Side.DIPLOMATIC, entry.to_the_diplomat)):
            colour = "tech" if side is Side.TECHNICAL else "dipl"
            self._stack.put(Label(theme, reader_of(side), "small", colour, weight=600), 10)  # type: ignore[arg-type]
            self._stack.put(Label(theme, words_of(sense.source), "small", "muted"), 2)


class TomorrowCard(Card):
    """Whether the question's card is shown tomorrow; asked, not done."""

    def __init__(self, theme: Theme, *, comes: bool, proposed: bool, parent: QWidget | None = None) -> None:
        """`comes` says that it was asked for before, `proposed` that it is proposed now."""
        super().__init__(theme, padding=(16, 24), parent=parent)
        self.was_coming = comes
        self.tick = CheckBox(theme, _("Show its card tomorrow"))
        self.tick.setChecked(comes or proposed)
        self.column.addWidget(self.tick)
        words = QHBoxLayout()
        words.addWidget(Label(theme, _("Once. A quiz answer is no review."), "small", "muted"))
        self.column.addLayout(words)
        theme.bind(self, lambda: words.setContentsMargins(theme.px(_BESIDE_MARK), theme.px(2), 0, 0))


class _Between(QWidget):
    """A line, the relation, a line."""

    def __init__(self, theme: Theme, entry: Term) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.bind(self, lambda: row.setSpacing(theme.px(12)))
        row.addWidget(_Line(theme), 1)
        if entry.relation is not None:
            row.addWidget(RelationBadge(theme, entry.relation))
            row.addWidget(_Line(theme), 1)


class _Line(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(EDGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._theme.colour("border_strong"))
        painter.end()


def _leading(pill: QWidget) -> QWidget:
    """A pill at the leading edge of a line of its own."""
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeading)
    return line
