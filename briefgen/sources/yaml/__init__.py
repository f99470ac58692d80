"""YAML 1.2, one document per file, with the place of every value."""
