"""Pictures come out in the colours that were meant: with a profile, in many bits, in colours for print."""

from array import array
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from briefgen.errors import DataError
from briefgen.sources import read_picture

RAMP = [round(65_535 * step / 63) for step in range(64)]


def seen(image: Image.Image, path: Path, **given: Any) -> Image.Image:
    image.save(path, **given)
    found = read_picture(path)
    return Image.open(BytesIO(found.data))


def pixels(image: Image.Image) -> list[Any]:
    return [image.getpixel((step * (image.width - 1) // 3, 0)) for step in range(4)]


@pytest.mark.parametrize("ending", ["png", "tif"])
@pytest.mark.parametrize("across", [64, 4096], ids=["as it is", "made smaller"])
def test_grey_of_sixteen_bits_is_scaled(ending: str, across: int, tmp_path: Path) -> None:
    deep = Image.frombytes("I;16", (64, 1), array("H", RAMP).tobytes()).resize((across, 64), Image.Resampling.NEAREST)
    assert pixels(seen(deep, tmp_path / f"p.{ending}")) == pytest.approx([0, 85, 170, 255], abs=3)


@pytest.mark.parametrize("white", [1, 255, 65_535])
def test_floating_point_numbers_are_scaled_to_their_white(white: int, tmp_path: Path) -> None:
    deep = Image.frombytes("F", (64, 1), array("f", [value * white / 65_535 for value in RAMP]).tobytes())
    assert pixels(seen(deep, tmp_path / "p.tif")) == pytest.approx([0, 85, 170, 255], abs=3)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1.0])
def test_numbers_without_a_white_are_refused(value: float, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="damaged"):
        seen(Image.frombytes("F", (4, 1), array("f", [value, 0, 0.5, 1]).tobytes()), tmp_path / "p.tif")


def profile_with_swapped_colours() -> bytes:
    """An sRGB profile in which red and blue have changed places: what is ignored shows at once."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    data[:] = data.replace(b"rXYZ", b"tXYZ").replace(b"bXYZ", b"rXYZ").replace(b"tXYZ", b"bXYZ")
    return bytes(data.replace("sRGB".encode("utf-16-be"), "Swap".encode("utf-16-be")))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
@pytest.mark.parametrize("side", [8, 2400])
def test_a_profile_is_applied(mode: str, side: int, tmp_path: Path) -> None:
    red = Image.new("RGB", (side, 8), (250, 10, 10)).convert(mode)
    if mode == "RGBA":
        red.putalpha(100)
    found = seen(red, tmp_path / "p.png", icc_profile=profile_with_swapped_colours())
    assert "icc_profile" not in found.info
    shown: Any = found.getpixel((2, 2))
    assert shown[2] > 200 > 60 > shown[0]
    assert shown[3:] == ((100,) if mode == "RGBA" else ())


def test_a_profile_of_screens_changes_nothing_and_a_broken_one_is_left_out(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (srgb, b"no profile", profile_with_swapped_colours()[:200]):
        found = seen(Image.new("RGB", (8, 8), (200, 30, 30)), tmp_path / "p.png", icc_profile=profile)
        assert found.getpixel((1, 1)) == (200, 30, 30)


def test_colours_for_print_become_those_of_screens(tmp_path: Path) -> None:
    for ending in ("jpg", "tif"):
        found = seen(Image.new("CMYK", (64, 8), (0, 255, 255, 0)), tmp_path / f"p.{ending}")
        red, green, blue, *alpha = found.convert("RGB").getpixel((5, 5))  # type: ignore[misc]  # a tuple
        assert found.mode == "RGB" and red > 245 and green < 10 and blue < 10 and not alpha
