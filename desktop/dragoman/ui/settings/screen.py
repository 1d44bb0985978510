"""Everything that can be chosen, this computer's and the learner's, on one page, saved as it is changed."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from dragoman.desk.data import about_data
from dragoman.desk.learner import Learner
from dragoman.settings import (
    LESS_MOTION,
    PLAIN_KEYS,
    READER,
    TEXT_SIZE,
    TEXT_SIZES,
    THEME,
    Reader,
    Setting,
    Settings,
)
from dragoman.settings import Theme as ThemeChoice
from dragoman.ui.actions import Actions, table
from dragoman.ui.help.keys import KeyRow
from dragoman.ui.page import Page, column_of
from dragoman.ui.settings.data_card import DataCard
from dragoman.ui.settings.row import SettingRow
from dragoman.ui.settings.study_card import StudyCard
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.option import Option
from dragoman.ui.widgets.segmented import Segmented
from dragoman.ui.widgets.slider import Slider
from dragoman.ui.widgets.switch import Switch
from dragoman.words import _

_TWO_COLUMNS = 440  # px at 100 %
KEYS_SHOWN = ("today", "glossary", "look-up", "larger-text", "back", "print")


class SettingsScreen(Page):
    """Controls that say what is wished; the window keeps it, shows it, and can undo it."""

    wished = Signal(object, object)  # the Setting, its value
    backup_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme, settings: Settings, learner: Learner, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Settings"), parent)
        self._settings = settings
        self._learner = learner
        self.head.addWidget(Label(theme, _("Saved as you change them"), "small", "muted"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._reader = Segmented(
            theme,
            _("I am"),
            [Option(Reader.DIPLOMAT, _("Diplomat")), Option(Reader.ENGINEER, _("Engineer")), Option(Reader.BOTH, _("Both"))],
            settings[READER] or Reader.BOTH,
        )
        self._look = Segmented(
            theme,
            _("Theme"),
            [
                Option(ThemeChoice.LIGHT, _("Light")),
                Option(ThemeChoice.DARK, _("Dark")),
                Option(ThemeChoice.SYSTEM, _("System")),
            ],
            settings[THEME],
        )
        step = TEXT_SIZES[1] - TEXT_SIZES[0]
        self._size = Slider(theme, _("Text size"), settings[TEXT_SIZE], TEXT_SIZES[0], TEXT_SIZES[-1], step)
        self._size_words = Label(theme, "", "body", weight=600, wraps=False)
        self._less_motion = Switch(theme, _("Less motion"), settings[LESS_MOTION])
        self._plain_keys = Switch(theme, _("Keys without Ctrl"), settings[PLAIN_KEYS])
        self._about = Button(theme, _("About Dragoman"), small=True)
        self._log = Button(theme, _("Show the log folder"), small=True)
        self._all_keys = Button(theme, _("All keys"), key="F1", small=True)

        self._study = StudyCard(theme, learner)
        self._data = DataCard(theme)
        self.beside_each_other(
            column_of(theme, self._you(), self._looks(), self._keys()),
            column_of(theme, self._study, self._data, self._this_program()),
        )
        self.column.addStretch(1)
        self._connect()
        self.show_setting()

    def bind(self, actions: Actions) -> None:
        """Let buttons do what their actions do."""
        for button, id_ in ((self._about, "about"), (self._all_keys, "keys"), (self._log, "show-log")):
            button.clicked.connect(lambda _checked=False, id_=id_: actions.run(id_))

    def show_setting(self) -> None:
        """Show what is chosen now."""
        settings = self._settings
        self._reader.set_value(settings[READER] or Reader.BOTH)
        self._look.set_value(settings[THEME])
        for control, value in ((self._less_motion, settings[LESS_MOTION]), (self._plain_keys, settings[PLAIN_KEYS])):
            control.blockSignals(True)
            control.setChecked(value)
            control.blockSignals(False)
            control.update()
        self._size.blockSignals(True)
        self._size.setValue(settings[TEXT_SIZE])
        self._size.blockSignals(False)
        self._size_words.set_words(_("{percent} %").format(percent=settings[TEXT_SIZE]))
        self._study.show_settings()
        self._data.show_data(about_data(self._learner))

    def _connect(self) -> None:
        self._reader.chosen.connect(lambda value: self._wish(READER, value))
        self._look.chosen.connect(lambda value: self._wish(THEME, value))
        self._size.valueChanged.connect(lambda value: self._wish(TEXT_SIZE, value))
        self._less_motion.toggled.connect(lambda value: self._wish(LESS_MOTION, value))
        self._plain_keys.toggled.connect(lambda value: self._wish(PLAIN_KEYS, value))
        self._study.wished.connect(self.wished)
        self._data.backup_wanted.connect(self.backup_wanted)
        self._data.folder_wanted.connect(self.folder_wanted)

    def _wish(self, setting: Setting[Any], value: object) -> None:
        self.wished.emit(setting, value)

    def _you(self) -> Card:
        return self._card(_("You"), SettingRow(self._theme, _("I am"), _(READER.about), self._reader, first=True, last=True))

    def _looks(self) -> Card:
        theme = self._theme
        size = QWidget()
        row = QHBoxLayout(size)
        row.setContentsMargins(4, 4, 0, 4)
        row.setSpacing(10)
        row.addWidget(_letter(theme, "tiny"))
        row.addWidget(self._size)
        row.addWidget(_letter(theme, "lead"))
        row.addWidget(self._size_words)
        return self._card(
            _("Look"),
            SettingRow(theme, _("Theme"), "", self._look, first=True),
            SettingRow(theme, _("Text size"), _("100 to 200 %. Ctrl + and Ctrl −"), size),
            SettingRow(theme, _("Less motion"), _(LESS_MOTION.about), self._less_motion, last=True),
        )

    def _keys(self) -> Card:
        theme = self._theme
        row = SettingRow(theme, _("Keys without Ctrl"), _(PLAIN_KEYS.about), self._plain_keys, first=True)
        card = self._card(_("Keys"), row, _KeyList(theme))
        card.column.addSpacing(16)
        card.column.addWidget(self._all_keys, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _this_program(self) -> Card:
        theme = self._theme
        about = SettingRow(theme, _("About Dragoman"), _("Version, licences, where things live"), self._about, first=True)
        log = SettingRow(theme, _("Log"), _("What went wrong inside Dragoman, without your words"), self._log, last=True)
        return self._card(_("Dragoman"), about, log)

    def _card(self, title: str, *rows: QWidget) -> Card:
        card = Card(self._theme)
        card.column.addWidget(Label(self._theme, title, "h2"))
        card.column.addSpacing(12)
        for row in rows:
            card.column.addWidget(row)
        return card


class _KeyList(QWidget):
    """The keys most used, in two columns where there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = [KeyRow(theme, action) for action in table() if action.id in KEYS_SHOWN]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 12, 0, 0)
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Take the columns for which there is room."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= self._theme.px(_TWO_COLUMNS) else 1
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        for row in self._rows:
            self._grid.removeWidget(row)
        for number, row in enumerate(self._rows):
            self._grid.addWidget(row, number // columns, number % columns)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setHorizontalSpacing(self._theme.px(32))


def _letter(theme: Theme, role: str) -> QLabel:
    return Label(theme, "A", role, "muted", wraps=False)  # type: ignore[arg-type]
