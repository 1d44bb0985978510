"""One side of a pair: what the term is, whom it binds, what its reader needs, and how fresh it is."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.content.dates import spoken_date
from dragoman.content.model import Broken, Side, Term, Text
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
        self._side = SidePill(theme, Side.TECHNICAL)
        self._level = level_pill(theme, 1)
        self._title = Label(theme, "", "h1")
        self._definition = Label(theme, "", "definition", "muted")
        self.prose = Prose(theme, "", picture=picture)
        self._aliases = Label(theme, "", "small", "muted")
        self._as_of_below = _AsOf(theme)
        self._foot = QWidget()
        self._stack = Stack(theme, (24, 20, 24, 16))
        self._head = QHBoxLayout()
        self._as_of_above: _AsOf | None = None  # what few pages show is made for the first that does
        self._ribbon: StatusRibbon | None = None
        self._trouble: Label | None = None
        self._show_file: Button | None = None
        self._build()

    def _build(self) -> None:
        head = QWidget()
        head.setLayout(self._head)
        self._head.setContentsMargins(0, 0, 0, 0)
        pills = FlowLayout(self._theme)
        pills.addWidget(self._side)
        pills.addWidget(self._level)
        self._head.addLayout(pills, 1)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(16)
        foot.addWidget(self._aliases, 1, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self._as_of_below, 0, Qt.AlignmentFlag.AlignBottom)
        self._stack.put(head)
        self._stack.put(self._title, 8)
        self._stack.put(self._definition, 4)
        self._stack.put(self.prose, 12)
        self._stack.put(self._foot, 24, sinks=True)
        self.column.addLayout(self._stack)

    def show_card(self, card: Term | Broken | NotWritten, side: Side, *, stacked: bool) -> None:
        """Show a term of this side, or say why it cannot be shown."""
        self.set_spine(SIDE_LINE[side])
        self._side.show_side(side)
        is_term = isinstance(card, Term)
        for part in (self._level, self._definition, self.prose):
            show_if(is_term, part)
        if isinstance(card, Term):
            self._show_term(card, stacked=stacked)
        else:
            self._show_trouble(card)

    def _show_trouble(self, card: Broken | NotWritten) -> None:
        trouble, button = self._made_for_trouble()
        _hide(self._ribbon, self._foot, self._as_of_above)
        show_if(True, trouble)
        show_if(isinstance(card, Broken), button)
        self.prose.show_html("")
        self._broken_id = card.id
        self._title.set_words(card.id.replace("-", " "))
        if isinstance(card, Broken):
            trouble.set_words(_("This file could not be read. All other terms work."))
        else:
            trouble.set_words(_("This term is not written yet."))
        self.setAccessibleName(self._title.text())

    def _made_for_trouble(self) -> tuple[Label, Button]:
        if self._trouble is None or self._show_file is None:
            self._trouble = Label(self._theme, "", "body", "muted")
            self._show_file = Button(self._theme, _("See what is wrong"))
            self._show_file.clicked.connect(self._want_file)
            button = QHBoxLayout()
            button.addWidget(self._show_file)
            button.addStretch(1)
            self._stack.put(self._trouble, 12)
            self._stack.put(button, 16)
        return self._trouble, self._show_file

    def _show_term(self, term: Term, *, stacked: bool) -> None:
        _hide(self._trouble, self._show_file)
        self._level.set_words(_("Level {level}").format(level=term.level))
        self._title.set_words(term.title)
        self._definition.set_words(words_of(term.definition.source))
        if term.status is None:
            _hide(self._ribbon)
        elif self._ribbon is None:
            self._ribbon = StatusRibbon(self._theme, term.status)
            self._stack.put(self._ribbon, 12, under=self._definition)
            show_if(True, self._ribbon)
        else:
            self._ribbon.show_status(term.status)
            show_if(True, self._ribbon)
        self.prose.rename(_("{term}, text").format(term=term.title))
        self.prose.show_html(self._html_of(term.body))
        show_if(bool(term.body), self.prose)
        self._aliases.set_words(_("Also called: {names}").format(names=", ".join(term.aliases)) if term.aliases else "")
        past = term.review_by is not None and term.review_by < self._today()
        self._as_of_below.show_date(term.as_of, past=past)
        if stacked and term.as_of is not None:
            if self._as_of_above is None:
                self._as_of_above = _AsOf(self._theme)
                self._head.addWidget(self._as_of_above, 0, Qt.AlignmentFlag.AlignTop)
            self._as_of_above.show_date(term.as_of, past=past)
            show_if(True, self._as_of_above)
        else:
            _hide(self._as_of_above)
        show_if(not stacked and term.as_of is not None, self._as_of_below)
        show_if(bool(term.aliases), self._aliases)
        show_if(bool(term.aliases) or (term.as_of is not None and not stacked), self._foot)
        self.setAccessibleName(term.title)

    def _want_file(self) -> None:
        self.file_wanted.emit(self._broken_id)


def _hide(*widgets: QWidget | None) -> None:
    """Hide what was made of these."""
    show_if(False, *(widget for widget in widgets if widget is not None))


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
