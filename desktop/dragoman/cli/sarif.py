"""Diagnostics as SARIF 2.1.0, which editors and code hosts show beside the lines."""

from collections.abc import Sequence
from urllib.parse import quote

from dragoman import __version__
from dragoman.content.diagnostics import Diagnostic, Severity
from dragoman.content.lint import Checked
from dragoman.content.rulebook import Rule, find_rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
PACK = "PACK"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def report(checked: Sequence[Checked]) -> dict[str, object]:
    """A SARIF log: one run a pack, with the help of every rule that spoke."""
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(part) for part in checked]}


def _run(part: Checked) -> dict[str, object]:
    codes = sorted({one.code for one in part.diagnostics})
    rules = [rule for code in codes if (rule := find_rule(code))]
    return {
        "tool": {"driver": {"name": "Dragoman", "version": __version__, "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {PACK: {"uri": part.pack.folder.absolute().as_uri().rstrip("/") + "/"}},
        "results": [_result(one, codes.index(one.code)) for one in part.diagnostics],
    }


def _rule(rule: Rule) -> dict[str, object]:
    reason = rule.help.partition("\n\nBad:")[0]
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.code.replace("-", " ").capitalize()},
        "fullDescription": {"text": " ".join(reason.split())},
        "help": {"text": rule.help},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(one: Diagnostic, rule_index: int) -> dict[str, object]:
    where = one.where
    region = {"startLine": where.line, "startColumn": where.column, "endColumn": where.column + where.length}
    return {
        "ruleId": one.code,
        "ruleIndex": rule_index,
        "level": LEVELS[one.severity],
        "message": {"text": f"{one.problem}: {one.remedy}"},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": quote(where.file), "uriBaseId": PACK}, "region": region}}
        ],
    }
