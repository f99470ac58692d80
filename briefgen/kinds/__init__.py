"""Kinds: what a kind of paper is, and where it is found; a kind is a folder without Python code."""

from briefgen.kinds.find import KIND_FILE, find_kind, kind_folders, kinds_in, place_in
from briefgen.kinds.kind import Kind, KindFile, primary

__all__ = ["KIND_FILE", "Kind", "KindFile", "find_kind", "kind_folders", "kinds_in", "place_in", "primary"]
