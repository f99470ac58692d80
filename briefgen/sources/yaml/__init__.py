"""YAML 1.2, one document a file, with the place of every value."""
