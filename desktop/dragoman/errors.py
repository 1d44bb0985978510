"""What the world did: errors whose text is a sentence for the user."""


class DragomanError(Exception):
    """Something outside the program is not as it should be; `str()` of it can be shown as it stands."""
