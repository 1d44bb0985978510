"""What stands in the pop-over of a link: a term with its definition and counterpart, or a false friend's two senses."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.content.model import Side, Summary
from dragoman.content.names import reader_of, relation_name
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.glossary.link_button import SIDE_INK
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.key_cap import KeyCap
from dragoman.ui.widgets.known_dots import MOST, KnownDots
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.pill import SidePill, false_friend_pill
from dragoman.words import _


class Definition(QWidget):
    """A term's side, title, definition and counterpart, or a false friend's two senses; then the keys, where they act."""

    def __init__(self, theme: Theme, *, with_keys: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._with_keys = with_keys
        self._spoken = ""
        self._column = Stack(theme, parent=self)

    def spoken(self) -> str:
        """All that it says, as a listener hears it."""
        return self._spoken

    def show_term(self, summary: Summary, counterpart: Summary | None, known: int | None = None) -> None:
        """What a term means, whom it meets, and how well it is known, 0 to 3, where there is a learner."""
        assert summary.side is not None
        theme = self._theme
        self._put_pill(SidePill(theme, summary.side), None if known is None else KnownDots(theme, known, summary.side))
        self._column.put(Label(theme, summary.title, "h2"), 8)
        self._column.put(Label(theme, summary.definition), 4)
        self._spoken = f"{summary.title}. {summary.definition}"
        if known is not None:
            self._spoken = _("{definition} Known {known} of {most}.").format(definition=self._spoken, known=known, most=MOST)
        if counterpart is not None and counterpart.side is not None:
            words = counterpart.title
            if summary.relation is not None:
                relation = relation_name(summary.relation)
                words = _("{counterpart}, {relation}").format(counterpart=words, relation=relation.lower())
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(Glyph(theme, "arrow-left-right", SIDE_INK[counterpart.side], 14, "small"))
            row.addWidget(Label(theme, words, "small", "muted"), 1)
            self._column.put(row, 8)
        self._put_keys()

    def show_senses(self, summary: Summary, senses: dict[Side, str]) -> None:
        """What a false friend means to either side."""
        theme = self._theme
        self._put_pill(false_friend_pill(theme))
        self._column.put(Label(theme, summary.title, "h2"), 8)
        parts = [summary.title]
        for side, sense in senses.items():
            label = Label(theme, sense, lead=_("{reader}:").format(reader=reader_of(side)), lead_colour=SIDE_INK[side])
            self._column.put(label, 4)
            parts.append(label.text())
        self._spoken = ". ".join(parts)
        self._put_keys()

    def _put_pill(self, pill: QWidget, dots: QWidget | None = None) -> None:
        row = QHBoxLayout()
        row.addWidget(pill)
        row.addStretch(1)
        if dots is not None:
            row.addWidget(dots, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.put(row)

    def _put_keys(self) -> None:
        if not self._with_keys:
            return
        theme = self._theme
        self._column.put(Divider(theme), 12)
        flow = FlowLayout(theme, 16, 8)
        for key, words in ((_("Enter"), _("open")), (_("Esc"), _("close")), (_("Tab"), _("next link"))):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(8))
            row.addWidget(KeyCap(theme, key))
            row.addWidget(Label(theme, words, "small", "muted", wraps=False))
            flow.addWidget(pair)
        self._column.put(flow, 12)
