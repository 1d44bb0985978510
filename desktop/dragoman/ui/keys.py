"""Keys without Ctrl: which digit or letter a key press means, on every keyboard, and when such keys rest."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

# Where the keys of the upper row report the digits 1 to 9 and 0: a French keyboard has no unshifted digits.
_EVDEV_FIRST_DIGIT = 10  # X11 and Wayland, in a row
_WINDOWS_FIRST_DIGIT = 2  # in a row
_MAC_DIGITS = (18, 19, 20, 21, 23, 22, 26, 28, 25, 29)  # virtual keys; macOS reports no scan code

_WRITTEN_IN = ("QLineEdit", "QTextEdit", "QPlainTextEdit")  # by name: classes that nobody shows would cost a start

_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def digit_of(event: QKeyEvent) -> int | None:
    """The digit that a key press means: by where the key is, or by what it types where the place is not known."""
    position = _position_of_digit(event)
    if position is not None:
        return (position + 1) % 10
    typed = event.key() - Qt.Key.Key_0
    return typed if 0 <= typed <= 9 else None


def _position_of_digit(event: QKeyEvent) -> int | None:
    if sys.platform == "darwin":
        virtual = event.nativeVirtualKey()
        return _MAC_DIGITS.index(virtual) if virtual in _MAC_DIGITS and event.text() else None
    code = event.nativeScanCode()
    if not code:
        return None
    first = _WINDOWS_FIRST_DIGIT if sys.platform == "win32" else _EVDEV_FIRST_DIGIT
    return code - first if first <= code < first + 10 else None


def plain_key_of(event: QKeyEvent) -> str:
    """What a key press without Ctrl, Alt or Meta means in the table of actions: `1`, `L`, `/`, `Space`; else nothing."""
    if event.modifiers() not in _NO_MODIFIERS and event.modifiers() != Qt.KeyboardModifier.ShiftModifier:
        return ""
    digit = digit_of(event)
    if digit is not None and event.modifiers() in _NO_MODIFIERS:
        return str(digit)
    if event.key() == Qt.Key.Key_Space:
        return "Space"
    typed = event.text()
    return typed.upper() if typed.isprintable() else ""


def takes_text(widget: QWidget | None) -> bool:
    """Whether a widget is a field to write in, where keys are letters and not commands."""
    if widget is None:
        return False
    if any(widget.inherits(name) for name in _WRITTEN_IN):
        return not widget.property("readOnly")
    return bool(widget.property("editable")) if widget.inherits("QComboBox") else widget.inherits("QAbstractSpinBox")


class PlainKeys(QObject):
    """Offers each key press without Ctrl to `press`, unless a text field has the focus or such keys are switched off.

    It watches the window and what has the focus in it. Watching the whole application would cost a call for each of the
    thousands of events of a first paint, and for Qt's own inner objects the making of every class that they might be of.
    """

    def __init__(self, window: QWidget, press: Callable[[str], bool], enabled: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._press = press
        self._enabled = enabled
        self._holder: QWidget | None = None
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the key press where it is an action's, else let it pass."""
        if event.type() != QEvent.Type.KeyPress or takes_text(QApplication.focusWidget()) or not self._enabled():
            return False
        key = plain_key_of(event)  # type: ignore[arg-type]  # its type says that it is a key event
        return bool(key) and self._press(key)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._holder is not None and isValid(self._holder):
            self._holder.removeEventFilter(self)
        self._holder = new if new is not None and self._window.isAncestorOf(new) and new.window() is self._window else None
        if self._holder is not None:
            self._holder.installEventFilter(self)
