"""Help: every key, and what Dragoman is."""
