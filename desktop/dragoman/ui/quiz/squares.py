"""Right and wrong as squares and bars, one a question: twenty answers are too few for a curve."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.quiz.result import Share
from dragoman.quiz.sure import Sure
from dragoman.ui.quiz.sure_row import sure_name
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, mirrored
from dragoman.words import _

_SQUARE = (14, 16)  # px at 100 %, as all here
_BAR = (40, 10)
_GAP = 4
_LINE = 2
_NARROWEST = 5


class Marks(QWidget):
    """One mark a question: full for right, hollow for wrong, the right ones first; on several lines where they are many."""

    def __init__(
        self,
        theme: Theme,
        share: Share,
        right: ColourName,
        wrong: ColourName,
        size: tuple[int, int] = _SQUARE,
        *,
        most: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`most` is how many the longest of its neighbours has: all grow narrower together, until that fits on one line."""
        super().__init__(parent)
        self._most = most
        self._theme = theme
        self._share = share
        self._colours = (right, wrong)
        self._size = size
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As many lines as it needs."""
        lines = -(-max(self._share.of, 1) // self._a_line(width))
        px = self._theme.px
        return lines * px(self._size[1]) + (lines - 1) * px(_GAP)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All on one line, up to ten."""
        px = self._theme.px
        count = min(max(self._share.of, 1), 10)
        width = count * px(self._size[0]) + (count - 1) * px(_GAP)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One."""
        return QSize(self._theme.px(self._size[0]), self._theme.px(self._size[1]))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the marks."""
        painter = QPainter(self)
        px = self._theme.px
        width, height = self._across(self.width()), px(self._size[1])
        a_line = self._a_line(self.width())
        right, wrong = (self._theme.colour(name) for name in self._colours)
        for number in range(self._share.of):
            left, top = (number % a_line) * (width + px(_GAP)), (number // a_line) * (height + px(_GAP))
            place = mirrored(QRect(left, top, width, height), self.rect(), self.layoutDirection())
            is_right = number < self._share.right
            box(painter, place, 3, right if is_right else None, None if is_right else wrong, _LINE)
        painter.end()

    def _a_line(self, width: int) -> int:
        gap = self._theme.px(_GAP)
        return max((width + gap) // (self._across(width) + gap), 1)

    def _across(self, width: int) -> int:
        """How wide a mark is where there is so much room."""
        px = self._theme.px
        if not self._most:
            return px(self._size[0])
        return min(px(self._size[0]), max((width + px(_GAP)) // self._most - px(_GAP), px(_NARROWEST)))


class SureRows(QWidget):
    """How right she was at each degree of certainty."""

    def __init__(self, theme: Theme, rows: Sequence[tuple[Sure, Share]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        names = [sure_name(sure) for sure, _share in rows]
        counts = [_("{right} of {count} right").format(right=share.right, count=share.of) for _sure, share in rows]
        name_width = max(theme.width_of(name, "small", 600) for name in names)
        count_width = max(theme.width_of(count, "small", figures=True) for count in counts)
        for name, count, (_sure, share) in zip(names, counts, rows, strict=True):
            marks = Marks(theme, share, "accent", "bad")
            marks.setAccessibleName(f"{name}: {count}")
            column.addWidget(_row(theme, name, marks, count, (name_width + theme.px(24), count_width)))
        theme.bind(self, lambda: column.setSpacing(theme.px(12)))

    @staticmethod
    def legend(theme: Theme) -> QWidget:
        """What full and hollow mean."""
        legend = QWidget()
        row = QHBoxLayout(legend)
        row.setContentsMargins(0, 0, 0, 0)
        theme.bind(legend, lambda: row.setSpacing(theme.px(6)))
        for share, words in ((Share(1, 1), _("right")), (Share(0, 1), _("wrong"))):
            mark = Marks(theme, share, "accent", "bad", (12, 12))
            mark.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(Label(theme, words, "small", "muted", wraps=False))
            row.addSpacing(theme.px(6))
        return legend


class TopicRows(QWidget):
    """How many of each topic's questions were right, in its side's colour."""

    def __init__(self, theme: Theme, rows: Sequence[tuple[str, Side | None, Share]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        counts = [_("{right} of {count}").format(right=share.right, count=share.of) for _title, _side, share in rows]
        count_width = max(theme.width_of(count, "small", figures=True) for count in counts)
        most = max(share.of for _title, _side, share in rows)
        colours: dict[Side | None, ColourName] = {
            Side.TECHNICAL: "tech_line",
            Side.DIPLOMATIC: "dipl_line",
            None: "border_strong",
        }
        for count, (title, side, share) in zip(counts, rows, strict=True):
            marks = Marks(theme, share, colours[side], "border_strong", _BAR, most=most)
            marks.setAccessibleName(f"{title}: {count}")
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(12))
            label = Label(theme, title, "small")
            for part, share_of_room in ((label, 10), (marks, 9)):
                policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
                policy.setHeightForWidth(True)
                part.setSizePolicy(policy)  # so that the marks of all rows begin below each other
                row.addWidget(part, share_of_room, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(_at_the_end(Label(theme, count, "small", "muted", wraps=False, figures=True), count_width))
            column.addWidget(line)
        theme.bind(self, lambda: column.setSpacing(theme.px(8)))


def _row(theme: Theme, name: str, marks: Marks, count: str, widths: tuple[int, int]) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(12))
    label = Label(theme, name, "small", weight=600, wraps=False)
    label.setMinimumWidth(widths[0])
    row.addWidget(label)
    row.addWidget(marks, 1, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(_at_the_end(Label(theme, count, "small", wraps=False, figures=True), widths[1]))
    return line


def _at_the_end(label: Label, width: int) -> QWidget:
    """A label at the far edge of a column as wide as the widest of its neighbours."""
    holder = QWidget()
    holder.setMinimumWidth(width)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(label)
    return holder
