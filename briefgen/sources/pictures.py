"""Pictures: decoded within limits, turned upright, and without the camera's metadata."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefgen.errors import DataError, Place, Problem
from briefgen.reading.disk import read_bytes, shown
from briefgen.rules import Rule
from briefgen.rules.files import PICTURE_BROKEN, PICTURE_TOO_LARGE, PICTURE_UNKNOWN
from briefgen.sources.screen_colours import ScreenColours

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_PICTURE = 20_000_000  # bytes
MOST_PIXELS = 50_000_000  # 4 bytes each at most: 200 MB while a picture is decoded
_MOST_PIXELS_WEBP = 25_000_000  # the WebP decoder takes 15 bytes for each pixel
LONGEST_SIDE = 2000  # pixels; larger pictures are scaled down
_BAND = 64  # rows of the scaled picture that are computed at a time
_REACH = 3  # rows that the Lanczos filter reads on each side
_ORIENTATION = 0x0112  # Exif tag: the rotation of the camera


@dataclass(frozen=True, slots=True)
class PictureData:
    """PNG or JPEG data without metadata; `width` and `height` in pixels."""

    data: bytes
    format: Literal["png", "jpeg"]
    width: int
    height: int


def read_picture(path: Path, named_at: Place | None = None) -> PictureData:
    """A PNG, JPEG, GIF, WebP, TIFF or BMP file as PNG or JPEG data; the same file gives the same bytes.

    Raises DataError if it is missing, broken, of another format, or larger than 20 MB or 50 megapixels (WebP: 25).
    """
    data = read_bytes(path, LARGEST_PICTURE, named_at)
    place = named_at or Place(shown(path))

    def refuse(rule: Rule, message: str, hint: str) -> DataError:
        return DataError(Problem(rule, f"{shown(path)} {message}", place, hint))

    from PIL import Image, UnidentifiedImageError  # takes 0.05 s to import: only when there is a picture

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures; the limit below refuses them
            with Image.open(BytesIO(data), formats=("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")) as image:
                most = _MOST_PIXELS_WEBP if image.format == "WEBP" else MOST_PIXELS
                if image.width * image.height > most:
                    size = f"{image.width:,} by {image.height:,} pixels, more than {most // 1_000_000} million"
                    raise refuse(PICTURE_TOO_LARGE, f"is too large: {size}", "make it smaller: 2000 pixels do")
                return _cleaned(image)
    except UnidentifiedImageError:
        raise refuse(PICTURE_UNKNOWN, "is not a picture that can be used", "save it as PNG or JPEG") from None
    except Image.DecompressionBombError:
        raise refuse(PICTURE_TOO_LARGE, "is far too large", "make it smaller: 2000 pixels do") from None
    except DataError:
        raise
    except Exception:  # decoders raise many types of exceptions on damaged data
        raise refuse(PICTURE_BROKEN, "is damaged", "export it anew as PNG or JPEG") from None


def _cleaned(image: "object") -> PictureData:
    from PIL import Image, ImageOps

    assert isinstance(image, Image.Image)
    photograph = image.format == "JPEG"
    image.draft(None, (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))  # decodes a much larger JPEG at a reduced size
    image.load()
    small = _small(image)
    small.info.clear()
    small.getexif()[_ORIENTATION] = image.getexif().get(_ORIENTATION, 1)
    upright = ImageOps.exif_transpose(small)
    upright.info.clear()
    out = BytesIO()
    if photograph:
        upright.save(out, "JPEG", quality=90, optimize=False, progressive=False)
    else:
        upright.save(out, "PNG", optimize=False)
    return PictureData(out.getvalue(), "jpeg" if photograph else "png", upright.width, upright.height)


def _small(image: "Image") -> "Image":
    """The picture in colours for screens, scaled down to LONGEST_SIDE if it is larger.

    A larger picture is scaled in bands: to convert all of it at once would double the memory used.
    """
    from PIL import Image as Images

    colours, longest = ScreenColours(image), max(image.size)
    if longest <= LONGEST_SIDE:
        return colours.of(image)
    width, height = (max(1, round(side * LONGEST_SIDE / longest)) for side in image.size)
    small = Images.new(colours.mode, (width, height))
    scale = image.height / height
    margin = ceil(_REACH * max(scale, 1)) + 1
    for top in range(0, height, _BAND):
        bottom = min(top + _BAND, height)
        first, last = max(0, int(top * scale) - margin), min(image.height, ceil(bottom * scale) + margin)
        band = colours.of(image.crop((0, first, image.width, last)))
        box = (0, top * scale - first, image.width, min(bottom * scale - first, band.height))
        small.paste(band.resize((width, bottom - top), Images.Resampling.LANCZOS, box), (0, top))
    return small
