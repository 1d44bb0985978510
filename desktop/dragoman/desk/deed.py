"""Something that was done and is still being written: it holds at once, and is taken back where it cannot be written."""

from collections.abc import Callable
from concurrent.futures import Future

from dragoman.desk.change import Change
from dragoman.errors import DragomanError
from dragoman.events import Event


class Deed:
    """What was done. Whoever waits for `future` then calls `settle`, in the thread that did it."""

    def __init__(
        self, future: Future[tuple[Event, ...]], settled: Callable[[tuple[Event, ...]], Change], failed: Callable[[], None]
    ) -> None:
        """`settled` is told what was written and says what that touched; `failed` puts back what was before."""
        self.future = future
        self._settled = settled
        self._failed = failed

    def settle(self) -> Change:
        """What it touched, once it is on the disk; waits for that. Raises NotSaved, after all is as it was before."""
        try:
            events = self.future.result()
        except DragomanError:
            self._failed()
            raise
        return self._settled(events)
