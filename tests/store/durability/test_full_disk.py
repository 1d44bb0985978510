import sys
from pathlib import Path

import pytest

from store.durability.filling import SITTINGS
from store.durability.full_disk import Fullness, fill
from store.durability.power_cuts import CLOUD, DATA
from store.durability.recording import ONLY_ON_LINUX

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason=ONLY_ON_LINUX)


@pytest.mark.parametrize(
    ("fullness", "data"),
    [
        pytest.param(Fullness.ONCE, DATA, id="once"),
        pytest.param(Fullness.A_WHILE, DATA, id="for a while"),
        pytest.param(Fullness.LATE, DATA, id="found out when synced"),
        pytest.param(Fullness.ONCE, CLOUD, id="once, with a rollback journal"),
        pytest.param(Fullness.LATE, CLOUD, id="found out when synced, with a rollback journal"),
    ],
)
def test_a_disk_that_is_full_refuses_answers_takes_none_and_goes_on_when_there_is_room(
    quick_folder: Path, fullness: Fullness, data: str
) -> None:
    *fillings, undisturbed = fill(quick_folder / "disk", fullness, data)

    assert [str(filling) for filling in fillings if not filling.verdict.is_good] == []
    if (fullness, data) != (Fullness.LATE, CLOUD):  # a journal's deletion commits, whatever the folder's sync says afterwards
        assert [str(filling) for filling in fillings if filling.unasked] == [], "what was refused is not there"
    assert {filling.verdict.acknowledged for filling in fillings} == {sum(SITTINGS)}, "it goes on to its end"
    assert all(filling.failed for filling in fillings), "each call failed once"
    assert sum(filling.refused for filling in fillings) > len(fillings) / 3
    assert (undisturbed.failed, undisturbed.refused, undisturbed.unasked) == (0, 0, 0), "and there is no other"
