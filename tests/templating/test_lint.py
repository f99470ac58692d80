"""A kind's mistakes are found all at once, without an event, each at its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.kinds import Kind, find_kind, kind_folders
from briefgen.languages import LANGUAGES
from briefgen.templating import lint


@pytest.mark.parametrize("name", sorted(kind_folders(None)))
def test_the_shipped_kinds_have_no_mistakes(name: str) -> None:
    assert lint(find_kind(name, None)) == []


def test_every_mistake_is_told_with_its_line(kind: Callable[..., Kind]) -> None:
    body = """{# a note #}
{{ evnt.title }}
{{ event.venue.citty }}
{{ event.title | uper }}
{% if event.title is evn %}{% endif %}
{% include "part" ~ ".md.j2" %}
{% include "prt.md.j2" %}
{% include "broken.md.j2" %}
{% for host in event.hosts %}{{ host.nme }}{% endfor %}
"""
    others = {"part": "{{ event.titel }}", "broken": "{{ event.title }}\n{% if %}\n", "unused": "{{ nothing }}"}
    made = kind(body, "title: Note\nsections:\n  - part\n  - prat\n", **others)
    problems = lint(made)
    told = {(Path(p.place.file).name, p.place.line): (p.id, p.hint or "") for p in problems if p.place}
    assert {key: identifier for key, (identifier, _) in told.items()} == {
        ("body.md.j2", 2): "template.undefined",
        ("body.md.j2", 3): "template.undefined",
        ("body.md.j2", 4): "template.filter-unknown",
        ("body.md.j2", 5): "template.test-unknown",
        ("body.md.j2", 7): "template.not-found",
        ("body.md.j2", 9): "template.undefined",
        ("broken.md.j2", 2): "template.syntax",
        ("part.md.j2", 1): "template.undefined",
        ("kind.yaml", 4): "template.not-found",
    }
    meant = {key: hint.split("'")[1] for key, (_, hint) in told.items() if hint.startswith("did you mean")}
    assert meant == {
        ("body.md.j2", 2): "event",
        ("body.md.j2", 3): "city",
        ("body.md.j2", 4): "upper",
        ("body.md.j2", 5): "even",
        ("body.md.j2", 7): "part.md.j2",
        ("body.md.j2", 9): "name",
        ("part.md.j2", 1): "title",
        ("kind.yaml", 4): "part",
    }


def test_what_one_template_sets_another_may_use(kind: Callable[..., Kind]) -> None:
    body = "{% set n = namespace(count=0) %}{% import 'words.md.j2' as words with context %}{{ words.called() }}"
    words = "{% macro called() %}{{ n.count }}{% endmacro %}{% macro of_others(x) %}{{ theirs }}{{ x }}{% endmacro %}"
    assert lint(kind(body, words=words)) == []


def test_mistakes_that_only_filling_shows_are_found_with_an_event_that_says_nothing(kind: Callable[..., Kind]) -> None:
    (problem,) = lint(kind("{% set when = event.start %}\n{{ when }}"))
    assert (problem.id, problem.place and problem.place.line) == ("template.value", 2)
    (problem,) = lint(kind("{{ event.end.year }}\n{% for host in event.hosts[0] %}{% endfor %}"))
    assert problem.place is not None and problem.place.line == 2


def test_a_language_nobody_knows_and_a_missing_body(kind: Callable[..., Kind]) -> None:
    (problem,) = lint(kind("words", "title: Note\nlanguages: [xx]\n"))
    assert problem.id == "language.unknown"


def test_a_template_named_twice_is_told_once_and_what_it_gives_may_be_used(kind: Callable[..., Kind]) -> None:
    body = (
        "{% from 'words.md.j2' import called, greeting as hello %}{% include 'part.md.j2' %}{% include 'part.md.j2' %}"
    )
    words = "{% macro called() %}x{% endmacro %}{% macro greeting() %}y{% endmacro %}"
    problems = lint(kind(body + "{{ called() }}{{ hello() }}{{ greetings() }}", words=words, part="{{ evnt }}"))
    assert sorted(problem.message for problem in problems) == ["there is no 'evnt'", "there is no 'greetings'"]


def test_a_field_of_what_there_is_not_is_told_once(kind: Callable[..., Kind]) -> None:
    (problem,) = lint(kind("{% if false %}{{ event.venu.city }}{% endif %}"))
    assert (problem.id, problem.message) == ("template.undefined", "an event has no field 'venu'")


def test_a_section_that_there_is_not_is_told_once_with_the_nearest(kind: Callable[..., Kind]) -> None:
    every = "{% for section in kind.sections %}\n{% include section ~ '.md.j2' %}\n{% endfor %}"
    (problem,) = lint(kind(every, "title: Note\nsections:\n  - bottom-lime\n"))
    assert (problem.message, problem.place and problem.place.line) == ("there is no section 'bottom-lime'", 3)
    assert problem.hint == (
        "did you mean 'bottom-line'? for one of your own write bottom-lime.md.j2 in the kind's folder"
    )


def test_a_template_that_cannot_be_read_as_text(kind: Callable[..., Kind]) -> None:
    made = kind("words", "title: Note\nsections: [part]\n", part="x")
    (made.folder / "part.md.j2").write_bytes("Réception".encode("latin-1"))
    (problem,) = lint(made)
    assert problem.id == "template.unreadable" and problem.place and problem.place.file.endswith("part.md.j2")


WORDS_OF_LANGUAGES = """{{ event.start | date }}
{{ event.called }}
{{ event.title | with_the }}
{{ with_the(event.title) }}
{{ event.guest_of_honour.noun }}
{% for guest in event.guests %}{{ guest.seat_label }}{% endfor %}
"""


def test_a_word_that_a_language_lacks_is_told_with_its_line(kind: Callable[..., Kind]) -> None:
    made = kind(WORDS_OF_LANGUAGES, "title: Notiz\nlanguages: [zh]\n")
    told = {p.place.line: (p.id, p.message, p.hint) for p in lint(made) if p.place}
    assert {line: message for line, (_, message, _) in told.items()} == {
        2: "Chinese has no word for 'called': write it out",
        3: "Chinese has no word for 'with_the': write it out",
        4: "Chinese has no word for 'with_the': write it out",
        5: "Chinese has no word for 'noun': write it out",
        6: "Chinese has no word for 'seat_label': write it out",
    }
    with_words = sorted({each.english_name for each in LANGUAGES.values() if each.words})
    assert {(id, hint) for id, _, hint in told.values()} == {
        ("template.language", f"languages that have it: {', '.join(with_words)}")
    }


def test_a_word_of_one_language_is_none_of_another(kind: Callable[..., Kind]) -> None:
    bodies = {"body.fr": "{{ event.called | de }}"}
    (problem,) = lint(kind("{{ event.called | de }}", "title: Note\nlanguages: [en, fr]\n", **bodies))
    assert problem.message == "English has no word for 'de': write it out"
    assert problem.place and problem.place.file.endswith("body.md.j2")


def test_a_kind_that_mixes_languages_is_told_with_its_line(kind: Callable[..., Kind]) -> None:
    made = kind(
        "", "title: Mot\nlanguages: [fr]\nsections:\n  - devise\n", **{"body.fr": "\n{% include 'words.md.j2' %}"}
    )
    for folder, name in (("en", "words"), ("en", "devise")):
        (made.folder / folder).mkdir(exist_ok=True)
        (made.folder / folder / f"{name}.md.j2").write_text("words")
    found = {
        (Path(p.place.file).name, p.place.line): p for p in lint(find_kind("note", made.folder.parents[2])) if p.place
    }
    assert {key: problem.message for key, problem in found.items()} == {
        ("body.fr.md.j2", 2): "'words.md.j2' is not there in French, and a paper keeps to one language",
        ("kind.yaml", 4): "'devise.md.j2' is not there in French, and a paper keeps to one language",
    }
    hints = [problem.hint or "" for problem in found.values()]
    assert all("en/words.md.j2 into" in hint or "en/devise.md.j2 into" in hint for hint in hints), hints
    (made.folder / "fr").mkdir()
    for name in ("words", "devise"):
        (made.folder / "fr" / f"{name}.md.j2").write_text("mots")
    assert lint(made) == []


def test_a_partial_without_a_folder_is_for_every_language(kind: Callable[..., Kind]) -> None:
    made = kind("{% include 'words.md.j2' %}", "title: Mot\nlanguages: [fr]\n", words="{{ event.title }}")
    assert lint(made) == []
