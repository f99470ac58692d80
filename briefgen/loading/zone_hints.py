"""Hints for invalid time zones: cities that were probably meant, or that have a given offset on a day."""

import re
from datetime import date, datetime, time, timedelta
from importlib.resources import files

from briefgen.hints import nearest
from briefgen.loading.zones import UTC_NAMES, zone_called, zone_names

_NO_PLACE = re.compile(r"(?:Etc/)?(?:GMT|UCT|UT|UTC|Universal|Zulu|Greenwich|Z)(?:[+-]?0+(?::?00)?)?\Z", re.IGNORECASE)
_OFFSET = re.compile(
    r"(Etc/)?(?:GMT|UTC|UT)?\s*+([-+−±]?+)\s*+(\d{1,2})(?:[:.]?(\d{2}))?\s*+(?:h|hours?)?\Z", re.IGNORECASE
)
# Well-known cities; those with the same offset in the order in which they are proposed.
_CITIES = {
    "Europe": "London Lisbon Paris Berlin Rome Athens Kyiv Istanbul Moscow",
    "Africa": "Accra Dakar Lagos Cairo Johannesburg Nairobi",
    "Asia": "Jerusalem Riyadh Tehran Dubai Baku Tbilisi Kabul Karachi Tashkent Almaty Kolkata Colombo Kathmandu Dhaka "
    "Thimphu Yangon Bangkok Jakarta Ho_Chi_Minh Singapore Shanghai Manila Tokyo Seoul",
    "Australia": "Perth Eucla Darwin Adelaide Sydney Brisbane Lord_Howe",
    "Pacific": "Port_Moresby Noumea Guadalcanal Auckland Fiji Chatham Tongatapu Apia Kiritimati Pago_Pago Honolulu "
    "Marquesas",
    "America": "New_York Chicago Denver Los_Angeles Phoenix Anchorage Mexico_City Bogota Lima Caracas Santiago Halifax "
    "St_Johns Sao_Paulo Argentina/Buenos_Aires Nuuk",
    "Atlantic": "Azores Cape_Verde South_Georgia",
}
CITIES = tuple(f"{region}/{city}" for region, cities in _CITIES.items() for city in cities.split())
# Abbreviations, and the cities that each may stand for; some have several meanings.
ABBREVIATIONS = {
    "ICT": "Asia/Bangkok Asia/Phnom_Penh Asia/Ho_Chi_Minh", "WIB": "Asia/Jakarta", "WITA": "Asia/Makassar",
    "WIT": "Asia/Jayapura", "SGT": "Asia/Singapore", "MYT": "Asia/Kuala_Lumpur", "PHT": "Asia/Manila",
    "PHST": "Asia/Manila", "HKT": "Asia/Hong_Kong", "CST": "America/Chicago Asia/Shanghai", "CDT": "America/Chicago",
    "PRC": "Asia/Shanghai", "ROC": "Asia/Taipei", "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "ROK": "Asia/Seoul",
    "MMT": "Asia/Yangon", "BST": "Europe/London Asia/Dhaka", "BDT": "Asia/Dhaka", "NPT": "Asia/Kathmandu",
    "IST": "Asia/Kolkata Asia/Jerusalem Europe/Dublin", "PKT": "Asia/Karachi", "UZT": "Asia/Tashkent",
    "GST": "Asia/Dubai", "AST": "Asia/Riyadh America/Halifax", "IRST": "Asia/Tehran", "TRT": "Europe/Istanbul",
    "MSK": "Europe/Moscow", "W-SU": "Europe/Moscow", "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon",
    "CET": "Europe/Paris Europe/Berlin Africa/Algiers", "CEST": "Europe/Paris Europe/Berlin", "MET": "Europe/Berlin",
    "MEZ": "Europe/Berlin", "EET": "Europe/Athens Europe/Helsinki Africa/Cairo",
    "EEST": "Europe/Athens Europe/Helsinki",
    "GB-EIRE": "Europe/London Europe/Dublin", "CAT": "Africa/Maputo", "EAT": "Africa/Nairobi", "WAT": "Africa/Lagos",
    "SAST": "Africa/Johannesburg", "EST": "America/New_York America/Panama", "EDT": "America/New_York",
    "ET": "America/New_York", "EST5EDT": "America/New_York", "CST6CDT": "America/Chicago", "CT": "America/Chicago",
    "MST": "America/Denver America/Phoenix", "MDT": "America/Denver", "MST7MDT": "America/Denver",
    "MT": "America/Denver", "PST": "America/Los_Angeles Asia/Manila", "PDT": "America/Los_Angeles",
    "PST8PDT": "America/Los_Angeles", "PT": "America/Los_Angeles", "HST": "Pacific/Honolulu",
    "BRT": "America/Sao_Paulo",
    "ART": "America/Argentina/Buenos_Aires", "CLT": "America/Santiago", "COT": "America/Bogota", "PET": "America/Lima",
    "AWST": "Australia/Perth", "ACST": "Australia/Darwin Australia/Adelaide", "AEST": "Australia/Brisbane",
    "AEDT": "Australia/Sydney", "NZST": "Pacific/Auckland", "NZDT": "Pacific/Auckland", "NZ-CHAT": "Pacific/Chatham",
}  # fmt: skip
ZONE_EXAMPLE = "write it as region and city: Asia/Bangkok"


def zone_mistake(text: str, day: date) -> tuple[str, str]:
    """What is wrong with an invalid zone name, and what to write for an event on that day."""
    said, word = text.strip(), text.strip().upper()
    if _NO_PLACE.match(said):
        return f"{said[:60]} names no place", "write UTC; for the hour that London keeps write Europe/London"
    if offset := _OFFSET.match(said):
        return _offset_mistake(said, offset, day)
    if word in ABBREVIATIONS:
        cities = _any_of(ABBREVIATIONS[word].split())
        return f"{said} is an abbreviation, which does not say the place", f"write the city: {cities}"
    if inside := _cities_of(said):
        return f"{said[:60]} is a country, not a time zone", f"write the city: {_any_of(inside)}"
    meant = _meant(said)
    return f"there is no time zone {said[:60]}", f"did you mean {meant}?" if meant else ZONE_EXAMPLE


def _offset_mistake(said: str, offset: re.Match[str], day: date) -> tuple[str, str]:
    """The mistake for an offset; the sign of Etc/GMT+7 is the reverse of the usual one, so either may be meant."""
    size = int(offset[3]) * 60 + int(offset[4] or 0)
    minutes = -size if offset[2] in ("-", "−") else size
    message = f"{said[:60]} names no place, so that nothing says when its clocks change"
    if offset[1]:
        message = f"{said[:60]} is {_utc(-minutes)}, against what its sign says"
    hints = [_cities_at(each, day) for each in ((-minutes, minutes) if offset[1] else (minutes,))]
    return message, "; ".join(filter(None, hints)) or f"no city keeps {_utc(minutes)} on that day; {ZONE_EXAMPLE}"


def _cities_at(minutes: int, day: date) -> str | None:
    noon, shift = datetime.combine(day, time(12)), timedelta(minutes=minutes)
    there = [city for city in CITIES if zone_called(city).utcoffset(noon) == shift]
    return f"for {_utc(minutes)} write a city, for example {_any_of(there[:3])}" if there else None


def _cities_of(country: str) -> list[str]:
    """Up to three zones of a country, given by its English name."""
    tables = files("tzdata").joinpath("zoneinfo")
    names = (line.split("\t") for line in tables.joinpath("iso3166.tab").read_text("utf-8").splitlines())
    code = next((row[0] for row in names if row[-1].casefold() == country.casefold()), None)
    zones = (line.split("\t") for line in tables.joinpath("zone.tab").read_text("utf-8").splitlines())
    return [row[2] for row in zones if row[0] == code and row[2] in zone_names()][:3]


def _utc(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"


def _any_of(names: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _meant(text: str) -> str | None:
    """The zone with the same city or country, else with a similar spelling; a single word is compared with cities."""
    places = sorted(name for name in zone_names() if name not in UTC_NAMES)
    cities = {_folded(name.rpartition("/")[2]): name for name in reversed(places)}
    city = cities.get(_folded(text.rpartition("/")[2]))
    if city is not None:
        return city
    if "/" in text:
        return nearest(text.replace(" ", "_"), (name for name in places if "/" in name), 0.75)
    found = nearest(_folded(text), (name for name in cities if "/" in cities[name]), 0.8)
    return cities[found] if found else None


def _folded(name: str) -> str:
    return re.sub(r"[\s_-]+", "_", name.strip()).casefold()
