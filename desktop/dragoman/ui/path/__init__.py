"""A step of a learning path while it is walked: what it opens, and the bar that leads on and back."""
