"""Looking whether a learner's file is whole: as a database, row by row, and in what is derived of its log."""

import sqlite3
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from dragoman.store.derived import derive, is_current
from dragoman.store.rows import CARD_COLUMNS, EVENT_COLUMNS, RECALL_COLUMNS, Malformed, Row, as_kept, checked
from dragoman.words import _

SHOWN = 10  # problems of each sort
_CARD_ROWS = f"select {CARD_COLUMNS}, shows_on, newest_day, newest_time, newest_id from card"


class Remedy(StrEnum):
    """What mends a problem."""

    RESTORE = "restore"
    REBUILD = "rebuild"


class Problem(NamedTuple):
    """Something that is not as it should be."""

    sentence: str
    remedy: Remedy

    @property
    def advice(self) -> str:
        """What to do, as a sentence."""
        if self.remedy is Remedy.REBUILD:
            return _("`dragoman progress rebuild` makes it anew from the log; nothing is lost.")
        return _("`dragoman progress restore` goes back to a backup.")


def problems_of(connection: sqlite3.Connection) -> list[Problem]:
    """All that is wrong, at most a handful of each sort. Raises sqlite3.Error where the disk fails."""
    try:
        damage = [
            Problem(_("The file is damaged: {where}.").format(where=where), Remedy.RESTORE) for where in _damage(connection)
        ]
        return damage or [*_malformed(connection), *_differing(connection)]
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        return [Problem(_("The file is damaged, so that not all of it can be read."), Remedy.RESTORE)]


def _damage(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(f"pragma quick_check({SHOWN})").fetchall()
    return [] if rows == [("ok",)] else [str(line) for [text] in rows for line in str(text).splitlines()]


def _malformed(connection: sqlite3.Connection) -> Iterator[Problem]:
    found = 0
    for row in connection.execute(f"select {EVENT_COLUMNS} from event"):
        try:
            checked(row)
        except Malformed as error:
            found += 1
            if found <= SHOWN:
                sentence = _("The record {id} cannot be what it says it is ({part}).")
                yield Problem(sentence.format(id=_name(row[0]), part=error), Remedy.RESTORE)


def _differing(connection: sqlite3.Connection) -> Iterator[Problem]:
    if not is_current(connection):
        yield Problem(_("What is derived of the log is of another version."), Remedy.REBUILD)
        return
    kept_cards: dict[str, Row] = {row[0]: row for row in connection.execute(_CARD_ROWS)}
    kept_recalls: dict[bytes, Row] = {row[2]: row for row in connection.execute(f"select {RECALL_COLUMNS} from recall")}
    different = []
    for derived in derive(connection):
        card = derived.card[0]
        is_same = kept_cards.pop(card, None) == derived.card
        for recall in derived.recalls:
            is_same = (kept_recalls.pop(bytes(recall[2]), None) == as_kept(recall)) and is_same
        if not is_same:
            different.append(card)
    different += kept_cards
    different += {row[3] for row in kept_recalls.values()} - set(different)
    for card in different[:SHOWN]:
        yield Problem(_("The state of the card {card} is not what the log says.").format(card=card), Remedy.REBUILD)
    if len(different) > SHOWN:
        sentence = _("The same is so of {count} further cards.")
        yield Problem(sentence.format(count=len(different) - SHOWN), Remedy.REBUILD)


def _name(id_: object) -> str:
    return id_.hex() if isinstance(id_, bytes) else str(id_)
