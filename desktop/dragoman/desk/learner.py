"""The learner: her log, opened when first asked, her settings, and what she knows of the pack."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dragoman.content.logged import entry_in_log, name_in_log
from dragoman.desk.change import Change
from dragoman.errors import DragomanError
from dragoman.events import Event, EventKind, local_day
from dragoman.settings import OTHER_SIDE, Reader, Setting
from dragoman.words import _

if TYPE_CHECKING:
    from dragoman.content.model import Catalogue
    from dragoman.desk.look_up import LookUp
    from dragoman.memory.cards import CardRef, Deck
    from dragoman.memory.state import CardState, Known
    from dragoman.store.store import Draft, Store

# The store and the memory are imported where they are first asked for: a first paint without a learner waits for neither

T = TypeVar("T")


class Learner:
    """Whose progress the screens show. To be used in one thread, the window's; a worker takes `store.reader()`."""

    def __init__(
        self, folder: Path, pack: "LookUp", device: str, now: Callable[[], datetime], reader: Reader = Reader.BOTH
    ) -> None:
        """Nothing is opened yet. `reader` decides whose cards are hers; it may be set to another one at any time."""
        self.folder = folder
        self.pack = pack
        self.reader = reader
        self.trouble: DragomanError | None = None  # why the log could not be opened
        self._device = device
        self._now = now
        self._store: Store | None = None
        self._cards: tuple[Catalogue, tuple[Reader, bool], Deck] | None = None

    @property
    def pack_id(self) -> str:
        """What the ids of the pack's cards begin with."""
        return self.pack.catalogue.manifest.id

    @property
    def store(self) -> "Store":
        """Her log, opened when first asked. Raises what stands in the way, the same each time until `open` is called."""
        if self._store is None:
            if self.trouble is not None:
                raise self.trouble
            self.open()
        if self._store is None:
            raise self.trouble or AssertionError
        return self._store

    def open(self, *, anew: bool = False) -> bool:
        """Open her log, or try again; whether it is open now. What stands in the way is kept as `trouble`.

        In the place of a damaged one that was set aside, another is made only if she wishes to begin `anew`.
        """
        if self._store is None and (anew or not self.is_damaged):
            from dragoman.store.store import Store

            self.trouble = None
            try:
                self._store = Store.open(self.folder, self._device, self._now, anew=anew)
            except DragomanError as error:
                self.trouble = error
        return self._store is not None

    @property
    def is_damaged(self) -> bool:
        """Whether her log was damaged and set aside, and she has not said yet what is to come in its place."""
        if self.trouble is None:
            return False
        from dragoman.store.faults import DamagedFile

        return isinstance(self.trouble, DamagedFile)

    def close(self) -> None:
        """Finish what waits to be written and let go of the log."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def now(self) -> datetime:
        """The moment, by this computer's clock."""
        return self._now()

    def today(self) -> int:
        """Her local day, which begins at 4:00."""
        return local_day(self._now())

    def setting(self, setting: Setting[T]) -> T:
        """What she chose, or the default."""
        chosen = self.store.register(EventKind.SETTING, setting.name)
        try:
            return setting.default if chosen is None else setting.read(chosen["value"])
        except (KeyError, ValueError, TypeError):
            return setting.default

    def choose(self, setting: Setting[T], value: T) -> Change:
        """Choose a value; it is on the disk when this returns. Raises NotSaved."""
        from dragoman.store.store import Draft

        drafts = [Draft(EventKind.SETTING, setting.name, {"value": value})]
        return self.do(drafts, [setting.name], _("Setting changed")).result()

    def star(self, entry: str, on: bool) -> Change:
        """Put a star on an entry of the pack or take it off; it is on the disk when this returns. Raises NotSaved."""
        from dragoman.store.store import Draft

        drafts = [Draft(EventKind.STAR, self.name_of(entry), {"on": on})]
        return self.do(drafts, [entry], _("Star set") if on else _("Star removed")).result()

    def do(self, drafts: "Sequence[Draft]", touched: Iterable[str], words: str) -> "Future[Change]":
        """Write what she did; the future brings the change once it is on the disk, or raises NotSaved."""
        names = frozenset(touched)
        return self.store.append(drafts, lambda events: Change(names, tuple(event.id for event in events), words))

    def retract(self, change: Change) -> "Future[tuple[Event, ...]]":
        """Take a change back; the future resolves once that is on the disk, or raises NotSaved."""
        from dragoman.store.store import Draft

        return self.store.append([Draft(EventKind.RETRACTION, id_.hex()) for id_ in change.events])

    def cards(self) -> "tuple[CardRef, ...]":
        """The cards that she studies, in the order in which new ones are begun."""
        return self.deck().cards

    def deck(self) -> "Deck":
        """The same, found by their names."""
        both_sides = self.setting(OTHER_SIDE)
        catalogue = self.pack.catalogue
        chosen = (self.reader, both_sides)
        if self._cards is None or self._cards[0] is not catalogue or self._cards[1] != chosen:
            from dragoman.memory.cards import Deck, cards_of

            self._cards = catalogue, chosen, Deck(cards_of(catalogue, self.reader, both_sides))
        return self._cards[2]

    def states_of(self, entry: str) -> "list[CardState]":
        """Those of an entry's cards that have a past."""
        return self.store.states_of_entry(self.name_of(entry))

    def known(self, entry: str) -> "Known":
        """How well an entry is known: as its least known card that was begun; new where none was."""
        from dragoman.memory.state import Known

        return min((state.known for state in self.states_of(entry) if state.phase), default=Known.NEW)

    def is_starred(self, entry: str) -> bool:
        """Whether she put a star on an entry of the pack."""
        star = self.store.register(EventKind.STAR, self.name_of(entry))
        return star is not None and star.get("on") is True

    def starred(self) -> tuple[str, ...]:
        """The entries of the pack with a star."""
        stars = [name for name, star in self.store.registers(EventKind.STAR).items() if star.get("on") is True]
        found = (entry_in_log(self.pack.catalogue, name) for name in stars)
        return tuple(summary.id for summary in found if summary is not None)

    def name_of(self, entry: str) -> str:
        """`<pack>/<file>`, as the log names an entry of the pack."""
        return name_in_log(self.pack.catalogue, entry)
