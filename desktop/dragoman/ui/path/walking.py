"""Walking one step of a path: which of its pages is read, what it opens, and when it is done. It shows nothing itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from dragoman.desk.path import Step, Walk
from dragoman.ui.path.bar import StepBar
from dragoman.words import _


class Walking(QObject):
    """The step in hand, if there is one; its signals open what the step names."""

    page_wanted = Signal(str)
    study_wanted = Signal(object)  # ids of the files whose cards are studied
    quiz_wanted = Signal(object)  # the PathStep
    scenario_wanted = Signal(str, bool)  # id, in its short form
    done = Signal(str, int)  # the path's id, the step from 0
    left = Signal()

    def __init__(self, bar: StepBar, cards_in: Callable[[list[str]], int], parent: QObject | None = None) -> None:
        """`cards_in` counts the cards that a study of files would ask of this learner now."""
        super().__init__(parent)
        self._bar = bar
        self._cards_in = cards_in
        self._walk: Walk | None = None
        self._step: Step | None = None
        self._at = 0
        bar.hide()
        bar.wanted.connect(self._follow)

    @property
    def step(self) -> Step | None:
        """The step in hand."""
        return self._step

    def begin(self, walk: Walk, number: int) -> None:
        """Take this step in hand, and open what it names first."""
        self._walk, self._step, self._at = walk, walk.steps[number], 0
        self._bar.show()
        self._open()

    def refresh(self) -> None:
        """Cards were studied, or another day has come: offer what there is now."""
        if self._step is not None:
            self._offer()

    def stop(self) -> None:
        """Put the step away; whether it is done is not changed."""
        self._walk = self._step = None
        self._bar.hide()

    @property
    def has_next(self) -> bool:
        """Whether a page follows in this step."""
        return self._reads_pages() and self._at + 1 < len(self._step.opens if self._step else ())

    @property
    def has_before(self) -> bool:
        """Whether a page came before in this step."""
        return self._reads_pages() and self._at > 0

    def go_on(self) -> None:
        """Open the page that follows, if one does."""
        if self.has_next:
            self._at += 1
            self._open()

    def go_back(self) -> None:
        """Open the page before, if there is one."""
        if self.has_before:
            self._at -= 1
            self._open()

    def end_quiz(self) -> tuple[str, int] | None:
        """Put the step away because its quiz is done; which it was, or None where none asks for a quiz."""
        step, walk = self._step, self._walk
        if step is None or walk is None or not step.content.quiz:
            return None
        self.stop()
        return walk.id, step.number

    def _follow(self, wanted: str) -> None:
        step, walk = self._step, self._walk
        if step is None or walk is None:
            return
        match wanted:
            case "back":
                self.go_back()
            case "next":
                self.go_on()
            case "study":
                self.study_wanted.emit([each.id for each in step.opens])
            case "done":
                self.stop()
                self.done.emit(walk.id, step.number)
            case "leave":
                self.stop()
                self.left.emit()

    def _reads_pages(self) -> bool:
        step = self._step
        return step is not None and bool(step.opens) and not (step.content.quiz or step.content.scenario)

    def _open(self) -> None:
        step = self._step
        assert step is not None
        self._offer()
        if step.content.quiz:
            self.quiz_wanted.emit(step.content)
        elif step.content.scenario:
            self.scenario_wanted.emit(step.content.scenario, step.content.short)
        elif step.opens:
            self.page_wanted.emit(step.opens[self._at].id)

    def _offer(self) -> None:
        """Say where one is, and what can be done from here."""
        step, walk = self._step, self._walk
        assert step is not None
        assert walk is not None
        count = len(step.opens)
        reading = ""
        following = ""
        if self._reads_pages():
            title = step.opens[self._at].title
            reading = _("{title}, {number} of {count}").format(title=title, number=self._at + 1, count=count)
            following = step.opens[self._at + 1].title if self._at + 1 < count else ""
        self._bar.show_step(step.number + 1, len(walk.steps), step.title, reading)
        is_last = not following
        cards = self._cards_in([each.id for each in step.opens]) if reading and is_last else 0
        self._bar.offer(back=bool(reading) and self._at > 0, following=following, cards=cards, done=is_last)
