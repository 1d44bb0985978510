from dragoman.ui.glossary.history import LONGEST, History


def history(*ids: str) -> History:
    made = History()
    for id_ in ids:
        made.open(id_)
    return made


def test_a_new_history_shows_nothing_and_leads_nowhere() -> None:
    nowhere = history()

    assert (nowhere.shown, nowhere.back(), nowhere.forward()) == ("", "", "")
    assert not nowhere.can_go_back()
    assert not nowhere.can_go_forward()


def test_back_and_forward_walk_the_pages_as_they_were_opened() -> None:
    pages = history("csirt", "incident", "attribution")

    assert [pages.back(), pages.back(), pages.back()] == ["incident", "csirt", "csirt"]
    assert not pages.can_go_back()
    assert [pages.forward(), pages.forward(), pages.forward()] == ["incident", "attribution", "attribution"]
    assert not pages.can_go_forward()


def test_opening_a_page_after_going_back_forgets_what_lay_ahead() -> None:
    pages = history("csirt", "incident", "attribution")
    pages.back()

    pages.open("embargo")

    assert not pages.can_go_forward()
    assert pages.back() == "incident"


def test_the_page_that_is_shown_is_not_opened_twice() -> None:
    pages = history("csirt", "csirt")

    assert not pages.can_go_back()


def test_walking_down_a_list_leaves_one_step_to_go_back() -> None:
    pages = history("csirt", "incident")

    pages.instead("attribution")
    pages.instead("embargo")

    assert pages.shown == "embargo"
    assert pages.back() == "csirt"


def test_walking_back_onto_the_page_before_does_not_double_it() -> None:
    pages = history("csirt", "incident")

    pages.instead("csirt")

    assert pages.shown == "csirt"
    assert not pages.can_go_back()


def test_the_oldest_pages_are_forgotten_first() -> None:
    pages = history(*(f"term-{number}" for number in range(LONGEST + 5)))

    steps = 0
    while pages.can_go_back():
        pages.back()
        steps += 1

    assert steps == LONGEST - 1
    assert pages.shown == "term-5"
