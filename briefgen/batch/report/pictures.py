"""Pictures of first pages for the HTML report; none where pypdfium2 (extra `report`) is not installed."""

from base64 import b64encode
from collections.abc import Iterable
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from briefgen.errors import DataError
from briefgen.reading import read_bytes

_WIDTH = 180  # pixels
_LARGEST = 100_000_000  # bytes of a PDF


def can_draw() -> bool:
    """Whether pictures can be drawn here."""
    return find_spec("pypdfium2") is not None


def first_page(papers: Iterable[Path]) -> str | None:
    """The first page of the first PDF as a `data:` URL of a JPEG; None if there is no PDF or no means to draw it."""
    pdf = next((path for path in papers if path.suffix == ".pdf"), None)
    if pdf is None or not can_draw():
        return None
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(read_bytes(pdf, _LARGEST)) as document:
            page = document[0]
            picture = page.render(scale=_WIDTH / page.get_width()).to_pil().convert("L")
    except (DataError, pypdfium2.PdfiumError):  # deleted or replaced since it was written
        return None
    out = BytesIO()
    picture.save(out, "JPEG", quality=60)
    return f"data:image/jpeg;base64,{b64encode(out.getvalue()).decode()}"
