"""Pages on paper and in PDF, drawn with QPdfWriter and QPainter, without a window."""
