"""A picture is its bytes and its size: pictures that show the same are one, and writers may keep them once."""

from briefgen.document import Picture
from tests.documents import picture


def test_the_same_picture_is_one_key() -> None:
    one = picture(8, 6)
    again = Picture(bytes(bytearray(one.data)), one.format, one.width, one.height)
    assert again is not one and {one: "kept"}[again] == "kept"
    assert picture(6, 8) != one
