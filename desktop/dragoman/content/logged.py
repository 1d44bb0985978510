"""Under which name a learner's log knows a file, for ever: its oldest id, so that a renamed file keeps all that was done."""

from dragoman.content.model import Catalogue, FalseFriend, Summary, Term


def logged_id(entry: Summary | Term | FalseFriend) -> str:
    """The first id that a file ever had; `was` names the oldest first."""
    return entry.was[0] if entry.was else entry.id


def name_in_log(catalogue: Catalogue, id_: str) -> str:
    """`<pack>/<file>` as events name an entry of today's id; an id that the pack does not have stays as it is."""
    summary = catalogue.summaries.get(id_)
    return f"{catalogue.manifest.id}/{logged_id(summary) if summary else id_}"


def entry_in_log(catalogue: Catalogue, name: str) -> Summary | None:
    """The entry that events name so, or None where the pack has it no more or it is another pack's."""
    pack, _slash, logged = name.partition("/")
    if pack != catalogue.manifest.id:
        return None
    summary = catalogue.summaries.get(logged)
    if summary is not None and logged_id(summary) == logged:
        return summary
    return next((each for each in catalogue.summaries.values() if each.was and each.was[0] == logged), summary)
