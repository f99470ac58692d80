"""The names in an OLE file are found, and no number in it leads astray."""

from random import Random
from struct import pack_into

import pytest

from briefgen.sources.workbook.ole_file import stream_names
from tests.sources.workbook.workbooks import ole


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
