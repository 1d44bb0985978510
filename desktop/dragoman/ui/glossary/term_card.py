"""One side of a pair: what the term is, whom it binds, what its reader needs, and how fresh it is."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.content.dates import spoken_date
from dragoman.content.model import Broken, Side, Status, Term, Text
from dragoman.content.plain_words import words_of
from dragoman.desk.look_up import NotWritten
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.glossary.visibility import show_if
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.pill import SidePill, level_pill
from dragoman.ui.widgets.prose import Prose
from dragoman.ui.widgets.status_ribbon import StatusRibbon
from dragoman.words import _

SIDE_LINE: dict[Side, ColourName] = {Side.TECHNICAL: "tech_line", Side.DIPLOMATIC: "dipl_line"}
_PADDING = (20, 24)


class TermCard(Card):
    """Shows one term after another in the same widgets; or says why there is nothing to show."""

    file_wanted = Signal(str)  # the id of a file that cannot be read

    def __init__(
        self,
        theme: Theme,
        html_of: Callable[[Text], str],
        picture: Callable[[str], Path | None],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "tech_line", padding=(0, 0), parent=parent)
        self._html_of = html_of
        self._today = today
        self._broken_id = ""
        self._pills = {side: SidePill(theme, side) for side in Side}
        self._level = level_pill(theme, 1)
        self._as_of_above = _AsOf(theme)
        self._title = Label(theme, "", "h1")
        self._definition = Label(theme, "", "definition", "muted")
        self._ribbon = StatusRibbon(theme, Status.EXPERT_VIEW)
        self.prose = Prose(theme, "", picture=picture)
        self._trouble = Label(theme, "", "body", "muted")
        self._show_file = Button(theme, _("See what is wrong"))
        self._show_file.clicked.connect(self._want_file)
        self._aliases = Label(theme, "", "small", "muted")
        self._as_of_below = _AsOf(theme)
        self._foot = QWidget()
        self._stack = Stack(theme, (24, 20, 24, 16))
        self._build()

    def _build(self) -> None:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        pills = FlowLayout(self._theme)
        for pill in (*self._pills.values(), self._level):
            pills.addWidget(pill)
        row.addLayout(pills, 1)
        row.addWidget(self._as_of_above, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(16)
        foot.addWidget(self._aliases, 1, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self._as_of_below, 0, Qt.AlignmentFlag.AlignBottom)
        button = QHBoxLayout()
        button.addWidget(self._show_file)
        button.addStretch(1)
        self._stack.put(head)
        self._stack.put(self._title, 8)
        self._stack.put(self._definition, 4)
        self._stack.put(self._ribbon, 12)
        self._stack.put(self._trouble, 12)
        self._stack.put(button, 16)
        self._stack.put(self.prose, 12)
        self._stack.put(self._foot, 24, sinks=True)
        self.column.addLayout(self._stack)

    def show_card(self, card: Term | Broken | NotWritten, side: Side, *, stacked: bool) -> None:
        """Show a term of this side, or say why it cannot be shown."""
        self.set_spine(SIDE_LINE[side])
        for of, pill in self._pills.items():
            show_if(of is side, pill)
        is_term = isinstance(card, Term)
        for part in (self._level, self._definition, self.prose):
            show_if(is_term, part)
        show_if(not is_term, self._trouble)
        show_if(isinstance(card, Broken), self._show_file)
        if isinstance(card, Term):
            self._show_term(card, stacked=stacked)
            return
        self._ribbon.hide()
        self._foot.hide()
        self._as_of_above.hide()
        self.prose.show_html("")
        self._broken_id = card.id
        self._title.set_words(card.id.replace("-", " "))
        if isinstance(card, Broken):
            self._trouble.set_words(_("This file could not be read. All other terms work."))
        else:
            self._trouble.set_words(_("This term is not written yet."))
        self.setAccessibleName(self._title.text())

    def _show_term(self, term: Term, *, stacked: bool) -> None:
        self._level.set_words(_("Level {level}").format(level=term.level))
        self._title.set_words(term.title)
        self._definition.set_words(words_of(term.definition.source))
        show_if(term.status is not None, self._ribbon)
        if term.status is not None:
            self._ribbon.show_status(term.status)
        self.prose.rename(_("{term}, text").format(term=term.title))
        self.prose.show_html(self._html_of(term.body))
        show_if(bool(term.body), self.prose)
        self._aliases.set_words(_("Also called: {names}").format(names=", ".join(term.aliases)) if term.aliases else "")
        past = term.review_by is not None and term.review_by < self._today()
        for as_of in (self._as_of_above, self._as_of_below):
            as_of.show_date(term.as_of, past=past)
        show_if(stacked and term.as_of is not None, self._as_of_above)
        show_if(not stacked and term.as_of is not None, self._as_of_below)
        show_if(bool(term.aliases), self._aliases)
        show_if(bool(term.aliases) or (term.as_of is not None and not stacked), self._foot)
        self.setAccessibleName(term.title)

    def _want_file(self) -> None:
        self.file_wanted.emit(self._broken_id)


class _AsOf(QWidget):
    """The date to which a page is true; amber with a triangle when it wants looking over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = Glyph(theme, "triangle-alert", "warn", 14, "small")
        self._words = Label(theme, "", "small", "muted", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(6)
        row.addWidget(self._glyph)
        row.addWidget(self._words)

    def show_date(self, as_of: date | None, *, past: bool) -> None:
        """Show this date, and whether it is past the day by which somebody was to look again."""
        words = _("As of {date}").format(date=spoken_date(as_of)) if as_of else ""
        self._words.set_words(_("{as_of}, to be reviewed").format(as_of=words) if past else words)
        self._words.set_colour("warn" if past else "muted")
        show_if(past, self._glyph)
