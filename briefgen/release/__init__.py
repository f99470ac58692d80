"""Release: who may read what; the one place where an event is cut down to its audience."""

from briefgen.release.clear import clear, cut
from briefgen.release.references import WithheldReference, texts_of, withheld_references

__all__ = ["WithheldReference", "clear", "cut", "texts_of", "withheld_references"]
