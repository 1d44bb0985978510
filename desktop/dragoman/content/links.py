"""Where the links within a pack lead, and which of its words are linked without being asked to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.content.mentions import Mentions, mentions_of
from dragoman.content.model import Catalogue, Kind, Side

PAGED = {Kind.TERM: "term", Kind.FALSE_FRIEND: "false-friend"}  # kinds that have a page, and how a link to one begins


@dataclass(frozen=True, slots=True)
class Target:
    """A page that a link may lead to."""

    kind: Kind
    title: str
    side: Side | None = None

    @property
    def style(self) -> str:
        """The class of its links: its side, or that it is a false friend."""
        return self.side.value if self.side else "false-friend"


@dataclass(frozen=True, slots=True)
class Links:
    """Where the links of a pack's texts lead, and which of its words are linked without being asked to."""

    targets: Mapping[str, Target] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)  # of what has no page of its own
    mentions: Mentions = field(default_factory=lambda: Mentions({}))


def links_of(catalogue: Catalogue) -> Links:
    """The links within a pack. What is broken has a page too, which says so."""
    targets: dict[str, Target] = {}
    titles: dict[str, str] = {}
    for summary in catalogue.summaries.values():
        if summary.kind in PAGED:
            targets[summary.id] = Target(summary.kind, summary.title, summary.side)
        else:
            titles[summary.id] = summary.title
    for broken in catalogue.broken.values():
        if broken.kind in PAGED:
            targets[broken.id] = Target(broken.kind, broken.id.replace("-", " "), broken.side)
    return Links(targets, titles, mentions_of(catalogue))
