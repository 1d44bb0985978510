"""What is due today, in figures and in a sentence."""

from typing import NamedTuple

from dragoman.desk.when import from_day
from dragoman.words import _, ngettext


class Due(NamedTuple):
    """The session that would begin now; days are local days, as `date.toordinal` counts."""

    today: int
    repeat: int = 0
    new: int = 0
    technical: int = 0
    diplomatic: int = 0
    both: int = 0  # cards of false friends, which belong to both sides
    minutes: int = 0
    waiting: int = 0  # due, but another card of their pair comes today
    left_over: int = 0  # due, but beyond the day's minutes
    is_first: bool = False  # nothing was ever studied
    next_day: int | None = None  # when something is due again, where nothing is now
    next_cards: int = 0

    @property
    def cards(self) -> int:
        """How many cards it has."""
        return self.repeat + self.new

    @property
    def wait_words(self) -> str:
        """Why not all that is due is asked in it; empty where all is."""
        sentences = []
        if self.waiting:
            words = ngettext(
                "{count} more waits: one card of a pair a day.", "{count} more wait: one card of a pair a day.", self.waiting
            )
            sentences.append(words.format(count=self.waiting))
        if self.left_over:
            words = ngettext(
                "{count} more is due than your minutes a day hold.",
                "{count} more are due than your minutes a day hold.",
                self.left_over,
            )
            sentences.append(words.format(count=self.left_over))
        return " ".join(sentences)

    @property
    def next_words(self) -> str:
        """When there is something to study again: `Next cards tomorrow, 14.`"""
        if self.next_day is None:
            return _("No card is waiting for its day.")
        day = from_day(self.next_day, self.today)
        return _("Next cards {day}, {count}.").format(day=day, count=self.next_cards)
