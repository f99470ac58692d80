"""Where a value stands is always known: its own place, or that of the nearest thing around it."""

from briefgen.errors import Place
from briefgen.sources import compose_yaml, key_place_of, place_of

NODE = compose_yaml("people:\n  okoro: {name: Daniel}\nhosts: [okoro]\n", "f")


def test_the_nearest_place_stands_in_for_what_is_not_there() -> None:
    assert place_of(NODE, ("people", "okoro", "name")) == Place("f", 2, 17)
    assert place_of(NODE, ("people", "okoro", "office")) == place_of(NODE, ("people", "okoro")) == Place("f", 2, 10)
    assert place_of(NODE, ("nowhere", 3)) == place_of(NODE, ())
    assert key_place_of(NODE, ("people", "okoro")) == Place("f", 2, 3)
    assert key_place_of(NODE, ("people", "sok")) == place_of(NODE, ("people",))
    assert key_place_of(NODE, ("hosts", 0)) == Place("f", 3, 9)
