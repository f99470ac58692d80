"""Spellings, offices and photographs of people."""

import pytest

from briefgen.rules.content import (
    PEOPLE_ALIAS,
    PEOPLE_CONTRADICTION,
    PEOPLE_FORBIDDEN_NAME,
    PEOPLE_OFFICE,
    PEOPLE_PHOTOGRAPH_ALT,
    PEOPLE_PHOTOGRAPH_CREDIT,
)
from tests.checks.cases import Case, Write, in_event, prove_of_event

CASES = [
    Case(
        PEOPLE_FORBIDDEN_NAME,
        "people: {a: {name: Ingrid Solheim, forbidden_names: [Soldheim]}}\npurpose: Mrs SOLDHEIM speaks.",
        "Mrs SOLDHEIM",
        "'Soldheim' must not be used",
        "people: {a: {name: Ingrid Solheim, forbidden_names: [Sol, Ingrid]}}\npurpose: Ingrid Solheim of Solund.",
    ),
    Case(
        PEOPLE_CONTRADICTION,
        "people: {a: {name: Sem Rithy, short_name: Rithy, forbidden_names: [rithy]}}\nhosts: a",
        "rithy",
        "'rithy' must not be used of Sem Rithy, yet stands under `short_name` as well",
        "people: {a: {name: Sem Rithy, short_name: Rithy, forbidden_names: [Rithie, Sem]}}\nhosts: a",
    ),
    Case(
        PEOPLE_ALIAS,
        "people: {a: {name: Ingrid Solheim, aliases: [Inga]}}\npurpose: Inga speaks.",
        "Inga speaks",
        "'Inga' is another name for Ingrid Solheim",
        "people: {a: {name: Ingrid Solheim, aliases: [Inga, Ingrid]}}\npurpose: Ingaborg and Ingrid Solheim speak.\n"
        "guests:\n- {given_name: Inga, surname: Berg}",
    ),
    Case(
        PEOPLE_OFFICE,
        "people: {a: {name: A, offices: [{title: Minister, to: 2026-05-16}]}}\nhosts: a",
        "[{title",
        "A holds none of the offices listed on 2026-05-17",
        "people: {a: {name: A, offices: [{title: Minister, to: 2026-05-17}]}, b: {name: B, offices: "
        "[{title: Old, to: 2000-01-01}]}}\nhosts: a",
    ),
    Case(
        PEOPLE_PHOTOGRAPH_CREDIT,
        "people: {a: {name: A, photograph: {path: a.png, alt: A}}}",
        "{path",
        "the photograph of A does not say who took it",
        "people: {a: {name: A, photograph: {path: a.png, alt: A, credit: B}}}",
    ),
    Case(
        PEOPLE_PHOTOGRAPH_ALT,
        "people: {a: {name: A, photograph: {path: a.png, credit: B}}}",
        "{path",
        "the photograph of A does not say what it shows",
        "people: {a: {name: A, photograph: {path: a.png, alt: A, credit: B}}}",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_mistakes_are_found_and_what_is_nearly_one_is_not(case: Case, write: Write) -> None:
    prove_of_event(case, write)


@pytest.mark.parametrize("field", ["name", "short_name", "native_name", "aliases"])
def test_a_contradiction_names_the_field_that_contradicts_and_is_told_once(field: str, write: Write) -> None:
    names = {"name": "Sem Rithy"} | {field: "Rith"}
    given = ", ".join(f"{name}: {value if name != 'aliases' else f'[{value}]'}" for name, value in names.items())
    (problem,) = in_event(f"people: {{a: {{{given}, forbidden_names: [RITH, rith]}}}}\nhosts: a", write)
    assert problem.id == "people.contradiction" and problem.hint
    assert f"under `{field}`" in problem.message and problem.hint.endswith(f"`{field}`")


def test_an_alias_is_better_said_as_the_short_name(write: Write) -> None:
    person = "{name: Ingrid Solheim, short_name: Solheim, aliases: [Inga, Ingrid Solheim]}"
    (problem,) = in_event(f"people: {{a: {person}}}\npurpose: Inga, or Ingrid Solheim, speaks.", write)
    assert (problem.id, problem.hint) == ("people.alias", "write Solheim")


@pytest.mark.parametrize("field", ["given_name", "surname", "name", "native_script", "spouse", "represented_by"])
def test_guests_are_called_as_they_like(field: str, write: Write) -> None:
    other = "given_name: Ann" if field != "given_name" else "surname: Berg"
    text = (
        f"people: {{a: {{name: Ingrid Solheim, aliases: [Inga]}}}}\nguests: [{{{other}, {field}: Inga, remarks: %s}}]"
    )
    assert in_event(text % "none", write) == []
    assert [problem.id for problem in in_event(text % "Inga", write)] == ["people.alias"]
