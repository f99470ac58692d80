"""What is compressed is read back by Python's own zlib, and does not depend on it."""

import zlib

from hypothesis import given
from hypothesis import strategies as st

from briefgen.writers.compression import deflated, zlib_stream


@given(st.binary())
def test_it_is_read_back_whole(data: bytes) -> None:
    assert zlib.decompress(zlib_stream(data)) == data
    assert zlib.decompress(deflated(data), wbits=-zlib.MAX_WBITS) == data


def test_the_bytes_are_those_of_one_library() -> None:
    assert zlib_stream(b"briefing " * 40).hex() == "789c4b2aca4c4dcbcc4b57481a65d09201000bf887f1"
    assert zlib_stream(b"briefing " * 40)[2:-4] == deflated(b"briefing " * 40)
