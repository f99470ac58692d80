"""The scripts in a document whose letters are printed unjoined, because the PDF does not shape them yet."""

from dataclasses import dataclass

from briefgen.document import Document, texts
from briefgen.scripts import by_script


@dataclass(frozen=True, slots=True)
class Unshaped:
    """A script whose letters are printed unjoined, with the data field of the first text in it, if known."""

    script: str
    origin: str | None


def unshaped_scripts(document: Document) -> tuple[Unshaped, ...]:
    """One entry for each script in the document whose letters have to be joined, stacked or set from right to left."""
    found: dict[str, Unshaped] = {}
    for text in texts(document):
        for _, script in by_script(text.text):
            if script and not script.shaped:
                found.setdefault(script.name, Unshaped(script.name, text.origin))
    return tuple(found.values())
