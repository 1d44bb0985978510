"""Sizes of the look, at 100 and at 200 %: heights, radii, targets."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from a_widget import a_window_with, colour_at
from dragoman.content.model import Relation, Side, Status
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_L, RADIUS_M
from dragoman.ui.widgets.bars import BusyBar, HeatStrip, Part, ProgressStrip
from dragoman.ui.widgets.button import Button, IconButton, Kind
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.check_box import CheckBox, Radio
from dragoman.ui.widgets.chip import Chip
from dragoman.ui.widgets.choice_box import ChoiceBox
from dragoman.ui.widgets.key_cap import KeyCap
from dragoman.ui.widgets.known_dots import KnownDots
from dragoman.ui.widgets.message import Message
from dragoman.ui.widgets.option import Option
from dragoman.ui.widgets.option_row import OptionRow
from dragoman.ui.widgets.pill import Pill, SidePill
from dragoman.ui.widgets.rail import NARROW_WIDTH, WIDTH, RailButton
from dragoman.ui.widgets.relation import RelationBadge
from dragoman.ui.widgets.rows import RowPainter
from dragoman.ui.widgets.search_box import SearchBox
from dragoman.ui.widgets.segmented import Segmented
from dragoman.ui.widgets.slider import Slider
from dragoman.ui.widgets.status_ribbon import StatusRibbon
from dragoman.ui.widgets.stepper import Stepper
from dragoman.ui.widgets.switch import Switch
from dragoman.ui.widgets.tabs import Tabs
from dragoman.ui.widgets.text_input import LineEdit
from dragoman.ui.widgets.toast import Toast

OPTIONS = [Option(1, "Light"), Option(2, "Dark")]
Make = Callable[[Theme], QWidget]


def a_busy_bar(theme: Theme) -> BusyBar:
    bar = BusyBar(theme)
    bar.show_progress(0.5, "5 of 10 files")
    bar.setVisible(True)
    return bar


HEIGHTS: dict[str, tuple[Make, int]] = {
    "pill": (lambda theme: Pill(theme, "Level 2"), 24),
    "side": (lambda theme: SidePill(theme, Side.TECHNICAL), 24),
    "relation": (lambda theme: RelationBadge(theme, Relation.ANALOGUE), 24),
    "chip": (lambda theme: Chip(theme, "All"), 32),
    "button": (lambda theme: Button(theme, "Save", Kind.PRIMARY, key="Enter"), 40),
    "small button": (lambda theme: Button(theme, "Save", small=True), 32),
    "icon button": (lambda theme: IconButton(theme, "printer", "Print"), 40),
    "segmented": (lambda theme: Segmented(theme, "Theme", OPTIONS, 1), 40),
    "switch": (lambda theme: Switch(theme, "Less motion"), 24),
    "stepper": (lambda theme: Stepper(theme, "Minutes", 10, 0, 90), 40),
    "input": (lambda theme: LineEdit(theme, "Name"), 40),
    "search": (lambda theme: SearchBox(theme, "Look up", "Look up a term", "Ctrl K"), 40),
    "choice": (lambda theme: ChoiceBox(theme, "Language", OPTIONS, 1), 40),
    "key cap": (lambda theme: KeyCap(theme, "Esc"), 20),
    "option row": (lambda theme: OptionRow(theme, "An answer", "1"), 56),
    "progress strip": (lambda theme: ProgressStrip(theme, [Part.NOW], "Question 1 of 1"), 6),
    "heat strip": (lambda theme: HeatStrip(theme, [(0.5, "50 %")], "Half"), 32),
    "known dots": (lambda theme: KnownDots(theme, 2), 6),
    "rail button": (lambda theme: RailButton(theme, "layers", "Study"), 40),
    "status ribbon": (lambda theme: StatusRibbon(theme, Status.TREATY), 36),
    "message": (lambda theme: Message(theme, "ok", "Right."), 48),
    "toast": (lambda theme: Toast(theme, "Set aside.", "Undo", "Ctrl Z"), 48),
}
TARGETS: dict[str, Make] = {
    "check box": lambda theme: CheckBox(theme, "", name="Show tomorrow"),
    "radio": lambda theme: Radio(theme, "", name="Four"),
    "slider": lambda theme: Slider(theme, "Text size", 100, 100, 200),
    "small icon button": lambda theme: IconButton(theme, "x", "Clear", small=True),
    "tabs": lambda theme: Tabs(theme, "Views", ("Confusions", "Time")),
    "busy": lambda theme: a_busy_bar(theme),
}


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", HEIGHTS)
def test_heights(theme: Theme, qtbot: QtBot, name: str, scale: float) -> None:
    make, height = HEIGHTS[name]
    theme.choose(scale=scale)
    widget = make(theme)
    a_window_with(qtbot, widget, width=1200)

    assert widget.height() == height * scale


@pytest.mark.parametrize("name", [*TARGETS, *HEIGHTS])
def test_whatever_is_pressed_is_at_least_24_px_large(theme: Theme, qtbot: QtBot, name: str) -> None:
    widget = (TARGETS.get(name) or HEIGHTS[name][0])(theme)
    a_window_with(qtbot, widget, width=1200)

    pressed = [part for part in (widget, *widget.findChildren(QAbstractButton)) if isinstance(part, QAbstractButton | QSlider)]

    assert all(part.width() >= 24 and part.height() >= 24 for part in pressed)


def test_rows_of_the_list(theme: Theme) -> None:
    assert (RowPainter(theme).height(), RowPainter(theme, low=True).height()) == (52, 44)


def test_the_switch_is_40_by_24(theme: Theme) -> None:
    assert Switch(theme, "Less motion").sizeHint() == QSize(40, 24)


def test_the_stepper_is_104_wide_and_wider_for_long_numbers(theme: Theme) -> None:
    assert Stepper(theme, "Minutes", 10, 0, 90).sizeHint().width() == 104
    assert Stepper(theme, "Words", 10, 0, 1_000_000).sizeHint().width() > 104


def test_a_key_cap_is_never_narrower_than_24(theme: Theme) -> None:
    assert KeyCap(theme, "3").sizeHint() == QSize(24, 20)


def test_the_rail_is_196_or_64(theme: Theme) -> None:
    assert (WIDTH, NARROW_WIDTH) == (196, 64)


@pytest.mark.parametrize(("small", "radius"), [(False, RADIUS_L), (True, RADIUS_M)])
def test_cards_are_round_by_14_and_small_ones_by_10(theme: Theme, qtbot: QtBot, small: bool, radius: int) -> None:
    card = Card(theme, small=small)
    card.setFixedSize(100, 80)
    a_window_with(qtbot, card)

    corner = round(radius * (1 - 0.5**0.5))  # where the arc crosses the diagonal

    assert card.radius == radius
    assert colour_at(card, corner - 3, corner - 3) == theme.tokens["bg"]
    assert colour_at(card, corner + 3, corner + 3) == theme.tokens["surface"]


def test_the_spine_is_4_px_of_its_colour_and_does_not_reach_into_the_corner(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme, "tech_line")
    card.setFixedSize(100, 80)
    a_window_with(qtbot, card)

    column = [colour_at(card, 50, y) for y in range(5)]

    assert column == [theme.tokens["tech_line"]] * 4 + [theme.tokens["surface"]]
    assert colour_at(card, 0, 0) == theme.tokens["bg"]


def test_a_spine_of_two_colours_has_the_technical_half_first(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme, "tech_line", "dipl_line")
    card.setFixedSize(100, 80)
    a_window_with(qtbot, card)

    assert (colour_at(card, 30, 1), colour_at(card, 70, 1)) == (theme.tokens["tech_line"], theme.tokens["dipl_line"])
