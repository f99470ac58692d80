"""briefgen.yaml: the office, what its events inherit, and how papers are marked."""

from typing import Annotated, Any

from pydantic import Field, field_validator

from briefgen.events.addresses import EmailAddress, WebAddress
from briefgen.events.levels import Level, public
from briefgen.events.localized import Localized
from briefgen.events.part import Part
from briefgen.events.references import PersonId
from briefgen.events.texts import Name, Names, Text, Texts


class SendingOffice(Part):
    """The office that sends the papers."""

    name: Text = public("The office: Embassy of Norland.")
    state: Text | None = public("The State that it represents.", None)
    address: Texts = public("The address, line by line.", ())
    phone: Text | None = public("Telephone, with country code.", None)
    email: EmailAddress | None = public("E-mail: info@norland.example.", None)
    website: WebAddress | None = public("Website: https://norland.example.", None)
    spokesperson: PersonId | None = public("Who speaks to the press: the id of a person.", None)


class Defaults(Part):
    """What an event or a command that says nothing gets."""

    timezone: Name | None = public("Time zone: Asia/Bangkok.", None)
    language: Name = public("Language of the papers: en.", "en")
    kinds: Annotated[Names, Field(min_length=1)] = public("The papers to make.", ("briefing", "press-summary"))
    formats: Annotated[Names, Field(min_length=1)] = public("The formats to make them in.", ("docx", "pdf"))
    theme: Name = public("The look.", "classic")


class Settings(Part):
    """All of briefgen.yaml."""

    office: SendingOffice | None = public("The office that sends the papers.", None)
    defaults: Defaults = public("What events inherit.", Defaults())
    markings: dict[Level, Localized] = public("The words at head and foot of a paper, by level.", {})

    @field_validator("markings", mode="before")
    @classmethod
    def _nothing_is_no_marking(cls, value: Any) -> Any:
        return {key: text or "" for key, text in value.items()} if isinstance(value, dict) else value
