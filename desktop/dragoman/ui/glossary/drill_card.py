"""The ten-second drill: a sentence is heard, and one says who speaks before the time is up."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from dragoman.content.model import FalseFriend, Side
from dragoman.content.parse.inline import words_of
from dragoman.content.practice import Heard
from dragoman.desk.drill import SECONDS, Said, sentences
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.announce import announce
from dragoman.ui.widgets.bars import Part, ProgressStrip, ThinBar
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import ROOMY, Card
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.glyph import Glyph
from dragoman.ui.widgets.label import Label
from dragoman.words import _, ngettext

_STRIP = 120  # px at 100 %
_FRAME_MS = 50


class DrillCard(Card):
    """One drill of one word. `answered` tells each answer with the milliseconds it took, `ended` that all were given."""

    answered = Signal(object, int)  # Said
    ended = Signal()

    def __init__(self, theme: Theme, clock: Callable[[], int], seed: Callable[[], int], parent: QWidget | None = None) -> None:
        """`clock` counts milliseconds from anywhere, `seed` brings a number that decides the order."""
        super().__init__(theme, "accent", padding=ROOMY, parent=parent)
        self._clock = clock
        self._seed = seed
        self._word: FalseFriend | None = None
        self._asked: tuple[Heard, ...] = ()
        self._said: list[Said] = []
        self._begun = 0
        self._runs = False
        self._strip = ProgressStrip(theme, (), "")
        self._count = Label(theme, "", "small", "muted", figures=True, wraps=False)
        self._bar = ThinBar(theme)
        self._sentence = Label(theme, "", "question_small")
        self._verdict = Label(theme, "", "small", "muted")
        self._who = Label(theme, _("Who is speaking?"), "small", "muted")
        self._sides = {
            Side.TECHNICAL: Button(theme, _("Engineer"), icon="shield", key="1"),
            Side.DIPLOMATIC: Button(theme, _("Diplomat"), icon="landmark", key="2"),
        }
        self.start = Button(theme, _("Begin the drill"), icon="timer")
        self.stop_clock = Button(theme, _("Stop the clock"), key="T", small=True)
        self.end = Button(theme, _("End"), key="Esc", small=True)
        self._tick = QTimer(self)
        self._tick.setInterval(_FRAME_MS)
        self._tick.timeout.connect(self._go_on)
        self._build()
        self._rest()

    @property
    def is_running(self) -> bool:
        """Whether a sentence waits for its answer."""
        return bool(self._asked) and len(self._said) < len(self._asked)

    def show_word(self, word: FalseFriend) -> None:
        """Be ready for this word; a drill of another one ends."""
        if word == self._word:
            return
        self._word = word
        self._rest()

    def begin(self) -> None:
        """Ask the first sentence."""
        if self._word is None or not self._word.heard:
            return
        self._asked = sentences(self._word, self._seed())
        self._said = []
        self._ask()

    def answer(self, side: Side | None) -> None:
        """Say who speaks; None where the time was up."""
        if not self.is_running:
            return
        said = Said(self._asked[len(self._said)], side)
        self._said.append(said)
        self._tick.stop()
        self._verdict.set_words(_("The sentence before: {verdict}").format(verdict=_verdict(said)))
        announce(self, _verdict(said))
        self.answered.emit(said, min(self._clock() - self._begun, SECONDS * 1000))
        if self.is_running:
            self._ask()
        else:
            self._show_result()
            self.ended.emit()

    def hold_clock(self) -> None:
        """Stop the time for what is left of this drill."""
        self._runs = False
        self._tick.stop()
        self._bar.hide()
        self.stop_clock.hide()

    def leave(self) -> None:
        """End it before its end; what was answered stays answered."""
        self._rest()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc ends it, while something in it has the focus; elsewhere that key is another's."""
        if event.key() == Qt.Key.Key_Escape and self.is_running:
            self.leave()
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        number = len(self._said)
        if number == 0:
            self._runs = not self._theme.less_motion
            self._verdict.set_words("")
        self._sentence.set_words(words_of(self._asked[number].text.source))
        self._show_parts(number + 1)
        self._begun = self._clock()
        for widget in (self._strip, self._count, self._who, self.end, *self._sides.values()):
            widget.show()
        self.start.hide()
        for widget in (self._bar, self.stop_clock):
            widget.setVisible(self._runs)
        if self._runs:
            self._bar.show_share(1.0)
            self._tick.start()
        if not any(button.hasFocus() for button in self._sides.values()):
            self._sides[Side.TECHNICAL].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._sentence.text())

    def _go_on(self) -> None:
        left = SECONDS * 1000 - (self._clock() - self._begun)
        self._bar.show_share(max(left, 0) / (SECONDS * 1000))
        if left <= 0:
            self.answer(None)

    def _rest(self) -> None:
        self._tick.stop()
        self._asked, self._said = (), []
        count = len(self._word.heard) if self._word else 0
        words = ngettext("One sentence is heard.", "{count} sentences are heard.", count).format(count=count)
        self._sentence.set_words(words)
        self._verdict.set_words(_("Say within ten seconds who speaks."))
        self.start.setText(_("Begin the drill"))
        self._hide_question()

    def _show_result(self) -> None:
        right = sum(said.is_right for said in self._said)
        self._sentence.set_words(_("{right} of {count} right").format(right=right, count=len(self._said)))
        wrong = [said for said in self._said if not said.is_right]
        lines = [f"{words_of(said.sentence.text.source)} {_speaker(said.sentence.side)}" for said in wrong]
        self._verdict.set_words("\n".join(lines) or _("You heard each of them for what it was."))
        self.start.setText(_("Once more"))
        self._hide_question()
        self._strip.show()
        self._count.hide()
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._sentence.text())

    def _hide_question(self) -> None:
        for widget in (self._strip, self._count, self._bar, self._who, self.stop_clock, self.end, *self._sides.values()):
            widget.hide()
        self.start.updateGeometry()
        self.start.show()

    def _show_parts(self, at: int) -> None:
        done = [Part.RIGHT if said.is_right else Part.WRONG for said in self._said]
        parts = [*done, Part.NOW, *[Part.TO_COME] * (len(self._asked) - at)]
        words = _("{number} of {count}").format(number=at, count=len(self._asked))
        self._strip.show_parts(parts[: len(self._asked)], _("Sentence {words}").format(words=words))
        self._count.set_words(words)

    def _build(self) -> None:
        theme, column = self._theme, self.column
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Glyph(theme, "timer", "text", 18, "h2"))
        head.addWidget(Label(theme, _("Ten-second drill"), "h2"), 1)
        head.addWidget(self._strip, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._count)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self._sentence, 2)
        answers = QWidget()
        flow = FlowLayout(theme, across=12, parent=answers)
        for widget in (self._who, *self._sides.values(), self.start):
            flow.addWidget(widget)
        self._row.addWidget(answers, 3)  # where both sides have room beside each other
        foot = FlowLayout(theme, across=12)
        for button in (self.stop_clock, self.end):
            foot.addWidget(button)
        column.addLayout(head)
        column.addSpacing(12)
        column.addWidget(self._bar)
        column.addSpacing(12)
        column.addLayout(self._row)
        column.addWidget(self._verdict)
        column.addSpacing(8)
        column.addLayout(foot)
        for side, button in self._sides.items():
            button.clicked.connect(lambda _checked=False, side=side: self.answer(side))
        self.start.clicked.connect(self.begin)
        self.stop_clock.clicked.connect(self.hold_clock)
        self.end.clicked.connect(self.leave)
        theme.changed.connect(self._fit)
        self._fit()

    def stack(self, under_each_other: bool) -> None:
        """The answers under the sentence in a narrow window."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if under_each_other else across)

    def _fit(self) -> None:
        self._strip.setFixedWidth(self._theme.px(_STRIP))


def _speaker(side: Side) -> str:
    return _("The engineer speaks.") if side is Side.TECHNICAL else _("The diplomat speaks.")


def _verdict(said: Said) -> str:
    if said.is_right:
        return _("Right. {speaker}").format(speaker=_speaker(said.sentence.side))
    if said.side is None:
        return _("The time was up. {speaker}").format(speaker=_speaker(said.sentence.side))
    return _("Wrong. {speaker}").format(speaker=_speaker(said.sentence.side))
