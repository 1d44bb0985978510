"""Texts of questions as HTML: with the pack's words linked where something is explained, without where it is asked."""

from dragoman.content.model import Text
from dragoman.desk.look_up import LookUp
from dragoman.ui.glossary.texts import Texts


class QuizTexts(Texts):
    """Links would lead from a question to its answer."""

    def __init__(self, look_up: LookUp) -> None:
        super().__init__(look_up)
        self._catalogue = look_up

    def asked(self, text: Text) -> str:
        """Sanitised HTML without a link in it."""
        from dragoman.content.html import page
        from dragoman.content.links import Links

        titles = {summary.id: summary.title for summary in self._catalogue.catalogue.summaries.values()}
        return page(text, Links(titles=titles)) if text else ""
