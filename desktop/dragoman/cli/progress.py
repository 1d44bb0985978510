"""`dragoman progress`: look at what was learnt, keep it safe, and bring together what several computers have of it."""

import json
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dragoman import places
from dragoman.cli.parser import Commands, Parser
from dragoman.desk.clock import now
from dragoman.errors import DragomanError
from dragoman.events import EventKind, date_of, local_day
from dragoman.exchange.out import NotWritten, check_out
from dragoman.memory.state import Known
from dragoman.settings import DEVICE, Settings
from dragoman.settings import FILE as SETTINGS_FILE
from dragoman.words import _, ngettext

if TYPE_CHECKING:
    from dragoman.store.reading import Reading
    from dragoman.store.store import Store

# The store is imported by the commands that open it, so that help need not wait for it

FOUND_PROBLEMS = 1


class NothingSaved(DragomanError):
    """The data folder cannot be written."""


def add(commands: Commands) -> None:
    """Teach the command line what `progress` takes."""
    parser = commands.add_parser("progress", help=_("look at your progress, back it up, bring two computers' together"))
    uses: Commands = parser.add_subparsers(title=_("What to do"), metavar=_("WHAT"), required=True)
    show = _use(uses, "show", show_progress, _("say how much was learnt, and since when"))
    backup = _use(uses, "backup", back_up, _("copy your progress to a file"))
    restore = _use(uses, "restore", go_back, _("go back to a backup; what is there now is backed up first"))
    merge = _use(uses, "merge", take_in, _("take in the progress of other computers; nothing counts twice"))
    check = _use(uses, "check", look_over, _("look whether your progress file is whole"))
    rebuild = _use(uses, "rebuild", work_out, _("work out anew from the log how well each card is known"))
    backup.add_argument("out", type=Path, metavar=_("OUT"), help=_("the file to write"))
    backup.add_argument("--force", action="store_true", help=_("replace OUT if it is there already"))
    restore.add_argument("file", type=Path, metavar=_("FILE"), help=_("the backup"))
    merge.add_argument("files", nargs="+", type=Path, metavar=_("FILE"), help=_("their progress files, or backups of them"))
    for use in (show, backup, restore, merge, check, rebuild):
        use.add_argument("--json", action="store_true", help=_("print JSON"))


def show_progress(arguments: Namespace) -> int:
    """Print how much was learnt. Raises NotRead, NewerFile."""
    from dragoman.store.faults import NoProgress
    from dragoman.store.looking import looked_at

    folder = _folder(arguments)
    figures = _no_figures(folder)
    try:
        with looked_at(folder) as reading:
            figures.update(_figures(reading, local_day(now())))
    except NoProgress as nothing:
        if not arguments.json:
            print(nothing)
            return 0
    print(json.dumps(figures, ensure_ascii=False, indent=2) if arguments.json else "\n".join(_lines(figures)))
    return 0


def back_up(arguments: Namespace) -> int:
    """Copy the learner's file. Raises NoProgress, NotRead, NotBackedUp, NotWritten."""
    from dragoman.store.backup import copy
    from dragoman.store.looking import looked_at

    check_out(arguments.out, arguments.force)
    with looked_at(_folder(arguments), as_it_is=True) as reading:
        if arguments.out.exists() and arguments.out.samefile(reading.file):
            raise NotWritten(_("{file} is your progress itself; choose another place for the copy.").format(file=arguments.out))
        reading.ask(lambda connection: copy(connection, arguments.out))
        count = reading.count_events()
    sentence = ngettext("{count} event is kept in {file}.", "{count} events are kept in {file}.", count)
    return _say(arguments, {"file": str(arguments.out), "events": count}, sentence.format(count=count, file=arguments.out))


def go_back(arguments: Namespace) -> int:
    """Put a backup in the place of what is there. Raises NotMerged, HeldElsewhere and all that opening raises."""
    from dragoman.store.restore import restore
    from dragoman.store.strangers import rows_of

    with rows_of(arguments.file) as rows:
        for _row in rows:  # what cannot be restored shall leave no empty log in the place of a damaged one
            pass
    with _held(arguments) as (store, set_aside):
        count = restore(store, arguments.file)
    sentence = ngettext(
        "Your progress is that of {file} again: {count} event.", "Your progress is that of {file} again: {count} events.", count
    ).format(file=arguments.file, count=count)
    if set_aside:
        sentence += " " + _("What was damaged is set aside as {file}.").format(file=set_aside)
    return _say(
        arguments, {"file": str(arguments.file), "events": count, "set_aside": str(set_aside) if set_aside else None}, sentence
    )


def take_in(arguments: Namespace) -> int:
    """Take in other computers' files. Raises NotMerged, HeldElsewhere and all that opening raises."""
    from dragoman.store.merge import merge

    with _held(arguments) as (store, _set_aside):
        merged = merge(store, arguments.files)
    new = ngettext("{count} event was new", "{count} events were new", merged.new).format(count=merged.new)
    known = ngettext("{count} was known already", "{count} were known already", merged.known).format(count=merged.known)
    lines = [_("{new}, {known}.").format(new=new, known=known)]
    if merged.notes_that_differ:
        lines.append(_("Both computers wrote a note on these; both texts are kept:"))
        lines += [f"    {entry}" for entry in merged.notes_that_differ]
    return _say(arguments, merged._asdict(), "\n".join(lines))


def look_over(arguments: Namespace) -> int:
    """Print what is wrong with the learner's file; 1 where anything is. Raises NoProgress, NotRead, NewerFile."""
    from dragoman.store.check import Problem, Remedy, problems_of
    from dragoman.store.faults import NotWhole
    from dragoman.store.looking import looked_at

    try:
        with looked_at(_folder(arguments), as_it_is=True) as reading:
            problems = reading.ask(problems_of)
    except NotWhole as error:
        problems = [Problem(str(error), Remedy.RESTORE)]
    records = [{"problem": problem.sentence, "remedy": problem.advice} for problem in problems]
    text = "\n".join(f"{problem.sentence}\n    {problem.advice}" for problem in problems)
    _say(arguments, records, text or _("Your progress file is whole."))
    return FOUND_PROBLEMS if problems else 0


def work_out(arguments: Namespace) -> int:
    """Make all that is derived anew from the log. Raises HeldElsewhere and all that opening raises."""
    from dragoman.store.rebuild import rebuild

    with _held(arguments) as (store, _set_aside):
        count = rebuild(store)
    sentence = ngettext("{count} card was worked out anew.", "{count} cards were worked out anew.", count)
    return _say(arguments, {"cards": count}, sentence.format(count=count))


def _use(uses: Commands, name: str, run: Callable[[Namespace], int], words: str) -> Parser:
    parser = uses.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
    parser.set_defaults(run=run)
    return parser


def _folder(arguments: Namespace) -> Path:
    return arguments.data.absolute() if arguments.data else places.data_folder()


@contextmanager
def _held(arguments: Namespace) -> "Iterator[tuple[Store, Path | None]]":
    """The learner's log, to change it, and where a damaged file was set aside to make room for a new one."""
    from dragoman.store.faults import DamagedFile
    from dragoman.store.rebuild import rebuild
    from dragoman.store.store import Store

    folder, device = _folder(arguments), Settings(places.config_folder() / SETTINGS_FILE)[DEVICE]
    set_aside = None
    try:
        store = Store.open(folder, device, now)
    except DamagedFile as damaged:
        if arguments.run is not go_back:
            raise
        set_aside = damaged.set_aside
        store = Store.open(folder, device, now, anew=True)
    try:
        if not store.is_saved:
            raise NothingSaved(_("The folder {folder} cannot be written; nothing was changed.").format(folder=folder))
        yield store, set_aside
        if store.needs_rebuild:
            rebuild(store)
    finally:
        store.close()


def _no_figures(folder: Path) -> dict[str, Any]:
    from dragoman.store.backup import backups_in
    from dragoman.store.home import FILE
    from dragoman.store.opening import size_of

    file = folder / FILE
    return {
        "file": str(file),
        "bytes": size_of(file),
        "events": 0,
        "answers": 0,
        "computers": 0,
        "first_day": None,
        "last_day": None,
        "cards": 0,
        "learning": 0,
        "young": 0,
        "known": 0,
        "set_aside": 0,
        "due": 0,
        "stars": 0,
        "notes": 0,
        "backups": [
            {"file": str(backup.file), "made": backup.made.isoformat(), "why": backup.why} for backup in backups_in(folder)
        ],
    }


def _figures(reading: "Reading", today: int) -> dict[str, Any]:
    states = reading.all_states()
    known = Counter(state.known for state in states)
    days = reading.days_of_answers()
    stars = reading.registers(EventKind.STAR)
    notes = reading.registers(EventKind.NOTE)
    return {
        "events": reading.count_events(),
        "answers": reading.count_answers(),
        "computers": reading.count_devices(),
        "first_day": date_of(days[0]).isoformat() if days else None,
        "last_day": date_of(days[1]).isoformat() if days else None,
        "cards": len(states) - known[Known.NEW],
        "learning": known[Known.LEARNING],
        "young": known[Known.YOUNG],
        "known": known[Known.KNOWN],
        "set_aside": sum(state.is_set_aside for state in states),
        "due": reading.count_due(today),
        "stars": sum(star.get("on") is True for star in stars.values()),
        "notes": sum(bool(str(note.get("text", "")).strip()) for note in notes.values()),
    }


def _lines(figures: dict[str, Any]) -> list[str]:
    answers = ngettext("{count} answer", "{count} answers", figures["answers"]).format(count=figures["answers"])
    lines = [_("Your progress in {file}").format(file=figures["file"])]
    if figures["first_day"]:
        lines.append(_("{answers}, from {first_day} to {last_day}").format(answers=answers, **_days(figures)))
    else:
        lines.append(answers)
    cards = ngettext("{count} card begun", "{count} cards begun", figures["cards"]).format(count=figures["cards"])
    parts = _("{cards}: {known} known, {young} young, {learning} in learning; {set_aside} set aside")
    lines.append(parts.format(cards=cards, **{name: figures[name] for name in ("known", "young", "learning", "set_aside")}))
    due = ngettext("{count} card is due today", "{count} cards are due today", figures["due"])
    lines.append(due.format(count=figures["due"]))
    stars = ngettext("{count} star", "{count} stars", figures["stars"]).format(count=figures["stars"])
    notes = ngettext("{count} note", "{count} notes", figures["notes"]).format(count=figures["notes"])
    lines.append(_("{stars}, {notes}").format(stars=stars, notes=notes))
    backups = figures["backups"]
    if backups:
        made = ngettext("{count} backup, made {last}", "{count} backups, the last made {last}", len(backups))
        lines.append(made.format(count=len(backups), last=backups[0]["made"].replace("T", " ")))
    return lines


def _days(figures: dict[str, Any]) -> dict[str, str]:
    return {name: figures[name] for name in ("first_day", "last_day")}


def _say(arguments: Namespace, record: object, sentence: str) -> int:
    print(json.dumps(record, ensure_ascii=False, indent=2) if arguments.json else sentence)
    return 0
