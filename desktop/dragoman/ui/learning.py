"""The screens that need the learner's log: they are built here, told what was touched, and led from one to the other."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dragoman.desk.learner import Learner
from dragoman.desk.left_off import LeftOff, Where
from dragoman.errors import DragomanError
from dragoman.settings import PLACE, Reader, Settings
from dragoman.ui.changes import Changes
from dragoman.ui.day_clock import DayClock
from dragoman.ui.theme.theme import Theme

if TYPE_CHECKING:
    from dragoman.desk.face import Faces
    from dragoman.ui.today.screen import TodayScreen

SCREENS = ("today",)


class Learning(QObject):
    """Signals lead out of its screens: to another one, to a page of the glossary, to a word's drill."""

    screen_wanted = Signal(str)
    page_wanted = Signal(str)
    drill_wanted = Signal(str)
    look_up_wanted = Signal()
    noticed = Signal(str)
    failed = Signal(str)

    def __init__(
        self, theme: Theme, learner: Learner, settings: Settings, changes: Changes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._learner = learner
        self._settings = settings
        self._changes = changes
        self._screens: dict[str, Any] = {}
        self._faces: Faces | None = None
        self._clock = DayClock(learner.today, self)
        self._clock.turned.connect(lambda _day: self._refresh())
        changes.touched.connect(lambda _touched: self._refresh())

    def build(self, name: str) -> QWidget:
        """A screen, or what says why the log cannot be opened, in its place."""
        if not self._learner.open():
            from dragoman.ui.log_trouble import LogTrouble

            assert self._learner.trouble is not None
            trouble = LogTrouble(self._theme, self._learner.trouble, self._learner.folder)
            trouble.glossary_wanted.connect(partial(self.screen_wanted.emit, "glossary"))
            return trouble
        builders: dict[str, Callable[[], QWidget]] = {"today": self._build_today}
        screen = self._screens[name] = builders[name]()
        return screen

    def drop(self, name: str) -> None:
        """A screen is gone."""
        self._screens.pop(name, None)

    def follow_reader(self, reader: Reader) -> None:
        """Another reader has other cards, and other faces of them."""
        self._learner.reader = reader
        self._faces = None
        self._refresh()

    def close(self) -> None:
        """The window closes: finish what waits to be written."""
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
        screen.look_up_wanted.connect(self.look_up_wanted)
        screen.word.page_wanted.connect(self.page_wanted)
        screen.word.drill_wanted.connect(self.drill_wanted)
        screen.left_off.wanted.connect(self._go_on_with)
        return screen

    def _go_on_with(self, left_off: LeftOff) -> None:
        if left_off.where is Where.PAGE:
            self.page_wanted.emit(left_off.id)

    def _refresh(self) -> None:
        if "today" in self._screens:
            try:
                self._screens["today"].show_day()
            except DragomanError as error:
                self.failed.emit(str(error))
