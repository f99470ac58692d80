"""OLE files: the names of their streams, which distinguish an encrypted workbook from one of before Excel 2007."""

import struct
from collections.abc import Iterator
from struct import unpack_from

OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_SECTORS = 2_000  # of the directory: at least 8,000 names; a limit, as a chain of sectors may be a cycle
_ENTRY = 128  # bytes of a directory entry
_LAST = 0xFFFFFFFA  # sector numbers from here on are special: end of chain, free, or part of a table


def stream_names(data: bytes) -> frozenset[str]:
    """The names in the directory of an OLE file ([MS-CFB] 2.6), as far as it can be read."""
    names = set()
    try:
        (shift,) = unpack_from("<H", data, 30)
        if shift not in (9, 12):
            return frozenset()
        for sector in _directory(data, 1 << shift):
            for start in range(sector, min(sector + (1 << shift), len(data)) - _ENTRY + 1, _ENTRY):
                (length,) = unpack_from("<H", data, start + 64)  # in bytes, with the two zero bytes at the end
                names.add(data[start : start + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"))
    except struct.error:  # an offset is beyond the end of the file
        pass
    return frozenset(names - {""})


def _directory(data: bytes, size: int) -> Iterator[int]:
    """The offset of each sector of the directory."""
    tables = _tables(data, size)
    (sector,) = unpack_from("<I", data, 48)
    for _ in range(_MOST_SECTORS):
        if sector >= _LAST:
            return
        yield (sector + 1) * size
        table, entry = divmod(sector, size // 4)
        if table >= len(tables):
            return
        (sector,) = unpack_from("<I", data, (tables[table] + 1) * size + entry * 4)


def _tables(data: bytes, size: int) -> list[int]:
    """The sectors of the allocation table: the header lists 109, a chain of further sectors lists the others."""
    tables = list(unpack_from("<109I", data, 76))
    (further,) = unpack_from("<I", data, 68)
    for _ in range(_MOST_SECTORS):
        start = (further + 1) * size
        if further >= _LAST or start + size > len(data):
            break
        *more, further = unpack_from(f"<{size // 4}I", data, start)
        tables += more
    return tables
