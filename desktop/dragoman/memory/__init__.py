"""Cards from terms, how well each is remembered, what is due, and what the past says of it."""
