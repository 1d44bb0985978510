"""A small table as CSV."""

import csv
from io import StringIO

import pytest

from dragoman.exchange.table import csv_of


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"))))


def test_excel_sees_that_it_is_utf_8_and_figures_are_plain() -> None:
    content = csv_of(("term", "share", "times"), [("Démarche", 0.25, 3), ("CSIRT", None, -1)])

    assert content.startswith(b"\xef\xbb\xbf")
    assert read(content) == [["term", "share", "times"], ["Démarche", "0.25", "3"], ["CSIRT", "", "-1"]]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "'=1"])
def test_no_words_are_run_by_a_spreadsheet(cell: str) -> None:
    content = csv_of((cell,), [(cell,)])

    assert read(content) == [[f"'{cell}"], [f"'{cell}"]]
