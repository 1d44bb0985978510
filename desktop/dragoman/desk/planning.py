"""Which session would begin now: what is due, what is new, and how long that takes, by her settings and her pace."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.desk.learner import Learner
from dragoman.memory.cards import CardRef
from dragoman.memory.session import Occasion, Plan, cards_in, plan_session, seconds_a_card
from dragoman.memory.state import Phase
from dragoman.settings import MINUTES_A_DAY, NEW_A_DAY
from dragoman.store.store import Store

PACE_DAYS = 30  # over which it is looked how fast she is
PACE_ANSWERS = 200  # the last of them count
SPARE = 4  # times as many due cards are looked at as there is time for: siblings wait, and terms may be gone
A_FEW = 50  # new cards that are looked at together


def seconds_of(learner: Learner) -> float:
    """How long she usually takes for a card, in seconds."""
    return seconds_a_card(learner.store.last_times(PACE_ANSWERS, learner.today() - PACE_DAYS))


def plan_of_now(learner: Learner, *, more_new: int = 0) -> Plan:
    """The session that would begin now; `more_new` cards are begun beyond the day's number, if she wishes so."""
    return _plan_of(learner, learner.today(), more_new)


def _plan_of(learner: Learner, day: int, more_new: int = 0) -> Plan:
    """The session that would begin on a local day, this one or one to come, if nothing is studied until then."""
    store, now = learner.store, round(learner.now().timestamp() * 1000)
    most = cards_in(learner.setting(MINUTES_A_DAY), seconds_of(learner))
    cards = learner.deck().by_id
    looked_at = most * SPARE + A_FEW
    due = store.due(day, looked_at)
    is_cut = len(due) == looked_at
    if is_cut and sum(state.card in cards for state in due) < most * 2:
        due, is_cut = store.due(day), False  # most of them are of another pack or side
    first = store.first_answer_on()
    occasion = Occasion(
        day=day,
        now=now,
        new_left=max(learner.setting(NEW_A_DAY) - store.new_begun_on(day), 0) + more_new,
        most=max(most, more_new),
        answered={recall.card for recall in store.recalls(day) if recall.day == day},
        is_first_day=first is None or first >= day,
    )
    model = store.rules().model(day, now)
    plan = plan_session(occasion, due, new_cards(store, learner.cards(), day), cards, model)
    return plan._replace(left_over=plan.left_over + store.count_due(day) - len(due)) if is_cut else plan


def plan_of_pair(learner: Learner, entry: str) -> Sequence[CardRef]:
    """The cards of a pair or a false friend, asked for by name: what is due or new of them, or else all of them.

    Whoever asks for a pair wants it now, so its cards come on one day.
    """
    store, day = learner.store, learner.today()
    own = next((card.siblings for card in learner.cards() if card.entry == entry), None)
    cards = [card for card in learner.cards() if card.siblings == own]
    states = store.states(card.id for card in cards)
    asked = [card for card in cards if not (states[card.id].is_set_aside or states[card.id].is_bad)]
    due = [card for card in asked if states[card.id].phase is Phase.NEW or (states[card.id].shows_on or day) <= day]
    return due or asked


def new_cards(store: Store, cards: Sequence[CardRef], day: int) -> Iterator[CardRef]:
    """Those that may be begun on a local day, looked up in the log as they are wanted."""
    start, count = 0, A_FEW
    while chunk := cards[start : start + count]:
        states = store.states(card.id for card in chunk)
        for card in chunk:
            state = states[card.id]
            is_free = not (state.is_set_aside or state.is_bad or state.tomorrow) and state.put_off <= day
            if state.phase is Phase.NEW and is_free:
                yield card
        start, count = start + count, count * 2


def next_due(learner: Learner, *, days: int = 60) -> tuple[int, int] | None:
    """The first day after today on which there is something to study, and how many cards its session will have.

    New cards count as on that day itself. None where there is nothing in so many days.
    """
    today, before = learner.today(), -1
    for day in range(today + 1, today + days + 1):
        due = learner.store.count_due(day)
        if due == before:
            continue  # as on the day before, which had nothing to ask
        before = due
        cards = len(_plan_of(learner, day).cards)
        if cards:
            return day, cards
    return None


def by_id(learner: Learner, ids: Sequence[str]) -> Mapping[str, CardRef]:
    """Cards of the pack by their ids, those of the other side among them; what the pack has no more is left out."""
    own = learner.deck().by_id
    if all(id_ in own for id_ in ids):
        return {id_: own[id_] for id_ in ids}
    from dragoman.memory.cards import cards_of
    from dragoman.settings import Reader

    every = {card.id: card for card in cards_of(learner.pack.catalogue, Reader.BOTH, True)}
    return {id_: every[id_] for id_ in ids if id_ in every}
