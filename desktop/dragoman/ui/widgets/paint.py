"""Strokes that many widgets share: boxes with crisp round edges, icons, text on a line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName

if TYPE_CHECKING:
    from PySide6.QtGui import QBitmap

CLEAR = QColor(0, 0, 0, 0)


def box(
    painter: QPainter,
    rect: QRect,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: int = 1,
    dashes: tuple[float, float] | None = None,
) -> None:
    """A filled box with a line of `width` px inside its edge; `dashes` are a stroke's and a gap's length in px."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if line is not None else 0.0
    edge = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    radius = max(min(radius - inset, edge.width() / 2, edge.height() / 2), 0)
    pen = QPen(Qt.PenStyle.NoPen)
    if line is not None:
        pen = QPen(line, width)
        if dashes:
            pen.setDashPattern([dash / width for dash in dashes])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(CLEAR if fill is None else fill)
    painter.drawRoundedRect(edge, radius, radius)


def fill(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """Fill a box with square corners; with `fillRect`, PySide first makes the names of Qt's 169 gradients, 4 ms of a start."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def rounded(rect: QRect, radius: float) -> QPainterPath:
    """The outline of a box with round corners, to clip to."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect), radius, radius)
    return path


def rounded_mask(rect: QRect, radius: int) -> "QBitmap":
    """A box with round corners as a window's mask, which is all or nothing: whatever the edge touches belongs to it."""
    from PySide6.QtGui import QBitmap  # no window has a mask before the first paint

    mask = QBitmap(rect.size())
    mask.clear()
    painter = QPainter(mask)
    painter.setPen(QPen(Qt.GlobalColor.color1, 1))
    painter.setBrush(Qt.GlobalColor.color1)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius - 1, radius - 1)
    painter.end()
    return mask


def icon(
    painter: QPainter, theme: Theme, name: str, colour: ColourName, at: QPoint, size: int, *, turned: bool = False
) -> None:
    """An icon with its upper left corner at a point, `size` px square at 100 %."""
    painter.drawPixmap(at, theme.pixmap(name, colour, size, turned=turned))


def icon_in(painter: QPainter, theme: Theme, name: str, colour: ColourName, rect: QRect, size: int, *, turned: bool) -> None:
    """An icon in the middle of a box."""
    edge = theme.px(size)
    at = QPoint(rect.x() + (rect.width() - edge) // 2, rect.y() + (rect.height() - edge) // 2)
    icon(painter, theme, name, colour, at, size, turned=turned)


def text(
    painter: QPainter,
    rect: QRect,
    words: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
) -> None:
    """Words on one line in the middle of a box's height; what does not fit ends in an ellipsis.

    They begin at the leading edge, whatever the direction of the words themselves is.
    """
    if align == Qt.AlignmentFlag.AlignLeading and _runs_from_right(painter):
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    painter.setFont(font)
    painter.setPen(colour)
    metrics = painter.fontMetrics()
    if metrics.horizontalAdvance(words) > rect.width():
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


def _runs_from_right(painter: QPainter) -> bool:
    device = painter.device()  # a painter knows the program's direction, not the widget's
    direction = device.layoutDirection() if isinstance(device, QWidget) else painter.layoutDirection()
    return direction == Qt.LayoutDirection.RightToLeft


def mirrored(rect: QRect, frame: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where a box that was placed for left to right stands in a frame that may run from right to left."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return rect
    return QRect(frame.left() + frame.right() - rect.right(), rect.y(), rect.width(), rect.height())


def mixed(start: QColor, end: QColor, share: float) -> QColor:
    """The colour at a share (0.0 to 1.0) of the way from one to another."""
    if share >= 1.0:
        return end
    if start.alpha() == 0:
        start = QColor(end.red(), end.green(), end.blue(), 0)
    elif end.alpha() == 0:
        end = QColor(start.red(), start.green(), start.blue(), 0)
    return QColor(
        round(start.red() + (end.red() - start.red()) * share),
        round(start.green() + (end.green() - start.green()) * share),
        round(start.blue() + (end.blue() - start.blue()) * share),
        round(start.alpha() + (end.alpha() - start.alpha()) * share),
    )
