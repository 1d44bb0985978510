"""Study: one card after the other, until all are done. What is done holds at once; the next thing waits until it is written."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dragoman.desk.begin_study import open_study, study_more, study_pair
from dragoman.desk.change import Change
from dragoman.desk.deed import Deed
from dragoman.desk.due import Due
from dragoman.desk.face import Faces
from dragoman.desk.learner import Learner
from dragoman.desk.planning import next_due, plan_of_now
from dragoman.desk.study import Session
from dragoman.errors import DragomanError
from dragoman.memory.session import Plan
from dragoman.memory.state import Rating
from dragoman.settings import GRADES, NEW_A_DAY
from dragoman.ui.actions import Actions, first_key, table
from dragoman.ui.glossary.trouble_card import WIDTH as TROUBLE_WIDTH
from dragoman.ui.glossary.trouble_card import TroubleCard
from dragoman.ui.glossary.visibility import show_if
from dragoman.ui.page import Page
from dragoman.ui.study.card_actions import UNDO, CardActions
from dragoman.ui.study.end_view import EndView
from dragoman.ui.study.flash_card import FlashCard
from dragoman.ui.study.grade_bar import GradeBar
from dragoman.ui.study.head import StudyHead
from dragoman.ui.study.note_box import NoteBox
from dragoman.ui.study.note_keeper import NoteKeeper
from dragoman.ui.study.saving import Saving
from dragoman.ui.study.stand import WIDTH, CardStand
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.bars import Part, ProgressStrip
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.pressable import Pressable
from dragoman.ui.widgets.toast import Toast
from dragoman.words import _, ngettext

_STRIP_GAP = 12  # px at 100 %, between the title and the strip
_ABOVE = 44  # px at 100 %, between the strip and what stands in the card's place
_A_FRAME_MS = 34  # two, in truth: what was asked is painted by then
_MOST_PARTS = 40  # of the strip; more could not be told apart

Beginning = Callable[[Learner, Faces], Session | None]  # a session, or None where nothing is to be asked


class StudyScreen(Page):
    """Asks cards, turns and grades them, and takes back what was done."""

    changed = Signal(object)  # a Change that is on the disk
    took_back = Signal(object)  # one that was taken back here
    pair_wanted = Signal(str)  # the id of an entry whose page is to be opened; one comes back to the same card
    page_wanted = Signal(str)  # the same when all cards are done
    left = Signal()  # the session is done, and one wants to go elsewhere
    glossary_wanted = Signal()

    def __init__(self, theme: Theme, learner: Learner, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Study"), parent)
        self._learner = learner
        self._actions: Actions | None = None
        self._session: Session | None = None
        self._is_stale = False  # what is asked has changed while another screen was shown
        self._wanted: Beginning | None = None
        self._faces = Faces(learner.pack, learner.reader)
        self._shown_at = monotonic()
        self._saving = Saving(self)
        self._look_ahead = QTimer(self)
        self._look_ahead.setSingleShot(True)
        self._look_ahead.setInterval(_A_FRAME_MS)
        self._look_ahead.timeout.connect(self._prepare)
        named = {action.id: action for action in table()}
        self._head = StudyHead(theme)
        self.head.addWidget(self._head)
        self._strip = ProgressStrip(theme, [], "")
        self._card = FlashCard(theme, first_key(named["open-pair"]))
        show = named["show-answer"]
        self._show = Button(theme, show.words, Kind.PRIMARY, key=first_key(show))
        self._grades = GradeBar(theme)
        self._note = NoteBox(theme)
        self._keeper = NoteKeeper(learner, self._note, self)
        self._bar = CardActions(theme, named)
        self._stand = CardStand(theme, self._card, self._show, self._grades, self._note, self._bar)
        self._place = QWidget()  # what stands where the card would, if there is none
        self._place_column = QVBoxLayout(self._place)
        self._instead: TroubleCard | EndView | None = None
        self._primary: Button | None = None
        self.column.addWidget(self._strip)
        self.column.addWidget(self._stand, 1)
        self.column.addWidget(self._place, 1)
        self._place.hide()
        self._connect()
        self.reflow()

    def _connect(self) -> None:
        self._show.clicked.connect(self._turn)
        self._card.turn_wanted.connect(self._turn)
        self._card.pair_wanted.connect(self._open_pair)
        self._grades.graded.connect(self._grade)
        self._bar.wanted.connect(self._run)
        self._note.closed.connect(self._leave_note)
        self._saving.slow.connect(self._head.show_saving)
        self._keeper.failed.connect(self.show_trouble)
        self._keeper.changed.connect(self.changed)

    # What the window asks of it

    def bind(self, actions: Actions) -> None:
        """Say what its actions do."""
        self._actions = actions
        actions.bind("show-answer", self._turn, self._turns_on_space)
        actions.bind("study-primary", self._press_primary)
        for number, id_ in enumerate(("again", "hard", "good", "easy")):
            actions.bind(id_, partial(self._grade_by_number, number), self._is_back)
        actions.bind(UNDO, self._want_undo, self._can_undo)
        actions.bind("star-card", self._star, self._is_asking)
        actions.bind("note", self._open_note, self._is_asking)
        actions.bind("put-off", partial(self._leave_card, Session.put_off), self._is_asking)
        actions.bind("set-aside", partial(self._leave_card, Session.set_aside), self._is_asking)
        actions.bind("mark-bad", partial(self._leave_card, Session.mark_bad), self._is_asking)
        actions.bind("open-pair", self._open_current_pair, self._is_back)

    def focus_first(self) -> None:
        """Where the keyboard is: at Show answer, at Good, or at the page's one primary button."""
        if self._place.isVisibleTo(self):
            if self._primary is not None:
                self._primary.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._card.is_turned:
            self._grades.focus_first()
        else:
            self._show.setFocus(Qt.FocusReason.OtherFocusReason)

    def study_pair(self, entry: str) -> None:
        """Ask the cards of one pair or false friend; the day's session is gone on with after it."""
        self.study(partial(study_pair, entry=entry))

    def study(self, beginning: Beginning) -> None:
        """Ask the cards of a session of its own; the day's is gone on with after it."""
        self._wanted = beginning
        self._session = None
        if self.isVisible():
            self._open()

    def set_reader(self) -> None:
        """The learner reads as somebody else: other cards are hers from the next session on."""
        self._faces = Faces(self._learner.pack, self._learner.reader)
        self._session = None
        if self.isVisible():
            self._open()

    def take_back(self, change: Change) -> None:
        """A change was taken back elsewhere: ask again what it had answered."""
        if self._session is not None:
            before = self._session.current
            self._session.undone(change)
            if self._session.current is not before:
                self._ask()

    @property
    def is_saving(self) -> bool:
        """Whether something that was done is still being written."""
        return self._saving.is_busy

    def stop(self) -> None:
        """The window closes: what is written is kept."""
        self._note.field.keep()

    # A session

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Go on, or see what is due."""
        super().showEvent(event)
        if self._session is None or self._session.current is None or self._wanted is not None:
            self._open()
        elif self._is_stale:
            self._try(self._ask)
        else:
            self._refresh()

    def _open(self) -> None:
        self._try(self._begin)
        if not self._learner.store.is_saved and self._learner.store.notices:
            self.show_trouble(self._learner.store.notices[0])

    def _begin(self) -> None:
        wanted, self._wanted = self._wanted, None
        self._session = (wanted or open_study)(self._learner, self._faces)
        if self._session is None:
            self._show_nothing_due()
        else:
            self._ask()

    def _begin_more(self, count: int) -> None:
        self._session = study_more(self._learner, self._faces, count) if count else open_study(self._learner, self._faces)
        if self._session is None:
            self._show_nothing_due()
        else:
            self._ask()

    def _ask(self, *, at_once: bool = True) -> None:
        """Show the front of the card that is asked, or the end; what stands beside it at once, or when the card is painted."""
        session = self._session
        self._is_stale = not self.isVisible()
        if self._is_stale:  # on another screen it takes no focus and says nothing
            return
        self._stand.turn.hurry()
        self._note.close_box()
        if session is None or session.current is None:
            self._show_end()
            return
        face = session.current
        self._card.show_front(face, session.siblings())
        self._show_stand()
        show_if(True, self._show)
        self._show.setFocus(Qt.FocusReason.OtherFocusReason)
        show_if(False, self._grades)
        if at_once:
            self._refresh()
            self._stand.refit()
        else:
            self._stand.refit_now()
        self.verticalScrollBar().setValue(0)
        self._shown_at = monotonic()
        announce(self._card, face.spoken_front())
        self._look_ahead.start()

    def _prepare(self) -> None:
        """Once the question is on screen: say how far one is, have its answer and the next question ready."""
        self._stand.tell_page()
        self._refresh()
        self._card.make_back()
        if self._session is not None:
            self._try(self._session.read_ahead)

    def _refresh(self) -> None:
        """Say again what may have changed beside the card."""
        session = self._session
        if session is None or session.current is None:
            return
        number, count = session.number, session.count
        self._head.show_progress(number, count, session.ms_left)
        self._strip.show_parts(_parts(number, count), _("Card {number} of {count}").format(number=number, count=count))
        self._bar.show_star(self._learner.is_starred(session.current.card.entry))
        self._bar.show_undo(session.can_undo)

    def _turn(self) -> None:
        session = self._session
        if not self._is_front() or session is None or session.current is None:
            return
        self._try(self._show_back)

    def _show_back(self) -> None:
        session = self._session
        assert session is not None
        assert session.current is not None
        self._grades.show_intervals(self._learner.setting(GRADES), session.intervals())
        show_if(True, self._grades)
        self._grades.focus_first()
        show_if(False, self._show)
        self._stand.turn_card()
        announce(self._card, session.current.spoken_back())

    # What is done with a card

    def _grade_by_number(self, number: int) -> None:
        if number < len(self._grades.shown):
            self._grade(self._grades.shown[number])

    def _grade(self, rating: Rating) -> None:
        if self._is_back():
            self._saving.then(partial(self._answer, rating, round((monotonic() - self._shown_at) * 1000)))

    def _answer(self, rating: Rating, ms: int) -> None:
        assert self._session is not None
        self._do(self._session.answer(rating, ms), _("Your last answer is not saved"), partial(self._answer, rating, ms))

    def _leave_card(self, way: Callable[[Session], Deed]) -> None:
        self._saving.then(partial(self._leave_card_now, way))

    def _leave_card_now(self, way: Callable[[Session], Deed]) -> None:
        if self._session is not None and self._session.current is not None:
            deed = way(self._session)
            self._do(deed, _("That is not saved"), partial(self._leave_card_now, way), said=True)

    def _star(self) -> None:
        self._saving.then(self._star_now)

    def _star_now(self) -> None:
        if self._session is not None and self._session.current is not None:
            deed = self._session.star()
            self._saving.wait_for(deed, partial(self._settle, _("That is not saved"), self._star_now, said=True, star=True))

    def _do(self, deed: Deed, trouble: str, again: Callable[[], None], *, said: bool = False) -> None:
        """Ask the next card at once, and see to it that this is written; the end is told when all is."""
        self._saving.wait_for(deed, partial(self._settle, trouble, again, said=said))
        if self._session is not None and self._session.current is not None:
            self._try(partial(self._ask, at_once=False))

    def _settle(self, trouble: str, again: Callable[[], None], deed: Deed, *, said: bool = False, star: bool = False) -> bool:
        session = self._session
        try:
            change = deed.settle()
        except DragomanError as error:
            self._show_not_saved(trouble, str(error), again)
            return False
        self.changed.emit(change)
        if session is not None and session is self._session:
            self._bar.show_undo(session.can_undo)
            if star:
                self._try(self._refresh)
            elif session.current is None:
                self._saving.wait_for(session.end(), self._settle_end)
        if said:
            self._say_done(change)
        return True

    def _settle_end(self, deed: Deed) -> bool:
        with suppress(DragomanError):  # nothing is lost: that all is done is seen from its answers
            deed.settle()
        self._try(self._ask)
        return True

    def _want_undo(self) -> None:
        self._saving.then(partial(self._try, self._undo))

    def _undo(self) -> None:
        deed = self._session.undo() if self._session is not None else None
        if deed is not None:
            self._saving.wait_for(deed, self._settle_undo)

    def _settle_undo(self, deed: Deed) -> bool:
        try:
            change = deed.settle()
        except DragomanError as error:
            self.show_trouble(str(error))
            return False
        self.took_back.emit(change)
        self._try(self._ask)
        Toast(self._theme, change.words).float_over(self.window())
        return True

    def _say_done(self, change: Change) -> None:
        toast = Toast(self._theme, change.words, _("Undo"), _("Ctrl Z"))
        toast.undone.connect(self._undo_said)
        toast.float_over(self.window())

    def _undo_said(self) -> None:
        """The toast may be pressed on another screen; what it speaks of is the newest change there as well."""
        self._run(UNDO if self.isVisible() else "undo")

    def _open_current_pair(self) -> None:
        if self._session is not None and self._session.current is not None:
            self._open_pair(self._session.current.card.entry)

    def _open_pair(self, entry: str) -> None:
        self._note.close_box()
        self.pair_wanted.emit(entry)

    # The note

    def _open_note(self) -> None:
        if self._session is not None and self._session.current is not None:
            self._keeper.open(self._session.current.card.entry)
            self._stand.refit()
            QTimer.singleShot(0, self, partial(self.ensureWidgetVisible, self._note))  # once the page has grown

    def _leave_note(self) -> None:
        self._stand.refit()
        if self._stand.isVisibleTo(self):
            self.focus_first()

    # What stands in the card's place

    def _show_stand(self) -> None:
        self._drop_instead()
        show_if(False, self._place)
        show_if(True, self._stand, self._strip, self._head)

    def _show_instead(self, view: TroubleCard | EndView, primary: Button, *others: Button, with_progress: bool = False) -> None:
        """Show a view in the card's place, with its buttons, the first of which is the page's primary one."""
        self._note.close_box()
        self._drop_instead()
        self._instead, self._primary = view, primary
        for button in (primary, *others):
            view.add_action(button)
        self._place_column.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        show_if(False, self._stand)
        show_if(with_progress, self._strip, self._head)
        show_if(True, self._place)
        self.reflow()
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.focus_first()

    def _drop_instead(self) -> None:
        self._primary = None
        if self._instead is not None:
            self._place_column.removeWidget(self._instead)
            self._instead.hide()
            self._instead.deleteLater()
            self._instead = None

    def _button(self, words: str, act: Callable[[], None], kind: Kind = Kind.BORDERED) -> Button:
        button = Button(self._theme, words, kind, key=_("Enter") if kind is Kind.PRIMARY else "")
        button.clicked.connect(act)
        return button

    def _show_not_saved(self, title: str, reason: str, again: Callable[[], None]) -> None:
        card = TroubleCard(self._theme, "hard-drive", "bad")
        kept = _("The card came back; nothing else is missing.")
        card.say(title, f"{reason} {kept}", str(self._learner.folder))
        retry = self._button(_("Try again"), partial(self._try, again), Kind.PRIMARY)
        back = self._button(_("Back to the card"), partial(self._try, self._ask))
        self._show_instead(card, retry, back, with_progress=True)
        self._try(self._refresh)
        announce(card, f"{title}. {reason} {kept}", at_once=True)

    def _show_nothing_due(self) -> None:
        card = TroubleCard(self._theme, "calendar-check", "muted")
        words = self._next_words()
        card.say(_("Nothing is due."), words)
        new = plan_of_now(self._learner, more_new=max(self._learner.setting(NEW_A_DAY), 1)).new
        if new:
            offer = ngettext("Study {count} new card", "Study {count} new cards", new).format(count=new)
            more = self._button(offer, partial(self._try, partial(self._begin_more, new)), Kind.PRIMARY)
            self._show_instead(card, more, self._button(_("Open the glossary"), self.glossary_wanted.emit))
        else:
            self._show_instead(card, self._button(_("Open the glossary"), self.glossary_wanted.emit, Kind.PRIMARY))
        announce(card, f"{_('Nothing is due.')} {words}")

    def _show_end(self) -> None:
        session = self._session
        assert session is not None
        view = EndView(self._theme)
        plan = Plan() if session.pair else plan_of_now(self._learner)
        next_words = self._next_words()
        if plan.cards:
            words = ngettext("{count} more card is due today.", "{count} more cards are due today.", len(plan.cards))
            next_words = words.format(count=len(plan.cards))
        view.show_done(session.done, self._learner.setting(GRADES), next_words)
        if session.pair:
            buttons = [self._button(_("Back to the pair"), partial(self.page_wanted.emit, session.pair), Kind.PRIMARY)]
        else:
            buttons = [self._button(_("Done"), self.left.emit, Kind.PRIMARY)]
        if plan.cards:
            more = ngettext("Study {count} more", "Study {count} more", len(plan.cards)).format(count=len(plan.cards))
            buttons.append(self._button(more, partial(self._try, partial(self._begin_more, 0))))
        undo = Button(self._theme, _("Undo"), Kind.TEXT, icon="undo-2", key=_("Ctrl Z"))
        undo.clicked.connect(partial(self._run, UNDO))
        self._show_instead(view, *buttons, undo)
        announce(view, view.spoken())

    def _next_words(self) -> str:
        following = next_due(self._learner)
        today = self._learner.today()
        if following is None:
            return Due(today).next_words
        return Due(today, next_day=following[0], next_cards=following[1]).next_words

    # Whether

    def _is_asking(self) -> bool:
        return self._session is not None and self._session.current is not None and not self._stand.isHidden()

    def _is_front(self) -> bool:
        return self._is_asking() and not self._card.is_turned

    def _turns_on_space(self) -> bool:
        """Whether Space turns the card; on another button it presses that."""
        holder = QApplication.focusWidget()
        return self._is_front() and (holder is self._show or not isinstance(holder, Pressable))

    def _is_back(self) -> bool:
        return self._is_asking() and self._card.is_turned

    def _can_undo(self) -> bool:
        return self._session is not None and self._session.can_undo

    def _press_primary(self) -> None:
        if self._primary is not None:
            self._primary.click()
        elif self._is_back():
            self._grade(Rating.GOOD)
        else:
            self._turn()

    def _run(self, id_: str) -> None:
        if self._actions is not None:
            self._actions.run(id_)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except DragomanError as error:
            self.show_trouble(str(error))

    # How it stands

    def reflow(self) -> None:
        """Fit everything to the window's width and the text size."""
        super().reflow()
        if not hasattr(self, "_place"):  # called while the page is being built
            return
        px = self._theme.px
        self._whole.setSpacing(px(_STRIP_GAP))
        self.column.setSpacing(0)
        self._place_column.setContentsMargins(0, px(_ABOVE), 0, 0)
        if self._instead is not None:
            wanted = WIDTH if isinstance(self._instead, EndView) else TROUBLE_WIDTH
            self._instead.setFixedWidth(max(min(px(wanted), self.room), 1))


def _parts(number: int, count: int) -> list[Part]:
    """The strip: answered, asked now, to come; of very many several in one part."""
    if count > _MOST_PARTS:
        number, count = max(number * _MOST_PARTS // count, 1), _MOST_PARTS
    return [Part.ANSWERED] * (number - 1) + [Part.NOW] + [Part.TO_COME] * (count - number)
