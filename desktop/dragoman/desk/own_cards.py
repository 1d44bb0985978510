"""A learner's cards of one page: how well each is known, and on which day it is due."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from dragoman.content.dates import short_date, spoken_date
from dragoman.content.model import Catalogue, Side
from dragoman.desk.face import Faces
from dragoman.desk.learner import Learner
from dragoman.events import date_of
from dragoman.memory.cards import CardKind, CardRef, cards_of
from dragoman.memory.state import CardState, Known
from dragoman.settings import Reader
from dragoman.words import _, ngettext

FAR = 300  # days: a date that is so far off needs its year


class Cell(NamedTuple):
    """One card in the table; None of it stands for a card that she neither studies nor ever began."""

    card: CardRef
    state: CardState
    when: str  # `new`, `today`, `18 Dec`, `set aside`, `marked as bad`

    @property
    def is_left_out(self) -> bool:
        """Whether it is not asked until she wants it again."""
        return self.state.is_set_aside or self.state.is_bad


class Row(NamedTuple):
    """Cards of one kind, by the side of their file; a false friend's have no side."""

    words: str
    cells: Mapping[Side | None, Cell]


class OwnCards(NamedTuple):
    """All cards of a page."""

    rows: tuple[Row, ...] = ()
    known: int = 0
    total: int = 0
    due: int = 0

    @property
    def in_words(self) -> str:
        """`3 of 7 known, 1 due today`."""
        known = _("{known} of {count} known").format(known=self.known, count=self.total)
        if not self.due:
            return known
        due = ngettext("{count} due today", "{count} due today", self.due).format(count=self.due)
        return _("{known}, {due}").format(known=known, due=due)


def own_cards(learner: Learner, faces: Faces, entries: Sequence[str]) -> OwnCards:
    """The cards of these entries that she studies or once began, a row for each kind and each of the author's questions."""
    part, hers = _part(learner.pack.catalogue, entries), learner.deck().by_id
    every = [card for card in cards_of(part, Reader.BOTH, True) if card.entry in entries]
    states = learner.store.states(card.id for card in every)
    today = learner.today()
    cells = {
        card.id: Cell(card, states[card.id], _when(states[card.id], today))
        for card in every
        if card.id in hers or states[card.id].phase or states[card.id].is_set_aside or states[card.id].is_bad
    }
    shown = [cell for cell in cells.values() if not cell.is_left_out]
    return OwnCards(
        rows=tuple(_rows(faces, cells.values())),
        known=sum(cell.state.known is Known.KNOWN for cell in shown),
        total=len(cells),
        due=sum(cell.state.shows_on is not None and cell.state.shows_on <= today for cell in shown),
    )


def _part(catalogue: Catalogue, entries: Sequence[str]) -> Catalogue:
    """The pack as far as the cards of these entries need it: a big one has a hundred thousand others."""
    summaries = catalogue.summaries
    named = [entry for entry in entries if entry in summaries]
    others = [other.id for entry in named if (other := catalogue.counterpart_of(entry)) is not None]
    return catalogue._replace(summaries={id_: summaries[id_] for id_ in dict.fromkeys((*named, *others))})


def _rows(faces: Faces, cells: Iterable[Cell]) -> Iterable[Row]:
    cells = list(cells)
    names: dict[CardKind, Callable[[], str]] = {
        CardKind.DEFINITION: lambda: _("Term to definition"),
        CardKind.TERM: lambda: _("Definition to term"),
        CardKind.COUNTERPART: lambda: _("Term to counterpart"),
    }
    for kind, name in names.items():
        of_kind = {cell.card.side: cell for cell in cells if cell.card.kind is kind}
        if of_kind:
            yield Row(name(), of_kind)
    for number, cell in enumerate((each for each in cells if each.card.kind is CardKind.HEARD), start=1):
        yield Row(_("Sentence {number}").format(number=number), {None: cell})
    for cell in cells:
        if cell.card.kind is CardKind.OWN:
            face = faces.of(cell.card)
            yield Row(face.question if face else cell.card.slug.replace("-", " "), {cell.card.side: cell})


def _when(state: CardState, today: int) -> str:
    if state.is_set_aside:
        return _("set aside")
    if state.is_bad:
        return _("marked as bad")
    day = state.shows_on
    if day is None:
        return _("new")
    if day <= today:
        return _("today")
    date = date_of(day)
    return short_date(date) if day - today < FAR else spoken_date(date)
