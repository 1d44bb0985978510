"""Marking an answer: right or wrong, what the verdict rests on, and the sentence in which it is said."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.content.practice import QuestionType
from dragoman.quiz.sheet import CHOSEN, Sheet
from dragoman.quiz.sure import Sure
from dragoman.quiz.typed import Typed, mark_typed
from dragoman.words import _, ngettext

BETWEEN_WORDS = "; "  # between several right answers in one sentence


class Marked(NamedTuple):
    """A marked answer."""

    is_right: bool
    lead: str  # the verdict
    words: str = ""  # what it rests on
    spoken: str = ""  # all of it for the ear, with the right answer where the given one was wrong
    typed: tuple[Typed, ...] = ()  # the typed answer, or one for each gap


def mark(sheet: Sheet, given: Sequence[str], sure: Sure | None = None, others: Iterable[str] = ()) -> Marked:
    """Mark an answer: the sources of the chosen options, the one typed text, or what stands in each gap.

    Several right options, and several gaps, count all or nothing; the words say how many were right. `others` are the names
    of the pack's other terms.
    """
    if sheet.type in CHOSEN:
        is_right, words = _choice(sheet, given)
        typed: tuple[Typed, ...] = ()
        lead = ""
    else:
        forms = [gap.accepted for gap in sheet.gaps] if sheet.type is QuestionType.CLOZE else [sheet.accepted]
        names = tuple(others)
        filled = (*given, *("" for _unused in forms))[: len(forms)]
        typed = tuple(mark_typed(answer, accepted, names) for answer, accepted in zip(filled, forms, strict=True))
        is_right = all(each.is_right for each in typed)
        lead, words = _written(typed)
    verdict = lead or _verdict(is_right, sure)
    if not is_right and sure is Sure.SURE:
        words = " ".join(part for part in (words, _("Sure and wrong is what costs most in the room.")) if part)
    return Marked(is_right, verdict, words, _spoken(sheet, is_right, verdict, words), typed)


def _choice(sheet: Sheet, given: Sequence[str]) -> tuple[bool, str]:
    chosen = set(given)
    right = {choice.text.source for choice in sheet.choices if choice.right}
    if sheet.type is not QuestionType.SEVERAL or chosen == right:
        return chosen == right, ""
    hit, astray = len(chosen & right), len(chosen - right)
    part = ngettext(
        "You chose {hit} of the {count} right one.", "You chose {hit} of the {count} right ones.", len(right)
    ).format(hit=hit, count=len(right))
    if astray:
        wrong = ngettext("{count} that you chose is wrong.", "{count} that you chose are wrong.", astray)
        part = f"{part} {wrong.format(count=astray)}"
    return False, part


def _written(typed: Sequence[Typed]) -> tuple[str, str]:
    """A verdict of its own where something was forgiven, and what it rests on."""
    if len(typed) == 1:
        only = typed[0]
        return (only.lead if only.is_right and only.slips else ""), only.words
    right = sum(each.is_right for each in typed)
    if right < len(typed):
        return "", _("{right} of {count} gaps are right.").format(right=right, count=len(typed))
    slips = sum(each.slips for each in typed)
    if not slips:
        return "", ""
    return ngettext("Right, with one slip.", "Right, with {count} slips.", slips).format(count=slips), ""


def _verdict(is_right: bool, sure: Sure | None) -> str:
    match is_right, sure:
        case True, Sure.SURE:
            return _("Right, and you were sure.")
        case True, Sure.GUESS:
            return _("Right, and you guessed.")
        case True, _unused:
            return _("Right.")
        case False, Sure.SURE:
            return _("Wrong, and you were sure.")
        case False, Sure.GUESS:
            return _("Wrong, and you guessed.")
    return _("Wrong.")


def _spoken(sheet: Sheet, is_right: bool, verdict: str, words: str) -> str:
    parts = [verdict, words]
    if not is_right:
        parts.append(_("Right is: {answer}").format(answer=BETWEEN_WORDS.join(sheet.right_words)))
    return " ".join(part for part in parts if part)
