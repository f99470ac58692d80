"""A language is found by its tag; each can mark and number the pages of a paper."""

from datetime import date

import pytest

from briefgen.errors import TemplateError
from briefgen.languages.registry import EXCELLENCIES, LANGUAGES, PLAIN_TITLES, find_language


@pytest.mark.parametrize("tag", ["en", "EN", " fr ", "en_gb", "En-Us"])
def test_a_tag_is_found_however_it_is_spelt(tag: str) -> None:
    assert find_language(tag).tag.lower() == tag.strip().lower().replace("_", "-")


def test_an_unknown_language_is_told_with_the_nearest_or_with_all() -> None:
    for tag, hint in (("en-GBR", "did you mean `en-GB`?"), ("tlh", "languages that there are: en, en-GB,")):
        with pytest.raises(TemplateError) as raised:
            find_language(tag)
        (problem,) = raised.value.problems
        assert problem.id == "language.unknown" and (problem.hint or "").startswith(hint)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_language_marks_its_papers_in_words_of_its_own(tag: str) -> None:
    language = find_language(tag)
    marks = {language.draft, language.marks.internal, language.marks.partner}
    assert language.tag == tag and len(marks) == 3 and all(marks)
    others = [each for each in LANGUAGES.values() if each.tag.split("-")[0] != tag.split("-")[0]]
    assert not marks & {each.draft for each in others} and language.date(date(2026, 5, 17))


def test_honorifics_of_all_languages_are_known_whatever_the_paper_s() -> None:
    assert {"H.E.", "S.E."} <= {each.split()[0] for each in EXCELLENCIES} and {"Mr", "Mme"} <= PLAIN_TITLES
