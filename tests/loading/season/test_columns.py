"""Columns are those of the model: each field that a cell can hold has one, and no heading means two."""

from briefgen.events import Event, Person
from briefgen.loading.season.columns import columns_of, details, plain
from briefgen.sources.sheet import MOST_COLUMNS


def by_heading(model: type = Event) -> dict[str, tuple[str, ...]]:
    return {column.heading: column.path for column in columns_of(model)}


def test_headings_are_plain_words_of_the_path() -> None:
    found = by_heading()
    assert found["Media headline"] == ("media", "headline")
    assert found["Venue"] == ("venue", "name") and found["Principal"] == ("principal", "person")
    assert found["Attendance expected qualifier"] == ("attendance", "expected", "qualifier")
    assert found["Guests file"] == ("guests",) and found["People file"] == ("people",)
    assert by_heading(Person)["Mission class"] == ("mission", "class")


def test_what_stands_beside_an_item_has_a_column_of_its_own() -> None:
    found = {column.heading: column for column in columns_of(Event)}
    assert found["Messages: ask"].with_field == ("kind", "ask") and "Messages: key" not in found
    quotes = {column.heading: column.with_field for column in columns_of(details()["speeches"].model)}
    assert quotes["Quotes"] is None and quotes["Quotes: approved"] == ("status", "approved")


def test_no_heading_means_two_columns() -> None:
    for model in (Event, *(detail.model for detail in details().values())):
        names = [name for column in columns_of(model) for name in column.names]
        assert len(names) == len(set(names)), model
        assert columns_of(model)


def test_every_field_of_an_event_has_a_column_or_a_sheet_or_is_known_to_have_none() -> None:
    found = {column.path[0] for column in columns_of(Event)} | {detail.key for detail in details().values()}
    assert Event.model_fields.keys() - found == {"glossary", "waive"}


def test_required_is_what_no_file_fills_in() -> None:
    assert {column.heading for column in columns_of(Event) if column.required} == {"Title", "Start"}


def test_choices_are_those_of_the_type() -> None:
    found = {column.heading: column.choices for column in columns_of(details()["guests"].model)}
    assert "accepted" in found["Reply"] and found["Release"] == ("internal", "partner", "public")
    assert found["Table"] == ()


def test_spelling_of_headings() -> None:
    assert plain(" Media.Headline ") == plain("media_headline") == "media headline"
    assert plain("Media\u00a0headline") == "media headline"


def test_all_columns_and_as_many_of_ones_own_fit_into_a_sheet() -> None:
    assert max(len(columns_of(model)) for model in (Event, Person)) < MOST_COLUMNS * 0.6
