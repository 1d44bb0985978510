"""Seeded mistakes: the good pack with one thing wrong, and the place in it that a rule must name."""

import re
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

from dragoman.content.model import Place

HERE = Path(__file__).parent
GOOD_PACK = HERE / "packs" / "good"
MARKED = re.compile("«(.*?)»", re.DOTALL)


@dataclass(frozen=True)
class Expected:
    """What lint must say of a seed, and nothing else."""

    code: str
    severity: str
    where: Place
    marked: str  # what stands there


def seeded_codes() -> list[str]:
    return sorted(seed.stem for seed in (HERE / "seeds").glob("*.toml"))


def good_pack(folder: Path) -> Path:
    """A copy of the good pack, to be spoilt."""
    return Path(shutil.copytree(GOOD_PACK, folder / "pack"))


def sow(code: str, folder: Path) -> tuple[Path, Expected]:
    """The good pack with the seed of this code in it.

    In each file that a seed names, `good` is replaced by `bad`, or `bad` is the whole of it; guillemets mark the place.
    """
    pack = good_pack(folder)
    seed = tomllib.loads((HERE / "seeds" / f"{code}.toml").read_text(encoding="utf-8"))
    place, marked = Place(seed["change"][0]["file"]), ""
    for change in seed["change"]:
        file = pack / change["file"]
        text = file.read_text(encoding="utf-8") if "good" in change else ""
        assert text.count(change.get("good", "")) == 1, f"{code}: `{change.get('good')}` must stand once in {change['file']}"
        text = text.replace(change["good"], change["bad"]) if "good" in change else change["bad"] + "\n"
        match = MARKED.search(text)
        if match:
            before = text[: match.start()]
            marked = match[1]
            column = match.start() - (before.rfind("\n") + 1) + 1
            place = Place(change["file"], before.count("\n") + 1, column, len(marked))
            text = before + marked + text[match.end() :]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return pack, Expected(code, seed["severity"], place, marked)
