"""Turns a `::: qr` fence into a QR code with the text inside it; a value of the data is only text."""

from dataclasses import replace

from briefgen.document import Caption, Link, PlainText, QrCode, Text
from briefgen.document.slots import SlottedMarkdown
from briefgen.events.addresses import is_web_address
from briefgen.languages import Language
from briefgen.readers.markdown.fences import fence_attributes, fence_text
from briefgen.readers.markdown.grammar import length
from briefgen.readers.markdown.nodes import MarkdownNode

_LEVELS = {"low": "L", "medium": "M", "quartile": "Q", "high": "H"}  # of ISO/IEC 18004: 7, 15, 25 and 30 % can be lost
_SMALLEST = 0.33  # mm: the side of a square that the camera of a telephone still reads in print
_QUIET = 8  # squares of the quiet zone, on both sides together


def read_code(node: MarkdownNode, source: SlottedMarkdown, language: Language) -> QrCode | None:
    """The code; None if there is nothing inside the fence.

    Raises ValueError for an unknown attribute or level, a text that is too long, and a width at which no telephone
    could read it.
    """
    given = fence_attributes(node, {"width", "level", "caption", "alt"})
    inside = fence_text(node, source)
    content = source.plain(inside)
    if not content:
        return None
    modules = _modules(content, given.get("level", "medium"))
    least = (len(modules) + _QUIET) * _SMALLEST
    width = length(given["width"]) if "width" in given else max(30.0, least)
    if width < least:
        raise ValueError(f"a QR code of this text is too small to be read at {width:g} mm; width={-(-least // 1):g} is")
    said = tuple(source.pieces(given.get("alt", inside)))
    word = language.drawing("code") if "alt" not in given else ""
    alt = (Text(f"{word}: "), *said) if word else said
    caption = tuple(source.pieces(given["caption"])) if "caption" in given else ()
    return QrCode(content, modules, alt, width, Caption(caption or _address(content, said)))


def _modules(content: str, level: str) -> tuple[bytes, ...]:
    import segno  # takes 0.01 s to import: only when there is a code

    if level not in _LEVELS:
        raise ValueError(f"level={level} is not known (known: {', '.join(_LEVELS)})")
    try:
        code = segno.make_qr(content, error=_LEVELS[level], boost_error=False)
    except segno.DataOverflowError:
        size = f"{len(content.encode()):,} bytes"
        raise ValueError(f"the text is too long for a QR code ({size}): put the address of a page in it") from None
    return tuple(bytes(row) for row in code.matrix)


def _address(content: str, said: PlainText) -> tuple[Link, ...]:
    """The caption of a code without one: its address, for those who have no camera."""
    if not is_web_address(content):
        return ()
    first, *rest = said
    return (Link(content, (replace(first, text=first.text.rpartition("://")[2]), *rest)),)
