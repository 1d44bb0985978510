"""What both faces do, the window and the command: one module a use, without Qt."""
