import pytest

from dragoman.search.sound import sound


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("daymarsh", "demarche"),
        ("shargaydafair", "chargedaffaires"),
        ("aidmemwar", "aidememoire"),
        ("atashay", "attache"),
        ("fishing", "phishing"),
        ("komunikay", "communique"),
        ("daytont", "detente"),
        ("raporter", "rapporteur"),
    ],
)
def test_what_was_heard_has_the_key_of_what_is_written(heard: str, written: str) -> None:
    assert sound(written).startswith(sound(heard))


def test_nothing_sounds_like_nothing() -> None:
    assert sound("") == ""
    assert sound("h") == ""
