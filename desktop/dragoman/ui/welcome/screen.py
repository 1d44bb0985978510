"""The first start: who are you in the room? It decides which side is explained first."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from dragoman.content.model import Kind, Side, Summary
from dragoman.ui.actions import Actions
from dragoman.ui.logo import Logo
from dragoman.ui.page import Page
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.welcome.choice import ChoiceCard, Sample
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.words import _

STACKED_BELOW = 900  # px of window at 100 %: three cards no longer stand beside each other
WIDEST = 1084
_LOGO = 52


class WelcomeScreen(Page):
    """Three answers, by key, by Enter or by pointer; no rail and no form."""

    _ready = False

    def __init__(self, theme: Theme, summaries: Mapping[str, Summary], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._cards = _cards(theme, summaries)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(4, 4, 4, 4)  # the focus ring of the outer cards
        for card in self._cards.values():
            self._row.addWidget(card, 1)
        self._answers = QWidget()
        self._answers.setLayout(self._row)
        self._about = Label(theme, _about(), "lead", "muted", centred=True)
        self._promises = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fill()
        self._ready = True
        self.reflow()

    def _fill(self) -> None:
        theme, column = self._theme, self.column
        column.addStretch(2)
        column.addLayout(_in_the_middle(Logo(theme, _LOGO)))
        column.addSpacing(theme.px(8))
        column.addWidget(Label(theme, _("Welcome to Dragoman"), "display", centred=True))
        column.addLayout(_in_the_middle(self._about))
        column.addSpacing(theme.px(16))
        column.addWidget(Label(theme, _("Who are you in the room?"), "h2", centred=True))
        column.addLayout(_in_the_middle(self._answers))
        hint = _("Press 1, 2 or 3. You can change this at any time in Settings.")
        column.addWidget(Label(theme, hint, "small", "muted", centred=True))
        column.addStretch(5)
        self._promises.addStretch(1)
        for promise in _promises(theme):
            self._promises.addWidget(promise, 0, Qt.AlignmentFlag.AlignHCenter)
        self._promises.addStretch(1)
        column.addLayout(self._promises)

    def bind(self, actions: Actions) -> None:
        """Let a card that is pressed do what its key does."""
        for id_, card in self._cards.items():
            card.pressed.connect(partial(actions.run, id_))

    def focus_first(self) -> None:
        """The first answer has the focus, so that Enter gives it."""
        self._cards["diplomat"].setFocus(Qt.FocusReason.OtherFocusReason)

    def reflow(self) -> None:
        """Cards beside each other, or under each other in a narrow window."""
        super().reflow()
        if not self._ready:
            return
        px = self._theme.px
        stacked = self.window().width() / self._theme.scale < STACKED_BELOW
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._promises.setDirection(direction)
        self._row.setSpacing(px(16))
        self._promises.setSpacing(px(8 if stacked else 32))
        self._answers.setFixedWidth(min(px(560 if stacked else WIDEST), self.room))
        self._about.setFixedWidth(min(px(560), self.room))
        self.column.setSpacing(px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the window."""
        super().resizeEvent(event)
        self.reflow()


def _in_the_middle(widget: QWidget) -> QHBoxLayout:
    """A row of its own, since a column that aligns a widget forgets how high it gets in its width."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row


def _about() -> str:
    return _(
        "Technical terms explained for diplomats, diplomacy explained for engineers. "
        "Each term has its counterpart on the other side."
    )


def _cards(theme: Theme, summaries: Mapping[str, Summary]) -> dict[str, ChoiceCard]:
    where = _("Where two terms meet, where the likeness ends, and which words mislead.")
    both = Sample(_("Bridges and false friends"), where, "text")
    return {
        "diplomat": ChoiceCard(
            theme,
            _("I am a diplomat"),
            _("Technical terms come first."),
            icon="landmark",
            key="1",
            spine=("dipl_line",),
            ink="dipl",
            sample=_sample(summaries, Side.TECHNICAL, "tech"),
        ),
        "engineer": ChoiceCard(
            theme,
            _("I am an engineer"),
            _("Diplomatic terms come first."),
            icon="shield",
            key="2",
            spine=("tech_line",),
            ink="tech",
            sample=_sample(summaries, Side.DIPLOMATIC, "dipl"),
        ),
        "both": ChoiceCard(
            theme,
            _("I work on both sides"),
            _("Both are explained. Neither comes first."),
            icon="arrow-left-right",
            key="3",
            spine=("tech_line", "dipl_line"),
            ink="accent",
            sample=both,
        ),
    }


def _sample(summaries: Mapping[str, Summary], side: Side, ink: ColourName) -> Sample | None:
    """The easiest page of a side to begin with: of the first level, the one that is said in the fewest letters."""
    terms = [one for one in summaries.values() if one.kind is Kind.TERM and one.side is side and one.definition]
    if not terms:
        return None
    easiest = min(terms, key=lambda one: (one.level, len(one.definition), one.id))
    return Sample(easiest.title, easiest.definition, ink)


def _promises(theme: Theme) -> list[QWidget]:
    """What a learner on a locked-down workstation wants to know."""
    return [
        _promise(theme, "wifi-off", _("Works without a network")),
        _promise(theme, "user-round-x", _("No account")),
        _promise(theme, "hard-drive", _("Your progress stays on this computer")),
    ]


def _promise(theme: Theme, icon: str, words: str) -> QWidget:
    promise = QWidget()
    line = QHBoxLayout(promise)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(Glyph(theme, icon, beside="small"))
    line.addWidget(Label(theme, words, "small", "muted", wraps=False))
    return promise
