"""How the learner studies: what she aims for, how much a day, how she grades. It is hers, and goes with her log."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dragoman.desk.learner import Learner
from dragoman.settings import ASK_SURE, GRADES, MINUTES_A_DAY, NEW_A_DAY, OTHER_SIDE, RECALL, Grades, Setting
from dragoman.ui.settings.row import SettingRow
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.option import Option
from dragoman.ui.widgets.segmented import Segmented
from dragoman.ui.widgets.slider import Slider
from dragoman.ui.widgets.stepper import Stepper
from dragoman.ui.widgets.switch import Switch
from dragoman.words import _

RECALL_LEAST, RECALL_MOST = 70, 97
MOST_NEW, MOST_MINUTES = 100, 120


class StudyCard(Card):
    """Says what is wished; a slider that is dragged wishes when it is let go, since each wish is written to the log."""

    wished = Signal(object, object)  # the Setting, its value

    def __init__(self, theme: Theme, learner: Learner, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._learner = learner
        self._recall = Slider(theme, _("Recall to aim for"), RECALL.default, RECALL_LEAST, RECALL_MOST)
        self._percent = Label(theme, "", "body", weight=600, wraps=False, figures=True)
        self._new = Stepper(theme, _("New cards a day"), NEW_A_DAY.default, 0, MOST_NEW)
        self._minutes = Stepper(theme, _("Minutes a day"), MINUTES_A_DAY.default, 1, MOST_MINUTES)
        four, two = Option(Grades.FOUR, _("Four")), Option(Grades.TWO, _("Knew it or not"))
        self._grades = Segmented(theme, _("Grades"), [four, two], GRADES.default)
        self._ask_sure = Switch(theme, _("Ask how sure in quizzes"), ASK_SURE.default)
        self._both = Switch(theme, _("Study the cards of both sides"), OTHER_SIDE.default)
        self._build()
        self._connect()
        self.show_settings()

    def show_settings(self) -> None:
        """Show what is chosen now; nothing while the log cannot be opened."""
        if self._learner.trouble is not None or not self._learner.open():
            self.setEnabled(False)
            return
        self.setEnabled(True)
        value = self._learner.setting
        numbers: tuple[tuple[Slider | Stepper, Setting[int]], ...] = (
            (self._recall, RECALL),
            (self._new, NEW_A_DAY),
            (self._minutes, MINUTES_A_DAY),
        )
        for number, setting in numbers:
            number.blockSignals(True)
            number.setValue(value(setting))
            number.blockSignals(False)
        for switch, flag in ((self._ask_sure, ASK_SURE), (self._both, OTHER_SIDE)):
            switch.blockSignals(True)
            switch.setChecked(value(flag))
            switch.blockSignals(False)
            switch.update()
        self._grades.set_value(value(GRADES))
        self._show_percent(value(RECALL))

    def _connect(self) -> None:
        self._recall.valueChanged.connect(self._aim)
        self._recall.sliderReleased.connect(lambda: self._wish(RECALL, self._recall.value()))
        self._new.stepped.connect(lambda value: self._wish(NEW_A_DAY, value))
        self._minutes.stepped.connect(lambda value: self._wish(MINUTES_A_DAY, value))
        self._grades.chosen.connect(lambda value: self._wish(GRADES, value))
        self._ask_sure.toggled.connect(lambda value: self._wish(ASK_SURE, value))
        self._both.toggled.connect(lambda value: self._wish(OTHER_SIDE, value))

    def _aim(self, value: int) -> None:
        self._show_percent(value)
        if not self._recall.isSliderDown():
            self._wish(RECALL, value)

    def _show_percent(self, value: int) -> None:
        self._percent.set_words(_("{percent} %").format(percent=value))

    def _wish(self, setting: Setting[Any], value: object) -> None:
        self.wished.emit(setting, value)

    def _build(self) -> None:
        theme = self._theme
        recall = QWidget()
        row = QHBoxLayout(recall)
        row.setContentsMargins(4, 4, 0, 4)
        row.setSpacing(10)
        row.addWidget(self._recall)
        row.addWidget(self._percent)
        self.column.addWidget(Label(theme, _("Study"), "h2"))
        self.column.addSpacing(12)
        more = _("More recall means more repeats")
        self.column.addWidget(SettingRow(theme, _("Recall to aim for"), more, recall, first=True))
        self.column.addWidget(SettingRow(theme, _("New cards a day"), "", self._new))
        self.column.addWidget(SettingRow(theme, _("Minutes a day"), _(MINUTES_A_DAY.about), self._minutes))
        self.column.addWidget(SettingRow(theme, _("Grades"), "", self._grades))
        self.column.addWidget(SettingRow(theme, _("Ask how sure in quizzes"), "", self._ask_sure))
        own = _("Else those of the other side, which are explained to you")
        self.column.addWidget(SettingRow(theme, _("Study the cards of both sides"), own, self._both, last=True))
