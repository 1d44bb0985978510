"""Where a session of study comes from: one that is not done yet, or a new one."""

from collections.abc import Sequence

from dragoman.desk.face import Faces
from dragoman.desk.learner import Learner
from dragoman.desk.planning import by_id, plan_of_now, plan_of_pair, seconds_of
from dragoman.desk.study import IN_SESSION, STEPS, Session, Step, in_words
from dragoman.events import Event, EventKind
from dragoman.memory.cards import CardRef
from dragoman.store.store import Draft

GOES_ON_MS = 2 * 3_600_000  # after the day has turned, a session is gone on with so long after its last step


def open_study(learner: Learner, faces: Faces) -> Session | None:
    """Go on where a session was left, at the same card, or begin one; None where nothing is due and nothing new left."""
    return unfinished(learner, faces) or begin(learner, faces, plan_of_now(learner).cards, {})


def study_more(learner: Learner, faces: Faces, count: int) -> Session | None:
    """Begin new cards beyond the day's number; None where the pack has no more."""
    return begin(learner, faces, plan_of_now(learner, more_new=count).cards, {"new": count})


def study_pair(learner: Learner, faces: Faces, entry: str) -> Session | None:
    """Ask the cards of one pair or false friend; None where it has none that she studies."""
    return begin(learner, faces, plan_of_pair(learner, entry), {"entry": entry})


def begin(learner: Learner, faces: Faces, cards: Sequence[CardRef], what: dict[str, object]) -> Session | None:
    """Begin a session with these cards in this order; None without cards."""
    if not cards:
        return None
    now = round(learner.now().timestamp() * 1000)
    name = f"{learner.store.session}-{now:x}"
    data = {"cards": [card.id for card in cards], "what": what}
    draft = Draft(EventKind.STUDY_BEGUN, name, data, learner.today())
    session = Session(learner, faces, cards, draft, ms_a_card=round(seconds_of(learner) * 1000))
    return session if session.current else None


def unfinished(learner: Learner, faces: Faces) -> Session | None:
    """The newest session of this computer that is not done, if it is of today or was left a moment ago."""
    store, today = learner.store, learner.today()
    ended = {event.subject for event in store.events(EventKind.STUDY_ENDED, since_day=today - 1)}
    for begun in reversed(store.events(EventKind.STUDY_BEGUN, since_day=today - 1)):
        if begun.subject in ended or begun.device != store.device:
            continue
        session = _resumed(learner, faces, begun)
        if session is not None:
            return session
    return None


def _resumed(learner: Learner, faces: Faces, begun: Event) -> Session | None:
    ids = [str(id_) for id_ in begun.data.get("cards", ())]
    steps = _steps_of(learner, begun, frozenset(ids))
    last = steps[-1].time if steps else begun.time
    if begun.day != learner.today() and not 0 <= learner.now().timestamp() * 1000 - last <= GOES_ON_MS:
        return None
    cards = by_id(learner, ids)
    session = Session(learner, faces, tuple(cards.values()), begun, steps=steps, ms_a_card=round(seconds_of(learner) * 1000))
    return session if session.current else None


def _steps_of(learner: Learner, begun: Event, cards: frozenset[str]) -> list[Step]:
    """What was done in a session with its cards, whatever the clock said meanwhile."""
    found: list[Event] = []
    for kind in STEPS:
        events = learner.store.events(kind, since_day=begun.day)
        found += [event for event in events if event.subject in cards and event.data.get(IN_SESSION) == begun.subject]
    return [
        Step(
            EventKind(event.kind),
            event.subject,
            event.time,
            *in_words(EventKind(event.kind)),
            rating=int(event.data.get("rating", 0)),
            ms=int(event.data.get("ms", 0)),
            events=(event.id,),
        )
        for event in sorted(found, key=lambda event: event.order)
        if event.data.get("on", True) and event.data.get("until", True)
    ]
