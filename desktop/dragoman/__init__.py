"""Dragoman: technical terms for diplomats, diplomacy for engineers, each beside its counterpart."""
