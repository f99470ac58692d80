"""Pictures come out upright, small enough and without what the camera wrote into them."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

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
