"""Chance that is another one in each run, and the same again for whoever wants to see a failure once more."""

import os
from random import SystemRandom

VARIABLE = "DURABILITY_SEED"


def a_seed() -> int:
    """From the environment, or new; a test that fails by it says which one it was."""
    return int(os.environ.get(VARIABLE) or SystemRandom().randrange(1_000_000))
