"""From markdown text to the model, never raising: what is wrong with a text comes back as faults."""
