"""The list column: what is looked up, what is listed, and what it finds."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dragoman.content.model import Kind, Side, Summary
from dragoman.desk.explain import troubles_of
from dragoman.desk.look_up import Found, LookUp
from dragoman.search.hit import Match
from dragoman.ui.glossary.term_list import LyingBar, TermList
from dragoman.ui.glossary.term_rows import Choice, Listing, TermRows, listed
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.button import Button, IconButton
from dragoman.ui.widgets.button import Kind as ButtonKind
from dragoman.ui.widgets.chip import Chip
from dragoman.ui.widgets.choice_box import ChoiceBox
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.option import Option
from dragoman.ui.widgets.pill import SIDE_ICON
from dragoman.ui.widgets.search_box import SearchBox
from dragoman.words import _, ngettext

MOST = 100  # results; who needs more types on
WIDTH = 304  # px at 100 %
_MARGIN, _TOP = 16, 28
_BAR = 24
_SPOKEN_AFTER_MS = 600  # a listener hears what was found when the typing rests
_ALL, _FALSE_FRIENDS = "", "false-friends"


_SIDE_SIGNS: dict[Side, tuple[str, ColourName]] = {
    Side.TECHNICAL: (SIDE_ICON[Side.TECHNICAL], "tech_line"),
    Side.DIPLOMATIC: (SIDE_ICON[Side.DIPLOMATIC], "dipl_line"),
}


class Finder(QWidget):
    """Search box, chips, topic, list. `entered`: this one, to be read; `picked` or `walked` to: show it, and stay here."""

    entered = Signal(str)
    picked = Signal(str)
    walked = Signal(str)
    broken_wanted = Signal()

    def __init__(self, theme: Theme, look_up: LookUp, search_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look_up = look_up
        self._choice = Choice()
        self._listings: dict[Choice, Listing] = {}  # of a big pack each takes a moment to make
        self._false_friends = 0
        self._shown = ""
        self._in_drawer = False
        self.search = SearchBox(theme, _("Look up a term"), _("Look up a term"), search_key)
        self._chips = {
            None: Chip(theme, _("All")),
            Side.TECHNICAL: Chip(theme, _("Technical")),
            Side.DIPLOMATIC: Chip(theme, _("Diplomatic")),
        }
        self._topics = ChoiceBox(theme, _("Topic"), [Option(_ALL, _("All topics"))], _ALL, bare=True)
        self._filter = IconButton(theme, "sliders-horizontal", _("Levels and order"), small=True, icon_on="sliders-horizontal")
        self._count = Label(theme, "", "small", "muted", wraps=False)
        self._nothing: _NothingFound | None = None  # made when first nothing is found
        self._ways_out: _WaysOut | None = None
        self._rows = TermRows(self)
        self.list = TermList(theme, self._rows)
        self._broken = Button(theme, "", ButtonKind.TEXT, icon="file-exclamation-point", small=True)
        self._bar = LyingBar(theme, self.list, self)
        self._speak = QTimer(self, singleShot=True, interval=_SPOKEN_AFTER_MS)
        self._build()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.reload()

    # What others ask of it

    def focus_search(self) -> None:
        """Have the search box ready to type, what stood in it selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_opened(self, id_: str) -> None:
        """Mark the page that is shown. It stays listed where it was, if it can be."""
        self._shown = id_
        self.list.show_opened(id_)

    def show_topic_of(self, id_: str, *, also_if_listed: bool = False) -> None:
        """List the topic of an entry that the list does not have, unless something is being looked up."""
        summary = self._look_up.catalogue.summaries.get(id_)
        if summary is None or self.search.text() or (self._rows.row_of(id_) >= 0 and not also_if_listed):
            return
        if summary.kind is Kind.FALSE_FRIEND:
            self._choose(Choice(false_friends=True))
        else:
            self._choose(Choice(topic=summary.topic, topic_side=summary.side))

    def list_topic(self, topic: str, side: Side) -> None:
        """List one topic, as the page's own heading leads there."""
        self.search.clear()
        self._choose(Choice(topic=topic, topic_side=side))

    def list_false_friends(self) -> None:
        """List all false friends."""
        self.search.clear()
        self._choose(Choice(false_friends=True))

    def clear(self) -> None:
        """Give up the search."""
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_in_drawer(self, in_drawer: bool) -> None:
        """Stand in a drawer, which has margins of its own, or beside the page."""
        self._in_drawer = in_drawer
        for side, (sign, colour) in _SIDE_SIGNS.items():
            self._chips[side].set_icon(sign if in_drawer else "", colour)
        self._restyle()

    def is_searching(self) -> bool:
        """Whether something is being looked up."""
        return bool(self.search.text().strip())

    def reload(self) -> None:
        """Show the pack as it is now."""
        catalogue = self._look_up.catalogue
        self._listings.clear()
        kinds = [summary.kind for summary in catalogue.summaries.values()]
        self._false_friends = kinds.count(Kind.FALSE_FRIEND)
        self._offer_topics()
        count = len(troubles_of(catalogue))
        words = ngettext("{count} file could not be read", "{count} files could not be read", count)
        self._broken.setText(words.format(count=count))
        self._broken.setVisible(bool(count))
        self._refresh()

    # Building

    def show_known(self, known_of: Callable[[Summary], int | None] | None) -> None:
        """From now on say in each row how well its entry is known, 0 to 3; call it again when that has changed."""
        self._rows.show_known(known_of)

    def _build(self) -> None:
        chips = FlowLayout(self._theme)
        for chip in self._chips.values():
            chips.addWidget(chip)
        self._chips[None].setChecked(True)
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._topics, 1)
        row.addWidget(self._filter)
        self._count_row = QHBoxLayout()
        self._count_row.addWidget(self._count)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.search)
        self._column.addSpacing(12)
        self._column.addLayout(chips)
        self._column.addSpacing(8)
        self._column.addWidget(self._choices)
        self._column.addLayout(self._count_row)
        self._column.addSpacing(4)
        self._beside_list = QVBoxLayout()
        self._beside_list.addWidget(self.list, 1)
        self._column.addLayout(self._beside_list, 1)
        self._column.addStretch(0)
        self._column.addWidget(self._broken, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._refresh)
        self.search.returnPressed.connect(self._enter_offered)
        self.search.left_down.connect(self.list.enter_list)
        for side, chip in self._chips.items():
            chip.clicked.connect(lambda _checked=False, side=side: self._choose_side(side))
        self._topics.chosen.connect(self._choose_topic)
        self._filter.clicked.connect(self._open_filter)
        self.list.entered.connect(self.entered)
        self.list.picked.connect(self.picked)
        self.list.walked.connect(self.walked)
        self.list.left_up.connect(self.focus_search)
        self.list.typed.connect(self._type)
        self._broken.clicked.connect(self.broken_wanted)
        self._speak.timeout.connect(self._say_count)

    # Choosing

    def _choose_side(self, side: Side | None) -> None:
        kept = self._choice
        self._choose(Choice(side=side, levels=kept.levels, by_name=kept.by_name))

    def _choose_topic(self, value: object) -> None:
        kept = self._choice
        if value == _FALSE_FRIENDS:
            self._choose(Choice(false_friends=True, levels=kept.levels, by_name=kept.by_name))
        elif value == _ALL:
            self._choose(Choice(side=kept.side, levels=kept.levels, by_name=kept.by_name))
        else:
            side, _slash, topic = str(value).partition("/")
            kept_side = kept.side if kept.side == side else None
            chosen = Choice(kept_side, topic, Side(side), levels=kept.levels, by_name=kept.by_name)
            self._choose(chosen)

    def _open_filter(self) -> None:
        self._filter.setChecked(self._choice.is_filtered)
        from dragoman.ui.widgets.menu import Menu

        menu = Menu(self._theme, _("Levels and order"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for level in (1, 2, 3):
            row = menu.add(_("Level {level}").format(level=level), partial(self._switch_level, level))
            row.setCheckable(True)
            row.setChecked(level in self._choice.levels)
        for words, by_name in ((_("In the order of topics"), False), (_("From A to Z"), True)):
            row = menu.add(words, partial(self._rechoose, None, by_name))
            row.setCheckable(True)
            row.setChecked(self._choice.by_name is by_name)
        menu.open_under(self._filter)

    def _switch_level(self, level: int) -> None:
        levels = self._choice.levels ^ {level}
        self._rechoose(levels=frozenset() if len(levels) == 3 else levels)

    def _rechoose(self, levels: frozenset[int] | None = None, by_name: bool | None = None) -> None:
        kept = self._choice
        self._choose(
            Choice(
                kept.side,
                kept.topic,
                kept.topic_side,
                kept.false_friends,
                kept.levels if levels is None else levels,
                kept.by_name if by_name is None else by_name,
            )
        )

    def _choose(self, choice: Choice) -> None:
        self._choice = choice
        self._show_choice()
        self._refresh()

    def _show_choice(self) -> None:
        choice = self._choice
        for side, chip in self._chips.items():
            chip.setAutoExclusive(False)  # with false friends no chip is on
            chip.setChecked(side is choice.side and not choice.false_friends)
            chip.setAutoExclusive(True)
        self._offer_topics()
        self._filter.setChecked(choice.is_filtered)

    def _offer_topics(self) -> None:
        catalogue, choice = self._look_up.catalogue, self._choice
        options = [Option(_ALL, _("All topics"))]
        for topic in catalogue.topics:
            if choice.side in (None, topic.side):
                options.append(Option(f"{topic.side}/{topic.slug}", topic.title))
        if self._false_friends:
            options.append(Option(_FALSE_FRIENDS, _("False friends, {count}").format(count=self._false_friends)))
        value = _FALSE_FRIENDS if choice.false_friends else f"{choice.topic_side}/{choice.topic}" if choice.topic else _ALL
        self._topics.set_options(options, value)

    # Listing and finding

    def _refresh(self) -> None:
        if self.is_searching():
            self._find()
        else:
            self._list()
        self._speak.start()

    def _list(self) -> None:
        choice = self._choice
        listing = self._listings.get(choice)
        if listing is None:
            listing = self._listings[choice] = listed(self._look_up.catalogue, choice)
        self._rows.show_listing(self._look_up.catalogue, listing)
        self._choices.show()
        self._count.hide()
        self._hide_nothing()
        self.list.offer(-1)
        self.list.keep_to_rows(False)
        self.list.show_opened(self._shown)

    def _find(self) -> None:
        query, side = self.search.text().strip(), self._choice.side
        found: tuple[Found, ...] = self._look_up.search(query, MOST, side)
        nearest = bool(found) and found[0].match is Match.TYPO
        if not found and self._look_up.can_search:
            found = self._look_up.nearest(query)
            nearest = True
        summaries = [each.summary for each in found]
        listing = Listing(summaries, [each.match for each in found], both_sides=side is None)
        self._rows.show_listing(self._look_up.catalogue, listing)
        self._choices.hide()
        self._count.set_words(self._count_of(len(found)))
        self._count.setVisible(not nearest)
        if nearest:
            self._show_nothing(query, has_nearest=bool(found))
        else:
            self._hide_nothing()
        self.list.offer(0 if found else -1)
        self.list.keep_to_rows(nearest)
        self.list.scrollToTop()

    def _show_nothing(self, query: str, *, has_nearest: bool) -> None:
        if self._nothing is None or self._ways_out is None:
            self._nothing, self._ways_out = _NothingFound(self._theme), _WaysOut(self._theme)
            self._ways_out.cleared.connect(self.clear)
            self._ways_out.both_sides_wanted.connect(lambda: self._choose_side(None))
            self._column.insertWidget(self._column.indexOf(self._count_row) + 1, self._nothing)
            self._column.insertWidget(self._column.indexOf(self._beside_list) + 1, self._ways_out)
        self._nothing.say(query, has_nearest=has_nearest)
        self._ways_out.offer(both_sides=self._choice.side is not None)
        self._nothing.show()
        self._ways_out.show()

    def _hide_nothing(self) -> None:
        if self._nothing is not None and self._ways_out is not None:
            self._nothing.hide()
            self._ways_out.hide()

    def _count_of(self, count: int) -> str:
        if not self._look_up.can_search:
            return _("The search is being made ready.")
        if count == MOST:
            return _("The first {count}").format(count=count)
        return ngettext("{count} found", "{count} found", count).format(count=count)

    def _enter_offered(self) -> None:
        if self.is_searching() and self._rows.rowCount():
            self.entered.emit(self._rows.summary_at(max(self.list.offered, 0)).id)

    def _type(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.end(False)
        self.search.insert(letters)

    def _say_count(self) -> None:
        if self.is_searching():
            nothing = self._nothing if self._nothing is not None and self._nothing.isVisible() else None
            announce(self.search, nothing.spoken() if nothing else self._count.text())

    # How it stands

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the scroll bar at the edge."""
        super().resizeEvent(event)
        self._place_bar()

    def _place_bar(self) -> None:
        self._column.activate()
        list_, width = self.list.geometry(), self._theme.px(_BAR)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0 if right_to_left else self.width() - width
        self._bar.setGeometry(QRect(left, list_.y(), width, list_.height()))
        self._bar.raise_()

    def _restyle(self) -> None:
        px = self._theme.px
        if self._in_drawer:
            self._column.setContentsMargins(0, 0, 0, px(8))
        else:
            self._column.setContentsMargins(px(_MARGIN), px(_TOP), px(_MARGIN), px(8))
        self._beside_list.setContentsMargins(0, 0, px(_BAR) // 2 if self._in_drawer else 0, 0)
        self._count.setMinimumHeight(px(32))
        self._count_row.setContentsMargins(px(12), 0, 0, 0)
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):  # before, nothing has a place yet
            self._place_bar()


class _NothingFound(QWidget):
    """Nothing is called so; what comes nearest stands below in the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(theme, "", "h2")
        self._words = Label(theme, "", "body", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 4)
        column.setSpacing(8)
        column.addWidget(Glyph(theme, "search-x", "muted", 24))
        column.addWidget(self._title)
        column.addWidget(self._words)

    def say(self, query: str, *, has_nearest: bool) -> None:
        """Name what was looked for."""
        self._title.set_words(_("Nothing is called “{query}”").format(query=query))
        nearest = _("No page has it in its text either. The nearest terms:")
        self._words.set_words(nearest if has_nearest else _("No page has it in its text, and no term comes near it."))

    def spoken(self) -> str:
        """Both sentences."""
        return f"{self._title.text()}. {self._words.text()}"


class _WaysOut(QWidget):
    """What one can do when nothing was found."""

    cleared = Signal()
    both_sides_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._both = Button(theme, _("Look on both sides"))
        clear = Button(theme, _("Clear"), ButtonKind.TEXT, key=_("Esc"))
        flow = FlowLayout(theme, parent=self)
        flow.setContentsMargins(0, 8, 0, 16)
        flow.addWidget(self._both)
        flow.addWidget(clear)
        self._both.clicked.connect(self.both_sides_wanted)
        clear.clicked.connect(self.cleared)

    def offer(self, *, both_sides: bool) -> None:
        """Whether looking on both sides would look further."""
        self._both.setVisible(both_sides)
