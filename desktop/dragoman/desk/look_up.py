"""Looking things up: from what is typed to what is found, and from what is found to everything its page shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from dragoman.content.model import (
    Broken,
    Catalogue,
    Citation,
    FalseFriend,
    Kind,
    Relation,
    Side,
    Source,
    Summary,
    Term,
    Text,
    Topic,
)
from dragoman.content.plain_words import words_of
from dragoman.desk.kept import Kept, Stamp, Stamps, program_stamp, read_kept, stamp_of, stamps_of, write_kept
from dragoman.desk.last_page import LastPage, Texts, read_last_page, write_last_page
from dragoman.errors import DragomanError
from dragoman.search.folding import fold
from dragoman.search.hit import LIMIT, Hit, Match
from dragoman.settings import Reader
from dragoman.words import _, ngettext

if TYPE_CHECKING:
    from dragoman.content.model import Entry
    from dragoman.search.index import Index

# The parser, the database and the spelling are imported where they are first asked for: a first paint waits for none
# of the last two, and a start that finds all kept waits for the parser only to show the page that was open last.

SMALL_PACK = 1_000  # summaries that are indexed within a frame or two, where no index was built yet
SOURCES_FILE = "sources.md"
READ = 20  # files that are not read again while they have the same stamp
FEW = 8  # changed files that are read one by one; of more, all are read


class NoSuchPage(DragomanError):
    """The glossary has no page of this id."""


# Named tuples: a frozen dataclass costs a start ten times as much


class Found(NamedTuple):
    """One result, and why it is one."""

    summary: Summary
    match: Match


class NotWritten(NamedTuple):
    """A term that a file names and that is not in the pack yet."""

    id: str

    @property
    def words(self) -> str:
        """The id as plain words."""
        return self.id.replace("-", " ")


class Bridge(NamedTuple):
    """How a pair meets, as the file of one of its terms tells the reader of the other side."""

    term: Term

    @property
    def reader(self) -> Side:
        """For whose reader it is written."""
        return self.term.side.other

    @property
    def relation(self) -> Relation | None:
        """Read from the side of the term whose bridge it is."""
        return self.term.relation

    @property
    def how_they_meet(self) -> Text:
        """What the two have to do with each other."""
        return self.term.bridge

    @property
    def where_the_likeness_ends(self) -> Text:
        """And what not."""
        return self.term.limit


class CitedSource(NamedTuple):
    """One line under Sources: a work, where in it, and which side's text it carries."""

    number: int
    key: str
    source: Source | None  # None: sources.md does not have it
    locators: tuple[str, ...]
    sides: tuple[Side, ...]  # none for a false friend

    @property
    def plain(self) -> str:
        """The reference with its locators, as plain words to copy."""
        reference = _plain(self.source.reference) if self.source else self.key
        where = "; ".join(self.locators)  # a locator has commas of its own: "arts. 24, 30"
        return f"{reference.rstrip('. ')}, {where}" if where else reference.rstrip(". ")


class Position(NamedTuple):
    """Where a page stands in its list: pair 6 of 15 of its topic, or false friend 4 of 60 (then `topic` is None)."""

    topic: Topic | None
    number: int
    total: int


class PairPage(NamedTuple):
    """A term that was opened, beside its counterpart."""

    opened: Term
    counterpart: Term | Broken | NotWritten | None  # None: the file names none
    is_mutual: bool
    cards: tuple[Term | Broken | NotWritten, ...]  # both, in reading order: the reader's own side stands second
    bridges: tuple[Bridge, ...]  # those to show, for the diplomat first
    sources: tuple[CitedSource, ...]
    related: tuple[Summary, ...]
    position: Position


class FalseFriendPage(NamedTuple):
    """A word that both sides use, and its two senses."""

    opened: FalseFriend
    technical: Summary | None  # the terms of its senses, where the pack has them
    diplomatic: Summary | None
    sources: tuple[CitedSource, ...]
    related: tuple[Summary, ...]
    position: Position


class BrokenPage(NamedTuple):
    """A file that cannot be shown; `desk.explain` says what is wrong with it."""

    broken: Broken


Page = PairPage | FalseFriendPage | BrokenPage


class LookUp:
    """A pack that one looks things up in.

    It opens with what was kept of the pack at the last start, before any file is read, so it may be a little old.
    After the first paint a worker thread runs `check`, and a worker process `prepare` where `needs_index` says so;
    `accept` takes what either brings. Until then the old index is served.
    """

    def __init__(self, pack: Path, cache: Path) -> None:
        """Open a pack; `cache` need not exist. Raises PackMissing where there is no pack to read."""
        self.pack = pack
        self.cache = cache
        kept = read_kept(pack, cache) if pack.is_dir() else None
        self._kept = kept or _read_anew(pack)
        self._needs_index = kept is None
        self._index: Index | None = None
        self._opening = Lock()
        self._sources: tuple[Stamp | None, Mapping[str, Source]] | None = None
        last = read_last_page(pack, cache, kept.edition) if kept and kept.edition else None
        self._read: dict[str, tuple[Stamp | None, Entry | Broken]] = {**last.terms} if last else {}
        self._opened_last = next(iter(last.terms.values()))[1] if last else None
        self.last_texts: Texts = last.texts if last else {}  # the HTML of the page that was open when the window closed

    @property
    def catalogue(self) -> Catalogue:
        """The pack in summaries."""
        return self._kept.catalogue

    @property
    def can_search(self) -> bool:
        """Whether anything can be found yet: false in the first seconds of a big pack that never had an index."""
        return self._open_index() is not None

    @property
    def needs_index(self) -> bool:
        """Whether `prepare` is to be run: the index is missing, cannot be read, or is of another state of the pack."""
        return self._needs_index

    def check(self) -> Kept | None:
        """What changed in the pack since it was read, or None; for a worker thread. Raises PackMissing if the pack is gone.

        What comes back has the new summaries and no index: `accept` it, then run `prepare`. The index that is kept is
        opened on the way, so that the first key press need not wait for it.
        """
        self._open_index()
        stamps, kept = stamps_of(self.pack), self._kept
        changed = _changed(kept.stamps, stamps)
        if len(changed) > FEW or not self.pack.is_dir() or kept.program not in ("", program_stamp()):
            return _read_anew(self.pack)._replace(program=program_stamp())
        if not changed:
            return None
        from dragoman.content.load import refresh

        catalogue = kept.catalogue
        for file in changed:
            catalogue = refresh(catalogue, file)
        return Kept(catalogue, stamps)

    def accept(self, kept: Kept) -> bool:
        """From now on show what `check` or `prepare` brought; whether any page may be another than before."""
        before = self._kept
        is_read_otherwise = "" not in (before.program, kept.program) and before.program != kept.program
        if is_read_otherwise:
            self._read.clear()
        if kept.search is None:
            self._needs_index = True
            self._kept = kept._replace(search=before.search)
        else:
            with self._opening:
                self._close_index()
                self._needs_index = False
                self._kept = kept
        return is_read_otherwise or kept.catalogue != before.catalogue

    def make_current(self) -> None:
        """Read what changed and build the index here and now, as a command does that has no window to keep awake."""
        if self._needs_index or self.check() is not None or not self.can_search or self._needs_index:
            self.accept(prepare(self.pack, self.cache))

    def search(self, query: str, limit: int = LIMIT, side: Side | None = None, topic: str | None = None) -> tuple[Found, ...]:
        """What a query finds, best first; with a side or topic, only what belongs there."""
        return self._found(lambda index: index.search(query, limit, side, topic))

    def nearest(self, query: str, limit: int = 5) -> tuple[Found, ...]:
        """The entries with the likeliest names, for a query that finds nothing; there may be none."""
        return self._found(lambda index: index.nearest(query, limit))

    def resolve(self, id_: str) -> str:
        """Today's id of an entry that may be called by an old one."""
        if id_ in self.catalogue.summaries or id_ in self.catalogue.broken:
            return id_
        return next((summary.id for summary in self.catalogue.summaries.values() if id_ in summary.was), id_)

    def open(self, id_: str, reader: Reader = Reader.BOTH) -> Page:
        """Everything that a page shows. Raises NoSuchPage where the pack has no term or false friend of this id."""
        entry = self._entry(self.resolve(id_))
        match entry:
            case Term():
                return self._pair_page(entry, reader)
            case FalseFriend():
                return self._false_friend_page(entry)
            case Broken():
                return BrokenPage(entry)
        raise NoSuchPage(_("The glossary has no page called “{id}”.").format(id=id_))

    def is_of_last_time(self, term: Term) -> bool:
        """Whether it is the opened term of what `keep_page` kept, so that nothing is wrong with it."""
        return term is self._opened_last

    def keep_page(self, page: PairPage, texts: Texts) -> None:
        """Have the next start show this page, with the HTML of its texts, before it reads any file of the pack.

        It is to be a page with which nothing is wrong, since the next start does not look for that either.
        """
        cards = sorted((card for card in page.cards if isinstance(card, Term)), key=lambda card: card is not page.opened)
        read = [(card, self._read.get(card.file, (None, None))) for card in cards]
        terms = {card.file: (stamp, card) for card, (stamp, known) in read if stamp is not None and known is card}
        if self._kept.edition and page.opened.file in terms:
            write_last_page(self.pack, self.cache, self._kept.edition, LastPage(terms, texts))

    def copy_text(self, page: PairPage | FalseFriendPage) -> str:
        """The definition of what was opened, with its source, as plain text."""
        opened = page.opened
        if isinstance(opened, Term):
            lines = [f"{opened.title}: {_plain(opened.definition)}"]
            sources = [source.plain for source in page.sources if opened.side in source.sides]
        else:
            lines = [
                opened.word,
                _("To the engineer: {sense}").format(sense=_plain(opened.to_the_engineer)),
                _("To the diplomat: {sense}").format(sense=_plain(opened.to_the_diplomat)),
            ]
            sources = [source.plain for source in page.sources]
        if sources:
            label = ngettext("Source: {sources}", "Sources: {sources}", len(sources))
            lines.append(label.format(sources="; ".join(sources)))
        manifest = self.catalogue.manifest
        lines.append(", ".join(part for part in (manifest.title, manifest.version, manifest.licence) if part))
        return "\n".join(lines)

    def _pair_page(self, opened: Term, reader: Reader) -> PairPage:
        counterpart = self._counterpart_of(opened)
        is_mutual = isinstance(counterpart, Term) and self.resolve(counterpart.counterpart) == opened.id
        cards = _in_reading_order(opened, counterpart, reader)
        return PairPage(
            opened=opened,
            counterpart=counterpart,
            is_mutual=is_mutual,
            cards=cards,
            bridges=_bridges(opened, counterpart if is_mutual and isinstance(counterpart, Term) else None, reader),
            sources=self._cited((card.side, card.sources) for card in cards if isinstance(card, Term)),
            related=tuple(self._related(opened, counterpart)),
            position=self._position(opened.id),
        )

    def _false_friend_page(self, opened: FalseFriend) -> FalseFriendPage:
        summaries = self.catalogue.summaries
        return FalseFriendPage(
            opened=opened,
            technical=summaries.get(self.resolve(opened.technical)),
            diplomatic=summaries.get(self.resolve(opened.diplomatic)),
            sources=self._cited([(None, opened.sources)]),
            related=tuple(self._terms_with_word(opened)),
            position=self._position(opened.id),
        )

    def _counterpart_of(self, term: Term) -> Term | Broken | NotWritten | None:
        if not term.counterpart:
            return None
        id_ = self.resolve(term.counterpart)
        entry = self._entry(id_)
        return entry if isinstance(entry, (Term, Broken)) else NotWritten(id_)

    def _entry(self, id_: str) -> "Entry | Broken | None":
        """One file as it is now: read, or as it was read when it had the same stamp."""
        known = self.catalogue.summaries.get(id_) or self.catalogue.broken.get(id_)
        if known is None:
            return None
        stamp = stamp_of(self.pack / known.file)
        read = self._read.get(known.file)
        if read is None or stamp is None or read[0] != stamp:
            from dragoman.content.load import load_entry

            if len(self._read) >= READ:
                self._read.clear()
            read = self._read[known.file] = stamp, load_entry(self.pack, known.file)
        return read[1]

    def _related(self, opened: Term, counterpart: Term | Broken | NotWritten | None) -> Iterator[Summary]:
        """What the two name under `see`, terms that name the opened one as counterpart, false friends among their words."""
        both = [term for term in (opened, counterpart) if isinstance(term, Term)]
        shown = {term.id for term in both}
        words = _words_of_names(name for term in both for name in (term.title, *term.aliases))
        summaries = self.catalogue.summaries
        named = [self.resolve(id_) for term in both for id_ in term.see]
        naming = [each.id for each in summaries.values() if each.kind is Kind.TERM and each.counterpart == opened.id]
        alike = [
            each.id for each in summaries.values() if each.kind is Kind.FALSE_FRIEND and words >= set(fold(each.title).split())
        ]
        for id_ in (*named, *naming, *alike):
            if id_ in summaries and id_ not in shown and summaries[id_].kind in (Kind.TERM, Kind.FALSE_FRIEND):
                shown.add(id_)
                yield summaries[id_]

    def _false_friends_among(self, words: set[str]) -> Iterator[Summary]:
        for summary in self.catalogue.summaries.values():
            if summary.kind is Kind.FALSE_FRIEND and words >= set(fold(summary.title).split()):
                yield summary

    def _terms_with_word(self, word: FalseFriend) -> Iterator[Summary]:
        """Terms that have the word in their name, apart from the two senses, which the page links already."""
        wanted = set(fold(word.word).split())
        senses = {self.resolve(word.technical), self.resolve(word.diplomatic)}
        others = (each for each in self.catalogue.summaries.values() if each.kind is Kind.TERM and each.id not in senses)
        return (each for each in others if wanted <= _words_of_names((each.title, *each.aliases)))

    def _cited(self, citing: Iterable[tuple[Side | None, tuple[Citation, ...]]]) -> tuple[CitedSource, ...]:
        """Numbered in reading order; a work that both sides cite stands once."""
        sources = self._all_sources()
        locators: dict[str, dict[str, None]] = {}
        sides: dict[str, dict[Side, None]] = {}
        for side, citations in citing:
            for citation in citations:
                where = locators.setdefault(citation.key, {})
                if citation.locator:
                    where[citation.locator] = None
                whose = sides.setdefault(citation.key, {})
                if side is not None:
                    whose[side] = None
        return tuple(
            CitedSource(number, key, sources.get(key), tuple(where), tuple(sides[key]))
            for number, (key, where) in enumerate(locators.items(), start=1)
        )

    def _all_sources(self) -> Mapping[str, Source]:
        """sources.md: as it was kept, or read again where it changed since."""
        stamp = stamp_of(self.pack / SOURCES_FILE)
        if self._sources is None or self._sources[0] != stamp:
            if self._kept.sources is not None and self._kept.stamps.get(SOURCES_FILE) == stamp:
                self._sources = (stamp, self._kept.sources)
            else:
                from dragoman.content.load import load_sources

                self._sources = (stamp, load_sources(self.pack))
        return self._sources[1]

    def _position(self, id_: str) -> Position:
        summary = self.catalogue.summaries[id_]
        peers = [
            each.id for each in self.catalogue.summaries.values() if each.kind is summary.kind and each.topic == summary.topic
        ]
        topic = next(
            (topic for topic in self.catalogue.topics if topic.slug == summary.topic and topic.side is summary.side), None
        )
        return Position(topic, peers.index(id_) + 1, len(peers))

    def _found(self, ask: Callable[["Index"], list[Hit]]) -> tuple[Found, ...]:
        from dragoman.database import NotADatabase

        index = self._open_index()
        try:
            hits = ask(index) if index else []
        except NotADatabase:
            with self._opening:
                index = self._make_stopgap()
            hits = ask(index) if index else []
        summaries = self.catalogue.summaries
        return tuple(Found(summaries[hit.id], hit.match) for hit in hits if hit.id in summaries)

    def _open_index(self) -> "Index | None":
        from dragoman.database import NotADatabase
        from dragoman.search.index import Index

        with self._opening:
            if self._index is None:
                try:
                    match self._kept.search:
                        case Path() as file:
                            self._index = Index.open(file)
                        case bytes() as image:
                            self._index = Index.from_bytes(image)
                        case None:
                            self._make_stopgap()
                except NotADatabase:
                    self._make_stopgap()
            return self._index

    def _make_stopgap(self) -> "Index | None":
        """Until the index is built: names and definitions alone, in memory; of a big pack not even these."""
        from dragoman.search.build import build_index
        from dragoman.search.documents import documents_of_summaries
        from dragoman.search.index import Index

        self._close_index()
        self._needs_index = True
        self._kept = self._kept._replace(search=None)
        if len(self.catalogue.summaries) <= SMALL_PACK:
            self._index = Index(build_index(documents_of_summaries(self.catalogue)))
        return self._index

    def _close_index(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index = None


def prepare(pack: Path, cache: Path) -> Kept:
    """Read a whole pack, build its index and keep both; for a worker process. Raises PackMissing if the pack is gone."""
    from dragoman.content.load import load_catalogue, load_pack
    from dragoman.search.build import build_index
    from dragoman.search.documents import documents_of

    stamps = stamps_of(pack)
    whole = load_pack(pack)
    index = build_index(documents_of(whole))
    return write_kept(pack, cache, load_catalogue(pack), whole.sources, stamps, index.serialize())


def _read_anew(pack: Path) -> Kept:
    from dragoman.content.load import load_catalogue

    stamps = stamps_of(pack)  # before reading: a file that changes meanwhile is noticed next time
    return Kept(load_catalogue(pack), stamps)


def _changed(before: Stamps, now: Stamps) -> list[str]:
    """The files that were added, changed or deleted."""
    gone = before.keys() - now.keys()
    return [*sorted(gone), *(file for file, stamp in now.items() if before.get(file) != stamp)]


def _in_reading_order(
    opened: Term, counterpart: Term | Broken | NotWritten | None, reader: Reader
) -> tuple[Term | Broken | NotWritten, ...]:
    if counterpart is None:
        return (opened,)
    own = Side.TECHNICAL if reader is Reader.ENGINEER else Side.DIPLOMATIC
    return (counterpart, opened) if opened.side is own else (opened, counterpart)


def _bridges(opened: Term, mutual: Term | None, reader: Reader) -> tuple[Bridge, ...]:
    """Of a mutual pair the one written for the reader, for both readers both; else that of the opened term, whoever reads."""
    if mutual is None:
        return tuple(Bridge(term) for term in (opened,) if _has_bridge(term))
    written = [Bridge(term) for term in (opened, mutual) if _has_bridge(term)]
    written.sort(key=lambda bridge: bridge.reader is not Side.DIPLOMATIC)
    wanted = {Reader.DIPLOMAT: Side.DIPLOMATIC, Reader.ENGINEER: Side.TECHNICAL}.get(reader)
    for_reader = [bridge for bridge in written if wanted in (None, bridge.reader)]
    return tuple(for_reader or written)


def _words_of_names(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in fold(name).split()}


def _has_bridge(term: Term) -> bool:
    return bool(term.bridge or term.limit)


def _plain(text: Text) -> str:
    return words_of(text.source)
