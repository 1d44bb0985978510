"""A page of help: it is left again for where one came from."""

from functools import partial

from dragoman.ui.actions import Actions, first_key
from dragoman.ui.page import Page
from dragoman.ui.theme.theme import Theme
from dragoman.ui.widgets.button import Button


class HelpPage(Page):
    """A title, Back beside it, and cards."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title)
        self._back = Button(theme, "", small=True)
        self.head.addWidget(self._back)

    def bind(self, actions: Actions) -> None:
        """Let Back do what its action does."""
        action = actions["leave-help"]
        self._back.setText(action.words)
        self._back.set_key(first_key(action))
        self._back.clicked.connect(partial(actions.run, action.id))

    def focus_first(self) -> None:
        """Back has the focus, so that Enter leaves."""
        self._back.setFocus()
