"""A date of writing without a date of review."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Entry
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def as_of_without_review_by(entry: Entry, _context: Context) -> Iterator[Finding]:
    """`as-of` marks what moves: whoever writes it also says by when somebody must look again.

    Bad:  as-of: 2026-11-24
    Good: as-of: 2026-11-24
          review-by: 2027-05-24
    """
    if entry.as_of is not None and entry.review_by is None and "review-by" not in entry.where:
        problem = _("this is as of {day}, and nothing says by when it must be looked at again").format(day=entry.as_of)
        yield Finding(place_of(entry, "as-of"), problem, _("write `review-by:` with a date below it"))
