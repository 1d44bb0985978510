"""From a plot to a file: PNG, CSV or text. What is there already is never overwritten without a question."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from dragoman.errors import DragomanError
from dragoman.words import _


class FileNotSaved(DragomanError):
    """The file could not be written, or is there already under a name that nobody was asked about."""


class Format(StrEnum):
    """What a plot can be saved as; the value ends the file's name."""

    PNG = "png"
    CSV = "csv"
    TEXT = "txt"


def formats() -> dict[Format, str]:
    """What each is called in the menu of a plot."""
    return {
        Format.PNG: _("Save as PNG"),
        Format.CSV: _("Save as CSV"),
        Format.TEXT: _("Save as text"),
    }


def formats_of_all() -> dict[Format, str]:
    """What each is called where all plots are saved together."""
    return {
        Format.PNG: _("All as PNG"),
        Format.CSV: _("All as CSV"),
        Format.TEXT: _("All as text"),
    }


def ask_and_save(owner: QWidget, format_: Format, name: str, content: bytes) -> Path | None:
    """Ask for a file, `name` suggested without its ending, and write it; None if none was named. Raises FileNotSaved."""
    kinds = {Format.PNG: _("Pictures (*.png)"), Format.CSV: _("Tables (*.csv)"), Format.TEXT: _("Text (*.txt)")}
    suggested = Path.home() / f"{name}.{format_}"
    chosen, _kind = QFileDialog.getSaveFileName(owner, _("Save"), str(suggested), kinds[format_])
    if not chosen:
        return None
    file = Path(chosen)
    if file.suffix.lower() != f".{format_}":
        file = file.with_name(f"{file.name}.{format_}")
        if file.exists():  # the dialog asked about another name
            raise FileNotSaved(_("Not saved: {file} is there already. Choose another name.").format(file=file))
    _write(file, content)
    return file


def png_of(picture: QImage) -> bytes:
    """A picture as a file's content."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stubs want bytes and take text alone
    return bytes(buffer.data().data())


def _write(file: Path, content: bytes) -> None:
    """Whole, or not at all."""
    part = file.with_name(f"{file.name}.part")
    try:
        part.write_bytes(content)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise FileNotSaved(_("Not saved: {file} cannot be written.").format(file=file)) from error
