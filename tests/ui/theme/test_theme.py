"""The theme says how everything looks, and tells when that changes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dragoman import places
from dragoman.settings import Theme as Choice
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import DARK, LIGHT, TYPE


def test_the_fonts_are_those_that_ship(theme: Theme) -> None:
    found = {role: QFontInfo(theme.font(role)).family() for role in TYPE}

    assert found == {role: kind.family for role, kind in TYPE.items()}


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_text_has_the_weight_that_is_asked_for(theme: Theme, weight: int) -> None:
    assert QFontInfo(theme.font("body", weight)).weight() == weight


def test_figures_stand_under_each_other_where_they_are_asked_to(theme: Theme) -> None:
    assert theme.width_of("1111", "body", figures=True) == theme.width_of("8888", "body", figures=True)
    assert theme.width_of("1111", "body") < theme.width_of("8888", "body")


def test_a_hyphen_stays_narrow_in_text(theme: Theme) -> None:
    assert theme.width_of("go-between", "body") < theme.width_of("go-between", "body", figures=True)


def test_sizes_and_text_grow_together(theme: Theme) -> None:
    theme.choose(scale=2.0)

    assert theme.px(40) == 80
    assert theme.font("body").pixelSize() == 30
    assert theme.line("body") == 48


@pytest.mark.parametrize(("wanted", "held"), [(0.5, 1.0), (1.25, 1.25), (9.0, 2.0)])
def test_the_scale_is_held_between_one_and_two(theme: Theme, wanted: float, held: float) -> None:
    theme.choose(scale=wanted)

    assert theme.scale == held


def test_a_change_of_everything_is_told_once_and_after_it_happened(theme: Theme) -> None:
    heard: list[tuple[bool, float, int]] = []
    theme.bind(owner := QObject(), lambda: heard.append((theme.is_dark, theme.scale, theme.duration(200))))

    theme.choose(Choice.DARK, scale=1.5, less_motion=False)

    assert heard == [(False, 1.0, 0), (True, 1.5, 200)]
    owner.deleteLater()


def test_what_is_not_given_stays(theme: Theme) -> None:
    theme.choose(Choice.DARK, scale=1.5)
    theme.choose(less_motion=False)

    assert theme.is_dark
    assert theme.scale == 1.5


def test_a_bound_function_is_dropped_with_its_owner(theme: Theme, qapp: QApplication) -> None:
    heard: list[str] = []
    owner = QObject()
    theme.bind(owner, lambda: heard.append("told"))
    owner.deleteLater()
    qapp.sendPostedEvents(owner, QEvent.Type.DeferredDelete)

    theme.choose(Choice.DARK)

    assert heard == ["told"]


def test_less_motion_takes_no_time(theme: Theme) -> None:
    assert theme.duration(420) == 0


def test_the_palette_leaves_nothing_of_the_platforms_colours(theme: Theme, qapp: QApplication) -> None:
    for choice, tokens in ((Choice.LIGHT, LIGHT), (Choice.DARK, DARK)):
        theme.choose(choice)
        used = {qapp.palette().color(role).name().upper() for role in QPalette.ColorRole if role != role.NColorRoles}

        assert used <= {colour.upper() for colour in tokens.values()} | {"#000000"}
        assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == tokens["bg"]


def test_the_system_decides_where_it_is_asked_to(theme: Theme) -> None:
    QGuiApplication.styleHints().setColorScheme(QGuiApplication.styleHints().colorScheme())

    theme.choose(Choice.SYSTEM)

    dark = QGuiApplication.styleHints().colorScheme().name == "Dark"
    assert theme.is_dark is dark


def test_an_icon_takes_its_colour_from_a_token(theme: Theme) -> None:
    image = theme.pixmap("minus", "bad", 24).toImage()

    middle = image.pixelColor(image.width() // 2, image.height() // 2)

    assert middle.name().upper() == LIGHT["bad"]


def test_an_icon_is_as_large_as_the_text_is(theme: Theme) -> None:
    theme.choose(scale=2.0)

    assert theme.pixmap("search", "text", 18).deviceIndependentSize().width() == 36


def test_arrows_turn_with_the_text_and_other_icons_do_not(theme: Theme) -> None:
    there, back = _ink(theme, "chevron-left"), _ink(theme, "chevron-left", turned=True)

    assert back == {(23 - x, y) for x, y in there}
    assert back != there
    assert theme.pixmap("shield", "text", 24, turned=True).toImage() == theme.pixmap("shield", "text", 24).toImage()


def test_an_icon_that_does_not_ship_is_our_mistake(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.pixmap("no-such-icon", "text", 18)


def test_every_icon_can_be_drawn(theme: Theme) -> None:
    names = sorted(path.stem for path in (places.resources() / "icons").glob("*.svg"))

    blank = [name for name in names if not _ink(theme, name)]

    assert len(names) > 50
    assert not blank


@pytest.mark.parametrize(
    "folder", ["fonts/inter", "fonts/source-serif-4", "fonts/ibm-plex-mono", "fonts/noto-sans-arabic", "icons"]
)
def test_fonts_and_icons_have_their_licence_beside_them(folder: str) -> None:
    licence = (places.resources() / folder / "LICENSE.txt").read_text(encoding="utf-8")

    assert "Permission" in licence or "SIL OPEN FONT LICENSE" in licence.upper()


def test_arabic_is_upright_and_stands_taller(theme: Theme) -> None:
    assert theme.font("definition").italic()

    theme.choose(language="ar")

    assert not theme.font("definition").italic()
    assert QFontInfo(theme.font("body")).family() == "Noto Sans Arabic"
    assert theme.line("body") == 28
    theme.choose(language="en")


def test_following_the_system_leaves_a_choice_alone(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(Choice.LIGHT)

    with qtbot.assertNotEmitted(theme.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(QGuiApplication.styleHints().colorScheme())


def test_rich_text_finds_the_cuts_that_its_marks_ask_for(theme: Theme) -> None:
    theme.need_fonts_of("<p>An <em>embargo</em>, a <strong>date</strong> and <code>security.txt</code></p>")

    styles = set(QFontDatabase.styles("Inter"))

    assert {"SemiBold", "Italic"} <= styles
    assert "IBM Plex Mono" in QFontDatabase.families()


def test_a_missing_font_does_not_stop_the_window(tmp_path: Path, qapp: QApplication, shared_theme: Theme) -> None:
    bare = Theme(tmp_path)

    assert bare.font("body").pixelSize() == 15
    assert QWidget().font().pixelSize() == shared_theme.font("body").pixelSize()


def _ink(theme: Theme, name: str, *, turned: bool = False) -> set[tuple[int, int]]:
    """Where an icon of 24 px is more ink than ground."""
    image = theme.pixmap(name, "text", 24, turned=turned).toImage()
    return {(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 127}
