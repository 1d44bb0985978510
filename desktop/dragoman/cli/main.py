"""The `dragoman` command: finds the command that is meant, runs it, and ends with 0, 1 or 2 and never a traceback."""

import gc
import io
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TextIO

from dragoman import __version__, logbook, places
from dragoman.cli.parser import Commands, NotUnderstood, Parser
from dragoman.errors import DragomanError
from dragoman.words import _

COMMANDS = ("lint", "search", "export", "progress")  # each is a module of this room with `add(commands)` and `run(arguments)`
WITH_A_VALUE = ("--data", "--pack")  # may stand before the command's name

NOT_DONE = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` names; 0: done, 1: done and found problems, 2: could not do it."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        _take_any_sign(stream)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except SystemExit:  # argparse has shown the help or the version
        return 0
    except DragomanError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return _fail(_("Stopped before it was done."))
    except BrokenPipeError:
        _let_go_of_the_pipe()
        return NOT_DONE
    except Exception as error:  # the last border: a mistake of ours ends in a sentence and in the log, too
        return _fail(_own_mistake(error))
    return code


def _run(arguments: list[str]) -> int:
    word = _first_word(arguments)
    if word is None and not {"-h", "--help"} & set(arguments):
        return _open_window(_window_parser().parse(arguments))
    if word is None or word in COMMANDS:
        parsed = _command_parser((word,) if word else COMMANDS).parse(arguments)
        return int(parsed.run(parsed)) if hasattr(parsed, "run") else 0
    if not Path(word).exists():
        raise NotUnderstood.of_word(word, COMMANDS)
    return _open_window(_window_parser().parse(arguments))


def _first_word(arguments: list[str]) -> str | None:
    """The first argument that is neither an option nor an option's value: a command's name or a file."""
    rest = iter(arguments)
    for argument in rest:
        if argument in WITH_A_VALUE:
            next(rest, None)
        elif argument == "--":
            return next(rest, None)
        elif not argument.startswith("-") or argument == "-":
            return argument
    return None


def _command_parser(names: Sequence[str]) -> Parser:
    """A parser that knows these commands; only their modules are imported, so that `lint` starts without the rest."""
    parser = Parser(
        prog="dragoman",
        description=_("Technical terms for diplomats, diplomacy for engineers, each beside its counterpart."),
        epilog=_("Without a command the window opens; `dragoman FILE` opens it with a pack, a page or a quiz."),
    )
    _add_version(parser)
    commands: Commands = parser.add_subparsers(title=_("Commands"), metavar=_("COMMAND"))
    for name in names:
        import_module(f"dragoman.cli.{name}").add(commands)
    return parser


def _window_parser() -> Parser:
    parser = Parser(prog="dragoman", description=_("Open the window."))
    _add_version(parser)
    parser.add_argument("file", nargs="?", type=Path, metavar=_("FILE"), help=_("a quiz, a pack or a markdown file to open"))
    return parser


def _add_version(parser: Parser) -> None:
    parser.add_argument("--version", action="version", version=f"Dragoman {__version__}", help=_("say which version this is"))


def _open_window(parsed: Namespace) -> int:
    # Nothing is garbage yet, and looking for it costs a start one part in twenty; the window sees to it later (ui.garbage)
    gc.disable()
    # Qt costs a third of a second, which no other command need pay
    from dragoman.ui.app import main as open_window

    return open_window(parsed.pack, parsed.data, parsed.file)


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return NOT_DONE


def _own_mistake(error: Exception) -> str:
    log = logbook.write_down(error, places.log_folder())
    if log is None:
        return _("Dragoman made a mistake of its own and stopped.")
    return _("Dragoman made a mistake of its own and stopped; for a bug report, send {file}.").format(file=log)


def _take_any_sign(stream: TextIO) -> None:
    """Let a stream write every sign: UTF-8 into files and pipes, an escape where a terminal lacks the sign."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _let_go_of_the_pipe() -> None:
    """Nobody reads on (`dragoman … | head`): point the stream elsewhere, or Python complains when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
