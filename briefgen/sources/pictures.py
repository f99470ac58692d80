"""Pictures: opened once, bounded, turned upright, and free of what the camera wrote into them."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from briefgen.errors import DataError, Place, Problem
from briefgen.sources.text_file import read_bytes, shown

LARGEST_PICTURE = 20_000_000  # bytes
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2000  # pixels; what is longer is made smaller


@dataclass(frozen=True, slots=True)
class PictureData:
    """PNG or JPEG data without metadata; `width` and `height` in pixels."""

    data: bytes
    format: Literal["png", "jpeg"]
    width: int
    height: int


def read_picture(path: Path, named_at: Place | None = None) -> PictureData:
    """A PNG, JPEG, GIF, WebP, TIFF or BMP file as a picture that any paper can hold; same file, same bytes.

    Raises DataError if it is missing, broken, of another kind, or larger than 20 MB or 50 megapixels.
    """
    data = read_bytes(path, LARGEST_PICTURE, named_at)
    place = named_at or Place(shown(path))

    def refuse(id: str, message: str, hint: str) -> DataError:
        return DataError(Problem("error", id, f"{shown(path)} {message}", place, hint))

    from PIL import Image, UnidentifiedImageError  # a twentieth of a second, for those alone who have pictures

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures; the bound below refuses them
            with Image.open(BytesIO(data), formats=("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")) as image:
                if image.width * image.height > MOST_PIXELS:
                    size = f"{image.width} by {image.height} pixels"
                    raise refuse("picture.too-large", f"is too large: {size}", "make it smaller: 2000 pixels do")
                return _cleaned(image)
    except UnidentifiedImageError:
        raise refuse("picture.unknown", "is not a picture that can be used", "save it as PNG or JPEG") from None
    except Image.DecompressionBombError:
        raise refuse("picture.too-large", "is far too large", "make it smaller: 2000 pixels do") from None
    except DataError:
        raise
    except Exception:  # decoders fail on damaged data in many ways
        raise refuse("picture.broken", "is damaged", "export it anew as PNG or JPEG") from None


def _cleaned(image: "object") -> PictureData:
    from PIL import Image, ImageOps

    assert isinstance(image, Image.Image)
    photograph = image.format == "JPEG"
    upright = ImageOps.exif_transpose(image)
    transparent = "A" in upright.getbands() or "transparency" in upright.info
    plain = upright.convert("RGBA" if transparent else "L" if upright.mode in ("1", "L") else "RGB")
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    plain.info.clear()
    out = BytesIO()
    if photograph:
        plain.save(out, "JPEG", quality=90, optimize=False, progressive=False)
    else:
        plain.save(out, "PNG", optimize=False)
    return PictureData(out.getvalue(), "jpeg" if photograph else "png", plain.width, plain.height)
