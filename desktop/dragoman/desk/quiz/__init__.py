"""A learner's quiz: what can be asked, the quiz that is taken, and what came of it."""
