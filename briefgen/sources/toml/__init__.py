"""TOML, with the place of every value."""
