"""A learner's log: opened, read, written and closed. What has happened is kept; all else follows from it."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from threading import Event as Signal
from threading import Lock as Mutex
from threading import Thread
from typing import Any, NamedTuple, TypeVar, overload

from dragoman.database import open_live, open_shared_memory
from dragoman.events import Event, EventKind, event_id, local_day
from dragoman.store.backup import NotBackedUp, Why, back_up, backups_in
from dragoman.store.drives import Drive
from dragoman.store.faults import Cancelled, NotRead
from dragoman.store.home import FILE, Home, ReadOnly
from dragoman.store.log import Log
from dragoman.store.migrations import migrate
from dragoman.store.opening import copy_to_memory, size_of
from dragoman.store.reading import Reading
from dragoman.store.writer import Place, Writer
from dragoman.words import _

T = TypeVar("T")

FEW = 3_000  # events of cards that are replayed at once when the program finds states of another version
TOLERANCE_MS = 5 * 60_000  # by so much a clock may be corrected without a word
TEND_AFTER = 3.0  # seconds: looking after the file waits until the first card is there

_memories = count(1)


class Draft(NamedTuple):
    """What happened, before the writer's clock says when."""

    kind: EventKind
    subject: str
    data: Mapping[str, Any] = {}
    day: int | None = None  # the local day that a session keeps; None: today's


class Store(Reading):
    """A learner's file, held by this process. It is read by the thread that opened it; others take a `reader`."""

    def __init__(
        self,
        file: Path,
        connect: Callable[[], sqlite3.Connection],
        writer: sqlite3.Connection,
        home: Home | None,
        device: str,
        now: Callable[[], datetime],
        chance: Callable[[int], bytes],
    ) -> None:
        """Use `Store.open`."""
        super().__init__(file, connect)
        self.device = device
        self.session = chance(8).hex()
        self._home = home
        self._now = now
        self._chance = chance
        self._notices: dict[str, str] = {}
        self._is_stale = False  # the writer has opened another file than the one that is read here
        self._stamping = Mutex()
        self._last_id = b""
        self._latest = 0  # the time of the last event, ms
        self._floor = (0, 0)  # day and time of the last erasure
        self.needs_rebuild = False  # what is derived is of another version, and too much to be made anew while opening
        self._closing = Signal()
        self._tending: Reading | None = None
        self._tender: Thread | None = None
        self._writer = Writer(writer, home or _Memory(), self._mark_stale)

    @classmethod
    def open(
        cls,
        folder: Path,
        device: str,
        now: Callable[[], datetime],
        chance: Callable[[int], bytes] = os.urandom,
        *,
        anew: bool = False,
    ) -> "Store":
        """Open the file of a data folder, or make one. `now` brings moments that know their time zone.

        In the place of a damaged one that was set aside and has a backup, one is made only if she wishes to begin `anew`.
        Raises HeldElsewhere, NewerFile, DamagedFile, NoFolder, NotRead, NotBackedUp, OldSQLite.
        """
        try:
            home = Home(folder)
        except ReadOnly:
            return cls._open_copy(folder, device, now, chance)
        try:
            connection = home.open(now, anew=anew)
        except BaseException:
            home.leave()
            raise
        store = cls(home.file, lambda: open_live(home.file), connection, home, device, now, chance)
        try:
            store._greet()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def _open_copy(cls, folder: Path, device: str, now: Callable[[], datetime], chance: Callable[[int], bytes]) -> "Store":
        """A copy in memory of a file in a folder where nothing can be written."""
        name = f"dragoman-{os.getpid()}-{next(_memories)}"
        connection = open_shared_memory(name)
        file = folder / FILE
        if size_of(file):
            copy_to_memory(file, name)
        migrate(connection, lambda: None)
        store = cls(file, lambda: _reading_memory(name), connection, None, device, now, chance)
        store._notices["folder"] = _("Nothing is saved: the folder {folder} cannot be written.").format(folder=folder)
        store._greet()
        return store

    @property
    def is_saved(self) -> bool:
        """Whether what is appended outlives the program; it does not where the data folder is read-only."""
        return self._home is not None

    @property
    def notices(self) -> tuple[str, ...]:
        """What the learner should know of her file, in sentences."""
        self._mention_clock(self._now())
        return tuple(self._notices.values())

    @property
    def warnings(self) -> tuple[str, ...]:
        """Those of them that want something done before one goes on: nothing is saved, a damage, a clock that is wrong."""
        self._mention_clock(self._now())
        return tuple(self._notices[name] for name in ("folder", "damage", "backup", "clock") if name in self._notices)

    def now(self) -> datetime:
        """The moment, by the clock and in the time zone of this computer."""
        return self._now()

    def today(self) -> int:
        """The learner's local day."""
        return local_day(self._now())

    @overload
    def append(self, drafts: Sequence[Draft]) -> "Future[tuple[Event, ...]]": ...
    @overload
    def append(self, drafts: Sequence[Draft], then: Callable[[tuple[Event, ...]], T]) -> "Future[T]": ...
    def append(self, drafts: Sequence[Draft], then: Callable[[tuple[Event, ...]], Any] = tuple) -> "Future[Any]":
        """Write what happened, with the time of this moment: all of it or nothing.

        The future brings the events, or what `then` makes of them in the writer's thread, once they are on the disk with all
        that follows from them; or it raises NotSaved, and nothing was kept. It may be called from any thread.
        """
        events = self._stamped(drafts)
        return self.write(lambda log: then(log.append(events)))

    def write(self, work: Callable[[Log], T]) -> "Future[T]":
        """Have the writer's thread do this with the log; the future raises NotSaved where the disk refuses."""
        return self._writer.do(work)

    def reader(self) -> Reading:
        """A connection of its own for another thread, which is to close it."""
        return Reading(self.file, self._connect)

    def back_up(self, why: Why, is_cancelled: Callable[[], bool] = lambda: False, spare: Iterable[Path] = ()) -> Path | None:
        """Copy the file as it is now into the folder's backups; None where nothing is saved. From any thread.

        Of older ones those that are too many go, but for `spare`, which somebody is about to read.

        Raises NotBackedUp, NotRead; Cancelled where `is_cancelled` says so.
        """
        if self._home is None:
            return None
        folder, reader = self._home.folder, self.reader()
        try:
            return Path(reader.ask(lambda connection: back_up(connection, folder, self._now(), why, is_cancelled, spare)))
        finally:
            reader.close()

    def tend(self) -> None:
        """Look whether the file is sound, and make the backup of the day; what is wrong is told by `notices`.

        A thread does so some seconds after opening; any thread may.
        """
        if self._home is None:
            return
        reader = self._tending = self.reader()
        try:
            is_sound = reader.ask(_quick_check)
            if not is_sound:
                sentence = _("Your progress file is damaged in places; `{command}` says where.")
                self._notices["damage"] = sentence.format(command="dragoman progress check")
            elif not self._has_backup_of_today() and reader.count_events():
                self.back_up(Why.DAILY, self._closing.is_set)
        except (NotBackedUp, NotRead) as error:
            self._notices["backup"] = str(error)
        except Cancelled:
            return
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_INTERRUPT:
                raise
        finally:
            reader.close()

    def close(self) -> None:
        """Finish what waits to be written, and let others have the file."""
        self._closing.set()
        if self._tender is not None:
            if self._tending is not None:
                self._tending.interrupt()
            self._tender.join()
        super().close()
        self._writer.close()
        if self._home is not None:
            self._home.leave()

    def _greet(self) -> None:
        """See what the file and its place ask for; nothing here takes longer than a frame."""
        self._mention_place()
        last = self.last_event()
        self._latest = last.time if last else 0
        self._mention_clock(self._now())
        erasures = self.events(EventKind.ERASURE)
        self._floor = max((erasure.order[:2] for erasure in erasures), default=(0, 0))
        self.needs_rebuild = not self.is_current()
        if self.needs_rebuild and self.count_events() <= FEW:
            self.write(lambda log: log.rebuild()).result()
            self.needs_rebuild = False
        if self._home is not None and last is not None:
            self._tender = Thread(target=self._tend_later, name="tender", daemon=True)
            self._tender.start()

    def _mention_place(self) -> None:
        if self._home is None:
            return
        if self._home.drive is Drive.NETWORK:
            self._notices["drive"] = _("Your progress is on a network drive, where writing is slower and less safe.")
        elif self._home.drive is Drive.CLOUD:
            self._notices["drive"] = _("A cloud service copies your progress; use it on one computer at a time.")
        if not self._home.is_locked:
            self._notices["lock"] = _("This disk cannot tell two windows apart; open Dragoman only once.")

    def _mention_clock(self, moment: datetime) -> None:
        if _ms(moment) >= self._latest - TOLERANCE_MS:
            self._notices.pop("clock", None)
            return
        last = datetime.fromtimestamp(self._latest / 1000, UTC).astimezone(moment.tzinfo)
        sentence = _("This computer's clock says {now}, but your last answer is of {last}. Set it right; nothing is lost.")
        self._notices["clock"] = sentence.format(now=f"{moment:%Y-%m-%d %H:%M}", last=f"{last:%Y-%m-%d %H:%M}")

    def _tend_later(self) -> None:
        if not self._closing.wait(TEND_AFTER):
            self.tend()

    def _has_backup_of_today(self) -> bool:
        assert self._home is not None
        today = self._now().date()
        return any(backup.made.date() == today for backup in backups_in(self._home.folder))

    def _stamped(self, drafts: Sequence[Draft]) -> tuple[Event, ...]:
        with self._stamping:
            moment = self._now()
            self._mention_clock(moment)
            events = tuple(self._event(draft, moment) for draft in drafts)
            self._latest = max(self._latest, *(event.time for event in events), 0)
            return events

    def _event(self, draft: Draft, moment: datetime) -> Event:
        time, day = _ms(moment), local_day(moment) if draft.day is None else draft.day
        if (day, time) <= self._floor:  # by a clock set back; an erasure of what is older must not take it
            day, time = max(day, self._floor[0]), max(time, self._floor[1] + 1)
        id_ = event_id(time, self._chance)
        if self._last_id[:6] == id_[:6] and id_ <= self._last_id:  # in the same millisecond: after the one before
            id_ = (int.from_bytes(self._last_id, "big") + 1).to_bytes(16, "big")
        self._last_id = id_
        if draft.kind is EventKind.ERASURE:
            self._floor = max(self._floor, (day, time))
        return Event(id_, time, day, self.device, self.session, str(draft.kind), draft.subject, draft.data)

    def _mark_stale(self) -> None:
        self._is_stale = True

    def _open(self) -> sqlite3.Connection:
        if self._is_stale:
            self._is_stale = False
            super().close()
        return super()._open()


class _Memory(Place):
    """Where a copy in memory is: always there."""

    def is_where_it_was(self) -> bool:
        return True

    def come_back(self) -> sqlite3.Connection:
        raise FileNotFoundError


def _reading_memory(name: str) -> sqlite3.Connection:
    connection = open_shared_memory(name)
    connection.execute("pragma query_only = on")
    return connection


def _quick_check(connection: sqlite3.Connection) -> bool:
    return connection.execute("pragma quick_check(1)").fetchall() == [("ok",)]


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
