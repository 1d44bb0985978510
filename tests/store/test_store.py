from pathlib import Path

from dragoman.events import EventKind
from dragoman.memory.state import Known, Phase
from dragoman.store.store import Draft
from store.a_store import Clock, answer, opened, retract

CSIRT = "core/csirt/definition"


def test_an_answer_is_there_with_all_that_follows_from_it_and_again_tomorrow(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as store:
        event = answer(store, CSIRT)

        assert store.state(CSIRT).phase is Phase.REVIEW
        assert [recall.event for recall in store.recalls()] == [event.id]
        assert store.new_begun_on(store.today()) == 1

    clock.forward(days=1)
    with opened(tmp_path, clock) as store:
        assert store.events(EventKind.REVIEW) == [event]
        assert store.state(CSIRT).known is Known.YOUNG
        assert store.new_begun_on(store.today()) == 0


def test_what_was_taken_back_is_gone_and_doing_it_again_counts(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        first = answer(store, CSIRT)
        retract(store, first)
        assert store.state(CSIRT).phase is Phase.NEW
        assert store.recalls() == []
        assert store.begun([CSIRT]) == set()

        answer(store, CSIRT, rating=1)
        assert store.state(CSIRT).phase is Phase.LEARNING
        assert store.state(CSIRT).reviews == 1


def test_the_latest_of_a_register_wins_and_undo_brings_back_the_one_before(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.append([Draft(EventKind.STAR, "core/csirt", {"on": True})]).result(10)
        [off] = store.append([Draft(EventKind.STAR, "core/csirt", {"on": False})]).result(10)
        assert store.register(EventKind.STAR, "core/csirt") == {"on": False}

        retract(store, off)
        assert store.registers(EventKind.STAR) == {"core/csirt": {"on": True}}
