"""What a learner does, as events of an append-only log: the one truth from which all else is derived.

Two computers' logs merge by union. Replay goes in the order (local day, time, id), so that any merge gives the same.

| kind | subject | data |
|---|---|---|
| `review` | card | `rating` 1 to 4, `ms` from question to grade |
| `retraction` | event, its id in hex | nothing; it may arrive before its target, twice is once |
| `set-aside` | card | `on` |
| `put-off` | card | `until`: the local day from which it comes again; 0 takes it back |
| `tomorrow` | card | `day`: the local day on which it comes once, due or not; 0 takes it back |
| `star` | entry | `on` |
| `bad` | card | `on` |
| `note` | entry | `text`, `after`: ids of the notes that it replaces |
| `setting` | name of the setting | `value` |
| `study-begun` | session | `cards` in their order, `what` was asked for |
| `study-ended` | session | nothing |
| `quiz-begun` | quiz | `title`, `seed`, `questions` in their order, and the recipe: `count`, `topics`, `ask-sure`, `bank` |
| `quiz-answer` | quiz | `question`, `number` from 0, `given`, `right`, `sure`: guess, think or sure, or none; `ms` |
| `quiz-later` | quiz | `number` from 0 of a question that was passed over, to come at the end |
| `quiz-ended` | quiz | nothing |
| `path-begun` | entry | nothing |
| `path-step` | entry | `step` from 0, `done` |
| `drill` | entry | `heard`: the sentence's slug, `said`: the side or none, `right`, `ms` |
| `parameters` | name and version of the model | `values`, `from`: the local day from which they hold |
| `erasure` | what it erases: `everything` | nothing; it holds for all that is older |

To come, each with its issue: `plan`, `known`, `scenario-step`, `look-up`, and erasures of one quiz, scenario or the history.
What was done with a card in a session of study has the session's name as `study`.
A card is `<pack>/<file>/<kind>`, an entry `<pack>/<file>`; a file's name here is its oldest id (`content.logged`).
Kinds that this version does not know are kept and passed on.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

DAY_BEGINS = timedelta(hours=4)


class EventKind(StrEnum):
    """What happened."""

    REVIEW = "review"
    RETRACTION = "retraction"
    SET_ASIDE = "set-aside"
    PUT_OFF = "put-off"
    TOMORROW = "tomorrow"
    STAR = "star"
    BAD = "bad"
    NOTE = "note"
    SETTING = "setting"
    STUDY_BEGUN = "study-begun"
    STUDY_ENDED = "study-ended"
    QUIZ_BEGUN = "quiz-begun"
    QUIZ_ANSWER = "quiz-answer"
    QUIZ_LATER = "quiz-later"
    QUIZ_ENDED = "quiz-ended"
    PATH_BEGUN = "path-begun"
    PATH_STEP = "path-step"
    DRILL = "drill"
    PARAMETERS = "parameters"
    ERASURE = "erasure"


class Event(NamedTuple):
    """One thing that a learner did."""

    id: bytes  # 16 bytes that sort by time: 48 bits of milliseconds, 80 random
    time: int  # UTC, milliseconds since 1970
    day: int  # the learner's local day, as `date.toordinal` counts; stored, never computed again
    device: str
    session: str
    kind: str  # an EventKind, or one of a newer version
    subject: str
    data: Mapping[str, Any]

    @property
    def order(self) -> tuple[int, int, bytes]:
        """Where it stands in every replay."""
        return self.day, self.time, self.id


def event_id(time: int, chance: Callable[[int], bytes]) -> bytes:
    """A new id for an event at `time` (ms); `chance` brings that many random bytes, as `os.urandom` does."""
    return max(time, 0).to_bytes(6, "big") + chance(10)


def local_day(moment: datetime) -> int:
    """The learner's day of a moment that knows its time zone: days begin at 4:00 on her clock."""
    return (moment.replace(tzinfo=None) - DAY_BEGINS).date().toordinal()


def date_of(day: int) -> date:
    """A local day as a date."""
    return date.fromordinal(day)
