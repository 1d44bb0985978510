"""The two faces of a card: what it asks and what it answers, made from the one file that it belongs to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.content.heard import heard_in_the_room
from dragoman.content.load import load_entry
from dragoman.content.model import Broken, Entry, FalseFriend, Relation, Side, Summary, Term, Text
from dragoman.content.named_links import with_names
from dragoman.content.names import reader_of, relation_name, side_of_term
from dragoman.content.parse.blocks import BlockKind, blocks_of
from dragoman.content.parse.inline import words_of
from dragoman.content.parse.lines import Line, lines_of
from dragoman.desk.kept import Stamp, stamp_of
from dragoman.desk.look_up import LookUp
from dragoman.memory.cards import CardKind, CardRef
from dragoman.settings import Reader
from dragoman.words import _

KEPT = 20  # files that are not parsed again while they have the same stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """Everything that a card shows, on either side; plain words but where a Text is."""

    card: CardRef
    title: str  # of the entry: a term's name, a false friend's word
    side: Side | None  # whose colour it has; a false friend has none
    asks: str  # what it shows: `Term`
    wants: str  # what is to be remembered: `definition`
    question: str
    is_name: bool = False  # whether the question is a name, not a sentence
    hint: str
    answer: str  # a line for each paragraph
    meets: str = ""  # how the pair meets
    limit: str = ""  # and where the likeness ends
    heard: str = ""
    aliases: tuple[str, ...] = ()
    senses: Mapping[Side, str] = field(default_factory=dict)  # of a false friend: both
    speaker: Side | None = None  # who says the sentence
    relation: Relation | None = None
    counterpart: Summary | None = None

    @property
    def is_of_false_friend(self) -> bool:
        """Whether it asks for one of a word's two senses."""
        return self.side is None

    @property
    def kind(self) -> str:
        """What the entry is called: `Technical term`, `False friend`."""
        return _("False friend") if self.side is None else side_of_term(self.side)

    def spoken_front(self) -> str:
        """The question as a listener hears it."""
        return " ".join((f"{self.kind}.", _closed(self.question), self.hint))

    def spoken_back(self) -> str:
        """The answer as a listener hears it."""
        parts = [self.answer]
        parts += [_("How they meet: {words}").format(words=self.meets)] if self.meets else []
        parts += [_("Where the likeness ends: {words}").format(words=self.limit)] if self.limit else []
        parts += [f"{reader_of(side)}: {sense}" for side, sense in self.senses.items()]
        if self.heard:
            parts.append(_("Heard in the room: {words}").format(words=self.heard))
        if self.relation is not None and self.counterpart is not None:
            parts.append(f"{relation_name(self.relation)}: {self.counterpart.title}")
        return " ".join(_closed(part) for part in parts if part)


class Faces:
    """Makes faces, and keeps the few files that the last of them were made from."""

    def __init__(self, look_up: LookUp, reader: Reader) -> None:
        self._look_up = look_up
        self._reader = reader
        self._read: dict[str, tuple[Stamp | None, Entry | Broken]] = {}

    def of(self, card: CardRef) -> Face | None:
        """The faces of a card, or None where the pack has its entry or its words no more."""
        match self._entry(card.entry):
            case Term() as term:
                return self._face_of_term(card, term)
            case FalseFriend() as word:
                return self._face_of_word(card, word)
        return None

    def read_ahead(self, card: CardRef) -> None:
        """Have its file parsed, so that its face is there at once."""
        self._entry(card.entry)

    def _face_of_term(self, card: CardRef, term: Term) -> Face | None:
        definition = words_of(term.definition.source)
        counterpart = self._counterpart_of(term)
        heard = heard_in_the_room(term.body)
        match card.kind:
            case CardKind.DEFINITION:
                return Face(
                    card=card,
                    title=term.title,
                    side=term.side,
                    asks=_("Term"),
                    wants=_("definition"),
                    question=term.title,
                    is_name=True,
                    hint=_("Say what it is before you turn the card."),
                    answer=definition,
                    heard=heard,
                    relation=term.relation,
                    counterpart=counterpart,
                )
            case CardKind.TERM:
                return Face(
                    card=card,
                    title=term.title,
                    side=term.side,
                    asks=_("Definition"),
                    wants=_("term"),
                    question=definition,
                    hint=_("Say its name before you turn the card."),
                    answer=term.title,
                    heard=heard,
                    aliases=term.aliases,
                    relation=term.relation,
                    counterpart=counterpart,
                )
            case CardKind.COUNTERPART:
                return self._face_of_counterpart(card, term, counterpart)
            case CardKind.OWN:
                return self._face_of_own(card, term, heard, counterpart)
        return None

    def _face_of_counterpart(self, card: CardRef, term: Term, counterpart: Summary | None) -> Face | None:
        if not term.counterpart:
            return None
        bridge = self._bridge_for_reader(term, counterpart)
        hint = _("Name the diplomatic term that meets it.")
        if term.side is Side.DIPLOMATIC:
            hint = _("Name the technical term that meets it.")
        return Face(
            card=card,
            title=term.title,
            side=term.side,
            asks=_("Term"),
            wants=_("counterpart"),
            question=term.title,
            is_name=True,
            hint=hint,
            answer=counterpart.title if counterpart else term.counterpart.replace("-", " "),
            meets=_paragraphs(bridge.bridge, self._title_of),
            limit=_paragraphs(bridge.limit, self._title_of),
            relation=term.relation,  # read towards its counterpart, whichever file the bridge is from
            counterpart=counterpart,
        )

    def _face_of_own(self, card: CardRef, term: Term, heard: str, counterpart: Summary | None) -> Face | None:
        own = next((each for each in term.cards if each.slug == card.slug), None)
        if own is None:
            return None
        return Face(
            card=card,
            title=term.title,
            side=term.side,
            asks=_("Question"),
            wants=_("answer"),
            question=words_of(own.front.source),
            hint=_("Answer it before you turn the card."),
            answer=_paragraphs(own.back, self._title_of),
            heard=heard,
            relation=term.relation,
            counterpart=counterpart,
        )

    def _face_of_word(self, card: CardRef, word: FalseFriend) -> Face | None:
        heard = next((each for each in word.heard if each.slug == card.slug), None)
        if heard is None or card.kind is not CardKind.HEARD:
            return None
        speaks = {Side.TECHNICAL: _("An engineer speaks."), Side.DIPLOMATIC: _("A diplomat speaks.")}
        return Face(
            card=card,
            title=word.word,
            side=None,
            asks=_("Sentence"),
            wants=_("sense"),
            question=words_of(heard.text.source),
            hint=_("Who speaks, and what does “{word}” mean here?").format(word=word.word),
            answer=speaks[heard.side],
            senses={
                Side.TECHNICAL: words_of(word.to_the_engineer.source),
                Side.DIPLOMATIC: words_of(word.to_the_diplomat.source),
            },
            speaker=heard.side,
        )

    def _bridge_for_reader(self, term: Term, counterpart: Summary | None) -> Term:
        """Of a mutual pair the file whose bridge is written for the reader; else the card's own."""
        reads = {Reader.DIPLOMAT: Side.TECHNICAL, Reader.ENGINEER: Side.DIPLOMATIC}.get(self._reader, term.side)
        if term.side is reads or counterpart is None or self._look_up.resolve(counterpart.counterpart) != term.id:
            return term
        other = self._entry(counterpart.id)
        return other if isinstance(other, Term) and (other.bridge or other.limit) else term

    def _counterpart_of(self, term: Term) -> Summary | None:
        summaries = self._look_up.catalogue.summaries
        return summaries.get(self._look_up.resolve(term.counterpart)) if term.counterpart else None

    def _title_of(self, id_: str) -> str:
        summary = self._look_up.catalogue.summaries.get(self._look_up.resolve(id_))
        return summary.title if summary else ""

    def _entry(self, id_: str) -> Entry | Broken | None:
        """One file as it is now: parsed, or as it was when it had the same stamp. Kept pages would carry no cards."""
        summary = self._look_up.catalogue.summaries.get(self._look_up.resolve(id_))
        if summary is None:
            return None
        pack: Path = self._look_up.pack
        stamp = stamp_of(pack / summary.file)
        known = self._read.pop(summary.file, None)
        if known is None or stamp is None or known[0] != stamp:
            known = stamp, load_entry(pack, summary.file)
        while len(self._read) >= KEPT:
            del self._read[next(iter(self._read))]
        self._read[summary.file] = known
        return known[1]


def _closed(words: str) -> str:
    """With a full stop, where nothing else ends the sentence: a listener pauses there."""
    return words if words.endswith((".", "”", '"', "?", "!")) else f"{words}."


def _paragraphs(text: Text, title_of: Callable[[str], str]) -> str:
    """Plain words, a line for each paragraph and each item of a list; links without words have the title of their entry."""
    lines: list[str] = []
    for block in blocks_of(lines_of(text)):
        if block.kind is BlockKind.LIST:
            lines += [f"• {_words(item.lines, title_of)}" for item in block.items]
        elif block.kind in (BlockKind.CODE, BlockKind.TABLE):
            lines += [line.text for line in block.lines]
        else:
            lines.append(_words(block.lines, title_of))
    return "\n".join(line for line in lines if line.strip())


def _words(lines: Iterable[Line], title_of: Callable[[str], str]) -> str:
    return words_of(with_names(" ".join(line.text for line in lines), title_of))
