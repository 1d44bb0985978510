from pathlib import Path

from dragoman import places
from dragoman.content.load import load_catalogue
from dragoman.desk.path import Stage, Walk, path_in_hand, steps_done
from dragoman.events import Event, EventKind
from dragoman.settings import Reader

PATH = "forty-five-minutes-before-the-workshop"
SUBJECT = f"cyber-diplomacy-core/{PATH}"


def event(number: int, kind: EventKind, subject: str = SUBJECT, **data: object) -> Event:
    return Event(number.to_bytes(16, "big"), number, 739_000, "a", "s", kind, subject, data)


def walk(*events: Event, reader: Reader = Reader.BOTH, pack: Path | None = None) -> Walk | None:
    folder = pack or places.shipped_pack()
    begun = [each for each in events if each.kind == EventKind.PATH_BEGUN]
    steps = [each for each in events if each.kind == EventKind.PATH_STEP]
    return path_in_hand(load_catalogue(folder), folder, reader, begun, steps)


def stages(walk: Walk | None) -> list[Stage]:
    assert walk is not None
    return [step.stage for step in walk.steps]


def test_before_a_path_is_begun_the_first_that_suits_the_reader_is_offered() -> None:
    offered = walk()
    assert offered is not None
    assert not offered.is_begun
    assert stages(offered) == [Stage.NEXT, *[Stage.TO_COME] * 4]
    assert offered.minutes_done == 0


def test_a_step_that_is_done_leads_to_the_next() -> None:
    begun = walk(event(1, EventKind.PATH_BEGUN), event(2, EventKind.PATH_STEP, step=0, done=True))
    assert begun is not None
    assert begun.is_begun
    assert stages(begun) == [Stage.DONE, Stage.NEXT, *[Stage.TO_COME] * 3]
    assert begun.minutes_done == 10
    assert begun.next_step is not None
    assert [each.id for each in begun.next_step.opens] == ["traffic-light-protocol", "chatham-house-rule"]


def test_a_step_can_be_opened_again_and_steps_can_be_done_out_of_order() -> None:
    steps = [event(1, EventKind.PATH_STEP, step=0, done=True), event(2, EventKind.PATH_STEP, step=2, done=True)]
    assert stages(walk(*steps)) == [Stage.DONE, Stage.NEXT, Stage.DONE, Stage.TO_COME, Stage.TO_COME]
    assert stages(walk(*steps, event(3, EventKind.PATH_STEP, step=0, done=False)))[0] is Stage.NEXT


def test_at_its_end_a_path_has_no_next_step() -> None:
    done = walk(event(1, EventKind.PATH_BEGUN), *(event(n + 2, EventKind.PATH_STEP, step=n, done=True) for n in range(5)))
    assert done is not None
    assert done.next_step is None
    assert done.minutes_done == 45


def test_what_a_step_names_is_called_by_its_title() -> None:
    titles = [step.title for step in walk().steps]  # type: ignore[union-attr]
    assert titles[3:] == ["Scenario: Two phone numbers, short form", "Quiz: Before the workshop"]


def test_an_event_of_another_pack_or_without_its_step_changes_nothing() -> None:
    stray = [event(1, EventKind.PATH_STEP, f"other/{PATH}", step=0, done=True), event(2, EventKind.PATH_STEP, done=True)]
    assert stages(walk(*stray)) == [Stage.NEXT, *[Stage.TO_COME] * 4]
    assert steps_done(stray) == {f"other/{PATH}": frozenset({0})}


def test_a_path_for_the_other_side_is_not_offered_unless_it_was_begun(tmp_path: Path) -> None:
    (tmp_path / "paths").mkdir()
    (tmp_path / "pack.md").write_text("---\nid: p\ntitle: P\nversion: 1.0.0\nformat: 1\nlanguage: en\n---\nText.\n")
    (tmp_path / "paths" / "for-engineers.md").write_text("---\ntitle: For engineers\nfor: technical\n---\n\nText.\n\n1. One\n")
    assert walk(pack=tmp_path, reader=Reader.DIPLOMAT) is None
    assert walk(pack=tmp_path, reader=Reader.ENGINEER) is not None
    assert walk(event(1, EventKind.PATH_BEGUN, "p/for-engineers"), pack=tmp_path, reader=Reader.DIPLOMAT) is not None


def test_a_pack_without_paths_has_none_in_hand(tmp_path: Path) -> None:
    (tmp_path / "pack.md").write_text("---\nid: p\ntitle: P\nversion: 1.0.0\nformat: 1\nlanguage: en\n---\nText.\n")
    assert walk(pack=tmp_path) is None
