"""What is only read: pills, badges, ribbons, dots, bars, messages. Colour never says it alone."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a_widget import a_window_with, colour_at, has_colour, hover, seen
from dragoman.content.model import Relation, Side, Status
from dragoman.settings import Theme as Choice
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.bars import BusyBar, HeatStrip, Part, ProgressStrip, ThinBar, heat
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.empty_state import EmptyState
from dragoman.ui.widgets.flow import FlowLayout
from dragoman.ui.widgets.key_cap import KeyCap
from dragoman.ui.widgets.known_dots import KnownDots
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.limit_box import LimitBox
from dragoman.ui.widgets.message import Kind, Message
from dragoman.ui.widgets.pill import Pill, SidePill, false_friend_pill, level_pill
from dragoman.ui.widgets.rail import RailButton
from dragoman.ui.widgets.relation import RelationBadge, RelationLine
from dragoman.ui.widgets.rows import Row, RowPainter, RowState
from dragoman.ui.widgets.sense_pair import SensePair
from dragoman.ui.widgets.status_ribbon import StatusRibbon

BOTH = pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
DIRECTIONS = pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])


@BOTH
@pytest.mark.parametrize(
    ("side", "words", "ink", "ground"),
    [(Side.TECHNICAL, "Technical term", "tech", "tech_soft"), (Side.DIPLOMATIC, "Diplomatic term", "dipl", "dipl_soft")],
)
def test_a_side_is_a_word_an_icon_and_a_colour(
    theme: Theme, qtbot: QtBot, choice: Choice, side: Side, words: str, ink: str, ground: str
) -> None:
    theme.choose(choice)
    pill = SidePill(theme, side)
    a_window_with(qtbot, pill)

    assert pill.words() == pill.accessibleName() == words
    assert colour_at(pill, 5, 12) == theme.tokens[ground]  # type: ignore[index]
    assert has_colour(pill, theme.tokens[ink])  # type: ignore[index]
    assert pill.sizeHint().width() > Pill(theme, words).sizeHint().width()


def test_a_false_friend_and_a_level_are_named(theme: Theme) -> None:
    assert false_friend_pill(theme).words() == "False friend"
    assert level_pill(theme, 2).words() == "Level 2"


def test_a_pill_makes_room_for_other_words(theme: Theme, qtbot: QtBot) -> None:
    pill = Pill(theme, "Saved")
    a_window_with(qtbot, pill)
    before = pill.sizeHint().width()

    pill.set_words("Not saved yet", "warning")

    assert pill.sizeHint().width() > before
    assert pill.accessibleName() == "Not saved yet"
    assert colour_at(pill, 5, 12) == theme.tokens["warn_soft"]


def test_every_relation_has_its_name_and_looks_like_no_other(theme: Theme, qtbot: QtBot) -> None:
    badge = RelationBadge(theme, Relation.ANALOGUE)
    a_window_with(qtbot, badge)
    names, looks = [], set()
    for relation in Relation:
        badge.show_relation(relation)
        badge.resize(200, 24)
        names.append(badge.words())
        looks.add(seen(badge))

    assert names == [
        "Analogue",
        "Counterpart",
        "False friend",
        "Escalates to",
        "Raised by",
        "Constrained by",
        "Constrains",
    ]
    assert len(looks) == 7


def test_every_line_differs_in_more_than_colour(theme: Theme, qtbot: QtBot) -> None:
    lines = [RelationLine(theme, relation) for relation in Relation]
    for line in lines:
        line.setFixedWidth(82)
    a_window_with(qtbot, *lines)

    grey = {_shape(line, theme.tokens["bg"]) for line in lines}

    assert len(grey) == 7


@pytest.mark.parametrize("status", Status)
def test_a_status_is_a_word_and_half_a_sentence(theme: Theme, qtbot: QtBot, status: Status) -> None:
    ribbon = StatusRibbon(theme, status)
    a_window_with(qtbot, ribbon, width=420)
    label = ribbon.findChild(Label)
    assert label is not None

    word, _stop, sentence = label.text().partition(". ")

    assert word.lower().replace(" ", "-") == status.value
    assert sentence.endswith(".")
    assert not label.is_clipped()


@DIRECTIONS
@pytest.mark.parametrize(("status", "broken"), [(Status.TREATY, False), (Status.EXPERT_VIEW, True)])
def test_what_binds_has_a_full_edge_and_the_rest_a_broken_one(
    theme: Theme, qtbot: QtBot, status: Status, broken: bool, direction: Qt.LayoutDirection
) -> None:
    ribbon = StatusRibbon(theme, status)
    ribbon.setLayoutDirection(direction)
    a_window_with(qtbot, ribbon)
    edge = 1 if direction == Qt.LayoutDirection.LeftToRight else -2

    along = {colour_at(ribbon, edge, y) for y in range(8, ribbon.height() - 8)}

    assert (theme.tokens["sunken"] in along) is broken
    assert theme.tokens["border_strong" if broken else "text"] in along


def test_a_ribbon_says_what_the_file_says_where_it_does(theme: Theme, qtbot: QtBot) -> None:
    ribbon = StatusRibbon(theme, Status.STANDARD)

    ribbon.show_status(Status.EXPERT_VIEW, "Guidelines for teams. They bind nobody who has not agreed.")

    label = ribbon.findChild(Label)
    assert label is not None
    assert label.text() == "Expert view. Guidelines for teams. They bind nobody who has not agreed."


@pytest.mark.parametrize("known", range(4))
def test_dots_say_how_well_it_is_known(theme: Theme, qtbot: QtBot, known: int) -> None:
    dots = KnownDots(theme, 0, Side.TECHNICAL)
    a_window_with(qtbot, dots)

    dots.show_known(known)

    full = [colour_at(dots, 3 + 10 * place, 3) == theme.tokens["tech_line"] for place in range(3)]
    assert full == [place < known for place in range(3)]
    assert dots.accessibleName() == f"{known} of 3"


def test_dots_fill_from_the_right_where_text_does(theme: Theme, qtbot: QtBot) -> None:
    dots = KnownDots(theme, 1, Side.DIPLOMATIC)
    dots.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    a_window_with(qtbot, dots)

    assert (colour_at(dots, 3, 3), colour_at(dots, 23, 3)) == (theme.tokens["border"], theme.tokens["dipl_line"])


@pytest.mark.parametrize("kind", ["bad", "warn", "ok"])
def test_a_message_stands_on_its_colour_with_a_sign_and_words(theme: Theme, qtbot: QtBot, kind: Kind) -> None:
    message = Message(theme, kind)
    a_window_with(qtbot, message)

    message.say(kind, "Not saved: the disk is full.", "Free space, then answer again.")

    assert message.words() == "Not saved: the disk is full. Free space, then answer again."
    assert colour_at(message, 6, 20) == theme.tokens[f"{kind}_soft"]  # type: ignore[index]
    assert has_colour(message, theme.tokens[kind])


def test_a_message_offers_what_mends_it(theme: Theme, qtbot: QtBot) -> None:
    message = Message(theme, "bad", "Not saved: the disk is full.")
    again = Button(theme, "Try again", small=True)
    message.add_action(again)
    a_window_with(qtbot, message)

    assert again.isVisible()
    assert message.rect().contains(again.geometry())


def test_a_wrong_part_is_hollow_so_that_grey_print_still_reads(theme: Theme, qtbot: QtBot) -> None:
    strip = ProgressStrip(theme, [Part.RIGHT, Part.WRONG, Part.NOW, Part.TO_COME], "Question 3 of 4")
    strip.setFixedWidth(172)
    a_window_with(qtbot, strip)

    middles = [colour_at(strip, 20 + 44 * place, 3) for place in range(4)]

    assert middles == [theme.tokens["ok"], theme.tokens["bg"], theme.tokens["accent"], theme.tokens["border"]]
    assert colour_at(strip, 64, 0) == theme.tokens["bad"]
    assert strip.accessibleName() == "Question 3 of 4"


def test_of_a_strip_only_what_has_changed_is_drawn_again(theme: Theme, qtbot: QtBot) -> None:
    strip = ProgressStrip(theme, [Part.NOW, Part.TO_COME, Part.TO_COME, Part.TO_COME], "Question 1 of 4")
    strip.setFixedWidth(172)
    a_window_with(qtbot, strip)
    drawn: list[QRect] = []

    class Regions(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if isinstance(event, QPaintEvent):
                drawn.append(event.region().boundingRect())
            return False

    regions = Regions()
    strip.installEventFilter(regions)
    strip.show_parts([Part.ANSWERED, Part.NOW, Part.TO_COME, Part.TO_COME], "Question 2 of 4")
    qtbot.waitUntil(lambda: bool(drawn))

    assert drawn == [QRect(0, 0, 84, 6)]
    middles = [colour_at(strip, 20 + 44 * place, 3) for place in range(4)]
    assert middles == [theme.tokens[name] for name in ("border_strong", "accent", "border", "border")]


@pytest.mark.parametrize(("share", "step"), [(0.0, 0), (0.39, 0), (0.46, 1), (0.58, 2), (0.74, 3), (1.0, 4)])
def test_heat_has_five_steps(share: float, step: int) -> None:
    assert heat(share) == (f"heat.{step}", f"heat_on.{step}")


def test_a_cell_without_a_figure_is_dashed_and_empty(theme: Theme, qtbot: QtBot) -> None:
    strip = HeatStrip(theme, [(0.92, "92 %"), None], "How many knew it")
    strip.setFixedWidth(168)
    a_window_with(qtbot, strip)

    top = {colour_at(strip, x, 0) for x in range(100, 150)}

    assert colour_at(strip, 5, 16) == theme.tokens["heat.4"]
    assert {theme.tokens["bg"], theme.tokens["border_strong"]} <= top


def test_a_short_work_shows_no_bar(theme: Theme, qtbot: QtBot) -> None:
    busy = BusyBar(theme)
    a_window_with(qtbot, busy)

    busy.begin("Reading files")
    shown_at_once = busy.isVisible()
    busy.end()

    assert not shown_at_once
    assert not busy.isVisible()


def test_a_long_work_shows_how_far_it_is_and_can_be_cancelled(theme: Theme, qtbot: QtBot) -> None:
    busy = BusyBar(theme)
    a_window_with(qtbot, busy)
    busy.begin("Reading files")
    qtbot.waitUntil(busy.isVisible)
    busy.show_progress(0.62, "620 of 1,000 files")

    with qtbot.waitSignal(busy.cancelled):
        qtbot.mouseClick(busy.cancel, Qt.MouseButton.LeftButton)

    bar = busy.findChild(ThinBar)
    assert bar is not None
    assert colour_at(bar, bar.width() // 2, 3) == theme.tokens["accent"]
    assert colour_at(bar, -8, 3) == theme.tokens["border"]
    assert busy.accessibleName() == "620 of 1,000 files"


def test_an_end_that_is_not_known_stands_still_with_less_motion(theme: Theme, qtbot: QtBot) -> None:
    bar = ThinBar(theme)
    a_window_with(qtbot, bar)
    bar.show_share(None)

    before = seen(bar)
    qtbot.wait(80)

    assert seen(bar) == before


def test_an_empty_place_offers_one_thing(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(theme, "No notes yet.", "Write a note")
    a_window_with(qtbot, empty)

    with qtbot.waitSignal(empty.asked):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_limits_are_amber_and_named(theme: Theme, qtbot: QtBot) -> None:
    box = LimitBox(theme)
    box.column.addWidget(Label(theme, "A press embargo protects a moment."))
    a_window_with(qtbot, box)

    assert next(label.text() for label in box.findChildren(Label)) == "Where the likeness ends"
    assert colour_at(box, 3, 30) == theme.tokens["warn_soft"]


def test_senses_stand_side_by_side_or_under_each_other(theme: Theme, qtbot: QtBot) -> None:
    pair = SensePair(theme)
    a_window_with(qtbot, pair)
    beside = pair.diplomatic.x() > pair.technical.x() and pair.diplomatic.y() == pair.technical.y()

    pair.stack(True)

    assert beside
    qtbot.waitUntil(lambda: pair.diplomatic.y() > pair.technical.y())
    heads = [label.text() for label in pair.findChildren(Label)]
    assert heads == ["To the engineer", "To the diplomat"]


@DIRECTIONS
def test_a_flow_breaks_into_lines_from_the_leading_edge(theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    holder = QWidget()
    holder.setLayoutDirection(direction)
    flow = FlowLayout(theme, parent=holder)
    pills = [Pill(theme, f"Also called number {number}") for number in range(6)]
    for pill in pills:
        flow.addWidget(pill)
    a_window_with(qtbot, holder, width=480)

    assert pills[-1].y() > pills[0].y()
    assert all(holder.rect().contains(pill.geometry()) for pill in pills)
    leading = pills[0].x() if direction == Qt.LayoutDirection.LeftToRight else holder.width() - pills[0].geometry().right() - 1
    assert leading == 0
    assert holder.height() == flow.heightForWidth(holder.width())


def test_a_hidden_item_leaves_no_gap_in_a_flow(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    flow = FlowLayout(theme, parent=holder)
    pills = [Pill(theme, words) for words in ("first", "second", "third")]
    for pill in pills:
        flow.addWidget(pill)
    pills[1].hide()
    a_window_with(qtbot, holder)

    assert pills[2].x() == pills[0].geometry().right() + 1 + 8
    assert flow.takeAt(0).widget() is pills[0]
    assert flow.itemAt(7) is None


def test_the_place_that_is_shown_stands_out_on_the_rail(theme: Theme, qtbot: QtBot) -> None:
    glossary, settings = RailButton(theme, "book-open", "Glossary", "Ctrl 2"), RailButton(theme, "settings", "Settings")
    glossary.setChecked(True)
    a_window_with(qtbot, glossary, settings)

    with qtbot.waitSignal(settings.toggled):
        qtbot.mouseClick(settings, Qt.MouseButton.LeftButton)
    hover(glossary)

    assert colour_at(settings, 6, 20) == theme.tokens["surface"]
    assert colour_at(glossary, 6, 20) == theme.tokens["border"]
    assert not glossary.isChecked()


def test_a_narrow_rail_has_icons_with_tool_tips(theme: Theme) -> None:
    button = RailButton(theme, "book-open", "Glossary", "Ctrl 2")

    button.set_narrow(True)

    assert (button.sizeHint().width(), button.sizeHint().height()) == (40, 40)
    assert button.toolTip() == button.text() == "Glossary"


def test_a_key_cap_says_its_key(theme: Theme) -> None:
    assert KeyCap(theme, "Ctrl Z").accessibleName() == "Ctrl Z"


@DIRECTIONS
@pytest.mark.parametrize("low", [False, True])
def test_a_row_keeps_its_words_within_it(theme: Theme, qapp: object, low: bool, direction: Qt.LayoutDirection) -> None:
    row = Row(
        "A title that is far too long for the list" * 3, "So is its counterpart" * 5, Side.DIPLOMATIC, marked=True, known=3
    )
    painter = RowPainter(theme, low=low)
    picture = QPixmap(300, 80)
    picture.fill(QColor("white"))
    pen = QPainter(picture)
    painter.draw(pen, QRect(20, 10, 260, painter.height()), row, RowState.REST, direction)
    pen.end()

    image = picture.toImage()
    outside = [(x, y) for x in range(300) for y in range(80) if not QRect(20, 10, 260, painter.height()).contains(x, y)]

    assert all(image.pixelColor(x, y) == QColor("white") for x, y in outside)


def test_latin_words_begin_at_the_right_in_a_mirrored_window(theme: Theme, qtbot: QtBot) -> None:
    row = RailButton(theme, "layers", "Study")
    row.setFixedWidth(196)
    row.setChecked(True)
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    a_window_with(qtbot, row)

    image = row.grab().toImage()
    ink = [x for x in range(196) if any(image.pixelColor(x, y).lightness() < 150 for y in range(12, 28))]

    assert min(ink) > 196 - 14 - 18 - 12 - theme.width_of("Study", "body", 600) - 2


def _shape(widget: QWidget, ground: str) -> bytes:
    """Where a widget is not its ground, whatever the colour."""
    image = widget.grab().toImage()
    return bytes(image.pixelColor(x, y).name().upper() != ground for y in range(image.height()) for x in range(image.width()))
