"""The only writer of files: papers replace the older ones all together or not at all; what a person edited is kept."""

from briefgen.outputs.files import write_new_files
from briefgen.outputs.publish import Kept, Published, other_owner, publish

__all__ = ["Kept", "Published", "other_owner", "publish", "write_new_files"]
