"""Numbers captions and fills references, which both need the whole paper."""

from collections import Counter
from collections.abc import Iterator

from briefgen.document import Anchor, Block, Caption, CrossReference, Heading, Inlines, Text, anchors_in, plain_text
from briefgen.document.slots import SlottedMarkdown
from briefgen.document.walk import map_each
from briefgen.errors import Place, Problem, TemplateError
from briefgen.rules.templates import TEMPLATE_MARKDOWN

_SIGNS = ("{#", "(#", " #", "numbered=")  # one of them stands in every text that needs this


def referred(blocks: tuple[Block, ...], source: SlottedMarkdown) -> tuple[Block, ...]:
    """The blocks with captions numbered and references filled: `[](#trade)` says `Table 2`, or a heading's words.

    A reference to something that the paper leaves out says its words alone. Raises TemplateError for a name that
    stands nowhere in the Markdown, or at two places.
    """
    if not any(sign in source.markdown for sign in _SIGNS):
        return blocks
    counts = Counter[str]()

    def number(caption: Caption) -> Caption:
        if caption.number is None:
            return caption
        counts[plain_text(caption.label)] += 1
        return Caption(caption.content, caption.label, counts[plain_text(caption.label)])

    blocks = map_each(blocks, Caption, number)
    names = list(anchors_in(blocks))
    if twice := next((name for name, count in Counter(names).items() if count > 1), None):
        raise TemplateError(_problem(f"'#{twice}' is the name of two places", twice, source))
    words = dict(_words_at(blocks))

    def fill(reference: CrossReference) -> object:
        if reference.to not in names:
            if f"#{reference.to}" not in source.markdown.replace(f"(#{reference.to}", ""):
                raise TemplateError(_problem(f"there is no '#{reference.to}' to refer to", reference.to, source))
            return Text(plain_text(reference.content))
        return CrossReference(reference.to, reference.content or words.get(reference.to, ()))

    return map_each(blocks, CrossReference, fill)


def _words_at(part: object) -> Iterator[tuple[str, Inlines]]:
    """What a reference without words says, by the name of its target: a caption's label and number, a heading."""
    found: list[tuple[str, Inlines]] = []

    def note(each: Caption | Heading) -> object:
        said = Caption((), each.label, each.number).line if isinstance(each, Caption) and each.number else each.content
        words = (Text(plain_text(tuple(inline for inline in said if not isinstance(inline, Anchor)))),)
        found.extend((name, words) for name in anchors_in(each))
        return each

    map_each(part, Caption, note)
    map_each(part, Heading, note)
    yield from found


def _problem(message: str, name: str, source: SlottedMarkdown) -> Problem:
    before = source.markdown.partition(f"(#{name})")[0] if f"(#{name})" in source.markdown else ""
    line = before.count("\n") + 1
    hint = "a reference is [words](#name), and {#name} stands on the line over what it leads to"
    return Problem(TEMPLATE_MARKDOWN, message, Place(f"{source.name} (filled)", line), hint)
