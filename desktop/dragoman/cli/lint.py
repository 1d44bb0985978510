"""`dragoman lint`: what is wrong in a pack, where, and what to type instead."""

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.cli.parser import Commands
from dragoman.words import _, ngettext

if TYPE_CHECKING:
    from dragoman.content.lint import Checked

FORMATS = ("text", "json", "sarif")
FOUND_PROBLEMS = 1


def add(commands: Commands) -> None:
    """Teach the command line what `lint` takes."""
    summary = _("check a pack: what is wrong, where, and what to type instead")
    parser = commands.add_parser("lint", help=summary, description=summary)
    paths = _("packs, or files and folders in one; without any, the pack that is open")
    parser.add_argument("paths", nargs="*", type=Path, metavar=_("PATH"), help=paths)
    parser.add_argument("--format", choices=FORMATS, default=FORMATS[0], help=_("text to read, or JSON or SARIF for programs"))
    parser.add_argument("--info", action="store_true", help=_("show in the text what is good to know as well"))
    parser.add_argument("--fix", action="store_true", help=_("write the slugs that are missing; nothing else is changed"))
    parser.add_argument("--explain", metavar=_("CODE"), help=_("say what a code means, with a bad and a good example"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Check the paths, or explain a code; 1 where an error or a warning was found, else 0.

    Raises a DragomanError where a path or a code is not there, or where a slug cannot be written.
    """
    # imported here: the help of all commands must not pay for the parser and the rules
    from dragoman.content.diagnostics import Severity
    from dragoman.content.lint import check

    if arguments.explain is not None:
        print(_explanation(arguments.explain))
        return 0
    paths: Sequence[Path] = arguments.paths or [arguments.pack]
    today = date.today()  # a review is due on the author's own day
    checked = check(paths, today)
    if arguments.fix and _fix(checked):
        checked = check(paths, today)
    if arguments.format == "text":
        _write_text(checked, with_info=arguments.info)
    elif arguments.format == "json":
        print(json.dumps(_as_json(checked), ensure_ascii=False, indent=2))
    else:
        from dragoman.cli.sarif import report

        print(json.dumps(report(checked), ensure_ascii=False, indent=2))
    problems = (one for part in checked for one in part.diagnostics if one.severity is not Severity.INFO)
    return FOUND_PROBLEMS if any(problems) else 0


def _explanation(code: str) -> str:
    from dragoman.cli.explain import explain

    return explain(code)


def _write_text(checked: "Sequence[Checked]", *, with_info: bool) -> None:
    from dragoman.cli.problems import written

    print(written(checked, Path.cwd(), with_info=with_info), file=sys.stderr)


def _as_json(checked: "Sequence[Checked]") -> list[dict[str, object]]:
    """The diagnostics in the form that others rely on: fields may be added, never renamed."""
    return [
        {
            "file": one.where.file,
            "line": one.where.line,
            "column": one.where.column,
            "length": one.where.length,
            "code": one.code,
            "severity": one.severity.value,
            "problem": one.problem,
            "remedy": one.remedy,
        }
        for part in checked
        for one in part.diagnostics
    ]


def _fix(checked: "Sequence[Checked]") -> bool:
    """Write the missing slugs and say what was written; whether anything was."""
    from dragoman.content.diagnostics import Severity
    from dragoman.content.fix import write_slugs

    fixes = []
    for part in checked:
        wrong = {one.where.file for one in part.diagnostics if one.severity is Severity.ERROR}
        asked = [fault for fault in part.pack.faults if fault.where.file in part.files]
        fixes += write_slugs(part.pack.folder, asked, spared=wrong)
        left = len({fault.where.file for fault in asked if fault.code == "missing-slug"} & wrong)
        if left:
            sentence = ngettext(
                "{count} file has errors, so no slug was written into it.",
                "{count} files have errors, so no slug was written into them.",
                left,
            )
            print(sentence.format(count=left), file=sys.stderr)
    for fix in fixes:
        print(_("{file}:{line}: wrote {slug}").format(file=fix.file, line=fix.line, slug=f"{{#{fix.slug}}}"), file=sys.stderr)
    return bool(fixes)
