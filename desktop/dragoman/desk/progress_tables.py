"""Every plot of progress as a table: for who hears it, for who wants the figures, and for files.

| column | on screen | in CSV |
|---|---|---|
| TEXT | as it is | as it is |
| COUNT | 18 | 18 |
| SHARE | 84 % | 0.8412 |
| DAY | Tue 24 Nov 2026 | 2026-11-24 |
| MINUTES, SECONDS | 9 min, 11 s | 9, 11.2 |
"""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import NamedTuple

from dragoman.content.dates import spoken_date, weekday_names
from dragoman.desk.progress import ProgressPage, asks, percent, side_words
from dragoman.events import date_of
from dragoman.exchange.table import Cell, csv_of
from dragoman.memory.statistics import TopicRecall
from dragoman.words import _

DECIMALS = 4  # of a share in CSV
NOTHING = "–"  # a cell without a figure, on screen


class How(Enum):
    """How a column is written."""

    TEXT = auto()
    COUNT = auto()
    SHARE = auto()
    DAY = auto()
    MINUTES = auto()
    SECONDS = auto()


class Column(NamedTuple):
    """One column: its name in CSV, its heading on screen."""

    key: str
    words: str
    how: How = How.COUNT


class Table(NamedTuple):
    """What a plot shows, figure by figure. Days are local days, shares from 0 to 1."""

    id: str  # of the plot, and of its file
    title: str
    sentence: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The headings on screen."""
        return tuple(column.words for column in self.columns)

    @property
    def shown(self) -> tuple[tuple[str, ...], ...]:
        """The rows as one reads them."""
        return tuple(
            tuple(_words(cell, column.how) for cell, column in zip(row, self.columns, strict=True)) for row in self.rows
        )


def tables_of(page: ProgressPage) -> tuple[Table, ...]:
    """One table a plot, in the order of the page."""
    tables = [_due(page), _promise(page), _pairs(page), _hands(page), _hardest(page), _time(page), _days(page), _topics(page)]
    if page.confusions:
        tables.insert(4, _confusions(page))
    return tuple(tables)


def csv_file(table: Table) -> bytes:
    """One table as CSV, its columns named in English as in our other files."""
    rows = [[_plain(cell, column.how) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows]
    return csv_of([column.key for column in table.columns], rows)


def csv_of_all(tables: Sequence[Table]) -> bytes:
    """All tables as one, a line a figure: which plot, which row of it, what is measured, how much."""
    lines: list[tuple[Cell, ...]] = []
    for table in tables:
        for number, row in enumerate(table.rows, 1):
            for cell, column in zip(row, table.columns, strict=True):
                lines.append((table.id, number, column.key, _plain(cell, column.how)))
    return csv_of(("plot", "row", "measure", "value"), lines)


def text_of(tables: Iterable[Table]) -> str:
    """Tables as plain text: title, sentence, then the figures in columns."""
    return "\n\n".join(_text(table) for table in tables) + "\n"


def _text(table: Table) -> str:
    lines = [table.header, *table.shown]
    widths = [max(len(line[number]) for line in lines) for number in range(len(table.columns))]
    texts = [how is How.TEXT or how is How.DAY for how in (column.how for column in table.columns)]
    rows = [
        "  ".join(
            cell.ljust(width) if is_text else cell.rjust(width)
            for cell, width, is_text in zip(line, widths, texts, strict=True)
        ).rstrip()
        for line in lines
    ]
    return "\n".join((table.title, *([table.sentence] if table.sentence else []), "", *rows))


def _due(page: ProgressPage) -> Table:
    columns = (
        Column("day", _("Day"), How.DAY),
        Column("technical", _("Technical")),
        Column("diplomatic", _("Diplomatic")),
        Column("both", _("False friends")),
        Column("cards", _("Cards")),
    )
    rows = tuple((day.day, day.technical, day.diplomatic, day.both, day.cards) for day in page.due.days)
    return Table("due", _("Due in the next 14 days"), page.due.sentence, columns, rows)


def _promise(page: ProgressPage) -> Table:
    columns = (
        Column("from", _("Promised from"), How.SHARE),
        Column("to", _("to"), How.SHARE),
        Column("promised", _("Promised"), How.SHARE),
        Column("recalled", _("Recalled"), How.SHARE),
        Column("low", _("At least"), How.SHARE),
        Column("high", _("At most"), How.SHARE),
        Column("answers", _("Answers")),
    )
    rows = tuple(
        (each.low, each.high, each.promised, each.recalled.share, each.recalled.low, each.recalled.high, each.recalled.of)
        for each in page.promise.calibration.bins
    )
    return Table("promise", _("Promised and real"), page.promise.sentence, columns, rows)


def _pairs(page: ProgressPage) -> Table:
    columns = (Column("known", _("Known"), How.TEXT), Column("pairs", _("Pairs")))
    pairs = page.pairs.pairs
    rows = (
        (_("From both sides"), pairs.both),
        (_("Only from the technical side"), pairs.technical),
        (_("Only from the diplomatic side"), pairs.diplomatic),
        (_("Not yet"), pairs.not_yet),
    )
    return Table("pairs", _("Pairs known from both sides"), page.pairs.sentence, columns, rows)


_TOPIC_KEYS = ("side", "topic", "recall", "begun", "cards")


def _topic_columns() -> tuple[Column, ...]:
    words = (_("Side"), _("Topic"), _("Recall expected today"), _("Cards begun"), _("of"))
    hows = (How.TEXT, How.TEXT, How.SHARE, How.COUNT, How.COUNT)
    return tuple(map(Column, _TOPIC_KEYS, words, hows))


def _topic_rows(topics: Iterable[TopicRecall]) -> tuple[tuple[Cell, ...], ...]:
    return tuple((side_words(each.topic.side), each.topic.title, each.recall, each.begun, each.cards) for each in topics)


def _hands(page: ProgressPage) -> Table:
    technical, diplomatic = page.hands.hands
    rows = _topic_rows((*technical.best, *diplomatic.best))
    return Table("hands", _("Your two hands"), page.hands.sentence, _topic_columns(), rows)


def _topics(page: ProgressPage) -> Table:
    rows = _topic_rows(page.hands.topics)
    return Table("topics", _("By topic"), page.hands.topics_sentence, _topic_columns(), rows)


def _confusions(page: ProgressPage) -> Table:
    columns = (
        Column("term", _("Term"), How.TEXT),
        Column("taken-for", _("Taken for"), How.TEXT),
        Column("times", _("Times")),
    )
    rows = tuple((each.term.title, each.taken_for.title, each.times) for each in page.confusions)
    return Table("confusions", _("Confusions"), _("In questions that are made of terms."), columns, rows)


def _hardest(page: ProgressPage) -> Table:
    columns = (
        Column("entry", _("Card"), How.TEXT),
        Column("asks", _("Asks"), How.TEXT),
        Column("forgotten", _("Forgotten")),
        Column("answers", _("Answers")),
    )
    rows = tuple((each.entry.title, asks(each.hard.card.kind), each.hard.lapses, each.hard.reviews) for each in page.hardest)
    return Table("hardest", _("Hardest cards"), _("Cards that were forgotten after they had been known."), columns, rows)


def _time(page: ProgressPage) -> Table:
    columns = (
        Column("span", _("Time"), How.TEXT),
        Column("minutes", _("Minutes"), How.MINUTES),
        Column("seconds", _("Seconds a card"), How.SECONDS),
    )
    time, minute = page.time, 60_000
    rows: tuple[tuple[Cell, ...], ...] = (
        (_("Today"), time.today_ms / minute, None),
        (_("Last 7 days"), time.week_ms / minute, None),
        (_("Last 30 days"), time.month_ms / minute, None),
        (_("Half a year"), time.all_ms / minute, None),
        (_("Mostly, a day with study"), page.days.calendar.usual_minutes, None),
        (_("Mostly, a card"), None, time.usual_ms / 1000),
    )
    return Table("time", _("Time"), _("A minute at most counts for one answer."), columns, rows)


def _days(page: ProgressPage) -> Table:
    columns = (
        Column("day", _("Day"), How.DAY),
        Column("answers", _("Answers")),
        Column("minutes", _("Minutes"), How.MINUTES),
    )
    rows = tuple((day.day, day.answers, day.minutes) for day in page.days.calendar.days)
    return Table("calendar", _("Calendar"), page.days.sentence, columns, rows)


def day_words(day: int) -> str:
    """A day with its weekday: `Tue 24 Nov 2026`."""
    date = date_of(day)
    return _("{weekday} {date}").format(weekday=weekday_names()[date.weekday()], date=spoken_date(date))


def time_words(minutes: float) -> str:
    """A span as one reads it: `9 min`, `2 h 5 min`."""
    whole = round(minutes)
    if whole < 60:
        return _("{minutes} min").format(minutes=whole)
    return _("{hours} h {minutes} min").format(hours=whole // 60, minutes=whole % 60)


def seconds_words(seconds: float) -> str:
    """A short span: `11 s`."""
    return _("{seconds} s").format(seconds=round(seconds))


def _words(cell: Cell, how: How) -> str:
    if cell is None:
        return NOTHING
    if isinstance(cell, str):
        return cell
    if how is How.SHARE:
        return percent(cell)
    if how is How.DAY:
        return day_words(int(cell))
    if how is How.MINUTES:
        return time_words(cell)
    if how is How.SECONDS:
        return seconds_words(cell)
    return str(cell)


def _plain(cell: Cell, how: How) -> Cell:
    if cell is None or isinstance(cell, str):
        return cell
    if how is How.DAY:
        return date_of(int(cell)).isoformat()
    if how is How.SHARE:
        return round(cell, DECIMALS)
    return round(cell, 1) if how in (How.MINUTES, How.SECONDS) else cell
