"""A PDF file as numbered objects: dictionaries packed into object streams, and the table that finds them.

Object streams make a tagged paper several times smaller, because its structure is thousands of small dictionaries.
"""

from hashlib import sha256
from struct import Struct

from briefgen.writers.compression import zlib_stream

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # the second line marks the file as binary (ISO 32000-1, 7.5.2)
_PACKED = 200  # objects in one object stream: few enough that a reader opens one page quickly
_STREAM, _IN_STREAM = 1, 2  # types of cross-reference entries (ISO 32000-1, table 18)
_FREE, _ENTRY = (0, 0, 0xFFFF), Struct(">BIH")


class PdfFile:
    """Objects are added as the text of their bodies and referred to by their numbers, which start at 1."""

    def __init__(self) -> None:
        self._bodies: list[str] = [""]  # by number; empty for a stream, and for a number that is only reserved
        self._streams: dict[int, bytes] = {}

    def reserve(self) -> int:
        """The number of an object that is set later."""
        self._bodies.append("")
        return len(self._bodies) - 1

    def set(self, number: int, body: str) -> None:
        """Set the object of a reserved number."""
        self._bodies[number] = body

    def add(self, body: str) -> int:
        """The number of a new object."""
        number = self.reserve()
        self.set(number, body)
        return number

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """The number of a new stream, which is compressed here; `entries` are the further ones of its dictionary."""
        return self.add_filtered(zlib_stream(data), f"{entries}/Filter/FlateDecode")

    def add_filtered(self, data: bytes, entries: str) -> int:
        """The number of a new stream whose data stays as it is; `entries` say how it was compressed, if it was."""
        number = self.reserve()
        self._streams[number] = _stream(data, entries)
        return number

    def finish(self, catalog: int, information: int) -> bytes:
        """The bytes of the file; its identifier is a digest of its content."""
        containers = self._pack()
        out, position = [_HEAD], len(_HEAD)
        # ISO 32000-1, 7.5.8.3, by number: type, and for a stream its position
        entries = [_FREE] * (len(self._bodies) + 1)
        for number, stream in self._streams.items():
            entries[number] = _STREAM, position, 0
            written = b"%d 0 obj\n%b\nendobj\n" % (number, stream)
            out.append(written)
            position += len(written)
        for container, numbers in containers.items():
            for index, number in enumerate(numbers):
                entries[number] = _IN_STREAM, container, index
        identifier = sha256(b"".join(out)).hexdigest()[:32]
        table = self.reserve()
        entries[table] = _STREAM, position, 0
        cells = b"".join([_ENTRY.pack(*entry) for entry in entries])
        places = f"/Root {catalog} 0 R/Info {information} 0 R/ID[<{identifier}><{identifier}>]"
        trailer = f"/Type/XRef/Size {table + 1}/W[1 4 2]{places}/Filter/FlateDecode"
        out.append(b"%d 0 obj\n%b\nendobj\n" % (table, _stream(zlib_stream(cells), trailer)))
        out.append(b"startxref\n%d\n%%%%EOF\n" % position)
        return b"".join(out)

    def _pack(self) -> dict[int, list[int]]:
        """Add the object streams (ISO 32000-1, 7.5.7); the numbers of the objects in each, by its own number."""
        loose = [number for number in range(1, len(self._bodies)) if number not in self._streams]
        return dict(self._pack_some(loose[start : start + _PACKED]) for start in range(0, len(loose), _PACKED))

    def _pack_some(self, numbers: list[int]) -> tuple[int, list[int]]:
        places, at = [], 0
        for number in numbers:
            places.append(f"{number} {at}")
            at += len(self._bodies[number]) + 1
        head = " ".join(places) + "\n"
        bodies = "\n".join([self._bodies[number] for number in numbers])
        data = (head + bodies).encode("latin-1")
        return self.add_stream(data, f"/Type/ObjStm/N {len(numbers)}/First {len(head)}"), numbers


def text_string(text: str) -> str:
    """A text string (ISO 32000-1, 7.9.2.2) in UTF-16, as hexadecimal digits."""
    return f"<{(chr(0xFEFF) + text).encode('utf-16-be').hex()}>"


def _stream(data: bytes, entries: str) -> bytes:
    # PDF/A-2, 6.1.7.1: an end of line, which `Length` does not count, stands before `endstream`. It is both characters:
    # a line feed alone would make one end of line together with data that ends in a carriage return.
    return b"<<%b/Length %d>>\nstream\n%b\r\nendstream" % (entries.encode("latin-1"), len(data), data)
