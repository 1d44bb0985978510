import pytest

from dragoman.content.prose import Names, folded, further_sentences, name_of, spells_out, words_of


@pytest.mark.parametrize(
    "definition",
    [
        "The second version, TLP 2.0 Amber, of a label.",
        "A duty under art. 41 of the Vienna Convention to respect local law.",
        "A paper, e.g. Anvara's note, that a ministry files.",
        "What Mr. Smith, the U.S. envoy, handed over.",
        "A note (cf. A/76/135, para. 71) that nobody signs!",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(definition: str) -> None:
    assert further_sentences(definition) == []


@pytest.mark.parametrize(
    ("paragraph", "second"),
    [
        ("A formal note. It is not signed.", "It"),
        ("Who answers? “She does.”", "“She"),
        ("It counts for both (article 41). The state may object.", "The"),
    ],
)
def test_the_second_sentence_is_found_where_it_begins(paragraph: str, second: str) -> None:
    [start] = further_sentences(paragraph)

    assert paragraph[start:].startswith(second)


def test_a_hyphenated_word_is_one_word() -> None:
    words = words_of("A well-known, third-person note: its state's 2.0 form.")

    assert [word.typed for word in words] == ["A", "well-known", "third-person", "note", "its", "state's", "2.0", "form"]


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("Notes", "note"),
        ("state’s", "state"),
        ("states'", "state"),
        ("access", "access"),
        ("status", "status"),
        ("DNS", "DNS"),
        ("CSIRTs", "CSIRT"),
    ],
)
def test_a_plural_and_a_genitive_are_the_same_word(word: str, one: str) -> None:
    assert folded(word) == one


def test_of_two_names_that_begin_alike_the_longer_one_is_found() -> None:
    names = Names([name_of("response team"), name_of("response"), name_of("point of contact")])

    text = "Two response-teams share a point of contact; the response came late."
    found = [text[mention.start : mention.end] for mention in names.mentions(text)]

    assert found == ["response-teams", "point of contact", "response"]


def test_an_acronym_is_not_found_in_the_small_word_that_looks_like_it() -> None:
    names = Names([name_of("AS"), name_of("CSIRT")])

    text = "As it is, two CSIRTs act as one AS."
    assert [text[mention.start : mention.end] for mention in names.mentions(text)] == ["CSIRTs", "AS"]


@pytest.mark.parametrize(
    "text",
    [
        "The product security incident response team (PSIRT) answers.",
        "The PSIRT (product security incident response team) answers.",
        "A Product Security Incident Response Team answers; PSIRT for short.",
        "product security incident-response team",
        "A PSIRT, short for product security incident response team, answers.",
    ],
)
def test_an_acronym_is_spelled_out_in_any_of_these_ways(text: str) -> None:
    assert spells_out("PSIRT", text)


@pytest.mark.parametrize("text", ["The PSIRT answers.", "The PSIRT (urgent) answers."])
def test_an_acronym_is_not_spelled_out_by_other_words(text: str) -> None:
    assert not spells_out("PSIRT", text)
