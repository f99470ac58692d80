"""Colours of a picture as screens show them: grey or sRGB in 8 bits, whatever the camera, scanner or printer meant."""

from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

_SRGB = "sRGB"  # in the description of a profile that changes nothing
_OPAQUE = {"RGB": "RGB", "RGBA": "RGB", "CMYK": "CMYK", "P": "RGB", "PA": "RGB"}  # modes that a profile is applied in


class ScreenColours:
    """How the parts of one picture are converted; `mode` is that of the result: L, RGB or RGBA.

    Raises ValueError for a picture of floating-point numbers that has no white.
    """

    def __init__(self, image: "Image") -> None:
        self.mode = _mode(image)
        self._white = _white(image)
        self._profile = _profile(image)

    def of(self, part: "Image") -> "Image":
        """A part of the picture in these colours."""
        if part.mode[0] in "IF":
            white = self._white
            deep = part.convert("I" if part.mode[0] == "I" else "F")
            return deep.point(lambda value: value * (255 / white) + 0).convert("L")
        if self._profile is None:
            return part.convert(self.mode)
        shown: Image = self._profile.apply(part.convert(_OPAQUE[part.mode]))
        if self.mode == "RGBA":
            shown.putalpha(part.convert("RGBA").getchannel("A"))
        return shown


def _mode(image: "Image") -> str:
    if "A" in image.getbands() or ("transparency" in image.info and image.mode in ("1", "L", "P", "RGB")):
        return "RGBA"
    return "L" if image.mode in ("1", "L") or image.mode[0] in "IF" else "RGB"


def _white(image: "Image") -> float:
    """The value of white: 65,535 in a PNG of over 8 bits; the picture's maximum in formats that do not define it."""
    if image.mode[0] not in "IF":
        return 255
    if image.mode.startswith("I;16") or image.format == "PNG":
        return 65_535
    least, most = map(float, image.getextrema())  # type: ignore[arg-type]  # one band: one pair of numbers
    if not (isfinite(least) and isfinite(most) and most >= least >= 0):
        raise ValueError("no white")
    return most or 1


def _profile(image: "Image") -> Any:
    """The conversion from the picture's ICC profile to sRGB; None without a profile that is needed and can be read.

    Profiles of grey pictures are left out: grey for screens differs from that for print by less than is seen.
    """
    data = image.info.get("icc_profile")
    if not data or image.mode not in _OPAQUE:
        return None
    from PIL import ImageCms

    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(data))
        if _SRGB in ImageCms.getProfileDescription(profile):
            return None
        return ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), _OPAQUE[image.mode], "RGB")
    except (ImageCms.PyCMSError, OSError):
        return None
