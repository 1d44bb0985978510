"""The path in hand: its steps, their minutes, what is done, and one button that goes on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.desk.path import Stage, Step, Walk
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, ColourName
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, icon_in
from dragoman.words import _

_MARK = 24
_TICK = 14
_LEAST_ROW = 36


class PathCard(Card):
    """Leads to the step that is next; a step that is done can be opened again."""

    step_wanted = Signal(str, int)  # the path's id, the step from 0

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=ROOMY, parent=parent)
        self._walk: Walk | None = None
        self._title = Label(theme, "", "h2")
        self._minutes = Label(theme, "", "small", "muted", figures=True, wraps=False)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._end = Label(theme, "", "small", "muted")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._minutes)
        self.column.addLayout(head)
        self.column.addSpacing(8)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._end)
        self.column.addStretch(1)

    def show_walk(self, walk: Walk) -> None:
        """Show this path and how far one is."""
        if walk == self._walk:
            return
        self._walk = walk
        self._title.set_words(walk.path.title)
        self.setAccessibleName(_("Learning path: {title}").format(title=walk.path.title))
        if walk.minutes_done:
            minutes = _("{done} of {minutes} min").format(done=walk.minutes_done, minutes=walk.path.minutes)
        else:
            minutes = _("{minutes} min").format(minutes=walk.path.minutes)
        self._minutes.set_words(minutes)
        self._minutes.setVisible(bool(walk.path.minutes))
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for step in walk.steps:
            row = _StepRow(self._theme, step, _("Go on") if walk.is_begun else _("Start"))
            row.wanted.connect(lambda number, id_=walk.id: self.step_wanted.emit(id_, number))
            self._rows.addWidget(row)
        self._end.set_words(_("You have walked this path to its end."))
        self._end.setVisible(walk.next_step is None)


class _StepRow(QWidget):
    """One step: its number or a tick, its title, its minutes, and what can be done with it."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, step: Step, go_on: str) -> None:
        super().__init__()
        self._theme = theme
        is_next, is_done = step.stage is Stage.NEXT, step.stage is Stage.DONE
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 4, 4)
        row.setSpacing(12)
        row.addWidget(_Mark(theme, step))
        title = Label(theme, step.title, "body", "muted" if is_done else "text", weight=600 if is_next else None)
        row.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        minutes = Label(theme, "", "small", "muted", figures=True, wraps=False)
        minutes.set_words(_("{minutes} min").format(minutes=step.minutes) if step.minutes else "")
        row.addWidget(minutes)
        self.button: Button | None = None
        if is_next or is_done:
            self.button = Button(theme, go_on if is_next else _("Again"), small=True)
            self.button.setAccessibleName(
                (_("{go_on}: {step}") if is_next else _("Open again: {step}")).format(go_on=go_on, step=step.title)
            )
            self.button.clicked.connect(lambda: self.wanted.emit(step.number))
            row.addWidget(self.button)
        theme.bind(self, self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setMinimumHeight(self._theme.px(_LEAST_ROW))


class _Mark(QWidget):
    """A tick where the step is done, else its number; blue where it is next."""

    def __init__(self, theme: Theme, step: Step) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        said = {Stage.DONE: _("Done"), Stage.NEXT: _("Next"), Stage.TO_COME: _("To come")}[step.stage]
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A circle."""
        return QSize(self._theme.px(_MARK), self._theme.px(_MARK))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        theme, rect = self._theme, self.rect()
        painter = QPainter(self)
        looks: dict[Stage, tuple[ColourName, ColourName | None, ColourName]] = {
            Stage.DONE: ("ok_soft", None, "ok"),
            Stage.NEXT: ("accent", None, "on_accent"),
            Stage.TO_COME: ("surface", "border_strong", "text"),
        }
        ground, line, ink = looks[self._step.stage]
        edge = theme.colour(line) if line else None
        box(painter, rect, rect.width() / 2, theme.colour(ground), edge, EDGE)
        if self._step.stage is Stage.DONE:
            icon_in(painter, theme, "check", ink, rect, _TICK, turned=False)
        else:
            painter.setFont(theme.font("tiny", weight=600))
            painter.setPen(theme.colour(ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._step.number + 1))
        painter.end()
