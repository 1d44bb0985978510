"""Any small table as CSV for spreadsheets: UTF-8 with a byte order mark, no cell that would be run as a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from dragoman.exchange.csv import guarded

Cell = str | int | float | None


def csv_of(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The table as a file's content; numbers as they are, with a point, and nothing where there is no cell."""
    stream = StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([guarded(name) for name in header])
    writer.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig", "replace")
