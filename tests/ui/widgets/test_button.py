"""Buttons are pressed by pointer, Space and Enter, and show what is being done to them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from a_widget import a_window_with, colour_at, has_colour, hover
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, IconButton, Kind
from dragoman.ui.widgets.pressable import State


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button(theme, "Save")
    a_window_with(qtbot, button)

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_the_pointer_presses_it(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save")
    a_window_with(qtbot, button)

    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_disabled_one_is_not_pressed_and_says_so(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save", Kind.PRIMARY)
    button.setEnabled(False)
    a_window_with(qtbot, button)

    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert colour_at(button, 8, 20) == theme.tokens["raised"]


@pytest.mark.parametrize(
    ("kind", "rest", "hovered", "pressed"),
    [
        (Kind.PRIMARY, "accent", "accent_hover", "accent_pressed"),
        (Kind.BORDERED, "surface", "raised", "sunken"),
        (Kind.TEXT, "bg", "sunken", "border"),
        (Kind.DESTROYING, "surface", "raised", "sunken"),
    ],
)
def test_its_ground_follows_the_pointer(theme: Theme, qtbot: QtBot, kind: Kind, rest: str, hovered: str, pressed: str) -> None:
    button = Button(theme, "Save", kind)
    a_window_with(qtbot, button)
    inside = (8, 20)

    seen = [colour_at(button, *inside)]
    hover(button)
    seen.append(colour_at(button, *inside))
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    seen.append(colour_at(button, *inside))
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-20, -20))

    assert seen == [theme.tokens[name] for name in (rest, hovered, pressed)]  # type: ignore[index]


def test_with_motion_the_ground_fades_and_arrives(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(less_motion=False)
    button = Button(theme, "Save", Kind.PRIMARY)
    a_window_with(qtbot, button)
    colour_at(button, 8, 20)

    hover(button)

    qtbot.waitUntil(lambda: colour_at(button, 8, 20) == theme.tokens["accent_hover"])


def test_only_destroying_is_red(theme: Theme, qtbot: QtBot) -> None:
    erase, save = Button(theme, "Erase", Kind.DESTROYING), Button(theme, "Save")
    a_window_with(qtbot, erase, save)

    assert has_colour(erase, theme.tokens["bad"])
    assert not has_colour(save, theme.tokens["bad"])


def test_the_key_on_it_is_said_too(theme: Theme) -> None:
    button = Button(theme, "Save", key="Ctrl S")

    assert button.accessibleDescription() == "Ctrl S"
    assert button.sizeHint().width() > Button(theme, "Save").sizeHint().width()


def test_an_icon_alone_has_a_name_for_the_ear_and_a_tool_tip_for_the_eye(theme: Theme) -> None:
    button = IconButton(theme, "printer", "Print this pair", key="Ctrl P")

    assert button.accessibleName() == button.toolTip() == "Print this pair"
    assert button.accessibleDescription() == "Ctrl P"


def test_a_star_is_filled_with_the_colour_of_action_while_it_is_on(theme: Theme, qtbot: QtBot) -> None:
    star = IconButton(theme, "star", "Star", icon_on="star-filled")
    a_window_with(qtbot, star)

    before = has_colour(star, theme.tokens["accent"])
    qtbot.mouseClick(star, Qt.MouseButton.LeftButton)

    assert star.isChecked()
    assert (before, has_colour(star, theme.tokens["accent"])) == (False, True)


def test_a_pose_holds_and_is_let_go(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save", Kind.PRIMARY)
    a_window_with(qtbot, button)

    button.pose(State.PRESSED)
    posed = colour_at(button, 8, 20)
    button.pose(None)

    assert (posed, colour_at(button, 8, 20)) == (theme.tokens["accent_pressed"], theme.tokens["accent"])
