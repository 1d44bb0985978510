"""Choosing questions: balanced, none twice, and made ones only where the written ones are too few."""

import random
from collections import Counter
from itertools import pairwise

from hypothesis import given, strategies

from dragoman.content.model import Side
from dragoman.quiz.build import Candidate, build, grouped

SIDES = (Side.TECHNICAL, Side.DIPLOMATIC)


def candidates(per_topic: dict[tuple[Side, str], int], mark: str = "#") -> list[Candidate]:
    return [
        Candidate(f"small/{side}-{topic}-{number // 2}/{mark}{number}", f"{side}-{topic}-{number // 2}", side, topic)
        for (side, topic), count in per_topic.items()
        for number in range(count)
    ]


def drawn(written: list[Candidate], made: list[Candidate], count: int, seed: int = 1) -> list[Candidate]:
    return list(build(grouped(written), grouped(made), count, random.Random(seed)))


POOLS = strategies.dictionaries(
    strategies.tuples(strategies.sampled_from(SIDES), strategies.sampled_from(["law", "incidents", "missions", "crypto"])),
    strategies.integers(1, 12),
    min_size=1,
    max_size=8,
)


@given(POOLS, strategies.integers(1, 60), strategies.integers(0, 2**32))
def test_as_many_as_wanted_or_as_there_are_and_none_twice(pool: dict[tuple[Side, str], int], count: int, seed: int) -> None:
    chosen = drawn(candidates(pool), candidates(pool, "made:"), count, seed)

    assert len(chosen) == min(count, 2 * sum(pool.values()))
    assert len({candidate.id for candidate in chosen}) == len(chosen)


@given(POOLS, strategies.integers(1, 60), strategies.integers(0, 2**32))
def test_sides_and_topics_are_as_even_as_the_pool_allows(pool: dict[tuple[Side, str], int], count: int, seed: int) -> None:
    chosen = drawn(candidates(pool), [], count, seed)

    sides = Counter(candidate.side for candidate in chosen)
    of_side = {side: sum(n for (its, _topic), n in pool.items() if its is side) for side in SIDES}
    for side, other in (SIDES, SIDES[::-1]):
        assert sides[side] <= sides[other] + 1 or sides[other] == of_side[other]
    topics = Counter((candidate.side, candidate.topic) for candidate in chosen)
    for mine, others in ((mine, other) for mine in pool for other in pool if mine[0] is other[0]):
        assert topics[mine] <= topics[others] + 1 or topics[others] == pool[others]


@given(POOLS, strategies.integers(1, 60), strategies.integers(0, 2**32))
def test_made_questions_come_in_only_where_the_written_are_too_few(
    pool: dict[tuple[Side, str], int], count: int, seed: int
) -> None:
    chosen = drawn(candidates(pool), candidates(pool, "made:"), count, seed)

    made = sum("made:" in candidate.id for candidate in chosen)
    assert made == min(max(count - sum(pool.values()), 0), sum(pool.values()))


def test_terms_are_asked_about_once_before_one_is_asked_about_twice() -> None:
    written = candidates({(Side.TECHNICAL, "law"): 10})

    assert all(len({each.entry for each in drawn(written, [], 5, seed)}) == 5 for seed in range(30))


def test_no_two_questions_about_one_term_follow_each_other() -> None:
    written = candidates({(Side.TECHNICAL, "law"): 10, (Side.DIPLOMATIC, "missions"): 10})

    for seed in range(30):
        entries = [each.entry for each in drawn(written, [], 20, seed)]
        assert sum(first == second for first, second in pairwise(entries)) <= 1


def test_one_seed_gives_one_quiz_and_another_seed_another() -> None:
    written = candidates({(Side.TECHNICAL, "law"): 12, (Side.DIPLOMATIC, "missions"): 12})

    assert drawn(written, [], 10, 4) == drawn(written, [], 10, 4)
    assert drawn(written, [], 10, 4) != drawn(written, [], 10, 5)


def test_every_question_can_be_drawn() -> None:
    written = candidates({(Side.TECHNICAL, "law"): 6})

    assert {drawn(written, [], 1, seed)[0].id for seed in range(100)} == {each.id for each in written}
