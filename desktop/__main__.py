"""Start Dragoman with nothing but Python: `python3 desktop`, or `py desktop` on Windows.

The first start makes an environment, installs what is locked in `requirements/` and looks for the system libraries
that Qt needs; the launcher does that, in the standard library alone. Then, and at every later start, it hands on:

    python3 desktop                     the window
    python3 desktop lint content/en     any command of `dragoman`
    python3 desktop test [...]          every check and all tests; what follows goes to pytest
    python3 desktop bench [...]         the benchmarks
    python3 desktop shots [...]         a picture of every screen
    python3 desktop wheels [...]        fill `wheels/`, for set-up without a network

This file is read by any Python 3, so that an old one can say in a sentence that it is too old.
"""

import sys


def main() -> int:
    """Check the Python and hand on; the exit code."""
    if sys.version_info < (3, 11):
        sys.stderr.write("Dragoman needs Python 3.11 or later, and this is Python " + sys.version.split()[0] + ".\n")
        return 2
    from launcher.commands import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
