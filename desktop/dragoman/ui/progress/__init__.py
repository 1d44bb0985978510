"""Progress: what is due, what was promised and real, what is known from which side, and the days of study."""
