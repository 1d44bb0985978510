"""`dragoman lint --explain`: a rule's help page, from its own docstring."""

from textwrap import fill

from dragoman.content.diagnostics import Severity
from dragoman.content.nearest import nearest
from dragoman.content.rulebook import codes, find_rule
from dragoman.errors import DragomanError
from dragoman.words import _

WIDTH = 80  # characters of a line


class UnknownCode(DragomanError):
    """There is no rule of that code."""


def explain(code: str) -> str:
    """What a code means, how loudly it speaks, and a bad and a good example. Raises UnknownCode."""
    rule = find_rule(code)
    if rule is None:
        meant = nearest(code, codes())
        if meant:
            raise UnknownCode(_("There is no rule `{code}`; did you mean `{meant}`?").format(code=code, meant=meant))
        raise UnknownCode(_("There is no rule `{code}`; codes stand in brackets behind each problem.").format(code=code))
    loudness = {
        Severity.ERROR: _("error: a learner would see something wrong or missing"),
        Severity.WARNING: _("warning: a reviewer should look"),
        Severity.INFO: _("info: good to know, and never counted as a problem"),
    }[rule.severity]
    reason, _blank, examples = _(rule.help).partition("\n\nBad:")
    paragraphs = [fill(" ".join(paragraph.split()), WIDTH) for paragraph in reason.split("\n\n")]
    return "\n\n".join((f"{rule.code} ({loudness})", *paragraphs, f"Bad:{examples.rstrip()}"))
