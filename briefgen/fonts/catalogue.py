"""The font families installed with the package's dependencies, and the paths of their files."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from briefgen.errors import Problem, TemplateError
from briefgen.reading import is_file, kept
from briefgen.rules.templates import THEME_FONT
from briefgen.scripts import HAN_TRADITIONAL, SCRIPTS, Script


# One object per face and family, compared by identity: fast, as they are looked up for every word.
@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One weight and slant of a family, with its file; a variable font has several faces in one file.

    `digest` is that of the file's bytes, for files that may change while the process runs. `of_system` is whether the
    file is the computer's, so that another one may not have it.
    """

    family: str
    path: Path
    bold: bool = False
    italic: bool = False
    digest: str = ""
    of_system: bool = False

    @property
    def name(self) -> str:
        """Family and style in one word, the form of font names in PDF: "NotoSans-BoldItalic"."""
        style = "Bold" * self.bold + "Italic" * self.italic
        return f"{''.join(self.family.split())}-{style or 'Regular'}"


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """A family of faces; the first is upright and regular. `own` are the workspace's, for what no family has."""

    name: str
    faces: tuple[Face, ...]
    own: tuple["Family", ...] = ()

    def face(self, bold: bool = False, italic: bool = False) -> Face:
        """The nearest existing face: the weight is more important than the slant."""
        return _nearest_face(self, bold, italic)


@cache
def _nearest_face(family: Family, bold: bool, italic: bool) -> Face:
    return min(family.faces, key=lambda face: (face.bold != bold, face.italic != italic))


@dataclass(frozen=True, slots=True)
class _Source:
    """The location of a family's files: package, folder in it, and the file of each style."""

    package: str
    distribution: str
    folder: str
    files: tuple[tuple[str, str], ...]  # style, file name


_TEXT_FONTS, _MORE_FONTS = "rendercv-fonts", "manimgx-fonts"
SYMBOL_FAMILIES = ("Noto Sans Symbols", "Noto Emoji")  # outlines in one colour


def _static(folder: str, stem: str, styles: tuple[str, ...] = ("Regular", "Bold", "Italic", "BoldItalic")) -> _Source:
    files = tuple((style, f"{stem}-{style}.ttf") for style in styles)
    return _Source(_TEXT_FONTS.replace("-", "_"), _TEXT_FONTS, folder, files)


def _of_script(script: Script) -> _Source:
    """The East Asian families are static files in the folder of the text families; the others are variable fonts."""
    stem = script.family.replace(" ", "")
    if script.package == _TEXT_FONTS:
        return _static("Noto Sans", stem, ("Regular", "Bold"))
    if script.package == _MORE_FONTS:
        return _more(script.family)
    return _variable(script.package, f"fonts/ofl/{stem.lower()}", f"{stem}[wdth,wght].ttf")


def _more(family: str) -> _Source:
    return _variable(_MORE_FONTS, ".", f"{family.replace(' ', '')}[wght].ttf")


def _variable(package: str, folder: str, file: str) -> _Source:
    return _Source(package.replace("-", "_"), package, folder, (("Regular", file), ("Bold", file)))


# First the text families, which a theme may name; then the fallback families of other scripts.
_CATALOGUE: dict[str, _Source] = {
    "Gentium Book Plus": _static("Gentium Book Plus", "GentiumBookPlus"),
    "EB Garamond": _static("EB Garamond", "EBGaramond"),
    "Source Sans 3": _static("Source Sans 3", "SourceSans3"),
    "Noto Sans": _static("Noto Sans", "NotoSans"),
    "Lato": _static("Lato", "Lato"),
    "Open Sans": _static("Open Sans", "OpenSans"),
    **{script.family: _of_script(script) for script in SCRIPTS},
    **{name: _more(name) for name in SYMBOL_FAMILIES},
    HAN_TRADITIONAL.family: _variable(HAN_TRADITIONAL.package, "fonts/ofl/notosanstc", "NotoSansTC[wght].ttf"),
}


def family_names() -> tuple[str, ...]:
    """The names of all families in the catalogue, text families first."""
    return tuple(_CATALOGUE)


def package_of(name: str) -> str:
    """The distribution that has the files of a family of the catalogue."""
    return _CATALOGUE[name].distribution


def find_family(name: str, own: tuple[Family, ...] = ()) -> Family:
    """The family of that name: one of the workspace's `own`, or of the catalogue.

    Raises TemplateError (`theme.font`) if it does not exist, or if its files are not installed.
    """
    for family in own:
        if family.name == name:
            return family
    source = _CATALOGUE.get(name)
    if source is None:
        raise TemplateError(Problem(THEME_FONT, f"no font family is called '{name}'", hint=_hint(name)))
    found = installed_family(name)
    if found is None:
        message = f"the files of the font family '{name}' are not installed"
        hint = f"pip install {source.distribution}"
        raise TemplateError(Problem(THEME_FONT, message, hint=hint))
    return found


@kept
def installed_family(name: str) -> Family | None:
    """The family of that name in the catalogue; None if its package is not installed."""
    source = _CATALOGUE[name]
    # find_spec instead of import: some of these packages scan every font of the system when imported.
    spec = find_spec(source.package)
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0]) / source.folder
    faces = tuple(
        Face(name, folder / file, bold="Bold" in style, italic="Italic" in style)
        for style, file in source.files
        if is_file(folder / file)
    )
    return Family(name, faces) if faces else None


def _hint(name: str) -> str:
    lowered = {known.lower(): known for known in _CATALOGUE}
    near = get_close_matches(name.lower(), lowered, n=1, cutoff=0.5)
    if near:
        return f"did you mean '{lowered[near[0]]}'?"
    return f"there are: {', '.join(_CATALOGUE)}"
