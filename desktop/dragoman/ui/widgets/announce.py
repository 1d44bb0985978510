"""Sentences for the ear: what has just appeared on screen, said by a screen reader."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, at_once: bool = False) -> None:
    """Have a sentence said; `at_once` breaks into what is being said, for errors."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 6 ms, which a first paint need not pay

    event = QAccessibleAnnouncementEvent(widget, sentence)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
