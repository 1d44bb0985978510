"""Any text of 10 kB through the parser: what people write, and what they might write to trouble it."""

from collections.abc import Callable
from time import thread_time

from benchmarks.figures import RUNS, Figure
from dragoman.content.model import Fault
from dragoman.content.parse.entry import parse_entry
from dragoman.content.parse.lines import decoded
from dragoman.content.parse.pack_files import parse_manifest, parse_sources, parse_topics

SIZE = 10_000
BUDGET_MS = 50
NOTE = "time of the processor, which is all that parsing takes: other programs at work do not count"
HEAD = "---\nterm: X\nword: x\ntitle: X\nid: x\nlevel: 1\ncounterpart: y\nrelation: analogue\n---\n\nA sentence.\n\n"
PHASE = "## Phase: A {#a}\n\n"
OPENINGS = {  # the files of a pack -> what a text begins with: usual front matter, front matter that goes on, the sections
    "terms/technical/topic/x.md": ("## Bridge\n\n", "## Cards\n\n", "## Questions\n\n"),
    "false-friends/x-word.md": ("## To the engineer\n\n", "## Heard\n\n"),
    "questions/x.md": ("## Questions\n\n", "## Questions\n\n1. A question? {#q}\n"),
    "scenarios/x.md": (PHASE, *(f"{PHASE}### {name}\n\n" for name in ("Decide: A {seat=a}", "Inject: A {seats=a}", "Discuss"))),
    "paths/x.md": ("1. A step\n",),
    "pack.md": (),
    "topics.md": ("## Technical\n\n",),
    "sources.md": (),
}
PIECES = (
    "[", "[[", "]", "](", "![", "[[a|", "[a](b", "<", "<!--", "</", "`", "``a`", "```\n", "~~~\n", "*", "**a", "_",
    "__a_", "\\", "{", "{#", "{#a ", "{a=\"", "}", "->", "> ", "> > ", "- ", "  - ", "    - ", "- [ ] ", "- [x] a\n",
    "1. ", "1) ", "|a", "|-|\n", "# ", "## ", "## Bridge\n", "### Inject: {", "::", "a :: b\n", "{{", "{{a}}", "= a\n",
    "~ a\n", "~~ a\n", "**Expected.** ", "\n", "\n\n", " ", "\t", "\r", "\r\n", "a", "a ", "é", "字", "\0", "\u2028",
    "---\n", "key: value\n", "key: [a, ", "key: {a: ", "key: \"", "key: >-\n  ", "  ", "#", "&", "&amp;", "http://a ",
    "“", "-> x\n", "T+0:40 ", "- b\n", "-\n", "- {\n", "- {#b\n", "- a {#b}\n", "- a {-> b}\n", "1.\n", "1. {{a}}\n",
    "1. [[a]]\n\n", "a\n\n", "> a\n\n", "   - [x] a\n", "   - a\n", "## Phase: A\n", "### Inject: a\n", "a: [\n", "a: {\n",
    "a:b\n", "a:\n- b\n", "-\na\n", "1.\na\n",
)  # fmt: skip


def run() -> list[Figure]:
    """The slowest text for each kind of file, in its front matter, below it, and in its sections."""
    return [_slowest(file) for file in OPENINGS]


def _slowest(file: str) -> Figure:
    openings = (HEAD, "---\n", "---\ntitle: X\nseats:\n", *(HEAD + opening for opening in OPENINGS[file]))
    texts = {
        (opening, piece): (opening + piece * (SIZE // len(piece.encode()))).encode()[:SIZE].decode(errors="ignore")
        for opening in openings
        for piece in (*PIECES, *(f"{piece}a\n" for piece in PIECES))
    }
    took = {made_of: _ms(file, text) for made_of, text in texts.items()}
    candidates = sorted(took, key=lambda made_of: -took[made_of])[:10]  # some were slow by chance
    worst = max(candidates, key=lambda made_of: min(_ms(file, texts[made_of]) for _ in range(3)))
    runs = tuple(_ms(file, texts[worst]) for _ in range(RUNS))
    kind = file.partition("/")[0]
    opening, piece = worst
    details: dict[str, float | str] = {"texts tried": float(len(texts)), "slowest": repr(piece), "behind": repr(opening[-30:])}
    return Figure(f"slowest of many texts of 10 kB, {kind}", "ms", runs, BUDGET_MS, NOTE, details)


def _ms(file: str, text: str) -> float:
    raw = text.encode("utf-8")
    start = thread_time()
    parse = TOP_FILES.get(file)
    if parse is None:
        parse_entry(file, raw)
    else:
        parse(decoded(raw, file)[0])
    return (thread_time() - start) * 1000


def _pass_over(_fault: Fault) -> None:
    """Faults are not what is measured."""


TOP_FILES: dict[str, Callable[[str], object]] = {
    "pack.md": lambda text: parse_manifest(text, "x", _pass_over),
    "topics.md": lambda text: parse_topics(text, _pass_over),
    "sources.md": lambda text: parse_sources(text, _pass_over),
}
