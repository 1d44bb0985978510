"""A scenario as a text to read: its opening, and each phase as everybody knows it. What is the facilitator's stays hers."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from dragoman.content.model import Text
from dragoman.content.practice import Phase, Scenario
from dragoman.ui.actions import Actions
from dragoman.ui.page import Page
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.prose import Prose
from dragoman.words import _

_WIDEST = 860  # px at 100 %: longer lines are hard to read


class ScenarioText(Page):
    """One scenario, whole or in its short form."""

    def __init__(
        self,
        theme: Theme,
        scenario: Scenario,
        *,
        short: bool,
        html_of: Callable[[Text], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, scenario.title, parent)
        self._html_of = html_of
        self._proses: list[Prose] = []
        phases = [phase for phase in scenario.phases if not short or phase.slug in scenario.short]
        self.column.addWidget(self._card(_("Opening"), "", [scenario.opening], _seats(scenario)))
        for phase in phases:
            stamps = ", ".join(part for part in (phase.technical, phase.diplomatic) if part)
            self.column.addWidget(self._card(phase.title, stamps, [phase.text], _questions(phase)))
        if scenario.debrief:
            self.column.addWidget(self._card(_("Debrief"), "", list(scenario.debrief), ""))
        self.column.addStretch(1)

    def bind(self, actions: Actions) -> None:
        """It does nothing but show."""

    @property
    def proses(self) -> tuple[Prose, ...]:
        """Its texts, whose links somebody is to follow."""
        return tuple(self._proses)

    def focus_first(self) -> None:
        """The opening is read first."""
        if self._proses:
            self._proses[0].setFocus()

    def _card(self, title: str, note: str, texts: list[Text], end: str) -> Card:
        theme = self._theme
        card = Card(theme, padding=ROOMY)
        theme.bind(card, lambda: card.setMaximumWidth(theme.px(_WIDEST)))
        card.setMaximumWidth(theme.px(_WIDEST))
        card.column.addWidget(Label(theme, title, "h2"))
        if note:
            card.column.addWidget(Label(theme, note, "small", "muted"))
        for number, text in enumerate(texts, start=1):
            name = title if len(texts) == 1 else _("{title}, {number}").format(title=title, number=number)
            prose = Prose(theme, name)
            prose.show_html(self._html_of(text))
            self._proses.append(prose)
            card.column.addSpacing(8)
            card.column.addWidget(prose)
        if end:
            card.column.addSpacing(12)
            card.column.addWidget(Label(theme, end, "body", "muted"))
        return card


def _seats(scenario: Scenario) -> str:
    return _("Seats: {seats}").format(seats="; ".join(seat.title for seat in scenario.seats)) if scenario.seats else ""


def _questions(phase: Phase) -> str:
    from dragoman.content.parse.inline import words_of

    lines = [words_of(text.source) for text in phase.discuss]
    if phase.decision is not None:
        lines.append(phase.decision.title)
    return "\n".join(lines)
