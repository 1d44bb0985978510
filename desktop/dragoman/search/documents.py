"""What of a term or a false friend can be found: its names, its definition, and all the words on its page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.content.model import Catalogue, FalseFriend, Kind, Pack, Side, Summary, Term, Text

# link targets and addresses are no words of the page
_TARGETS = re.compile(r"\[\[[^\]|]*\||\]\([^)\s]*\)")


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the pack as the search sees it."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    definition: str = ""
    text: str = ""
    side: Side | None = None  # None: a false friend belongs to both
    topic: str = ""
    level: int = 1


def documents_of(pack: Pack) -> Iterator[Document]:
    """All terms and false friends of a pack, with all their words."""
    for term in pack.terms.values():
        yield _of_term(term)
    for word in pack.false_friends.values():
        yield _of_false_friend(word)


def documents_of_summaries(catalogue: Catalogue) -> Iterator[Document]:
    """All terms and false friends of a pack, with names and definitions alone: what can be found before pages are read."""
    return (_of_summary(summary) for summary in catalogue.summaries.values() if summary.kind in (Kind.TERM, Kind.FALSE_FRIEND))


def _of_term(term: Term) -> Document:
    return Document(
        id=term.id,
        title=term.title,
        aliases=term.aliases,
        definition=_words((term.definition,)),
        text=_words((term.body, term.bridge, term.limit)),
        side=term.side,
        topic=term.topic,
        level=term.level,
    )


def _of_false_friend(word: FalseFriend) -> Document:
    return Document(
        id=word.id,
        title=word.word,
        definition=_words((word.to_the_engineer, word.to_the_diplomat)),
        text=_words((word.goes_wrong, word.say_instead, *(heard.text for heard in word.heard))),
        level=word.level,
    )


def _of_summary(summary: Summary) -> Document:
    return Document(
        id=summary.id,
        title=summary.title,
        aliases=summary.aliases,
        definition=_TARGETS.sub(" ", summary.definition),
        side=summary.side,
        topic=summary.topic,
        level=summary.level,
    )


def _words(texts: Iterable[Text]) -> str:
    return "\n".join(_TARGETS.sub(" ", text.source) for text in texts)
