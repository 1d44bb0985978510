import sys
from pathlib import Path

import pytest

from store.durability.recording import ONLY_ON_LINUX, NoTrace, Recording, compare, files_in, record
from store.durability.trace import TornTrace

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason=ONLY_ON_LINUX)


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("recording") / "disk"


@pytest.fixture(scope="module")
def recording(disk: Path) -> Recording:
    return record(disk, "answering", str(disk / "data"), "--answers", "3")


def without_the_last(recording: Recording, name: str) -> Recording:
    """As if strace had missed a call."""
    index = max(index for index, call in enumerate(recording.calls) if call.name == name)
    return Recording(recording.folder, (*recording.calls[:index], *recording.calls[index + 1 :]), recording.said)


def test_doing_it_again_leads_to_the_same_files(recording: Recording, disk: Path) -> None:
    files = files_in(disk)

    assert any(path.name == "progress.db" for path in files)
    compare(recording, files)


@pytest.mark.parametrize("name", ["pwrite64", "unlink", "rename", "write"])
def test_a_call_that_was_missed_is_noticed(recording: Recording, disk: Path, name: str) -> None:
    with pytest.raises(TornTrace):
        compare(without_the_last(recording, name), files_in(disk))


def test_a_program_that_fails_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(TornTrace, match=r"ended with 2: [^$]*--answers"):
        record(tmp_path / "disk", "answering", "data", "--answers", "many")


def test_without_strace_it_says_what_brings_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(NoTrace, match="`python3 desktop test` installs it"):
        record(tmp_path / "disk", "answering", "data")


def test_where_strace_may_not_look_it_says_what_would_allow_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forbidden = tmp_path / "strace"
    forbidden.write_text("#!/bin/sh\necho 'strace: ptrace(PTRACE_TRACEME, ...): Operation not permitted' >&2\nexit 1\n")
    forbidden.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    with pytest.raises(NoTrace, match="allow ptrace"):
        record(tmp_path / "disk", "answering", "data")
