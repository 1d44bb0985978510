"""What a file is that somebody hands over: a pack, or a markdown file of one."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.content.parse.pack_files import MANIFEST_FILE
from dragoman.errors import DragomanError
from dragoman.words import _


class NotOurs(DragomanError):
    """Not a file that Dragoman can show."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A pack, and the page in it that is meant, or no page in particular."""

    pack: Path
    id: str = ""


def what_is(path: Path) -> Opened:
    """Which pack and page a path means. Raises NotOurs where it is neither a pack nor a markdown file in one."""
    place = path.absolute()
    if not place.exists():
        raise NotOurs(_("There is nothing at {path}.").format(path=path))
    pack = next((folder for folder in (place, *place.parents) if (folder / MANIFEST_FILE).is_file()), None)
    if pack is None or not (place.is_dir() or place.suffix == ".md"):
        sentence = _("{path} is not part of a pack. A pack is a folder with a {manifest}; open that, or a markdown file in it.")
        raise NotOurs(sentence.format(path=path, manifest=MANIFEST_FILE))
    return Opened(pack, "" if place.is_dir() or place.parent == pack else place.stem)
