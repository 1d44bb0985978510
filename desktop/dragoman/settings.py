"""This computer's settings: each declared once, kept in one small JSON file that is written whole and renamed."""
