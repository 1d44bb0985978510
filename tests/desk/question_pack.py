"""A small pack with questions of every type that a quiz asks, and a learner of it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desk.packs import term, write_pack
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.settings import Reader

INCIDENT = """
## Questions

1. A queue of forty tickets. What is each of them? {#queue}
   - [ ] A wrongful act
     > Nobody has named a state.
   - [x] An incident
     > It is what a team works on.
   - [ ] A delegation
     > That is a team of diplomats.
2. What belongs to an incident? {#belongs}
   - [x] A beginning
     > There is always a first alarm.
   - [x] An end
     > Somebody closes it.
   - [ ] A culprit
     > It can be closed without one.
3. An incident names a state. {#names}
   - [ ] True
     > A ticket accuses nobody.
   - [x] False
     > Naming is another act than [[triage|sorting]].
4. What does a team call the first alarm? {#alarm}
   = alarm
   = first alarm
   > Everything begins with it.
5. An incident has a {{beginning}} and an {{end|ending}}. {#gaps}
   > In between lies work.
6. Put in order. {#order}
   1) First
   2) Second
"""

ACT = """
## Questions

1. Who commits a wrongful act? {#who}
   - [x] A state
     > By its organs.
   - [ ] A team
     > It can only be asked for help.
2. A wrongful act needs damage. {#damage}
   - [ ] True
     > A breach suffices.
   - [x] False
     > The breach alone counts.
"""

BANK = """---
title: Before the day
---

For the first morning.

## Questions

1. Which word is a ticket to one and a quarrel to another? {#which term=incident-word side=technical topic=incidents}
   = incident
   > Ask whose incident it is.
2. Where does this belong? {#nowhere}
   - [x] Here
     > Yes.
   - [ ] There
     > No.
"""


def write_question_pack(folder: Path) -> Path:
    """The small pack, with questions in two terms and a bank."""
    write_pack(folder)
    for file, questions in (
        ("terms/technical/incidents/incident.md", INCIDENT),
        ("terms/diplomatic/law/wrongful-act.md", ACT),
    ):
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8") + questions, encoding="utf-8")
    for title in ("Countermeasure", "Reparation", "Note verbale"):
        name = title.lower().replace(" ", "-")
        (folder / f"terms/diplomatic/law/{name}.md").write_text(term(title, "incident"), encoding="utf-8")
    (folder / "terms/technical/incidents/drill.md").write_text(term("Drill", "wrongful-act"), encoding="utf-8")
    bank = folder / "questions" / "before-the-day.md"
    bank.parent.mkdir()
    bank.write_text(BANK, encoding="utf-8")
    return folder


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 24, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment


def a_learner(
    folder: Path, pack: Path, now: Callable[[], datetime] | None = None, reader: Reader = Reader.DIPLOMAT
) -> tuple[Learner, LookUp]:
    """A learner with a log of her own in `folder`, and the pack that she looks things up in."""
    look_up = LookUp(pack, folder / "cache")
    return Learner(folder / "data", look_up, "laptop", now or Clock(), reader), look_up
