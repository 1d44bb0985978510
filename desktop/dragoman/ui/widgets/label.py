"""Plain text in a role of the type scale: wraps, keeps the scale's line height, is never clipped."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName, Role

_LONGEST = 560  # px at 100 %: a label asks for no more width than this, and wraps
_ENDLESS = 10**6  # px


class Label(QLabel):
    """Words that are only read.

    `lead` stands before the text in 600, in a colour of its own; `figures` all have one width, for numbers.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: Role = "body",
        colour: ColourName = "text",
        *,
        weight: int | None = None,
        lead: str = "",
        lead_colour: ColourName | None = None,
        wraps: bool = True,
        centred: bool = False,
        figures: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._colour = colour
        self._weight = weight
        self._lead = lead
        self._lead_colour = lead_colour
        self._layouts: dict[int, tuple[QTextLayout, int]] = {}
        self._natural: int | None = None  # px, the width of the longest line; None: to be measured again
        self._longest_word: int | None = None  # px, the same
        self._centred = centred
        self._figures = figures
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self._words = ""
        self.set_words(text, lead=lead)
        theme.changed.connect(self._restyle)

    def set_words(self, text: str, *, lead: str = "") -> None:
        """Show these words from now on."""
        self._lead = lead
        self._words = f"{lead} {text}" if lead and text else lead or text
        self._forget()
        self.setText(self._words)
        self.updateGeometry()
        self.update()

    def set_colour(self, colour: ColourName, lead_colour: ColourName | None = None) -> None:
        """Show the words in another colour."""
        self._colour = colour
        self._lead_colour = lead_colour
        self._restyle()

    def set_weight(self, weight: int | None) -> None:
        """Show the words in another weight (400, 500, 600), or in the role's own."""
        self._weight = weight
        self._restyle()

    def is_clipped(self) -> bool:
        """Whether some of the words cannot be seen in the room that the label has."""
        if self.wordWrap():
            return self.heightForWidth(self.width()) > self.height() or self._narrowest() > self.width()
        hint = self.sizeHint()
        return hint.width() > self.width() or hint.height() > self.height()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """A label that wraps grows as it gets narrower."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high the words stand in this width; laid out anew only where they have to wrap."""
        return self._laid_out(_ENDLESS if width >= self._widest() else width)[1]

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line where that is not too long."""
        width, height = self._widest(), self._laid_out(_ENDLESS)[1]
        if not self.wordWrap():
            return QSize(width, height)
        width = min(width, self._theme.px(_LONGEST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The longest word where it wraps, else everything."""
        if not self.wordWrap():
            return self.sizeHint()
        return QSize(self._narrowest(), self._theme.line(self._role))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._colour if self.isEnabled() else "muted"))
        layout, height = self._laid_out(self.width())
        top = 0 if self.wordWrap() else (self.height() - height) // 2
        layout.draw(painter, QPointF(0, top))
        painter.end()

    def _widest(self) -> int:
        """What the words take where nothing makes them wrap."""
        if self._natural is None:
            layout = self._laid_out(_ENDLESS)[0]
            longest = max((layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())), default=0)
            self._natural = ceil(longest)
        return self._natural

    def _narrowest(self) -> int:
        if self._longest_word is None:
            metrics = QFontMetrics(self._theme.font(self._role, 600 if self._lead else self._weight))
            self._longest_word = max((metrics.horizontalAdvance(word) + 1 for word in self._words.split()), default=0)
        return self._longest_word

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        if not (self.wordWrap() or self._aligns()):
            width = _ENDLESS  # one line from the left edge is the same in any width
        elif width < _ENDLESS and not self._aligns() and width >= self._widest():
            width = _ENDLESS  # and so is what has no need to wrap
        found = self._layouts.get(width)
        if found is None:
            if len(self._layouts) > 8:  # a window that is being resized asks for every width
                self._layouts.clear()
            found = self._layouts[width] = self._lay_out(width)
        return found

    def _aligns(self) -> bool:
        """Whether lines begin elsewhere than at the left edge."""
        return self._centred or self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        theme = self._theme
        layout = QTextLayout(self._words.replace("\n", "\u2028"), theme.font(self._role, self._weight, figures=self._figures))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if self._centred else side)
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if self.wordWrap() else QTextOption.WrapMode.ManualWrap
        )
        layout.setTextOption(option)
        if self._lead:
            from PySide6.QtGui import QTextCharFormat  # 3 ms, which a first paint need not pay

            bold = QTextCharFormat()
            bold.setFont(theme.font(self._role, 600))
            if self._lead_colour and self.isEnabled():
                bold.setForeground(theme.colour(self._lead_colour))
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = 0, len(self._lead), bold
            layout.setFormats([part])
        height = theme.line(self._role)
        top = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        layout.endLayout()
        return layout, max(top, height)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow direction, and being enabled or not."""
        self._forget()
        super().changeEvent(event)

    def _restyle(self) -> None:
        self._forget()
        self.updateGeometry()
        self.update()

    def _forget(self) -> None:
        self._layouts.clear()
        self._natural = self._longest_word = None
