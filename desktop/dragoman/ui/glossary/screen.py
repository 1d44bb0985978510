"""The glossary: the list of terms, and beside it the page of the one that is open."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dragoman.content.diagnostics import Diagnostic
from dragoman.content.model import Broken, FalseFriend, Kind, Side, Term
from dragoman.desk.change import Change
from dragoman.desk.explain import mistake_on_page, troubles_of
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import BrokenPage, FalseFriendPage, LookUp, Page, PairPage
from dragoman.errors import DragomanError
from dragoman.settings import Reader
from dragoman.ui.actions import Actions, first_key, table
from dragoman.ui.glossary.definitions import Definitions
from dragoman.ui.glossary.finder import WIDTH, Finder
from dragoman.ui.glossary.fresh import Fresh
from dragoman.ui.glossary.history import History
from dragoman.ui.glossary.page_body import Margins, PageBody, PageScroll
from dragoman.ui.glossary.texts import Texts
from dragoman.ui.glossary.toolbar import Mode, Toolbar
from dragoman.ui.opening import open_folder
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import EDGE, NARROW, WIDE
from dragoman.ui.widgets.message import Message
from dragoman.ui.widgets.paint import fill, mirrored
from dragoman.words import _

if TYPE_CHECKING:  # imported when first shown: a start pays only for the page that it shows
    from dragoman.ui.glossary.broken_view import BrokenView
    from dragoman.ui.glossary.drill import Drill
    from dragoman.ui.glossary.false_friend_view import FalseFriendView
    from dragoman.ui.glossary.own_side import OwnSide
    from dragoman.ui.glossary.pair_view import PairView
    from dragoman.ui.glossary.start_view import StartView
    from dragoman.ui.widgets.drawer import Drawer

ICONS_ONLY = 800  # px, divided by the text size: below it the toolbar's search field has no room
REST_AFTER_MS = 100  # what is pressed right after the first paint is answered before, within these

_TERM, _FALSE_FRIEND = "term:", "false-friend:"
_ABOVE = {Mode.WIDE: 28, Mode.FIELD: 16, Mode.ICONS: 12, Mode.MENU: 12}  # px at 100 %, as all below
_UNDER = {Mode.WIDE: 16, Mode.FIELD: 8, Mode.ICONS: 8, Mode.MENU: 8}
_BESIDE = {Mode.WIDE: 40, Mode.FIELD: 24, Mode.ICONS: 16, Mode.MENU: 16}
_FOR_SCROLL_BAR = {Mode.WIDE: 0, Mode.FIELD: 16, Mode.ICONS: 12, Mode.MENU: 12}


class GlossaryScreen(QWidget):
    """Looks up, shows, goes back and forward, copies and prints."""

    web_link_activated = Signal(str)
    noticed = Signal(str)  # a sentence about what was just done
    folder_wanted = Signal()  # another pack's folder is to be chosen
    study_wanted = Signal(str)  # the cards of this entry's pair
    return_wanted = Signal()  # to the card from which one came
    pack_changed = Signal()  # on the disk, and seen here
    changed = Signal(object)  # the learner did something here: a Change that is on the disk

    def __init__(
        self,
        theme: Theme,
        look_up: LookUp,
        reader: Reader,
        learner: Learner | None = None,
        *,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look_up = look_up
        self._reader = reader
        self._learner = learner
        self._own: OwnSide | None = None
        self._drill: Drill | None = None
        self._wants_drill = ""  # the word whose drill begins once its page is there
        self._is_returning = False
        self._today = today
        self._texts = Texts(look_up)
        self._history = History()
        self._page: Page | None = None
        self._is_sound = False  # whether nothing is known to be wrong with it
        self._wanted = ""  # what to open once there is a width to lay it out in
        self._walking = False
        self._actions: Actions | None = None
        self.title = _("Glossary")
        named = {action.id: action for action in table()}
        self._finder = Finder(theme, look_up, first_key(named["look-up"]), self)
        self._right = QWidget(self)
        self._toolbar = Toolbar(theme, named)
        self._message = Message(theme, "bad")
        self._message.hide()
        self._scroll = PageScroll(theme)
        self._definitions = Definitions(theme, look_up, self, self._scroll.bring_into_sight)
        self._drawer: Drawer | None = None
        self._pairs: PairView | None = None
        self._words: FalseFriendView | None = None
        self._broken: BrokenView | None = None
        self._start: StartView | None = None
        self._check_key = first_key(named["check-again"])
        self._note_key = named["edit-note"].keys[0]
        self._fresh = Fresh(look_up, self)
        self._column = QVBoxLayout(self._right)
        self._column.setSpacing(0)
        self._column.addWidget(self._toolbar)
        self._column.addWidget(self._message)
        self._column.addWidget(self._scroll, 1)
        self._connect()
        theme.changed.connect(self._reflow)

    def _connect(self) -> None:
        self._toolbar.wanted.connect(self._run)
        self._toolbar.topic_wanted.connect(self._list_topic)
        self._finder.entered.connect(self._enter)
        self._finder.picked.connect(self._pick)
        self._finder.walked.connect(self._walk)
        self._finder.broken_wanted.connect(self._show_first_broken)
        self._fresh.changed.connect(self._show_changes)
        self._fresh.checked.connect(self._say_checked)
        self._fresh.failed.connect(self.show_trouble)
        self._scroll.verticalScrollBar().valueChanged.connect(self._definitions.leave)

    # What the window asks of it

    def bind(self, actions: Actions) -> None:
        """Say what its actions do."""
        self._actions = actions
        actions.bind("back", self._go_back, self._history.can_go_back)
        actions.bind("forward", self._go_forward, self._history.can_go_forward)
        actions.bind("terms", self._go_to_terms)
        actions.bind("copy-definition", self._copy_definition, self._has_page)
        actions.bind("print", self._print, self._has_page)
        actions.bind("save-pdf", self._save_pdf, self._has_page)
        actions.bind("show-file", self._show_file, self._has_file)
        actions.bind("check-again", self._check_again)
        actions.bind("star", self._star, self._has_own)
        actions.bind("study-pair", self._study, self._can_study)
        actions.bind("edit-note", self._edit_note, self._has_own)
        actions.bind("engineer-speaks", partial(self._say_who_speaks, Side.TECHNICAL), self._is_drilling)
        actions.bind("diplomat-speaks", partial(self._say_who_speaks, Side.DIPLOMATIC), self._is_drilling)
        actions.bind("stop-clock", self._hold_clock, self._is_drilling)
        actions.bind("back-to-card", self.return_wanted.emit, lambda: self._is_returning)

    def set_menu_button(self, button: QWidget | None) -> None:
        """Show the window's Menu button in the toolbar, or take it away."""
        self._toolbar.set_menu_button(button)

    def place(self) -> str:
        """The id of the page that is open, or nothing."""
        return self._wanted or self._history.shown

    def show_place(self, place: str) -> None:
        """Open a page by its id; what the pack does not have leads to its introduction."""
        if not self.isVisible():
            self._wanted = place
            return
        self._wanted = ""
        id_ = self._look_up.resolve(place)
        catalogue = self._look_up.catalogue
        if id_ in catalogue.broken or (id_ in catalogue.summaries and _has_page(catalogue.summaries[id_].kind)):
            self._try(lambda: self._open(id_))
        elif self._page is None:
            self._show_start()

    def keep_page(self) -> None:
        """Keep the pair that is shown for the next start, which then need not read it."""
        if isinstance(self._page, PairPage) and self._is_sound:
            self._look_up.keep_page(self._page, self._texts.made_here())

    def show_trouble(self, sentence: str) -> None:
        """Show what the world did, above the page."""
        self._message.say("bad", sentence)

    def show_missing_pack(self, folder: Path) -> None:
        """Say that the pack in a folder is not there and another is shown; `folder_wanted` asks for another folder."""
        self._show_start()
        self._start_view().show_missing(folder)

    def set_reader(self, reader: Reader) -> None:
        """Show the page for this reader from now on."""
        self._reader = reader
        self._drop_own()
        self._reopen()

    def focus_search(self) -> None:
        """Have the search box ready to type."""
        if self._toolbar.mode is not Mode.WIDE:
            self._open_drawer()
        else:
            self._finder.focus_search()

    def focus_first(self) -> None:
        """Where the keyboard is when the screen opens: at the search box, or in the page where that is in a drawer."""
        if self._toolbar.mode is Mode.WIDE:
            self._finder.focus_search()
        else:
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """The window closes: nothing goes on in the background, and what is written is kept."""
        if self._own is not None:
            self._own.stop()
        self._fresh.stop()

    def keep_current(self) -> None:
        """Once the page is painted: show what is the learner's, and see in the background what changed in the pack."""
        QTimer.singleShot(REST_AFTER_MS, self, self._make_own)
        QTimer.singleShot(REST_AFTER_MS, self, self._fresh.check)

    def offer_return(self) -> None:
        """One came from a card: offer the way back to it, as long as the glossary is open; its key acts at once."""
        self._is_returning = True
        self._toolbar.offer_return(True)
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, touched: frozenset[str]) -> None:
        """What has these ids is another than before: cards, entries, settings."""
        if self._own is not None:
            self._own.follow(touched)
            self._finder.show_known(self._own.known_of)
            self._show_star()

    # What is the learner's

    def _make_own(self) -> None:
        """Her dots, star, cards and note, unless her log cannot be opened; the screens that need it say why."""
        if self._own is not None or self._learner is None or not self._learner.open():
            return
        from dragoman.ui.glossary.own_side import OwnSide

        own = self._own = OwnSide(self._theme, self._learner, self._texts.html_of, self._note_key, self)
        own.changed.connect(self._tell_change)
        own.failed.connect(self.show_trouble)
        own.filled.connect(self._place_own)
        own.note.link_activated.connect(self._follow_link)
        self._finder.show_known(own.known_of)
        self._definitions.known_of = own.known_of
        self._show_own()

    def _drop_own(self) -> None:
        """Somebody else reads: other cards are hers."""
        own, self._own = self._own, None
        if own is not None:
            own.stop()
            for body in (self._pairs, self._words):
                if body is not None:
                    body.hold()
            for card in (own.cards, own.note):
                card.hide()
                card.deleteLater()
            own.deleteLater()
            QTimer.singleShot(0, self, self._make_own)

    def _show_own(self) -> None:
        page, own = self._page, self._own
        if own is None:
            return
        if isinstance(page, PairPage):
            self._pair_view().hold(own.cards, own.note)
            others = [card.id for card in page.cards if isinstance(card, Term) and card is not page.opened]
            own.show_page((page.opened.id, *others))
        elif isinstance(page, FalseFriendPage):
            self._false_friend_view().hold(own.cards, own.note)
            own.show_page((page.opened.id,))
            self._show_drill(page.opened)
        else:
            own.show_page(())
        self._enable()
        self._show_star()

    def begin_drill(self, word: str) -> None:
        """Open a false friend and begin its drill."""
        self._wants_drill = word
        self.show_place(word)
        self._begin_wanted_drill()

    def _show_drill(self, word: FalseFriend) -> None:
        if self._drill is None:
            assert self._learner is not None
            from dragoman.ui.glossary.drill import Drill

            drill = self._drill = Drill(self._theme, self._learner, self)
            drill.kept_back.connect(self._false_friend_view().keep_back)
            drill.changed.connect(self.changed)
            drill.failed.connect(self.show_trouble)
            self._false_friend_view().hold_drill(drill.card)
        self._drill.show_word(word)
        self._begin_wanted_drill()

    def _begin_wanted_drill(self) -> None:
        page, drill = self._page, self._drill
        if drill is None or not isinstance(page, FalseFriendPage) or page.opened.id != self._wants_drill:
            return
        self._wants_drill = ""
        self._place_own()
        drill.card.begin()
        self._scroll.bring_into_sight(drill.card, drill.card.rect())

    def _is_drilling(self) -> bool:
        return self._drill is not None and isinstance(self._page, FalseFriendPage) and self._drill.card.is_running

    def _say_who_speaks(self, side: Side) -> None:
        if self._drill is not None:
            self._drill.card.answer(side)

    def _hold_clock(self) -> None:
        if self._drill is not None:
            self._drill.card.hold_clock()

    def _place_own(self) -> None:
        body = self._scroll.widget()
        if isinstance(body, PageBody):
            body.place()

    def _tell_change(self, change: Change) -> None:
        self.changed.emit(change)
        self._show_star()

    def _show_star(self) -> None:
        if self._own is not None and isinstance(self._page, (PairPage, FalseFriendPage)):
            self._toolbar.show_star(self._own.is_starred(self._page.opened.id))

    def _star(self) -> None:
        if self._own is not None and isinstance(self._page, (PairPage, FalseFriendPage)):
            self._own.toggle_star(self._page.opened.id)

    def _edit_note(self) -> None:
        if self._own is not None:
            self._own.note.edit()
            self._scroll.bring_into_sight(self._own.note, self._own.note.rect())

    def _study(self) -> None:
        if self._is_returning:
            self.return_wanted.emit()
        elif isinstance(self._page, (PairPage, FalseFriendPage)):
            self.study_wanted.emit(self._page.opened.id)

    def _can_study(self) -> bool:
        return self._is_returning or (self._learner is not None and self._has_page())

    def _has_own(self) -> bool:
        return self._own is not None and self._has_page()

    # Opening pages

    def _enter(self, id_: str) -> None:
        """Open a page to be read: the keyboard goes there."""
        self._close_drawer()
        self._try(lambda: self._open(id_))
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, id_: str) -> None:
        """Open a page and stay in the list, unless that lies over the page."""
        if self._drawer is not None and self._drawer.isVisible():
            self._enter(id_)
        else:
            self._try(lambda: self._open(id_))

    def _walk(self, id_: str) -> None:
        """Show a page in passing; steps down a list are one step to go back. A list that lies over the page shows none."""
        if self._toolbar.mode is Mode.WIDE and id_ != self._history.shown:
            self._try(lambda: self._open(id_, walking=True))

    def _open(self, id_: str, *, walking: bool = False) -> None:
        page = self._look_up.open(id_, self._reader)
        if walking and self._walking:
            self._history.instead(_id_of(page))
        else:
            self._history.open(_id_of(page))
        self._walking = walking
        self._show(page)

    def _go_back(self) -> None:
        self._show(self._look_up.open(self._history.back(), self._reader))

    def _go_forward(self) -> None:
        self._show(self._look_up.open(self._history.forward(), self._reader))

    def _reopen(self) -> None:
        """Show the same page, as it is now."""
        if self._page is None or not self._history.shown:
            if self._page is None and self._scroll.widget() is not None:
                self._show_start()
            return
        at = self._scroll.verticalScrollBar().value()
        self._try(lambda: self._show(self._look_up.open(self._history.shown, self._reader)))
        self._scroll.verticalScrollBar().setValue(at)

    def _show(self, page: Page) -> None:
        self._page = page
        self._message.hide()
        self._definitions.leave()
        self._toolbar.name_word(isinstance(page, FalseFriendPage))
        if isinstance(page, PairPage):
            self._texts.stand_on(*(card.id for card in page.cards))
            body = self._pair_view()
            self._scroll.show_body(body, partial(body.show_page, page))
            name = page.opened.title
        elif isinstance(page, FalseFriendPage):
            self._texts.stand_on(page.opened.id)
            word_body = self._false_friend_view()
            self._scroll.show_body(word_body, partial(word_body.show_page, page))
            name = _("{word}, false friend").format(word=page.opened.word)
        else:
            self._show_broken(page.broken)
            name = page.broken.file
        self._scroll.setAccessibleName(name)
        self._show_position(page)
        self._finder.show_topic_of(_id_of(page))
        self._finder.show_opened(_id_of(page))
        self._enable()
        self._show_own()
        self._message.hide()
        self._is_sound = False
        QTimer.singleShot(0, self, self._say_mistake)  # the page first, then what is wrong with it

    def _say_mistake(self) -> None:
        """Say what is wrong with a page that is shown all the same, with what is good of it."""
        page, look_up = self._page, self._look_up
        self._is_sound = isinstance(page, PairPage) and look_up.is_of_last_time(page.opened)
        if page is None or isinstance(page, BrokenPage) or self._is_sound:
            return
        mistake = mistake_on_page(page.opened.file, look_up.catalogue.manifest, look_up.pack, self._today())
        self._is_sound = mistake is None
        if mistake is not None:
            words = _("Line {line} of {file}: {problem}; {remedy}.")
            where = mistake.where
            words = words.format(line=where.line, file=where.file, problem=mistake.problem, remedy=mistake.remedy.rstrip("."))
            self._message.say("warn", _("Something in this file could not be read."), words.replace("`", ""))

    def _show_broken(self, broken: Broken) -> None:
        catalogue = self._look_up.catalogue
        files = [broken, *(each for each in troubles_of(catalogue) if each.file != broken.file)]
        body = self._broken_view()
        count = len(catalogue.summaries) + len(catalogue.broken)
        self._scroll.show_body(body, partial(body.show_files, self._look_up.pack, files, count))

    def _show_first_broken(self) -> None:
        self._close_drawer()
        first = troubles_of(self._look_up.catalogue)[0]
        if first.id:
            self._try(lambda: self._open(first.id))
        else:
            self._page = None
            self._show_broken(first)
            self._toolbar.show_position("", _("A file that could not be read"))
            self._enable()

    def _show_start(self) -> None:
        self._page = None
        self._texts.stand_on()
        body = self._start_view()
        self._scroll.show_body(body, partial(body.show_pack, self._look_up.catalogue))
        self._scroll.setAccessibleName(self._look_up.catalogue.manifest.title)
        self._toolbar.show_position("", "")
        self._finder.show_opened("")
        self._enable()

    def _show_position(self, page: Page) -> None:
        if isinstance(page, BrokenPage):
            self._toolbar.show_position("", _("A file that could not be read"))
            return
        where = page.position
        if isinstance(page, FalseFriendPage):
            words = _("{number} of {count}").format(number=where.number, count=where.total)
            self._toolbar.show_position(_("False friends"), words)
        else:
            words = _("Pair {number} of {count}").format(number=where.number, count=where.total)
            self._toolbar.show_position(where.topic.title if where.topic else "", words)

    def _list_topic(self) -> None:
        page = self._page
        if isinstance(page, PairPage) and page.position.topic is not None:
            self._finder.list_topic(page.position.topic.slug, page.position.topic.side)
        elif isinstance(page, FalseFriendPage):
            self._finder.list_false_friends()
        self._go_to_terms()

    # Bodies are built when first shown

    def _pair_view(self) -> "PairView":
        if self._pairs is None:
            from dragoman.ui.glossary.pair_view import PairView

            texts, follow = self._texts, self._definitions.follow
            self._pairs = PairView(self._theme, texts.html_of, texts.picture, self._today, follow)
            self._pairs.link_activated.connect(self._follow_link)
            self._pairs.source_copied.connect(self._copy_source)
            self._pairs.file_wanted.connect(self._enter)
        return self._pairs

    def _false_friend_view(self) -> "FalseFriendView":
        if self._words is None:
            from dragoman.ui.glossary.false_friend_view import FalseFriendView

            texts = self._texts
            self._words = FalseFriendView(self._theme, texts.html_of, texts.picture, self._definitions.follow)
            self._words.link_activated.connect(self._follow_link)
            self._words.source_copied.connect(self._copy_source)
        return self._words

    def _broken_view(self) -> "BrokenView":
        if self._broken is None:
            from dragoman.ui.glossary.broken_view import BrokenView

            self._broken = BrokenView(self._theme, self._mistake_in, _show_in_folder, self._check_key)
            self._broken.check_wanted.connect(partial(self._run, "check-again"))
        return self._broken

    def _start_view(self) -> "StartView":
        if self._start is None:
            from dragoman.ui.glossary.start_view import StartView

            self._start = StartView(self._theme, self._texts.html_of, self._definitions.follow)
            self._start.link_activated.connect(self._follow_link)
            self._start.folder_wanted.connect(self.folder_wanted)
        return self._start

    def _mistake_in(self, broken: Broken) -> Diagnostic | None:
        from dragoman.desk.explain import first_mistake

        return first_mistake(broken, self._look_up.catalogue.manifest, self._look_up.pack, self._today())

    # What can be done

    def _run(self, id_: str) -> None:
        if self._actions is not None:
            self._actions.run(id_)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except DragomanError as error:
            self.show_trouble(str(error))

    def _follow_link(self, href: str) -> None:
        if href.startswith((_TERM, _FALSE_FRIEND)):
            self._try(partial(self._open, href.partition(":")[2]))
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.web_link_activated.emit(href)

    def _has_page(self) -> bool:
        return isinstance(self._page, (PairPage, FalseFriendPage))

    def _has_file(self) -> bool:
        return self._page is not None

    def _copy_definition(self) -> None:
        if isinstance(self._page, (PairPage, FalseFriendPage)):
            QGuiApplication.clipboard().setText(self._look_up.copy_text(self._page))
            self.noticed.emit(_("The definition was copied with its source."))

    def _copy_source(self, reference: str) -> None:
        QGuiApplication.clipboard().setText(reference)
        self.noticed.emit(_("The source was copied."))

    def _print(self) -> None:
        from dragoman.ui.glossary.print_page import print_page

        if isinstance(self._page, (PairPage, FalseFriendPage)):
            print_page(self, self._page, self._texts.html_of, self._look_up.catalogue.manifest, self.show_trouble)

    def _save_pdf(self) -> None:
        from dragoman.ui.glossary.print_page import ask_and_save

        if isinstance(self._page, (PairPage, FalseFriendPage)):
            file = ask_and_save(self, self._page, self._texts.html_of, self._look_up.catalogue.manifest)
            if file is not None:
                self.noticed.emit(_("Saved as {file}.").format(file=file.name))

    def _show_file(self) -> None:
        page = self._page
        if page is not None:
            file = page.broken.file if isinstance(page, BrokenPage) else page.opened.file
            _show_in_folder(self._look_up.pack / file)

    def _check_again(self) -> None:
        self._fresh.check(asked=True)

    def _say_checked(self) -> None:
        self.noticed.emit(_("The pack was checked. Nothing has changed."))

    def _show_changes(self) -> None:
        """The pack is another than before: list it again, and show the page as it is now."""
        self._texts.forget()
        self._finder.reload()
        self._reopen()
        self.pack_changed.emit()

    def _enable(self) -> None:
        self._toolbar.set_enabled("back", self._history.can_go_back())
        self._toolbar.set_enabled("forward", self._history.can_go_forward())
        for id_ in ("copy-definition", "print", "save-pdf"):
            self._toolbar.set_enabled(id_, self._has_page())
        self._toolbar.set_enabled("star", self._has_own())
        self._toolbar.set_enabled("study-pair", self._learner is not None and self._has_page())
        self._toolbar.set_enabled("show-file", self._has_file())

    # The list, beside the page or over it

    def _go_to_terms(self) -> None:
        if self._toolbar.mode is not Mode.WIDE:
            self._open_drawer()
        else:
            self._finder.list.enter_list()

    def _open_drawer(self) -> None:
        if self._drawer is None:
            from dragoman.ui.widgets.drawer import Drawer

            self._drawer = Drawer(self._theme, self, _("Terms"))
            self._drawer.closed.connect(self._take_list_back)
        if not self._drawer.isVisible():
            self._definitions.leave()
            self._finder.stand_in_drawer(True)
            self._drawer.open(self._finder, self._finder.search)

    def _close_drawer(self) -> None:
        if self._drawer is not None and self._drawer.isVisible():
            self._drawer.close_veil()

    def _take_list_back(self) -> None:
        assert self._drawer is not None
        self._drawer.release()
        self._finder.setParent(self)
        self._finder.stand_in_drawer(False)
        self._finder.setVisible(self._toolbar.mode is Mode.WIDE)
        self._place()

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes the pop-over first, and from an empty search box leads back to the page."""
        if event.key() == Qt.Key.Key_Escape and self._definitions.is_shown:
            self._definitions.leave()
        elif event.key() == Qt.Key.Key_Escape and self._finder.isAncestorOf(self.focusWidget() or self):
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The thumb's buttons go back and forward."""
        if event.button() == Qt.MouseButton.BackButton:
            self._run("back")
        elif event.button() == Qt.MouseButton.ForwardButton:
            self._run("forward")
        else:
            super().mousePressEvent(event)

    # How it stands

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Open what was asked for before there was a width."""
        super().showEvent(event)
        if self._wanted or self._page is None:
            self._reflow()
            self.show_place(self._wanted)
            self._finder.show_topic_of(self._history.shown, also_if_listed=True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Who goes elsewhere keeps what was written, and needs no way back any more."""
        super().hideEvent(event)
        self._is_returning = False
        self._toolbar.offer_return(False)
        if self._own is not None:
            self._own.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the window."""
        super().resizeEvent(event)
        self._reflow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the direction of reading."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._reflow()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line between list and page."""
        if self._toolbar.mode is Mode.WIDE:
            line = QRect(self._theme.px(WIDTH) - EDGE, 0, EDGE, self.height())
            painter = QPainter(self)
            fill(painter, mirrored(line, self.rect(), self.layoutDirection()), self._theme.colour("border"))
            painter.end()

    def _mode(self) -> Mode:
        width = self.window().width() / self._theme.scale
        if width >= WIDE:
            return Mode.WIDE
        return Mode.FIELD if width >= ICONS_ONLY else Mode.ICONS if width >= NARROW else Mode.MENU

    def _reflow(self) -> None:
        mode, px = self._mode(), self._theme.px
        if mode is not self._toolbar.mode:
            self._close_drawer()
            self._toolbar.set_mode(mode)
        if self._drawer is None or not self._drawer.isVisible():
            self._finder.setVisible(mode is Mode.WIDE)
        beside = _BESIDE[mode]
        self._column.setContentsMargins(0, px(_ABOVE[mode]), 0, 0)
        self._toolbar.setContentsMargins(px(beside), 0, px(beside), px(_UNDER[mode]))
        self._scroll.set_margins(Margins(beside, beside + _FOR_SCROLL_BAR[mode]), stacked=mode is not Mode.WIDE)
        self._place()

    def _place(self) -> None:
        list_width = self._theme.px(WIDTH) if self._toolbar.mode is Mode.WIDE else 0
        direction = self.layoutDirection()
        if self._finder.parent() is self:
            list_ = QRect(0, 0, self._theme.px(WIDTH), self.height())
            self._finder.setGeometry(mirrored(list_, self.rect(), direction))
        page = QRect(list_width, 0, self.width() - list_width, self.height())
        self._right.setGeometry(mirrored(page, self.rect(), direction))
        self.update()


def _id_of(page: Page) -> str:
    return page.broken.id if isinstance(page, BrokenPage) else page.opened.id


def _has_page(kind: Kind) -> bool:
    return kind in (Kind.TERM, Kind.FALSE_FRIEND)


def _show_in_folder(file: Path) -> None:
    open_folder(file.parent)
