"""A name that stands for nothing is an error that knows the name, whatever is done with it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from jinja2 import UndefinedError
from jinja2.utils import missing

from briefgen.templating.sandbox.named_values import NamedValues
from briefgen.templating.sandbox.undefined import NamedUndefined, undefined_name
from tests.templating.conftest import Fails

NAMES = {"event": NamedValues("event", {"title": "T", "start": datetime(2026, 5, 17)}), "text": "abc", "items": [1, 2]}


NOT_THERE = [
    "nosuch.__module__",
    "nosuch.__reduce_ex__(2) | length",
    "nosuch.__class__.__mro__",
    "nosuch._undefined_name",
    "nosuch._fail_with_undefined_error()",
    "nosuch['__class__']",
    "nosuch.__doc__ ~ 'x'",
    "nosuch.__module__ is defined",
    "nosuch.__module__ | default('x')",
    "nosuch.of.__init__",
    "event.nosuch.__init__",
    "[nosuch] | map(attribute='__class__') | list | length",
    "[nosuch] | sort(attribute='__class__') | length",
    "[nosuch] | groupby('__module__') | length",
    "[nosuch] | selectattr('__class__') | list | length",
]


@pytest.mark.parametrize("expression", NOT_THERE)
def test_what_is_not_there_has_no_inside_either(failing: Fails, expression: str) -> None:
    id = failing("{{ " + expression + " }}", NAMES).id
    assert id == ("template.undefined" if ".of." in expression else "template.forbidden")


@pytest.mark.parametrize(
    "use",
    [str, len, list, bool, hash, lambda value: value + 1, lambda value: 1 + value, lambda value: value == 1,
     lambda value: value < 1, lambda value: value[0], lambda value: value(), lambda value: 1 in value,
     lambda value: value.field],
)  # fmt: skip
def test_whatever_is_done_with_it_says_its_name(use: Callable[[Any], Any]) -> None:
    owner = object()
    with pytest.raises(UndefinedError) as caught:
        use(NamedUndefined(name="evnt", obj=owner))
    assert undefined_name(caught.value) == ("evnt", owner)


def test_a_name_of_the_template_has_no_owner_and_another_error_no_name() -> None:
    with pytest.raises(UndefinedError) as caught:
        str(NamedUndefined(name="evnt"))
    assert undefined_name(caught.value) == ("evnt", missing)
    assert undefined_name(UndefinedError("other")) == ("", missing)
