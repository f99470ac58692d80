"""Pictures come out upright, small enough and without what the camera wrote into them."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageOps

from briefgen.errors import DataError, Place
from briefgen.sources import read_picture
from briefgen.sources.pictures import LARGEST_PICTURE


def photograph(path: Path, size: tuple[int, int] = (60, 40), **how: Any) -> Path:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90 degrees
    exif[0x013B] = "SECRET-AUTHOR"
    Image.new("RGB", size, "navy").save(path, exif=exif, comment=b"SECRET-COMMENT", **how)
    return path


def test_upright_and_clean(tmp_path: Path) -> None:
    path = photograph(tmp_path / "p.jpg")
    found = read_picture(path)
    assert (found.format, found.width, found.height) == ("jpeg", 40, 60)
    assert b"SECRET" in path.read_bytes() and b"SECRET" not in found.data
    assert read_picture(path) == found
    assert Image.open(BytesIO(found.data)).size == (40, 60)


def test_large_ones_are_made_smaller(tmp_path: Path) -> None:
    found = read_picture(photograph(tmp_path / "p.png", (3000, 1500)))
    assert (found.format, found.width, found.height) == ("png", 1000, 2000)


def test_transparency_stays(tmp_path: Path) -> None:
    Image.new("RGBA", (2, 2), (0, 0, 0, 0)).save(tmp_path / "p.gif")
    assert Image.open(BytesIO(read_picture(tmp_path / "p.gif").data)).mode == "RGBA"


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "I;16", "LA"])
def test_any_mode(tmp_path: Path, mode: str) -> None:
    Image.new(mode, (3, 3)).save(tmp_path / "p.tif" if mode == "CMYK" else tmp_path / "p.png")
    assert read_picture(next(tmp_path.iterdir())).width == 3


def seen(path: Path) -> Image.Image:
    return Image.open(BytesIO(read_picture(path).data))


def gradient(size: tuple[int, int]) -> Image.Image:
    across, down = Image.linear_gradient("L").rotate(90), Image.linear_gradient("L")
    return Image.merge("RGB", (across, down, Image.radial_gradient("L"))).resize(size)


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "CMYK", "P"])
def test_made_smaller_in_bands_as_in_one_piece(mode: str, tmp_path: Path) -> None:
    large = gradient((2310, 3001))
    large = large.convert(mode) if mode != "RGBA" else Image.merge("RGBA", (*large.split(), large.getchannel(2)))
    large.save(tmp_path / "p.tif", compression="tiff_adobe_deflate")
    plain = large.convert("RGB") if mode in ("CMYK", "P") else large
    whole = plain.resize((1539, 2000), Image.Resampling.LANCZOS)
    differing = ImageChops.difference(whole.convert("RGB"), seen(tmp_path / "p.tif").convert("RGB"))
    assert all(most <= 1 for _, most in differing.getextrema())  # type: ignore[misc]  # three bands


@pytest.mark.parametrize("side", [30, 2400])
def test_grey_of_sixteen_bits_is_grey_and_not_white(side: int, tmp_path: Path) -> None:
    Image.new("I;16", (side, side), 65_535 * 3 // 4).save(tmp_path / "p.png")
    found = seen(tmp_path / "p.png")
    assert found.mode == "L" and found.getextrema() == (191, 191)
    Image.new("I;16", (side, side), 65_535).save(tmp_path / "p.png")
    assert seen(tmp_path / "p.png").getextrema() == (255, 255)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("side", [30, 2400])
def test_every_way_to_hold_a_camera(orientation: int, side: int, tmp_path: Path) -> None:
    size = (side, side * 2 // 3)
    turned = Image.new("RGB", size, "white")
    turned.paste("red", (0, 0, side // 2, side // 3))
    exif = Image.Exif()
    exif[0x0112] = orientation
    turned.save(tmp_path / "p.png", exif=exif)
    upright, found = ImageOps.exif_transpose(Image.open(tmp_path / "p.png")), seen(tmp_path / "p.png")
    assert (found.width > found.height) == (upright.width > upright.height)
    for across, down in ((1, 1), (3, 1), (1, 3), (3, 3)):
        at = [
            image.convert("RGB").getpixel((image.width * across // 4, image.height * down // 4))
            for image in (upright, found)
        ]
        assert at[0] == at[1]


def test_colours_for_print_come_out_as_they_were(tmp_path: Path) -> None:
    Image.new("RGB", (2400, 60), (200, 30, 90)).convert("CMYK").save(tmp_path / "p.jpg", quality=95)
    red, green, blue = seen(tmp_path / "p.jpg").convert("RGB").getpixel((50, 20))  # type: ignore[misc]  # a tuple
    assert abs(red - 200) < 5 and abs(green - 30) < 5 and abs(blue - 90) < 5


@pytest.mark.parametrize("ending", ["gif", "webp", "tif"])
def test_of_many_pictures_the_first(ending: str, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("lime", "red")]
    frames[0].save(tmp_path / f"p.{ending}", save_all=True, append_images=frames[1:])
    red, green, _ = seen(tmp_path / f"p.{ending}").convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert green > 240 and red < 15


@pytest.mark.parametrize("side", [40, 2400])
def test_a_colour_that_is_transparent(side: int, tmp_path: Path) -> None:
    palette = Image.new("P", (side, side), 1)
    palette.putpalette([255, 0, 0, 0, 0, 255])
    palette.paste(0, (0, 0, side // 2, side))
    palette.save(tmp_path / "p.png", transparency=0)
    found = seen(tmp_path / "p.png")
    assert found.getpixel((5, 5))[3] == 0 and found.getpixel((found.width - 5, 5)) == (0, 0, 255, 255)  # type: ignore[index]  # a tuple


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "I;16"])
def test_the_largest_picture_takes_little_more_than_its_own_memory(mode: str, tmp_path: Path) -> None:
    if not Path("/proc/self/status").is_file():
        pytest.skip("only Linux tells how much memory a process took at the most")
    Image.new(mode, (7000, 7000)).save(tmp_path / "p.png", compress_level=1)
    program = (
        "import re, sys; from pathlib import Path; from briefgen.sources import read_picture;"
        "read_picture(Path(sys.argv[1])); print(re.search(r'VmHWM:\\s*(\\d+)', open('/proc/self/status').read())[1])"
    )
    run = [sys.executable, "-c", program, str(tmp_path / "p.png")]
    most = int(subprocess.run(run, check=True, capture_output=True, text=True).stdout)
    assert most < 350_000  # kB; 200,000 of them for the pixels


def bad(tmp_path: Path, what: str) -> tuple[Path, str]:
    path = tmp_path / "p.png"
    match what:
        case "missing":
            return path, "file.not-found"
        case "unknown":
            path.write_text("<svg/>")
            return path, "picture.unknown"
        case "broken":
            path.write_bytes(photograph(tmp_path / "q.jpg", (600, 400)).read_bytes()[:900])
            return path, "picture.broken"
        case "pixels":
            Image.new("1", (10_000, 5_001)).save(path)
            return path, "picture.too-large"
        case _:
            path.write_bytes(bytes(LARGEST_PICTURE + 1))
            return path, "file.too-large"


@pytest.mark.parametrize("what", ["missing", "unknown", "broken", "pixels", "bytes"])
def test_bad_pictures_are_told_where_they_are_named(tmp_path: Path, what: str) -> None:
    path, id = bad(tmp_path, what)
    with pytest.raises(DataError) as caught:
        read_picture(path, Place("people.yaml", 3, 9))
    (problem,) = caught.value.problems
    assert (problem.id, problem.place) == (id, Place("people.yaml", 3, 9)) and problem.hint
