"""One window per learner's file: a second start raises the first and hands it its file."""

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

PATIENCE_MS = 2_000  # how long a second start waits for a first that is itself just starting
LONGEST_MESSAGE = 64 * 1024  # bytes; a path, never more


class Instance(QObject):
    """This process as the one that holds the window of a data folder, once `take` has succeeded."""

    called = Signal(str)  # a second start asks for the window; the file it was given, or nothing

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name_for(data)
        self._lock = QLockFile(QDir.temp().filePath(f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # held for as long as its process lives, however long that is

    def take(self) -> bool:
        """Be the one, unless another living process is. Where no lock can be written, everybody is."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def call(self, file: str) -> bool:
        """Ask the one that holds the window to show itself with this file; False if it does not answer."""
        from PySide6.QtCore import QDeadlineTimer, QThread
        from PySide6.QtNetwork import QLocalSocket

        deadline = QDeadlineTimer(PATIENCE_MS)
        socket = QLocalSocket()
        while True:
            socket.connectToServer(self._name)
            if socket.waitForConnected(200):
                break
            if deadline.hasExpired():
                return False
            QThread.msleep(20)
        socket.write(file.encode() + b"\n")
        return socket.waitForBytesWritten(PATIENCE_MS) and socket.waitForDisconnected(PATIENCE_MS)

    def listen(self) -> None:
        """Answer those who call; costs an import, so the window does it after its first paint."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # what a crash left behind; the lock says that nobody answers there
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        self._server.listen(self._name)

    def _accept(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)

    def _read(self) -> None:
        socket = self.sender()
        if socket.bytesAvailable() > LONGEST_MESSAGE:  # type: ignore[attr-defined]  # a QLocalSocket, imported late
            socket.abort()  # type: ignore[attr-defined]
        elif socket.canReadLine():  # type: ignore[attr-defined]
            line = bytes(socket.readLine().data())  # type: ignore[attr-defined]
            socket.disconnectFromServer()  # type: ignore[attr-defined]
            self.called.emit(line.decode(errors="replace").strip())


def _name_for(data: Path) -> str:
    """The same for every start of one user on one data folder, and for no other."""
    whose = f"{QDir.homePath()}\n{data.absolute()}".encode(errors="surrogateescape")
    digest = QCryptographicHash.hash(whose, QCryptographicHash.Algorithm.Sha256)  # hashlib would bring OpenSSL, 4 MB
    return "dragoman-" + bytes(digest.toHex().data()).decode()[:20]
