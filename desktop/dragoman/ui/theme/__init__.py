"""How it looks: tokens, fonts, icons, and the palette and style sheet made from them."""
