from collections.abc import Iterator
from pathlib import PurePath
from random import Random

from store.durability.disk import SECTOR, Disk, File, Folder

LOG = PurePath("log")
OLD, NEW = b"o" * SECTOR, b"n" * SECTOR


def a_disk(content: bytes = OLD * 2) -> tuple[Disk, File]:
    """One file on a disk, all of it certain."""
    disk, file = Disk(), File()
    disk.put(LOG, file)
    disk.root.sync()
    file.write(0, content)
    file.sync()
    return disk, file


def after_many_cuts(disk: Disk) -> Iterator[dict[PurePath, bytes]]:
    """What is found after each of so many cuts that whatever may be found is."""
    return (disk.after_a_cut(Random(seed)) for seed in range(400))


def test_what_was_synced_is_there() -> None:
    disk, file = a_disk()
    file.write(SECTOR, NEW)
    file.resize(SECTOR + 7)
    file.sync()

    assert all(found == {LOG: OLD + NEW[:7]} for found in after_many_cuts(disk))


def test_of_what_was_not_synced_each_sector_is_old_or_new_on_its_own_or_one_is_torn() -> None:
    disk, file = a_disk()
    file.write(0, NEW * 2)

    found = [found[LOG] for found in after_many_cuts(disk)]

    assert {OLD * 2, NEW * 2, OLD + NEW, NEW + OLD} <= set(found)
    torn = [content for content in found if content not in {OLD * 2, NEW * 2, OLD + NEW, NEW + OLD}]
    for content in torn:
        sectors = [content[:SECTOR], content[SECTOR:]]
        [of_both] = [sector for sector in sectors if len(set(sector)) == 2]
        assert of_both == of_both.count(b"n") * b"n" + of_both.count(b"o") * b"o"
    assert torn


def test_only_the_bytes_that_were_written_can_be_torn() -> None:
    disk, file = a_disk(OLD)
    file.write(10, NEW[:-12])

    found = {found[LOG] for found in after_many_cuts(disk)}

    assert len(found) > 10
    for content in found:
        news = content.count(b"n")
        assert content == OLD[:10] + NEW[:news] + OLD[10 + news :]


def test_a_sector_that_was_written_twice_may_be_as_it_was_between() -> None:
    disk, file = a_disk(OLD)
    file.write(0, b"m" * SECTOR)
    file.write(0, NEW)

    assert {OLD, b"m" * SECTOR, NEW} <= {found[LOG] for found in after_many_cuts(disk)}


def test_a_file_that_grew_has_one_of_its_sizes_and_what_was_never_written_may_be_anything() -> None:
    disk, file = a_disk(OLD)
    file.write(SECTOR, NEW)
    file.write(SECTOR * 2, NEW)

    found = [found[LOG] for found in after_many_cuts(disk)]

    assert {len(content) for content in found} == {SECTOR, SECTOR * 2, SECTOR * 3}
    assert all(content.startswith(OLD) for content in found)
    last = {content[SECTOR * 2 :] for content in found if len(content) == SECTOR * 3}
    assert {NEW, bytes(SECTOR)} < last
    assert any(set(sector) - set(b"n\0") for sector in last)


def test_a_file_that_was_cut_off_has_its_old_or_its_new_size() -> None:
    disk, file = a_disk()
    file.resize(100)

    found = [found[LOG] for found in after_many_cuts(disk)]

    assert {len(content) for content in found} == {100, SECTOR * 2}
    assert {OLD[:100], OLD * 2} <= set(found)


def test_a_new_file_is_certain_when_its_folder_was_synced_and_not_before() -> None:
    disk, _file = a_disk()
    second = File()
    disk.put(PurePath("second"), second)
    second.write(0, b"all of it")
    second.sync()
    assert {PurePath("second") in found for found in after_many_cuts(disk)} == {True, False}

    disk.root.sync()
    assert all(found[PurePath("second")] == b"all of it" for found in after_many_cuts(disk))


def test_a_folder_is_lost_with_all_that_is_certain_in_it() -> None:
    disk, inner, file = Disk(), Folder(), File()
    disk.put(PurePath("inner"), inner)
    disk.put(PurePath("inner/file"), file)
    file.sync()
    inner.sync()

    assert {len(found) for found in after_many_cuts(disk)} == {0, 1}


def test_a_deleted_file_may_be_there_again() -> None:
    disk, _file = a_disk()
    disk.remove(LOG)
    assert {LOG in found for found in after_many_cuts(disk)} == {True, False}

    disk.root.sync()
    assert not any(after_many_cuts(disk))


def test_a_renamed_file_has_one_name_or_the_other() -> None:
    disk, _file = a_disk(b"log")
    disk.rename(LOG, PurePath("old-log"))

    found = [{str(path): content for path, content in found.items()} for found in after_many_cuts(disk)]

    assert {tuple(names) for names in found} == {("log",), ("old-log",)}
    assert all(list(names.values()) == [b"log"] for names in found)


def test_the_program_sees_what_it_did() -> None:
    disk, file = a_disk(b"12345")
    file.write(7, b"8")
    file.write(0, b"0")
    disk.put(PurePath("folder"), Folder())
    disk.put(PurePath("folder/empty"), File())

    assert disk.as_it_is() == {LOG: b"02345\0\0" + b"8", PurePath("folder/empty"): b""}


def test_the_same_chance_finds_the_same() -> None:
    disk, file = a_disk()
    file.write(100, NEW * 5)
    disk.put(PurePath("second"), File())

    assert disk.after_a_cut(Random(7)) == disk.after_a_cut(Random(7))
