"""Study: cards that are asked, turned and graded, one after the other."""
