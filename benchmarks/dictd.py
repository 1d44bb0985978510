"""The dictionary server `dictd`, where it is installed: the same words, asked over its own protocol on this machine."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.wordnet import INDEX, TEXTS

PROGRAM = shutil.which("dictd") or shutil.which("dictd", path="/usr/sbin")
QUICK_ACK: int | None = getattr(socket, "TCP_QUICKACK", None)
PATIENCE = 5.0  # seconds until it answers


class Connection:
    """One connection that stays open, as a program that looks up while one types would keep it."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._lines = self._socket.makefile("rb")
        self._lines.readline()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._lines.close()
        self._socket.close()

    def match(self, strategy: str, word: str) -> list[str]:
        """The headwords that fit, by its strategy: prefix, lev (one slip), word."""
        self._socket.sendall(f'MATCH wn {strategy} "{word}"\r\n'.encode())
        if QUICK_ACK is not None:  # else each answer waits 40 ms for the acknowledgement of its first line
            self._socket.setsockopt(socket.IPPROTO_TCP, QUICK_ACK, 1)
        if not self._lines.readline().startswith(b"152"):
            return []
        found = []
        while (line := self._lines.readline().rstrip()) != b".":
            found.append(line.decode("utf-8", "replace").partition(" ")[2].strip('"'))
        self._lines.readline()
        return found


@contextmanager
def running(folder: Path) -> Iterator[Connection]:
    """A server of our own with WordNet alone, on a free port of the loopback; its files are in `folder`."""
    assert PROGRAM is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder.chmod(0o755)  # started by root, it goes on as a user of its own and reads its files again
    configuration = folder / "dictd.conf"
    configuration.write_text(
        f'global {{ listen_to 127.0.0.1\n port {port}\n pid_file "{folder}/dictd.pid"\n'
        " limit_matches 1000000\n limit_queries 1000000 }\n"
        f'access {{ allow 127.0.0.1 }}\ndatabase wn {{ data "{TEXTS}"\n index "{INDEX}" }}\n'
    )
    server = subprocess.Popen(
        [PROGRAM, "-d", "nodetach", "-c", str(configuration)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        with _connected(port) as connection:
            yield connection
    finally:
        server.terminate()
        server.wait()


def _connected(port: int) -> Connection:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return Connection(port)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
