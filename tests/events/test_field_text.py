"""A text knows the field that it came from, whatever is done to it on the way."""

import copy
import pickle

from briefgen.events.field_text import FieldText


def test_a_copy_keeps_the_field() -> None:
    text = FieldText("Daniel Okoro", "people.okoro.name")
    for made in (copy.copy(text), copy.deepcopy(text), pickle.loads(pickle.dumps(text))):
        assert (made, made.field) == ("Daniel Okoro", "people.okoro.name")
