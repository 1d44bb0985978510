"""Markdown of the pack as HTML for the page that is looked at."""

from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.content.model import Text
from dragoman.desk.look_up import LookUp

if TYPE_CHECKING:
    from dragoman.content.links import Links

KEPT = 200  # texts: who goes back and forth reads the same few


class Texts:
    """Turns texts into HTML, with the words of the pack linked; what is needed for that is made at the first text."""

    def __init__(self, look_up: LookUp) -> None:
        self._look_up = look_up
        self._links: Links | None = None
        self._own: tuple[str, ...] = ()
        self._made = dict(look_up.last_texts)

    def stand_on(self, *ids: str) -> None:
        """From now on texts stand on the page of these entries, whose own words lead nowhere else."""
        self._own = ids

    def html_of(self, text: Text) -> str:
        """Sanitised HTML, with links to terms, false friends and the web."""
        if not text:
            return ""
        key = (text, self._own)
        known = self._made.get(key)
        if known is None:
            # 15 ms, which a start that shows the page of last time need not pay
            from dragoman.content.html import page
            from dragoman.content.links import links_of

            if self._links is None:
                self._links = links_of(self._look_up.catalogue)
            if len(self._made) >= KEPT:
                self._made.clear()
            known = self._made[key] = page(text, self._links, self._own)
        return known

    def made_here(self) -> dict[tuple[Text, tuple[str, ...]], str]:
        """What was made for the page that is shown, by text and whose words it is."""
        return {key: html for key, html in self._made.items() if key[1] == self._own}

    def forget(self) -> None:
        """The pack has changed: link its words anew."""
        self._links = None
        self._made.clear()

    def picture(self, address: str) -> Path | None:
        """The file of a picture that lies inside the pack, or None for any other address."""
        folder = (self._look_up.pack / "images").resolve()
        file = (self._look_up.pack / address).resolve()
        return file if file.is_relative_to(folder) and file.is_file() else None
