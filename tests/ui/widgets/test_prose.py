"""Rich text: as high as it is long, its links, its quotations and pictures."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from a_widget import a_window_with, colour_at, has_colour
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.prose import Prose

LINKED = (
    "<p>A <a class='technical' href='term:patch'>patch</a> before the "
    "<a class='false-friend' href='false-friend:disclosure-word'>disclosure</a>.</p>"
)
LINE, GAP = 24, 8  # px of the role `body`


def prose(theme: Theme, html: str, **more: object) -> Prose:
    made = Prose(theme, "A text", **more)  # type: ignore[arg-type]
    made.show_html(html)
    return made


def test_it_is_as_high_as_its_lines_and_the_gaps_between_its_paragraphs(qtbot: QtBot, theme: Theme) -> None:
    text = prose(theme, "<p>One.</p><p>Two.</p><p>Three.</p>")
    qtbot.addWidget(text)

    assert text.heightForWidth(400) == 3 * LINE + 2 * GAP


def test_it_grows_as_it_gets_narrower_and_with_the_text_size(qtbot: QtBot, theme: Theme) -> None:
    text = prose(theme, f"<p>{'word ' * 60}</p>")
    qtbot.addWidget(text)
    wide = text.heightForWidth(600)

    narrow = text.heightForWidth(200)
    theme.choose(scale=2.0)
    large = text.heightForWidth(600)

    assert narrow > wide
    assert large > 2 * wide


def test_nothing_to_read_takes_no_room(qtbot: QtBot, theme: Theme) -> None:
    text = prose(theme, "<p>One.</p>")
    qtbot.addWidget(text)

    text.show_html("")

    assert text.heightForWidth(400) == 0


def test_links_have_their_words_and_where_they_lead(qtbot: QtBot, theme: Theme) -> None:
    text = prose(theme, LINKED)
    qtbot.addWidget(text)

    assert [(link.words, link.href) for link in text.links] == [
        ("patch", "term:patch"),
        ("disclosure", "false-friend:disclosure-word"),
    ]


def test_tab_walks_the_links_and_then_leaves_and_back_again(qtbot: QtBot, theme: Theme) -> None:
    before, after = Button(theme, "Before"), Button(theme, "After")
    text = prose(theme, LINKED)
    a_window_with(qtbot, before, text, after)
    before.setFocus()
    walked = []

    for _step in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(text.focused_link.words if text.focused_link else None)
    assert walked == ["patch", "disclosure", None]
    assert after.hasFocus()

    qtbot.keyClick(after, Qt.Key.Key_Backtab)

    assert text.focused_link is not None
    assert text.focused_link.words == "disclosure"


def test_a_text_without_links_is_no_stop_for_tab(qtbot: QtBot, theme: Theme) -> None:
    before, after = Button(theme, "Before"), Button(theme, "After")
    a_window_with(qtbot, before, prose(theme, "<p>One.</p>"), after)
    before.setFocus()

    qtbot.keyClick(before, Qt.Key.Key_Tab)

    assert after.hasFocus()


def test_enter_follows_the_link_and_the_ring_goes_around_it(qtbot: QtBot, theme: Theme) -> None:
    before, text = Button(theme, "Before"), prose(theme, LINKED)
    a_window_with(qtbot, before, text)
    qtbot.keyClick(before, Qt.Key.Key_Tab)

    with qtbot.waitSignal(text.link_activated) as followed:
        qtbot.keyClick(text, Qt.Key.Key_Return)

    assert followed.args == ["term:patch"]
    shape, _radius = text.focus_shape()
    assert shape == text.areas_of(text.links[0])[0]


def test_a_press_follows_a_link_but_selecting_text_does_not(qtbot: QtBot, theme: Theme) -> None:
    text = prose(theme, LINKED)
    a_window_with(qtbot, text)
    area = text.areas_of(text.links[0])[0]

    with qtbot.assertNotEmitted(text.link_activated):
        qtbot.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(0, area.center().y()))
        qtbot.mouseMove(text.viewport(), area.center())
        qtbot.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert text.textCursor().hasSelection()

    with qtbot.waitSignal(text.link_activated):
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def test_ctrl_c_copies_what_is_selected(qtbot: QtBot, theme: Theme) -> None:
    text = prose(theme, "<p>One and two.</p>")
    a_window_with(qtbot, text)
    text.selectAll()
    text.setFocus()

    qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.clipboard().text() == "One and two."


def test_a_false_friend_is_in_the_colour_of_text_over_amber_dashes(qtbot: QtBot, theme: Theme) -> None:
    friend = prose(theme, "<p><a class='false-friend' href='false-friend:x-word'>disclosure</a></p>")
    link = prose(theme, "<p><a class='technical' href='term:x'>disclosure</a></p>")
    a_window_with(qtbot, friend, link)

    assert has_colour(friend, theme.colour("warn"))
    assert not has_colour(link, theme.colour("warn"))
    assert not has_colour(friend, theme.colour("tech"))


def test_every_paragraph_of_a_quotation_has_the_bar(qtbot: QtBot, theme: Theme) -> None:
    text = prose(theme, "<blockquote><p>One.</p><p>Two.</p></blockquote><p>Three.</p>")
    a_window_with(qtbot, text)
    bar = theme.colour("border_strong").name().upper()

    assert colour_at(text, 1, LINE // 2) == bar
    assert colour_at(text, 1, LINE + GAP + LINE // 2) == bar
    assert colour_at(text, 1, text.heightForWidth(text.width()) - 2) != bar


def test_long_lines_of_code_wrap(qtbot: QtBot, theme: Theme) -> None:
    text = prose(theme, f"<pre><code>{'x' * 400}\n</code></pre>")
    qtbot.addWidget(text)

    text.heightForWidth(300)

    lines = text.document().begin().layout()
    assert lines.lineCount() > 1
    assert max(lines.lineAt(number).naturalTextWidth() for number in range(lines.lineCount())) <= 300


def test_only_pictures_that_the_owner_allows_are_read(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    picture = tmp_path / "bridge.png"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(theme.colour("tech"))
    image.save(str(picture))
    asked: list[str] = []

    def allow(address: str) -> Path | None:
        asked.append(address)
        return picture if address == "images/bridge.png" else None

    html = f"<p><img src='images/bridge.png' alt='A bridge'></p><p><img src='file://{picture}' alt=''></p>"
    text = prose(theme, html, picture=allow)
    a_window_with(qtbot, text)

    assert has_colour(text, theme.colour("tech"))
    assert "images/bridge.png" in asked


def test_the_wheel_scrolls_the_page_and_not_the_text(qtbot: QtBot, theme: Theme) -> None:
    text = prose(theme, "<p>One.</p>" * 30)
    area = QScrollArea()
    area.setWidget(text)
    text.resize(300, text.heightForWidth(300))
    qtbot.addWidget(area)
    area.resize(320, 200)

    assert text.verticalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() > 0
