"""What can be asked: found once, kept, found again where a file changed, and offered by topic."""

import json
from pathlib import Path

import pytest

from desk.question_pack import write_question_pack
from dragoman.content.load import load_catalogue, load_pack
from dragoman.content.model import Side
from dragoman.desk.kept import file_of
from dragoman.desk.quiz.offer import MOST, Offer, topics_named, words_of_topic
from dragoman.desk.quiz.pool import ENDING, FEW, gather, known_pool
from dragoman.quiz.build import TopicKey
from dragoman.quiz.sheet import ASKED

INCIDENTS, LAW, OTHER = TopicKey(Side.TECHNICAL, "incidents"), TopicKey(Side.DIPLOMATIC, "law"), TopicKey(None, "")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_question_pack(tmp_path / "pack")


@pytest.fixture
def offer(pack: Path, tmp_path: Path) -> Offer:
    catalogue = load_catalogue(pack)
    return Offer(catalogue, gather(catalogue, tmp_path / "cache"))


def test_the_topics_of_both_sides_say_how_many_questions_they_have(offer: Offer) -> None:
    assert [(row.key, row.title, row.written) for row in offer.rows] == [
        (INCIDENTS, "Incidents", 6),
        (LAW, "Law", 2),
        (OTHER, "Other questions", 1),
    ]


def test_types_that_no_quiz_asks_yet_are_not_offered(offer: Offer) -> None:
    asked = offer.mix([INCIDENTS, LAW, OTHER], 50, seed=1).questions

    assert "small/incident/#queue" in asked
    assert "small/incident/#order" not in asked


def test_a_mix_is_even_and_says_what_it_holds(offer: Offer) -> None:
    mix = offer.mix([INCIDENTS, LAW], 4, seed=1)

    assert dict(mix.by_side) == {Side.TECHNICAL: 2, Side.DIPLOMATIC: 2}
    assert mix.made == 0
    assert mix.fitting == 8
    assert mix.minutes == 3


def test_questions_are_made_where_too_few_are_written(offer: Offer) -> None:
    mix = offer.mix([LAW], 5, seed=1)

    assert len(mix.questions) == 5
    assert mix.made == 3
    assert {"small/wrongful-act/#who", "small/wrongful-act/#damage"} < set(mix.questions)
    assert all("/made:" in id_ for id_ in mix.questions if "/#" not in id_)


def test_more_than_there_is_cannot_be_asked(offer: Offer) -> None:
    assert offer.most([LAW]) == 2 + 2 * 4 - 1  # the other terms of the one side all name one
    assert offer.most([]) == 0
    assert len(offer.mix([LAW], 50, seed=1).questions) == 9


def test_questions_without_a_topic_are_asked_where_they_are_chosen(offer: Offer) -> None:
    assert offer.mix([OTHER], 5, seed=1).questions == ("small/before-the-day/#nowhere",)


def test_a_bank_is_asked_alone(offer: Offer) -> None:
    assert set(offer.mix_of_bank("before-the-day", 0, seed=1).questions) == {
        "small/before-the-day/#which",
        "small/before-the-day/#nowhere",
    }
    assert len(offer.mix_of_bank("before-the-day", 1, seed=1).questions) == 1
    assert offer.mix_of_bank("gone", 5, seed=1).questions == ()


def test_a_quiz_is_called_by_what_it_is_about(offer: Offer) -> None:
    assert offer.title_of([LAW]) == "Practice: Law"
    assert offer.title_of([INCIDENTS, LAW, OTHER]) == "Practice: all topics"
    assert offer.title_of([LAW, OTHER]) == "Practice: 2 topics"


def test_topics_are_named_in_the_log_with_their_side_and_in_a_path_without(pack: Path) -> None:
    catalogue = load_catalogue(pack)

    assert [words_of_topic(topic) for topic in (INCIDENTS, LAW, OTHER)] == ["technical/incidents", "diplomatic/law", "/"]
    assert topics_named(["technical/incidents", "/", "law", "gone", "technical/law"], catalogue) == (INCIDENTS, OTHER, LAW)


def test_what_was_found_is_kept_and_only_a_changed_file_is_parsed_again(pack: Path, tmp_path: Path) -> None:
    catalogue, cache = load_catalogue(pack), tmp_path / "cache"
    before = gather(catalogue, cache)
    kept = file_of(pack, cache, ENDING)
    content = json.loads(kept.read_bytes())
    content["files"] = [[file, stamp, [["kept", None, "law", ""]]] for file, stamp, _rows in content["files"]]
    kept.write_text(json.dumps(content))
    assert {written.slug for written in gather(catalogue, cache).written} == {"kept"}

    file = pack / "terms/diplomatic/law/wrongful-act.md"
    file.write_text(file.read_text().replace("{#damage}", "{#breach}"))
    after = gather(catalogue, cache)

    assert {written.slug for written in after.written} == {"kept", "who", "breach"}
    assert len(before.written) == 9


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"program": 1}', b'{"program": "x", "files": 7}', b"\xff"])
def test_a_damaged_file_of_the_cache_means_that_all_is_found_anew(pack: Path, tmp_path: Path, content: bytes) -> None:
    catalogue, cache = load_catalogue(pack), tmp_path / "cache"
    pool = gather(catalogue, cache)
    file_of(pack, cache, ENDING).write_bytes(content)

    assert gather(catalogue, cache) == pool


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder belongs")

    assert len(gather(load_catalogue(pack), tmp_path / "cache").written) == 9


def test_a_big_pack_is_left_to_a_process_until_it_is_known(tmp_path: Path) -> None:
    pack = write_question_pack(tmp_path / "pack")
    text = (pack / "terms/diplomatic/law/wrongful-act.md").read_text()
    for number in range(FEW):
        (pack / f"terms/diplomatic/law/act-{number}.md").write_text(text)
    catalogue, cache = load_catalogue(pack), tmp_path / "cache"

    assert known_pool(catalogue, cache) is None
    pool = gather(catalogue, cache)
    assert known_pool(catalogue, cache) == pool


def test_the_pack_that_ships_is_found_whole(tmp_path: Path) -> None:
    from dragoman import places

    folder = places.shipped_pack()
    pool = gather(load_catalogue(folder), tmp_path)

    whole = load_pack(folder)
    entries = [*whole.terms.values(), *whole.banks.values()]
    wanted = {(entry.id, each.slug) for entry in entries for each in entry.questions if each.type in ASKED and each.slug}
    assert {(written.entry, written.slug) for written in pool.written} == wanted
    offer = Offer(load_catalogue(folder), pool)
    assert all(row.written for row in offer.rows if row.key.side)
    assert offer.most([row.key for row in offer.rows]) == MOST
