from pathlib import Path

from store.durability.a_seed import a_seed
from store.durability.kills import kill

KILLS = 20


def test_twenty_kills_take_no_answer_that_was_acknowledged_and_damage_nothing(tmp_path: Path) -> None:
    seed = a_seed()

    kills = list(kill(tmp_path / "data", KILLS, seed))

    assert [f"seed {seed}: {one}" for one in kills if not one.verdict.is_good] == []
    assert kills[-1].verdict.acknowledged > KILLS


def test_a_program_that_acknowledges_what_waits_to_be_written_is_found_out(tmp_path: Path) -> None:
    assert any(one.verdict.lost for one in kill(tmp_path / "data", KILLS, a_seed(), "--speak-too-soon"))
