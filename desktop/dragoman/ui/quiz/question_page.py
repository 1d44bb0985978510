"""One question after the other; after each answer why, and the pair behind it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dragoman.content.model import Summary
from dragoman.desk.deed import Deed
from dragoman.desk.look_up import LookUp
from dragoman.desk.quiz.taking import Taking
from dragoman.errors import DragomanError
from dragoman.quiz.marking import Marked
from dragoman.quiz.sheet import Sheet
from dragoman.quiz.sure import Sure
from dragoman.ui.page import GAP, Page
from dragoman.ui.quiz.answer_card import AnswerCard
from dragoman.ui.quiz.explainer import Explainer
from dragoman.ui.quiz.key_button import KeyButton, KeyLine
from dragoman.ui.quiz.pair_card import TomorrowCard
from dragoman.ui.quiz.question_body import QuestionBody
from dragoman.ui.quiz.texts import QuizTexts
from dragoman.ui.quiz.writing import Writing, written_deed
from dragoman.ui.study.ends import Ends
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import NARROW, WIDE
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.bars import Part, ProgressStrip
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.message import Message
from dragoman.words import _

_ABOVE_STRIP = 12  # px at 100 %


class QuestionPage(Page):
    """Asks what a Taking says. Answers are written while it goes on; one that could not be comes back."""

    paused = Signal()
    finished = Signal()  # the result is to be seen
    came_back = Signal()  # to an answer that could not be written: this page is to be seen again
    pair_wanted = Signal(str)  # the id of an entry
    web_link_activated = Signal(str)
    changed = Signal(object)  # a Change: an answer was written, or a card is shown tomorrow

    def __init__(
        self,
        theme: Theme,
        look_up: LookUp,
        texts: QuizTexts,
        stopwatch: Callable[[], float],
        keys: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`stopwatch` tells seconds; `keys` says which key does what, by the action's id."""
        super().__init__(theme, _("Quiz"), parent)
        self._look_up = look_up
        self._texts = texts
        self._stopwatch = stopwatch
        self._keys = keys
        self._writing = Writing(self)
        self._explainer = Explainer(theme, look_up, texts, self)
        self._explainer.page_wanted.connect(self._want_page)
        self._explainer.web_link_activated.connect(self.web_link_activated)
        self._taking: Taking | None = None
        self._number: int | None = None
        self._from_result = False
        self._started = 0.0
        self._answering: AnswerCard | None = None
        self._next: Button | None = None
        self._tomorrow: TomorrowCard | None = None
        self._proposed: set[tuple[str, int]] = set()  # answers whose card she was not asked about yet
        self._is_tight = False
        self._place = Label(theme, "", "body", weight=600, wraps=False, figures=True)
        self.head.addWidget(self._place, 0, Qt.AlignmentFlag.AlignVCenter)
        self._strip = ProgressStrip(theme, [Part.NOW], "")
        self._notice = Message(theme, "warn")
        self._notice.hide()
        self._body = QuestionBody(theme, asks=False)
        self.column.addWidget(self._strip)
        self.column.addWidget(self._notice)
        self.column.addWidget(self._body)
        self.column.addStretch(1)
        self.reflow()

    # What it shows

    @property
    def number(self) -> int | None:
        """The question that is seen, from 0."""
        return self._number

    @property
    def is_asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._answering is not None

    @property
    def taking(self) -> Taking | None:
        """The quiz that is taken."""
        return self._taking

    def take(self, taking: Taking) -> None:
        """Go on with a quiz, or begin it."""
        self._taking = taking
        self._from_result = False
        self._answering = None
        if taking.begun is not None:
            self._writing.wait_for(written_deed(taking.begun), self._settle)
        self._show_next()

    def read_again(self, taking: Taking, number: int) -> None:
        """Show an answered question, from the result."""
        self._taking = taking
        self._from_result = True
        self._show(number)

    def focus_first(self) -> None:
        """Where the answer begins, or the button that goes on, has the focus."""
        if self._answering is not None:
            self._answering.focus_first()
        elif self._next is not None:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """The window closes: do what the tick asks for."""
        self._wish_tomorrow()

    def reload(self) -> None:
        """The pack has changed: show what is seen as it is now."""
        if self._number is not None and self._taking is not None:
            self._show(self._number)

    # What is done, by keys as well

    def choose(self, key: str) -> None:
        """Choose the option of a digit."""
        if self._answering is not None:
            self._answering.choose(int(key))
            self._see(self._answering.focusWidget())

    def set_sure(self, sure: Sure) -> None:
        """Say how sure."""
        if self._answering is not None:
            self._answering.set_sure(sure)
            self._see(self._answering.sure_row)

    def can_choose(self) -> bool:
        """Whether there are options to choose."""
        return self._answering is not None and self._answering.count > 0

    def can_say_how_sure(self) -> bool:
        """Whether certainty is asked now."""
        return self._answering is not None and self._taking is not None and self._taking.asks_sure

    def press_enter(self) -> None:
        """Answer, or go on."""
        if self._answering is not None:
            self._answering.press_enter()
        elif self._next is not None:
            self._next.click()

    def can_leave_for_later(self) -> bool:
        """Whether another question could come first."""
        return self._answering is not None and self._taking is not None and len(self._taking.open_numbers) > 1

    def leave_for_later(self) -> None:
        """Pass the question over; it comes again at the end."""
        if self._taking is not None and self._number is not None and self.can_leave_for_later():
            self._writing.wait_for(self._taking.leave_for_later(self._number), self._settle)
            self._show_next()

    def can_go_back(self) -> bool:
        """Whether a question stands before this one."""
        return self._taking is not None and self._taking.before(self._number) is not None

    def go_back(self) -> None:
        """Show the question before this one."""
        if self._taking is not None:
            before = self._taking.before(self._number)
            if before is not None:
                self._wish_tomorrow()
                self._show(before)

    def can_open_pair(self) -> bool:
        """Whether there is a pair to open: not before the answer."""
        return self._answering is None and self._entry() is not None

    def open_pair(self) -> None:
        """Open the pair behind the question."""
        entry = self._entry()
        if self.can_open_pair() and entry is not None:
            self._wish_tomorrow()
            self.pair_wanted.emit(entry.id)

    def pause(self) -> None:
        """Leave it as it is."""
        if self._explainer.leave():
            return
        self._wish_tomorrow()
        if self._from_result:
            self.finished.emit()
        else:
            self.paused.emit()

    # How

    def reflow(self) -> None:
        """The pair at the right where there is room, else under the question."""
        super().reflow()
        if not hasattr(self, "_body"):
            return
        width = self.window().width() / self._theme.scale
        self._whole.setSpacing(self._theme.px(_ABOVE_STRIP))
        self.column.setSpacing(0)
        self._body.fit(self.room, wide=width >= WIDE)
        tight = width < NARROW
        if tight != self._is_tight:
            self._is_tight = tight
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        """Show the same with other margins, and what was chosen."""
        card = self._answering
        if self._number is None:
            return
        given, sure = (card.given, card.sure) if card is not None else ((), None)
        started = self._started
        self._show(self._number, aloud=False)
        if card is not None and self._answering is not None:
            self._answering.restore(given, sure)
            self._started = started

    def _show_next(self) -> None:
        """Ask the next question that is there, or be done."""
        taking = self._taking
        assert taking is not None
        while (number := taking.current) is not None and taking.sheet(number) is None:
            continue  # looking at it has left it out
        if number is None:
            self._number = None
            self._begin_body(asks=False)
            self._end_body()
            self.finished.emit()
            return
        self._show(number)

    def _show(self, number: int, *, aloud: bool = True) -> None:
        taking = self._taking
        assert taking is not None
        self._number = number
        sheet, answer = taking.sheet(number), taking.answer_of(number)
        if answer is None and sheet is None:
            self._show_next()
            return
        self._begin_body(asks=answer is None)
        self._title_words(taking.title)
        if answer is not None:
            marked = taking.marked(number)
            if sheet is None or marked is None:
                self._show_gone(answer.is_right)
            else:
                self._show_feedback(sheet, answer.given, marked, aloud=aloud)
        elif sheet is not None:
            self._show_question(sheet, aloud=aloud)
        self._show_strip(number)
        left_out = taking.left_out
        if left_out and not self._notice.isVisible():
            self._notice.say("warn", left_out)
        self._notice.setVisible(bool(left_out))
        self._end_body()
        self.verticalScrollBar().setValue(0)
        self.focus_first()
        if answer is None:
            QTimer.singleShot(0, self, partial(self._make_ready, number))

    def _show_question(self, sheet: Sheet, *, aloud: bool) -> None:
        taking = self._taking
        assert taking is not None
        card = AnswerCard(
            self._theme,
            sheet,
            self._topic_of(sheet),
            self._texts.asked,
            asks_sure=taking.asks_sure,
            sure_keys={sure: self._keys[sure.value] for sure in Sure},
            tight=self._is_tight,
        )
        card.answered.connect(self._answer)
        card.back_wanted.connect(self.go_back)
        self._answering = card
        self._body.put(card)
        self._body.put(self._key_line(card))
        self._started = self._stopwatch()
        if aloud:
            announce(card, f"{self._place_words()} {card.spoken()}")

    def _show_feedback(self, sheet: Sheet, given: tuple[str, ...], marked: Marked, *, aloud: bool) -> None:
        taking, number = self._taking, self._number
        assert taking is not None
        assert number is not None
        card = self._explainer.feedback(sheet, given, marked, self._entry(), self._foot(), tight=self._is_tight)
        self._body.put(card)
        self._show_pair(number)
        self._ask_about_tomorrow(number, is_right=marked.is_right)
        if aloud:
            announce(card, marked.spoken)

    def _show_gone(self, is_right: bool) -> None:
        """An answered question that the pack has no more."""
        lead = _("You answered this rightly.") if is_right else _("You answered this wrongly.")
        self._body.put(Message(self._theme, "ok" if is_right else "bad", lead, _("The question is no longer in the pack.")))
        self._body.put(self._foot())

    def _show_pair(self, number: int) -> None:
        taking, summary = self._taking, self._entry()
        assert taking is not None
        entry = taking.entry(number)
        if summary is not None and entry is not None:
            pair = self._explainer.pair(summary, entry, self._keys["open-question-pair"])
            pair.open_wanted.connect(self.open_pair)
            self._body.put_beside(pair)

    def _ask_about_tomorrow(self, number: int, *, is_right: bool) -> None:
        taking = self._taking
        assert taking is not None
        try:
            card = taking.card_of(number)
            comes = card is not None and taking.comes_tomorrow(card)
        except DragomanError as error:
            self.show_trouble(str(error))
            return
        if card is not None:
            is_proposed = (taking.state.id, number) in self._proposed and not is_right
            self._tomorrow = TomorrowCard(self._theme, comes=comes, proposed=is_proposed)
            self._body.put_beside(self._tomorrow)

    def _foot(self) -> QWidget:
        """Keys at the start, and the button that goes on at the end."""
        keys = QWidget()
        flow = FlowLayout(self._theme, 20, 4, keys)
        if self.can_open_pair():
            flow.addWidget(self._key_button("open-question-pair", _("open the pair"), self.open_pair))
        if self.can_go_back():
            flow.addWidget(self._key_button("question-before", _("back"), self.go_back))
        taking = self._taking
        assert taking is not None
        words = _("See the result") if taking.is_done else _("Next question")
        if self._from_result:
            words = _("Back to the result")
        self._next = Button(self._theme, words, Kind.PRIMARY, key=_("Enter"))
        self._next.clicked.connect(self._go_on)
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Ends(self._theme, keys, self._next))
        return foot

    def _key_line(self, card: AnswerCard) -> QWidget:
        line = KeyLine(self._theme)
        if card.count:
            keys = ("1", str(card.count)) if card.count > 1 else ("1",)
            choose = KeyButton(self._theme, keys, _("choose"))
            choose.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            choose.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.add(choose)
        if self.can_leave_for_later():
            line.add(self._key_button("mark-for-later", _("mark for later"), self.leave_for_later))
        if self.can_go_back():
            line.add(self._key_button("question-before", _("back"), self.go_back))
        line.add(self._key_button("pause", _("pause"), self.pause))
        return line

    def _key_button(self, action: str, words: str, act: Callable[[], None]) -> KeyButton:
        button = KeyButton(self._theme, (self._keys[action],), words)
        button.clicked.connect(lambda _checked=False: act())
        return button

    # Answering

    def _answer(self) -> None:
        card, number, taking = self._answering, self._number, self._taking
        if card is None or number is None or taking is None:
            return
        given, sure = card.given, card.sure
        took = round((self._stopwatch() - self._started) * 1000)
        _marked, deed = taking.answer(number, given, sure, took)
        self._writing.wait_for(deed, partial(self._settle_answer, taking, number, given, sure))
        self._proposed.add((taking.state.id, number))
        self._show(number)

    def _settle_answer(self, taking: Taking, number: int, given: tuple[str, ...], sure: Sure | None, deed: Deed) -> None:
        try:
            self.changed.emit(deed.settle())
        except DragomanError as error:
            self._taking = taking
            self._from_result = False
            self._tomorrow = None
            self._proposed.discard((taking.state.id, number))
            self._show(number, aloud=False)
            if self._answering is not None:
                self._answering.restore(given, sure)
            self.came_back.emit()
            self.show_trouble(str(error))

    def _settle(self, deed: Deed) -> None:
        try:
            self.changed.emit(deed.settle())
        except DragomanError as error:
            self.show_trouble(str(error))

    def _go_on(self) -> None:
        self._wish_tomorrow()
        if self._from_result:
            self.finished.emit()
        else:
            self._show_next()

    def _wish_tomorrow(self) -> None:
        """Do what the tick asks for, once, when the question is left."""
        taking, number, tomorrow = self._taking, self._number, self._tomorrow
        self._tomorrow = None
        if taking is None or number is None or tomorrow is None:
            return
        self._proposed.discard((taking.state.id, number))
        wanted, card = tomorrow.tick.isChecked(), taking.card_of(number)
        if card is not None and wanted is not tomorrow.was_coming:
            self._writing.wait_for(taking.show_tomorrow(card, wanted), self._settle)

    # Parts

    def _entry(self) -> Summary | None:
        return self._taking.entry_of(self._number) if self._taking is not None and self._number is not None else None

    def _topic_of(self, sheet: Sheet) -> str:
        topics = self._look_up.catalogue.topics
        return next((topic.title for topic in topics if topic.slug == sheet.topic and sheet.side in (None, topic.side)), "")

    def _place_words(self) -> str:
        taking, number = self._taking, self._number
        if taking is None or number is None or number not in taking.numbers:
            return ""
        return _("Question {number} of {count}").format(number=taking.place(number), count=len(taking.numbers))

    def _show_strip(self, number: int) -> None:
        taking = self._taking
        assert taking is not None
        words = self._place_words()
        self._place.set_words(words)
        parts = []
        for each in taking.numbers:
            answer = taking.answer_of(each)
            if each == number:
                parts.append(Part.NOW)
            elif answer is not None:
                parts.append(Part.RIGHT if answer.is_right else Part.WRONG)
            else:
                parts.append(Part.LATER if each in taking.for_later else Part.TO_COME)
        self._strip.show_parts(parts, words)

    def _title_words(self, title: str) -> None:
        if self._title is not None:
            self._title.set_words(title)

    def _begin_body(self, *, asks: bool) -> None:
        """Take away what is there, and fill a new one that is not shown yet."""
        self._answering = self._next = self._tomorrow = None
        self._explainer.leave()
        self._body.hide()
        self.column.removeWidget(self._body)
        self._body.deleteLater()
        self._body = QuestionBody(self._theme, asks=asks)

    def _end_body(self) -> None:
        """Show it, laid out once."""
        self.reflow()
        self.column.insertWidget(self.column.count() - 1, self._body)
        self._body.show()  # now: what a layout would show later cannot take the focus yet

    def _make_ready(self, number: int) -> None:
        """While she thinks: what is needed for the feedback, and the next question's file."""
        taking = self._taking
        if taking is None or number != self._number:
            return
        sheet = taking.sheet(number)
        if sheet is not None:
            self._explainer.make_ready(sheet, taking.entry_of(number))
            taking.entry(number)
        taking.read_ahead()

    def _see(self, widget: QWidget | None) -> None:
        """Scroll until it can be seen: what a key has changed."""
        if widget is not None:
            self.ensureWidgetVisible(widget, 0, self._theme.px(GAP))

    def _want_page(self, id_: str) -> None:
        self._wish_tomorrow()
        self.pair_wanted.emit(id_)
