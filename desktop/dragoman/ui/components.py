"""The components sheet: every widget in every state on one page, 1440 by 1640, to be put beside its picture."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.content.model import Relation, Side, Status
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import RADIUS_M, RADIUS_S, ColourName, Role
from dragoman.ui.widgets.bars import BusyBar, HeatStrip, Part, ProgressStrip
from dragoman.ui.widgets.button import Button, IconButton, Kind
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.check_box import CheckBox, Radio
from dragoman.ui.widgets.chip import Chip
from dragoman.ui.widgets.choice_box import ChoiceBox
from dragoman.ui.widgets.dialog import Panel
from dragoman.ui.widgets.empty_state import EmptyState
from dragoman.ui.widgets.focus import Ring
from dragoman.ui.widgets.key_cap import KeyCap
from dragoman.ui.widgets.known_dots import KnownDots
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.menu import Menu
from dragoman.ui.widgets.message import Message
from dragoman.ui.widgets.option import Option
from dragoman.ui.widgets.option_row import OptionRow, Verdict
from dragoman.ui.widgets.paint import box
from dragoman.ui.widgets.pill import Pill, SidePill, false_friend_pill
from dragoman.ui.widgets.pop_over import PopOver
from dragoman.ui.widgets.pressable import Pressable, State
from dragoman.ui.widgets.prose import Prose
from dragoman.ui.widgets.rail import RailButton
from dragoman.ui.widgets.relation import RelationBadge, RelationLine
from dragoman.ui.widgets.rows import Row, RowPainter, RowState
from dragoman.ui.widgets.segmented import Segmented
from dragoman.ui.widgets.shadow import REACH
from dragoman.ui.widgets.slider import Slider
from dragoman.ui.widgets.status_ribbon import StatusRibbon
from dragoman.ui.widgets.stepper import Stepper
from dragoman.ui.widgets.switch import Switch
from dragoman.ui.widgets.tabs import Tabs
from dragoman.ui.widgets.text_input import LineEdit, TextInput
from dragoman.ui.widgets.toast import Toast
from dragoman.ui.widgets.tooltip import Tooltip

SIZE = QSize(1440, 1640)
_COLUMNS = (504, 432, 392)
_STATES = ("rest", "hover", "focus", "pressed", "disabled")


class Components(QWidget):
    """The sheet. Its widgets are the real ones; what pointer and keyboard would do is posed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ringed: list[QWidget] = []
        self.setFixedSize(SIZE)
        self.setAutoFillBackground(True)
        page = QVBoxLayout(self)
        page.setContentsMargins(40, 28, 40, 18)
        page.setSpacing(16)
        head = QHBoxLayout()
        title = Label(theme, "Components", "h1", wraps=False)
        title.setFixedHeight(40)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(
            Label(
                theme, "States from left to right or top to bottom. Sizes in px at 100 % text.", "small", "muted", wraps=False
            )
        )
        page.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        page.addLayout(columns, 1)
        left, middle, right = _COLUMNS
        columns.addLayout(_column(left, self._buttons(), self._inputs(), self._option_rows(), self._list_rows()))
        sides = (self._sides(), self._relations(), self._ribbons(), self._pills(), self._bars(), self._empty())
        columns.addLayout(_column(middle, *sides))
        columns.addLayout(
            _column(right, self._toast(), self._messages(), self._dialog(), self._tooltip_menu_pop_over(), self._rail())
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Put where its room is now what reaches beyond it, and draw the rings."""
        super().showEvent(event)
        for room in self.findChildren(_Overflowing):
            room.place()
        for widget in self._ringed:
            Ring(self._theme, self).go_around(widget)
        self._ringed.clear()

    # Left

    def _buttons(self) -> Card:
        theme = self._theme
        card, grid = self._card_with_grid("Buttons")
        for column, state in enumerate(_STATES, start=1):
            grid.addWidget(self._note(state), 0, column)
        kinds = {"Primary": ("Save", Kind.PRIMARY), "Bordered": ("Open", Kind.BORDERED), "Text": ("Back", Kind.TEXT)}
        kinds["Destroying"] = ("Erase", Kind.DESTROYING)
        for row, (name, (words, kind)) in enumerate(kinds.items(), start=1):
            grid.addWidget(self._note(name, "small"), row, 0)
            for column, state in enumerate(_STATES, start=1):
                grid.addWidget(self._posed(Button(theme, words, kind), state), row, column, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._note("Small, icon", "small"), 5, 0)
        small = QHBoxLayout()
        small.setSpacing(12)
        small.addWidget(Button(theme, "Back up", icon="archive", small=True))
        small.addWidget(Button(theme, "Send", Kind.PRIMARY, small=True))
        small.addWidget(IconButton(theme, "chevron-left", "Back", bordered=True))
        for starred in (False, True):
            star = IconButton(theme, "star", "Star", icon_on="star-filled")
            star.setChecked(starred)
            small.addWidget(star)
        small.addStretch(1)
        grid.addLayout(small, 5, 1, 1, 5)
        grid.setColumnMinimumWidth(0, 96)
        for column in range(1, 6):
            grid.setColumnMinimumWidth(column, 76)
        grid.setColumnStretch(6, 1)
        grid.setVerticalSpacing(12)
        return card

    def _inputs(self) -> Card:
        theme = self._theme
        card, grid = self._card_with_grid("Inputs", 12, 10)
        hover = LineEdit(theme, "Hover, filled")
        hover.setText("embargo")
        hover.pose(State.HOVER)
        focus = LineEdit(theme, "Focus")
        focus.setText("embargo")
        focus.pose(None, focus=True)
        self._ring(focus)
        error = TextInput(theme, "Error", "31 Feb")
        error.show_error("No such day.")
        disabled = LineEdit(theme, "Disabled")
        disabled.setText("Progress file")
        disabled.setEnabled(False)
        choice = ChoiceBox(theme, "Choice", [Option("en", "English"), Option("ar", "العربية")], "en")
        fields: list[tuple[str, QWidget]] = [
            ("empty", LineEdit(theme, "Empty", "Look up a term")),
            ("hover, filled", hover),
            ("focus", focus),
            ("error", error),
            ("disabled", disabled),
            ("choice", choice),
        ]
        for number, (name, field) in enumerate(fields):
            labelled = QVBoxLayout()
            labelled.setSpacing(4)
            labelled.addWidget(self._note(name))
            labelled.addWidget(field)
            labelled.addStretch(1)
            grid.addLayout(labelled, number // 3, number % 3)
            grid.setColumnStretch(number % 3, 1)
        steps = QHBoxLayout()
        steps.setSpacing(16)
        steps.addWidget(Stepper(theme, "Minutes a day", 10, 0, 90))
        steps.addWidget(Segmented(theme, "Grades", [Option(4, "Four"), Option(2, "Knew it or not")], 4))
        steps.addWidget(Slider(theme, "Recall to aim for", 50, 0, 100), 1)
        steps.addSpacing(7)
        card.column.addSpacing(16)
        card.column.addLayout(steps)
        card.column.addSpacing(16)
        card.column.addLayout(self._marks())
        card.column.addSpacing(2)
        card.column.addWidget(self._note("Off, on, partly, focus, disabled"))
        return card

    def _marks(self) -> QLayout:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(2)
        states = (Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked)
        for number, state in enumerate((*states, Qt.CheckState.Unchecked)):
            tick = CheckBox(theme, "", name="Tick")
            tick.setTristate(state == Qt.CheckState.PartiallyChecked)
            tick.setCheckState(state)
            tick.setEnabled(number < 4)
            row.addWidget(tick)
            if number == 3:
                self._ring(tick)
        row.addSpacing(10)
        for number in range(3):
            field = QWidget()  # a radio's neighbours go off
            inner = QHBoxLayout(field)
            inner.setContentsMargins(0, 0, 0, 0)
            radio = Radio(theme, "", name="Choose")
            radio.setChecked(number > 0)
            inner.addWidget(radio)
            row.addWidget(field)
            if number == 2:
                self._ring(radio)
        row.addSpacing(8)
        for number in range(3):
            switch = Switch(theme, "Less motion", number > 0)
            row.addWidget(switch)
            row.addSpacing(6)
            if number == 2:
                self._ring(switch)
        row.addStretch(1)
        return row

    def _option_rows(self) -> Card:
        theme = self._theme
        card, grid = self._card_with_grid("Option rows", 8, 8)
        rows: list[tuple[str, str, str]] = [
            ("Nothing chosen yet", "1", "rest"),
            ("The pointer is over it", "2", "hover"),
            ("Chosen, with the focus", "3", "chosen"),
            ("The right one", "", "right"),
            ("The one that was chosen", "", "wrong"),
            ("Cannot be chosen now", "4", "disabled"),
        ]
        for number, (words, key, name) in enumerate(rows):
            row = OptionRow(theme, words, key)
            if name == "hover":
                row.pose(State.HOVER)
            elif name == "chosen":
                row.setChecked(True)
                self._ring(row)
            elif name == "right":
                row.show_verdict(Verdict.RIGHT, "Right")
            elif name == "wrong":
                row.show_verdict(Verdict.WRONG, "Your answer")
            row.setEnabled(name != "disabled")
            grid.addWidget(row, number, 0)
            grid.addWidget(self._note(name), number, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, 57)
        return card

    def _list_rows(self) -> Card:
        theme = self._theme
        card, grid = self._card_with_grid("List rows", 8, 4)
        row = Row("Disclosure embargo", "Statement under embargo", Side.DIPLOMATIC, Side.TECHNICAL, marked=True, known=2)
        states = {
            "rest": RowState.REST,
            "hover": RowState.LIT,
            "shown": RowState.SHOWN,
            "focus": RowState.SHOWN,
        }
        for number, (name, state) in enumerate(states.items()):
            drawn = _DrawnRow(theme, row, state)
            grid.addWidget(drawn, number, 0)
            grid.addWidget(self._note(name), number, 1)
            if name == "focus":
                self._ring(drawn)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, 57)
        legend = QHBoxLayout()
        legend.setSpacing(8)
        legend.addWidget(self._note("Known:", "small"))
        for known, name in enumerate(("new", "learning", "young", "known")):
            legend.addSpacing(4)
            legend.addWidget(KnownDots(theme, known, Side.TECHNICAL))
            legend.addWidget(self._note(name, "small"))
        legend.addStretch(1)
        card.column.addSpacing(10)
        card.column.addLayout(legend)
        return card

    # Middle

    def _sides(self) -> Card:
        theme = self._theme
        card, column = self._card("Sides", 8)
        sides: list[tuple[ColourName, Pill, str, Side | None, Sequence[ColourName]]] = [
            (
                "tech_line",
                SidePill(theme, Side.TECHNICAL),
                _link("technical"),
                Side.TECHNICAL,
                ("tech", "tech_line", "tech_soft"),
            ),
            (
                "dipl_line",
                SidePill(theme, Side.DIPLOMATIC),
                _link("diplomatic"),
                Side.DIPLOMATIC,
                ("dipl", "dipl_line", "dipl_soft"),
            ),
            ("warn", false_friend_pill(theme), '<a href="false-friend:x">marked word</a>', None, ("warn", "warn_soft")),
        ]
        for spine, pill, html, side, colours in sides:
            inner = Card(theme, spine, padding=(9, 12), at_side=True, small=True)
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(pill)
            row.addStretch(1)
            prose = Prose(theme, "Link", "small")
            prose.show_html(html)
            prose.setFixedSize(84, 24)
            row.addWidget(prose)
            dots = KnownDots(theme, 2, side) if side else QWidget()
            dots.setFixedWidth(46)
            row.addWidget(dots)
            row.addWidget(_Swatches(theme, colours))
            inner.column.addLayout(row)
            column.addWidget(inner)
        return card

    def _relations(self) -> Card:
        theme = self._theme
        card, grid = self._card_with_grid("Relations", 14, 12)
        relations = {
            Relation.ANALOGUE: "Same job over there",
            Relation.COUNTERPART: "The one you deal with",
            Relation.FALSE_FRIEND: "Sounds alike, is not",
            Relation.ESCALATES_TO: "If more is also true",
            Relation.CONSTRAINED_BY: "A rule there limits this",
        }
        for number, (relation, words) in enumerate(relations.items()):
            grid.addWidget(RelationBadge(theme, relation), number, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(RelationLine(theme, relation), number, 1)
            grid.addWidget(Label(theme, words, "small", "muted"), number, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnMinimumWidth(0, 134)
        grid.setColumnMinimumWidth(1, 84)
        grid.setColumnStretch(2, 1)
        return card

    def _ribbons(self) -> Card:
        card, column = self._card("Status ribbons", 8)
        words = {
            Status.TREATY: "Binds the states that are party to it.",
            Status.CUSTOM: "Binds all states, where it is shown to exist.",
            Status.LAW: "Binds inside the country or union that made it.",
            Status.VOLUNTARY_NORM: "Agreed by states, binds none by itself.",
            Status.STANDARD: "Binds whoever has promised to follow it.",
            Status.EXPERT_VIEW: "Binds nobody who has not agreed to it.",
        }
        for status, sentence in words.items():
            column.addWidget(StatusRibbon(self._theme, status, sentence))
        column.addWidget(self._note("Full edge: binds. Broken edge: does not bind by itself.", "small"))
        return card

    def _pills(self) -> Card:
        theme = self._theme
        card, column = self._card("Pills, chips, tabs, keys", 12)
        column.addLayout(
            _row(
                8,
                Pill(theme, "Level 2"),
                Pill(theme, "Phase 3 of 6", "action"),
                Pill(theme, "Right", "right"),
                Pill(theme, "1 error", "wrong"),
                Pill(theme, "Not saved", "warning"),
            )
        )
        rest, hover, focus = (Chip(theme, words) for words in ("Rest", "Hover", "Focus"))
        hover.pose(State.HOVER)
        chosen = Chip(theme, "Chosen")
        chosen.setChecked(True)
        several = Chip(theme, "Several", several=True)
        several.setChecked(True)
        self._ring(focus)
        column.addLayout(_row(8, rest, hover, chosen, several, focus))
        tabs = Tabs(theme, "Tabs", ("Confusions", "Hover", "Time"))
        tabs.pose(1)
        row = _row(8, tabs)
        for key in ("3", "Enter", "Ctrl Z"):
            row.addWidget(KeyCap(theme, key))
        column.addLayout(row)
        return card

    def _bars(self) -> Card:
        theme = self._theme
        card, column = self._card("Bars", 16)
        done = (Part.RIGHT, Part.RIGHT, Part.WRONG, Part.RIGHT, Part.NOW)
        strip = ProgressStrip(theme, (*done, *(Part.TO_COME,) * 5), "Question 5 of 10")
        strip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        strip.setFixedWidth(306)
        column.addLayout(_row(12, strip, self._note("questions")))
        busy = BusyBar(theme)
        busy.show_progress(0.62, "620 of 1,000 files")
        busy.show()
        column.addWidget(busy)
        cells = [(0.27, "27 %"), (0.46, "46 %"), (0.58, "58 %"), (0.74, "74 %"), (0.92, "92 %"), None]
        column.addWidget(HeatStrip(theme, cells, "How many knew it"))
        words = "Scrollbar: 6, under the pointer 10. Track invisible, reaches 24 for the pointer."
        column.addLayout(_row(12, _Bars(theme), Label(theme, words, "small", "muted")))
        return card

    def _empty(self) -> Card:
        card, column = self._card("Empty", 8)
        column.addWidget(EmptyState(self._theme, "No notes yet.", "Write a note"))
        return card

    # Right

    def _toast(self) -> Card:
        card, column = self._card("Toast", 8)
        column.addWidget(Toast(self._theme, "Put off until tomorrow.", "Undo", "Ctrl Z"))
        words = "Bottom centre, 6 s, stays under pointer or focus, one at a time."
        column.addWidget(Label(self._theme, words, "small", "muted"))
        return card

    def _messages(self) -> Card:
        theme = self._theme
        card, column = self._card("Message in place", 8)
        column.addWidget(Message(theme, "bad", "Not saved: the disk is full.", "Free space, then answer again."))
        column.addWidget(Message(theme, "warn", "Past its review date", "of 1 October 2026."))
        column.addWidget(Message(theme, "ok", "Right, with one slip."))
        return card

    def _dialog(self) -> Card:
        theme = self._theme
        card, column = self._card("Dialog", 8)
        veil = _VeilSample(theme)
        room = QVBoxLayout(veil)
        room.setContentsMargins(20, 20, 20, 20)
        words = "4,812 answers, 49 notes and 12 quiz results go. Backups go too. The content stays."
        panel = Panel(theme, "Erase your progress?", words)
        line = LineEdit(theme, "Write ERASE to go on", "Write ERASE to go on")
        line.pose(None, focus=True)
        self._ring(line)
        panel.add(line)
        panel.add_button(Button(theme, "Cancel", key="Esc"))
        erase = Button(theme, "Erase", Kind.DESTROYING)
        erase.setEnabled(False)
        panel.add_button(erase)
        room.addWidget(panel)
        column.addWidget(veil)
        return card

    def _tooltip_menu_pop_over(self) -> Card:
        theme = self._theme
        card, column = self._card("Tooltip, menu, pop-over", 0)
        top = QHBoxLayout()
        top.setSpacing(0)
        tips = QVBoxLayout()
        tips.setSpacing(8)
        printer = IconButton(theme, "printer", "Print", key="Ctrl P")
        printer.pose(State.HOVER)
        tips.addWidget(printer)
        tip = Tooltip(theme, "Print", "Ctrl P")
        tip.setFixedSize(tip.sizeHint())
        tips.addWidget(tip)
        tips.addStretch(1)
        top.addLayout(tips)
        menu = Menu(theme, "This card", self)
        menu.setWindowFlags(Qt.WindowType.Widget)
        for words, icon, key in (
            ("Star", "star", "S"),
            ("Put off until tomorrow", "calendar-x", "P"),
            ("Set aside", "pause", "X"),
            ("Mark as bad", "flag", "B"),
        ):
            menu.add(words, menu.close, icon=icon, key=key)
        menu.measure()
        menu.setActiveAction(menu.actions()[0])
        top.addWidget(
            _Overflowing(menu, menu.sizeHint() - QSize(2 * REACH, 2 * REACH)),
            1,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop,
        )
        column.addLayout(top)
        column.addSpacing(16)
        pop_over = PopOver(theme, self, padding=(12, 16))
        pop_over.hold(self._patch())
        column.addWidget(_Overflowing(pop_over, QSize(352, pop_over.heightForWidth(352 + 2 * REACH) - 2 * REACH)))
        return card

    def _patch(self) -> QWidget:
        theme = self._theme
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = _row(8, SidePill(theme, Side.TECHNICAL))
        head.addWidget(KnownDots(theme, 3, Side.TECHNICAL))
        column.addLayout(head)
        column.addWidget(Label(theme, "Patch", "h2"))
        column.addWidget(Label(theme, "A fix issued by the maker, which each owner then has to install.", "small"))
        keys = _row(8, KeyCap(theme, "Enter"), self._note("open", "small"), KeyCap(theme, "Esc"), self._note("close", "small"))
        column.addSpacing(4)
        column.addLayout(keys)
        return content

    def _rail(self) -> Card:
        theme = self._theme
        card, column = self._card("Rail", 8)
        row = QHBoxLayout()
        row.setSpacing(16)
        wide = _Ground(theme)
        wide.setFixedWidth(124)
        for words, icon in (("Rest", "calendar-check"), ("Hover", "book-open"), ("Shown", "layers"), ("Focus", "list-checks")):
            button = RailButton(theme, icon, words)
            button.setAutoExclusive(False)
            button.setChecked(words in ("Shown", "Focus"))
            if words == "Hover":
                button.pose(State.HOVER)
            elif words == "Focus":
                self._ring(button)
            wide.column.addWidget(button)
        row.addWidget(wide)
        narrow = _Ground(theme)
        for words, icon in (("Study", "layers"), ("Settings", "settings")):
            button = RailButton(theme, icon, words)
            button.set_narrow(True)
            button.setChecked(icon == "layers")
            narrow.column.addWidget(button)
        row.addWidget(narrow, 0, Qt.AlignmentFlag.AlignTop)
        last = QVBoxLayout()
        last.setSpacing(8)
        last.addWidget(Button(theme, "Menu", icon="menu"), 0, Qt.AlignmentFlag.AlignLeft)
        last.addWidget(Label(theme, "Under 1180: icons. Under 640: one button.", "small", "muted"))
        last.addStretch(1)
        row.addLayout(last, 1)
        column.addLayout(row)
        return card

    # What the cards have in common

    def _card(self, title: str, gap: int) -> tuple[Card, QVBoxLayout]:
        card = Card(self._theme, padding=(18, 20))
        card.column.addWidget(Label(self._theme, title, "h3", wraps=False))
        card.column.addSpacing(12)
        column = QVBoxLayout()
        column.setSpacing(gap)
        card.column.addLayout(column)
        return card, column

    def _card_with_grid(self, title: str, across: int = 0, down: int = 8) -> tuple[Card, QGridLayout]:
        card, column = self._card(title, 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(across)
        grid.setVerticalSpacing(down)
        column.addLayout(grid)
        return card, grid

    def _note(self, words: str, role: Role = "tiny") -> Label:
        return Label(self._theme, words, role, "muted", wraps=False)

    def _posed(self, button: Pressable, state: str) -> Pressable:
        poses = {"hover": State.HOVER, "pressed": State.PRESSED, "disabled": State.DISABLED}
        button.pose(poses.get(state))
        if state == "focus":
            self._ring(button)
        return button

    def _ring(self, widget: QWidget) -> None:
        self._ringed.append(widget)


class _DrawnRow(QWidget):
    """One row of a list in a state, without its list."""

    def __init__(self, theme: Theme, row: Row, state: RowState) -> None:
        super().__init__()
        self._row = row
        self._state = state
        self._delegate = RowPainter(theme, shown="raised")
        self.setFixedHeight(self._delegate.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self._delegate.draw(painter, self.rect(), self._row, self._state, self.layoutDirection())
        painter.end()


class _Drawn(QWidget):
    """Something that is only painted; an invalid size means as large as its room."""

    def __init__(self, theme: Theme, size: QSize) -> None:
        super().__init__()
        self._theme = theme
        if size.isValid():
            self.setFixedSize(size)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        raise NotImplementedError


class _Swatches(_Drawn):
    def __init__(self, theme: Theme, colours: Sequence[ColourName]) -> None:
        super().__init__(theme, QSize(3 * 20 - 4, 16))
        self._colours = colours

    def draw(self, painter: QPainter) -> None:
        first = 3 - len(self._colours)
        for number, colour in enumerate(self._colours, start=first):
            box(painter, QRect(number * 20, 0, 16, 16), 4, self._theme.colour(colour))


class _Bars(_Drawn):
    """How the handle of a scroll bar looks, at rest and under the pointer."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QSize(36, 34))

    def draw(self, painter: QPainter) -> None:
        box(painter, QRect(3, 0, 6, 34), 3, self._theme.colour("border_strong"))
        box(painter, QRect(25, 0, 10, 34), 5, self._theme.colour("muted"))


class _VeilSample(_Drawn):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QSize())

    def draw(self, painter: QPainter) -> None:
        box(painter, self.rect(), RADIUS_S, self._theme.colour("surface"))
        box(painter, self.rect(), RADIUS_S, self._theme.colour("veil"))


class _Ground(_Drawn):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QSize())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(8)

    def draw(self, painter: QPainter) -> None:
        box(painter, self.rect(), RADIUS_M, self._theme.colour("sunken"))


class _Overflowing(QWidget):
    """Room for something whose shadow reaches beyond it."""

    def __init__(self, inner: QWidget, size: QSize) -> None:
        super().__init__()
        self._inner = inner
        self.setFixedSize(size)

    def place(self) -> None:
        """Put it where its room is now."""
        at = self.mapTo(self.window(), self.rect().topLeft())
        self._inner.setGeometry(QRect(at, self.size()).adjusted(-REACH, -REACH, REACH, REACH))
        self._inner.raise_()
        self._inner.show()


def _link(side: str) -> str:
    return f'<a class="{side}" href="term:x">linked term</a>'


def _row(gap: int, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    if not isinstance(widgets[-1], Label) or not widgets[-1].wordWrap():
        row.addStretch(1)
    return row


def _column(width: int, *cards: Card) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    for card in cards:
        card.setFixedWidth(width)
        column.addWidget(card)
    column.addStretch(1)
    return column
