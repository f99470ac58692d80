"""Assembly: the event's node, with every file that it names replaced by the file's content."""

import re
from pathlib import Path

from briefgen.characters import harmless
from briefgen.errors import DataError, Place, Problem
from briefgen.findings import Findings
from briefgen.loading.guest_list import check_number
from briefgen.loading.other_files import refuse_other
from briefgen.loading.season import is_table, several
from briefgen.loading.shared_files import shared_data, shared_guests, shared_picture
from briefgen.loading.source import EventRow, Source
from briefgen.names import file_name
from briefgen.reading import is_file, read_text, relative_to, shown
from briefgen.rules.files import FILE_NO_FIELDS, FILE_NOT_FOUND
from briefgen.sources import TABLE_ENDINGS, Entry, Mapping, Node, PictureData, Scalar, Sequence, read_data
from briefgen.workspace import resolve_inside


class Assembly:
    """Reads the files that one event names: `pictures` are those read so far; problems are noted in the findings."""

    def __init__(self, workspace: Path, findings: Findings) -> None:
        self.workspace, self.findings = workspace, findings
        self.pictures: dict[str, PictureData] = {}
        self.people_read = True  # whether every file of people could be read

    def settings(self, path: Path) -> Mapping:
        """The office's settings file; empty if there is none."""
        empty = Mapping({}, Place(shown(path)))
        return self._mapping(path, empty.place) or empty if is_file(path) else empty

    def event(self, source: Source) -> Mapping | None:
        """The whole event, or None if its own file cannot be read."""
        if isinstance(source, EventRow):
            return self._whole(source.node, source.file)
        if is_table(source):
            raise DataError(several(source))
        path, event = source, self._mapping(source, None)
        if event is None:
            return None
        with self.findings.gathering():
            refuse_other(event, path, self.workspace)
            return self._whole(event, path)
        return None

    def _whole(self, event: Mapping, path: Path) -> Mapping:
        """The event with the content of every file that it names."""
        event = event.without("$schema")  # used by JSON editors only
        if event.get("id") is None:
            event = event.replaced("id", Scalar(file_name(path.stem, "event"), event.place))
        event = self._people(event, path)
        event = self._guests(event, path)
        return self._transcripts(event, path)

    def _people(self, event: Mapping, path: Path) -> Mapping:
        """People from a file or inline, or a list of files and mappings; later entries replace earlier ones."""
        node = event.get("people")
        given = node.items if isinstance(node, Sequence) else (node,) if node is not None else ()
        merged: dict[str, Entry] = {}
        for part in given:
            match part:
                case Scalar():
                    file = self._named(part, path, "people")
                    people = self._mapping(file, part.place) if file else None
                    self.people_read &= people is not None
                    merged |= self._with_photographs(people, file).entries if people and file else {}
                case Mapping():
                    merged |= self._with_photographs(part, path).entries
                case _:
                    return event  # validation reports it
        return event.replaced("people", Mapping(merged, node.place)) if node is not None else event

    def _with_photographs(self, people: Mapping, path: Path) -> Mapping:
        """Read each person's photograph, and make its path relative to the workspace."""
        for id, entry in people.entries.items():
            person = entry.node
            photograph = person.get("photograph") if isinstance(person, Mapping) else None
            name = photograph.get("path") if isinstance(photograph, Mapping) else photograph
            if not isinstance(person, Mapping) or not isinstance(name, Scalar):
                continue
            key = self._picture(name, path)
            if key is None:
                continue
            new = photograph.replaced("path", key) if isinstance(photograph, Mapping) else key
            people = people.replaced(id, person.replaced("photograph", new))
        return people

    def _picture(self, name: Scalar, path: Path) -> Scalar | None:
        file = self._named(name, path, "photograph")
        if file is None:
            return None
        key = relative_to(file, self.workspace)
        if key not in self.pictures:
            with self.findings.gathering():
                self.pictures[key] = shared_picture(file, name.place)
        return Scalar(key, name.place)

    def _guests(self, event: Mapping, path: Path) -> Mapping:
        """Guests from a workbook, a CSV file, a data file, or a list."""
        node = event.get("guests")
        if not isinstance(node, Scalar):
            return self._with_guests(event, node) if node is not None else event
        file, guests = self._named(node, path, "guests"), None
        if file is not None:
            with self.findings.gathering():
                if file.suffix.lower() in TABLE_ENDINGS:
                    guests = shared_guests(file, node.place, self.findings)
                else:
                    guests = read_data(file, node.place)
        return self._with_guests(event, guests or Sequence((), node.place))

    def _with_guests(self, event: Mapping, guests: Node) -> Mapping:
        if isinstance(guests, Sequence):
            with self.findings.gathering():
                check_number(len(guests.items), guests.place)
                return event.replaced("guests", guests)
            guests = Sequence((), guests.place)
        return event.replaced("guests", guests)

    def _transcripts(self, event: Mapping, path: Path) -> Mapping:
        """Speeches with the text of each transcript."""
        speeches = event.get("speeches")
        if not isinstance(speeches, Sequence):
            return event
        items = tuple(self._with_transcript(item, path) for item in speeches.items)
        return event.replaced("speeches", Sequence(items, speeches.place))

    def _with_transcript(self, speech: Node, path: Path) -> Node:
        name = speech.get("transcript") if isinstance(speech, Mapping) else None
        if not isinstance(speech, Mapping) or not isinstance(name, Scalar):
            return speech
        file, text = self._named(name, path, "transcript"), None
        if file is not None:
            with self.findings.gathering():
                text = read_text(file, name.place, bom=True)
        place = Place(shown(file), 1, 1) if file else name.place
        return speech.replaced("transcript", Scalar(text, place))

    def _mapping(self, path: Path, named_at: Place | None) -> Mapping | None:
        """The content of a data file that must have named fields."""
        with self.findings.gathering():
            # An event's own file has no place that names it, and is read for this event alone.
            node = read_data(path) if named_at is None else shared_data(path, named_at)
            if isinstance(node, Mapping):
                return node
            hint = "it should hold fields, each as `name: value`"
            raise DataError(Problem(FILE_NO_FIELDS, "the file holds no named fields", node.place, hint))
        return None

    def _named(self, name: Scalar, path: Path, field: str) -> Path | None:
        """The path of the file that a field names; None, with a problem noted, if it may not be read."""
        text = name.text or ""
        with self.findings.gathering():
            if _is_content(text) and not is_file(path.parent / text):
                what, hint = _CONTENTS[field]
                message = f"there is no file {harmless(text[:40])}…: this looks like {what} itself"
                raise DataError(Problem(FILE_NOT_FOUND, message, name.place, hint))
            return resolve_inside(text, path, self.workspace, name.place)
        return None


# The content expected in each field's file, and how to write it in the event file instead.
_CONTENTS = {
    "people": (
        "the list of people",
        "write them below `people:`, a line each: `bee: {name: Ann Bee, office: Ambassador}`",
    ),
    "guests": ("the guest list", "write it below `guests:`, a line each: `- {name: Jan Doe, position: Director}`"),
    "transcript": ("the speech", "put the words into a text file beside this one, and write its name here: speech.txt"),
    "photograph": ("a description", "write the name of a PNG or JPEG file beside this one: portrait.jpg"),
}
_ENDING = re.compile(r"\.\w{1,5}$")
_LONGEST_FILE_NAME = 255  # characters; no file system allows more


def _is_content(text: str) -> bool:
    """Whether a text looks like the content of a file (sentences, a list) rather than a file name."""
    if "\n" in text or len(text) > _LONGEST_FILE_NAME:
        return True
    return not _ENDING.search(text) and (bool(re.search(r"[,;:] |\w\.$", text)) or len(text.split()) > 1)
