"""`dragoman lint`: what is wrong in a pack, where, and what to type instead."""

from argparse import Namespace

from dragoman.cli.parser import Commands
from dragoman.words import _


def add(commands: Commands) -> None:
    """Teach the command line what `lint` takes."""
    parser = commands.add_parser("lint", help=_("check a pack and say what is wrong, where, and what to type instead"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Check the paths; 1 where there was an error or a warning."""
    raise NotImplementedError
