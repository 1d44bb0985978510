"""What lies over a page for a while: dialog, drawer, pop-over, menu, tool tip, toast."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from a_widget import a_window_with, colour_at, hover
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, IconButton, Kind
from dragoman.ui.widgets.dialog import Dialog, Panel
from dragoman.ui.widgets.drawer import Drawer
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.menu import Menu
from dragoman.ui.widgets.pop_over import PopOver
from dragoman.ui.widgets.search_box import SearchBox
from dragoman.ui.widgets.shadow import REACH
from dragoman.ui.widgets.text_input import LineEdit
from dragoman.ui.widgets.toast import STAYS_MS, Toast
from dragoman.ui.widgets.tooltip import Tooltip
from dragoman.ui.widgets.viewport import viewport_of

WORDS = "4,812 answers, 49 notes and 12 quiz results go. Backups go too. The content stays."


def an_erase_dialog(theme: Theme, window: QWidget) -> tuple[Dialog, LineEdit, Button, Button]:
    dialog = Dialog(theme, window, "Erase your progress?", WORDS)
    line = LineEdit(theme, "Write ERASE to go on", "Write ERASE to go on")
    cancel, erase = Button(theme, "Cancel", key="Esc"), Button(theme, "Erase", Kind.DESTROYING)
    dialog.panel.add(line)
    dialog.panel.add_button(cancel)
    dialog.panel.add_button(erase)
    return dialog, line, cancel, erase


# The dialog


def test_a_dialog_covers_the_page_and_takes_the_focus(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Button(theme, "Erase"))
    dialog, line, *_buttons = an_erase_dialog(theme, window)

    dialog.open(line)

    assert dialog.rect() == window.rect()
    assert line.hasFocus()
    assert abs(dialog.panel.geometry().center().x() - window.rect().center().x()) <= 1
    assert all(not label.is_clipped() for label in dialog.findChildren(Label))


def test_tab_stays_in_the_dialog(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Button(theme, "Erase"), Button(theme, "Open"))
    dialog, line, cancel, erase = an_erase_dialog(theme, window)
    dialog.open(line)

    walked = []
    for _step in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)

    assert walked == [cancel, erase, line, cancel]
    assert line.hasFocus()


def test_a_dialog_that_goes_takes_nothing_along_that_lies_beside_it(theme: Theme, qtbot: QtBot) -> None:
    area = QScrollArea()
    viewport = viewport_of(area)
    window = a_window_with(qtbot, Button(theme, "Erase"), area)
    dialog, line, *_buttons = an_erase_dialog(theme, window)
    dialog.open(line)
    for _step in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    dialog.close_veil()

    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert isValid(viewport)


def test_a_disabled_button_is_left_out_of_the_walk(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Button(theme, "Erase"))
    dialog, line, cancel, erase = an_erase_dialog(theme, window)
    erase.setEnabled(False)
    dialog.open(line)

    qtbot.keyClick(line, Qt.Key.Key_Tab)
    qtbot.keyClick(cancel, Qt.Key.Key_Tab)

    assert line.hasFocus()


def test_escape_closes_it_and_the_focus_goes_back(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Erase")
    window = a_window_with(qtbot, button, Button(theme, "Open"))
    button.setFocus()
    dialog, line, *_buttons = an_erase_dialog(theme, window)
    dialog.open(line)

    with qtbot.waitSignal(dialog.closed):
        qtbot.keyClick(line, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert button.hasFocus()


def test_a_press_beside_the_panel_closes_and_one_on_it_does_not(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Button(theme, "Erase"))
    dialog, line, *_buttons = an_erase_dialog(theme, window)
    dialog.open(line)

    qtbot.mouseClick(dialog.panel, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    still_there = dialog.isVisible()
    qtbot.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))

    assert still_there
    assert not dialog.isVisible()


def test_a_dialog_follows_the_window_and_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Button(theme, "Erase"), width=1000, height=900)
    dialog, line, *_buttons = an_erase_dialog(theme, window)
    dialog.open(line)

    window.resize(720, 900)
    theme.choose(scale=2.0)

    assert dialog.rect() == window.rect()
    qtbot.waitUntil(lambda: all(not label.is_clipped() for label in dialog.findChildren(Label)))
    assert window.rect().contains(dialog.panel.geometry())
    assert dialog.panel.height() == dialog.panel.heightForWidth(dialog.panel.width())


# The drawer


def a_drawer(theme: Theme, window: QWidget) -> tuple[Drawer, QWidget, SearchBox]:
    content = QWidget()
    search = SearchBox(theme, "Look up a term", "Look up a term", parent=content)
    return Drawer(theme, window, "Terms"), content, search


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_drawer_is_340_wide_at_the_leading_edge(theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    window = a_window_with(qtbot, Button(theme, "Terms"))
    window.setLayoutDirection(direction)
    drawer, content, search = a_drawer(theme, window)

    drawer.open(content, search)

    panel = content.parentWidget().geometry()
    left = 0 if direction == Qt.LayoutDirection.LeftToRight else 600 - 340
    assert panel == QRect(left, 0, 340, 400)
    assert search.hasFocus()


def test_a_drawer_slides_in_with_motion(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(less_motion=False)
    window = a_window_with(qtbot, Button(theme, "Terms"))
    drawer, content, search = a_drawer(theme, window)

    drawer.open(content, search)
    at_first = content.parentWidget().x()

    assert at_first < 0
    qtbot.waitUntil(lambda: content.parentWidget().x() == 0)


def test_escape_in_the_empty_search_closes_the_drawer(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Terms")
    window = a_window_with(qtbot, button)
    button.setFocus()
    drawer, content, search = a_drawer(theme, window)
    drawer.open(content, search)

    with qtbot.waitSignal(drawer.closed):
        qtbot.keyClick(search, Qt.Key.Key_Escape)

    assert button.hasFocus()
    assert drawer.release() is content


# The pop-over


def a_pop_over(theme: Theme, window: QWidget) -> PopOver:
    return PopOver(theme, window)


def test_a_pop_over_stands_right_below_the_word(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Label(theme, "patch"), width=900, height=600)
    pop_over = a_pop_over(theme, window)
    word = QRect(120, 80, 40, 24)

    pop_over.show_below(word, Label(theme, "A fix issued by the maker, which each owner then has to install."))

    box = pop_over.geometry().adjusted(REACH, REACH, -REACH, -REACH)
    assert box.left() == word.left()
    assert box.top() == word.bottom() + 1 + 6
    assert box.width() <= 480


def test_it_stands_above_where_there_is_no_room_below(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Label(theme, "patch"), width=900, height=600)
    pop_over = a_pop_over(theme, window)

    pop_over.show_below(QRect(120, 560, 40, 24), Label(theme, "A fix issued by the maker."))

    assert pop_over.geometry().bottom() - REACH < 560


def test_it_stays_inside_the_window(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Label(theme, "patch"), width=900, height=600)
    pop_over = a_pop_over(theme, window)

    pop_over.show_below(QRect(860, 80, 40, 24), Label(theme, "A fix issued by the maker."))

    assert pop_over.geometry().right() - REACH <= window.rect().right()


def test_it_is_aligned_with_the_end_of_the_word_from_right_to_left(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Label(theme, "patch"), width=900, height=600)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pop_over = a_pop_over(theme, window)
    word = QRect(700, 80, 40, 24)

    pop_over.show_below(word, Label(theme, "A fix issued by the maker."))

    assert pop_over.geometry().right() - REACH == word.right()


def test_it_stays_while_the_pointer_is_on_it(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Label(theme, "patch"), width=900, height=600)
    pop_over = a_pop_over(theme, window)
    pop_over.show_below(QRect(120, 80, 40, 24), Label(theme, "A fix issued by the maker."))
    hover(pop_over)

    pop_over.leave_soon()

    with qtbot.assertNotEmitted(pop_over.closed, wait=400):
        pass
    assert pop_over.isVisible()


def test_it_goes_soon_after_the_pointer(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Label(theme, "patch"), width=900, height=600)
    pop_over = a_pop_over(theme, window)
    pop_over.show_below(QRect(120, 80, 40, 24), Label(theme, "A fix issued by the maker."))

    with qtbot.waitSignal(pop_over.closed):
        pop_over.leave_soon()

    assert not pop_over.isVisible()


def test_it_gives_up_what_it_held_before(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    window = a_window_with(qtbot, Label(theme, "patch"), width=900, height=600)
    pop_over = a_pop_over(theme, window)
    word = QRect(120, 80, 40, 24)

    pop_over.show_below(word, Label(theme, "A fix."))
    pop_over.show_below(word, Label(theme, "A flaw."))
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert [label.text() for label in pop_over.findChildren(Label)] == ["A flaw."]


# The menu


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)
def test_a_menu_opens_under_its_control_and_a_key_chooses(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "More", icon="ellipsis")
    a_window_with(qtbot, button)
    menu = Menu(theme, "More", button)
    done: list[str] = []
    menu.add("Star", lambda: done.append("star"), icon="star", key="S")
    menu.add("Set aside", lambda: done.append("aside"), icon="pause", key="X")
    menu.open_under(button)
    below = menu.mapToGlobal(menu.actionGeometry(menu.actions()[0]).topLeft()).y()

    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    lit = colour_at(menu, menu.actionGeometry(menu.actions()[1]).x() + 2, menu.actionGeometry(menu.actions()[1]).center().y())
    qtbot.keyClick(menu, Qt.Key.Key_Return)

    assert below >= button.mapToGlobal(button.rect().bottomLeft()).y()
    assert lit == theme.tokens["accent_soft"]
    assert done == ["aside"]


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)
def test_rows_of_a_menu_are_36_high_and_a_press_chooses(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "More")
    a_window_with(qtbot, button)
    menu = Menu(theme, "More", button)
    done: list[str] = []
    menu.add("Star", lambda: done.append("star"), key="S")
    refused = menu.add("Set aside", lambda: done.append("aside"), enabled=False)
    menu.open_under(button)
    heights = [menu.actionGeometry(action).height() for action in menu.actions()]

    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(refused).center())
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[0]).center())

    assert heights == [36, 36]
    assert done == ["star"]


# The tool tip


def ask_for_tool_tip(button: QWidget) -> None:
    at = button.rect().center()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, at, button.mapToGlobal(at)))


def tool_tip_of(window: QWidget) -> Tooltip | None:
    return next((tip for tip in window.findChildren(Tooltip) if tip.isVisible()), None)


@pytest.mark.parametrize("end", [QEvent.Type.Leave, QEvent.Type.FocusOut, QEvent.Type.KeyPress])
def test_a_tool_tip_stands_under_its_control_and_goes_with_pointer_focus_or_key(
    theme: Theme, qtbot: QtBot, end: QEvent.Type
) -> None:
    button = IconButton(theme, "printer", "Print", key="Ctrl P")
    window = a_window_with(qtbot, button)

    ask_for_tool_tip(button)
    tip = tool_tip_of(window)
    assert tip is not None
    place = tip.geometry()
    if end == QEvent.Type.KeyPress:
        qtbot.keyPress(button, Qt.Key.Key_Escape)
    else:
        QApplication.sendEvent(button, QEvent(end)) if end == QEvent.Type.Leave else button.clearFocus()

    assert place.top() == button.geometry().bottom() + 1 + 8
    assert place.height() == 28
    assert tool_tip_of(window) is None or end == QEvent.Type.FocusOut


def test_a_tool_tip_of_the_last_control_stays_in_the_window(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, "printer", "Print this pair with both its bridges and all its sources", key="Ctrl P")
    window = a_window_with(qtbot, QWidget(), button, width=420, height=160)
    button.move(370, 110)

    ask_for_tool_tip(button)

    tip = tool_tip_of(window)
    assert tip is not None
    assert window.rect().contains(tip.geometry())


# The toast


def test_a_toast_stands_at_the_bottom_in_the_middle(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Button(theme, "Put off"))
    toast = Toast(theme, "Put off until tomorrow.", "Undo", "Ctrl Z")

    toast.float_over(window)

    assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1
    assert toast.geometry().bottom() == window.height() - 24 - 1
    assert STAYS_MS == 6000


def test_undo_is_told_and_the_toast_goes(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Button(theme, "Put off"))
    toast = Toast(theme, "Put off until tomorrow.", "Undo", "Ctrl Z")
    toast.float_over(window)
    assert toast.action is not None

    with qtbot.waitSignal(toast.undone):
        qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)

    assert not toast.isVisible()


def test_one_toast_at_a_time(theme: Theme, qtbot: QtBot) -> None:
    window = a_window_with(qtbot, Button(theme, "Put off"))
    first, second = Toast(theme, "Put off until tomorrow."), Toast(theme, "Set aside.")
    first.float_over(window)

    second.float_over(window)

    assert [toast for toast in window.findChildren(Toast) if toast.isVisible()] == [second]


def test_a_toast_stays_under_the_focus(theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.ui.widgets.toast.STAYS_MS", 30)
    button = Button(theme, "Put off")
    window = a_window_with(qtbot, button)
    toast = Toast(theme, "Put off until tomorrow.", "Undo")
    toast.float_over(window)
    assert toast.action is not None
    toast.action.setFocus()
    gone: list[bool] = []
    toast.destroyed.connect(lambda: gone.append(True))
    qtbot.wait(60)
    stayed = not gone

    button.setFocus()

    assert stayed
    qtbot.waitUntil(lambda: bool(gone))


@pytest.mark.parametrize(
    ("show", "words"),
    [
        (lambda theme, window: Toast(theme, "Put off until tomorrow.").float_over(window), "Put off until tomorrow."),
        (lambda theme, window: _open_a_dialog(theme, window), f"Erase your progress? {WORDS}"),
    ],
    ids=["toast", "dialog"],
)
def test_what_appears_is_said(
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    show: Callable[[Theme, QWidget], None],
    words: str,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    window = a_window_with(qtbot, Button(theme, "Put off"))

    show(theme, window)

    assert words in said


def _open_a_dialog(theme: Theme, window: QWidget) -> None:
    dialog, line, *_buttons = an_erase_dialog(theme, window)
    dialog.open(line)
    assert isinstance(dialog.panel, Panel)
