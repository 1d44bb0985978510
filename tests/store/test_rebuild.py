import sqlite3
import threading
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest

from dragoman.store import derived as room
from dragoman.store import store as stores
from dragoman.store.check import Remedy, problems_of
from dragoman.store.faults import Cancelled
from dragoman.store.home import FILE
from dragoman.store.looking import looked_at
from dragoman.store.rebuild import rebuild, rebuild_aside, take_rebuilt
from store.a_store import answer, opened, retract

CARD = "core/csirt/term"


def some_answers(folder: Path) -> None:
    with opened(folder) as store:
        for number in range(12):
            event = answer(store, f"core/term-{number % 8}/term", rating=1 + number % 4)
        retract(store, event)


def spoil(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def problems(folder: Path) -> list[tuple[str, Remedy]]:
    with looked_at(folder, as_it_is=True) as reading:
        return [(problem.sentence, problem.remedy) for problem in reading.ask(problems_of)]


def test_a_sound_file_has_no_problems(tmp_path: Path) -> None:
    some_answers(tmp_path)

    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    "statement",
    [
        "update card set stability = stability + 1e-6 where card = 'core/term-3/term'",
        "update card set shows_on = shows_on + 1 where card = 'core/term-3/term'",
        "delete from card where card = 'core/term-3/term'",
        "delete from recall where card = 'core/term-3/term'",
        "update recall set promised = 0.5 where card = 'core/term-3/term'",
    ],
)
def test_what_is_not_as_the_log_says_is_found_and_mended(tmp_path: Path, statement: str) -> None:
    some_answers(tmp_path)
    spoil(tmp_path, statement)

    assert problems(tmp_path) == [("The state of the card core/term-3/term is not what the log says.", Remedy.REBUILD)]

    with opened(tmp_path) as store:
        assert rebuild(store) == 8
    assert problems(tmp_path) == []


def test_many_problems_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some_answers(tmp_path)
    spoil(tmp_path, "update card set reviews = 77")
    monkeypatch.setattr("dragoman.store.check.SHOWN", 3)

    assert [sentence for sentence, _remedy in problems(tmp_path)][3:] == ["The same is so of 5 further cards."]


def test_malformed_records_and_damaged_pages_want_a_backup(tmp_path: Path) -> None:
    some_answers(tmp_path)
    spoil(tmp_path, "update event set day = -5 where subject = 'core/term-3/term'")
    assert {remedy for _sentence, remedy in problems(tmp_path)} >= {Remedy.RESTORE}

    content = bytearray((tmp_path / FILE).read_bytes())
    content[8192:12288] = b"\xff" * 4096
    (tmp_path / FILE).write_bytes(content)
    assert {remedy for _sentence, remedy in problems(tmp_path)} == {Remedy.RESTORE}


def test_a_rebuild_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some_answers(tmp_path)
    spoil(tmp_path, "update card set reviews = 77")
    monkeypatch.setattr(room, "BATCH", 2)
    shares: list[float] = []
    with opened(tmp_path) as store:
        with pytest.raises(Cancelled, match="as it was"):
            rebuild(store, shares.append, lambda: len(shares) == 2)
        assert shares == [0.25, 0.5]
        assert store.state("core/term-1/term").reviews == 77

        rebuild(store, shares.append)
        assert shares[2:] == [0.25, 0.5, 0.75, 1.0, 1.0]
        assert store.state("core/term-1/term").reviews == 2


def test_a_big_log_of_another_version_is_rebuilt_in_a_process_while_she_studies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    some_answers(tmp_path)
    with opened(tmp_path) as store:
        right = store.all_states()
    spoil(tmp_path, "update card set reviews = 77", "update derived set version = 'of last year'")
    monkeypatch.setattr(stores, "FEW", 3)
    with opened(tmp_path) as store:
        assert store.needs_rebuild
        spawn = get_context("spawn")
        process = spawn.Process(target=rebuild_aside, args=(store.file, tmp_path / "aside.db"))
        process.start()
        process.join()
        assert process.exitcode == 0
        answer(store, CARD)
        answer(store, "core/term-0/term")
        assert store.state("core/term-0/term").reviews == 3  # replayed from the log, not counted on from 77

        take_rebuilt(store, tmp_path / "aside.db")

        assert not store.needs_rebuild
        assert [state for state in store.all_states() if state.card not in (CARD, "core/term-0/term")] == right[1:]
        assert (store.state(CARD).reviews, store.state("core/term-0/term").reviews) == (1, 3)
        assert not (tmp_path / "aside.db").exists()
    assert problems(tmp_path) == []


def test_looking_at_a_file_shows_todays_states_and_writes_nothing(tmp_path: Path) -> None:
    some_answers(tmp_path)
    spoil(tmp_path, "update card set reviews = 77", "update derived set version = 'of last year'")
    before = (tmp_path / FILE).read_bytes()

    with looked_at(tmp_path) as reading:
        assert reading.state("core/term-1/term").reviews == 2

    assert (tmp_path / FILE).read_bytes() == before


def test_looking_at_a_file_does_not_hold_it(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
        with looked_at(tmp_path) as reading:
            answer(store, CARD)
            assert reading.state(CARD).reviews == 2


def test_readers_in_threads_see_what_is_written(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
        seen: list[int] = []

        def look() -> None:
            reader = store.reader()
            seen.append(reader.count_due(store.today() + 10))
            reader.close()

        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
        assert seen == [1]
