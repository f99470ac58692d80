"""A person: names, titles and offices, and what the principal should know about him or her."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, get_args
from unicodedata import combining, normalize

from pydantic import BeforeValidator, Field, model_validator

from briefgen.alike import alike
from briefgen.events.addresses import EmailAddress
from briefgen.events.levels import internal, public
from briefgen.events.part import Item, Part
from briefgen.events.references import PersonId
from briefgen.events.texts import Name, Names, ProperName, Text
from briefgen.events.times import Day

# The classes of heads of mission (Vienna Convention on Diplomatic Relations, article 14), in order.
MissionClass = Literal["ambassador", "nuncio", "envoy", "charge-en-titre", "charge-ad-interim"]

# Other spellings of the classes, without accents and full stops.
_ALSO: dict[str, MissionClass] = {
    "ambassador extraordinary and plenipotentiary": "ambassador",
    "high commissioner": "ambassador",
    "apostolic nuncio": "nuncio",
    "envoy extraordinary and minister plenipotentiary": "envoy",
    "charge d'affaires en titre": "charge-en-titre",
    "charge d'affaires en pied": "charge-en-titre",
    "charge d'affaires ad interim": "charge-ad-interim",
    "charge d'affaires ai": "charge-ad-interim",
    "charge ad interim": "charge-ad-interim",
    "charge ai": "charge-ad-interim",
}


def _as_class(value: Any) -> Any:
    """A class of heads of mission in the spelling used here."""
    if not isinstance(value, str):
        return value
    plain = "".join(letter for letter in normalize("NFD", alike(value)) if not combining(letter))
    words = " ".join(plain.replace(".", "").replace(",", " ").split())
    return _ALSO.get(words, words if words in get_args(MissionClass) else value)


class HeldOffice(Part):
    """An office that somebody holds or held."""

    short: ClassVar[str | None] = "title"
    title: Text = public("The office in full: Minister of Commerce of Meridia.")
    state: Text | None = public("The State or organisation whose office it is.", None)
    from_: Day | None = public("The first day in office.", None)
    to: Day | None = public("The last day in office.", None)

    def held_on(self, day: date) -> bool:
        """Whether the office is held on a day; a missing first or last day is no limit."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)


class Rank(Part):
    """A military or police rank."""

    short: ClassVar[str | None] = "title"
    title: Text = public("The rank: Captain.")
    service: Text | None = public("The service: Navy.", None)
    code: Annotated[str, Field(pattern=r"^O[FR]-([1-9]|10)$")] | None = public("NATO code: OF-5.", None)
    since: Day | None = public("The date of rank, which orders equals.", None)


class Mission(Part):
    """The place of a head of mission in the diplomatic corps."""

    elsewhere: ClassVar[Mapping[str, str]] = {"country": "write the sending State as `state`"}

    state: Text = internal("The sending State or organisation.")
    class_: Annotated[MissionClass, BeforeValidator(_as_class)] = internal(
        "The class: ambassador, nuncio, envoy, charge-en-titre or charge-ad-interim."
    )
    since: Day | None = internal("When the functions were taken up, which orders heads of one class.", None)
    dean: bool = internal("Whether this is the dean of the corps.", False)


class Photograph(Part):
    """A portrait."""

    short: ClassVar[str | None] = "path"
    path: Name = internal("The picture: a PNG or JPEG file beside this one.")
    credit: Text | None = internal("Who took it.", None)
    alt: Text | None = internal("What it shows, for those who cannot see it.", None)


class LastMet(Part):
    """The last meeting."""

    on: Day | None = internal("The day of the last meeting.", None)
    where: Text | None = internal("Where it was, and on what occasion.", None)


class Contact(Part):
    """How to reach a person. The media contact's is public in a press paper, everybody else's never."""

    phone: Text | None = internal("Telephone, with country code.", None)
    email: EmailAddress | None = internal("E-mail: press@norland.example.", None)


class Person(Item):
    """Somebody whom the event names."""

    elsewhere: ClassVar[Mapping[str, str]] = {
        "press": "the press contact is named in the event: `media: {contact: ID}`",
        "phone": "write it under `contact`: `contact: {phone: +999 1}`",
        "email": "write it under `contact`: `contact: {email: press@norland.example}`",
        "title": "write the office as `office`, and H.E. Mr or Dr as `honorific`",
    }

    name: ProperName = public("The full name, as it is printed: Daniel Okoro.")
    native_name: ProperName | None = public("The name in its own script.", None)
    short_name: ProperName | None = public(
        "What to call the person after the first mention; it cannot be guessed.", None
    )
    honorific: Text | None = public("What stands before the name: H.E. Mr, Dr, Oknha.", None)
    post_nominals: Text | None = public("Letters after the name.", None)
    rank: Rank | None = public("Military or police rank.", None)
    offices: tuple[HeldOffice, ...] = public(
        "Offices held. Each may have its dates; `office: TITLE` is short for one.", ()
    )
    mission: Mission | None = internal("For heads of mission: class, and since when.", None)
    aliases: Names = internal("Other names in use.", ())
    forbidden_names: Names = internal("Spellings that must not occur.", ())
    pronunciation: Text | None = internal("How to say the name: oh-KOH-roh.", None)
    spoken_address: Text | None = internal("What to say to the person: Excellency.", None)
    biography: Text | None = internal("Two lines about the person.", None)
    photograph: Photograph | None = internal("A portrait.", None)
    spouse: PersonId | None = internal("The spouse: the id of a person.", None)
    last_met: LastMet | None = internal("When and where the principal last met the person.", None)
    contact: Contact | None = internal("Phone and e-mail.", None)
    dietary: Text | None = internal("What the person does not eat.", None)

    @model_validator(mode="before")
    @classmethod
    def _one_office(cls, value: Any) -> Any:
        if isinstance(value, dict) and "office" in value and "offices" not in value:
            given = value["office"]
            offices = given if isinstance(given, list) else [given]
            return {**{key: kept for key, kept in value.items() if key != "office"}, "offices": offices}
        return value

    def office_on(self, day: date) -> HeldOffice | None:
        """The office held on a day; if there are several, the first listed."""
        return next((office for office in self.offices if office.held_on(day)), None)
