"""Readers: turn a text format into a Document."""
