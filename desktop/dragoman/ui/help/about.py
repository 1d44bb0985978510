"""About Dragoman: version, authors, licences, where things live, and what a bug report needs."""

import platform
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from dragoman import __version__, places
from dragoman.content.model import Manifest
from dragoman.ui.actions import Actions
from dragoman.ui.help.page import HelpPage
from dragoman.ui.page import column_of
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button
from dragoman.ui.widgets.card import Card
from dragoman.ui.widgets.label import Label
from dragoman.ui.widgets.path_box import PathBox
from dragoman.ui.widgets.scroll_bar import ScrollBar
from dragoman.words import _

LICENCES = ("LGPL-3.0.txt", "GPL-3.0.txt")  # the first builds on the second, so both are shown
_LICENCE_HEIGHT = 320


class AboutScreen(HelpPage):
    """What this program is, who wrote what is in it, and on which terms it may be passed on."""

    def __init__(self, theme: Theme, manifest: Manifest | None, folders: Sequence[tuple[str, Path]]) -> None:
        super().__init__(theme, _("About Dragoman"))
        self._theme = theme
        self._copied = Label(theme, "", "small", "ok")
        self._copied.hide()
        self._copy = Button(theme, _("Copy for a bug report"), icon="copy")
        self._licence = _LicenceText(theme)
        self.beside_each_other(
            column_of(theme, self._program(manifest), _places(theme, folders)),
            column_of(theme, _licences(theme, self._licence)),
        )
        self.column.addStretch(1)

    def bind(self, actions: Actions) -> None:
        """Let buttons do what their actions do."""
        super().bind(actions)
        actions.bind("copy-report", self._copy_report)
        self._copy.clicked.connect(lambda: actions.run("copy-report"))

    def _program(self, manifest: Manifest | None) -> Card:
        card = _card(self._theme, _("Dragoman {version}").format(version=__version__))
        about = _("A dragoman was the interpreter and guide between embassies and courts. This one works without a network.")
        card.column.addWidget(Label(self._theme, about))
        if manifest is not None:
            card.column.addWidget(Label(self._theme, _authors(manifest), "small", "muted"))
        card.column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addWidget(self._copied)
        return card

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(report())
        self._copied.show()
        self._copied.set_words(_("Copied. It holds versions, and nothing that you wrote."))


class _LicenceText(QPlainTextEdit):
    """A licence in full, to be read and copied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("Text of the licences of Qt"))
        self.setPlainText("\n\n".join(_licence(name) for name in LICENCES))
        theme.bind(self, self._restyle)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("source"))
        self.setFixedHeight(self._theme.px(_LICENCE_HEIGHT))


def _licence(name: str) -> str:
    """A licence with each paragraph on one line, so that it wraps where the window does."""
    text = (places.resources() / "licences" / name).read_text(encoding="utf-8")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip())


def report() -> str:
    """What a bug report needs to say of this computer, and nothing personal."""
    lines = (
        f"Dragoman {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"Window: {QGuiApplication.platformName()}, {len(QGuiApplication.screens())} screen(s)",
    )
    return "\n".join(lines)


def _authors(manifest: Manifest) -> str:
    return _("Content: {title} {version}, by {authors}, {licence}.").format(
        title=manifest.title,
        version=manifest.version,
        authors=", ".join(manifest.authors),
        licence=manifest.licence,
    )


def _places(theme: Theme, folders: Sequence[tuple[str, Path]]) -> Card:
    card = _card(theme, _("Where things live"))
    for words, folder in folders:
        pair = QVBoxLayout()
        pair.setSpacing(4)
        pair.addWidget(Label(theme, words, "small", "muted"))
        place = PathBox(theme)
        place.show_path(str(folder))
        pair.addWidget(place)
        card.column.addLayout(pair)
    return card


def _licences(theme: Theme, text: QWidget) -> Card:
    card = _card(theme, _("Licences"))
    notice = _("Dragoman’s code is under the Apache License 2.0, its content under CC BY 4.0.")
    qt = _(
        "It uses Qt and PySide6 under the GNU Lesser General Public License, version 3. Qt’s libraries lie as files of their "
        "own in the environment and may be replaced by your own build."
    )
    others = _(
        "Fonts: Inter, Source Serif 4, IBM Plex Mono and Noto Sans Arabic, under the SIL Open Font License 1.1. "
        "Icons: Lucide, under the ISC License. Each licence lies beside its files under resources."
    )
    for words in (notice, qt, others):
        card.column.addWidget(Label(theme, words))
    card.column.addWidget(text)
    return card


def _card(theme: Theme, title: str) -> Card:
    card = Card(theme)
    card.column.addWidget(Label(theme, title, "h2"))

    def follow() -> None:
        card.column.setSpacing(theme.px(12))

    theme.bind(card, follow)
    return card
