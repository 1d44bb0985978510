"""What lint says: one file a rule, named as its code, whose docstring is its help page."""
