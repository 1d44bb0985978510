"""What is heard in the room: the quotation in a term's text that lets its reader hear the term in use."""

from dragoman.content.model import Text
from dragoman.content.parse.blocks import BlockKind, blocks_of
from dragoman.content.parse.inline import words_of
from dragoman.content.parse.lines import lines_of

LEAD = "**Heard in the room.**"


def heard_in_the_room(body: Text) -> str:
    """The words of that quotation, without its lead and its markup; nothing where the text has none."""
    for block in blocks_of(lines_of(body)):
        if block.kind is BlockKind.QUOTE and block.lines and block.lines[0].text.startswith(LEAD):
            return words_of("\n".join(line.text for line in block.lines).removeprefix(LEAD))
    return ""
