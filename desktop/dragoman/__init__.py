"""Dragoman: technical terms for diplomats, diplomacy for engineers, each beside its counterpart."""

__version__ = "0.1.0"
