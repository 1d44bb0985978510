"""A glossary in a window of its own, on a small pack, as a person sees it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.settings import Reader
from dragoman.ui.actions import Actions
from dragoman.ui.glossary.screen import GlossaryScreen
from dragoman.ui.glossary.term_list import TermList
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.focus import FocusRing
from dragoman.ui.widgets.pressable import Pressable
from dragoman.ui.widgets.prose import Link, Prose
from dragoman.ui.widgets.search_box import SearchBox

WIDE, NARROW, SMALL = (1440, 900), (1024, 700), (600, 700)
TODAY = date(2026, 11, 24)


class GlossaryWindow(QWidget):
    """The frame that the glossary needs: actions with their keys, and a focus ring."""

    def __init__(self, theme: Theme, look_up: LookUp, reader: Reader, learner: Learner | None = None) -> None:
        super().__init__()
        self.look_up = look_up
        self.actions_ = Actions(self, lambda: True)
        self.glossary = GlossaryScreen(theme, look_up, reader, learner, today=lambda: TODAY)
        self.glossary.bind(self.actions_)
        self.actions_.bind("look-up", self.glossary.focus_search)
        self.actions_.failed.connect(self.glossary.show_trouble)
        self.actions_.show_screen("glossary")
        self.ring = FocusRing(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.glossary)

    # What a person sees

    def shown(self, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
        """Widgets of a kind that are on screen, or below what can be seen of the page."""
        return (widget for widget in self.findChildren(kind) if widget.isVisible())

    def words(self) -> str:
        """All that can be read."""
        parts = [label.text() for label in self.shown(QLabel)]
        parts += [text.toPlainText() for text in self.shown(QTextEdit)]
        parts += [button.text() for button in self.shown(Pressable)]
        return "\n".join(part for part in parts if part)

    def listed(self) -> list[str]:
        """The rows of the list, as they are spoken."""
        model = self.list.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]

    @property
    def list(self) -> TermList:
        """The list of terms."""
        return self.findChild(TermList)

    @property
    def search(self) -> SearchBox:
        """The search box."""
        return self.findChild(SearchBox)

    def button(self, name: str) -> Pressable:
        """The button with these words, or this name."""
        return next(each for each in self.shown(Pressable) if name in (each.text(), each.accessibleName()))

    def link(self, words: str) -> tuple[Prose, Link]:
        """A link in running text, by its words."""
        return next((prose, link) for prose in self.shown(Prose) for link in prose.links if link.words == words)

    # What a person does

    def press(self, qtbot: QtBot, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        qtbot.keyClick(QApplication.focusWidget() or self, key, modifiers)
        QApplication.processEvents()

    def type(self, qtbot: QtBot, text: str) -> None:
        """Type a text where the keyboard is."""
        for letter in text:
            qtbot.keyClick(QApplication.focusWidget() or self, letter)
        QApplication.processEvents()

    def thumb(self, button: Qt.MouseButton) -> None:
        """Press one of the thumb's buttons over the page."""
        page = next(self.shown(Prose))
        at = QPointF(page.rect().center())
        event = QMouseEvent(
            QEvent.Type.MouseButtonPress, at, page.mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(page.viewport(), event)


def area(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget stands in a window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


OpenGlossary = Callable[..., GlossaryWindow]


def open_glossary(
    qtbot: QtBot,
    theme: Theme,
    pack: Path,
    cache: Path,
    place: str = "",
    *,
    reader: Reader = Reader.DIPLOMAT,
    size: tuple[int, int] = WIDE,
) -> GlossaryWindow:
    """A window of this size with a page open, active, its layouts at rest."""
    look_up = LookUp(pack, cache)
    look_up.make_current()
    window = GlossaryWindow(theme, look_up, reader)
    qtbot.addWidget(window)
    window.resize(*size)
    window.glossary.show_place(place)
    with qtbot.waitActive(window):
        window.show()
    window.glossary.focus_first()
    for _unused in range(4):
        QApplication.processEvents()
    return window
