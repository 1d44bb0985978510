import pytest

from store.durability.trace import Call, TornTrace, calls_in

END = "7 +++ exited with 0 +++"
SYNC_AND_WRITE = """\
7  openat(AT_FDCWD, "\\x2f\\x64", O_RDWR|O_CREAT, 0644) = 3
8  pwrite64(3, "\\x00\\x2c", 2, 512) = 2
8  fdatasync(3 <unfinished ...>
7  openat(AT_FDCWD, "\\x2f\\x65", O_RDONLY) = -1 ENOENT (No such file or directory)
8  <... fdatasync resumed>)            = 0
7  write(1, "\\x0a", 1 <unfinished ...>
8  ftruncate(3, 0) = -1 ENOSPC (No space left on device) (INJECTED)
7  <... write resumed>) = 1
7  --- SIGCHLD {si_signo=SIGCHLD, si_status=0} ---
8  +++ exited with 0 +++
""".splitlines()


def test_a_thread_that_its_process_took_along_has_done_nothing_more() -> None:
    lines = [
        "8 pwrite64(3, <unfinished ...>",
        "9 ???( <unfinished ...>",
        "8 <... ??? resumed>)  = ?",
        "9 ???()                             = ?",
        END,
    ]

    assert list(calls_in(lines)) == []


def test_calls_come_in_the_order_in_which_they_ended_and_writes_in_that_in_which_they_began() -> None:
    assert list(calls_in([*SYNC_AND_WRITE, END])) == [
        Call(7, "openat", ("AT_FDCWD", b"/d", "O_RDWR|O_CREAT", "0644"), 3, ""),
        Call(8, "pwrite64", ("3", b"\0,", "2", "512"), 2, ""),
        Call(7, "openat", ("AT_FDCWD", b"/e", "O_RDONLY"), -1, "ENOENT (No such file or directory)"),
        Call(8, "fdatasync", ("3",), 0, ""),
        Call(7, "write", ("1", b"\n", "1"), 1, ""),
        Call(8, "ftruncate", ("3", "0"), -1, "ENOSPC (No space left on device) (INJECTED)"),
    ]


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (SYNC_AND_WRITE[:5], "ended with nothing"),
        ([*SYNC_AND_WRITE[:3], END], "calls without an end"),
        (SYNC_AND_WRITE[4:], "without its beginning"),
        ([*SYNC_AND_WRITE, "7 +++ exited with 1 +++"], "ended with 1"),
        ([*SYNC_AND_WRITE, "7 +++ killed by SIGKILL +++"], "cannot be read"),
        (['7 pwrite64(3, "\\x00"..., 4096, 0) = 4096', END], "not all of a string"),
        (['7 pwrite64(3, "\\x0', END], "cannot be read"),
        (['7 pwrite64(3, "\\x0", 1, 0) = 1', END], "not all of a string"),
    ],
)
def test_a_trace_that_is_torn_is_noticed(lines: list[str], complaint: str) -> None:
    with pytest.raises(TornTrace, match=complaint):
        list(calls_in(lines))
