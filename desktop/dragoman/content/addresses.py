"""Where a link or a picture leads: which scheme it has, and whether it leaves the pack."""

import re
from urllib.parse import unquote

SCHEME = re.compile(r"[\s\x00-\x1f]*([a-z][a-z0-9+.-]*)[\s\x00-\x1f]*:", re.IGNORECASE)


def scheme_of(target: str) -> str:
    """`https` of a web address, in small letters; an empty text where there is none."""
    match = SCHEME.match(target)
    return match[1].lower() if match else ""


def leads_out(target: str) -> bool:
    """Whether a picture's path is an address, absolute, or climbs out of the pack's folder."""
    path = unquote(target).replace("\\", "/")
    if scheme_of(path) or path.startswith("/"):
        return True
    depth = 0
    for part in path.split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        if depth < 0:
            return True
    return False
