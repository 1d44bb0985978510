"""How a term meets its counterpart: a badge with an icon, and the line that stands for it in a drawing."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from dragoman.content.model import Relation
from dragoman.content.names import relation_name
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.pill import Pill, Tone

RELATION_ICON: dict[Relation, str] = {
    Relation.ANALOGUE: "equal-approximately",
    Relation.COUNTERPART: "handshake",
    Relation.FALSE_FRIEND: "triangle-alert",
    Relation.ESCALATES_TO: "arrow-up-right",
    Relation.RAISED_BY: "arrow-down-left",
    Relation.CONSTRAINED_BY: "fence",
    Relation.CONSTRAINS: "fence",
}
_LINE: dict[Relation, ColourName] = {
    Relation.ANALOGUE: "border_strong",
    Relation.COUNTERPART: "accent",
    Relation.FALSE_FRIEND: "warn",
    Relation.ESCALATES_TO: "text",
    Relation.RAISED_BY: "text",
    Relation.CONSTRAINED_BY: "text",
    Relation.CONSTRAINS: "text",
}
_TURNED = frozenset({Relation.RAISED_BY, Relation.CONSTRAINS})
_MARK = 8
_ARROW = 12
_BAR = 14
_STROKE = 2


class RelationBadge(Pill):
    """The relation's name and icon; `lined` as the keystone of a bridge."""

    def __init__(self, theme: Theme, relation: Relation, *, lined: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", lined=lined, parent=parent)
        self.show_relation(relation)

    def show_relation(self, relation: Relation) -> None:
        """Name this relation from now on."""
        tone: Tone = "false-friend" if relation is Relation.FALSE_FRIEND else "neutral"
        self.set_words(relation_name(relation), tone, icon=RELATION_ICON[relation])


class RelationLine(QWidget):
    """The line of a relation: colour, dash and end mark tell it apart, none of them alone."""

    def __init__(self, theme: Theme, relation: Relation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._relation = relation
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As long as there is room."""
        return QSize(self._theme.px(82), self._theme.px(_BAR + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw line and end mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if (self.layoutDirection() == Qt.LayoutDirection.RightToLeft) != (self._relation in _TURNED):
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        pen = QPen(self._theme.colour(_LINE[self._relation]), _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._relation is Relation.FALSE_FRIEND:
            pen.setDashPattern([3, 2])
        elif self._relation in (Relation.CONSTRAINED_BY, Relation.CONSTRAINS):
            pen.setDashPattern([1, 2])
        middle = self.height() / 2
        end = self.width() - self._theme.px(_MARK) / 2
        painter.setPen(pen)
        painter.drawLine(QPointF(0, middle), QPointF(end, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        self._draw_mark(painter, end, middle)
        painter.end()

    def _draw_mark(self, painter: QPainter, end: float, middle: float) -> None:
        mark = self._theme.px(_MARK)
        if self._relation in (Relation.ANALOGUE, Relation.FALSE_FRIEND):
            painter.drawEllipse(QPointF(end, middle), mark / 2, mark / 2)
        elif self._relation is Relation.COUNTERPART:
            painter.drawRect(QRectF(end - mark / 2, middle - mark / 2, mark, mark))
        elif self._relation in (Relation.ESCALATES_TO, Relation.RAISED_BY):
            arrow = self._theme.px(_ARROW)
            tip = self.width()
            half = arrow / 2
            corners = [QPointF(tip, middle), QPointF(tip - arrow, middle - half), QPointF(tip - arrow, middle + half)]
            painter.drawPolygon(QPolygonF(corners))
        else:
            bar = self._theme.px(_BAR)
            painter.drawRect(QRectF(end - 1.5, middle - bar / 2, 3, bar))
