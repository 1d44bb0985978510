"""How much is read of a list that was not written for us."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from dragoman.content.model import Fault
from dragoman.content.parse.blocks import FEWEST_SIGNS, MANY_ITEMS, Item, Report
from dragoman.content.parse.lines import place_of

MOST_FAULTY = 50  # items of one list; nobody reads more messages of one kind, and what is right behind them is luck
HARMLESS = ("missing-slug", "typographic-sign")  # a long list may lack every slug and be sound

Read = TypeVar("Read")


def read_each(
    items: Sequence[Item], read: Callable[[Item, Report], Read | None], report: Report, file: str
) -> tuple[Read, ...]:
    """What is read from each item, without those of which `read` makes nothing.

    Behind the fiftieth faulty one none is read, nor behind hundreds of a few letters each, which may stand in many lists.
    """
    told: list[Fault] = []
    found: list[Read] = []
    faulty = length = 0
    for number, item in enumerate(items, start=1):
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
        length += len(item.first.text) + sum([len(line.text) for line in item.lines[1:]])
        if number % MANY_ITEMS == 0 and length < FEWEST_SIGNS * number and number < len(items):
            report(Fault("crowded-list", place_of(items[0].first, file), {"typed": str(number)}))
            break
    return tuple(found)
