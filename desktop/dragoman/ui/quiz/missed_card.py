"""What was wrong: first what she was sure of, with what she said and what is right, then the rest in a line each."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.desk.quiz.taking import Taking
from dragoman.quiz.build import TopicKey
from dragoman.quiz.marking import BETWEEN_WORDS
from dragoman.quiz.result import Line, Result
from dragoman.quiz.sure import Sure
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.quiz.sure_row import sure_name
from dragoman.ui.study.ends import Ends
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.check_box import CheckBox
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.words import _, ngettext

_SPINE: dict[Side | None, ColourName] = {Side.TECHNICAL: "tech_line", Side.DIPLOMATIC: "dipl_line", None: "border_strong"}
_BUTTON = 132  # px at 100 %, as all here
_SAID = 72  # the room of "You said"
_BESIDE = 520  # below it a question's button goes under its words
_DOT = 8


class MissedCard(Card):
    """`tomorrow_wanted` tells a card and whether it is to come tomorrow, as soon as its box is ticked."""

    pair_wanted = Signal(str)
    tomorrow_wanted = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        result: Result,
        taking: Taking,
        titles: Mapping[TopicKey, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, padding=ROOMY, parent=parent)
        self._taking = taking
        self._titles = titles
        worst, others = result.sure_and_wrong, result.otherwise_wrong
        asked_sure = bool(result.by_sure)
        if not asked_sure:
            worst, others = others, ()
        self._put_heading(worst, asked_sure=asked_sure)
        for line in worst:
            item = _Worst(theme, line, titles.get(line.topic, ""), self._tick(line, _("Show tomorrow")))
            item.open.clicked.connect(partial(self.pair_wanted.emit, line.entry))
            self.column.addWidget(item)
            self.column.addSpacing(theme.px(12))
        if not worst:
            self.column.addWidget(Label(theme, self._good_news(result, asked_sure=asked_sure), "body", "muted"))
            self.column.addSpacing(theme.px(12))
        if others:
            self.column.addSpacing(theme.px(16))
            self.column.addWidget(Label(theme, _("Wrong, and you were not sure"), "h3"))
            self.column.addSpacing(theme.px(4))
            for number, line in enumerate(others):
                if number:
                    self.column.addWidget(Divider(theme))
                name = _("Show tomorrow: {term}").format(term=line.title)
                tick = self._tick(line, "", name)
                self.column.addWidget(_Other(theme, line, titles.get(line.topic, ""), tick))
        self.column.addStretch(1)
        if worst or others:
            self.column.addSpacing(theme.px(20))
            self.column.addWidget(_Note(theme, _("“Show tomorrow” brings the card up once. Your review log stays as it is.")))

    def _put_heading(self, worst: tuple[Line, ...], *, asked_sure: bool) -> None:
        theme = self._theme
        start = QWidget()
        row = QHBoxLayout(start)
        row.setContentsMargins(0, 0, 0, 0)
        theme.bind(start, lambda: row.setSpacing(theme.px(8)))
        row.addWidget(Glyph(theme, "triangle-alert", "bad" if worst else "muted", 20, "h2"))
        row.addWidget(Label(theme, _("Sure and wrong") if asked_sure else _("Wrong"), "h2", wraps=False))
        note = ngettext("Look at this one first", "Look at these {count} first", len(worst)).format(count=len(worst))
        end = Label(theme, note if worst else "", "small", "muted", wraps=False)
        self.column.addWidget(Ends(theme, start, end))
        self.column.addSpacing(theme.px(12))

    def _good_news(self, result: Result, *, asked_sure: bool) -> str:
        if not result.lines:
            return _("Nothing was answered.")
        if not result.missed:
            return _("Nothing was wrong.")
        return _("Of what you were sure of, nothing was wrong.") if asked_sure else _("Nothing was wrong.")

    def _tick(self, line: Line, words: str, name: str = "") -> CheckBox | None:
        card = self._taking.card_of(line.number)
        if card is None:
            return None
        tick = CheckBox(self._theme, words, role="small", name=name or _("Show tomorrow: {term}").format(term=line.title))
        tick.setChecked(self._taking.comes_tomorrow(card))
        tick.toggled.connect(partial(self.tomorrow_wanted.emit, card))
        return tick


class _Worst(Card):
    """One that she was sure of: the term, what she said, what is right."""

    def __init__(self, theme: Theme, line: Line, topic: str, tick: CheckBox | None) -> None:
        super().__init__(theme, _SPINE[line.side], padding=(14, 16), at_side=True, small=True)
        self.open = Button(theme, _("Open the pair"), small=True)
        self.open.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.open.setMinimumWidth(theme.px(_BUTTON))
        self.open.setAccessibleName(_("Open the pair: {term}").format(term=line.title))
        if not line.entry:
            self.open.hide()
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(_Title(theme, line.title, topic))
        column.addLayout(self._said(line))
        self._end = QWidget()
        end = QVBoxLayout(self._end)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(theme.px(8))
        end.addWidget(self.open)
        if tick is not None:
            end.addWidget(tick)
        end.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.px(16))
        self._row.addWidget(words, 1)
        self._row.addWidget(self._end)
        self.column.addLayout(self._row)
        self.setAccessibleName(line.title)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The button under the words where it is narrow."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(_BESIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _said(self, line: Line) -> QGridLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(2))
        rows = (
            ("x", "bad", _("You said"), BETWEEN_WORDS.join(line.given) or _("nothing")),
            ("check", "ok", _("Right"), BETWEEN_WORDS.join(line.right) or _("The question is no longer in the pack.")),
        )
        widest = max(theme.width_of(name, "small") for _icon, _colour, name, _words in rows)
        for number, (icon, colour, name, words) in enumerate(rows):
            grid.addWidget(Glyph(theme, icon, colour, 16, "small"), number, 0, Qt.AlignmentFlag.AlignTop)  # type: ignore[arg-type]
            label = Label(theme, name, "small", "muted", wraps=False)
            label.setMinimumWidth(max(theme.px(_SAID), widest))
            grid.addWidget(label, number, 1, Qt.AlignmentFlag.AlignTop)
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Label(theme, words, "small"))
            grid.addWidget(holder, number, 2)
        grid.setColumnStretch(2, 1)
        return grid


class _Title(QWidget):
    """A term, and its topic quietly beside it, or under it where it is narrow."""

    def __init__(self, theme: Theme, title: str, topic: str) -> None:
        super().__init__()
        self._theme = theme
        self._title = Label(theme, title, "h3")
        self._topic = Label(theme, topic, "small", "muted")
        if not topic:
            self._topic.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._title)
        self._row.addWidget(self._topic, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Under each other."""
        width = max(self._title.minimumSizeHint().width(), self._topic.minimumSizeHint().width())
        return QSize(width, self._title.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the width."""
        super().resizeEvent(event)
        wanted = self._title.sizeHint().width() + self._theme.px(8) + self._topic.sizeHint().width()
        beside = wanted <= self.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(self._theme.px(8) if beside else 0)


class _Other(QWidget):
    """One that she was not sure of, in a line."""

    def __init__(self, theme: Theme, line: Line, topic: str, tick: CheckBox | None) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for label, share in ((Label(theme, line.title, "body", weight=500), 5), (Label(theme, topic, "small", "muted"), 8)):
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            label.setSizePolicy(policy)  # so that the columns of all rows stand below each other
            self._words.addWidget(label, share, Qt.AlignmentFlag.AlignVCenter)
        self._sure = Label(theme, sure_name(line.sure) if line.sure is not None else "", "small", "muted", wraps=False)
        self._row.addWidget(_Dot(theme, _SPINE[line.side]))
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._sure)
        if tick is not None:
            self._row.addWidget(tick)
        theme.bind(self, self._restyle)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Term and topic under each other where it is narrow."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(_BESIDE)
        self._words.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(0, px(8), 0, px(8))
        self._row.setSpacing(px(12))
        self._words.setSpacing(px(4))
        self._sure.setMinimumWidth(max(self._theme.width_of(sure_name(sure), "small") for sure in Sure))


class _Dot(QWidget):
    def __init__(self, theme: Theme, colour: ColourName) -> None:
        super().__init__()
        self._theme = theme
        self._colour: ColourName = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """8 px."""
        return QSize(self._theme.px(_DOT), self._theme.px(_DOT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._colour))
        radius = self.width() / 2
        painter.drawEllipse(QPointF(radius, self.height() / 2), radius, radius)
        painter.end()


class _Note(QWidget):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.bind(self, lambda: row.setSpacing(theme.px(8)))
        row.addWidget(Glyph(theme, "info", "muted", 16, "small"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, words, "small", "muted"), 1)
