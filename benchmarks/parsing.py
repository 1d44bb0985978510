"""Any text of 10 kB through the parser: what people write, and what they might write to trouble it."""

from time import perf_counter

from benchmarks.figures import RUNS, Figure
from dragoman.content.parse.entry import parse_entry

SIZE = 10_000
BUDGET_MS = 50
FILES = ("terms/technical/topic/x.md", "false-friends/x-word.md", "questions/x.md", "scenarios/x.md", "paths/x.md")
HEAD = "---\nterm: X\nword: x\ntitle: X\nlevel: 1\ncounterpart: y\nrelation: analogue\n---\n\nA sentence.\n\n"
PIECES = (
    "[", "[[", "]", "](", "![", "[[a|", "[a](b", "<", "<!--", "</", "`", "``a`", "```\n", "~~~\n", "*", "**a", "_",
    "__a_", "\\", "{", "{#", "{#a ", "{a=\"", "}", "->", "> ", "> > ", "- ", "  - ", "    - ", "- [ ] ", "- [x] a\n",
    "1. ", "1) ", "|a", "|-|\n", "# ", "## ", "## Bridge\n", "### Inject: {", "::", "a :: b\n", "{{", "{{a}}", "= a\n",
    "~ a\n", "~~ a\n", "**Expected.** ", "\n", "\n\n", " ", "\t", "\r", "\r\n", "a", "a ", "é", "字", "\0", "\u2028",
    "---\n", "key: value\n", "key: [a, ", "key: {a: ", "key: \"", "key: >-\n  ", "  ", "#", "&", "&amp;", "http://a ",
    "“", "-> x\n", "T+0:40 ",
)  # fmt: skip


def run() -> list[Figure]:
    """The slowest text for each kind of file, with the usual front matter and without any."""
    return [_slowest(file) for file in FILES]


def _slowest(file: str) -> Figure:
    texts = {piece: (before + piece * (SIZE // len(piece.encode())))[:SIZE] for piece in PIECES for before in (HEAD, "---\n")}
    texts |= {f"{piece!r} in lines": HEAD + (piece + "a\n") * (SIZE // (len(piece.encode()) + 2)) for piece in PIECES}
    took = {piece: _ms(file, text) for piece, text in texts.items()}
    worst = max(took, key=lambda piece: took[piece])
    runs = tuple(_ms(file, texts[worst]) for _ in range(RUNS))
    kind = file.partition("/")[0]
    details: dict[str, float | str] = {"texts tried": float(len(texts)), "slowest": repr(worst)}
    return Figure(f"slowest of many texts of 10 kB, {kind}", "ms", runs, BUDGET_MS, details=details)


def _ms(file: str, text: str) -> float:
    raw = text.encode("utf-8")
    start = perf_counter()
    parse_entry(file, raw)
    return (perf_counter() - start) * 1000
