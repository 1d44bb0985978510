"""A step of a path in hand: the bar leads from page to page, to the cards, and to the step's end."""

import pytest
from pytestqt.qtbot import QtBot

from dragoman import places
from dragoman.content.load import load_catalogue
from dragoman.desk.path import Walk, path_in_hand
from dragoman.settings import Reader
from dragoman.ui.path.bar import StepBar
from dragoman.ui.path.walking import Walking
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.label import Label

PATH = "forty-five-minutes-before-the-workshop"


@pytest.fixture
def walk() -> Walk:
    folder = places.shipped_pack()
    walk = path_in_hand(load_catalogue(folder), folder, Reader.BOTH, [], [])
    assert walk is not None
    return walk


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> StepBar:
    bar = StepBar(theme)
    qtbot.addWidget(bar)
    return bar


class Heard:
    """All that a walk says, in order."""

    def __init__(self, walking: Walking) -> None:
        self.said: list[tuple[str, object]] = []
        walking.page_wanted.connect(lambda id_: self.said.append(("page", id_)))
        walking.study_wanted.connect(lambda entries: self.said.append(("study", entries)))
        walking.quiz_wanted.connect(lambda step: self.said.append(("quiz", (step.quiz, step.count))))
        walking.scenario_wanted.connect(lambda id_, short: self.said.append(("scenario", (id_, short))))
        walking.done.connect(lambda path, number: self.said.append(("done", (path, number))))
        walking.left.connect(lambda: self.said.append(("left", None)))


@pytest.fixture
def walking(bar: StepBar) -> Walking:
    return Walking(bar, lambda entries: 3 * len(entries))


def offered(bar: StepBar) -> list[str]:
    return [bar.button(id_).text() for id_ in ("back", "next", "study", "done", "leave") if not bar.button(id_).isHidden()]


def where(bar: StepBar) -> str:
    return next(label.text() for label in bar.findChildren(Label))


def test_a_step_to_read_leads_through_its_pages_then_offers_their_cards(walking: Walking, bar: StepBar, walk: Walk) -> None:
    heard = Heard(walking)
    walking.begin(walk, 1)

    assert where(bar) == "Step 2 of 5, Who may pass on what. Traffic Light Protocol, 1 of 2"
    assert offered(bar) == ["Next: Chatham House Rule", "Leave the path"]
    bar.button("next").click()
    assert offered(bar) == ["Back", "Study its 6 cards", "Step done", "Leave the path"]
    bar.button("study").click()
    bar.button("back").click()
    assert heard.said == [
        ("page", "traffic-light-protocol"),
        ("page", "chatham-house-rule"),
        ("study", ["traffic-light-protocol", "chatham-house-rule"]),
        ("page", "traffic-light-protocol"),
    ]


def test_a_step_that_is_done_is_told_and_put_away(walking: Walking, bar: StepBar, walk: Walk) -> None:
    heard = Heard(walking)
    walking.begin(walk, 1)
    walking.go_on()
    bar.button("done").click()

    assert heard.said[-1] == ("done", (PATH, 1))
    assert bar.isHidden()
    assert walking.step is None


def test_a_scenario_and_a_quiz_open_as_what_they_are(walking: Walking, bar: StepBar, walk: Walk) -> None:
    heard = Heard(walking)
    walking.begin(walk, 3)
    walking.begin(walk, 4)

    assert heard.said == [("scenario", ("two-phone-numbers", True)), ("quiz", ("pre-workshop", 10))]
    assert offered(bar) == ["Step done", "Leave the path"]


def test_leaving_changes_nothing(walking: Walking, bar: StepBar, walk: Walk) -> None:
    heard = Heard(walking)
    walking.begin(walk, 0)
    bar.button("leave").click()

    assert heard.said[-1] == ("left", None)
    assert bar.isHidden()


def test_a_quiz_that_is_done_ends_its_step_and_no_other(walking: Walking, bar: StepBar, walk: Walk) -> None:
    walking.begin(walk, 1)
    assert walking.end_quiz() is None
    assert walking.step is not None

    walking.begin(walk, 4)
    assert walking.end_quiz() == (PATH, 4)
    assert walking.step is None
    assert bar.isHidden()
