"""Briefing notes and press summaries in Word and PDF from one file of event data."""

__version__ = "0.1.0"
