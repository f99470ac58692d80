"""Every text of a document is met once, whatever it stands in, and can be changed alone."""

from dataclasses import replace

from briefgen.document import Text, contents, map_texts, plain_text, texts
from tests.documents import plain
from tests.sample import EVERYTHING, SPANS

WORDS = [
    "kicker", "number", "title", "subtitle", "contents", "lead", "heading", "subheading", "minor", "strong", "-both",
    "emphasis", "link", "etranger", "see", "label", "muted", "small", "nowrap", "footnote", "end", "item", "inner",
    "column", "other", "figure", "cell", "next", "840", "table-caption", "quoted", "attribution", "note", "noted",
    "callout", "called", "detail", "value", "card", "second", "caption",
    "first-bar", "second-bar", "-12", "30.5", "chart-caption", "code-caption", "marked", "section",
    "signature", "print", "ends",
]  # fmt: skip


def test_every_text_is_met_once_in_reading_order() -> None:
    assert [each.text for each in texts(EVERYTHING.blocks) if each.origin] == WORDS
    around = [each.text for each in texts(EVERYTHING.furniture)]
    assert around == ["sender", "place", "street", "running", "foot", "SECRET", "DRAFT", "{page}/{pages}"]
    assert next(each.text for each in texts(EVERYTHING)) == "title"


def test_every_text_can_be_changed_and_all_else_stays() -> None:
    upper = map_texts(EVERYTHING, lambda each: replace(each, text=each.text.upper()))
    assert [each.text for each in texts(upper.blocks) if each.origin] == [word.upper() for word in WORDS]
    assert all(each.text.isupper() for each in texts(upper) if each.text.isalpha())
    back = {each.text.upper(): each.text for each in texts(EVERYTHING)}
    assert map_texts(upper, lambda each: replace(each, text=back[each.text])) == EVERYTHING


def test_what_does_not_change_stays_itself() -> None:
    assert map_texts(EVERYTHING, lambda each: each) is EVERYTHING
    changed = map_texts(EVERYTHING, lambda each: Text("x") if each.text == "item" else each)
    assert changed.blocks[0] is EVERYTHING.blocks[0] and changed.furniture is EVERYTHING.furniture


def test_each_line_of_words_is_given_once() -> None:
    lines = [plain_text(content) for content in contents(EVERYTHING)]
    assert lines.count("footnote") == 1 and "strong-both emphasis" in lines[9]
    assert {"title", "sender", "Table", "alternative", "Summary", "caption"} <= set(lines)
    assert [plain_text(line) for line in contents(SPANS)][3:] == ["wide", "tall", "left", "middle", "Spans"]
    assert list(contents(plain(""))) == []
