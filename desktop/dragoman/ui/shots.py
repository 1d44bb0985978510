"""A picture of every screen, in light and dark, in four sizes; beside another picture of the same name, if wished.

Run by `python3 desktop shots [--to DIR] [--beside DIR]`; it needs no screen.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dragoman import places
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.events import EventKind
from dragoman.settings import LESS_MOTION, NEW_A_DAY, PLACE, READER, SCREEN, TEXT_SIZE, THEME, Reader, Setting, Settings, Theme
from dragoman.store.store import Draft
from dragoman.ui.app import application_of, open_window
from dragoman.ui.components import Components
from dragoman.ui.study.screen import StudyScreen
from dragoman.ui.theme.theme import Theme as Look
from dragoman.ui.window import Window

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PAIR = "disclosure-embargo"
FALSE_FRIEND = "attribution-word"
GAP = 16  # px between two pictures beside each other
OWN_SIDE_MS = 250  # until what is the learner's stands on the page


@dataclass(frozen=True)
class Size:
    """A window's size in px, and its text size in percent."""

    name: str
    width: int
    height: int
    text: int


SIZES = (
    Size("", 1440, 900, 100),
    Size("narrow", 1024, 700, 100),
    Size("large-text", 1280, 800, 200),
    Size("large-text-narrow", 1024, 700, 200),
)


@dataclass(frozen=True)
class Shot:
    """One screen, and what is done before its picture is taken; `prepare` gives the pack that it shows."""

    name: str
    place: str = PAIR
    act: Callable[[Window], None] = lambda _window: None
    pack: Callable[[Path], Path] = lambda _folder: places.shipped_pack()
    past: Callable[[Learner], None] | None = None  # what the learner did before
    sizes: tuple[str, ...] = tuple(size.name for size in SIZES)


def main(arguments: list[str]) -> int:
    """Take the pictures, say where they are, and return 0."""
    parser = argparse.ArgumentParser(prog="python3 desktop shots", description="A picture of every screen.")
    parser.add_argument("--to", type=Path, default=Path("shots"), metavar="DIR", help="where the pictures go")
    parser.add_argument("--beside", type=Path, metavar="DIR", help="pictures of the same names to put each one beside")
    parser.add_argument("--only", default="", metavar="WORDS", help="only pictures with these words in their names")
    wanted = parser.parse_args(arguments)
    wanted.to.mkdir(parents=True, exist_ok=True)
    application = application_of(["dragoman"])
    count = 0
    for name, picture in _pictures(application, wanted.only):
        picture.save(str(wanted.to / f"{name}.png"))
        count += 1
        other = wanted.beside / f"{name}.png" if wanted.beside else None
        if other is not None and other.is_file():
            beside = _beside(QImage(str(other)), picture)
            beside.save(str(wanted.to / f"beside-{name}.png"))
    print(f"{count} pictures in {wanted.to}")  # noqa: T201  # what the command says when it is done
    return 0


def _pictures(application: QApplication, only: str) -> Iterator[tuple[str, QImage]]:
    with tempfile.TemporaryDirectory() as cache:  # one for all, so that the pack is indexed once
        for theme in (Theme.LIGHT, Theme.DARK):
            for shot, size in product(SHOTS, SIZES):
                name = f"{_name(shot, size)}-{theme.value}"
                if size.name in shot.sizes and only in name:
                    yield name, _take(application, shot, size, theme, Path(cache))
            if only in f"components-{theme.value}":
                yield f"components-{theme.value}", _components(application, theme)


def _name(shot: Shot, size: Size) -> str:
    if not size.name:
        return shot.name
    return size.name if shot.name == "term" else f"{size.name}-{shot.name}"


def _take(application: QApplication, shot: Shot, size: Size, theme: Theme, cache: Path) -> QImage:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(folder / "settings.json")
        screen = "glossary" if shot.place else "settings"
        reader = None if shot.name == "welcome" else Reader.DIPLOMAT
        chosen: dict[Setting[Any], Any] = {
            THEME: theme,
            TEXT_SIZE: size.text,
            LESS_MOTION: True,
            READER: reader,
            SCREEN: screen,
            PLACE: shot.place,
        }
        settings.write_together(chosen)
        pack, data = shot.pack(folder), folder / "data"
        if shot.past is not None:
            learner = Learner(data, LookUp(pack, cache), "elsewhere", lambda: NOW, Reader.DIPLOMAT)
            shot.past(learner)
            learner.close()
        window = open_window(settings, pack, cache, data, lambda: NOW)
        window.resize(size.width, size.height)
        window.show()
        window.activateWindow()
        _settle(application)
        QTest.qWait(OWN_SIDE_MS)
        shot.act(window)
        _settle(application)
        picture = window.grab().toImage()
        _delete(window)
        return picture


def _delete(widget: QWidget) -> None:
    """Now, and not when the event loop ends: each theme to come would restyle every widget that is left."""
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def _settle(application: QApplication) -> None:
    for _unused in range(10):
        application.processEvents()


def _components(application: QApplication, theme: Theme) -> QImage:
    look = Look(places.resources())
    look.choose(theme, less_motion=True)
    sheet = Components(look)
    sheet.show()
    _settle(application)
    picture = sheet.grab().toImage()
    _delete(sheet)
    return picture


def _beside(left: QImage, right: QImage) -> QImage:
    """Two pictures beside each other, at half their size."""
    halves = [
        picture.scaled(picture.size() / 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        for picture in (left, right)
    ]
    width = sum(half.width() for half in halves) + GAP
    both = QImage(width, max(half.height() for half in halves), QImage.Format.Format_RGB32)
    both.fill(Qt.GlobalColor.white)
    painter = QPainter(both)
    painter.drawImage(QPoint(0, 0), halves[0])
    painter.drawImage(QPoint(halves[0].width() + GAP, 0), halves[1])
    painter.end()
    return both


# What is done before a picture


def _screen(name: str) -> Callable[[Window], None]:
    return lambda window: window.show_screen(name)


def _scroll_down(window: Window) -> None:
    from PySide6.QtWidgets import QScrollArea

    for area in window.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _focus_a_link(window: Window) -> None:
    from dragoman.ui.widgets.prose import Prose

    page = next(prose for prose in window.findChildren(Prose) if prose.isVisible() and "term:" in prose.toHtml())
    page.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    QTest.keyClick(page, Qt.Key.Key_Backtab)


def _open_drawer(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def _type(words: str) -> Callable[[Window], None]:
    def type_words(window: Window) -> None:
        _open_drawer(window)
        holder: QWidget = QApplication.focusWidget() or window
        QTest.keyClicks(holder, words)

    return type_words


def _no_pack(folder: Path) -> Path:
    return folder / "anvara-glossary"


def _broken_pack(folder: Path) -> Path:
    """The pack that ships, with one file that was cut off while it was written."""
    pack = folder / "pack"
    shutil.copytree(places.shipped_pack(), pack)
    file = next(pack.rglob(f"{PAIR}.md"))
    file.write_text("---\nter", encoding="utf-8")
    return pack


def _cards_due(learner: Learner) -> None:
    """Eighteen cards of as many pairs are due, the seventh asks for a zero-day; nothing new is begun."""
    pairs = {card.siblings: card for card in reversed(learner.cards()) if card.kind == "definition"}
    asked = next(card for card in pairs.values() if card.entry == "zero-day")
    cards = [card for card in pairs.values() if card is not asked][-17:]
    cards.insert(6, asked)
    learner.choose(NEW_A_DAY, 0)
    for number, card in enumerate(cards):
        for days in (40, 37):  # the longer ago, the sooner it is asked
            day = learner.today() - days + number
            draft = Draft(EventKind.REVIEW, card.id, {"rating": 3, "ms": 15_000}, day)
            learner.store.append([draft]).result()


def _pair_known(learner: Learner) -> None:
    """Half a year of study, the cards of the pair among it, and a note on it."""
    _half_a_year(learner)
    today = learner.today()
    pair = [card for card in learner.cards() if card.entry in (PAIR, "statement-under-embargo")]
    for number, card in enumerate(pair[:-1]):
        for before in (50 - 3 * number, 46 - 3 * number, 34 - 3 * number)[: 3 - number % 3]:
            draft = Draft(EventKind.REVIEW, card.id, {"rating": 3, "ms": 9_000}, today - before)
            learner.store.append([draft]).result()
    note = "CERT Anvara gave us **8 December, 15:00 UTC**. Press office told the hour only, not the product."
    learner.store.append([Draft(EventKind.NOTE, learner.name_of(PAIR), {"text": note, "after": []})]).result()


def _study(answers: int, *, turned: bool = False) -> Callable[[Window], None]:
    def study(window: Window) -> None:
        window.show_screen("study")
        [screen] = window.findChildren(StudyScreen)
        keys = [Qt.Key.Key_Space, Qt.Key.Key_3] * answers + [Qt.Key.Key_Space] * turned
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or window, key)
            while screen.is_saving:
                QApplication.processEvents()

    return study


def _half_a_year(learner: Learner) -> None:
    """Somebody who has studied on about every second day."""
    from dragoman.ui.invented_log import invent

    invent(learner.store, learner.pack.catalogue, learner.cards(), learner.today())


def _six_answers(learner: Learner) -> None:
    """Somebody who has just begun."""
    from dragoman.ui.invented_log import invent_few

    invent_few(learner.store, learner.cards(), learner.today())


def _progress(*, plot: str = "", keys: tuple[Qt.Key, ...] = ()) -> Callable[[Window], None]:
    """Progress, once it is counted; keys are pressed in the plot of a card."""

    def show(window: Window) -> None:
        from dragoman.ui.progress.screen import ProgressScreen

        window.show_screen("progress")
        [screen] = window.findChildren(ProgressScreen)
        while screen.is_counting:
            QTest.qWait(20)
        if plot:
            getattr(screen, plot).plot.setFocus(Qt.FocusReason.TabFocusReason)
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or window, key)

    return show


# A quiz of twenty terms of six topics: which answer is wrong, and how sure she was
_ASKED = (
    ("incident", True, "sure"),
    ("triage", True, "sure"),
    ("aide-memoire", False, "think"),
    ("severity-level", True, "sure"),
    ("csirt", True, "think"),
    ("zero-day", True, "sure"),
    ("silence-procedure", False, "sure"),
    ("coordinated-vulnerability-disclosure", True, "sure"),
    ("confidence-level", True, "sure"),
    ("diplomatic-mission", True, "think"),
    ("note-verbale", False, "sure"),
    ("demarche", True, "sure"),
    ("consensus", True, "guess"),
    ("technical-attribution", False, "sure"),
    ("indicator-of-compromise", True, "sure"),
    ("disclosure-embargo", False, "think"),
    ("head-of-mission", True, "think"),
    ("non-paper", True, "sure"),
    ("ad-referendum", False, "guess"),
    ("permanent-mission", False, "guess"),
)
_TOOK_MS = 52_000


def _quiz_taken(answers: int) -> Callable[[Learner], None]:
    """A quiz with so many of its questions answered."""

    def take(learner: Learner) -> None:
        from dragoman.content.load import load_entry
        from dragoman.content.model import Term
        from dragoman.desk.quiz.offer import Mix
        from dragoman.desk.quiz.quizzes import Quizzes
        from dragoman.quiz.sheet import CHOSEN
        from dragoman.quiz.sure import Sure

        pack, ids = learner.pack.catalogue, []
        for id_, _right, _sure in _ASKED:
            entry = load_entry(pack.folder, pack.summaries[id_].file)
            chosen = [each.slug for each in entry.questions if each.type in CHOSEN] if isinstance(entry, Term) else []
            ids.append(f"{pack.manifest.id}/{id_}/{f'#{chosen[0]}' if chosen else 'made:term'}")
        quizzes = Quizzes(learner, learner.pack, chance=lambda count: bytes(count))
        taking = quizzes.begin("Before the workshop", Mix(tuple(ids), {}, 0, len(ids)), seed=7)
        for number, (_id, right, sure) in enumerate(_ASKED[:answers]):
            sheet = taking.sheet(number)
            assert sheet is not None
            given = [choice.text.source for choice in sheet.choices if choice.right is right]
            _marked, deed = taking.answer(number, given if right else given[:1], Sure(sure), _TOOK_MS)
            deed.settle()
            card = taking.card_of(number)
            if sure == "sure" and not right and card is not None:
                taking.show_tomorrow(card, True).settle()

    return take


def _quiz(*, chosen: bool = False, answered: bool = False) -> Callable[[Window], None]:
    """Go on with the quiz: a wrong answer chosen, for sure, or given as well."""

    def go_on(window: Window) -> None:
        from dragoman.ui.quiz.question_page import QuestionPage
        from dragoman.ui.quiz.screen import QuizScreen

        window.show_screen("quiz")
        [screen] = window.findChildren(QuizScreen)
        screen.show_place(bytes(8).hex())
        [page] = window.findChildren(QuestionPage)
        sheet = page.taking.sheet(page.number) if page.taking is not None and page.number is not None else None
        if not chosen or sheet is None:
            return
        wrong = next(place for place, choice in enumerate(sheet.choices) if not choice.right)
        keys = [Qt.Key(Qt.Key.Key_1 + wrong), Qt.Key.Key_S] + [Qt.Key.Key_Return] * answered
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or window, key)

    return go_on


def _quiz_begins(window: Window) -> None:
    """The choice of topics, once their questions are counted."""
    from dragoman.ui.quiz.screen import QuizScreen

    window.show_screen("quiz")
    [screen] = window.findChildren(QuizScreen)
    while not screen.is_counted:
        QTest.qWait(20)


def _drill(window: Window) -> None:
    """The drill in its midst, with its clock standing."""
    from dragoman.ui.glossary.drill_card import DrillCard

    [card] = window.findChildren(DrillCard)
    card.begin()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        QTest.keyClick(QApplication.focusWidget() or window, key)


SHOTS = (
    Shot("quiz-begin", "", _quiz_begins, past=_quiz_taken(6)),
    Shot("quiz-question", "", _quiz(chosen=True), past=_quiz_taken(6)),
    Shot("quiz-feedback", "", _quiz(chosen=True, answered=True), past=_quiz_taken(6)),
    Shot("quiz-result", "", _quiz(), past=_quiz_taken(len(_ASKED))),
    Shot("progress", "", _progress(), past=_half_a_year),
    Shot("progress-first", "", _progress(), past=_six_answers),
    Shot("progress-table", "", _progress(plot="due", keys=(Qt.Key.Key_Return,)), past=_half_a_year),
    Shot("progress-day", "", _progress(plot="calendar", keys=(Qt.Key.Key_Left, Qt.Key.Key_Return)), past=_half_a_year),
    Shot("flashcard", "", _study(6), past=_cards_due),
    Shot("flashcard-back", "", _study(6, turned=True), past=_cards_due),
    Shot("welcome", "", _screen("welcome")),
    Shot("today-empty", "", _screen("today")),
    Shot("today", "", _screen("today"), past=_cards_due),
    Shot("term", past=_pair_known),
    Shot("term-bottom", act=_scroll_down, past=_pair_known),
    Shot("popover", act=_focus_a_link, past=_pair_known),
    Shot("drawer", act=_open_drawer, sizes=("narrow", "large-text", "large-text-narrow")),
    Shot("false-friend", FALSE_FRIEND, _drill),
    Shot("nothing-found", act=_type("zzyzx")),
    Shot("file-broken", pack=_broken_pack),
    Shot("pack-missing", pack=_no_pack),
    Shot("settings", "", _screen("settings")),
    Shot("keys", "", _screen("keys")),
    Shot("about", "", _screen("about")),
)

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
