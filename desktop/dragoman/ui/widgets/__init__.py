"""The parts that every screen is put together from, drawn from the theme's tokens."""
