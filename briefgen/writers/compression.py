"""Compresses for all formats with one library that wheels carry along: the same bytes on every computer.

Python itself is linked with zlib here and with zlib-ng there, which compress differently; and libdeflate takes half of
their time.
"""

from deflate import deflate_compress, zlib_compress

_LEVEL = 6  # of 1 to 12; 9 takes twice the time for 2 % less


def deflated(data: bytes) -> bytes:
    """The data as a bare deflate stream (RFC 1951), as in a zip."""
    return bytes(deflate_compress(data, _LEVEL))


def zlib_stream(data: bytes) -> bytes:
    """The data as a zlib stream (RFC 1950), as in a PDF."""
    return bytes(zlib_compress(data, _LEVEL))
