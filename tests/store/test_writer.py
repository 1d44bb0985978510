"""The disk fails, fills up or goes away: what was acknowledged stays, the rest is said not to be saved."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from dragoman.events import EventKind
from dragoman.store.faults import NotRead, NotSaved
from dragoman.store.home import FILE
from dragoman.store.store import Draft, Store
from store.a_store import answer, opened

CARD = "core/csirt/term"


def limit_room(store: Store, pages: int | None) -> None:
    """Let the file grow by no more than so many pages, as a full disk does; None takes the limit away."""

    def limit(log) -> None:
        [[count]] = log.connection.execute("pragma page_count").fetchall()
        log.connection.execute(f"pragma max_page_count = {2**30 if pages is None else count + pages}")

    store.write(limit).result(10)


def note(store: Store, length: int) -> None:
    store.append([Draft(EventKind.NOTE, "core/csirt", {"text": "x" * length})]).result(10)


def test_a_full_disk_is_a_sentence_and_the_next_answer_is_kept_once_there_is_room(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
        limit_room(store, 2)
        with pytest.raises(NotSaved, match="disk is full"):
            note(store, 100_000)
        assert store.count_events() == 1
        assert store.state(CARD).reviews == 1

        limit_room(store, None)
        note(store, 100_000)
        answer(store, CARD)
        assert store.count_events() == 3

    with opened(tmp_path) as store:
        assert store.state(CARD).reviews == 2


def test_a_folder_that_goes_away_takes_no_answer_with_it(tmp_path: Path) -> None:
    home, away = tmp_path / "stick", tmp_path / "away"
    with opened(home) as store:
        kept = answer(store, CARD)
        home.rename(away)
        with pytest.raises(NotSaved, match="is gone"):
            answer(store, CARD)
        with pytest.raises(NotSaved, match="is gone"):
            answer(store, CARD)

        away.rename(home)
        again = answer(store, CARD)
        assert [event.id for event in store.events()] == [kept.id, again.id]

    with opened(home) as store:
        assert [event.id for event in store.events()] == [kept.id, again.id]


def test_a_stick_that_comes_back_with_the_same_files_is_opened_again(tmp_path: Path) -> None:
    home, copy = tmp_path / "stick", tmp_path / "copy"
    with opened(home) as store:
        answer(store, CARD)
        store.write(lambda log: log.connection.execute("pragma wal_checkpoint(truncate)").fetchall()).result(10)
        shutil.copytree(home, copy)
        shutil.rmtree(home)
        with pytest.raises(NotSaved):
            answer(store, CARD)

        copy.rename(home)
        answer(store, CARD)
        assert store.state(CARD).reviews == 2

    with opened(home) as store:
        assert store.state(CARD).reviews == 2


def test_a_deleted_file_is_not_made_anew_behind_her_back(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
        for file in tmp_path.glob(f"{FILE}*"):
            file.unlink()

        with pytest.raises(NotSaved, match="is gone"):
            answer(store, CARD)
        assert not (tmp_path / FILE).exists()


def test_a_stick_with_anothers_window_open_on_it_is_left_alone(tmp_path: Path) -> None:
    home, away, twin = tmp_path / "stick", tmp_path / "away", tmp_path / "twin"
    with opened(twin) as other:
        answer(other, CARD)
        with opened(home) as store:
            home.rename(away)
            twin.rename(home)
            with pytest.raises(NotSaved, match="another window"):
                answer(store, CARD)
            home.rename(twin)
            away.rename(home)
            answer(store, CARD)
        assert other.count_events() == 1


def test_a_failing_disk_is_a_sentence_and_the_file_is_opened_again(tmp_path: Path) -> None:
    def fail(_log) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR | (4 << 8)  # fsync
        raise error

    with opened(tmp_path) as store:
        with pytest.raises(NotSaved, match="does not take it"):
            store.write(fail).result(10)
        answer(store, CARD)
        assert store.state(CARD).reviews == 1


def test_a_mistake_of_ours_is_no_fault_of_the_disk(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            store.write(lambda log: log.connection.execute("select * from nowhere")).result(10)
        answer(store, CARD)


def test_reading_from_a_disk_that_failed_is_a_sentence_and_works_again(tmp_path: Path) -> None:
    def fail(_connection: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise error

    with opened(tmp_path) as store:
        answer(store, CARD)
        with pytest.raises(NotRead, match="cannot be read just now"):
            store.ask(fail)
        assert store.state(CARD).reviews == 1


def test_any_text_comes_back_as_it_was_typed(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        for text in ("naïve démarche", "Кириллица", "half a pair \ud83d", "a\x00b", "x" * 900_000):
            store.append([Draft(EventKind.NOTE, "core/csirt", {"text": text})]).result(10)
            assert store.register(EventKind.NOTE, "core/csirt") == {"text": text}


def test_a_text_that_no_other_computer_would_take_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with pytest.raises(NotSaved, match="too long"):
            note(store, 1_000_001)
        assert store.count_events() == 0


def test_answers_in_one_millisecond_keep_their_order(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        drafts = [Draft(EventKind.SETTING, "recall", {"value": value}) for value in range(70, 90)]
        events = store.append(drafts).result(10) + store.append(drafts).result(10)

        assert sorted(event.id for event in events) == [event.id for event in events]
        assert store.register(EventKind.SETTING, "recall") == {"value": 89}


def test_what_waits_is_written_before_the_file_is_let_go(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        futures = [store.append([Draft(EventKind.REVIEW, CARD, {"rating": 3, "ms": 1})]) for _each in range(100)]

    assert all(future.done() and not future.exception() for future in futures)
    with opened(tmp_path) as store:
        assert store.count_events() == 100


def test_a_reader_in_another_thread_holds_up_no_answer(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
        reader = store.reader()
        connection = reader.ask(lambda connection: connection)
        connection.execute("begin")
        assert connection.execute("select count(*) from event").fetchone() == (1,)
        answer(store, CARD)

        assert connection.execute("select count(*) from event").fetchone() == (1,)
        assert store.count_events() == 2
        reader.close()
