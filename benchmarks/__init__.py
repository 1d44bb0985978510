"""How quick Dragoman is, measured: each benchmark prints JSON and keeps it, with the machine and a verdict, in `results/`."""
