"""A learner at her cards for tests: a small pack, a log in a folder, a clock that is moved by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk.packs import write_pack
from dragoman.desk.begin_study import open_study, study_pair
from dragoman.desk.change import Change
from dragoman.desk.deed import Deed
from dragoman.desk.face import Faces
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.desk.study import Session
from dragoman.memory.state import Rating
from dragoman.settings import Reader
from store.a_store import Clock

FORTY = "small/incident-word/heard#forty"


class Sitting:
    """A learner who sits down at her cards, as often as she likes, at the same folder."""

    def __init__(self, folder: Path, clock: Clock, reader: Reader = Reader.DIPLOMAT) -> None:
        pack = folder / "pack"
        if not pack.exists():
            write_pack(pack)
        self.pack = pack
        self.clock = clock
        self.look_up = LookUp(pack, folder / "cache")
        self.learner = Learner(folder / "data", self.look_up, "here", clock, reader)
        self.faces = Faces(self.look_up, reader)

    def study(self) -> Session:
        """What is asked now."""
        session = open_study(self.learner, self.faces)
        assert session is not None
        return session

    def nothing_to_study(self) -> bool:
        """Whether nothing is due, and nothing new left for the day."""
        return open_study(self.learner, self.faces) is None

    def study_pair(self, entry: str) -> Session:
        """The cards of one pair."""
        session = study_pair(self.learner, self.faces, entry)
        assert session is not None
        return session

    def answer_all(self, session: Session, rating: Rating = Rating.GOOD) -> list[str]:
        """Answer until all is done; which cards were asked."""
        asked = []
        while session.current is not None:
            asked.append(card_of(session))
            session.answer(rating, 3_000).settle()
            self.clock.forward(seconds=4)
        session.end().settle()
        return asked


@contextmanager
def sitting(folder: Path, clock: Clock | None = None, reader: Reader = Reader.DIPLOMAT) -> Iterator[Sitting]:
    """A learner, whose log is closed again."""
    seated = Sitting(folder, clock or Clock(), reader)
    try:
        yield seated
    finally:
        seated.learner.close()


def card_of(session: Session) -> str:
    """The id of the card that is asked, or nothing."""
    return session.current.card.id if session.current else ""


def undo(session: Session) -> Change:
    """Take the newest step back."""
    deed = session.undo()
    assert isinstance(deed, Deed)
    return deed.settle()
