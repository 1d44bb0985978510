"""Settings: this computer's choices, saved as they are changed."""
