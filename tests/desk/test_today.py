from dragoman import places
from dragoman.content.load import load_catalogue
from dragoman.content.model import Catalogue, Kind
from dragoman.desk.today import WordOfTheDay, first_pairs, word_of_the_day
from dragoman.events import Event, EventKind

DAY = 739_579
CORE = load_catalogue(places.shipped_pack())
PACK = CORE.manifest.id


def drill(word: str, day: int, pack: str = PACK) -> Event:
    return Event(day.to_bytes(16, "big"), day, day, "a", "s", EventKind.DRILL, f"{pack}/{word}", {})


def review(card: str, day: int) -> Event:
    return Event(day.to_bytes(16, "big"), day, day, "a", "s", EventKind.REVIEW, f"{PACK}/{card}", {})


def word(day: int = DAY, *met: Event, catalogue: Catalogue = CORE) -> WordOfTheDay:
    found = word_of_the_day(catalogue, day, met)
    assert found is not None
    return found


def test_the_first_day_meets_an_easy_word() -> None:
    found = word()
    assert (found.met, found.word.level) == (1, 1)
    assert found.total == sum(each.kind is Kind.FALSE_FRIEND for each in CORE.summaries.values())


def test_the_word_stays_for_the_day_also_when_it_was_drilled() -> None:
    today = word()
    assert word(DAY, drill(today.word.id, DAY)) == today
    assert word(DAY + 1, drill(today.word.id, DAY)).word != today.word
    assert word(DAY + 1, drill(today.word.id, DAY)).met == 2


def test_words_that_were_met_on_the_day_itself_are_counted() -> None:
    words = [each.id for each in CORE.summaries.values() if each.kind is Kind.FALSE_FRIEND]
    today = word()
    assert word(DAY, *(drill(each, DAY) for each in words)) == (today.word, len(words), len(words))


def test_an_answer_to_one_of_its_cards_meets_a_word_as_well() -> None:
    today = word()
    assert word(DAY, review(f"{today.word.id}/heard#a", DAY - 1)).word != today.word


def test_words_of_other_packs_and_cards_of_terms_count_for_nothing() -> None:
    assert word(DAY, drill(word().word.id, DAY - 1, "other"), review("csirt/definition", DAY - 1)) == word()


def test_when_all_were_met_they_come_in_turn() -> None:
    words = [each.id for each in CORE.summaries.values() if each.kind is Kind.FALSE_FRIEND]
    met = [drill(each, DAY - 9) for each in words]
    assert {word(DAY + n, *met).word.id for n in range(len(words))} == set(words)
    assert word(DAY, *met).met == len(words)


def test_a_pack_without_false_friends_has_no_word_of_the_day() -> None:
    assert word_of_the_day(Catalogue(CORE.folder, CORE.manifest), DAY, []) is None


def test_the_first_pairs_are_those_of_the_path_then_easy_ones_each_once() -> None:
    pairs = first_pairs(CORE, ["csirt", "diplomatic-mission", "attack-word", "no-such-term"])
    assert [term.id for term in pairs[0]] == ["csirt", "diplomatic-mission"]
    assert len(set(pairs)) == 3
    assert all(CORE.is_mutual(one.id) and one.counterpart == other.id for one, other in pairs)
