"""A text of the pack as HTML, for the page that is looked at: Python-Markdown, with the pack's own links, and nh3 last.

Whatever got through markdown, only harmless tags and addresses leave.
"""

import re
from collections.abc import Collection

from dragoman.content.layout import position_of
from dragoman.content.links import Links
from dragoman.content.model import Text

TAGS = {"a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p", "pre"}
TAGS |= {"strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
ATTRIBUTES = {"a": {"href", "class"}, "img": {"src", "alt"}, "ol": {"start"}, "td": {"align"}, "th": {"align"}}
SCHEMES = {"https", "term", "false-friend"}
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def page(text: Text, links: Links, own: Collection[str] = ()) -> str:
    """The text as HTML that may be shown. Never raises, whatever the text.

    Words of the pack are linked, at their first mention in a paragraph, but for those of the text's own file and of `own`.
    """
    import nh3

    from dragoman.content.pack_markdown import render

    position = position_of(text.file)
    own = {*own, position.id} if position else {*own}
    rendered = render(CONTROL.sub("\ufffd", text.source), links, own, position.side if position else None)
    return nh3.clean(rendered, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
