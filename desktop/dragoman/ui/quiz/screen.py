"""The quiz: a choice of topics, one question after the other, a result."""

import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from dragoman.desk.change import Change
from dragoman.desk.deed import Deed
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.desk.quiz.offer import Mix, Offer, topics_named
from dragoman.desk.quiz.pool import Pool, gather, known_pool
from dragoman.desk.quiz.quizzes import Quizzes
from dragoman.desk.quiz.taking import Taking
from dragoman.errors import DragomanError
from dragoman.memory.cards import READS
from dragoman.quiz.build import TopicKey
from dragoman.quiz.sure import Sure
from dragoman.ui.actions import Actions, first_key, table
from dragoman.ui.page import Page
from dragoman.ui.quiz.begin_page import BeginPage
from dragoman.ui.quiz.question_page import QuestionPage
from dragoman.ui.quiz.result_page import ResultPage
from dragoman.ui.quiz.texts import QuizTexts
from dragoman.ui.quiz.writing import Writing
from dragoman.ui.theme.theme import Theme
from dragoman.ui.worker import Job, run_in_process, run_in_thread
from dragoman.words import _

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SURE_ACTIONS = {Sure.GUESS: "guess", Sure.THINK: "think-so", Sure.SURE: "sure"}
_KEYS = ("mark-for-later", "open-question-pair", "pause")
_ARROW = "←"  # beside Alt+←, where it moves nothing else


class QuizScreen(QWidget):
    """Shows one of its pages, and does with the learner's log what they ask for."""

    pair_wanted = Signal(str)  # the id of an entry, to be opened in the glossary
    study_wanted = Signal(object)  # ids of cards
    web_link_activated = Signal(str)
    noticed = Signal(str)  # a sentence about what was just done
    changed = Signal(object)  # a Change
    ended = Signal(str)  # the id of a quiz whose last question was answered, or that was ended

    def __init__(
        self,
        theme: Theme,
        learner: Learner,
        look_up: LookUp,
        *,
        stopwatch: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._learner = learner
        self._look_up = look_up
        self._quizzes = Quizzes(learner, look_up)
        self._texts = QuizTexts(look_up)
        self._writing = Writing(self)
        self._catalogue: object = None  # the one whose questions were counted
        self._pool = Pool()
        self._is_counted = False
        self._offered: tuple[int, int, Offer] | None = None
        self._seed = 0
        self._job: Job | None = None
        self._after_count: list[Callable[[], None]] = []
        self.title = _("Quiz")
        named = {action.id: first_key(action) for action in table()}
        keys = {id_: named[id_] for id_ in _KEYS} | {"question-before": _ARROW}
        keys |= {sure.value: named[id_] for sure, id_ in _SURE_ACTIONS.items()}
        self._begin = BeginPage(theme, learner.today)
        self._question = QuestionPage(theme, look_up, self._texts, stopwatch, keys)
        self._result = ResultPage(theme, self._topic_titles, learner.today)
        self._pages = QStackedLayout(self)
        for page in (self._begin, self._question, self._result):
            self._pages.addWidget(page)
        self._menu_button: QWidget | None = None
        self._connect()

    def _connect(self) -> None:
        self._begin.begin_wanted.connect(self._begin_quiz)
        self._begin.go_on_wanted.connect(self._take)
        self._begin.end_wanted.connect(self._end)
        self._begin.result_wanted.connect(self._show_past)
        self._question.paused.connect(self.show_begin)
        self._question.finished.connect(self._finish)
        self._question.came_back.connect(partial(self._show, self._question))
        self._question.pair_wanted.connect(self.pair_wanted)
        self._question.web_link_activated.connect(self.web_link_activated)
        self._question.changed.connect(self.changed)
        self._result.study_wanted.connect(self.study_wanted)
        self._result.pair_wanted.connect(self.pair_wanted)
        self._result.question_wanted.connect(self._read_again)
        self._result.tomorrow_wanted.connect(self._show_tomorrow)
        self._result.new_wanted.connect(self.show_begin)

    # What the window asks of it

    def bind(self, actions: Actions) -> None:
        """Say what its actions do."""
        page = self._question
        actions.bind("answer", self._press_enter)
        actions.bind_keys("choose", page.choose, lambda: self._is_asking() and page.can_choose())
        for sure, id_ in _SURE_ACTIONS.items():
            actions.bind(id_, partial(page.set_sure, sure), lambda: self._is_asking() and page.can_say_how_sure())
        actions.bind("mark-for-later", page.leave_for_later, lambda: self._is_asking() and page.can_leave_for_later())
        actions.bind("open-question-pair", page.open_pair, lambda: self._is_shown(page) and page.can_open_pair())
        actions.bind("question-before", page.go_back, lambda: self._is_shown(page) and page.can_go_back())
        actions.bind("pause", self._pause, lambda: not self._is_shown(self._begin))

    def set_menu_button(self, button: QWidget | None) -> None:
        """Show the window's Menu button on the page that is seen, or take it away."""
        self._menu_button = button
        self._current.set_menu_button(button)

    def show_trouble(self, sentence: str) -> None:
        """Show what the world did, on the page that is seen."""
        self._current.show_trouble(sentence)

    def focus_first(self) -> None:
        """It is opened: show what is there now; a question that is being answered stays."""
        if self._is_shown(self._begin):
            self.show_begin()
        else:
            self._current.focus_first()

    def place(self) -> str:
        """The id of the quiz that is seen, or nothing."""
        page = self._current
        taking = page.taking if isinstance(page, QuestionPage | ResultPage) else None
        return taking.state.id if taking is not None else ""

    def show_place(self, place: str) -> None:
        """Go on with a quiz, or show its result; the choice of topics where there is none of this id."""
        try:
            taking = self._quizzes.taking(place) if place else None
        except DragomanError:
            taking = None  # the page that is shown then says why
        if taking is None:
            self.show_begin()
        elif taking.is_done:
            self._show_result(taking, aloud=False)
        else:
            self._take(taking)

    def begin_step(self, title: str, *, bank: str = "", topics: Sequence[str] = (), count: int = 0) -> None:
        """Begin the quiz of a path's step: from a question bank, or from topics by their slugs, as soon as they are counted."""
        self.show_begin()

        def begin() -> None:
            offer, seed = self._offer(), self._quizzes.seed()
            keys = topics_named(topics, self._look_up.catalogue) or tuple(row.key for row in offer.rows)
            mix = offer.mix_of_bank(bank, count, seed) if bank else Mix((), {}, 0, 0)
            if not mix.questions:
                mix = offer.mix(keys, count or len(keys), seed)
            if mix.questions:
                self._take(self._quizzes.begin(title, mix, seed, keys, bank))

        if self._is_counted:
            self._try(begin)
        else:
            self._after_count.append(begin)

    def reload(self) -> None:
        """The pack has changed: count its questions again, and show what is seen as it is now."""
        self._texts.forget()
        if self._is_shown(self._question):
            self._question.reload()
        elif self._is_shown(self._begin):
            self.show_begin()

    def take_back(self, change: Change) -> None:
        """A change was taken back elsewhere: show cards of tomorrow as they are now."""
        if change.events and self._is_shown(self._result):
            self._result.show_again()

    def stop(self) -> None:
        """The window closes."""
        if self._is_shown(self._question):
            self._question.stop()
        if self._job is not None:
            self._job.cancel()

    @property
    def is_counted(self) -> bool:
        """Whether the pack's questions are known."""
        return self._is_counted

    # Pages

    def show_begin(self) -> None:
        """Show the choice of topics, and what is half done."""
        self._show(self._begin)
        self._seed = self._quizzes.seed()
        try:
            self._begin.show_half_done(self._quizzes.half_done())
            self._begin.show_past(self._quizzes.past())
            chosen = self._last_topics()
        except DragomanError as error:
            self._begin.set_usable(False)
            self._begin.show_trouble(str(error))
            chosen = ()
        else:
            self._begin.set_usable(True)
        self._show_offer(chosen)
        self._begin.focus_first()
        self._count()

    @property
    def _current(self) -> BeginPage | QuestionPage | ResultPage:
        page = self._pages.currentWidget()
        assert isinstance(page, BeginPage | QuestionPage | ResultPage)
        return page

    def _is_shown(self, page: QWidget) -> bool:
        return self._pages.currentWidget() is page

    def _is_asking(self) -> bool:
        return self._is_shown(self._question) and self._question.is_asking

    def _show(self, page: Page) -> None:
        if not self._is_shown(page):
            self._current.set_menu_button(None)
            self._pages.setCurrentWidget(page)
            page.set_menu_button(self._menu_button)

    def _show_result(self, taking: Taking, *, aloud: bool) -> None:
        self._show(self._result)
        self._try(partial(self._result.show_taking, taking, aloud=aloud))

    def _try(self, act: Callable[[], None]) -> None:
        """Do what a control asks for; an error of the world is said on the page that is seen."""
        try:
            act()
        except DragomanError as error:
            self.show_trouble(str(error))

    # What can be asked

    def _count(self) -> None:
        """Find the questions of the pack, unless they are known."""
        catalogue = self._look_up.catalogue
        if catalogue is self._catalogue or self._job is not None:
            return
        self._job = run_in_thread(known_pool, catalogue, self._look_up.cache, parent=self)
        self._job.done.connect(partial(self._counted, catalogue))
        self._job.failed.connect(self._not_counted)

    def _counted(self, catalogue: object, pool: Pool | None) -> None:
        if pool is None:
            self._job = run_in_process(gather, catalogue, self._look_up.cache, parent=self)
            self._job.done.connect(partial(self._counted, catalogue))
            self._job.failed.connect(self._not_counted)
            return
        self._job = None
        self._catalogue, self._pool, self._is_counted = catalogue, pool, True
        self._show_offer(())
        if self._is_shown(self._begin) and self.isVisible():  # from another screen it takes no focus
            self._begin.focus_first()
        waiting, self._after_count = self._after_count, []
        for act in waiting:
            self._try(act)

    def _not_counted(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, DragomanError):
            raise error
        self._begin.show_trouble(str(error))

    def _offer(self) -> Offer:
        """What can be asked of the pack as it is now."""
        catalogue = self._look_up.catalogue
        if self._offered is None or self._offered[:2] != (id(catalogue), id(self._pool)):
            self._offered = id(catalogue), id(self._pool), Offer(catalogue, self._pool)
        return self._offered[2]

    def _show_offer(self, chosen: Sequence[TopicKey]) -> None:
        self._begin.show_offer(self._offer(), chosen, self._seed, counted=self._is_counted)

    def _last_topics(self) -> tuple[TopicKey, ...]:
        """Those of the last quiz; at first those that she reads."""
        names = self._quizzes.last_topics()
        catalogue = self._look_up.catalogue
        last = topics_named(names, catalogue) if names else ()
        return last or tuple(row.key for row in self._offer().rows if row.key.side in READS[self._learner.reader])

    def _topic_titles(self) -> dict[TopicKey, str]:
        return {TopicKey(topic.side, topic.slug): topic.title for topic in self._look_up.catalogue.topics}

    # Taking

    def _begin_quiz(self, topics: Sequence[TopicKey], mix: Mix) -> None:
        title = self._offer().title_of(topics)
        self._try(lambda: self._take(self._quizzes.begin(title, mix, self._seed, topics)))

    def _take(self, taking: Taking) -> None:
        self._show(self._question)
        self._question.take(taking)

    def _finish(self) -> None:
        taking = self._question.taking
        if taking is None:
            return
        is_new = self._result.taking is not taking
        self._show_result(taking, aloud=is_new)
        if is_new:
            self.ended.emit(taking.state.id)

    def _end(self, taking: Taking) -> None:
        def settle(deed: Deed) -> None:
            try:
                self.changed.emit(deed.settle())
            except DragomanError as error:
                self.show_begin()
                self.show_trouble(str(error))

        self._writing.wait_for(taking.end(), settle)
        if taking.state.answers:
            self._show_result(taking, aloud=True)
        else:
            self.show_begin()
            self.noticed.emit(_("The quiz was ended. Nothing had been answered."))

    def _show_past(self, id_: str) -> None:
        self._try(partial(self.show_place, id_))

    def _read_again(self, taking: Taking, number: int) -> None:
        self._show(self._question)
        self._question.read_again(taking, number)

    def _show_tomorrow(self, taking: Taking, card: str, on: bool) -> None:
        self._writing.wait_for(taking.show_tomorrow(card, on), lambda deed: self._try(lambda: self.changed.emit(deed.settle())))

    def _pause(self) -> None:
        if self._is_shown(self._question):
            self._question.pause()
        else:
            self.show_begin()

    def _press_enter(self) -> None:
        if self._is_shown(self._question):
            self._question.press_enter()
        elif self._is_shown(self._result):
            self._result.press_enter()
        else:
            self._begin.press_enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter does what the page offers first, ← goes back, where no control has taken them."""
        before = Qt.Key.Key_Left if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else Qt.Key.Key_Right
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in _RETURN and not event.isAutoRepeat():
            self._press_enter()
        elif plain and event.key() == before and self._is_shown(self._question) and self._question.can_go_back():
            self._question.go_back()
        else:
            super().keyPressEvent(event)
