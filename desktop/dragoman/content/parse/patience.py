"""How much is read of a list that was not written for us."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from dragoman.content.model import Fault
from dragoman.content.parse.blocks import Item, Report

MOST_FAULTY = 50  # items of one list; nobody reads more messages of one kind, and what is right behind them is luck
HARMLESS = ("missing-slug", "typographic-sign")  # a long list may lack every slug and be sound

Read = TypeVar("Read")


def read_each(items: Iterable[Item], read: Callable[[Item, Report], Read | None], report: Report) -> tuple[Read, ...]:
    """What is read from each item, without those of which `read` makes nothing; behind the fiftieth faulty one none is read."""
    told: list[Fault] = []
    found: list[Read] = []
    faulty = 0
    for item in items:
        one = read(item, told.append)
        if one is not None:
            found.append(one)
        for fault in told:
            report(fault)
        if any(fault.code not in HARMLESS for fault in told):
            faulty += 1
            if faulty == MOST_FAULTY:
                break
        told.clear()
    return tuple(found)
