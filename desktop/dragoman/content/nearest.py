"""What was probably meant: the nearest thing that exists to what was typed."""

from collections.abc import Iterable

SHARE_ALIKE = 0.67  # below this, a suggestion sounds like a guess


def nearest(typed: str, choices: Iterable[str]) -> str:
    """The choice that is most like what was typed, or an empty text where none is much alike."""
    # rapidfuzz costs 10 ms at import, which a pack without mistakes need not pay
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    folded = typed.strip().casefold()
    if not folded:
        return ""
    best = process.extractOne(folded, list(choices), scorer=OSA.normalized_similarity, score_cutoff=SHARE_ALIKE)
    return best[0] if best else ""
