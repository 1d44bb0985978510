"""Our own mistakes, written to a rotating log file: where in the code, never what the learner wrote."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

FILE = "dragoman.log"
ROOM = 256 * 1024  # bytes a file may hold before it is set aside; one older file is kept


def write_down(error: BaseException, folder: Path, now: datetime | None = None) -> Path | None:
    """Append where an error arose; the file, or None where the folder cannot be written.

    An exception's own text is left out, since it may quote what somebody typed.
    """
    stamp = (now or datetime.now(UTC)).isoformat(timespec="seconds")
    frames = "".join(traceback.format_tb(error.__traceback__))
    entry = f"{stamp} {type(error).__module__}.{type(error).__qualname__}\n{frames}\n"
    file = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size + len(entry) > ROOM:
            file.replace(file.with_suffix(".old.log"))
        with file.open("a", encoding="utf-8", errors="replace") as stream:
            stream.write(entry)
    except OSError:
        return None
    return file
