"""Writes all files: papers are replaced all together or not at all, and edited papers are kept."""

from briefgen.outputs.built import Built, BuiltStore, Digests, built_store
from briefgen.outputs.files import clear_leftovers, forget_file, replace_file, write_new_files
from briefgen.outputs.publish import Kept, Published, other_owner, publish, seen_from
from briefgen.outputs.store import read_sources

__all__ = [
    "Built",
    "BuiltStore",
    "Digests",
    "Kept",
    "Published",
    "built_store",
    "clear_leftovers",
    "forget_file",
    "other_owner",
    "publish",
    "read_sources",
    "replace_file",
    "seen_from",
    "write_new_files",
]
