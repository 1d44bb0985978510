"""What a pack says: its model, its parser, its rules, its mentions of itself, and its pages in HTML."""
