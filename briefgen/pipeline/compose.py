"""Composes one paper in stages: cleared event → Markdown → Document."""

from collections.abc import Iterable

from briefgen.document import Block, Document, LineBreak, Paragraph, Picture, PlainText, SignatureField, Text, texts
from briefgen.errors import BriefgenError, Problem
from briefgen.events import Event
from briefgen.fonts import families_in, find_family, uncovered_in
from briefgen.loading import LoadedEvent
from briefgen.papers import Paper, Wanted
from briefgen.pipeline.furniture import furniture, known_until, modified, typeset
from briefgen.pipeline.job import Options
from briefgen.readers.markdown import parse
from briefgen.release import clear
from briefgen.templating import fill, view


def compose_each(
    loaded: LoadedEvent, plan: Iterable[Wanted], options: Options
) -> tuple[tuple[Paper, ...], tuple[Problem, ...]]:
    """The papers of a plan, and the problems that prevent the others."""
    papers: list[Paper] = []
    failures: list[Problem] = []
    for wanted in plan:
        try:
            papers.append(compose(loaded, wanted, options))
        except BriefgenError as error:
            failures += error.problems
    return tuple(papers), tuple(failures)


def compose(loaded: LoadedEvent, wanted: Wanted, options: Options) -> Paper:
    """A paper with its Document, and the characters that a PDF of it would show by a mark.

    Raises TemplateError for errors in its templates, and for fonts of its theme that are not installed.
    """
    kind, language, office = wanted.kind, wanted.language, loaded.settings.office
    cleared = clear(loaded.event, kind.says.audience, office.spokesperson if office else None)
    cut_off = known_until(cleared, options.as_of)
    markdown = fill(kind, language, view(cleared, loaded.settings, kind, language, cut_off))
    blocks = parse(markdown, _pictures(loaded, cleared), language)
    title = kind.says.title_in(language.tag)
    document = Document(
        title=_title(blocks) or (Text(str(cleared.title), "title"),),
        language=language.locale.replace("_", "-"),
        blocks=(*blocks, SignatureField((Text(language.signature),))) if kind.says.signature else blocks,
        modified=modified(cleared, options.as_of, options.built_at),
        furniture=furniture(loaded.settings, cleared, kind, language, draft=not options.final),
        author=office.name if office else "",
        subject=title,
        keywords=tuple(filter(None, (cleared.type, cleared.sending_state, cleared.receiving_state))),
        abbreviations=tuple((short, str(long)) for short, long in cleared.glossary.items()),
    )
    folder = wanted.theme.font_folder
    own = families_in(folder) if folder else ()
    for font in wanted.theme.fonts.values():
        find_family(font.family, own)  # is known before any paper is written
    printed = typeset(document, language)
    return Paper(wanted, cleared, markdown, printed, uncovered_in(printed, own) if "pdf" in wanted.formats else ())


def _pictures(loaded: LoadedEvent, cleared: Event) -> dict[str, Picture]:
    """The pictures that the cleared event still names, by name; templates can show no others."""
    named = {str(person.photograph.path) for person in cleared.people.values() if person.photograph}
    return {
        name: Picture(found.data, found.format, found.width, found.height)
        for name, found in loaded.pictures.items()
        if name in named
    }


def _title(blocks: tuple[Block, ...]) -> PlainText:
    """The paper's title, on one line; that of a press summary is its headline."""
    titles = (block.content for block in blocks if isinstance(block, Paragraph) and block.role == "title")
    content = tuple(Text(" ") if isinstance(inline, LineBreak) else inline for inline in next(titles, ()))
    return tuple(Text(text.text.replace("\n", " "), text.origin) for text in texts(content))
