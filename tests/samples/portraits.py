"""The portraits of the samples, drawn by rule: `python -m tests.samples.portraits` writes them anew."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw

PHOTOGRAPHS = Path(__file__).parents[2] / "data" / "norland" / "photographs"
WIDTH, HEIGHT = 300, 400  # pixels: 30 by 40 mm at 254 to the inch
_FINE = 4  # drawn larger and made smaller, so that edges are smooth
_GROUND, _FIGURE, _CLOTH, _LIGHT = 232, 168, 112, 244  # greys

Draw = Callable[[ImageDraw.ImageDraw], None]


def han(pen: ImageDraw.ImageDraw) -> None:
    """Hair tied up, rounded shoulders."""
    _ellipse(pen, 118, 52, 182, 116, _CLOTH)
    _ellipse(pen, 90, 84, 210, 244, _CLOTH)
    _ellipse(pen, 98, 104, 202, 248, _FIGURE)
    _figure(pen, shoulder=292)
    pen.polygon(_points((128, 284), (172, 284), (150, 326)), fill=_FIGURE)


def okoro(pen: ImageDraw.ImageDraw) -> None:
    """Short hair, jacket and tie."""
    _ellipse(pen, 92, 78, 208, 232, _CLOTH)
    _ellipse(pen, 96, 92, 204, 248, _FIGURE)
    _figure(pen, shoulder=282)
    pen.polygon(_points((124, 268), (176, 268), (150, 366)), fill=_LIGHT)
    pen.polygon(_points((143, 284), (157, 284), (162, 372), (150, 388), (138, 372)), fill=_CLOTH)


PORTRAITS: dict[str, Draw] = {"han": han, "okoro": okoro}


def portrait(draw: Draw) -> Image.Image:
    """One portrait in grey."""
    canvas = Image.new("L", (WIDTH * _FINE, HEIGHT * _FINE), _GROUND)
    draw(ImageDraw.Draw(canvas))
    return canvas.resize((WIDTH, HEIGHT), Image.Resampling.BOX)


def _figure(pen: ImageDraw.ImageDraw, shoulder: int) -> None:
    pen.rectangle(_points((128, 220), (172, shoulder + 10)), fill=_FIGURE)
    pen.pieslice(_points((30, shoulder - 14), (270, shoulder + 260)), 180, 360, fill=_CLOTH)


def _ellipse(pen: ImageDraw.ImageDraw, left: int, top: int, right: int, bottom: int, grey: int) -> None:
    pen.ellipse(_points((left, top), (right, bottom)), fill=grey)


def _points(*pairs: tuple[int, int]) -> list[tuple[int, int]]:
    return [(x * _FINE, y * _FINE) for x, y in pairs]


if __name__ == "__main__":
    PHOTOGRAPHS.mkdir(exist_ok=True)
    for name, draw in PORTRAITS.items():
        portrait(draw).save(PHOTOGRAPHS / f"{name}.png", optimize=True, dpi=(254, 254))
