"""What each audience is left with, and that nothing above it ever reaches a paper."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal, get_args, get_origin

import pypdf
from pydantic import BaseModel

from briefgen.events import Event, FieldId, FieldText, Level, Part, Person, Photograph, Rank, reference_of
from briefgen.kinds import find_kind
from briefgen.loading import LoadedEvent
from briefgen.release import clear, texts_of
from briefgen.themes import find_theme
from briefgen.writers import FORMATS
from tests.papers import paper_of

PUBLIC = {
    "Event": "id type title status start end timezone sending_state receiving_state venue occasions hosts "
    "guest_of_honour attendance people background programme speeches facts next_steps media glossary",
    "Venue": "name room address city",
    "Occasion": "name day since ordinal",
    "Attendance": "present",
    "Headcount": "number qualifier source",
    "Person": "name native_name short_name honorific offices rank post_nominals contact",
    "HeldOffice": "title state from_ to",
    "Rank": "title service code",
    "Contact": "phone email",
    "BackgroundItem": "text release",
    "ProgrammeItem": "at minutes action lead place press release",
    "Speech": "speaker language points quotes",
    "Point": "text",
    "Quote": "text status",
    "Fact": "statement value unit qualifier period as_of source release",
    "NextStep": "text when release",
    "Media": "contact embargo number headline boilerplate",
}


def given_fields(value: object) -> Iterator[tuple[str, str]]:
    """Each field that says something, as (model, field)."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            held = getattr(value, name)
            if held != field.default and held not in ((), {}):
                yield type(value).__name__, name
                yield from given_fields(held)
    elif isinstance(value, tuple | dict):
        for member in value.values() if isinstance(value, dict) else value:
            yield from given_fields(member)


def test_the_public_is_left_with_what_is_public_and_nothing_else(full: LoadedEvent) -> None:
    left: dict[str, set[str]] = {}
    for model, name in given_fields(clear(full.event, Level.PUBLIC)):
        left.setdefault(model, set()).add(name)
    expected = {model: set(names.split()) for model, names in PUBLIC.items()}
    expected["Person"] -= {"native_name"}  # nobody who has one is named in public
    assert left == expected


def test_a_cue_stays_in_the_house_even_when_its_step_is_public(full: LoadedEvent) -> None:
    assert any(step.cue for step in full.event.programme if step.release is Level.PUBLIC)
    assert not any(step.cue for step in clear(full.event, Level.PUBLIC).programme)


def test_partners_get_what_says_partner_too_and_no_more(full: LoadedEvent) -> None:
    public, partner = clear(full.event, Level.PUBLIC), clear(full.event, Level.PARTNER)
    assert [item.text[:20] for item in partner.background] == ["The agreement on dou", "Norland joined the p"]
    assert [item.text[:20] for item in public.background] == ["Norland joined the p"]
    assert set(given_fields(partner)) == set(given_fields(public))


def test_this_office_gets_everything(full: LoadedEvent) -> None:
    assert clear(full.event, Level.INTERNAL) == full.event


def test_people_whom_nobody_names_are_gone_and_only_the_press_contact_can_be_called(full: LoadedEvent) -> None:
    people = clear(full.event, Level.PUBLIC).people
    assert set(people) == {"solheim", "okoro", "lindqvist", "brandt"}
    assert {name for name, person in people.items() if person.contact} == {"brandt"}


def test_the_offices_spokesperson_is_the_press_contact_where_the_event_names_none(full: LoadedEvent) -> None:
    without = full.event.model_copy(update={"media": None})
    people = clear(without, Level.PUBLIC, "brandt").people
    assert people["brandt"].contact and people["brandt"].contact.phone
    assert not people["solheim"].contact
    assert "brandt" not in clear(without, Level.PUBLIC).people


def test_texts_know_their_field_and_whether_they_are_words(full: LoadedEvent) -> None:
    event = clear(full.event, Level.PUBLIC)
    assert (type(event.title), type(event.timezone), type(event.hosts[0])) == (FieldText, FieldId, FieldId)
    assert {type(text) for text in event.glossary.values()} == {FieldText}
    assert event.glossary and {text.field for text in texts_of(event.glossary)} == {
        f"glossary.{key}" for key in event.glossary
    }


def test_an_unapproved_quotation_stays_in_the_house(full: LoadedEvent) -> None:
    quote = full.event.speeches[0].quotes[0].model_copy(update={"status": "checked", "release": Level.PUBLIC})
    speech = full.event.speeches[0].model_copy(update={"quotes": (quote,)})
    assert clear(full.event.model_copy(update={"speeches": (speech,)}), Level.PUBLIC).speeches[0].quotes == ()


_NOT_WORDS = {(Event, "id"), (Event, "timezone"), (Rank, "code"), (Photograph, "path")}


class Planting:
    """An event with a word of its own in every text field, and the level of each word."""

    def __init__(self) -> None:
        self.levels: dict[str, Level] = {}

    def part(self, part: Part, around: Level) -> Part:
        changed: dict[str, Any] = {}
        for name, _, level, value in part.fields(around):
            options = get_args(type(part).model_fields[name].annotation)
            is_choice = any(
                get_origin(each) is Literal for each in (type(part).model_fields[name].annotation, *options)
            )
            if (type(part), name) not in _NOT_WORDS and not reference_of(type(part), name) and not is_choice:
                changed[name] = self.value(value, level)
        return part.model_copy(update=changed)

    def value(self, value: object, level: Level) -> object:
        match value:
            case Part():
                return self.part(value, value.level(level) if not isinstance(value, Person) else level)
            case str():
                word = f"zq{len(self.levels):03}qz"
                self.levels[word] = level
                return word
            case tuple():
                return tuple(self.value(each, level) for each in value)
            case Mapping():
                return {name: self.value(each, level) for name, each in value.items()}
            case _:
                return value


def words_in(data: bytes, format: str) -> str:
    """Everything that a file says, wherever in it."""
    if format == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    if format == "pdf":
        reader = pypdf.PdfReader(io.BytesIO(data))
        objects = [str(reader.get_object(number)) for number in range(1, len(reader.xref[0]) + 1)]
        return "\n".join([*(page.extract_text() for page in reader.pages), str(reader.metadata), *objects])
    return data.decode("utf-8")


def test_no_word_above_the_audience_reaches_a_paper_in_any_format(full: LoadedEvent) -> None:
    planting = Planting()
    planted = planting.part(full.event, Level.PUBLIC)
    assert isinstance(planted, Event)
    loaded = replace(full, event=planted)
    kind, theme = find_kind("press-summary", None), find_theme("classic", None)
    assert kind.says.audience is Level.PUBLIC
    paper = paper_of(loaded, "press-summary")
    assert "zq" in str(list(texts_of(paper.cleared)))
    document = paper.document
    secret = {word for word, level in planting.levels.items() if level is not Level.PUBLIC}
    people = {word for word in secret if word in str(planted.people)}
    contact = planted.people["brandt"].contact
    assert contact is not None and len(secret) > 300 and len(people) > 15
    for name, format in FORMATS.items():
        said = words_in(format.write(document, theme), name).casefold()
        found = {word for word in planting.levels if word in said}
        assert len(found) > 30, name
        assert found & secret == {contact.phone, contact.email}, name
