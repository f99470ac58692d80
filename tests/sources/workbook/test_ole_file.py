"""The names in an OLE file are found, and no number in it leads astray."""

from random import Random
from struct import pack, pack_into

import pytest

from briefgen.sources.workbook.ole_file import OLE_START, stream_names


def ole(*names: str, filler: int = 0) -> bytes:
    """A file with a directory of these names; `filler` sectors stand before it."""
    table, directory = 0, 1 + filler
    head = bytearray(512)
    head[:8] = OLE_START
    pack_into("<HHHHH", head, 24, 62, 3, 0xFFFE, 9, 6)
    pack_into("<I", head, 48, directory)
    pack_into("<II", head, 68, 0xFFFFFFFE, 0)
    pack_into("<109I", head, 76, table, *[0xFFFFFFFF] * 108)
    entries = b""
    for name in ("Root Entry", *names):
        text = name.encode("utf-16-le")
        entries += text.ljust(64, b"\0") + pack("<H", len(text) + 2) + bytes(62)
    entries += bytes(-len(entries) % 512)
    count = len(entries) // 512
    follows = [0xFFFFFFFD] + [0xFFFFFFFF] * filler + [directory + n + 1 for n in range(count - 1)] + [0xFFFFFFFE]
    follows += [0xFFFFFFFF] * (128 - len(follows))
    return bytes(head) + pack("<128I", *follows) + bytes(512 * filler) + entries


@pytest.mark.parametrize("filler", [0, 50])
def test_names_over_several_sectors(filler: int) -> None:
    names = ["EncryptionInfo", "EncryptedPackage", *(f"Stream {n}" for n in range(9))]
    assert stream_names(ole(*names, filler=filler)) == {"Root Entry", *names}


def test_a_directory_that_leads_round_in_a_circle_has_an_end() -> None:
    data = bytearray(ole("Workbook"))
    pack_into("<I", data, 512 + 4, 1)  # the sector after the directory's first is the first
    assert stream_names(bytes(data)) == {"Root Entry", "Workbook"}


@pytest.mark.parametrize("at", [30, 48, 68, 76, 512 + 4, 1024 + 64, 1024 + 128 + 64])
@pytest.mark.parametrize("number", [0, 1, 0x7FFFFFFF, 0xFFFFFFF9, 0xFFFFFFFF])
def test_numbers_that_lead_nowhere(at: int, number: int) -> None:
    data = bytearray(ole("Workbook", "Other"))
    pack_into("<I", data, at, number)
    assert len(stream_names(bytes(data))) < 20


def test_a_torn_file_names_what_can_be_read() -> None:
    whole, random = ole("Workbook"), Random(1)
    for _ in range(300):
        torn = bytearray(whole[: random.randrange(len(whole))])
        for _ in range(min(4, len(torn))):
            torn[random.randrange(len(torn))] = random.randrange(256)
        assert isinstance(stream_names(bytes(torn)), frozenset)
