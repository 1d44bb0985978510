import os
from pathlib import Path

import pytest

from desk.packs import term, write_pack
from dragoman.content.load import load_catalogue
from dragoman.content.model import Broken, Relation, Side
from dragoman.desk.look_up import (
    BrokenPage,
    FalseFriendPage,
    LookUp,
    NoSuchPage,
    NotWritten,
    PairPage,
    prepare,
)
from dragoman.errors import DragomanError
from dragoman.search.hit import Match
from dragoman.settings import Reader


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "pack")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def look_up(pack: Path, cache: Path) -> LookUp:
    look_up = LookUp(pack, cache)
    look_up.make_current()
    return look_up


def found(look_up: LookUp, query: str) -> list[str]:
    return [each.summary.id for each in look_up.search(query)]


def open_pair(look_up: LookUp, id_: str, reader: Reader = Reader.BOTH) -> PairPage:
    page = look_up.open(id_, reader)
    assert isinstance(page, PairPage)
    return page


def touch(file: Path, text: str) -> None:
    """Write a file so that its time differs, however coarse the disk's clock is."""
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(0, 0))


def test_a_term_is_found_with_its_summary(look_up: LookUp) -> None:
    first = look_up.search("security incident")[0]

    assert (first.summary.id, first.match) == ("incident", Match.ALIAS)
    assert first.summary.definition == "What Incident is in one sentence."


def test_words_of_a_page_are_found_once_its_index_is_built(look_up: LookUp) -> None:
    assert found(look_up, "embargoed") == ["triage"]


def test_before_any_index_is_built_names_and_definitions_are_found(pack: Path, cache: Path) -> None:
    fresh = LookUp(pack, cache)

    assert fresh.needs_index
    assert found(fresh, "wrongfl") == ["wrongful-act"]
    assert found(fresh, "embargoed") == []


def test_a_query_without_a_result_is_told_the_nearest_names(look_up: LookUp) -> None:
    assert found(look_up, "trxxgx") == []
    assert [each.summary.id for each in look_up.nearest("trxxgx")] == ["triage"]


def test_a_side_and_a_topic_narrow_what_is_found(look_up: LookUp) -> None:
    assert {each.summary.id for each in look_up.search("incident", side=Side.TECHNICAL)} >= {"incident", "incident-word"}
    assert [each.summary.id for each in look_up.search("what", topic="law")] == ["wrongful-act"]


@pytest.mark.parametrize(
    ("opened", "reader", "bridges", "cards"),
    [
        ("incident", Reader.DIPLOMAT, ["incident"], ["incident", "wrongful-act"]),
        ("wrongful-act", Reader.DIPLOMAT, ["incident"], ["incident", "wrongful-act"]),
        ("incident", Reader.ENGINEER, ["wrongful-act"], ["wrongful-act", "incident"]),
        ("wrongful-act", Reader.BOTH, ["incident", "wrongful-act"], ["incident", "wrongful-act"]),
        ("triage", Reader.ENGINEER, ["triage"], ["wrongful-act", "triage"]),
        ("triage", Reader.DIPLOMAT, ["triage"], ["triage", "wrongful-act"]),
    ],
)
def test_the_bridge_is_the_one_written_for_the_reader_and_her_own_side_stands_second(
    look_up: LookUp, opened: str, reader: Reader, bridges: list[str], cards: list[str]
) -> None:
    page = open_pair(look_up, opened, reader)

    assert [bridge.term.id for bridge in page.bridges] == bridges
    assert [getattr(card, "id", "") for card in page.cards] == cards
    assert page.opened.id == opened


def test_a_bridge_says_for_whom_it_is_and_reads_from_its_own_side(look_up: LookUp) -> None:
    bridge = open_pair(look_up, "wrongful-act", Reader.DIPLOMAT).bridges[0]

    assert bridge.reader is Side.DIPLOMATIC
    assert bridge.relation is Relation.ESCALATES_TO
    assert bridge.how_they_meet.source == "The bridge of Incident."
    assert bridge.where_the_likeness_ends.source == "The limit of Incident."


def test_a_missing_bridge_gives_way_to_the_one_that_is_written(look_up: LookUp, pack: Path) -> None:
    file = pack / "terms/diplomatic/law/wrongful-act.md"
    touch(file, file.read_text(encoding="utf-8").partition("## Bridge")[0])

    page = open_pair(look_up, "incident", Reader.ENGINEER)

    assert [bridge.term.id for bridge in page.bridges] == ["incident"]


def test_only_a_pair_that_names_each_other_is_mutual(look_up: LookUp) -> None:
    assert open_pair(look_up, "incident").is_mutual
    assert not open_pair(look_up, "triage").is_mutual


def test_a_promised_counterpart_is_shown_as_plain_words(look_up: LookUp) -> None:
    counterpart = open_pair(look_up, "alarm").counterpart

    assert isinstance(counterpart, NotWritten)
    assert counterpart.words == "retorsion"


def test_a_broken_counterpart_leaves_the_opened_side_standing(look_up: LookUp, pack: Path) -> None:
    touch(pack / "terms/diplomatic/law/wrongful-act.md", "not a term")

    page = open_pair(look_up, "incident", Reader.DIPLOMAT)

    assert isinstance(page.counterpart, Broken)
    assert [bridge.term.id for bridge in page.bridges] == ["incident"]


def test_sources_are_numbered_in_reading_order_and_a_shared_one_stands_once(look_up: LookUp) -> None:
    sources = open_pair(look_up, "incident", Reader.DIPLOMAT).sources

    assert [(each.number, each.key, each.sides) for each in sources] == [
        (1, "first", (Side.TECHNICAL, Side.DIPLOMATIC)),
        (2, "arsiwa", (Side.DIPLOMATIC,)),
    ]
    assert sources[0].plain == "FIRST, Guidelines, 2020, sec. 2"


def test_changed_sources_show_at_once(look_up: LookUp, pack: Path, cache: Path) -> None:
    again = LookUp(pack, cache)
    assert open_pair(again, "incident", Reader.DIPLOMAT).sources[0].plain == "FIRST, Guidelines, 2020, sec. 2"
    touch(pack / "sources.md", "- FIRST, *Guidelines*, 2021. {#first status=standard}")

    source = open_pair(again, "incident", Reader.DIPLOMAT).sources[0]

    assert source.plain == "FIRST, Guidelines, 2021, sec. 2"


def test_a_work_that_sources_lacks_is_shown_by_its_key(look_up: LookUp, pack: Path) -> None:
    (pack / "sources.md").unlink()

    assert [each.plain for each in open_pair(look_up, "incident", Reader.DIPLOMAT).sources] == [
        "first, sec. 2",
        "arsiwa, art. 2",
    ]


def test_related_are_what_is_named_what_names_it_and_false_friends_among_its_words(look_up: LookUp) -> None:
    assert [each.id for each in open_pair(look_up, "incident").related] == ["triage", "incident-word"]
    assert [each.id for each in open_pair(look_up, "wrongful-act").related] == ["incident-word", "triage"]


def test_a_page_knows_its_place_in_its_topic(look_up: LookUp) -> None:
    position = open_pair(look_up, "incident").position

    assert position.topic is not None
    assert (position.topic.title, position.number, position.total) == ("Incidents", 2, 3)


def test_a_false_friend_shows_the_terms_of_its_senses(look_up: LookUp) -> None:
    page = look_up.open("incident-word")

    assert isinstance(page, FalseFriendPage)
    assert page.technical is not None
    assert page.technical.id == "incident"
    assert page.diplomatic is None
    assert (page.position.topic, page.position.number, page.position.total) == (None, 1, 1)


def test_a_broken_file_has_a_page_that_says_what_is_wrong(look_up: LookUp) -> None:
    page = look_up.open("broken")

    assert isinstance(page, BrokenPage)
    assert page.broken.file == "terms/diplomatic/law/broken.md"
    assert [fault.code for fault in page.broken.faults] == ["missing-front-matter"]


def test_an_old_id_leads_to_todays_page(look_up: LookUp) -> None:
    assert open_pair(look_up, "klaxon").opened.id == "alarm"


def test_an_id_without_a_page_is_told_in_a_sentence(look_up: LookUp) -> None:
    with pytest.raises(NoSuchPage, match="no page called “nowhere”"):
        look_up.open("nowhere")


def test_a_definition_is_copied_with_its_source(look_up: LookUp) -> None:
    page = open_pair(look_up, "wrongful-act")

    assert look_up.copy_text(page) == (
        "Wrongful act: What Wrongful act is in one sentence.\n"
        "Sources: FIRST, Guidelines, 2020, sec. 2; Articles on State Responsibility, 2001, art. 2\n"
        "A small pack, 1.0.0, CC-BY-4.0"
    )


def test_a_false_friend_is_copied_with_both_senses(look_up: LookUp) -> None:
    page = look_up.open("incident-word")

    assert isinstance(page, FalseFriendPage)
    assert look_up.copy_text(page).splitlines()[:3] == [
        "incident",
        "To the engineer: A ticket.",
        "To the diplomat: A quarrel.",
    ]


def test_what_was_kept_is_the_pack_as_it_was_read(look_up: LookUp, pack: Path, cache: Path) -> None:
    again = LookUp(pack, cache)

    assert again.catalogue == load_catalogue(pack)
    assert not again.needs_index
    assert again.check() is None
    assert found(again, "embargoed") == ["triage"]


def test_one_changed_file_is_noticed_and_the_old_index_served_meanwhile(look_up: LookUp, pack: Path, cache: Path) -> None:
    touch(pack / "terms/technical/incidents/triage.md", term("Sorting", "wrongful-act", body="Embargoed."))

    checked = look_up.check()
    assert checked is not None
    changed = look_up.accept(checked)

    assert changed
    assert look_up.needs_index
    assert look_up.catalogue == load_catalogue(pack)
    assert [each.summary.title for each in look_up.search("triage")] == ["Sorting"]
    look_up.accept(prepare(pack, cache))
    assert not look_up.needs_index
    assert found(look_up, "sorting") == ["triage"]


def test_a_change_is_noticed_before_the_first_search_opened_the_index(look_up: LookUp, pack: Path, cache: Path) -> None:
    again = LookUp(pack, cache)
    touch(pack / "terms/technical/incidents/alarm.md", term("Bell", "wrongful-act"))
    checked = again.check()
    assert checked is not None

    again.accept(checked)

    assert found(again, "embargoed") == ["triage"]


def test_added_and_deleted_files_are_noticed(look_up: LookUp, pack: Path) -> None:
    (pack / "terms/technical/incidents/triage.md").unlink()
    (pack / "terms/technical/incidents/log.md").write_text(term("Log", "wrongful-act"), encoding="utf-8")

    checked = look_up.check()

    assert checked is not None
    assert checked.catalogue == load_catalogue(pack)


def test_a_changed_manifest_and_many_changed_files_are_read_anew(look_up: LookUp, pack: Path) -> None:
    for number in range(12):
        file = pack / f"terms/technical/incidents/number-{number}.md"
        file.write_text(term(f"Number {number}", "wrongful-act"), encoding="utf-8")
    manifest = pack / "pack.md"
    touch(manifest, manifest.read_text(encoding="utf-8").replace("A small pack", "Grown"))

    checked = look_up.check()

    assert checked is not None
    assert checked.catalogue == load_catalogue(pack)


def test_a_pack_that_is_gone_is_told_in_a_sentence(look_up: LookUp, pack: Path, cache: Path) -> None:
    pack.rename(pack.with_name("elsewhere"))

    with pytest.raises(DragomanError):
        look_up.check()
    with pytest.raises(DragomanError):
        LookUp(pack, cache)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"{}", b'{"shape": 1}', b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_summary_file_is_made_anew(look_up: LookUp, pack: Path, cache: Path, damage: bytes) -> None:
    [file] = cache.glob("packs/*.json")
    file.write_bytes(damage)

    again = LookUp(pack, cache)

    assert again.catalogue == load_catalogue(pack)
    assert again.needs_index


@pytest.mark.parametrize("keep", [0, 100, 8192])
def test_a_damaged_index_is_replaced_by_names_and_definitions(look_up: LookUp, pack: Path, cache: Path, keep: int) -> None:
    [file] = cache.glob("packs/*.index")
    image = file.read_bytes()
    file.write_bytes(image[:keep] + b"\xff" * (len(image) - keep if keep else 0))

    again = LookUp(pack, cache)

    assert found(again, "wrongful")[0] == "wrongful-act"
    assert again.needs_index
    again.make_current()
    assert found(again, "embargoed") == ["triage"]


def test_a_missing_index_is_built_again(look_up: LookUp, pack: Path, cache: Path) -> None:
    [file] = cache.glob("packs/*.index")
    file.unlink()

    again = LookUp(pack, cache)
    again.make_current()

    assert found(again, "embargoed") == ["triage"]


def test_where_nothing_can_be_kept_the_index_lives_in_memory(pack: Path, tmp_path: Path) -> None:
    no_folder = tmp_path / "file"
    no_folder.write_text("a file where the cache folder would be")

    look_up = LookUp(pack, no_folder)
    look_up.make_current()

    assert found(look_up, "embargoed") == ["triage"]
    assert not look_up.needs_index


def test_an_old_index_makes_way_for_the_new_one(look_up: LookUp, pack: Path, cache: Path) -> None:
    touch(pack / "terms/technical/incidents/alarm.md", term("Bell", "wrongful-act"))

    look_up.make_current()

    assert len(list(cache.glob("packs/*.index"))) == 1
    assert found(look_up, "bell") == ["alarm"]
