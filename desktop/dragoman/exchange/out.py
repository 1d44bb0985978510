"""The file that an export writes: whole or not at all, and never over another one unasked."""

import os
import tempfile
from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.words import _


class NotWritten(DragomanError):
    """The file of an export could not be written."""


def check_out(file: Path, force: bool) -> None:
    """Say so before the work, not after it, where a file cannot be written. Raises NotWritten."""
    if file.is_dir():
        raise NotWritten(_("{file} is a folder; name a file to write.").format(file=file))
    if file.exists() and not force:
        raise NotWritten(_("{file} is there already; add --force to replace it.").format(file=file))
    if not file.absolute().parent.is_dir():
        raise NotWritten(_("The folder {folder} does not exist; make it first.").format(folder=file.absolute().parent))


def write_out(file: Path, content: bytes, force: bool) -> None:
    """Write a file. Raises NotWritten where it is there already and `force` is not given, or where the disk refuses."""
    check_out(file, force)
    try:
        if file.exists() and not file.is_file():  # /dev/stdout and its like are written to, not replaced
            file.write_bytes(content)
        else:
            _replace(file, content)
    except OSError as error:
        raise NotWritten(_("{file} cannot be written; choose another place for it.").format(file=file)) from error


def _replace(file: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=file.absolute().parent, prefix=f".{file.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        part.chmod(_permissions(file))
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _permissions(file: Path) -> int:
    """Those of the file that is replaced, or what this user's new files have; a temporary file is for its owner alone."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
