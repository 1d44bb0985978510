import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dragoman.store.opening import open_to_look
from store.durability.a_seed import a_seed
from store.durability.power_cuts import CLOUD, DATA, Cut, cut, kept_by_line, put_down, recorded
from store.durability.recording import ONLY_ON_LINUX, Recording

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason=ONLY_ON_LINUX)

ANSWERS = 90
CUTS = 100

Record = Callable[..., Recording]


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """A recording of so many answers; each kind is recorded once."""
    recordings: dict[tuple[str, ...], Recording] = {}

    def answered(data: str = DATA, *options: str) -> Recording:
        if (data, *options) not in recordings:
            recordings[data, *options] = recorded(tmp_path_factory.mktemp("recorded") / "disk", ANSWERS, data, *options)
        return recordings[data, *options]

    return answered


def a_hundred_cuts(recording: Recording, folder: Path, data: str = DATA) -> list[Cut]:
    cuts = list(cut(recording, CUTS, a_seed(), folder, data))
    assert len(cuts) == CUTS
    assert max(one.verdict.acknowledged for one in cuts) > ANSWERS * 0.8
    return cuts


def test_the_recording_holds_every_answer_and_a_sync_for_each(answered: Record) -> None:
    recording = answered()

    assert len(kept_by_line(recording.said)[-1]) == ANSWERS
    assert recording.syncs("progress.db-wal") >= ANSWERS


def test_a_power_cut_takes_no_answer_that_was_acknowledged_and_damages_nothing(answered: Record, quick_folder: Path) -> None:
    recording = answered()
    cuts = a_hundred_cuts(recording, quick_folder)

    assert [str(one) for one in cuts if not one.is_good] == []
    order = [event.id for event in kept_by_line(recording.said)[-1]]
    for one in cuts:  # what is there, too, is the answer that was under way
        assert one.verdict.found <= set(order[: one.verdict.acknowledged + 1]), str(one)


def test_nor_does_it_in_a_folder_that_a_cloud_service_copies(answered: Record, quick_folder: Path) -> None:
    recording = answered(CLOUD)
    assert recording.syncs("progress.db-wal") == 0, "a rollback journal is tested here"

    cuts = a_hundred_cuts(recording, quick_folder, CLOUD)

    assert [str(one) for one in cuts if not one.is_good] == []


def test_the_same_cuts_take_answers_where_only_the_checkpoint_is_synced(answered: Record, quick_folder: Path) -> None:
    cuts = a_hundred_cuts(answered(DATA, "--sync-less", "normal"), quick_folder)

    assert sum(bool(one.verdict.lost) for one in cuts) > CUTS / 10
    assert [str(one) for one in cuts if one.verdict.damage] == []


def test_the_same_cuts_take_answers_and_files_where_nothing_is_synced(answered: Record, quick_folder: Path) -> None:
    cuts = a_hundred_cuts(answered(DATA, "--sync-less", "off"), quick_folder)

    assert sum(bool(one.verdict.lost) for one in cuts) > CUTS / 10
    assert any(one.verdict.damage for one in cuts)


def test_what_was_half_done_in_a_rollback_journal_is_not_shown_where_it_cannot_be_taken_back(
    answered: Record, quick_folder: Path
) -> None:
    recording = answered(CLOUD)
    acknowledged = kept_by_line(recording.said)
    half_done = 0
    for at, (disk, said) in enumerate(recording.moments()):
        files = {path.name: content for path, content in disk.as_it_is().items()}
        if at % 20 == 0 and files.get("progress.db") and any(files.get("progress.db-journal", b"")[:8]):
            half_done += 1
            put_down(disk.as_it_is(), quick_folder / str(at))
            connection, _version = open_to_look(quick_folder / str(at) / CLOUD / "progress.db")
            with closing(connection):
                assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
                found = {id_ for [id_] in connection.execute("select id from event")}
            assert found == {event.id for event in acknowledged[said]}
    assert half_done > 10
