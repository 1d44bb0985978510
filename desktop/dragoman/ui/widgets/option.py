"""One of the values that a control offers, with the words that stand for it."""

from typing import Generic, TypeVar

Value = TypeVar("Value")


class Option(Generic[Value]):
    """A value, the words that stand for it, and the key that chooses it where there is one."""

    def __init__(self, value: Value, words: str, key: str = "") -> None:
        self.value = value
        self.words = words
        self.key = key
