"""The window: app, window, theme, keys, actions, worker, widgets, and one folder a screen."""
