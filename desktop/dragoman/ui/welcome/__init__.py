"""Welcome: one question on the first start, who is in the room."""
