"""How the command line is read: plain help, and a sentence in the user's words where it cannot be."""

import re
from argparse import SUPPRESS, ArgumentParser, HelpFormatter, Namespace, _SubParsersAction
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from dragoman import places
from dragoman.content.nearest import nearest
from dragoman.errors import DragomanError
from dragoman.words import _


class NotUnderstood(DragomanError):
    """What was typed is no command of ours."""

    @classmethod
    def of_word(cls, word: str, commands: Sequence[str]) -> "NotUnderstood":
        """A word that is neither a command nor a file that is there."""
        near = nearest(word, commands)
        if near:
            sentence = _("`{word}` is neither a command nor a file that is there; did you mean `dragoman {near}`?")
            return cls(sentence.format(word=word, near=near))
        sentence = _("`{word}` is neither a command nor a file that is there; `dragoman --help` lists the commands.")
        return cls(sentence.format(word=word))


class Parser(ArgumentParser):
    """Takes `--data` and `--pack` everywhere, and raises NotUnderstood where argparse would end the program."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"formatter_class": _PlainHelp, "allow_abbrev": False, **settings, "add_help": False})
        self._positionals.title = _("What it works on")
        self._optionals.title = _("Options")
        self.add_argument("-h", "--help", action="help", help=_("show this help"))
        # SUPPRESS: what stood before the command's name must not be undone by a default behind it
        self.add_argument("--data", type=Path, metavar=_("DIR"), default=SUPPRESS, help=_("folder of your progress"))
        self.add_argument(
            "--pack", type=Path, metavar=_("PATH"), default=SUPPRESS, help=_("pack to use instead of the shipped one")
        )

    def parse(self, arguments: Sequence[str]) -> Namespace:
        """Read the arguments; `pack` and `data` are always there. Raises NotUnderstood."""
        parsed = self.parse_args(arguments)
        parsed.pack = getattr(parsed, "pack", places.shipped_pack())
        parsed.data = getattr(parsed, "data", None)
        return parsed

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As argparse does, but what a command does not know is named by that command, not by the whole program."""
        parsed, unknown = super().parse_known_args(args, namespace)
        if unknown:
            raise NotUnderstood(self._unknown(unknown[0]))
        return parsed, unknown

    def error(self, message: str) -> NoReturn:
        """Say in a sentence what argparse says in its own way."""
        raise NotUnderstood(self._sentence(message))

    def _sentence(self, message: str) -> str:
        for pattern, sentence in _SENTENCES:
            if match := re.match(pattern, message, re.DOTALL):
                return sentence(self, *match.groups())
        return _("This was not understood. `{prog} --help` says how it is written.").format(prog=self.prog)

    def _unknown(self, typed: str) -> str:
        name = typed.split("=")[0]
        near = nearest(name, [known for action in self._actions for known in action.option_strings])
        if near:
            return _("`{prog}` does not know `{name}`; did you mean `{near}`?").format(prog=self.prog, name=name, near=near)
        sentence = _("`{prog}` does not know what to do with `{typed}`; `{prog} --help` lists what it takes.")
        return sentence.format(prog=self.prog, typed=typed)


Commands: TypeAlias = "_SubParsersAction[Parser]"  # what `add_subparsers` returns has no public name


def _missing(parser: Parser, names: str) -> str:
    sentence = _("`{prog}` needs {names}; `{prog} --help` says what that is.")
    return sentence.format(prog=parser.prog, names=names)


def _lonely(parser: Parser, option: str, _how_many: str) -> str:
    return _("`{option}` wants something behind it; `{prog} --help` says what.").format(option=option, prog=parser.prog)


def _not_a_choice(_parser: Parser, option: str, typed: str, choices: str) -> str:
    known = ", ".join(choice.strip().strip("'") for choice in choices.split(","))
    return _("`{option}` knows no `{typed}`; write one of: {known}.").format(option=option, typed=typed, known=known)


def _not_a_number(_parser: Parser, option: str, typed: str) -> str:
    return _("`{option}` wants a whole number, and `{typed}` is none.").format(option=option, typed=typed)


def _not_together(_parser: Parser, option: str, other: str) -> str:
    return _("`{option}` and `{other}` cannot go together; leave one out.").format(option=option, other=other)


def _no_value(_parser: Parser, option: str, typed: str) -> str:
    return _("`{option}` stands alone; leave out `{typed}`.").format(option=option, typed=typed)


def _own_words(_parser: Parser, _option: str, sentence: str) -> str:
    return sentence


_SENTENCES: tuple[tuple[str, Callable[..., str]], ...] = (
    (r"the following arguments are required: (.*)", _missing),
    (r"argument (.*?): expected (.*) arguments?", _lonely),
    (r"argument (.*?): invalid choice: '?(.*?)'? \(choose from (.*)\)", _not_a_choice),
    (r"argument (.*?): invalid int value: '(.*)'", _not_a_number),
    (r"argument (.*?): not allowed with argument (.*)", _not_together),
    (r"argument (.*?): ignored explicit argument '(.*)'", _no_value),
    (r"argument (.*?): (.*\.)", _own_words),  # an ArgumentTypeError of ours, a sentence already
)


class _PlainHelp(HelpFormatter):
    """Help that says "How to write it" where argparse says "usage"."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, _("How to write it: ") if prefix is None else prefix)
