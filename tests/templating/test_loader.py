"""Which line ends stay, and which files are no templates."""

from pathlib import Path

import pytest

from briefgen.errors import TemplateError
from tests.templating.conftest import Fails, Fill


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("a\n{% if true %}\nb\n{% endif %}\nc", "a\nb\nc"),
        ("a\n  {% set x = 1 %}{# note #}\nb", "a\nb"),
        ("a{% if true %}b{% endif %}\nc", "ab\nc"),
        ("a {# note #}\nc", "a \nc"),
        ("a{% if true -%}\n b{% endif %}\nc", "ab\nc"),
        ("{% if true %}a{% endif +%}\nb", "a\nb"),
        ("a\r\n{% if true %}\r\nb{% endif %}\r\nc", "a\nb\nc"),
        ("\ufeffa\n", "a\n"),
        ("{% for x in [1, 2] %}\n- x\n{% endfor %}\n\nend", "- x\n- x\n\nend"),
        ("| a |{% if true %} b |{% endif %}\n|---|", "| a | b |\n|---|"),
    ],
)
def test_a_line_of_tags_leaves_no_line_and_words_keep_theirs(filled: Fill, body: str, written: str) -> None:
    assert filled(body).markdown == written


@pytest.mark.parametrize(
    ("data", "line", "word"),
    [
        (b"caf\xe9", 1, "UTF-8"),
        ("x".encode("utf-16"), 1, "UTF-8"),
        (b"one\ntwo\0", 2, "U+0000"),
        ("one\n\ntw\ufdd0o".encode(), 3, "U+FDD0"),
    ],
)
def test_what_is_not_plain_text_is_no_template(failing: Fails, data: bytes, line: int, word: str) -> None:
    problem = failing("{% include 'part.md.j2' %}", part=data)
    assert problem.id == "template.unreadable" and word in problem.message
    assert problem.place is not None
    assert (Path(problem.place.file).name, problem.place.line) == ("part.md.j2", line)


def test_a_template_too_large_is_told(failing: Fails) -> None:
    problem = failing("{% include 'part.md.j2' %}", part=b"x" * 100_001)
    assert problem.id == "file.too-large" and "100 kB" in problem.message


def test_it_is_told_of_the_body_too(filled: Fill) -> None:
    with pytest.raises(TemplateError, match="UTF-8"):
        filled(b"\xff")
