"""The `dragoman` command: one module a command."""
