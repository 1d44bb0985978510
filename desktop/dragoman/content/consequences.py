"""One mistake, one message: what follows from another mistake in the same file is left unsaid."""

from collections.abc import Iterable, Mapping

from dragoman.content.diagnostics import Diagnostic

# Nothing else can be said of a file of which no more than a beginning could be read.
HIDES_ITS_FILE = frozenset({"unclosed-front-matter", "missing-front-matter", "empty-file"})

# A line that could not be read as it stands is no witness to anything else.
HIDES_ITS_LINE = frozenset({"unreadable-front-matter", "anchor-or-tag", "unreadable-attributes"})

KEYS_LOST = frozenset({"unreadable-front-matter", "anchor-or-tag", "duplicate-key", "wrong-shape"})
TEXT_LOST = frozenset({"unclosed-fence", "unknown-heading", "repeated-heading", "missing-definition", "stray-text", "raw-html"})
QUESTION_LOST = frozenset({"question-of-no-type", "empty-question-part", "question-without-right-option", "single-option"})
ATTRIBUTE_LOST = frozenset({"unknown-attribute", "unreadable-attributes", "repeated-attribute", "not-a-number", "unknown-side"})
SEAT_LOST = frozenset({"unknown-side", "missing-key", "empty-value", "side-without-seat"})
WAYS_LOST = frozenset(
    {
        "unknown-phase",
        "duplicate-slug",
        "missing-slug",
        "missing-attribute",
        "decision-with-one-option",
        "phase-without-minutes",
    }
)

# A work or a topic may be missing from its list because its line could not be read.
ENTRIES_LOST = frozenset(
    {"unnamed-entry", "unreadable-attributes", "unclosed-fence", "stray-text", "not-utf8", "file-too-big", "unreadable-file"}
)

# code -> the codes from which it follows, in the same file
FOLLOWS_FROM: Mapping[str, frozenset[str]] = {
    "missing-key": KEYS_LOST,
    "empty-value": KEYS_LOST,
    "missing-definition": TEXT_LOST - {"missing-definition"},
    "missing-sense": TEXT_LOST,
    "term-without-source": KEYS_LOST,
    "term-without-bridge": TEXT_LOST,
    "bridge-without-limit": TEXT_LOST,
    "term-without-card": TEXT_LOST | {"card-without-back"},
    "term-without-question": TEXT_LOST | QUESTION_LOST,
    "as-of-without-review-by": KEYS_LOST | {"impossible-date"},
    "one-sided-heard": TEXT_LOST | {"missing-sense", "heard-without-side", "unknown-side"},
    "missing-slug": QUESTION_LOST | {"card-without-back"},
    "unexplained-option": QUESTION_LOST | {"repeated-option"},
    "unexplained-question": QUESTION_LOST,
    "unknown-seat": KEYS_LOST | {"unknown-side"},
    "side-without-seat": KEYS_LOST | SEAT_LOST - {"side-without-seat"},
    "few-seats": KEYS_LOST | SEAT_LOST,
    "unknown-phase": frozenset({"scenario-without-phases", "duplicate-slug", "unknown-heading", "unclosed-fence"}),
    "phase-without-stamp": ATTRIBUTE_LOST,
    "phase-without-minutes": ATTRIBUTE_LOST,
    "unreachable-phase": WAYS_LOST,
    "endless-way": WAYS_LOST,
    "scenario-minutes-off": WAYS_LOST | TEXT_LOST | ATTRIBUTE_LOST | {"unreachable-phase", "endless-way"},
    "backward-clock": WAYS_LOST | {"clocks-disagree"},
    "path-minutes-off": TEXT_LOST | ATTRIBUTE_LOST | {"step-without-target", "path-without-steps"},
}


def without_consequences(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics of a pack without those that would go away if another one in their file were mended."""
    by_file: dict[str, list[Diagnostic]] = {}
    for one in found:
        by_file.setdefault(one.where.file, []).append(one)
    return [one for in_file in by_file.values() for one in _causes_in(in_file)]


def _causes_in(in_file: list[Diagnostic]) -> list[Diagnostic]:
    """Those of one file that stand for themselves."""
    codes = {one.code for one in in_file}
    if not codes.isdisjoint(HIDES_ITS_FILE):
        return [one for one in in_file if one.code in HIDES_ITS_FILE]
    hidden = {one.where.line for one in in_file if one.code in HIDES_ITS_LINE}
    return [
        one
        for one in in_file
        if FOLLOWS_FROM.get(one.code, frozenset()).isdisjoint(codes)
        and (one.code in HIDES_ITS_LINE or one.where.line not in hidden)
    ]
