"""Every pair of colours that meets on a screen can be told apart, in light and in dark."""

from itertools import pairwise

import pytest

from dragoman.ui.theme.tokens import DARK, LIGHT, TYPE, ColourName, Tokens

BODY, SMALL, LINE = 7.0, 4.5, 3.0  # WCAG: AAA for what is read, AA for small text, AA for lines and marks

GROUNDS = ("bg", "surface", "raised", "sunken")
SOFT = ("tech_soft", "dipl_soft", "warn_soft", "accent_soft", "ok_soft", "bad_soft")
PAIRS: list[tuple[ColourName, ColourName, float]] = [
    *(("text", ground, BODY) for ground in (*GROUNDS, *SOFT)),
    ("bg", "text", BODY),
    *(("muted", ground, SMALL) for ground in (*GROUNDS, *SOFT)),
    *(("faint", ground, SMALL) for ground in ("bg", "surface", "raised")),
    *(("accent", ground, SMALL) for ground in (*GROUNDS, "accent_soft")),
    *(("on_accent", ground, SMALL) for ground in ("accent", "accent_hover", "accent_pressed")),
    *(("tech", ground, SMALL) for ground in (*GROUNDS, "tech_soft")),
    *(("dipl", ground, SMALL) for ground in (*GROUNDS, "dipl_soft")),
    *(("ok", ground, SMALL) for ground in ("bg", "surface", "raised", "ok_soft")),
    *(("warn", ground, SMALL) for ground in ("bg", "surface", "raised", "warn_soft")),
    *(("bad", ground, SMALL) for ground in ("bg", "surface", "raised", "bad_soft")),
    *(("on_solid", solid, SMALL) for solid in ("ok", "warn", "bad", "tech", "dipl", "text")),
    *((f"heat_on.{step}", f"heat.{step}", SMALL) for step in range(5)),
    *(("border_strong", ground, LINE) for ground in GROUNDS),
    *(("focus", ground, LINE) for ground in (*GROUNDS, "accent_soft", "warn_soft", "tech_soft", "dipl_soft")),
    ("accent", "accent_soft", LINE),
    *(("tech_line", ground, LINE) for ground in GROUNDS),
    *(("dipl_line", ground, LINE) for ground in GROUNDS),
    *((line, ground, LINE) for line, ground in (("ok", "ok_soft"), ("ok", "surface"), ("bad", "bad_soft"), ("bad", "surface"))),
]
HEAT_STEP = 1.25  # how far apart neighbouring steps are, as a ratio of contrast

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0.0 black to 1.0 white."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
def test_all_words_and_lines_stand_out_from_their_ground(tokens: Tokens) -> None:
    faint = {
        (ink, ground): round(contrast(tokens[ink], tokens[ground]), 2)
        for ink, ground, least in PAIRS
        if contrast(tokens[ink], tokens[ground]) < least
    }

    assert len(PAIRS) >= 82
    assert not faint


@THEMES
def test_steps_of_heat_can_be_told_apart(tokens: Tokens) -> None:
    steps = [tokens[f"heat.{step}"] for step in range(5)]  # type: ignore[index]

    ratios = [contrast(before, after) for before, after in pairwise(steps)]

    assert all(ratio >= HEAT_STEP for ratio in ratios)


def test_dark_has_every_colour_that_light_has() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_no_text_is_smaller_than_twelve() -> None:
    assert min(kind.size for kind in TYPE.values()) == 12


def test_lines_are_higher_than_their_letters() -> None:
    assert all(kind.line > kind.size for kind in TYPE.values())
