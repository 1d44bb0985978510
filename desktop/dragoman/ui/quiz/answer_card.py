"""A question to be answered: its options or its field, how sure she is, and the button that answers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dragoman.content.model import Text
from dragoman.content.practice import QuestionType
from dragoman.quiz.sheet import CHOSEN, Sheet
from dragoman.quiz.sure import Sure
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.glossary.term_card import SIDE_LINE
from dragoman.ui.quiz.gap_text import GapText
from dragoman.ui.quiz.question_head import QuestionHead
from dragoman.ui.quiz.sure_row import SureRow
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.option_row import OptionRow
from dragoman.ui.widgets.prose import Prose
from dragoman.ui.widgets.text_input import LineEdit
from dragoman.words import _

_PADDING = (32, 30, 32, 32)  # px at 100 %: before, above, after, below
_TIGHT = (20, 20, 20, 20)
_MOST_KEYS = 9
_MOST_LETTERS = 200
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerCard(Card):
    """`answered` tells that the answer stands; what it is, `given` and `sure` say."""

    answered = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        sheet: Sheet,
        topic: str,
        asked: Callable[[Text], str],
        *,
        asks_sure: bool,
        sure_keys: dict[Sure, str],
        tight: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`asked` makes HTML of a text; `tight` leaves less room at the edges."""
        super().__init__(theme, *((SIDE_LINE[sheet.side],) if sheet.side else ()), padding=(0, 0), parent=parent)
        self._sheet = sheet
        self._asks_sure = asks_sure
        self._sure: Sure | None = None
        self._chosen: list[OptionRow] = []
        self.rows: list[OptionRow] = []
        self.field: LineEdit | None = None
        self.gaps: GapText | None = None
        self.sure_row = SureRow(theme, asks=asks_sure, keys=sure_keys)
        self.sure_row.chosen.connect(self._choose_sure)
        self.sure_row.button.clicked.connect(self._answer)
        self._stack = Stack(theme, _TIGHT if tight else _PADDING)
        self.column.addLayout(self._stack)
        self._stack.put(QuestionHead(theme, sheet.side, topic))
        if sheet.type is QuestionType.CLOZE:
            self._put_gaps()
        else:
            text = Prose(theme, _("Question"), "question")
            text.show_html(asked(sheet.text))
            self._stack.put(text, 16)
            self._put_task(8)
            if sheet.type in CHOSEN:
                self._put_options()
            else:
                self._put_field()
        self._stack.put(self.sure_row, 24)
        for watched in self._enter_answers():
            watched.installEventFilter(self)
        self.setAccessibleName(self.spoken())
        self._weigh()

    # What it holds

    @property
    def given(self) -> tuple[str, ...]:
        """The sources of the chosen options, the typed text, or what stands in each gap."""
        if self.gaps is not None:
            return self.gaps.written()
        if self.field is not None:
            return (self.field.text().strip(),)
        return tuple(choice.text.source for choice, row in zip(self._sheet.choices, self.rows, strict=True) if row.isChecked())

    @property
    def sure(self) -> Sure | None:
        """How sure she said that she was."""
        return self._sure

    @property
    def is_complete(self) -> bool:
        """Whether it can be answered: something chosen or written, and how sure, where that is asked."""
        given = self.given
        return bool(given) and all(given) and (self._sure is not None or not self._asks_sure)

    @property
    def count(self) -> int:
        """How many options a key can choose."""
        return min(len(self.rows), _MOST_KEYS)

    def spoken(self) -> str:
        """The question as a listener hears it."""
        parts = [self._sheet.words if self._sheet.words.endswith((".", "?", "!", ":")) else f"{self._sheet.words}."]
        parts.append(self._sheet.task)
        parts += [f"{number}: {choice.words}" for number, choice in enumerate(self._sheet.choices, start=1)]
        return " ".join(part for part in parts if part)

    # What is done with it

    def choose(self, number: int) -> None:
        """Choose the option of a key, counted from 1; where several may be right, take it back when it was chosen."""
        if 0 < number <= self.count:
            row = self.rows[number - 1]
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            row.click()

    def set_sure(self, sure: Sure) -> None:
        """Say how sure."""
        if self._asks_sure:
            self.sure_row.set_sure(sure)

    def restore(self, given: Sequence[str], sure: Sure | None) -> None:
        """Show an answer as it was before it was given."""
        if self.gaps is not None:
            for field, words in zip(self.gaps.fields, given, strict=False):
                field.setText(words)
        elif self.field is not None:
            self.field.setText(next(iter(given), ""))
        else:
            for choice, row in zip(self._sheet.choices, self.rows, strict=True):
                row.setChecked(choice.text.source in given)
        if sure is not None:
            self.set_sure(sure)
        self._weigh()

    def focus_first(self) -> None:
        """Where the answer begins has the focus."""
        first: QWidget = self.rows[0] if self.rows else self.gaps.fields[0] if self.gaps else self.field or self
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_enter(self) -> None:
        """Answer, or go to what is missing."""
        if self.is_complete:
            self._answer()
            return
        empty = next((field for field in self._fields() if not field.text().strip()), None)
        if empty is not None:
            empty.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.given and self._asks_sure and self._sure is None and self.sure_row.segments is not None:
            self.sure_row.segments.parts()[0].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter answers where the answer is complete, else it chooses; ← goes back where it moves nothing."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _RETURN and self.is_complete:
            self._answer()
            return True
        before = Qt.Key.Key_Left if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else Qt.Key.Key_Right
        if event.key() == before and watched in self.rows and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.back_wanted.emit()
            return True
        return False

    # How

    def _put_options(self) -> None:
        several = self._sheet.type is QuestionType.SEVERAL
        for number, choice in enumerate(self._sheet.choices, start=1):
            key = str(number) if number <= _MOST_KEYS else ""
            row = OptionRow(self._theme, choice.words, key, several=several)
            row.toggled.connect(self._weigh)
            self.rows.append(row)
            self._stack.put(row, 20 if number == 1 else 8)

    def _put_field(self) -> None:
        self.field = LineEdit(self._theme, _("Your answer"))
        self.field.setMaxLength(_MOST_LETTERS)
        self.field.textEdited.connect(self._weigh)
        self.field.returnPressed.connect(self.press_enter)
        self._stack.put(self.field, 20)

    def _put_gaps(self) -> None:
        self.gaps = GapText(self._theme, self._sheet.parts)
        self.gaps.edited.connect(self._weigh)
        self.gaps.entered.connect(self.press_enter)
        self._put_task(16)
        self._stack.put(self.gaps, 16)

    def _put_task(self, gap: int) -> None:
        if self._sheet.task:
            self._stack.put(Label(self._theme, self._sheet.task, "body", "muted"), gap)

    def _fields(self) -> list[LineEdit]:
        return self.gaps.fields if self.gaps is not None else [self.field] if self.field is not None else []

    def _enter_answers(self) -> list[QWidget]:
        segments = self.sure_row.segments
        return [*self.rows, *(segments.parts() if segments is not None else ())]

    def _choose_sure(self, sure: Sure) -> None:
        self._sure = sure
        self._weigh()

    def _weigh(self) -> None:
        self.sure_row.button.setEnabled(self.is_complete)

    def _answer(self) -> None:
        if self.is_complete:
            self.answered.emit()
