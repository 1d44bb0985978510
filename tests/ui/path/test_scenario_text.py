from html import escape

import pytest
from pytestqt.qtbot import QtBot

from dragoman import places
from dragoman.content.load import load_entry
from dragoman.content.practice import Scenario
from dragoman.ui.path.scenario_text import ScenarioText
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.label import Label


@pytest.fixture
def scenario() -> Scenario:
    scenario = load_entry(places.shipped_pack(), "scenarios/two-phone-numbers.md")
    assert isinstance(scenario, Scenario)
    return scenario


def words(qtbot: QtBot, theme: Theme, scenario: Scenario, *, short: bool) -> str:
    screen = ScenarioText(theme, scenario, short=short, html_of=lambda text: f"<p>{escape(text.source)}</p>")
    qtbot.addWidget(screen)
    return "\n".join([*(label.text() for label in screen.findChildren(Label)), *(each.toPlainText() for each in screen.proses)])


def test_the_short_form_holds_its_phases_alone(qtbot: QtBot, theme: Theme, scenario: Scenario) -> None:
    shown = words(qtbot, theme, scenario, short=True)
    titles = {phase.slug: phase.title for phase in scenario.phases}
    lines = shown.splitlines()
    assert all((titles[slug] in lines) is (slug in scenario.short) for slug in titles)


def test_what_is_the_facilitators_is_never_shown(qtbot: QtBot, theme: Theme, scenario: Scenario) -> None:
    shown = words(qtbot, theme, scenario, short=False)
    kept = [phase.facilitator.source for phase in scenario.phases if phase.facilitator]
    kept += [
        text.source for phase in scenario.phases for inject in phase.injects for text in (inject.expected, inject.learning)
    ]
    assert len(kept) > 10
    assert not [text for text in kept if text and text in shown]
