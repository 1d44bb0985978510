"""The learner's file as Settings shows it: where it is, what is backed up, what she should know of it."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from dragoman.content.dates import spoken_date
from dragoman.desk.learner import Learner
from dragoman.words import _, ngettext


class About(NamedTuple):
    """What is to be said of a learner's file."""

    file: Path
    is_open: bool
    is_saved: bool
    last_backup: datetime | None
    backups: int
    notices: tuple[str, ...]

    @property
    def backups_words(self) -> str:
        """`Last backup 24 Nov 2026 08:12, 23 kept`."""
        if self.last_backup is None:
            return _("No backup yet. One is made each day on which you study.")
        date = f"{spoken_date(self.last_backup.date())} {self.last_backup:%H:%M}"
        return ngettext("Last backup {date}, {count} kept", "Last backup {date}, {count} kept", self.backups).format(
            date=date, count=self.backups
        )


def about_data(learner: Learner) -> About:
    """Look at the learner's file and its backups; never raises for what the disk does."""
    from dragoman.store.backup import backups_in
    from dragoman.store.home import FILE

    is_open = learner.open()
    backups = backups_in(learner.folder)
    notices = learner.store.notices if is_open else (str(learner.trouble),)
    return About(
        file=learner.folder / FILE,
        is_open=is_open,
        is_saved=is_open and learner.store.is_saved,
        last_backup=max((backup.made for backup in backups), default=None),
        backups=len(backups),
        notices=notices,
    )
