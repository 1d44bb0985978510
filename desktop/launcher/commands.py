"""What is to be done: one of the developers' commands here, or anything else by `dragoman` itself."""

import os
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from launcher import places
from launcher.environment import Environment, find_environment
from launcher.handing_on import hand_on
from launcher.libraries import TO_DRAW, TO_SHOW_A_WINDOW, missing_libraries
from launcher.trouble import Trouble, say

# A later start is only to find what is ready and hand on: the rooms that set up are imported where they are needed.

WITHOUT_QT = ("lint", "search", "export", "progress")  # these run on a server that has none of Qt's libraries
DRAGOMAN = ("-P", "-m", "dragoman")  # -P: a file in the folder where one happens to stand is none of ours


def run(arguments: Sequence[str]) -> int:
    """Set up what is missing, then do what the arguments say; the exit code, 2 where set-up was not possible."""
    try:
        return _run(arguments)
    except Trouble as trouble:
        say(str(trouble))
        return 2
    except OSError as error:
        say(f"Set-up stopped: {error.strerror} ({error.filename}). The next start carries on.")
        return 2
    except KeyboardInterrupt:
        say("Stopped. The next start carries on.")
        return 130


def _run(arguments: Sequence[str]) -> int:
    match arguments:
        case ["wheels", *rest]:
            from launcher.wheels import fill

            fill(rest)
            return 0
        case ["test", *rest]:
            from launcher.checks import check
            from launcher.packages import missing_tools

            return check(_prepare(places.TO_TEST, TO_DRAW, missing_tools()), rest)
        case ["bench", *rest]:
            from launcher.packages import missing_tools

            environment = _prepare(places.TO_TEST, TO_DRAW, missing_tools())
            os.chdir(places.PROGRAM)  # where Python finds `benchmarks`
            return hand_on(environment.python, "-m", "benchmarks", *rest)
        case ["shots", *rest]:
            return hand_on(_prepare(places.TO_TEST, TO_DRAW).python, "-P", "-m", "dragoman.ui.shots", *rest)
        case [command, *_] if command in WITHOUT_QT:
            return hand_on(_prepare(places.TO_RUN, {}).python, *DRAGOMAN, *arguments)
    has_own_window = os.environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")
    return hand_on(_prepare(places.TO_RUN, TO_SHOW_A_WINDOW if has_own_window else TO_DRAW).python, *DRAGOMAN, *arguments)


def _prepare(
    locks: Sequence[str], libraries: Mapping[str, str], tools: Mapping[str, str] = MappingProxyType({})
) -> Environment:
    """The environment, made if there is none, after all that the system lacks was asked for at once. Raises Trouble."""
    environment = find_environment(locks)
    missing = {**missing_libraries(libraries), **tools}
    if environment and not missing:
        return environment
    from launcher.packages import missing_modules, provide
    from launcher.set_up import make_environment

    provide(missing | missing_modules())
    return environment or make_environment(locks)
