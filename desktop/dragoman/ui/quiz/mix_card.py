"""What comes of the choice, at once: how many questions of which side, how long they take, and the button that begins."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dragoman.content.model import Side
from dragoman.content.names import side_alone
from dragoman.desk.quiz.offer import USUAL, Mix
from dragoman.ui.glossary.divider import Divider
from dragoman.ui.theme.theme import Theme
from dragoman.ui.theme.tokens import ColourName
from dragoman.ui.widgets.button import Button, Kind
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.paint import box, mirrored, text
from dragoman.ui.widgets.stepper import Stepper
from dragoman.words import _, ngettext

_STEP = 5
_BAR = 6  # px at 100 %, as all here
_ROW = 27
_NAME = 88
_COLOURS: dict[Side, tuple[ColourName, ColourName]] = {
    Side.TECHNICAL: ("tech", "tech_line"),
    Side.DIPLOMATIC: ("dipl", "dipl_line"),
}


class MixCard(Card):
    """`count_changed` tells another count, `begin_wanted` that the button was pressed."""

    count_changed = Signal(int)
    begin_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "accent", padding=(24, 24), parent=parent)
        self._title = Label(theme, "", "h2")
        self._fits = Label(theme, "", "small", "muted")
        self._made = Label(theme, "", "small", "muted")
        self._bars = {side: _SideBar(theme, side) for side in Side}
        self.stepper = Stepper(theme, _("Questions"), USUAL, 1, USUAL, _STEP)
        self.stepper.stepped.connect(self.count_changed)
        self.begin = Button(theme, "", Kind.PRIMARY, key=_("Enter"))
        self.begin.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.begin.clicked.connect(self.begin_wanted)
        self._build()

    def show_mix(self, title: str, mix: Mix, most: int) -> None:
        """Show what would be asked; `most` is as many as there are."""
        self._title.set_words(title)
        count = len(mix.questions)
        self.stepper.blockSignals(True)
        self.stepper.setRange(min(1, most), max(most, 1))
        self.stepper.blockSignals(False)
        self.stepper.setEnabled(most > 0)
        asked = ngettext("{count} question", "{count} questions", count).format(count=count)
        fits = ngettext("{asked} of {written} written one that fits", "{asked} of {written} written ones that fit", mix.fitting)
        minutes = _("about {minutes} min").format(minutes=mix.minutes)
        chosen = fits.format(asked=asked, written=mix.fitting) if mix.fitting >= count else asked
        self._fits.set_words(f"{chosen}, {minutes}" if count else _("Choose a topic."))
        made = ngettext(
            "{count} is made of a definition or a counterpart, because too few are written.",
            "{count} are made of definitions and counterparts, because too few are written.",
            mix.made,
        )
        self._made.set_words(made.format(count=mix.made) if mix.made else "")
        self._made.setVisible(mix.made > 0)
        for side, bar in self._bars.items():
            bar.show_count(mix.by_side.get(side, 0), count)
        self.begin.setText(ngettext("Begin {count} question", "Begin {count} questions", count).format(count=count))
        self.begin.setAccessibleName(self.begin.text())
        self.begin.setEnabled(count > 0)
        self.begin.updateGeometry()

    def set_primary(self, primary: bool) -> None:
        """Be what the page offers first, or the second thing."""
        self.set_spine(*(("accent",) if primary else ()))
        self.begin.set_kind(Kind.PRIMARY if primary else Kind.BORDERED)
        self.begin.set_key(_("Enter") if primary else "")

    def _build(self) -> None:
        theme = self._theme
        self.column.addWidget(self._title)
        self.column.addWidget(self._fits)
        self.column.addWidget(self._made)
        self.column.addSpacing(16)
        self.column.addWidget(Label(theme, _("Balance"), "small", weight=600))
        for bar in self._bars.values():
            self.column.addWidget(bar)
        self.column.addSpacing(12)
        self.column.addWidget(Divider(theme))
        self.column.addSpacing(16)
        row = QHBoxLayout()
        theme.bind(self, lambda: row.setSpacing(theme.px(16)))
        row.addWidget(Label(theme, _("Questions"), "body", "muted"), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.stepper)
        self.column.addLayout(row)
        self.column.addSpacing(16)
        self.column.addWidget(self.begin)


class _SideBar(QWidget):
    """How many of all are of one side."""

    def __init__(self, theme: Theme, side: Side) -> None:
        super().__init__()
        self._theme = theme
        self._side = side
        self._count = 0
        self._of = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self.updateGeometry)

    def show_count(self, count: int, of: int) -> None:
        """Show so many of so many."""
        self._count, self._of = count, of
        self.setAccessibleName(_("{side}: {count} of {of}").format(side=side_alone(self._side), count=count, of=of))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as there is room."""
        return QSize(self._before() + self._theme.px(80), self._theme.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw name, bar and count."""
        theme, px, frame = self._theme, self._theme.px, self.rect()
        direction = self.layoutDirection()
        ink, line = _COLOURS[self._side]
        painter = QPainter(self)
        before, after = self._before(), theme.width_of("100", "small", 600, figures=True)
        name = mirrored(QRect(0, 0, before, frame.height()), frame, direction)
        text(painter, name, side_alone(self._side), theme.font("small", 600), theme.colour(ink))
        number = mirrored(QRect(frame.width() - after, 0, after, frame.height()), frame, direction)
        end = Qt.AlignmentFlag.AlignRight if direction == Qt.LayoutDirection.LeftToRight else Qt.AlignmentFlag.AlignLeft
        figures = theme.font("small", 600, figures=True)
        text(painter, number, str(self._count), figures, theme.colour("text"), end | Qt.AlignmentFlag.AlignAbsolute)
        room = frame.width() - before - after - px(12)
        track = QRect(before, (frame.height() - px(_BAR)) // 2, room, px(_BAR))
        box(painter, mirrored(track, frame, direction), track.height() / 2, theme.colour(theme.quiet))
        share = QRect(track.x(), track.y(), round(room * self._count / self._of) if self._of else 0, track.height())
        if share.width() > 0:
            box(painter, mirrored(share, frame, direction), track.height() / 2, theme.colour(line))
        painter.end()

    def _before(self) -> int:
        widest = max(self._theme.width_of(side_alone(side), "small", 600) for side in Side)
        return max(self._theme.px(_NAME), widest) + self._theme.px(12)
