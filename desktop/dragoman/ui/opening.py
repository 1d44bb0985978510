"""Hands on to the computer's other programs: a browser, a file manager. What that takes is imported when it is wanted."""

from pathlib import Path


def open_address(address: str) -> None:
    """Open a page of the web in the user's browser."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(address))


def open_folder(folder: Path) -> None:
    """Show a folder in the user's file manager."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
