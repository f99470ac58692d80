"""A picture: its bytes, checked once when the file was opened, and its size in pixels."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Picture:
    """PNG or JPEG data without camera metadata; `width` and `height` in pixels, both at least 1."""

    data: bytes
    format: Literal["png", "jpeg"]
    width: int
    height: int
