"""The glossary: look a term up and read it beside its counterpart."""
