"""A date of review that has gone by."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Entry
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _, ngettext


@rule(Severity.WARNING)
def past_review_by(entry: Entry, context: Context) -> Iterator[Finding]:
    """What moves is looked at again by the day that its author named.

    Bad:  review-by: 2025-05-24
    Good: review-by: 2027-05-24, once somebody has looked
    """
    if entry.review_by is not None and entry.review_by < context.today:
        days = (context.today - entry.review_by).days
        problem = ngettext(
            "the review was due on {day}, {count} day ago", "the review was due on {day}, {count} days ago", days
        )
        remedy = _("check the text against its sources, then set `as-of:` to today and `review-by:` to a later day")
        yield Finding(place_of(entry, "review-by"), problem.format(day=entry.review_by, count=days), remedy)
