"""Files that could not be read: what is wrong with each, and that all others work."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from dragoman.content.diagnostics import Diagnostic
from dragoman.content.model import Broken
from dragoman.ui.glossary.page_body import GAP, PageBody
from dragoman.ui.glossary.trouble_card import WIDTH, TroubleCard
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button, Kind
from dragoman.words import _, ngettext

MOST = 20  # cards; who has more broken files has one cause for all, or `dragoman lint`


class BrokenView(PageBody):
    """One card a file; the one that was opened stands first and counts them all."""

    check_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        mistake_in: Callable[[Broken], Diagnostic | None],
        show_file: Callable[[Path], None],
        check_key: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._mistake_in = mistake_in
        self._show_file = show_file
        self._check_key = check_key
        self._cards: list[TroubleCard] = []

    def show_files(self, folder: Path, files: Sequence[Broken], total: int) -> None:
        """Show these files of the pack in a folder, which has `total` files in all."""
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        for file in files[:MOST]:
            card = TroubleCard(self._theme, "file-exclamation-point", "warn", self)
            card.say(self._title(file, len(files), total), self._sentences(file), file.file)
            show = Button(self._theme, _("Show the file"))
            show.setAccessibleName(_("Show the file {file}").format(file=file.file))
            show.clicked.connect(partial(self._show_file, folder / file.file))
            card.add_action(show)
            if not self._cards:
                check = Button(self._theme, _("Check again"), Kind.TEXT, key=self._check_key)
                check.clicked.connect(self.check_wanted)
                card.add_action(check)
            card.show()
            self._cards.append(card)
        self.place()

    def _title(self, file: Broken, count: int, total: int) -> str:
        if self._cards:
            return Path(file.file).name
        words = ngettext("{count} of {total} files could not be read", "{count} of {total} files could not be read", count)
        return words.format(count=count, total=total)

    def _sentences(self, file: Broken) -> str:
        mistake = self._mistake_in(file)
        sentences = [] if self._cards else [_("All other terms work.")]
        if mistake is not None:
            words = _("Line {line}: {problem}; {remedy}.")
            words = words.format(line=mistake.where.line, problem=mistake.problem, remedy=mistake.remedy.rstrip("."))
            sentences.insert(0, words.replace("`", ""))
        return " ".join(sentences)

    def arrange(self, left: int, width: int, top: int) -> int:
        """One card below another."""
        width = width if self.stacked else min(width, self.px(WIDTH))
        for card in self._cards:
            height = card.heightForWidth(width)
            self.put(card, QRect(left, top, width, height))
            top += height + self.px(GAP)
        return top - self.px(GAP)

    def restack(self) -> None:
        """Nothing stands side by side."""
