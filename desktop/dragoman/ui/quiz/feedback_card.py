"""A question that was answered: the verdict, why each option is right or wrong, or the typed letters beside the right ones."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from dragoman.content.model import Text
from dragoman.content.practice import QuestionType
from dragoman.quiz.marking import Marked
from dragoman.quiz.sheet import CHOSEN, Gap, Sheet
from dragoman.ui.glossary.stack import Stack
from dragoman.ui.glossary.term_card import SIDE_LINE
from dragoman.ui.quiz.letters import Legend, LetterRows, Said
from dragoman.ui.quiz.reason_row import ReasonRow, fate_of
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.message import Message
from dragoman.ui.widgets.prose import Prose
from dragoman.words import _

_PADDING = (32, 28, 32, 28)  # px at 100 %: before, above, after, below
_TIGHT = (20, 20, 20, 20)


class FeedbackCard(Card):
    """Shows one answer; `foot` is what stands at its end."""

    link_activated = Signal(str)

    def __init__(
        self,
        theme: Theme,
        sheet: Sheet,
        given: Sequence[str],
        marked: Marked,
        html_of: Callable[[Text], str],
        asked: Callable[[Text], str],
        foot: QWidget,
        *,
        tight: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`html_of` makes HTML with links, `asked` without."""
        super().__init__(theme, *((SIDE_LINE[sheet.side],) if sheet.side else ()), padding=(0, 0), parent=parent)
        self._html_of = html_of
        self.prose: list[Prose] = []  # with links to follow
        self._stack = Stack(theme, _TIGHT if tight else _PADDING)
        self.column.addLayout(self._stack)
        self.message = Message(theme, "ok" if marked.is_right else "bad", marked.lead, marked.words)
        self._stack.put(self.message)
        if sheet.type is QuestionType.CLOZE:
            self._put_gaps(sheet, marked)
        else:
            question = Prose(theme, _("Question"), "h2")
            question.show_html(asked(sheet.text))
            self._stack.put(question, 16)
        if sheet.task and sheet.type is QuestionType.ONE:  # a made question, which its text alone does not ask
            self._stack.put(Label(theme, sheet.task, "small", "muted"), 4)
        if sheet.type in CHOSEN:
            self._put_reasons(sheet, given)
        else:
            self._put_letters(sheet, given, marked)
        if sheet.explanation:
            self._stack.put(self._linked(_("Explanation"), sheet.explanation), 16)
        self._stack.put(foot, 24)
        self.setAccessibleName(marked.spoken)

    def _put_reasons(self, sheet: Sheet, given: Sequence[str]) -> None:
        several = sheet.type is QuestionType.SEVERAL
        for number, choice in enumerate(sheet.choices):
            fate = fate_of(chosen=choice.text.source in given, right=choice.right)
            row = ReasonRow(self._theme, choice.words, fate, self._html_of(choice.why), several=several)
            row.why.link_activated.connect(self.link_activated)
            self.prose.append(row.why)
            self._stack.put(row, 8 if number else 20)

    def _put_gaps(self, sheet: Sheet, marked: Marked) -> None:
        """The whole text, each gap filled with what belongs there."""
        typed = iter(marked.typed)
        words = []
        for part in sheet.parts:
            if isinstance(part, Gap):
                mark = next(typed, None)
                words.append(f"<strong>{escape(mark.accepted if mark is not None else part.accepted[0])}</strong>")
            else:
                words.append(escape(part))
        text = Prose(self._theme, _("Question"), "lead")
        text.show_html(f"<p>{''.join(words)}</p>")
        self._stack.put(text, 16)

    def _put_letters(self, sheet: Sheet, given: Sequence[str], marked: Marked) -> None:
        shown = [(number, typed) for number, typed in enumerate(marked.typed, start=1) if not typed.is_exact]
        for number, typed in shown:
            if sheet.type is QuestionType.CLOZE and len(marked.typed) > 1:
                self._stack.put(Label(self._theme, _("Gap {number}").format(number=number), "small", weight=600), 16)
            rows = LetterRows(self._theme, typed) if typed.is_alike else Said(self._theme, typed)
            self._stack.put(rows, 8 if len(marked.typed) > 1 else 20)
        if shown:
            self._stack.put(Legend(self._theme, [typed for _number, typed in shown if typed.is_alike]), 12)
        elif sheet.type is QuestionType.TYPED:
            self._stack.put(Label(self._theme, " ".join(given), "lead", weight=600), 16)
        others = [answer for answer in sheet.accepted if all(answer != typed.accepted for typed in marked.typed)]
        if others:
            words = _("Also right: {answers}").format(answers=", ".join(others))
            self._stack.put(Label(self._theme, words, "small", "muted"), 12)

    def _linked(self, name: str, text: Text) -> Prose:
        prose = Prose(self._theme, name)
        prose.show_html(self._html_of(text))
        prose.link_activated.connect(self.link_activated)
        self.prose.append(prose)
        return prose
