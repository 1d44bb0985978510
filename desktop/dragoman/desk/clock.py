"""The clock of this computer."""

import time
from datetime import datetime


def now() -> datetime:
    """This moment in the time zone that the computer is in now, which may have changed while the program runs."""
    if hasattr(time, "tzset"):  # Windows asks its own settings each time
        time.tzset()
    return datetime.now().astimezone()
