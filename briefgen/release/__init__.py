"""Release: who may read what; only here is an event reduced to what an audience may read."""

from briefgen.release.clear import clear, cut
from briefgen.release.references import WithheldReference, texts_of, withheld_references

__all__ = ["WithheldReference", "clear", "cut", "texts_of", "withheld_references"]
