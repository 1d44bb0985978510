"""Markdown as an author may write it, rewritten in the plainest form, so that every reader of it sees the same blocks.

Authors move nested lists in by two spaces and begin a list right under a paragraph, as CommonMark allows; Python-Markdown
wants four and an empty line. What is code, a quotation or a list is decided here once, by the parser's own eyes.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape

from dragoman.content.parse.blocks import Block, BlockKind, Item, blocks_of
from dragoman.content.parse.lines import Line, lines_in

Keep = Callable[[str], str]  # takes finished HTML, gives what stands for it in the text

INDENT = " " * 4
DEEPEST = 6  # quotations and lists in each other; what is deeper is shown as it was typed
SIGNS = re.compile(r"[\[\]()*_`<>!&\\|]")
LINK_WITH_WORDS = re.compile(r"\[\[([^\[\]|\\\n]*)\|")  # in a table its bar must not end the cell
MOST_SIGNS = 250  # in one paragraph; a long one of ours has twenty
MOST_LINES = 400  # of one text; a long page has sixty


def plainest(source: str, keep: Keep) -> str:
    """The text with its blocks apart and its lists moved in by four.

    Code is put away with `keep`, and so is what no author writes and markdown would take seconds for.
    """
    lines = lines_in(source)
    if sum(not line.is_blank for line in lines) > MOST_LINES:
        return keep(_as_typed(lines))
    return "\n".join(_blocks(blocks_of(lines), keep, 0))


def _blocks(blocks: Iterable[Block], keep: Keep, depth: int) -> list[str]:
    written: list[str] = []
    for block in blocks:
        if written:
            written.append("")
        written += _block(block, keep, depth)
    return written


def _block(block: Block, keep: Keep, depth: int) -> list[str]:
    if depth > DEEPEST or _is_odd(block):
        return [keep(_as_typed(block.lines))]
    match block.kind:
        case BlockKind.HEADING:
            return [f"{'#' * block.level} {' '.join(line.text.strip() for line in block.lines)}"]
        case BlockKind.QUOTE:
            return [f"> {line}".rstrip() for line in _blocks(blocks_of(block.lines), keep, depth + 1)]
        case BlockKind.LIST:
            return [line for item in block.items for line in _item(item, keep, depth)]
        case BlockKind.CODE:
            return [keep(f"<pre><code>{escape(_code_of(block))}\n</code></pre>")]
        case BlockKind.RULE:
            return ["* * *"]
        case BlockKind.TABLE:
            return [LINK_WITH_WORDS.sub(r"[[\1\\|", line.text.strip()) for line in block.lines]
        case BlockKind.PARAGRAPH:
            return [line.text.lstrip() for line in block.lines]


def _item(item: Item, keep: Keep, depth: int) -> list[str]:
    """An item, its further blocks under its first; only a list may follow without an empty line, or the item gets loose."""
    blocks = list(blocks_of(item.lines))
    marker = f"{item.marker[:-1]}. " if item.ordered else "- "
    if depth >= DEEPEST or not blocks:
        return [marker + keep(_as_typed(item.lines))]
    written = _block(blocks[0], keep, depth + 1)
    for block in blocks[1:]:
        written += ([] if block.kind is BlockKind.LIST else [""]) + _block(block, keep, depth + 1)
    return [marker + written[0], *(f"{INDENT}{line}".rstrip() for line in written[1:])]


def _is_odd(block: Block) -> bool:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TABLE):
        return False
    return sum(len(SIGNS.findall(line.text)) for line in block.lines) > MOST_SIGNS


def _as_typed(lines: Sequence[Line]) -> str:
    return f"<p>{escape(' '.join(line.text for line in lines))}</p>"


def _code_of(block: Block) -> str:
    lines = [line.text for line in block.lines]
    opening = lines[0].strip()
    if opening.startswith(("```", "~~~")):
        margin = block.lines[0].indent
        closed = len(lines) > 1 and lines[-1].strip().startswith(opening[:3]) and not lines[-1].strip().strip(opening[0])
        return "\n".join(line.dedented(margin).text for line in block.lines[1 : len(lines) - closed])
    return "\n".join(line.dedented(4).text for line in block.lines)
