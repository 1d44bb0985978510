"""The screens that need the learner's log: they are built here, told what was touched, and led from one to the other."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dragoman.desk.learner import Learner
from dragoman.desk.left_off import LeftOff, Where
from dragoman.desk.look_up import LookUp
from dragoman.errors import DragomanError
from dragoman.events import EventKind
from dragoman.settings import PLACE, Reader, Settings
from dragoman.ui.actions import Actions
from dragoman.ui.changes import Changes
from dragoman.ui.day_clock import DayClock
from dragoman.ui.theme.theme import Theme
from dragoman.words import _

if TYPE_CHECKING:
    from dragoman.content.practice import PathStep
    from dragoman.desk.face import Faces
    from dragoman.store.store import Draft
    from dragoman.ui.path.scenario_text import ScenarioText
    from dragoman.ui.path.walking import Walking
    from dragoman.ui.progress.screen import ProgressScreen
    from dragoman.ui.quiz.screen import QuizScreen
    from dragoman.ui.study.screen import Beginning, StudyScreen
    from dragoman.ui.today.screen import TodayScreen
    from dragoman.ui.worker import Job

SCREENS = ("today", "study", "quiz", "progress")


class Learning(QObject):
    """Signals lead out of its screens: to another one, to a page of the glossary, to a word's drill."""

    screen_wanted = Signal(str)
    page_wanted = Signal(str)
    page_of_card_wanted = Signal(str)  # the same, and the way back to the card from there
    drill_wanted = Signal(str)
    look_up_wanted = Signal()
    noticed = Signal(str)
    backed_up = Signal()
    failed = Signal(str)
    link_activated = Signal(str)  # `term:ID`, `false-friend:ID` or an address of the web, in a text shown here
    rebuild_wanted = Signal(str)  # a screen, anew
    stale = Signal(str)  # a screen that is to be built anew when it is shown again
    bar_made = Signal(object)  # the bar of a path's step, to stand under every screen

    def __init__(
        self, theme: Theme, learner: Learner, settings: Settings, changes: Changes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._learner = learner
        self._settings = settings
        self._changes = changes
        self._screens: dict[str, Any] = {}
        self._troubles: set[str] = set()  # screens in whose place stands why the log cannot be opened
        self._faces: Faces | None = None
        self._walking: Walking | None = None
        self._rebuilding: Job | None = None
        self._scenario: tuple[str, bool] = ("", False)
        self._wanted: Beginning | None = None  # what the study screen is to ask as soon as it is there
        self._clock = DayClock(learner.today, self)
        self._clock.turned.connect(lambda _day: self._refresh())
        changes.touched.connect(lambda _touched: self._refresh())

    def build(self, name: str) -> QWidget:
        """A screen, or what says why the log cannot be opened, in its place."""
        if not self._learner.open():
            from dragoman.ui.log_trouble import LogTrouble

            assert self._learner.trouble is not None
            title = {"today": _("Today"), "study": _("Study"), "quiz": _("Quiz"), "progress": _("Progress")}[name]
            trouble = LogTrouble(self._theme, title, self._learner.trouble, self._learner.folder)
            trouble.glossary_wanted.connect(partial(self.screen_wanted.emit, "glossary"))
            trouble.again_wanted.connect(partial(self.rebuild_wanted.emit, name))
            trouble.anew_wanted.connect(partial(self._begin_anew, name))
            trouble.backup_wanted.connect(partial(self._restore, name))
            self._troubles.add(name)
            return trouble
        stale, self._troubles = self._troubles - {name}, set()
        for other in stale:
            self.stale.emit(other)
        self._keep_derived_current()
        try:
            self._changes.meet_log()
        except DragomanError as error:
            self.failed.emit(str(error))
        builders: dict[str, Callable[[], QWidget]] = {
            "today": self._build_today,
            "study": self._build_study,
            "quiz": self._build_quiz,
            "progress": self._build_progress,
            "scenario-text": self._build_scenario_text,
        }
        screen = self._screens[name] = builders[name]()
        return screen

    def _keep_derived_current(self) -> None:
        """After a change of version, work out anew in a process what the log says; what was worked out before serves on."""
        store = self._learner.store
        if not store.needs_rebuild or self._rebuilding is not None:
            return
        from dragoman.store.rebuild import rebuild, rebuild_aside, take_rebuilt
        from dragoman.ui.worker import run_in_process, run_in_thread

        if not store.is_saved:  # a copy in memory, which no process could see
            rebuild(store)
            return

        def take(aside: Path) -> None:
            self._rebuilding = run_in_thread(take_rebuilt, store, aside, parent=self)
            self._rebuilding.done.connect(lambda _nothing: self._refresh())
            self._rebuilding.failed.connect(self._tell_failure)

        self._rebuilding = run_in_process(rebuild_aside, store.file, store.file.with_suffix(".rebuilt"), parent=self)
        self._rebuilding.done.connect(take)
        self._rebuilding.failed.connect(self._tell_failure)

    def _tell_failure(self, error: Exception) -> None:
        """What the world did is said where one is; a mistake of ours is everybody's to catch."""
        if not isinstance(error, DragomanError):
            raise error
        self.failed.emit(str(error))

    def _begin_anew(self, name: str) -> None:
        """Another log comes in the place of the damaged one, which stays set aside."""
        self._learner.open(anew=True)
        self.rebuild_wanted.emit(name)

    def _restore(self, name: str, backup: Path) -> None:
        """Go back to a backup; the file that could not be read stays set aside."""
        from dragoman.store.restore import restore
        from dragoman.ui.worker import run_in_thread

        if not self._learner.open(anew=True):
            self.rebuild_wanted.emit(name)
            return
        job = run_in_thread(restore, self._learner.store, backup, parent=self)
        job.done.connect(lambda _count: self.rebuild_wanted.emit(name))
        job.failed.connect(partial(self._tell_not_restored, name))

    def _tell_not_restored(self, name: str, error: Exception) -> None:
        self.rebuild_wanted.emit(name)
        self._tell_failure(error)

    def back_up(self) -> None:
        """Copy the log now; `backed_up` tells when that is done. Raises what stands in the way of opening it."""
        from dragoman.store.backup import Why
        from dragoman.ui.worker import run_in_thread

        job = run_in_thread(self._learner.store.back_up, Why.ASKED, parent=self)
        job.done.connect(lambda _file: self.backed_up.emit())
        job.failed.connect(self._tell_failure)

    def drop(self, name: str) -> None:
        """A screen is gone."""
        self._screens.pop(name, None)

    def follow_reader(self, reader: Reader) -> None:
        """Another reader has other cards, and other faces of them."""
        self._learner.reader = reader
        self._faces = None
        if "study" in self._screens:
            self._screens["study"].set_reader()
        self._refresh()

    def take_pack(self, pack: LookUp) -> None:
        """Another pack is open: its cards, its faces, none of the path that was walked."""
        self._learner.pack = pack
        self._faces = None
        if self._walking is not None:
            self._walking.stop()

    def reload(self) -> None:
        """The pack has changed."""
        if "quiz" in self._screens:
            self._screens["quiz"].reload()
        self._refresh()

    def close(self) -> None:
        """The window closes: finish what waits to be written."""
        if self._rebuilding is not None:
            self._rebuilding.cancel()
        for screen in self._screens.values():
            if hasattr(screen, "stop"):
                screen.stop()
        self._learner.close()

    @property
    def faces(self) -> "Faces":
        """The faces of cards for this reader."""
        if self._faces is None:
            from dragoman.desk.face import Faces

            self._faces = Faces(self._learner.pack, self._learner.reader)
        return self._faces

    def _build_today(self) -> "TodayScreen":
        from dragoman.desk.day import day_of
        from dragoman.ui.today.screen import TodayScreen

        screen = TodayScreen(self._theme, lambda: day_of(self._learner, self.faces, self._settings[PLACE]))
        screen.failed.connect(self.failed)
        screen.look_up_wanted.connect(self.look_up_wanted)
        screen.word.page_wanted.connect(self.page_wanted)
        screen.word.drill_wanted.connect(self.drill_wanted)
        screen.due.study_wanted.connect(self._study_due)
        screen.due.first_wanted.connect(self._study_first)
        screen.due.others_wanted.connect(partial(self.screen_wanted.emit, "glossary"))
        screen.due.more_wanted.connect(partial(self.screen_wanted.emit, "study"))
        screen.left_off.wanted.connect(self._go_on_with)
        screen.path.step_wanted.connect(self._begin_step)
        return screen

    def _build_study(self) -> "StudyScreen":
        from dragoman.ui.study.screen import StudyScreen

        screen = StudyScreen(self._theme, self._learner)
        screen.changed.connect(self._changes.did)
        screen.took_back.connect(self._changes.forget)
        screen.pair_wanted.connect(self.page_of_card_wanted)
        screen.page_wanted.connect(self.page_wanted)
        screen.left.connect(partial(self.screen_wanted.emit, "today"))
        screen.glossary_wanted.connect(partial(self.screen_wanted.emit, "glossary"))
        self._changes.taken_back.connect(screen.take_back)
        if self._wanted is not None:
            screen.study(self._wanted)
        return screen

    def _build_quiz(self) -> "QuizScreen":
        from dragoman.ui.quiz.screen import QuizScreen

        screen = QuizScreen(self._theme, self._learner, self._learner.pack)
        screen.changed.connect(self._changes.did)
        screen.pair_wanted.connect(self.page_wanted)
        screen.study_wanted.connect(self._study_cards)
        screen.web_link_activated.connect(self.link_activated)
        screen.noticed.connect(self.noticed)
        screen.ended.connect(self._end_step_of_quiz)
        self._changes.taken_back.connect(screen.take_back)
        return screen

    def _build_progress(self) -> "ProgressScreen":
        from dragoman.ui.progress.screen import ProgressScreen

        screen = ProgressScreen(self._theme, self._learner)
        screen.noticed.connect(self.noticed)
        screen.cards_wanted.connect(self._study_cards)
        screen.page_wanted.connect(self.page_wanted)
        return screen

    def _build_scenario_text(self) -> "ScenarioText":
        from dragoman.content.load import load_entry
        from dragoman.content.practice import Scenario
        from dragoman.ui.glossary.texts import Texts
        from dragoman.ui.path.scenario_text import ScenarioText

        id_, short = self._scenario
        pack = self._learner.pack
        scenario = load_entry(pack.pack, pack.catalogue.summaries[id_].file)
        assert isinstance(scenario, Scenario)
        screen = ScenarioText(self._theme, scenario, short=short, html_of=Texts(pack).html_of)
        for prose in screen.proses:
            prose.link_activated.connect(self.link_activated)
        return screen

    def _go_on_with(self, left_off: LeftOff) -> None:
        match left_off.where:
            case Where.PAGE:
                self.page_wanted.emit(left_off.id)
            case Where.STUDY:
                self.screen_wanted.emit("study")
            case Where.QUIZ:
                self.screen_wanted.emit("quiz")
                self._screens["quiz"].show_place(left_off.id)

    # What is studied

    def _study_due(self, minutes: int) -> None:
        from dragoman.desk.study_chosen import study_due, study_for

        self._study(partial(study_for, minutes=minutes) if minutes else study_due)

    def _study_first(self) -> None:
        from dragoman.desk.study_chosen import study_first

        pairs = self._screens["today"].pairs
        self._study(partial(study_first, entries=[term.id for term, _other in pairs]))

    def study_pair(self, entry: str) -> None:
        """Study the cards of one pair or false friend."""
        from dragoman.desk.begin_study import study_pair

        self._study(partial(study_pair, entry=entry))

    def _study_entries(self, entries: Sequence[str]) -> None:
        from dragoman.desk.study_chosen import study_entries

        self._study(partial(study_entries, entries=entries))

    def _study_cards(self, cards: Sequence[str]) -> None:
        from dragoman.desk.study_chosen import study_cards

        self._study(partial(study_cards, cards=cards))

    def _study(self, beginning: "Beginning") -> None:
        """Said before the screen is shown, which would begin the day's session otherwise."""
        if "study" in self._screens:
            self._screens["study"].study(beginning)
        else:
            self._wanted = beginning
        self.screen_wanted.emit("study")
        self._wanted = None

    # Walking a path

    def _begin_step(self, path: str, number: int) -> None:
        from dragoman.desk.path import steps_done, walk_of
        from dragoman.store.store import Draft

        learner, subject = self._learner, self._learner.name_of(path)
        begun = any(event.subject == subject for event in learner.store.events(EventKind.PATH_BEGUN))
        if not begun:
            self._write([Draft(EventKind.PATH_BEGUN, subject)], [path], _("Path begun"))
        done = steps_done(learner.store.events(EventKind.PATH_STEP, subject)).get(subject, frozenset())
        walk = walk_of(learner.pack.catalogue, learner.pack.pack, path, done, is_begun=True)
        if walk is not None:
            self.walking.begin(walk, number)

    def _end_step_of_quiz(self, _quiz: str) -> None:
        """The quiz that a step asked for is done, and so is the step; its result is read first."""
        if self._walking is not None and (ended := self._walking.end_quiz()) is not None:
            self._write_end(*ended)
            self.noticed.emit(_("The step is done. Today shows what comes next."))

    def _end_step(self, path: str, number: int) -> None:
        self._write_end(path, number)
        self.screen_wanted.emit("today")

    def _write_end(self, path: str, number: int) -> None:
        from dragoman.store.store import Draft

        data = {"step": number, "done": True}
        draft = Draft(EventKind.PATH_STEP, self._learner.name_of(path), data)
        self._write([draft], [path], _("Step done"))

    def _write(self, drafts: "Sequence[Draft]", touched: Sequence[str], words: str) -> None:
        """Write what was done and tell it; what the disk refuses is said in the screen."""
        try:
            self._changes.did(self._learner.do(drafts, touched, words).result())
        except DragomanError as error:
            self.failed.emit(str(error))

    def bind(self, actions: Actions) -> None:
        """Say what the keys of a path's step do, on whichever screen it leads to."""
        actions.bind("next-of-step", lambda: self.walking.go_on(), lambda: bool(self._walking and self._walking.has_next))
        actions.bind("before-of-step", lambda: self.walking.go_back(), lambda: bool(self._walking and self._walking.has_before))

    @property
    def walking(self) -> "Walking":
        """Who walks the step in hand; made with its bar when first asked."""
        if self._walking is None:
            from dragoman.desk.study_chosen import cards_to_study
            from dragoman.ui.path.bar import StepBar
            from dragoman.ui.path.walking import Walking

            bar = StepBar(self._theme)
            self.bar_made.emit(bar)
            walking = self._walking = Walking(bar, lambda entries: len(cards_to_study(self._learner, entries)), self)
            walking.page_wanted.connect(self.page_wanted)
            walking.study_wanted.connect(self._study_entries)
            walking.quiz_wanted.connect(self._begin_quiz)
            walking.scenario_wanted.connect(self._open_scenario)
            walking.done.connect(self._end_step)
            walking.left.connect(partial(self.screen_wanted.emit, "today"))
        return self._walking

    def _begin_quiz(self, step: "PathStep") -> None:
        self.screen_wanted.emit("quiz")
        if "quiz" in self._screens:
            title = self._learner.pack.catalogue.summaries[step.quiz].title
            self._screens["quiz"].begin_step(title, bank=step.quiz, topics=step.topics, count=step.count)

    def _open_scenario(self, id_: str, short: bool) -> None:
        self._scenario = (id_, short)
        self.rebuild_wanted.emit("scenario-text")

    def _refresh(self) -> None:
        if self._walking is not None:
            self._walking.refresh()
        for name in ("today", "progress"):
            if name in self._screens:
                self._screens[name].refresh()
