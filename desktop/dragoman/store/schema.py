"""The whole schema on one page: the log, which is the truth, and what is derived of it.

A table or column never changes its meaning; what changes comes in `migrations.py`. Derived tables carry a version, and are
made anew from the log where it is not today's.
"""

from dragoman.memory.model import MODEL

APPLICATION = 0x44524147  # "DRAG": says that a database is ours
SCHEMA = 1  # `pragma user_version`; the number of steps in `migrations.py`
DERIVED = f"1 {MODEL}"  # raise the number whenever the same log would give other rows

LOG = """
create table event (
    id blob primary key,        -- 16 bytes that sort by time
    time integer not null,      -- UTC, milliseconds since 1970
    day integer not null,       -- the learner's local day, as date.toordinal counts
    device text not null,
    session text not null,
    kind text not null,
    subject text not null,
    data text not null          -- a JSON object
) without rowid, strict;
create index event_of_subject on event (kind, subject, day, time);
create index event_of_day on event (day, kind);
"""

DERIVED_TABLES = """
create table card (             -- memory.state.CardState, column for column, and three more
    card text primary key,
    phase integer not null,
    stability real not null,
    difficulty real not null,
    due integer not null,
    step_ends integer not null,
    last_day integer not null,
    last_time integer not null,
    first_day integer not null,
    reviews integer not null,
    lapses integer not null,
    put_off integer not null,
    tomorrow integer not null,
    is_set_aside integer not null,
    is_bad integer not null,
    shows_on integer,           -- CardState.shows_on
    newest_day integer not null, -- where the newest of its events stands in the order of replay
    newest_time integer not null,
    newest_id blob not null
) without rowid, strict;
create table recall (           -- one answer and what was promised before it: memory.replay.Recall
    day integer not null,
    time integer not null,
    event blob not null,
    card text not null,
    promised real,
    rating integer not null,
    ms integer not null,
    primary key (day, time, event)
) without rowid, strict;
create table derived (
    version text primary key    -- of the rows above: DERIVED
) without rowid, strict;
"""

INDEX_DERIVED = "create index card_due on card (shows_on, last_day, stability) where shows_on is not null;"
DROP_DERIVED = "drop table if exists card; drop table if exists recall; drop table if exists derived;"
