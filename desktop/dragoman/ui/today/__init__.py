"""The day's page: what is due, a false friend, the path in hand, and where one left off."""
