"""What strace wrote down, line by line; a line that cannot be read is an error, for it might be the one that mattered."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_CALL = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+|\?)(?: .*)?")
_BEGINNING = re.compile(r"(\d+) +(\w+)\((.*?),? <unfinished \.\.\.>")
_END = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(?:, )?(.*)\) += (-?\d+|\?)(?: .*)?")
_DEAD = re.compile(r"(\d+) +(?:\?\?\?\(|<\.\.\. \?\?\? resumed>).*\) += \?")  # the process ended before strace could look
_LOST = re.compile(r"(\d+) +\?\?\?\( <unfinished \.\.\.>")  # likewise, and its end comes as one of `_DEAD`
_EXIT = re.compile(r"(\d+) +\+\+\+ exited with (\d+) \+\+\+")
_SIGNAL = re.compile(r"(\d+) +--- .* ---")


class TornTrace(Exception):
    """The trace does not say all that was done."""


class Call(NamedTuple):
    """One call of the system that came back."""

    thread: int
    name: str
    arguments: tuple[str | bytes, ...]  # as strace prints them, but for strings, which are the bytes that they stand for
    result: int  # -1 where it failed
    note: str  # what strace adds: why it failed, and that it was made to

    def number(self, index: int) -> int:
        """An argument that is a number."""
        return int(self.arguments[index])

    def flags(self, index: int) -> set[str]:
        """An argument that is several names."""
        return set(str(self.arguments[index]).split("|"))

    def strings(self) -> list[bytes]:
        """Those of its arguments that are strings: what is written, or paths."""
        return [argument for argument in self.arguments if isinstance(argument, bytes)]


def calls_in(lines: Iterable[str]) -> Iterator[Call]:
    """The calls in the order in which they came back, until the program ended well.

    What is written counts from when it began, since a reader at the other end of a pipe may be ahead of strace. Raises
    TornTrace for a line that cannot be read, a call without an end, and a program that did not end with 0.
    """
    begun: dict[str, tuple[str, str]] = {}  # by thread
    ended = ""
    for line in lines:
        line = line.rstrip("\n")
        if match := _BEGINNING.fullmatch(line):
            thread, name, arguments = match.groups()
            if thread in begun:
                raise TornTrace(f"{thread} has two calls under way")
            begun[thread] = name, arguments
            if name == "write":
                yield _call(thread, name, arguments, arguments.rpartition(", ")[2], "")
        elif match := _END.fullmatch(line):
            thread, name, rest, result = match.groups()
            if begun.get(thread, ("", ""))[0] != name:
                raise TornTrace(f"the end of {name} in {thread} without its beginning")
            arguments = ", ".join(filter(None, (begun.pop(thread)[1], rest)))
            if name != "write":
                yield _call(thread, name, arguments, result, line[match.end(4) :])
        elif match := _DEAD.fullmatch(line):
            begun.pop(match[1], None)
        elif match := _CALL.fullmatch(line):
            thread, name, arguments, result = match.groups()
            yield _call(thread, name, arguments, result, line[match.end(4) :])
        elif match := _EXIT.fullmatch(line):
            thread, ended = match.groups()
            begun.pop(thread, None)
        elif not _SIGNAL.fullmatch(line) and not _LOST.fullmatch(line):
            raise TornTrace(f"cannot be read: {line[:200]}")
    if begun:
        raise TornTrace(f"calls without an end: {begun}")
    if ended != "0":
        raise TornTrace(f"the program ended with {ended or 'nothing'}")


def _call(thread: str, name: str, arguments: str, result: str, note: str) -> Call:
    read = tuple(_string(argument) if argument.startswith('"') else argument for argument in arguments.split(", "))
    return Call(int(thread), name, read, -1 if result == "?" else int(result), note.strip())


def _string(argument: str) -> bytes:
    try:
        if not argument.endswith('"'):  # of a longer one, strace prints the beginning and dots
            raise ValueError
        return bytes.fromhex(argument[1:-1].replace("\\x", ""))
    except ValueError as error:
        raise TornTrace(f"not all of a string was written down: {argument[:20]} to {argument[-20:]}") from error
