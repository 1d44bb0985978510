"""Where a reader has been: back and forward, as a browser has it."""

LONGEST = 200  # pages; who goes back further than that looks the term up


class History:
    """The pages that were opened, by their ids, and which of them is shown."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._at = -1

    @property
    def shown(self) -> str:
        """The id of the page that is shown, or nothing."""
        return self._ids[self._at] if self._ids else ""

    def open(self, id_: str) -> None:
        """Go on to a page; what lay ahead is forgotten. The page that is shown is not opened twice."""
        if id_ == self.shown:
            return
        self._ids = [*self._ids[: self._at + 1], id_][-LONGEST:]
        self._at = len(self._ids) - 1

    def instead(self, id_: str) -> None:
        """Put a page in the place of the one that is shown, as when one walks down a list."""
        if not self._ids:
            self.open(id_)
            return
        self._ids = [*self._ids[: self._at], id_]
        if self._at and self._ids[self._at - 1] == id_:
            self._ids.pop()
            self._at -= 1

    def can_go_back(self) -> bool:
        """Whether a page lies behind."""
        return self._at > 0

    def can_go_forward(self) -> bool:
        """Whether one went back before."""
        return self._at < len(self._ids) - 1

    def back(self) -> str:
        """Go back, and say where that is; the first page stays where it is."""
        self._at = max(self._at - 1, min(0, self._at))
        return self.shown

    def forward(self) -> str:
        """Go forward, and say where that is."""
        self._at = min(self._at + 1, len(self._ids) - 1)
        return self.shown
