"""The glossary's toolbar: where one is, back and forward, what can be done; it stays while the page scrolls."""

from enum import Enum, auto
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.ui.actions import Action, first_key
from dragoman.ui.glossary.link_button import LinkButton
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, IconButton
from dragoman.ui.widgets.button import Kind as ButtonKind
from dragoman.ui.widgets.field import HEIGHT, PADDING, draw_field
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.key_cap import cap_size, draw_cap
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import CLEAR, icon, mirrored, text
from dragoman.ui.widgets.pressable import Look, Pressable, State
from dragoman.words import _


class Mode(Enum):
    """What the window's width, divided by the text size, leaves room for."""

    WIDE = auto()  # the list stands beside the page
    FIELD = auto()  # the list is a drawer, a search field leads to it
    ICONS = auto()  # the search is an icon, the rest stands under More
    MENU = auto()  # so does the rail, as a Menu button


_BESIDE = {"back": "chevron-left", "forward": "chevron-right", "copy-definition": "copy", "print": "printer"}
_STUDY = "study-pair"


class Toolbar(QWidget):
    """Buttons for actions of the table; `wanted` tells which one."""

    wanted = Signal(str)
    topic_wanted = Signal()

    def __init__(self, theme: Theme, actions: dict[str, Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        self._enabled: dict[str, bool] = {}
        self.mode = Mode.WIDE
        self._menu_slot = QHBoxLayout()
        self._narrow: _Narrow | None = None
        self._buttons = {id_: self._icon_button(id_, sign) for id_, sign in _BESIDE.items()}
        self._more = IconButton(theme, "ellipsis", _("More"))
        star = actions["star"]
        self._star = IconButton(theme, "star", star.words, key=first_key(star), icon_on="star-filled")
        self._study = Button(theme, "", ButtonKind.PRIMARY, icon="layers")
        self._is_word = False
        self._is_returning = False
        self._topic = LinkButton(theme, "small", 24)
        self._chevron = Glyph(theme, "chevron-right", "muted", 14, "small")
        self._position = Label(theme, "", "small", "text", weight=600, wraps=False)
        self._crumbs = QWidget()
        self._row = QHBoxLayout()
        self._under = QHBoxLayout()
        self._build()
        theme.changed.connect(self._restyle)
        self.set_mode(Mode.WIDE)

    def _icon_button(self, id_: str, sign: str, *, bordered: bool = False) -> IconButton:
        action = self._actions[id_]
        button = IconButton(self._theme, sign, action.words, key=first_key(action), bordered=bordered)
        button.clicked.connect(partial(self.wanted.emit, id_))
        return button

    def _build(self) -> None:
        crumbs = QHBoxLayout(self._crumbs)
        crumbs.setContentsMargins(0, 0, 0, 0)
        crumbs.setSpacing(8)
        for part in (self._topic, self._chevron, self._position):
            crumbs.addWidget(part)
        crumbs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row.addLayout(self._menu_slot)
        column.addLayout(self._row)
        column.addLayout(self._under)
        self._more.clicked.connect(self._open_more)
        self._star.clicked.connect(partial(self.wanted.emit, "star"))
        self._study.clicked.connect(partial(self.wanted.emit, _STUDY))
        self._topic.clicked.connect(self.topic_wanted)

    def set_mode(self, mode: Mode) -> None:
        """Show what there is room for; the rest stands under More."""
        self.mode = mode
        back, forward, copy, print_ = (self._buttons[id_] for id_ in _BESIDE)
        star, study = self._star, self._study
        shown: list[QWidget] = [back, forward, self._crumbs, star, copy, print_, self._more, study]
        wide: list[QWidget] = [self._crumbs]
        if mode is not Mode.WIDE:
            narrow = self._narrow = self._narrow or self._make_narrow()
            narrow.terms.set_key(first_key(self._actions["terms"]) if mode is Mode.FIELD else "")
            terms = narrow.terms_icon if mode is Mode.MENU else narrow.terms
            shown = [terms, narrow.glass, back, narrow.stretch, star, self._more, study]
            if mode is Mode.FIELD:
                shown = [terms, narrow.field, back, forward, star, print_, self._more, study]
            wide = [narrow.field, narrow.stretch]
        every = {back, forward, copy, print_, star, study, self._crumbs, self._more, *(self._narrow or ())}
        while self._row.count() > 1:
            self._row.takeAt(1)
        self._under.takeAt(0)
        for widget in shown:
            self._row.addWidget(widget, 1 if widget in wide else 0)
        if mode is Mode.FIELD:
            self._under.addWidget(self._crumbs)
        for widget in every - set(shown):
            widget.setParent(self)
            widget.setVisible(widget is self._crumbs and mode is Mode.FIELD)
        for widget in shown:
            widget.show()
        self._name_study()
        for button in (back, forward):
            button.set_bordered(True)
        for button in (star, copy, print_, self._more):
            button.set_bordered(mode is not Mode.WIDE)
        self._restyle()

    def _make_narrow(self) -> "_Narrow":
        terms, look_up = self._actions["terms"], self._actions["look-up"]
        made = _Narrow(
            Button(self._theme, terms.words, icon="panel-left"),
            IconButton(self._theme, "panel-left", terms.words, key=first_key(terms), bordered=True),
            SearchButton(self._theme, look_up.words, first_key(look_up)),
            self._icon_button("look-up", "search", bordered=True),
            QWidget(),
        )
        made.stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        made.terms.clicked.connect(partial(self.wanted.emit, "terms"))
        made.terms_icon.clicked.connect(partial(self.wanted.emit, "terms"))
        made.field.clicked.connect(partial(self.wanted.emit, "look-up"))
        for widget in made:
            widget.setParent(self)
        return made

    def set_menu_button(self, button: QWidget | None) -> None:
        """Show the window's Menu button first, or take it away."""
        while self._menu_slot.count():
            self._menu_slot.takeAt(0)
        if button is not None:
            self._menu_slot.addWidget(button)
            button.show()

    def show_position(self, topic: str, position: str) -> None:
        """Say where the page stands: its topic, and which of its pairs it is."""
        self._topic.setVisible(bool(topic))
        self._chevron.setVisible(bool(topic))
        if topic:
            self._topic.show_words(topic, _("List {topic}").format(topic=topic))
        self._position.set_words(position)

    def set_enabled(self, id_: str, enabled: bool) -> None:
        """Whether an action can be done now."""
        self._enabled[id_] = enabled
        if id_ == "star":
            self._star.setEnabled(enabled)
        if id_ == _STUDY:
            self._study.setVisible(enabled)
        if id_ in self._buttons:
            self._buttons[id_].setEnabled(enabled)

    def show_star(self, on: bool) -> None:
        """Say whether the page that is open has a star."""
        star = self._actions["star"]
        self._star.setChecked(on)
        self._star.rename(_("Take the star off") if on else star.words, first_key(star))

    def offer_return(self, returning: bool) -> None:
        """Offer the way back to a card in the place of studying the pair, or no longer."""
        self._is_returning = returning
        self._name_study()

    def name_word(self, is_word: bool) -> None:
        """What is studied is a false friend, or again a pair."""
        if is_word != self._is_word:
            self._is_word = is_word
            self._name_study()

    def _name_study(self) -> None:
        """Its words, as many as there is room for, and the key that presses it."""
        id_ = "back-to-card" if self._is_returning else _STUDY
        action = self._actions[id_]
        short = _("Back") if self._is_returning else _("Study")
        whole = _("Study this word") if self._is_word and not self._is_returning else action.words
        words = {Mode.WIDE: whole, Mode.FIELD: whole, Mode.ICONS: short, Mode.MENU: ""}[self.mode]
        self._study.setText(words)
        self._study.setAccessibleName(whole)
        self._study.setToolTip("" if words else whole)
        self._study.set_key(first_key(action) if self.mode is Mode.WIDE else "")
        self._study.setVisible(self._enabled.get(_STUDY, False) or self._is_returning)

    def _open_more(self) -> None:
        from dragoman.ui.widgets.menu import Menu

        menu = Menu(self._theme, _("More"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hidden = [id_ for id_, button in self._buttons.items() if not button.isVisible()]
        signs = {**_BESIDE, "save-pdf": "file-down", "show-file": "folder"}
        for id_ in (*hidden, "save-pdf", "show-file"):
            action = self._actions[id_]
            do = partial(self.wanted.emit, id_)
            enabled = self._enabled.get(id_, True)
            menu.add(action.words, do, icon=signs[id_], key=first_key(action), enabled=enabled)
        menu.open_under(self._more)

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setSpacing(px(8))
        self._crumbs.setContentsMargins(px(8) if self.mode is Mode.WIDE else 0, 0, 0, 0)
        self._under.setContentsMargins(0, px(14) if self.mode is Mode.FIELD else 0, 0, 0)


class _Narrow(NamedTuple):
    """What only a narrow window shows; made when one first does."""

    terms: Button
    terms_icon: IconButton
    field: "SearchButton"
    glass: IconButton
    stretch: QWidget


class SearchButton(Pressable):
    """Looks like a search box and leads to the real one."""

    def __init__(self, theme: Theme, words: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self._key = key
        self.setAccessibleDescription(key)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A glass and a few words."""
        return QSize(self._theme.px(120), self._theme.px(HEIGHT))

    def look(self, state: State) -> Look:
        """Its words are a hint."""
        return Look(CLEAR, CLEAR, self._theme.colour("faint"))

    def draw(self, painter: QPainter, look: Look, state: State) -> None:
        """Draw the box, the glass, the hint and the key."""
        theme, rect, direction = self._theme, self.rect(), self.layoutDirection()
        draw_field(painter, theme, rect, enabled=True, hovered=state is State.HOVER, focused=False)
        edge = theme.px(18)
        glass = QRect(theme.px(PADDING), (rect.height() - edge) // 2, edge, edge)
        icon(painter, theme, "search", "muted", mirrored(glass, rect, direction).topLeft(), 18)
        size = cap_size(theme, self._key)
        left = glass.right() + 1 + theme.px(8)
        cap = QRect(rect.width() - theme.px(PADDING) - size.width(), (rect.height() - size.height()) // 2, 0, 0)
        cap.setSize(size)
        words = QRect(left, 0, cap.x() - left, rect.height())
        text(painter, mirrored(words, rect, direction), self.text(), theme.font("body"), look.ink)
        draw_cap(painter, theme, mirrored(cap, rect, direction), self._key)
