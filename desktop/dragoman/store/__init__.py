"""The learner's log on disk: what she did, in one SQLite file that survives whatever happens to the machine."""
