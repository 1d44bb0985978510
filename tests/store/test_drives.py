from pathlib import Path, PurePosixPath

import pytest

from dragoman.store import drives
from dragoman.store.drives import NETWORK, Drive, drive_of, kind_on_linux, kind_on_macos

MOUNTS = r"""
22 28 0:20 / /proc rw,nosuid shared:5 - proc proc rw
28 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
90 28 0:50 / /home/ana/office rw,relatime shared:40 - cifs //server/share rw,vers=3.0
91 28 0:51 / /home/ana/My\040Stick rw - vfat /dev/sdb1 rw
92 90 0:52 / /home/ana/office/local rw master:1 propagate_from:2 - ext4 /dev/vdb rw
a line that is none
""".strip().splitlines()


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/ana/.local/share/dragoman", "ext4"),
        ("/home/ana/office/dragoman-data", "cifs"),
        ("/home/ana/officers", "ext4"),
        ("/home/ana/My Stick/dragoman-data", "vfat"),
        ("/home/ana/office/local/x", "ext4"),
    ],
)
def test_the_deepest_mount_on_linux_says_what_kind_of_drive_it_is(folder: str, kind: str) -> None:
    assert kind_on_linux(PurePosixPath(folder), MOUNTS) == kind


def test_a_share_on_macos_is_told_from_a_stick() -> None:
    mounts = [
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)",
        "//ana@server/share on /Volumes/My share (smbfs, nodev, nosuid, mounted by ana)",
        "/dev/disk5s1 on /Volumes/STICK (msdos, local, nodev, nosuid, noowners)",
    ]

    assert kind_on_macos(PurePosixPath("/Volumes/My share/dragoman-data"), mounts) in NETWORK
    assert kind_on_macos(PurePosixPath("/Volumes/STICK/dragoman-data"), mounts) == "msdos"
    assert kind_on_macos(PurePosixPath("/Users/ana"), mounts) == "apfs"


@pytest.mark.parametrize(
    "folder", ["Dropbox/learning", "OneDrive - Ministry/x", "Nextcloud", "Library/CloudStorage/x", "Google Drive/y", "OneDrive"]
)
def test_folders_of_cloud_services_are_known_by_name(tmp_path: Path, folder: str) -> None:
    assert drive_of(tmp_path / folder) is Drive.CLOUD


@pytest.mark.parametrize("folder", ["dragoman", "megaliths", "dropboxes", "seafiles of the fleet"])
def test_other_folders_are_this_computers_own(tmp_path: Path, folder: str) -> None:
    assert drive_of(tmp_path / folder) is Drive.OWN


def test_folders_of_cloud_services_are_known_by_their_marks_and_variables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "synced" / ".stfolder").mkdir(parents=True)
    assert drive_of(tmp_path / "synced" / "deep" / "down") is Drive.CLOUD

    monkeypatch.setenv("OneDrive", str(tmp_path / "elsewhere"))
    assert drive_of(tmp_path / "elsewhere" / "x") is Drive.CLOUD


def test_a_network_drive_is_told_by_the_kind_of_its_mount(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drives, "kind_on_linux", lambda _folder, _mounts: "nfs4")
    monkeypatch.setattr(drives, "kind_on_macos", lambda _folder, _mounts: "smbfs")
    monkeypatch.setattr("sys.platform", "linux")

    assert drive_of(tmp_path) is Drive.NETWORK
