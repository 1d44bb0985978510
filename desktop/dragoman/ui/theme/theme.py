"""The theme: one object that says how everything looks now, and tells when that changes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication

from dragoman.settings import Theme as Choice
from dragoman.ui.theme import sheet, tokens
from dragoman.ui.theme.fonts import ARABIC_FAMILY, Fonts
from dragoman.ui.theme.icons import Icons
from dragoman.ui.theme.tokens import ColourName, Family, Role, Tokens

_TABULAR = QFont.Tag("tnum")
_MARKED: tuple[tuple[tuple[str, ...], Family, int, bool], ...] = (
    (("<strong", "<b>", "<th", "<h"), "Inter", 600, False),
    (("<em", "<i>"), "Inter", 400, True),
    (("<code", "<pre"), "IBM Plex Mono", 400, False),
)
_ARABIC_SCRIPT = frozenset({"ar", "fa", "ur", "ps"})


class _Follower(QObject):
    """Goes with its owner, and Qt then drops the connection to its method, as it would not drop one to a function."""

    def __init__(self, owner: QObject, follow: Callable[[], None]) -> None:
        super().__init__(owner)
        self._follow = follow

    def follow(self) -> None:
        self._follow()


class Theme(QObject):
    """Colours, fonts, sizes, icons and times as they are now. `changed` follows every change, once it can be seen."""

    changed = Signal()

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fonts = Fonts(resources / "fonts")
        self._icons = Icons(resources / "icons")
        self._choice = Choice.SYSTEM
        self._scale = 1.0
        self._less_motion = False
        self._arabic = False
        self._tokens: Tokens = tokens.LIGHT
        self._colours: dict[ColourName, QColor] = {}
        self._made: dict[tuple[Role, int | None, bool, bool], QFont] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    # What it says

    @property
    def tokens(self) -> Tokens:
        """The colours of now by name, as text."""
        return self._tokens

    @property
    def is_dark(self) -> bool:
        """Whether the colours are the dark ones."""
        return self._tokens is tokens.DARK

    @property
    def quiet(self) -> ColourName:
        """The ground of what lies a little apart from its card: sunk in light, raised in dark."""
        return "raised" if self.is_dark else "sunken"

    @property
    def scale(self) -> float:
        """The text size: 1.0 to 2.0."""
        return self._scale

    @property
    def less_motion(self) -> bool:
        """Whether nothing moves."""
        return self._less_motion

    def px(self, size: float) -> int:
        """A size given for 100 %, as it is at this text size, in whole px."""
        return round(size * self._scale)

    def duration(self, milliseconds: int) -> int:
        """How long a movement takes, in ms: 0 with less motion."""
        return 0 if self._less_motion else milliseconds

    def colour(self, name: ColourName) -> QColor:
        """One of the tokens' colours."""
        colour = self._colours.get(name)
        if colour is None:
            colour = self._colours[name] = _colour(self._tokens[name])
        return colour

    def font(self, role: Role, weight: int | None = None, *, italic: bool = False, figures: bool = False) -> QFont:
        """The font of a role, at this text size; `weight` (400, 500, 600) instead of the role's own.

        `figures` all have one width, for numbers that change or stand in columns; in prose the hyphen would gape.
        """
        key = (role, weight, italic, figures)
        font = self._made.get(key)
        if font is None:
            font = self._made[key] = self._make_font(role, weight, italic, figures)
        return font

    def line(self, role: Role) -> int:
        """The height of a line of text in a role, in px at this text size."""
        height = tokens.TYPE[role].line
        return self.px(max(height, tokens.ARABIC_LINE.get(role, 0)) if self._arabic else height)

    def width_of(self, text: str, role: Role, weight: int | None = None, *, figures: bool = False) -> int:
        """How wide a text is in a role, in whole px, rounded up."""
        return -int(-QFontMetricsF(self.font(role, weight, figures=figures)).horizontalAdvance(text) // 1)

    def need_fonts_of(self, html: str) -> None:
        """Have the cuts ready that rich text asks for by its marks; plain text loads what it needs by itself."""
        for marks, family, weight, italic in _MARKED:
            if any(mark in html for mark in marks):
                self._fonts.need(family, weight, italic)

    def pixmap(self, name: str, colour: ColourName, size: int, *, turned: bool = False) -> QPixmap:
        """An icon by its file's name, `size` px square at 100 %; `turned` where text runs from right to left."""
        application = QGuiApplication.instance()
        resolution = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
        return self._icons.picture(name, self._tokens[colour], self.px(size), resolution, turned)

    # What changes it

    def choose(
        self,
        choice: Choice | None = None,
        *,
        scale: float | None = None,
        less_motion: bool | None = None,
        language: str | None = None,
    ) -> None:
        """Change what is given, keep the rest, and show it. `scale` is held between 1.0 and 2.0."""
        self._choice = self._choice if choice is None else choice
        self._scale = self._scale if scale is None else min(max(scale, 1.0), 2.0)
        self._less_motion = self._less_motion if less_motion is None else less_motion
        self._arabic = self._arabic if language is None else language[:2] in _ARABIC_SCRIPT
        self._tokens = tokens.DARK if self._wants_dark() else tokens.LIGHT
        self._show()

    def bind(self, owner: QObject, follow: Callable[[], None]) -> None:
        """Call a function now and after every change, until `owner` is gone. For methods of widgets, connect `changed`."""
        self.changed.connect(_Follower(owner, follow).follow)
        follow()

    # How

    def _wants_dark(self) -> bool:
        if self._choice is not Choice.SYSTEM:
            return self._choice is Choice.DARK
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _follow_system(self) -> None:
        if self._choice is Choice.SYSTEM and self._wants_dark() != self.is_dark:
            self.choose()

    def _show(self) -> None:
        self._colours.clear()
        self._made.clear()
        if self._arabic:
            self._fonts.need_arabic()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(sheet.palette(self._tokens))
            application.setFont(self.font("body"))
            # Qt hands a palette on in the next turn of its loop; who hears of the change is to find it made
            QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationPaletteChange)
        self.changed.emit()

    def _make_font(self, role: Role, weight: int | None, italic: bool, figures: bool) -> QFont:
        kind = tokens.TYPE[role]
        weight = weight or kind.weight
        italic = (italic or kind.italic) and not self._arabic
        self._fonts.need(kind.family, weight, italic)
        font = QFont()
        font.setFamilies([ARABIC_FAMILY, kind.family] if self._arabic and kind.family != "IBM Plex Mono" else [kind.family])
        font.setPixelSize(self.px(kind.size))
        font.setWeight(QFont.Weight(weight))
        font.setItalic(italic)
        if figures:
            font.setFeature(_TABULAR, 1)
        return font


def _colour(token: str) -> QColor:
    colour = QColor(token[:7])
    if len(token) == 9:
        colour.setAlpha(int(token[7:], 16))
    return colour
