"""Quizzes: building, marking, and what a result says."""
