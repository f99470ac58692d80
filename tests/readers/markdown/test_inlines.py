"""Links whose target comes from data: what could do harm becomes its words alone."""

import pytest

from briefgen.document import Inlines, Link, Paragraph, Text
from briefgen.document.slots import SlottedMarkdown, slot
from briefgen.readers.markdown import parse

WORDS: Inlines = (Text("x"),)


def linked(target: str, value: str) -> Inlines:
    """What `[x](target)` becomes, with the value where the target says {}."""
    source = SlottedMarkdown(f"[x]({target.format(slot(0))})", (Text(value, "field"),))
    (paragraph,) = parse(source)
    assert isinstance(paragraph, Paragraph)
    return paragraph.content


@pytest.mark.parametrize(
    ("target", "value"),
    [
        ("{}", "https://norland.example/meridia"),
        ("{}", "HTTPS://norland.example"),
        ("https://{}", "norland.example/meridia"),
        ("https://norland.example/{}", "@press"),
        ("mailto:{}", "press@norland.example"),
        ("{}", "mailto:press@norland.example"),
        ("mailto:{}?subject=Accreditation", "press@norland.example"),
        ("tel:{}", "+999205550144"),
    ],
)
def test_an_address_in_data_is_a_link(target: str, value: str) -> None:
    assert linked(target, value) == (Link(target.format(value), WORDS),)


@pytest.mark.parametrize(
    ("target", "value"),
    [
        ("{}", "javascript:alert(1)"),
        ("{}", "JaVaScRiPt:alert(1)"),
        ("{}", " javascript:alert(1)"),
        ("{}", "java\nscript:alert(1)"),
        ("{}", "\u200bjavascript:alert(1)"),
        ("{}", "javascript://https://norland.example"),
        ("{}", "data:text/html,x"),
        ("{}", "file:///etc/passwd"),
        ("{}", "vbscript:x"),
        ("{}", "blob:https://norland.example"),
        ("{}", "//other.example"),
        ("{}", "https:norland.example"),
        ("{}", "norland.example"),
        ("{}", "https://norland.example/a b"),
        ("{}", "https://norland.example\n/x"),
        ("{}", "https://norland.example) [y](javascript:x"),
        ("mailto:{}", "press@norland.example x@other.example"),
        ("mailto:{}", "press@norland.example\nbcc:x@other.example"),
        ("mailto:{}", "press@norland.example?bcc=x@other.example"),
        ("mailto:{}?subject=x", "press@norland.example?bcc=x@other.example"),
        ("mailto:press@norland.example?subject={}", "x&bcc=x@other.example"),
        ("mailto:{}", "press@norland.example,x@other.example"),
        ("mailto:{}", "press@norland.example%0abcc:x@other.example"),
        ("mailto:{}", "TBC"),
        ("{}", "mailto:"),
        ("{}", "https://"),
        ("{}", "https://norland.example@other.example/x"),
        ("https://norland.example{}", "@other.example"),
        ("{}", "https://norland.example\\@other.example"),
        ("{}", "https://norland.example/\u202ex"),
        ("{}", 'https://norland.example/"><x'),
        ("tel:{}", "*21*205550144#"),
    ],
)
def test_what_is_no_address_in_data_is_words_alone(target: str, value: str) -> None:
    assert linked(target, value) == WORDS
