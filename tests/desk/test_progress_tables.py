"""Plots as tables: on screen, in CSV and as text."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

from desk.a_study import sitting
from dragoman.desk.progress import progress
from dragoman.desk.progress_tables import Column, How, Table, csv_file, csv_of_all, tables_of, text_of, time_words
from store.a_store import answer

TODAY = date(2026, 11, 24).toordinal()
TABLE = Table(
    "plot",
    "A plot",
    "One sentence.",
    (
        Column("name", "Name", How.TEXT),
        Column("day", "Day", How.DAY),
        Column("share", "Share", How.SHARE),
        Column("minutes", "Time", How.MINUTES),
        Column("seconds", "A card", How.SECONDS),
        Column("cards", "Cards"),
    ),
    (("=HYPERLINK(1)", TODAY, 0.84123, 125.04, None, 7), ("Alarm", TODAY + 7, 1.0, 9.0, 11.26, 12)),
)


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"))))


def test_on_screen_a_figure_is_written_as_one_reads_it() -> None:
    assert TABLE.header == ("Name", "Day", "Share", "Time", "A card", "Cards")
    assert TABLE.shown == (
        ("=HYPERLINK(1)", "Tue 24 Nov 2026", "84 %", "2 h 5 min", "–", "7"),
        ("Alarm", "Tue 1 Dec 2026", "100 %", "9 min", "11 s", "12"),
    )


def test_in_csv_figures_are_plain_and_no_cell_is_run() -> None:
    assert read(csv_file(TABLE)) == [
        ["name", "day", "share", "minutes", "seconds", "cards"],
        ["'=HYPERLINK(1)", "2026-11-24", "0.8412", "125.0", "", "7"],
        ["Alarm", "2026-12-01", "1.0", "9.0", "11.3", "12"],
    ]


def test_all_plots_in_one_file_are_a_line_a_figure() -> None:
    lines = read(csv_of_all([TABLE, TABLE._replace(id="other", rows=TABLE.rows[1:])]))

    assert lines[0] == ["plot", "row", "measure", "value"]
    assert lines[1] == ["plot", "1", "name", "'=HYPERLINK(1)"]
    assert lines[-1] == ["other", "1", "cards", "12"]
    assert len(lines) == 1 + 3 * 6


def test_as_text_the_figures_stand_in_columns_under_the_sentence() -> None:
    table = Table("p", "Due", "Two days.", (Column("day", "Day", How.DAY), Column("n", "Cards")), ((TODAY, 5), (TODAY + 7, 12)))

    assert text_of([table]) == ("Due\nTwo days.\n\nDay              Cards\nTue 24 Nov 2026      5\nTue 1 Dec 2026      12\n")


def test_a_span_is_told_in_hours_from_an_hour_on() -> None:
    assert [time_words(minutes) for minutes in (0, 9.4, 59.4, 60, 135)] == [
        "0 min",
        "9 min",
        "59 min",
        "1 h 0 min",
        "2 h 15 min",
    ]


def test_every_plot_has_its_table_with_as_many_cells_as_columns(tmp_path: Path) -> None:
    with sitting(tmp_path) as seat:
        for number in range(25):
            answer(seat.learner.store, "small/alarm/term", 3, 4_000, TODAY - number)
        tables = tables_of(progress(seat.learner))

    ids = [table.id for table in tables]
    assert ids == ["due", "promise", "pairs", "hands", "hardest", "time", "calendar", "topics"]  # no confusion, no table of it
    for table in tables:
        assert all(len(row) == len(table.columns) for row in table.rows), table.id
        assert all(table.header), table.id
    assert len(next(table for table in tables if table.id == "calendar").rows) == 184
    assert text_of(tables).count("Tue 24 Nov 2026") == 2  # the first day that is due, and the last of the calendar
