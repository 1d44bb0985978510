"""Set-up and start, in the standard library alone: an environment, the system's libraries, then the program."""
