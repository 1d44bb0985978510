"""The rows of the list: which terms and false friends it shows, and what each row says to eye and ear."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dragoman.content.model import Catalogue, Kind, Relation, Side, Summary
from dragoman.search.hit import Match
from dragoman.ui.widgets.known_dots import MOST
from dragoman.ui.widgets.rows import WARNING_ICON, Row
from dragoman.words import _


class Choice(NamedTuple):
    """Which part of the pack is listed: `None` and empty mean all of it."""

    side: Side | None = None
    topic: str = ""
    topic_side: Side | None = None
    false_friends: bool = False
    levels: frozenset[int] = frozenset()
    by_name: bool = False  # A to Z instead of the order of topics

    @property
    def is_filtered(self) -> bool:
        """Whether levels or order were chosen, which no chip shows."""
        return bool(self.levels) or self.by_name

    def takes(self, summary: Summary) -> bool:
        """Whether an entry is listed."""
        if summary.kind not in (Kind.TERM, Kind.FALSE_FRIEND) or (self.levels and summary.level not in self.levels):
            return False
        if self.false_friends:
            return summary.kind is Kind.FALSE_FRIEND
        if self.topic:
            return summary.topic == self.topic and summary.side is self.topic_side
        return self.side is None or summary.side is self.side


class Listing:
    """What is listed, in its order. Where an entry stands is worked out once, when first asked."""

    def __init__(self, summaries: Sequence[Summary] = (), matches: Sequence[Match] = (), *, both_sides: bool = False) -> None:
        """`matches` say why each was found; `both_sides` that a row has to tell its side."""
        self.summaries = summaries
        self.matches = matches
        self.both_sides = both_sides
        self.only_false_friends = bool(summaries) and not both_sides and summaries[0].kind is Kind.FALSE_FRIEND
        self._rows: dict[str, int] | None = None

    def row_of(self, id_: str) -> int:
        """The row of an entry, or -1 where it is not listed."""
        if not id_:
            return -1
        if self._rows is None:
            self._rows = {summary.id: row for row, summary in enumerate(self.summaries)}
        return self._rows.get(id_, -1)


def listed(catalogue: Catalogue, choice: Choice) -> Listing:
    """The entries of a choice, in the order of topics or from A to Z; false friends stand last."""
    found = [summary for summary in catalogue.summaries.values() if choice.takes(summary)]
    of_both_sides = choice.side is None and not choice.topic and not choice.false_friends
    if choice.by_name:
        found.sort(key=lambda summary: summary.title.casefold())
    elif of_both_sides:
        found.sort(key=lambda summary: summary.kind is Kind.FALSE_FRIEND)
    return Listing(found, both_sides=of_both_sides)


class TermRows(QAbstractListModel):
    """Rows of terms; a change of what is listed is a reset, which a table with fixed rows takes in no time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue: Catalogue | None = None
        self.listing = Listing()
        self._made: dict[int, Row] = {}
        self._known_of: Callable[[Summary], int | None] | None = None

    def show_known(self, known_of: Callable[[Summary], int | None] | None) -> None:
        """From now on show how well each entry is known, 0 to 3, or None where nobody can say."""
        self._known_of = known_of
        self._made = {}
        if self.listing.summaries:
            self.dataChanged.emit(self.index(0), self.index(len(self.listing.summaries) - 1))

    def show_listing(self, catalogue: Catalogue, listing: Listing) -> None:
        """List these from now on."""
        self.beginResetModel()
        self._catalogue = catalogue
        self.listing = listing
        self._made = {}
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's own default
        """How many there are."""
        return 0 if parent.isValid() else len(self.listing.summaries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole.value) -> Any:
        """What a row holds, and how it is spoken."""
        if not index.isValid():
            return None
        summary = self.listing.summaries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole.value:
            return summary.title
        if role == Qt.ItemDataRole.AccessibleTextRole.value:
            known = self._known(summary)
            if known is None:
                return self.spoken(summary)
            return _("{row}, {known} of {most}").format(row=self.spoken(summary), known=known, most=MOST)
        return None

    def summary_at(self, row: int) -> Summary:
        """The entry in a row."""
        return self.listing.summaries[row]

    def row_of(self, id_: str) -> int:
        """The row of an entry, or -1 where it is not listed."""
        return self.listing.row_of(id_)

    def row_at(self, row: int) -> Row:
        """What a row shows."""
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = self._make_row(row)
        return made

    def _make_row(self, row: int) -> Row:
        summary = self.listing.summaries[row]
        if summary.kind is Kind.FALSE_FRIEND:
            return Row(summary.title, _("False friend"), under_icon=WARNING_ICON, known=self._known(summary))
        counterpart = self.counterpart_of(summary)
        match = self.listing.matches[row] if self.listing.matches else None
        return Row(
            summary.title,
            counterpart.title if counterpart else summary.counterpart.replace("-", " "),
            counterpart.side if counterpart else None,
            summary.side,
            marked=summary.relation is Relation.FALSE_FRIEND,
            known=self._known(summary),
            note=_("in its text") if match is Match.TEXT else "",
            mark_side=summary.side if self.listing.both_sides else None,
        )

    def _known(self, summary: Summary) -> int | None:
        return self._known_of(summary) if self._known_of is not None else None

    def counterpart_of(self, summary: Summary) -> Summary | None:
        """The term on the other side, where the pack has it."""
        return self._catalogue.summaries.get(summary.counterpart) if self._catalogue else None

    def spoken(self, summary: Summary) -> str:
        """A row as a phrase."""
        if summary.kind is Kind.FALSE_FRIEND:
            return _("{word}, false friend").format(word=summary.title)
        counterpart = self.counterpart_of(summary)
        if counterpart is None:
            return summary.title
        if summary.relation is Relation.FALSE_FRIEND:
            words = _("{term}, counterpart {counterpart}, false friend")
        else:
            words = _("{term}, counterpart {counterpart}")
        return words.format(term=summary.title, counterpart=counterpart.title)
