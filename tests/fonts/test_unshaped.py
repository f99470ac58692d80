"""Scripts whose letters would have to be joined are told, each once."""

from briefgen.document import Text
from briefgen.fonts import Unshaped, unshaped_scripts
from tests.fonts.test_uncovered import paper
from tests.sample import EVERYTHING


def test_each_unshaped_script_is_told_once_with_the_first_field_in_it() -> None:
    document = paper(Text("Sok សុខ", "a"), Text("ខ្មែរ", "b"), Text("مرحبا ไทย", "c"))
    assert set(unshaped_scripts(document)) == {Unshaped("Khmer", "a"), Unshaped("Arabic", "c"), Unshaped("Thai", "c")}


def test_scripts_that_need_no_shaping_are_not_told() -> None:
    assert unshaped_scripts(EVERYTHING) == ()
    assert unshaped_scripts(paper(Text("Şığ Ελληνικά Кириллица 한국어 日本語 አማርኛ"))) == ()


def test_the_lines_around_the_text_count() -> None:
    assert unshaped_scripts(paper(foot="ស្ថានទូត")) == (Unshaped("Khmer", None),)
