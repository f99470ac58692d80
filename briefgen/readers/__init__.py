"""Readers: a written form → Document."""
