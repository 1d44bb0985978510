"""`dragoman export`: the pack for other programs."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from dragoman.cli.parser import Commands
from dragoman.content.load import load_pack
from dragoman.content.model import Pack
from dragoman.exchange.csv import Table, table_of
from dragoman.exchange.out import check_out, write_out
from dragoman.words import _, ngettext

FOUND_PROBLEMS = 1


def add(commands: Commands) -> None:
    """Teach the command line what `export` takes."""
    parser = commands.add_parser("export", help=_("write the pack's terms and cards for other programs"))
    formats: Commands = parser.add_subparsers(title=_("Formats"), metavar=_("FORMAT"), required=True)
    table = formats.add_parser(
        "csv",
        help=_("a table for spreadsheets: terms, false friends and cards"),
        description=_("Write a table for spreadsheets: a row a term, a false friend or a card."),
    )
    table.add_argument("out", type=Path, metavar=_("OUT"), help=_("the file to write"))
    table.add_argument("--force", action="store_true", help=_("replace OUT if it is there already"))
    table.add_argument("--json", action="store_true", help=_("print as JSON how much was written"))
    table.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the table; 1 where files had to be left out. Raises NotWritten, PackMissing."""
    check_out(arguments.out, arguments.force)
    pack = load_pack(arguments.pack)
    table = table_of(pack)
    write_out(arguments.out, table.content, arguments.force)
    if arguments.json:
        print(json.dumps(_counts(arguments.out, table), ensure_ascii=False, indent=2))
    else:
        print(_sentence(arguments.out, table))
    return _report_broken(pack)


def _counts(out: Path, table: Table) -> dict[str, str | int]:
    return {"file": str(out), "terms": table.terms, "false_friends": table.false_friends, "cards": table.cards}


def _sentence(out: Path, table: Table) -> str:
    terms = ngettext("{count} term", "{count} terms", table.terms).format(count=table.terms)
    false_friends = ngettext("{count} false friend", "{count} false friends", table.false_friends)
    cards = ngettext("{count} card", "{count} cards", table.cards).format(count=table.cards)
    sentence = _("Written to {file}: {terms}, {false_friends}, {cards}.")
    counted = false_friends.format(count=table.false_friends)
    return sentence.format(file=out, terms=terms, false_friends=counted, cards=cards)


def _report_broken(pack: Pack) -> int:
    count = len(pack.broken)
    if not count:
        return 0
    sentence = ngettext(
        "{count} file could not be read and was left out; `dragoman lint` says why.",
        "{count} files could not be read and were left out; `dragoman lint` says why.",
        count,
    )
    print(sentence.format(count=count), file=sys.stderr)
    return FOUND_PROBLEMS
