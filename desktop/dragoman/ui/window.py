"""The window's frame: a rail, one screen at a time, and what belongs to none of them. Screens are built when first shown."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Protocol, cast

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dragoman import places
from dragoman.desk.change import Change
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.errors import DragomanError
from dragoman.settings import (
    LESS_MOTION,
    MAXIMISED,
    PLACE,
    PLAIN_KEYS,
    READER,
    SCREEN,
    TEXT_SIZE,
    TEXT_SIZES,
    THEME,
    WINDOW,
    Reader,
    Setting,
    Settings,
    SettingsNotSaved,
)
from dragoman.ui.actions import Actions
from dragoman.ui.changes import Changes
from dragoman.ui.learning import SCREENS as LEARNING_SCREENS
from dragoman.ui.learning import Learning
from dragoman.ui.logo import app_icon
from dragoman.ui.opening import open_address, open_folder
from dragoman.ui.rail import Rail, Stop
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import NARROW, WIDE
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.focus import FocusRing
from dragoman.ui.widgets.paint import fill
from dragoman.words import _

USUAL_SIZE = (1440, 900)
LEAST_SIZE = (480, 400)
LASTING_SCREENS = (*LEARNING_SCREENS, "glossary", "settings")  # those that the next start may come back to


class Screen(Protocol):
    """What the window asks of each screen, beside being a widget."""

    def bind(self, actions: Actions) -> None:
        """Say what its actions do."""

    def set_menu_button(self, button: QWidget | None) -> None:
        """Show the Menu button where the rail has no room, or take it away."""

    def show_trouble(self, sentence: str) -> None:
        """Show what the world did, in this screen."""


class Window(QWidget):
    """The one window of a learner's file."""

    painted = Signal()  # once, after the first paint

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        look_up: LookUp,
        learner: Learner,
        *,
        missing: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`missing` is the pack that was asked for, where it is not there and another is shown."""
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._missing = missing
        self._look_up = look_up
        self._learner = learner
        self._changes = Changes(settings, learner, self)
        self._learning = Learning(theme, learner, settings, self._changes, self)
        self._actions = Actions(self, lambda: settings[PLAIN_KEYS])
        self._screens: dict[str, QWidget] = {}
        self._before_help = LASTING_SCREENS[0]
        self._was_painted = False
        self.setWindowTitle(_("Dragoman"))
        self.setMinimumSize(*LEAST_SIZE)
        self._stops = [
            Stop("today", _("Today"), "calendar-check", "Ctrl 1"),
            Stop("glossary", _("Glossary"), "book-open", "Ctrl 2"),
            Stop("study", _("Study"), "layers", "Ctrl 3"),
            Stop("quiz", _("Quiz"), "list-checks", "Ctrl 4"),
            Stop("progress", _("Progress"), "chart-column", "Ctrl 6"),
        ]
        self._last_stop = Stop("settings", _("Settings"), "settings", "Ctrl ,")
        self.rail = Rail(theme, self._stops, self._last_stop)
        self._stack = QStackedWidget()
        self._menu_button = Button(theme, _("Menu"), icon="menu", parent=self)
        self._menu_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self._beside_rail = QVBoxLayout()
        self._beside_rail.setSpacing(0)
        self._beside_rail.addWidget(self._stack, 1)
        row.addLayout(self._beside_rail, 1)
        self._ring = FocusRing(theme, self)
        self._connect()
        self._bind()
        self._come_back()
        self.show_screen(self._first_screen())

    # What it shows

    @property
    def screen_shown(self) -> str:
        """Which screen is open."""
        return next(name for name, widget in self._screens.items() if widget is self._stack.currentWidget())

    def show_screen(self, name: str) -> None:
        """Open a screen; it is built now, if it was not yet."""
        screen = self._screens.get(name) or self._build(name)
        if self._stack.currentWidget() not in (None, screen):
            self._stack.setCurrentWidget(screen)
            self._show_other_page()
        self._actions.show_screen("help" if name in ("keys", "about") else name)
        self.rail.show_screen(name)
        self.rail.setVisible(name != "welcome")
        self._arrange()
        if hasattr(screen, "focus_first"):
            screen.focus_first()

    def place(self) -> str:
        """The id of the glossary's page that is open, or nothing."""
        return str(self._glossary.place()) if "glossary" in self._screens else ""

    def show_place(self, place: str) -> None:
        """Open a page of the glossary by its id."""
        self.show_screen("glossary")
        self._glossary.show_place(place)

    def show_trouble(self, sentence: str) -> None:
        """Show a sentence in the screen that is open."""
        cast(Screen, self._stack.currentWidget()).show_trouble(sentence)

    def open_file_by_name(self, name: str) -> None:
        """A second start asks for the window, with a file or without one."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if name:
            self._actions.attempt(partial(self.open_file, Path(name)))

    def open_file(self, file: Path) -> None:
        """Open a pack's folder, or one markdown file of a pack. Raises NotOurs or PackMissing where it is neither."""
        from dragoman.desk.open_file import what_is  # brings the parser, which a first paint need not wait for

        opened = what_is(file)
        if opened.pack != self._look_up.pack:
            self._look_up = LookUp(opened.pack, self._look_up.cache)
            self._learning.take_pack(self._look_up)
            self._missing = None
            for name in ("glossary", *LEARNING_SCREENS):
                self._drop(name)
        if self._is_answered():
            self.show_place(opened.id)
        else:
            self._settings[PLACE] = opened.id

    # How

    @property
    def _glossary(self) -> Any:
        return self._screens["glossary"]

    def _first_screen(self) -> str:
        if self._settings[READER] is None:
            return "welcome"
        last = self._settings[SCREEN]
        return last if last in LASTING_SCREENS else LASTING_SCREENS[0]

    def _build(self, name: str) -> QWidget:
        builders: dict[str, Callable[[], QWidget]] = {
            "welcome": self._build_welcome,
            "glossary": self._build_glossary,
            "settings": self._build_settings,
            "keys": self._build_keys,
            "about": self._build_about,
        }
        screen = builders[name]() if name in builders else self._learning.build(name)
        cast(Screen, screen).bind(self._actions)
        self._screens[name] = screen
        self._stack.addWidget(screen)
        return screen

    def _show_anew(self, name: str) -> None:
        self._drop(name)
        self.show_screen(name)

    def _drop(self, name: str) -> None:
        screen = self._screens.pop(name, None)
        if screen is not None:
            self._learning.drop(name)
            self._stack.removeWidget(screen)
            screen.deleteLater()

    def _build_welcome(self) -> QWidget:
        from dragoman.ui.welcome.screen import WelcomeScreen

        return WelcomeScreen(self._theme, self._look_up.catalogue.summaries)

    def _build_glossary(self) -> QWidget:
        from dragoman.ui.glossary.screen import GlossaryScreen

        screen = GlossaryScreen(self._theme, self._look_up, self._settings[READER] or Reader.BOTH, self._learner)
        screen.web_link_activated.connect(self._ask_before_opening)
        screen.noticed.connect(self._notice)
        screen.folder_wanted.connect(self._choose_pack)
        screen.study_wanted.connect(self._learning.study_pair)
        screen.return_wanted.connect(partial(self.show_screen, "study"))
        screen.changed.connect(self._changes.did)
        screen.pack_changed.connect(self._learning.reload)
        self._changes.touched.connect(screen.follow)
        if self._missing is not None:
            screen.show_missing_pack(self._missing)
        else:
            screen.show_place(self._settings[PLACE])
        if self._was_painted:
            QTimer.singleShot(0, screen, screen.keep_current)
        else:  # the page first, all of it, then whether it is still so: a thread would hold up its painting
            self.painted.connect(screen.keep_current, Qt.ConnectionType.QueuedConnection)
        return screen

    def _build_settings(self) -> QWidget:
        from dragoman.ui.settings.screen import SettingsScreen

        screen = SettingsScreen(self._theme, self._settings, self._learner)
        screen.wished.connect(self._choose)
        screen.backup_wanted.connect(lambda: self._actions.attempt(self._learning.back_up))
        screen.folder_wanted.connect(lambda: self._open_folder(self._learner.folder))
        return screen

    def _build_keys(self) -> QWidget:
        from dragoman.ui.help.keys import KeysScreen

        return KeysScreen(self._theme)

    def _build_about(self) -> QWidget:
        from dragoman.ui.help.about import AboutScreen

        folders = (
            (_("Content"), self._look_up.catalogue.folder),
            (_("Your progress"), self._learner.folder),
            (_("Settings of this computer"), places.config_folder()),
            (_("Search index"), places.cache_folder()),
            (_("Log"), places.log_folder()),
        )
        return AboutScreen(self._theme, self._look_up.catalogue.manifest, folders)

    def _connect(self) -> None:
        self.rail.wanted.connect(self._actions.run)
        self._actions.failed.connect(self.show_trouble)
        self._changes.setting_changed.connect(self._follow_setting)
        self._changes.undoable_changed.connect(lambda _can_undo: self._end_offers())
        self._changes.taken_back.connect(self._say_taken_back)
        self._menu_button.clicked.connect(self._open_menu)
        self._theme.changed.connect(self._arrange)
        self._learning.screen_wanted.connect(self.show_screen)
        self._learning.page_wanted.connect(self.show_place)
        self._learning.page_of_card_wanted.connect(self._show_page_of_card)
        self._learning.drill_wanted.connect(self._drill)
        self._learning.look_up_wanted.connect(self._look_something_up)
        self._learning.noticed.connect(self._notice)
        self._learning.backed_up.connect(self._tell_backed_up)
        self._learning.failed.connect(self.show_trouble)
        self._learning.bar_made.connect(self._beside_rail.addWidget)
        self._learning.rebuild_wanted.connect(self._show_anew)
        self._learning.stale.connect(self._drop)
        self._learning.link_activated.connect(self._follow_link)

    def _bind(self) -> None:
        bind, show = self._actions.bind, self.show_screen
        for name in LASTING_SCREENS:
            bind(name, partial(show, name), self._is_answered)
        bind("look-up", self._look_something_up, self._is_answered)
        bind("keys", partial(self._show_help, "keys"))
        bind("about", partial(self._show_help, "about"))
        bind("leave-help", self._leave_help)
        bind("show-log", partial(self._open_folder, places.log_folder()))
        bind("undo", self._changes.undo, self._changes.can_undo)
        self._learning.bind(self._actions)
        bind("larger-text", partial(self._step_text, 1))
        bind("smaller-text", partial(self._step_text, -1))
        bind("usual-text", lambda: self._changes.choose(TEXT_SIZE, TEXT_SIZE.default))
        bind("quit", lambda: cast(None, self.close()))
        for id_, reader in (("diplomat", Reader.DIPLOMAT), ("engineer", Reader.ENGINEER), ("both", Reader.BOTH)):
            bind(id_, partial(self._answer, reader))

    def _is_answered(self) -> bool:
        return self._settings[READER] is not None

    def _answer(self, reader: Reader) -> None:
        try:
            self._settings[READER] = reader
        finally:
            self._learner.reader = reader
            self.show_screen(LASTING_SCREENS[0])
            self._drop("welcome")

    def _drill(self, word: str) -> None:
        self.show_screen("glossary")
        self._glossary.begin_drill(word)

    def _show_page_of_card(self, entry: str) -> None:
        self.show_place(entry)
        self._glossary.offer_return()

    def _look_something_up(self) -> None:
        self.show_screen("glossary")
        self._glossary.focus_search()

    def _show_help(self, name: str) -> None:
        if self.screen_shown not in ("keys", "about"):
            self._before_help = self.screen_shown
        self.show_screen(name)

    def _leave_help(self) -> None:
        self.show_screen(self._before_help)

    def _choose(self, setting: Setting[Any], value: object) -> None:
        def choose() -> None:
            try:
                self._changes.choose(setting, value)
            except DragomanError:
                cast(Any, self._screens["settings"]).show_setting()  # what could not be saved is not chosen
                raise

        self._actions.attempt(choose)

    def _step_text(self, steps: int) -> None:
        at = TEXT_SIZES.index(self._settings[TEXT_SIZE]) + steps
        if 0 <= at < len(TEXT_SIZES):
            self._changes.choose(TEXT_SIZE, TEXT_SIZES[at])

    def _follow_setting(self, name: str) -> None:
        settings = self._settings
        if name in (THEME.name, TEXT_SIZE.name, LESS_MOTION.name):
            self._theme.choose(settings[THEME], scale=settings[TEXT_SIZE] / 100, less_motion=settings[LESS_MOTION])
        if name == READER.name:
            self._learning.follow_reader(settings[READER] or Reader.BOTH)
            if "glossary" in self._screens:
                self._glossary.set_reader(settings[READER] or Reader.BOTH)
        if "settings" in self._screens:
            cast(Any, self._screens["settings"]).show_setting()

    def _follow_link(self, href: str) -> None:
        kind, _colon, id_ = href.partition(":")
        if kind in ("term", "false-friend"):
            self.show_place(id_)
        else:
            self._ask_before_opening(href)

    def _tell_backed_up(self) -> None:
        if "settings" in self._screens:
            cast(Any, self._screens["settings"]).show_setting()
        self._notice(_("Your progress was backed up."))

    def _ask_before_opening(self, address: str) -> None:
        from dragoman.ui.widgets.dialog import Dialog

        question = _("Open this page in your browser?")
        dialog = Dialog(
            self._theme, self, question, _("{address}\nDragoman itself opens no connection.").format(address=address)
        )
        cancel = Button(self._theme, _("Cancel"), key="Esc")
        cancel.clicked.connect(dialog.close_veil)
        wanted = Button(self._theme, _("Open"), Kind.PRIMARY, key="Enter")
        wanted.clicked.connect(dialog.close_veil)
        wanted.clicked.connect(lambda: open_address(address))
        dialog.panel.add_button(cancel)
        dialog.panel.add_button(wanted)
        dialog.open(wanted)

    def _notice(self, sentence: str) -> None:
        from dragoman.ui.widgets.toast import Toast

        Toast(self._theme, sentence).float_over(self)

    def _end_offers(self) -> None:
        from dragoman.ui.widgets.toast import end_offers

        end_offers(self)

    def _show_other_page(self) -> None:
        from dragoman.ui.widgets.toast import show_other_page

        show_other_page(self)

    def _say_taken_back(self, change: Change) -> None:
        if change.words:
            self._notice(_("Undone: {what}").format(what=change.words))

    def _choose_pack(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(self, _("Find the folder of the pack"))
        if chosen:
            self._actions.attempt(partial(self.open_file, Path(chosen)))

    def _open_folder(self, folder: Path) -> None:
        open_folder(folder)

    def _open_menu(self) -> None:
        from dragoman.ui.widgets.menu import Menu

        menu = Menu(self._theme, _("Menu"), self)
        for stop in (*self._stops, self._last_stop):
            menu.add(stop.words, partial(self._actions.run, stop.screen), icon=stop.icon, key=stop.key)
        menu.open_under(self._menu_button)

    # Its place on the screen

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground on which cards stand."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._theme.colour("bg"))
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, lambda: self.setWindowIcon(app_icon()))
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the rail the room that there is."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Remember where the window was and what it showed."""
        at = self.normalGeometry()
        values: dict[Setting[Any], Any] = {
            WINDOW: (at.x(), at.y(), at.width(), at.height()),
            MAXIMISED: self.isMaximized(),
            SCREEN: self.screen_shown if self.screen_shown in LASTING_SCREENS else self._before_help,
        }
        if "glossary" in self._screens:
            values[PLACE] = self._glossary.place()
            self._glossary.keep_page()
            self._glossary.stop()
        with suppress(SettingsNotSaved):  # no window is left to say so in, and nothing is lost but where it stood
            self._settings.write_together(values)
        self._learning.close()
        event.accept()

    def _come_back(self) -> None:
        """Where the window was, if that is still on a screen; else in the middle of the first, as large as fits."""
        remembered = self._settings[WINDOW]
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        place = QRect(*remembered) if remembered else QRect()
        if remembered and any(screen.intersects(place.adjusted(80, 0, -80, -80)) for screen in screens):
            self.setGeometry(place)
        else:
            width, height = remembered[2:] if remembered else USUAL_SIZE
            self.resize(min(width, screens[0].width()), min(height, screens[0].height()))
        if self._settings[MAXIMISED]:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def _arrange(self) -> None:
        if not self._screens:
            return
        width = self.width() / self._theme.scale
        self.rail.show_icons_only(width < WIDE)
        on_rail = self.screen_shown != "welcome"
        self.rail.setVisible(on_rail and width >= NARROW)
        screen = cast(Screen, self._stack.currentWidget())
        screen.set_menu_button(self._menu_button if on_rail and width < NARROW else None)
        if width >= NARROW:
            self._menu_button.setParent(self)
            self._menu_button.hide()
