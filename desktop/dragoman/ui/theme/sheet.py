"""The palette, and the style sheets of the two things that Qt itself draws, made from the tokens."""

from PySide6.QtGui import QColor, QPalette

from dragoman.ui.theme.tokens import RADIUS_M, ColourName, Tokens

_ROLES: dict[QPalette.ColorRole, ColourName] = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "bg",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "raised",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_strong",
    QPalette.ColorRole.Shadow: "border_strong",
}
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


def palette(tokens: Tokens) -> QPalette:
    """Every colour role of Qt, so that nothing of the platform's own colours is left."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(tokens[name]))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["faint"]))
    return made


def scroll_bar(tokens: Tokens, scale: float) -> str:
    """The style sheet of a scroll bar: 6 px thin, 10 under the pointer, 24 to hit."""
    filled = dict(tokens) | {
        "room": str(round(24 * scale)),
        "thin": str(round(9 * scale)),
        "wide": str(round(7 * scale)),
        "least": str(round(32 * scale)),
    }
    return _SCROLL_BAR.format_map(filled)


def drop_down(tokens: Tokens, scale: float) -> str:
    """The style sheet of a choice among many: its list, which Qt would show as a menu, and the list's scroll bar."""
    return _DROP_DOWN.format_map(dict(tokens) | {"round": str(RADIUS_M)}) + scroll_bar(tokens, scale)


_SCROLL_BAR = """
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: {room}px; }}
QScrollBar:horizontal {{ height: {room}px; }}
QScrollBar::handle {{ background: {border_strong}; border-radius: 3px; }}
QScrollBar::handle:vertical {{ margin: 0 {thin}px; min-height: {least}px; }}
QScrollBar::handle:horizontal {{ margin: {thin}px 0; min-width: {least}px; }}
QScrollBar::handle:hover {{ background: {muted}; border-radius: 5px; }}
QScrollBar::handle:vertical:hover {{ margin: 0 {wide}px; }}
QScrollBar::handle:horizontal:hover {{ margin: {wide}px 0; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
_DROP_DOWN = """
QComboBox {{ combobox-popup: 0; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {border_strong}; border-radius: {round}px; }}
QComboBox QAbstractItemView {{ padding: 4px 0; outline: 0; }}
"""
