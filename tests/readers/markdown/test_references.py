"""References: captions count, references say what they lead to, and a wrong name is told with its line."""

import pytest

from briefgen.document import Anchor, Block, CrossReference, Footnote, Heading, Paragraph, Table, Text, plain_text
from briefgen.document.slots import SlottedMarkdown, slot
from briefgen.document.walk import anchors_in
from briefgen.errors import Problem, TemplateError
from briefgen.readers.markdown import parse

TABLE = "| a | b |\n|---|---|\n| x | 1 |\n\n"
GOODS = f'{{caption="Trade" numbered="Table" #goods}}\n{TABLE}'


def read(markdown: str, *values: Text) -> tuple[Block, ...]:
    return parse(SlottedMarkdown(markdown, values))


def said(markdown: str, *values: Text) -> list[str]:
    return [plain_text(block.content) for block in read(markdown, *values) if isinstance(block, Paragraph | Heading)]


def refused(markdown: str) -> Problem:
    with pytest.raises(TemplateError) as caught:
        read(markdown)
    (problem,) = caught.value.problems
    return problem


def test_captions_count_by_their_label() -> None:
    captions = [f'{{caption="c" numbered="{label}"}}\n{TABLE}' for label in ("Table", "Annex", "Table")]
    lines = [plain_text(block.caption.line) for block in read("".join(captions)) if isinstance(block, Table)]
    assert lines == ["Table\u00a01. c", "Annex\u00a01. c", "Table\u00a02. c"]


def test_a_reference_without_words_says_what_it_leads_to() -> None:
    assert said(f"See [](#goods), [here](#goods) and [](#fish).\n\n{GOODS}{{#fish}}\n## Fish\n\nx") == [
        "See Table\u00a01, here and Fish.",
        "Fish",
        "x",
    ]


def test_words_paragraphs_and_headings_are_targets() -> None:
    blocks = read("[Words]{#w} x\n\n{#p}\nParagraph\n\n{#h}\n## Heading\n\n[a](#w) [b](#p) [c](#h)")
    assert list(anchors_in(blocks)) == ["w", "p", "h"]
    assert isinstance(blocks[1], Paragraph) and blocks[1].content[0] == Anchor("p")


def test_a_name_may_hold_a_value() -> None:
    markdown = f"[a]{{#guest-{slot(0)}}} [b](#guest-{slot(0)})"
    (block,) = read(markdown, Text("sok", "id"))
    assert isinstance(block, Paragraph) and CrossReference("guest-sok", (Text("b"),)) in block.content
    with pytest.raises(TemplateError, match="is no name to refer to"):
        read(markdown, Text("a b", "id"))


def test_what_the_paper_leaves_out_is_referred_to_by_words_alone() -> None:
    assert said("See [the guests](#guests).\n\n{#guests}\n## Guests") == ["See the guests."]


@pytest.mark.parametrize(
    ("markdown", "message", "line"),
    [
        ("x\n\n[a](#fsh)\n\n{#fish}\n## Fish\n\nx", "there is no '#fsh' to refer to", 3),
        ("[a](#w)\n\n[x]{#w} [y]{#w}", "'#w' is the name of two places", 1),
        (f"{{#goods}}\n{TABLE}", "{#goods} leads to nothing", 2),
        ("{.contents depth=4}\nContents\n\n## A\n\nx", "depth=4 is none of a table of contents", 2),
    ],
)
def test_a_wrong_name_is_told_with_its_line(markdown: str, message: str, line: int) -> None:
    problem = refused(markdown)
    assert problem.message.startswith(message) and problem.hint
    assert problem.place and problem.place.line == line


def test_a_note_stands_behind_its_words() -> None:
    (block,) = read("Trade doubled.[Since *2015*.]{.footnote}")
    assert isinstance(block, Paragraph)
    note = block.content[-1]
    assert isinstance(note, Footnote) and plain_text(note.content) == "Since 2015."
    assert said(f"x[{slot(0)}]{{.footnote}}", Text("", "f")) == ["x"]
