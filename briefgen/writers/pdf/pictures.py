"""Pictures in a PDF: each is decoded and compressed once a process, however many papers show it."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFImageXObject

from briefgen.document import Picture
from briefgen.writers.compression import zlib_stream

_KEPT = 32  # pictures
_COLOURS = {"L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}


@dataclass(frozen=True, slots=True)
class _Samples:
    """A picture as a PDF stores it: its compressed samples of 8 bits, in pixels, and its transparency apart."""

    name: str
    data: bytes
    width: int
    height: int
    filter: str
    colours: str
    alpha: "_Samples | None" = None

    def image(self) -> Any:
        """The image object (ISO 32000-1, 8.9.5) for one document."""
        image: Any = PDFImageXObject(self.name)
        image.width, image.height, image.bitsPerComponent = self.width, self.height, 8
        image.streamContent, image._filters, image.colorSpace = self.data, (self.filter,), self.colours
        return image


def add_picture(sheet: Any, picture: Picture) -> str:
    """Make a picture a resource of the current page of ReportLab's canvas, stored once a file; return its name."""
    samples, document = _samples(picture), sheet._doc
    name = str(document.getXObjectName(samples.name))
    if name not in document.idToObject:
        image = samples.image()
        document.addForm(samples.name, image)
        if samples.alpha:
            mask = samples.alpha.image()
            mask._decode = (0, 1)
            image.smask = document.Reference(mask, document.getXObjectName(samples.alpha.name))
    sheet._currentPageHasImages = 1
    sheet._formsinuse.append(samples.name)
    return name


@lru_cache(_KEPT)
def _samples(picture: Picture) -> _Samples:
    reader = ImageReader(BytesIO(picture.data))
    if picture.format == "jpeg":
        image: Any = PDFImageXObject("", reader)  # reads the size and the colours from the file, and stores it as it is
        return _Samples(
            _name(picture.data), image.streamContent, image.width, image.height, "DCTDecode", image.colorSpace
        )
    return _compressed(reader)


def _compressed(reader: Any) -> _Samples:
    raw, (width, height) = reader.getRGBData(), reader.getSize()
    alpha = _compressed(reader._dataA) if reader._dataA else None
    name = _name(raw + alpha.data if alpha else raw)
    return _Samples(name, zlib_stream(raw), width, height, "FlateDecode", _COLOURS[reader.mode], alpha)


def _name(data: bytes) -> str:
    return sha256(data).hexdigest()[:32]
