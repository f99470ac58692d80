"""No word of a paper comes from the program: all are the template's, the data's, or the language's own."""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import pytest
from babel import Locale
from jinja2 import nodes

import briefgen
from briefgen.document import contents, plain_text
from briefgen.events import Part, is_prose
from briefgen.kinds import Kind, find_kind, kind_folders
from briefgen.languages import LANGUAGES, Language, Marks, Naming, find_language
from briefgen.loading import LoadedEvent, load_event
from briefgen.papers import Wanted
from briefgen.pipeline import Options, compose
from briefgen.themes import find_theme
from briefgen.workspace import shipped_templates

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = [
    *(ROOT / "data" / name for name in ("norland/event.yaml", "korea-reception-2023.yaml", "smallest.yaml")),
    ROOT / "tests" / "languages" / "data" / "francais" / "event.yaml",
]
KINDS = ("briefing", "press-summary")
SPOKEN = sorted({tag for kind in KINDS for tag in find_kind(kind, None).says.languages})
_WORD = re.compile("[A-Za-zÀ-ɏ]{2,}")
_REFERENCE = re.compile(r"(\{fact:[^}]*\})")
# ASCII letters of the data as Cyrillic ones: what is then left in Latin letters is not from there.
_ELSEWHERE = {letter: 0x0430 + index for index, letter in enumerate(range(ord("a"), ord("z") + 1))}
_ELSEWHERE |= {letter: 0x0410 + index for index, letter in enumerate(range(ord("A"), ord("Z") + 1))}
_NOT_WORDS = {"UTC", "OF"}  # a zone as it travels, the code of a rank


class Pseudo:
    """Words of a language that nobody speaks: every turn is marked, and none has a letter of ASCII."""

    ABBREVIATIONS = ""
    EXCELLENCIES: frozenset[str] = frozenset()
    PLAIN_TITLES: frozenset[str] = frozenset()
    LENGTH = 1.0
    DRAWINGS: Mapping[str, str] = dict.fromkeys(("bars", "lines", "shares", "code", "none"), "⟨σχ⟩")
    OWN_WORDS: Mapping[str, Callable[[str], str]] = {}  # as the protocol has it

    def clock(self, moment: time | datetime) -> str:
        return f"⟨ώρα {moment.hour}·{moment.minute}⟩"

    def ordinal(self, number: int) -> str:
        return f"⟨{number}ος⟩"

    def lower_first(self, text: str) -> str:
        return f"⟨μ {text}⟩"

    def with_the(self, text: str) -> str:
        return f"⟨ο {text}⟩"

    def term(self, word: str) -> str:
        return f"⟨όρος {len(word)}⟩"

    def addressee(self, group: str) -> str:
        return f"⟨προς {len(group)}⟩"

    def honorific(self, text: str) -> str:
        return f"⟨τ {text}⟩"

    def office_noun(self, title: str) -> str:
        return f"⟨θ {title}⟩"

    def noun(self, who: Naming) -> str:
        return f"⟨ο {who.office or who.name}⟩"

    def brief(self, who: Naming, leads: bool) -> str:
        return f"⟨β {who.short_name}⟩"

    def titled(self, who: Naming) -> str:
        return f"⟨κ {who.name}⟩"

    def introductions(self, people: Sequence[tuple[str, str]]) -> str:
        return " ⟨και⟩ ".join(f"⟨{name}, {office}⟩" for name, office in people)

    def called(self, title: str, type: str) -> str:
        return f"⟨το {title}⟩"

    def seat(self, label: str) -> str:
        return f"⟨θέση {label}⟩"

    def in_country(self, name: str) -> str:
        return f"⟨εν {name}⟩"

    def typeset(self, text: str, of_template: bool) -> str:
        return text


def pseudo(words: Pseudo) -> Language:
    """A language whose dates and numbers are Korean, which have no letter of ASCII either."""
    return Language("xx", "ko_KR", Marks("ΣΧΕΔΙΟ", "ΕΣΩΤΕΡΙΚΟ", "ΕΤΑΙΡΟΙ"), words)


def elsewhere(text: str) -> str:
    """A text with its letters in the other alphabet, and its references to facts as they are."""
    return "".join(piece if at % 2 else piece.translate(_ELSEWHERE) for at, piece in enumerate(_REFERENCE.split(text)))


def moved(value: Any, is_text: bool = True) -> Any:
    """A part of the data with every text moved to the other alphabet; what names something stays."""
    match value:
        case Part():
            kind = type(value)
            texts = {name for name in kind.model_fields if is_prose(kind, name) or name == "transcript"}
            return value.model_copy(
                update={name: moved(getattr(value, name), name in texts) for name in kind.model_fields}
            )
        case tuple():
            return tuple(moved(member, is_text) for member in value)
        case dict():
            return {key: moved(member, is_text) for key, member in value.items()}
        case str() if is_text:
            return elsewhere(value)
        case _:
            return value


def names_in(value: Any) -> Iterator[str]:
    """The words of addresses, ids and files, which no paper translates."""
    match value:
        case Part():
            for name in type(value).model_fields:
                if not is_prose(type(value), name) or isinstance(getattr(value, name), Part | tuple | dict):
                    yield from names_in(getattr(value, name))
        case tuple() | dict():
            for member in value.values() if isinstance(value, dict) else value:
                yield from names_in(member)
        case str():
            yield from _WORD.findall(value)
        case _:
            pass


def loaded_elsewhere(sample: Path) -> LoadedEvent:
    loaded = load_event(sample)
    markings = {level: {"": elsewhere(level.value)} for level in loaded.settings.markings}
    settings = moved(loaded.settings).model_copy(update={"markings": markings})
    glossary = {elsewhere(short): moved(long) for short, long in loaded.event.glossary.items()}
    return replace(loaded, event=moved(loaded.event).model_copy(update={"glossary": glossary}), settings=settings)


def literals(kind: Kind, language: str) -> set[str]:
    """The words that templates write between quotation marks."""
    found: set[str] = set()
    environment = jinja2.Environment(autoescape=False)  # it only parses
    for folder in kind.folders(language):
        for path in folder.glob("*.md.j2"):
            for constant in environment.parse(path.read_text("utf-8")).find_all(nodes.Const):
                found |= set(_WORD.findall(str(constant.value)))
    return found


@cache
def of_language(language: Language) -> frozenset[str]:
    """The words that a language's own module and the Unicode data give."""
    name = getattr(language.words, "__name__", "").rpartition(".")[2]
    modules = (Path(briefgen.__file__).parent / "languages").glob(f"{name}*.py") if name else ()
    text = " ".join(module.read_text("utf-8") for module in modules)
    locale = Locale.parse(language.locale)
    names = [*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values()]
    names += [*locale.languages.values(), *locale.list_patterns["standard"].values()]
    return frozenset(_WORD.findall(" ".join([text, *names])))


def words_from_code(sample: Path, kind: Kind, language: Language) -> set[str]:
    """The words of a paper that neither the data nor a template nor the language gives."""
    loaded = loaded_elsewhere(sample)
    paper = compose(loaded, Wanted(kind, language, find_theme("classic", None), ()), Options())
    texts = [value.text for value in paper.markdown.values]
    around = paper.document.furniture
    texts += [
        line
        for line in (plain_text(each) for each in contents((paper.document.title, around)))
        if line != plain_text(around.page_label)
    ]
    assert len(texts) > 15
    title = set(_WORD.findall(" ".join(kind.says.title.values())))
    names = {*names_in(loaded.event), *names_in(loaded.settings)}
    marks = {*_WORD.findall(f"{language.marks.draft} {language.marks.internal} {language.marks.partner}")}
    known = literals(kind, language.tag) | of_language(language) | title | names | marks | _NOT_WORDS
    return {word for text in texts for word in _WORD.findall(text)} - {
        *known,
        *map(str.upper, known),
        *map(_upper_first, known),
    }


def _upper_first(word: str) -> str:
    return word[:1].upper() + word[1:]


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A workspace whose kinds are the shipped ones as if their English were the language that nobody speaks."""
    templates = tmp_path / "templates"
    for name in KINDS:
        shutil.copytree(shipped_templates() / "kinds" / name, templates / "kinds" / name)
        file = templates / "kinds" / name / "kind.yaml"
        said = file.read_text("utf-8")
        said = re.sub("(?m)^title:.*", "title: ΤΙΤΛΟΣ", said)
        file.write_text(re.sub("(?m)^languages:.*", "languages: [xx]", said), "utf-8")
    shutil.copytree(shipped_templates() / "partials" / "en", templates / "partials" / "xx")
    return tmp_path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.parent.name + "-" + path.stem)
def test_no_word_of_a_language_comes_from_the_program(
    sample: Path, kind: str, foreign: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LANGUAGES, "xx", pseudo(Pseudo()))
    assert words_from_code(sample, find_kind(kind, foreign), find_language("xx")) == set()


@pytest.mark.parametrize("tag", SPOKEN)
@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_in_one_language_has_no_word_of_another(kind: str, tag: str) -> None:
    for sample in SAMPLES:
        assert words_from_code(sample, find_kind(kind, None), find_language(tag)) == set(), sample


@pytest.mark.parametrize(
    ("turn", "kind"),
    [("seat", "briefing"), ("noun", "briefing"), ("with_the", "press-summary"), ("in_country", "press-summary")],
)
def test_a_word_that_the_program_says_is_found_out(turn: str, kind: str, foreign: Path) -> None:
    words = type("Leaky", (Pseudo,), {turn: lambda self, what: "leaked words"})
    assert {"leaked", "words"} <= words_from_code(SAMPLES[0], find_kind(kind, foreign), pseudo(words()))


def test_every_kind_speaks_every_language_that_has_templates() -> None:
    assert set(KINDS) == set(kind_folders(None))
    assert len(SPOKEN) > 1 and all(LANGUAGES[tag].words for tag in SPOKEN)
    for kind in KINDS:
        assert sorted(find_kind(kind, None).says.languages) == SPOKEN, kind


@pytest.mark.parametrize("language", [each for each in LANGUAGES.values() if each.words], ids=lambda each: each.tag)
def test_a_language_with_words_gives_all_of_them(language: Language) -> None:
    asked = [name for name in vars(Pseudo) if not name.startswith("_")]
    assert len(asked) > 15
    assert [name for name in asked if not hasattr(language.words, name)] == []
