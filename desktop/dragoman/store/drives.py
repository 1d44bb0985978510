"""What kind of place a folder is: a disk of this computer, a network drive, or one that a cloud service copies."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from enum import Enum
from pathlib import Path, PurePath

# Kinds of file system, as Linux and macOS name them, whose memory and locks other computers do not share
NETWORK = {
    "9p", "afpfs", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs",
    "fuse.vmhgfs-fuse", "glusterfs", "ncpfs", "nfs", "nfs3", "nfs4", "prl_fs", "smb2", "smb3", "smbfs", "vboxsf", "webdav",
}  # fmt: skip
CLOUD_NAMES = (  # how the folders of cloud services are called; "OneDrive - Ministry" is one, too
    "box sync", "cloudstorage", "creative cloud files", "dropbox", "google drive", "googledrive", "icloud drive",
    "iclouddrive", "mega", "megasync", "mobile documents", "my drive", "nextcloud", "onedrive", "owncloud", "pcloud",
    "proton drive", "seafile", "syncthing", "tresorit",
)  # fmt: skip
CLOUD_MARKS = (".dropbox.cache", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".seafile-data")
_CLOUD = re.compile(f"({'|'.join(CLOUD_NAMES)})([ (-].*)?", re.IGNORECASE)
_DRIVE_REMOTE = 4  # what Windows answers for a network drive


class Drive(Enum):
    """Where a folder stands."""

    OWN = "own"
    NETWORK = "network"
    CLOUD = "cloud"


def drive_of(folder: Path) -> Drive:
    """What kind of place it is, as far as one can tell; when in doubt, this computer's own."""
    folder = folder.absolute()
    if _is_on_network(folder):
        return Drive.NETWORK
    return Drive.CLOUD if _is_in_cloud(folder) else Drive.OWN


def kind_on_linux(folder: PurePath, mounts: Iterable[str]) -> str:
    """The kind of file system that holds a folder, by the lines of /proc/self/mountinfo; the deepest mount counts."""
    deepest, kind = -1, ""
    for line in mounts:
        fields = line.split()
        if len(fields) < 7 or "-" not in fields[6:]:
            continue
        point = PurePath(_unescaped(fields[4]))
        if len(point.parts) >= deepest and folder.is_relative_to(point):
            deepest, kind = len(point.parts), fields[fields.index("-", 6) + 1]
    return kind


def kind_on_macos(folder: PurePath, mounts: Iterable[str]) -> str:
    """The same, by the lines that `mount` prints: `//user@host/share on /Volumes/share (smbfs, nodev)`."""
    deepest, kind = -1, ""
    for line in mounts:
        _device, _on, rest = line.partition(" on ")
        place, _bracket, options = rest.rpartition(" (")
        point = PurePath(place)
        if place and len(point.parts) >= deepest and folder.is_relative_to(point):
            deepest, kind = len(point.parts), options.rstrip(")\n").split(",")[0]
    return kind


def _is_on_network(folder: Path) -> bool:
    if sys.platform == "win32":
        return _is_remote_on_windows(folder)
    try:
        real = Path(os.path.realpath(folder))
        if sys.platform == "darwin":
            if not real.is_relative_to("/Volumes"):
                return False  # asking costs more than the file's opening
            printed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=True, timeout=2).stdout
            return kind_on_macos(real, printed.splitlines()) in NETWORK
        with Path("/proc/self/mountinfo").open(encoding="utf-8", errors="surrogateescape") as mounts:
            return kind_on_linux(real, mounts) in NETWORK
    except (OSError, subprocess.SubprocessError):
        return False


def _is_remote_on_windows(folder: Path) -> bool:
    if folder.drive.startswith("\\\\"):
        return True
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  # mypy on other systems knows no windll
    return bool(kernel.GetDriveTypeW(f"{folder.drive}\\") == _DRIVE_REMOTE)


def _is_in_cloud(folder: Path) -> bool:
    homes = [os.environ[name] for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer") if os.environ.get(name)]
    if any(folder.is_relative_to(home) for home in homes):
        return True
    if any(_CLOUD.fullmatch(part) for part in folder.parts):
        return True
    return any((parent / mark).exists() for parent in (folder, *folder.parents) for mark in CLOUD_MARKS)


def _unescaped(path: str) -> str:
    """A path of mountinfo, which writes a blank as \\040."""
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), path)
