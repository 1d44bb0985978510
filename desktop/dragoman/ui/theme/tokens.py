"""The design tokens: colours in light and dark, type, spacing, radii, times and break points. All sizes are px at 100 %."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

ColourName = Literal[
    "bg",
    "surface",
    "raised",
    "sunken",
    "border",
    "border_strong",
    "text",
    "muted",
    "faint",
    "accent",
    "accent_hover",
    "accent_pressed",
    "on_accent",
    "accent_soft",
    "tech",
    "tech_soft",
    "tech_line",
    "dipl",
    "dipl_soft",
    "dipl_line",
    "ok",
    "ok_soft",
    "warn",
    "warn_soft",
    "bad",
    "bad_soft",
    "on_solid",
    "focus",
    "shadow",
    "veil",
    "heat.0",
    "heat.1",
    "heat.2",
    "heat.3",
    "heat.4",
    "heat_on.0",
    "heat_on.1",
    "heat_on.2",
    "heat_on.3",
    "heat_on.4",
]
Tokens = Mapping[ColourName, str]  # "#RRGGBB", or "#RRGGBBAA" for shadow and veil

LIGHT: Final[Tokens] = {
    "bg": "#F6F5F1",
    "surface": "#FFFFFF",
    "raised": "#FBFAF7",
    "sunken": "#EFEDE6",
    "border": "#DEDACF",
    "border_strong": "#8C877A",
    "text": "#1A1C21",
    "muted": "#565B66",
    "faint": "#6B7079",
    "accent": "#2B4AA8",
    "accent_hover": "#213B8A",
    "accent_pressed": "#182C6B",
    "on_accent": "#FFFFFF",
    "accent_soft": "#E6EAF8",
    "tech": "#0B6266",
    "tech_soft": "#E2F0EF",
    "tech_line": "#0F7F84",
    "dipl": "#8C3458",
    "dipl_soft": "#F8E8EE",
    "dipl_line": "#B0466F",
    "ok": "#1B6B3C",
    "ok_soft": "#E1F2E7",
    "warn": "#7A4F00",
    "warn_soft": "#FBF0D9",
    "bad": "#A8201A",
    "bad_soft": "#FBE6E4",
    "on_solid": "#FFFFFF",
    "focus": "#1D4ED8",
    "shadow": "#1A1C2118",
    "veil": "#1A1C2166",
    "heat.0": "#EBE8DF",
    "heat.1": "#D3CFC3",
    "heat.2": "#ABA697",
    "heat.3": "#6F6B61",
    "heat.4": "#33322F",
    "heat_on.0": "#1A1C21",
    "heat_on.1": "#1A1C21",
    "heat_on.2": "#1A1C21",
    "heat_on.3": "#FFFFFF",
    "heat_on.4": "#FFFFFF",
}

DARK: Final[Tokens] = {
    "bg": "#101215",
    "surface": "#191C21",
    "raised": "#1E2127",
    "sunken": "#14171B",
    "border": "#2C313A",
    "border_strong": "#727A88",
    "text": "#ECEDEF",
    "muted": "#A9AFBA",
    "faint": "#949BA8",
    "accent": "#A3B5FF",
    "accent_hover": "#BAC8FF",
    "accent_pressed": "#8C9FF0",
    "on_accent": "#0F1530",
    "accent_soft": "#232B47",
    "tech": "#6FD0CC",
    "tech_soft": "#112E2E",
    "tech_line": "#3FA7A4",
    "dipl": "#F0A3C0",
    "dipl_soft": "#371C28",
    "dipl_line": "#C76A8E",
    "ok": "#7FD6A1",
    "ok_soft": "#14301F",
    "warn": "#F0C36B",
    "warn_soft": "#33270D",
    "bad": "#FF9C94",
    "bad_soft": "#3B1A18",
    "on_solid": "#191C21",
    "focus": "#93B4FF",
    "shadow": "#00000066",
    "veil": "#00000099",
    "heat.0": "#20242B",
    "heat.1": "#363B45",
    "heat.2": "#565D6A",
    "heat.3": "#8A92A0",
    "heat.4": "#D3D7DE",
    "heat_on.0": "#ECEDEF",
    "heat_on.1": "#ECEDEF",
    "heat_on.2": "#FFFFFF",
    "heat_on.3": "#101215",
    "heat_on.4": "#101215",
}

Role = Literal[
    "projector_clock",
    "projector_question",
    "projector_question_long",
    "projector_body",
    "display",
    "h1",
    "question",
    "question_small",
    "h2",
    "lead",
    "definition",
    "h3",
    "body",
    "node",
    "small",
    "source",
    "tiny",
]
Family = Literal["Inter", "Source Serif 4", "IBM Plex Mono"]


class Type(NamedTuple):
    """How a role of text is set."""

    family: Family
    size: int
    line: int
    weight: int = 400
    italic: bool = False


TYPE: Final[Mapping[Role, Type]] = {
    "projector_clock": Type("Source Serif 4", 72, 80, 600),
    "projector_question": Type("Source Serif 4", 60, 72, 600),
    "projector_question_long": Type("Source Serif 4", 48, 60, 600),
    "projector_body": Type("Inter", 26, 36),
    "display": Type("Source Serif 4", 34, 44, 600),
    "h1": Type("Source Serif 4", 26, 36, 600),
    "question": Type("Source Serif 4", 24, 36, 600),
    "question_small": Type("Source Serif 4", 22, 32, 600),
    "h2": Type("Source Serif 4", 19, 28, 600),
    "lead": Type("Inter", 17, 28),
    "definition": Type("Source Serif 4", 17, 26, italic=True),
    "h3": Type("Source Serif 4", 16, 24, 600),
    "body": Type("Inter", 15, 24),
    "node": Type("Inter", 14, 20),
    "small": Type("Inter", 13, 20),
    "source": Type("IBM Plex Mono", 13, 22),
    "tiny": Type("Inter", 12, 16),
}
# Arabic stands taller, is never italic, and has one family for titles and text.
ARABIC_LINE: Final[Mapping[Role, int]] = {"definition": 30, "lead": 30, "body": 28, "small": 22, "h1": 40, "h2": 30}

RADIUS_S: Final = 6
RADIUS_M: Final = 10
RADIUS_L: Final = 14

# Lines keep their width when text grows.
EDGE: Final = 1
BUTTON_EDGE: Final = 2
SPINE: Final = 4
FOCUS_LINE: Final = 2
FOCUS_GAP: Final = 2

FAST_MS: Final = 120
BASE_MS: Final = 200
FLIP_MS: Final = 420

WIDE: Final = 1180  # a window narrower than this, divided by the text scale, is a narrow one
NARROW: Final = 640
