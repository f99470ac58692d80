"""Who is meant by a name where an id belongs."""

import pytest

from briefgen.loading.names import who_is_meant
from briefgen.sources import Mapping, compose_yaml

EVENT = compose_yaml(
    """\
people:
  okoro: {name: Daniel Okoro, short_name: Okoro, office: Minister of Commerce of Meridia}
  han: {name: Han Sora, native_name: 한소라, aliases: [Sora Han], offices: [{title: Ambassador}, Envoy]}
  lin: {name: Per Lindqvist, office: Ambassador of Norland}
  odd: text
""",
    "event.yaml",
)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Daniel Okoro", "okoro"),
        ("DANIEL  OKORO", "okoro"),
        ("H.E. Mr Daniel Okoro", "okoro"),
        ("Minister of Commerce", "okoro"),
        ("한소라", "han"),
        ("Sora Han", "han"),
        ("Envoy", "han"),
    ],
)
def test_a_name_or_an_office_means_one_person(text: str, id: str) -> None:
    assert isinstance(EVENT, Mapping)
    assert who_is_meant(text, EVENT) == f"write the id under which this person stands in `people`: {id}"


def test_an_office_that_two_hold_means_either() -> None:
    assert isinstance(EVENT, Mapping)
    hint = who_is_meant("Ambassador", EVENT)
    assert hint == "write the id under which the person stands in `people`: han or lin"


def test_somebody_who_is_not_there_is_to_be_added() -> None:
    assert isinstance(EVENT, Mapping)
    hint = who_is_meant("Ada Roy", EVENT)
    assert hint == "add the person under `people`, as in `roy: {name: Ada Roy}`, and write the id here: roy"


@pytest.mark.parametrize("text", ["roy", "ada-roy"])
def test_what_may_well_be_an_id_means_nobody(text: str) -> None:
    assert isinstance(EVENT, Mapping)
    assert who_is_meant(text, EVENT) is None
