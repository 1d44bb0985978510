from dragoman.events import Event
from store.durability.table import Row, in_words
from store.durability.verdict import Verdict

EVENT = Event(b"1", 1, 1, "device", "session", "review", "core/csirt/term", {})


def test_a_row_counts_answers_and_files() -> None:
    good = Verdict(1000, frozenset(), ())
    bad = Verdict(500, frozenset(), (EVENT, EVENT), "database disk image is malformed")

    row = Row.of("power cut", "in ink", [good, bad, good], may_lose=True)

    assert (row.times, row.times_with_a_loss, row.acknowledged, row.lost, row.damaged) == (3, 1, 2500, 2, 1)
    assert in_words([row]).splitlines()[-1] == "| power cut | in ink | 3 | 1 | 2,500 | 2 | 1 |"
