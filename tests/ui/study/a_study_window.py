"""Study in a window of its own, on a small pack and a real log, as a person sees it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desk.a_study import Sitting
from dragoman.ui.actions import Actions
from dragoman.ui.study.flash_card import FlashCard
from dragoman.ui.study.grade_bar import GradeBar
from dragoman.ui.study.screen import StudyScreen
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.focus import FocusRing
from dragoman.ui.widgets.pressable import Pressable

WIDE, NARROW = (1244, 900), (960, 700)  # beside the rail


class StudyWindow(QWidget):
    """The frame that Study needs: actions with their keys, and a focus ring."""

    def __init__(self, theme: Theme, seat: Sitting) -> None:
        super().__init__()
        self.seat = seat
        self.actions_ = Actions(self, lambda: True)
        self.study = StudyScreen(theme, seat.learner)
        self.study.bind(self.actions_)
        self.actions_.failed.connect(self.study.show_trouble)
        self.actions_.show_screen("study")
        self.ring = FocusRing(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.study)

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

    @property
    def card(self) -> str:
        """What a listener hears of the card that is asked; nothing where none is."""
        return next((card.accessibleName() for card in self.shown(FlashCard)), "")

    @property
    def is_turned(self) -> bool:
        """Whether the answer is seen."""
        return any(card.is_turned for card in self.shown(FlashCard))

    @property
    def grades(self) -> GradeBar:
        """The grades."""
        return self.findChild(GradeBar)

    def button(self, words: str) -> Pressable:
        """The button with these words."""
        return next(each for each in self.shown(Pressable) if each.text() == words)

    # What a person does

    def press(self, qtbot: QtBot, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        qtbot.keyClick(QApplication.focusWidget() or self, key, modifiers)
        QApplication.processEvents()

    def grade(self, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_3) -> None:
        """Turn the card and grade it; it is written when this returns."""
        self.press(qtbot, Qt.Key.Key_Space)
        with qtbot.waitSignal(self.study.changed):
            self.press(qtbot, key)


def open_study(qtbot: QtBot, theme: Theme, seat: Sitting, size: tuple[int, int] = WIDE) -> StudyWindow:
    """A window of this size with a card asked, active, its layouts at rest."""
    window = StudyWindow(theme, seat)
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitActive(window):
        window.show()
    window.study.focus_first()
    for _unused in range(4):
        QApplication.processEvents()
    return window
