"""Fields and bookmarks: what Word works out itself, and the places to which references lead."""

import re

from lxml.etree import SubElement

from briefgen.writers.docx.markup import FIELD_CHARACTER, FIELD_CODE, RUN, Element, T, w

_LONGEST = 40  # characters of a bookmark's name
_OTHER = re.compile(r"\W")


def add_field(parent: Element, code: str, shown: str) -> None:
    """A field whose value Word computes; `shown` stands there until it does."""
    _add_character(parent, "begin")
    SubElement(SubElement(parent, RUN), FIELD_CODE).text = code
    _add_character(parent, "separate")
    SubElement(SubElement(parent, RUN), T).text = shown
    _add_character(parent, "end")


def _add_character(parent: Element, kind: str) -> None:
    SubElement(SubElement(parent, RUN), FIELD_CHARACTER, {w("fldCharType"): kind})


def add_bookmark(parent: Element, name: str, number: int) -> None:
    """A bookmark at this place; its number is unique in the paper."""
    SubElement(parent, w("bookmarkStart"), {w("id"): str(number), w("name"): bookmark_name(name)})
    SubElement(parent, w("bookmarkEnd"), {w("id"): str(number)})


def bookmark_name(target: str) -> str:
    """The name of a target as Word allows it: letters, digits and underscores, with a letter in front."""
    return f"to_{_OTHER.sub('_', target)}"[:_LONGEST]
