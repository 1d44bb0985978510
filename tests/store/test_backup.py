from datetime import datetime, timedelta
from pathlib import Path

import pytest

from dragoman.store.backup import FOLDER, Backup, NotBackedUp, Why, backups_in, is_sound, too_many
from dragoman.store.home import FILE
from store.a_store import MORNING, Clock, answer, opened

CARD = "core/csirt/term"


def test_a_day_of_study_leaves_one_backup_that_can_be_read_alone(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as store:
        store.tend()
        assert backups_in(tmp_path) == []  # nothing is lost with an empty log

        answer(store, CARD)
        store.tend()
        clock.forward(hours=3)
        store.tend()
        [backup] = backups_in(tmp_path)

    assert (backup.why, backup.made) == ("daily", datetime(2026, 11, 24, 9, 0))
    assert is_sound(backup.file)
    assert [file.name for file in (tmp_path / FOLDER).iterdir()] == [backup.file.name]


def test_each_day_has_its_own(tmp_path: Path) -> None:
    clock = Clock()
    for _day in range(3):
        with opened(tmp_path, clock) as store:
            answer(store, CARD)
            store.tend()
        clock.forward(days=1)

    assert [backup.made.day for backup in backups_in(tmp_path)] == [26, 25, 24]


def test_seven_days_four_weeks_and_twelve_months_are_kept(tmp_path: Path) -> None:
    first = datetime(2024, 1, 1, 9)
    kept: list[Backup] = []
    for day in range(800):
        kept.append(Backup(first + timedelta(days=day), 1, Why.DAILY, tmp_path / str(day)))
        gone = set(too_many(kept))
        kept = [backup for backup in kept if backup not in gone]

    ages = sorted((kept[-1].made - backup.made).days for backup in kept)
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    weeks = {backup.made.isocalendar()[:2] for backup in kept}
    months = {(backup.made.year, backup.made.month) for backup in kept}
    assert len(months) == 12
    assert len([age for age in ages if age < 30]) >= 7 + 2
    assert len(weeks) <= 4 + 12
    assert len(kept) <= 7 + 4 + 12


def test_what_was_there_before_changes_outlives_a_day_of_trying(tmp_path: Path) -> None:
    before = [Backup(MORNING.replace(tzinfo=None) + timedelta(minutes=n), 1, Why.RESTORE, tmp_path / str(n)) for n in range(5)]

    assert too_many(before) == []


def test_a_backup_that_cannot_be_written_is_a_sentence_and_leaves_no_part(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
        (tmp_path / FOLDER).write_text("in the way")

        with pytest.raises(NotBackedUp, match=r"there is no backup; .*\.$"):
            store.back_up(Why.DAILY)
        store.tend()

        assert any("there is no backup" in notice for notice in store.notices)
    assert not list(tmp_path.glob(".*"))


def test_damage_inside_is_found_after_opening_and_no_good_backup_is_replaced(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        for number in range(200):
            answer(store, f"core/{number}/term")
    file = tmp_path / FILE
    content = bytearray(file.read_bytes())
    page = len(content) // 4096 // 2 * 4096
    content[page : page + 2000] = b"\xff" * 2000
    file.write_bytes(content)

    with opened(tmp_path) as store:
        store.tend()

        assert any("damaged in places" in notice for notice in store.notices)
    assert backups_in(tmp_path) == []


def test_letting_go_of_the_file_waits_for_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
    with opened(tmp_path) as store:
        answer(store, CARD)  # the thread that looks after the file has not begun yet

    assert backups_in(tmp_path) == []
