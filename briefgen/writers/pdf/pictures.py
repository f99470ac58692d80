"""Pictures in a PDF: each is decoded and compressed once a process, however many papers show it."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from briefgen.document import Picture
from briefgen.writers.compression import zlib_stream
from briefgen.writers.pdf.file import PdfFile

if TYPE_CHECKING:
    from PIL.Image import Image

_KEPT = 32  # pictures
_COLOURS = {"L": "DeviceGray", "RGB": "DeviceRGB"}


@dataclass(frozen=True, slots=True)
class _Samples:
    """A picture as a PDF stores it: its compressed samples of 8 bits, in pixels, and its transparency apart."""

    data: bytes
    width: int
    height: int
    filter: str
    colours: str
    alpha: "_Samples | None" = None

    def add(self, file: PdfFile) -> int:
        mask = f"/SMask {self.alpha.add(file)} 0 R" if self.alpha else ""
        size = f"/Width {self.width}/Height {self.height}/BitsPerComponent 8"
        entries = f"/Type/XObject/Subtype/Image{size}/ColorSpace/{self.colours}/Filter/{self.filter}{mask}"
        return file.add_filtered(self.data, entries)


def add_picture(file: PdfFile, picture: Picture) -> int:
    """The number of the picture's image object (ISO 32000-1, 8.9.5), which is new."""
    return _samples(picture).add(file)


@lru_cache(_KEPT)
def _samples(picture: Picture) -> _Samples:
    from PIL import Image  # takes 0.01 s to import: only when there is a picture

    with Image.open(BytesIO(picture.data)) as image:
        if image.format == "JPEG" and image.mode in _COLOURS:
            return _Samples(picture.data, *image.size, "DCTDecode", _COLOURS[image.mode])
        if image.has_transparency_data:
            shown = image.convert("RGBA")
            return _compressed(shown.convert("RGB"), _compressed(shown.getchannel("A")))
        return _compressed(image if image.mode == "L" else image.convert("RGB"))


def _compressed(image: "Image", alpha: _Samples | None = None) -> _Samples:
    return _Samples(zlib_stream(image.tobytes()), *image.size, "FlateDecode", _COLOURS[image.mode], alpha)
