"""Texts of questions as HTML: with the pack's words linked where something is explained, without where it is asked."""

from dragoman.content.model import Text
from dragoman.desk.look_up import LookUp
from dragoman.ui.glossary.texts import Texts


class QuizTexts(Texts):
    """Links would lead from a question to its answer."""

    def __init__(self, look_up: LookUp) -> None:
        super().__init__(look_up)
        self._pack = look_up
        self._asked: tuple[Text, str] | None = None  # the last, which is shown again above its feedback

    def asked(self, text: Text) -> str:
        """Sanitised HTML without a link in it."""
        if self._asked is None or self._asked[0] != text:
            from dragoman.content.html import page
            from dragoman.content.links import Links

            titles = {summary.id: summary.title for summary in self._pack.catalogue.summaries.values()}
            self._asked = text, page(text, Links(titles=titles)) if text else ""
        return self._asked[1]
