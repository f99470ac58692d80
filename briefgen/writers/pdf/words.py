"""Words as page contents of a PDF: codes of glyphs, distances, and the text of what glyphs do not spell."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from operator import attrgetter

from briefgen.fonts import Face, Glyph, OpenFont, Setting
from briefgen.layout import Look, Word
from briefgen.writers.pdf.embedding import FontSubset
from briefgen.writers.pdf.file import text_string

# A reader takes letters further apart than this share of their size for words (poppler: a tenth).
_APART = 0.09
InForce = dict[str, str]  # the operands of each operator that sets a part of the graphics state


class WordWriter:
    """Writes the words of one paper; `subsets` are the fonts that they use."""

    def __init__(self) -> None:
        self.subsets: dict[Face, FontSubset] = {}
        self._shown: dict[tuple[OpenFont, float, float, str, bool], _Shown] = {}

    def code(self, x: float, y: float, words: Sequence[Word], hyphenate: bool, state: InForce) -> list[str]:
        """One text object; consecutive words of one font and look are one string, from left to right."""
        if any(word.base or word.level for word in words):
            return self._mixed(x, y, words, hyphenate, state)
        code = [f"BT {x:.2f} {y:.2f} Td"]
        for font, look, group in _looks(words):
            if told := look.language or look.expansion:
                code.append(_span(look))
            shown = self._set(code, font, look, False, state)
            text = "".join([shown[word.text] for word in group])
            if hyphenate and group[-1] is words[-1]:
                text += shown["\u00ad"]
            _show(code, text)
            if told:
                code.append("EMC")
        code.append("ET")
        return code

    def _mixed(self, x: float, y: float, words: Sequence[Word], hyphenate: bool, state: InForce) -> list[str]:
        """Words of a line with letters written from right to left, each at its own place."""
        code = ["BT"]
        for word in words:
            if told := word.look.language or word.look.expansion:
                code.append(_span(word.look))
            code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            shown = self._set(code, word.font, word.look, word.level % 2 == 1, state)
            _show(code, shown[word.text] + (shown["\u00ad"] if hyphenate and word is words[-1] else ""))
            if told:
                code.append("EMC")
            x += word.width + word.space
        code.append("ET")
        return code

    def _set(self, code: list[str], font: OpenFont, look: Look, rtl: bool, state: InForce) -> "_Shown":
        key = font, look.size, look.tracking, look.colour, rtl
        shown = self._shown.get(key)
        if shown is None:
            subset = self.subsets.get(font.face)
            if subset is None:
                subset = self.subsets[font.face] = FontSubset(font, len(self.subsets) + 1)
            shown = self._shown[key] = _Shown(subset, font, look, rtl)
        for operator, given in shown.state:
            if state.get(operator) != given:
                state[operator] = given
                code.append(f"{given} {operator}")
        return shown


class _Shown(dict[str, str]):
    """Words in one font, look and direction as operands between `[<` and `>] TJ`, made when they are first used."""

    def __init__(self, subset: FontSubset, font: OpenFont, look: Look, rtl: bool) -> None:
        super().__init__()
        self.state = (
            ("Tf", f"/{subset.name} {look.size:g}"),
            ("rg", operands(look.colour)),
            ("Tc", f"{look.tracking:g}"),
        )
        self._subset, self._font, self._rtl = subset, font, rtl
        self._space = font.glyph(0x20), " "
        self._size, self._apart = look.size, look.tracking > _APART * look.size

    def __missing__(self, word: str) -> str:
        row = None if self._apart else _row(self._font, word, self._rtl)
        if row:
            pattern, keys = row
            text = self[word] = pattern % tuple(map(self._subset.codes.__getitem__, keys))
            return text
        bare = word.rstrip(" ")
        text = self._show(bare) if bare else ""
        if len(bare) < len(word):
            text += self._subset.codes[self._space] * (len(word) - len(bare))
        self[word] = text
        return text

    def _show(self, word: str) -> str:
        row = _row(self._font, word, self._rtl) if len(word) == 1 else None
        if row:
            pattern, keys = row
            return pattern % tuple(map(self._subset.codes.__getitem__, keys))
        # Readers take the order on the page for the order of the text, and turn words from right to left around.
        glyphs = self._framed(self._font.set(word, self._rtl))
        return _actual("".join(self._glyphs(glyphs)), word[::-1] if self._rtl else word)

    def _framed(self, setting: Setting) -> Iterator[Glyph]:
        """Glyphs between two places on the baseline, where a reader (poppler) finds the ends of a text in its place.

        A space is drawn where the first or the last glyph does not stand at that place. No shift is the last of its
        array, where pdfium forgets it.
        """
        number, last = self._space[0], Glyph(0, "", 0, 0)
        width = round(self._font.glyph_advance(number))
        for index, last in enumerate(setting.glyphs):
            if index == 0 and (last.rise or last.shift):
                yield Glyph(number, " ", 0, 0)
                yield last._replace(shift=last.shift - width)
            else:
                yield last
        if last.rise or setting.shift:
            yield Glyph(number, " ", setting.shift - width, 0)

    def _glyphs(self, glyphs: Iterable[Glyph]) -> Iterator[str]:
        rise = 0
        for glyph in glyphs:
            if glyph.rise != rise:
                rise = glyph.rise
                yield self._raised(rise)
            yield _moved(glyph.shift)
            yield self._subset.codes[glyph.number, glyph.text]
        if rise:
            yield self._raised(0)

    def _raised(self, rise: int) -> str:
        return f">] TJ {rise * self._size / 1000:.3g} Ts [<"


@lru_cache(50_000)  # the same words are in the papers of a run, and only the codes differ
def _row(font: OpenFont, word: str, rtl: bool) -> tuple[str, tuple[tuple[int, str], ...]] | None:
    """A word as a pattern with a place for the code of each glyph, and the keys of the codes; also of its spaces.

    None if a reader does not get the word from its glyphs.
    """
    bare = word.rstrip(" ")
    setting = font.set(bare, rtl)
    if not setting.spelled:
        return None
    spaces = len(word) - len(bare)
    places = "".join([f"{_moved(glyph.shift)}%s" for glyph in setting.glyphs]) + _moved(setting.shift)
    keys = [(glyph.number, glyph.text) for glyph in setting.glyphs]
    return places + "%s" * spaces, (*keys, *[(font.glyph(0x20), " ")] * spaces)


def _moved(shift: int) -> str:
    return f">{-shift}<" if shift else ""


def _actual(shown: str, text: str) -> str:
    """What is shown, with the text that it stands for (ISO 32000-1, 14.9.4)."""
    return f">] TJ /Span<</ActualText<FEFF{text.encode('utf-16-be').hex().upper()}>>>BDC [<{shown}>] TJ EMC [<"


def _show(code: list[str], text: str) -> None:
    if ">" not in text:
        code.append(f"<{text}> Tj")
        return
    shown = f"[<{text}>] TJ"
    code.append(shown.replace("[<>] TJ ", "").removesuffix(" [<>] TJ") if "TJ [<" in text else shown)


def _looks(words: Sequence[Word]) -> list[tuple[OpenFont, Look, Sequence[Word]]]:
    font, look = words[0].font, words[0].look
    for word in words:
        if word.look is not look or word.font is not font:
            break
    else:
        return [(font, look, words)]
    return [(*key, list(group)) for key, group in groupby(words, attrgetter("font", "look"))]


def _span(look: Look) -> str:
    """The begin of a span with the language of its words, and what they stand for (14.9.2 and 14.9.5)."""
    language = f"/Lang({look.language})" if look.language else ""
    return f"/Span<<{language}{f'/E{text_string(look.expansion)}' if look.expansion else ''}>>BDC"


@cache
def operands(colour: str) -> str:
    """#rrggbb as the three operands of a colour operator."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3g}" for at in (1, 3, 5))
