"""Writes all files: papers are replaced all together or not at all, and edited papers are kept."""

from briefgen.outputs.files import write_new_files
from briefgen.outputs.publish import Kept, Published, other_owner, publish

__all__ = ["Kept", "Published", "other_owner", "publish", "write_new_files"]
