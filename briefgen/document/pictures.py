"""A picture: its bytes, whose format and size were checked when it was opened, with its size in pixels."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Picture:
    """PNG or JPEG data without camera metadata; `width` and `height` in pixels, both at least 1."""

    data: bytes
    format: Literal["png", "jpeg"]
    width: int
    height: int
