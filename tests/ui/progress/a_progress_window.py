"""Progress in a window of its own, on a real log, as a person sees it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from a_window import settle
from dragoman.desk.learner import Learner
from dragoman.ui.actions import Actions
from dragoman.ui.progress.plot import Plot
from dragoman.ui.progress.screen import ProgressScreen
from dragoman.ui.progress.table_dialog import TableDialog
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.dialog import Dialog
from dragoman.ui.widgets.focus import FocusRing
from dragoman.ui.widgets.menu import Menu
from dragoman.ui.widgets.pressable import Pressable
from dragoman.ui.widgets.tooltip import Tooltip

WIDE = (1244, 900)  # beside the rail


class ProgressWindow(QWidget):
    """The frame that Progress needs: actions with their keys, and a focus ring."""

    def __init__(self, theme: Theme, learner: Learner) -> None:
        super().__init__()
        self.learner = learner
        self.actions_ = Actions(self, lambda: True)
        self.progress = ProgressScreen(theme, learner)
        self.progress.bind(self.actions_)
        self.actions_.failed.connect(self.progress.show_trouble)
        self.actions_.show_screen("progress")
        self.ring = FocusRing(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.progress)

    # What a person sees

    def shown(self, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
        """Widgets of a kind that are on screen, or below what can be seen of the page."""
        return (widget for widget in self.findChildren(kind) if widget.isVisible())

    def words(self) -> str:
        """All that can be read, but for what is painted."""
        parts = [label.text() for label in self.shown(QLabel)]
        parts += [button.text() for button in self.shown(Pressable)]
        return "\n".join(part for part in parts if part)

    def plots(self) -> list[Plot]:
        """What is painted."""
        return list(self.shown(Plot))

    def tip(self) -> str:
        """What the tool tip says, or nothing."""
        return next((tip._words for tip in self.shown(Tooltip)), "")

    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        return next(self.shown(Dialog), None)

    def table(self) -> list[list[str]]:
        """The table that is open, as a screen reader goes through it, headings first."""
        dialog = self.dialog()
        assert isinstance(dialog, TableDialog)
        interface = QAccessible.queryAccessibleInterface(dialog.figures)
        assert interface.role() == QAccessible.Role.Table
        columns = dialog.figures.columnCount() + 1  # a heading stands before each row, unseen
        told = [interface.child(number).text(QAccessible.Text.Name) for number in range(interface.childCount())]
        return [told[start + 1 : start + columns] for start in range(0, len(told), columns)]

    def menu(self) -> Menu:
        """The menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, Menu)
        return menu

    def button(self, words: str) -> Pressable:
        """The button with these words, or this name."""
        return next(each for each in self.shown(Pressable) if words in (each.text(), each.accessibleName()))

    # What a person does

    def press(self, qtbot: QtBot, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        qtbot.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget() or self, key, modifiers)
        QApplication.processEvents()

    def tab_to(self, qtbot: QtBot, widget: QWidget) -> None:
        """Tab until a widget has the focus."""
        for _unused in range(60):
            if widget.hasFocus():
                return
            self.press(qtbot, Qt.Key.Key_Tab)
        raise AssertionError(widget)

    def choose(self, words: str) -> None:
        """Choose a row of the menu that is open."""
        menu = self.menu()
        action = next(action for action in menu.actions() if action.text() == words)
        menu.close()
        action.trigger()
        QApplication.processEvents()


def open_progress(
    qtbot: QtBot, theme: Theme, learner: Learner, size: tuple[int, int] = WIDE, scale: float = 1.0
) -> ProgressWindow:
    """A window of this size, active, its figures counted and its layouts at rest."""
    if scale != theme.scale:
        theme.choose(scale=scale)
    window = ProgressWindow(theme, learner)
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitSignal(window.progress.shown_page, timeout=30_000), qtbot.waitActive(window):
        window.show()
    window.progress.focus_first()
    settle()
    return window
