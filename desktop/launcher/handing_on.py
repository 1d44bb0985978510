"""The last step: the launcher becomes the program."""

import os

from launcher.environment import WINDOWS


def hand_on(*command: str) -> int:
    """Become this command, so that signals and the exit code are its own.

    On Windows `os.execv` would return the prompt at once and lose the exit code: there the launcher waits for it.
    """
    if not WINDOWS:
        os.execv(command[0], command)
    import subprocess  # no other start needs it

    with subprocess.Popen(command) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:  # Ctrl+C has reached the program as well, and it is the program's to answer
                continue
