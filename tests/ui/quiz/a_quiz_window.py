"""The quiz in a window of its own, on a small pack and a real log, as a person sees it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desk.question_pack import Clock, a_learner
from dragoman.content.model import Side
from dragoman.desk.quiz.offer import Mix
from dragoman.desk.quiz.quizzes import Quizzes
from dragoman.quiz.build import TopicKey
from dragoman.settings import Reader
from dragoman.ui.actions import Actions
from dragoman.ui.quiz.screen import QuizScreen
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.focus import FocusRing
from dragoman.ui.widgets.option_row import OptionRow
from dragoman.ui.widgets.pill import Pill
from dragoman.ui.widgets.pressable import Pressable

WIDE, NARROW = (1244, 900), (960, 700)  # beside the rail
LAW = TopicKey(Side.DIPLOMATIC, "law")


class Seat:
    """A learner with her log and her pack."""

    def __init__(self, folder: Path, pack: Path) -> None:
        self.clock = Clock()
        self.learner, self.look_up = a_learner(folder, pack, self.clock, Reader.BOTH)

    def begin(self, *questions: str, title: str = "Practice: Law", seed: int = 1) -> str:
        """Begin a quiz with these questions; its id."""
        mix = Mix(tuple(f"small/{question}" for question in questions), {}, 0, len(questions))
        taking = Quizzes(self.learner, self.look_up).begin(title, mix, seed, [LAW])
        assert taking.begun is not None
        taking.begun.result()
        return taking.state.id


class QuizWindow(QWidget):
    """The frame that the quiz needs: actions with their keys, and a focus ring."""

    def __init__(self, theme: Theme, seat: Seat) -> None:
        super().__init__()
        self.seat = seat
        self.actions_ = Actions(self, lambda: True)
        self.quiz = QuizScreen(theme, seat.learner, seat.look_up)
        self.quiz.bind(self.actions_)
        self.actions_.failed.connect(self.quiz.show_trouble)
        self.actions_.show_screen("quiz")
        self.ring = FocusRing(theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.quiz)

    # What a person sees

    def shown(self, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
        """Widgets of a kind that are on screen, or below what can be seen of the page."""
        return (widget for widget in self.findChildren(kind) if widget.isVisible())

    def words(self) -> str:
        """All that can be read."""
        parts = [label.text() for label in self.shown(QLabel)]
        parts += [pill.words() for pill in self.shown(Pill)]
        parts += [text.toPlainText() for text in self.shown(QTextEdit)]
        parts += [button.text() for button in self.shown(Pressable)]
        return "\n".join(part for part in parts if part)

    def options(self) -> list[str]:
        """The words of the options, in their order."""
        return [row.text() for row in self.shown(OptionRow)]

    def button(self, name: str) -> Pressable:
        """The button with these words, or this name."""
        return next(each for each in self.shown(Pressable) if name in (each.text(), each.accessibleName()))

    def has_button(self, name: str) -> bool:
        """Whether such a button is there."""
        return any(name in (each.text(), each.accessibleName()) for each in self.shown(Pressable))

    # What a person does

    def press(self, qtbot: QtBot, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        qtbot.keyClick(QApplication.focusWidget() or self, key, modifiers)
        QApplication.processEvents()

    def write(self, qtbot: QtBot, text: str) -> None:
        """Type a text where the keyboard is."""
        for letter in text:
            qtbot.keyClick(QApplication.focusWidget() or self, letter)
        QApplication.processEvents()

    def choose(self, qtbot: QtBot, words: str) -> None:
        """Choose an option by the digit of its place."""
        self.press(qtbot, Qt.Key(Qt.Key.Key_1 + self.options().index(words)))

    def answer(self, qtbot: QtBot, words: str, sure: Qt.Key = Qt.Key.Key_S) -> None:
        """Choose, say how sure, and answer; it is written when this returns."""
        self.choose(qtbot, words)
        self.press(qtbot, sure)
        with qtbot.waitSignal(self.quiz.changed):
            self.press(qtbot, Qt.Key.Key_Return)
        settle()


def settle() -> None:
    """Let layouts and everything that was put off for one turn come to rest."""
    for _unused in range(6):
        QApplication.processEvents()


def open_quiz(
    qtbot: QtBot, theme: Theme, seat: Seat, place: str = "", *, size: tuple[int, int] = WIDE, counted: bool = True
) -> QuizWindow:
    """A window of this size with the choice of topics, or with a quiz, active, its layouts at rest."""
    window = QuizWindow(theme, seat)
    qtbot.addWidget(window)
    window.resize(*size)
    with qtbot.waitActive(window):
        window.show()
    if place:
        window.quiz.show_place(place)
    else:
        window.quiz.focus_first()
        if counted:
            qtbot.waitUntil(lambda: "2 of 3 chosen" in window.words() or "1 of 3 chosen" in window.words())
            qtbot.waitUntil(
                lambda: any(each.text().startswith("Begin") and each.isEnabled() for each in window.shown(Pressable))
            )
    settle()
    return window
