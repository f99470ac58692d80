"""Time zones by region and city, only from the tzdata package, so that results are the same on every machine."""

from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from briefgen.validation import FieldError

_REGIONS = {
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Europe",
    "Indian", "Mexico", "Pacific", "US",
}  # fmt: skip
# Valid names of one word. GMT is not valid: London does not use it in summer, and UTC exists for events without a
# place.
_PLACES = {
    "Cuba", "Egypt", "Eire", "GB", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya",
    "NZ", "Navajo", "Poland", "Portugal", "Singapore", "Turkey",
}  # fmt: skip
UTC_NAMES = {"UTC", "Etc/UTC"}


class Zone(ZoneInfo):
    """A zone that can be copied and pickled, which ZoneInfo.from_file does not support."""

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by name."""
        return zone_called, (self.key,)


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """The valid zone names: region and city, some countries, and UTC."""
    every = files("tzdata").joinpath("zones").read_text("utf-8").split()
    places = {name for name in every if name.partition("/")[0] in _REGIONS and "/" in name}
    return frozenset((places | _PLACES | UTC_NAMES).intersection(every))


@lru_cache(maxsize=1)
def zones_offered() -> tuple[str, ...]:
    """The names to choose from, each zone by region and city under its present name alone, and UTC."""
    lines = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8").splitlines()
    cities = {line.split("\t")[2] for line in lines if line and not line.startswith("#")}
    return (*sorted(cities & zone_names()), "UTC")


@lru_cache(maxsize=128)
def zone_called(name: str) -> Zone:
    """The zone with that name. Raises FieldError, without a hint, for a name that is neither a place nor UTC."""
    if name not in zone_names():
        raise FieldError(f"there is no time zone {name[:60]}")
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return Zone.from_file(file, key=name)
