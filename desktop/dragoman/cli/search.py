"""`dragoman search`: look a term up from the command line."""

import json
from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from textwrap import fill

from dragoman import places
from dragoman.cli.parser import Commands
from dragoman.content.model import Catalogue, Kind, Side, Summary
from dragoman.desk.look_up import Found, LookUp
from dragoman.errors import DragomanError
from dragoman.words import _

LIMIT = 10
WIDTH = 100  # signs in a line of text


class NothingAsked(DragomanError):
    """There is nothing to look up."""


def add(commands: Commands) -> None:
    """Teach the command line what `search` takes."""
    parser = commands.add_parser(
        "search",
        help=_("look up a term or a false friend"),
        description=_("Look up a term or a false friend, by name, acronym, any word on its page, or nearly so."),
    )
    parser.add_argument("query", nargs="+", metavar=_("QUERY"), help=_("what to look up, in one word or several"))
    parser.add_argument("--limit", type=_limit, default=LIMIT, metavar=_("N"), help=_("show no more than so many (10)"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print what is found, or, where nothing is, the nearest names. Raises NothingAsked, PackMissing."""
    query = " ".join(arguments.query).strip()
    if not query:
        raise NothingAsked(_("Write what to look up behind `dragoman search`."))
    look_up = LookUp(arguments.pack, places.cache_folder())
    look_up.make_current()
    found = look_up.search(query, arguments.limit)
    nearest = () if found else look_up.nearest(query, arguments.limit)
    if arguments.json:
        print(json.dumps([_record(each) for each in found or nearest], ensure_ascii=False, indent=2))
        return 0
    if not found:
        print(_("Nothing found for “{query}”.").format(query=query), *([_("The nearest names are:")] if nearest else []))
    print("\n".join(_paragraphs(found or nearest, look_up.catalogue)), end="\n" if found or nearest else "")
    return 0


def _limit(typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise ArgumentTypeError(_("`--limit` wants a whole number from 1 on, and `{typed}` is none.").format(typed=typed))
    return int(typed)


def _record(found: Found) -> dict[str, str | None]:
    summary = found.summary
    return {
        "id": summary.id,
        "kind": summary.kind,
        "side": summary.side,
        "title": summary.title,
        "counterpart": summary.counterpart or None,
        "definition": summary.definition,
        "match": found.match,
    }


def _paragraphs(results: Sequence[Found], catalogue: Catalogue) -> list[str]:
    return [f"{_heading(each.summary, catalogue)}\n{_indented(each.summary.definition)}" for each in results]


def _heading(summary: Summary, catalogue: Catalogue) -> str:
    if summary.kind is Kind.FALSE_FRIEND:
        return _("{title} (false friend)").format(title=summary.title)
    sides = {Side.TECHNICAL: _("{title} (technical term)"), Side.DIPLOMATIC: _("{title} (diplomatic term)")}
    heading = sides[summary.side or Side.TECHNICAL].format(title=summary.title)
    counterpart = catalogue.counterpart_of(summary.id)
    return f"{heading} ⇄ {counterpart.title}" if counterpart else heading


def _indented(definition: str) -> str:
    lines = definition.splitlines()
    return "\n".join(fill(line, WIDTH, initial_indent="    ", subsequent_indent="    ") for line in lines)
