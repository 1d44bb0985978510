"""The quiz: what it is to be about, one question after the other, and what came of it."""
