from pathlib import Path

from dragoman import places
from dragoman.content.load import load_entry
from dragoman.content.model import FalseFriend, Side
from dragoman.desk.drill import Said, drilled, hidden, sentences
from dragoman.events import Event, EventKind


def incident() -> FalseFriend:
    word = load_entry(places.shipped_pack(), str(Path("false-friends") / "incident-word.md"))
    assert isinstance(word, FalseFriend)
    return word


def heard(slug: str) -> Event:
    return Event(bytes(16), 0, 0, "a", "s", EventKind.DRILL, "p/incident-word", {"heard": slug})


def test_a_page_keeps_all_but_the_first_sentence_of_each_side_for_the_drill() -> None:
    word = incident()
    kept = hidden(word, frozenset())
    assert len(kept) == len(word.heard) - 2
    assert {side for side in Side if any(each.side is side for each in word.heard if each not in kept)} == set(Side)


def test_a_sentence_that_was_drilled_is_shown() -> None:
    word = incident()
    slug = hidden(word, frozenset())[0].slug
    known = drilled(word, [heard(slug), heard("no-such-sentence")])
    assert known == {slug}
    assert slug not in [each.slug for each in hidden(word, known)]


def test_a_drill_asks_each_sentence_once_in_an_order_of_its_own() -> None:
    word = incident()
    orders = {sentences(word, seed) for seed in range(20)}
    assert all(sorted(each.slug for each in order) == sorted(each.slug for each in word.heard) for order in orders)
    assert len(orders) > 1
    assert sentences(word, 7) == sentences(word, 7)


def test_an_answer_is_right_where_the_speaker_was_recognised_in_time() -> None:
    sentence = incident().heard[0]
    assert Said(sentence, sentence.side).is_right
    assert not Said(sentence, sentence.side.other).is_right
    assert not Said(sentence, None).is_right
