"""A card around a plot: its title, what else is to be said, the sentence under it, and its menu."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter, QRegion, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from dragoman.ui.progress.plot import Plot
from dragoman.ui.progress.save import formats
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import IconButton
from dragoman.ui.widgets.card import TIGHT, Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.menu import Menu
from dragoman.ui.widgets.paint import fill, mirrored
from dragoman.words import _

_OUT = 7  # px that a bare button stands out, so that its icon is flush with what is below
PICTURE_SCALE = 2  # pixels of a saved picture for each px on screen


class PlotCard(Card):
    """What stands in `body` is the card's own. Its menu asks for the table, or for a file."""

    table_wanted = Signal(str)  # of which table
    save_wanted = Signal(str, object)  # of which table, in which Format

    def __init__(self, theme: Theme, id_: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=TIGHT, parent=parent)
        self.id = id_
        self.title = Label(theme, title, "h2")
        self.note = Label(theme, "", "small", "muted", figures=True)
        self.sentence = Label(theme, "", "small", "muted")
        self.more = IconButton(theme, "ellipsis", _("More: {plot}").format(plot=title), small=True, parent=self)
        self.body = QVBoxLayout()
        self._head = QHBoxLayout()
        self._for_more = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._names = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.setAccessibleName(title)
        self._build()
        theme.bind(self, self._arrange)

    def add_plot(self, plot: Plot, stretch: int = 1) -> None:
        """Show a plot, which can ask for its table as well."""
        self.body.addWidget(plot, stretch)
        plot.table_wanted.connect(self.want_table)

    def say(self, sentence: str, note: str = "") -> None:
        """Say this under the plot, and that beside its title."""
        for label, words in ((self.sentence, sentence), (self.note, note)):
            label.set_words(words)
            label.setVisible(bool(words))
        self._arrange()

    def want_table(self) -> None:
        """Ask for its figures."""
        self.table_wanted.emit(self.id)

    def open_menu(self) -> None:
        """Offer the table and the files."""
        menu = Menu(self._theme, self.more.accessibleName(), self)
        menu.add(_("Show as table"), self.want_table, icon="list-checks", key=_("T"))
        for format_, words in formats().items():
            menu.add(words, partial(self.save_wanted.emit, self.id, format_), icon="download")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_under(self.more)

    def picture(self) -> QImage:
        """The card as a picture, without its menu."""
        colour = self._theme.colour
        return picture_of(self, self.rect(), colour("bg"), [(self.more, colour("surface"))])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The menu, wherever in the card it is asked for."""
        event.accept()
        self.open_menu()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the note under the title where it has no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self.more.clicked.connect(self.open_menu)
        self._names.addWidget(self.title, 1)
        self._names.addWidget(self.note)
        self._head.addLayout(self._names, 1)
        self._head.addSpacerItem(self._for_more)
        self.note.hide()
        self.sentence.hide()
        self.column.addLayout(self._head)
        self.column.addLayout(self.body, 1)
        self.column.addWidget(self.sentence)

    def _arrange(self) -> None:
        px = self._theme.px
        margins, size = self.column.contentsMargins(), self.more.sizeHint()
        room = self.width() - margins.left() - margins.right() - size.width()
        beside = self.title.sizeHint().width() + self.note.sizeHint().width() + px(16) <= room
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._names.setDirection(across if beside else down)
        self._names.setSpacing(px(16) if beside else 0)
        self._names.setAlignment(self.note, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0))
        self._for_more.changeSize(size.width() - px(_OUT), 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._head.setSpacing(px(8))
        self.column.setSpacing(px(4))
        self.place_more(margins.top() + (self._theme.line("h2") - size.height()) // 2)

    def place_more(self, top: int) -> None:
        """Put the button of the menu at the trailing edge, this far down; it takes no height of its own."""
        size, margins = self.more.sizeHint(), self.column.contentsMargins()
        left = self.width() - margins.right() - size.width() + self._theme.px(_OUT)
        self.more.setGeometry(mirrored(QRect(QPoint(left, top), size), self.rect(), self.layoutDirection()))
        self.more.raise_()


def picture_of(widget: QWidget, part: QRect, ground: QColor, out: Iterable[tuple[QWidget, QColor]]) -> QImage:
    """A part of a widget, drawn at twice its size on the ground of the page.

    What is left `out` is painted over in a colour, so that it keeps its place and the focus.
    """
    image = QImage(part.size() * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    image.fill(ground)
    painter = QPainter(image)
    widget.render(painter, QPoint(0, 0), QRegion(part), QWidget.RenderFlag.DrawChildren)
    painter.end()
    painter = QPainter(image)
    for each, colour in out:
        at = each.mapTo(widget, QPoint(0, 0)) - part.topLeft()
        fill(painter, QRect(at, each.size()), colour)
    painter.end()
    return image
