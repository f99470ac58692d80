"""Mistakes that people make in data, options and templates, each with the error that it should get.

A ▶ in a text marks where the error has to point; it is taken out before the file is written.
"""

import io
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from PIL import Image

Content = str | bytes  # of a file
START = "title: T\nstart: 2026-05-17 18:30\ntimezone: Asia/Bangkok\n"
GUESTS = START + "guests: guests.xlsx\n"
PHOTOGRAPH = START + "people: {a: {name: A, photograph: {path: ▶photo.png}}}\n"
TRANSCRIPT = START + "people: {a: {name: A}}\nspeeches: [{speaker: a, transcript: ▶said.txt}]\n"
KIND, BODY = "templates/kinds/card/kind.yaml", "templates/kinds/card/body.md.j2"


@dataclass(frozen=True)
class Bad:
    """A mistake: the files (the first is the event's), the problem's id, words of its hint, and where it points."""

    id: str
    files: dict[str, Content]
    hint: str
    at: str | None = None
    options: dict[str, Any] = field(default_factory=dict)
    asked: str | None = None


def event(id: str, text: Content, hint: str, at: str | None = None) -> Bad:
    return Bad(id, {"event.yaml": text}, hint, at)


def beside(id: str, text: str, name: str, content: Content, hint: str, at: str | None = None) -> Bad:
    return Bad(id, {"event.yaml": text, name: content}, hint, at)


def asked(id: str, hint: str, **options: Any) -> Bad:
    return Bad(id, {"event.yaml": START}, hint, None, options)


def template(
    id: str, body: Content, hint: str, at: str | None = f"{BODY}:2", says: str = "title: Card\n", **more: Content
) -> Bad:
    files: dict[str, Content] = {"event.yaml": START, KIND: says, BODY: body}
    return Bad(id, files | more, hint, at, {"kinds": ("card",)})


def workbook(*rows: list[object]) -> bytes:
    book, out = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(out)
    return out.getvalue()


def picture(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("1", (width, height)).save(out, "PNG")
    return out.getvalue()


BOMB = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

FILES = {
    "not there": Bad(
        "file.not-found", {"evnt.yaml": START}, "did you mean evnt.yaml?", "event.yaml", asked="event.yaml"
    ),
    "a folder": Bad("file.not-a-file", {"event.yaml/in.txt": ""}, "name a file", "event.yaml", asked="event.yaml"),
    "a folder of events": Bad(
        "file.not-a-file", {"events/day.yaml": START}, "name a file in it: events/day.yaml", "events", asked="events"
    ),
    "a list of people": Bad(
        "event.other-file",
        {"people.yaml": "▶roy: {name: Ada Roy}\n", "events/day.yaml": START, "briefgen.yaml": "defaults: {}\n"},
        "name an event: events/day.yaml",
    ),
    "the office's settings": Bad(
        "event.other-file",
        {"briefgen.yaml": "▶office: {name: Embassy}\ndefaults: {theme: plain}\n"},
        "briefgen new",
    ),
    "a kind of paper": Bad("event.other-file", {"kind.yaml": "▶title: Note\nlanguages: [fr]\n"}, "briefgen new"),
    "a theme": Bad("event.other-file", {"ours.yaml": "▶name: Ours\nstyles: {}\n"}, "briefgen new"),
    "no ending": Bad("file.kind", {"event": START}, ".yaml", "event"),
    "another ending": Bad("file.kind", {"event.txt": START}, ".yaml", "event.txt"),
    "empty": event("file.empty", "▶", "name: value"),
    "only a comment": event("file.empty", "▶\n# nothing\n", "name: value"),
    "a list": event("file.no-fields", "▶- a\n- b\n", "name: value"),
    "one word": event("file.no-fields", "▶hello\n", "name: value"),
    "50 MB": event("file.too-large", START + "#" + "x" * 50_000_000, "out of the data", "event.yaml"),
    "with BOM": event("file.bom", b"\xef\xbb\xbf" + START.encode(), "without BOM", "event.yaml:1:1"),
    "UTF-16": event("file.encoding", START.encode("utf-16"), "UTF-8", "event.yaml:1:1"),
    "UTF-32": event("file.encoding", START.encode("utf-32"), "UTF-8", "event.yaml:1:1"),
    "Latin-1": event("file.encoding", "title: Réception".encode("latin-1"), "UTF-8", "event.yaml:1:9"),
    "NUL byte": event("file.character", "title: T▶\0\n", "UTF-8"),
    "a workbook": event("file.no-text", workbook(["title"]), "plain text", "event.yaml"),
    "a PDF": event("file.no-text", b"%PDF-1.7\n%\xe2\xe3", "plain text", "event.yaml"),
    "a noncharacter": event("file.character", START + "dress: a▶\ufdd0\n", "delete it"),
    "JSON comma": Bad("json.syntax", {"event.json": '{"title": "T",▶}'}, "last comma"),
    "JSON key twice": Bad("json.key-twice", {"event.json": '{"title": "T", ▶"title": "U"}'}, "one of the two"),
    "JSON deep": Bad("json.syntax", {"event.json": '{"a": ' + "[" * 100_000}, "out of the data", "event.json:1:57"),
    "JSON with BOM": Bad("file.bom", {"event.json": b"\xef\xbb\xbf{}"}, "without BOM", "event.json:1:1"),
    "TOML no value": Bad("toml.syntax", {"event.toml": "title = ▶\n"}, "quotation marks"),
    "TOML key twice": Bad("toml.key-twice", {"event.toml": 'title = "T"\n▶title = "U"\n'}, "one of the two"),
    "TOML comment with quotation marks": Bad(
        "event.value",
        {"event.toml": '# a """ in it\ntitle = "T"\nstart = ▶"2026-02-30 18:30"\ntimezone = "UTC"\n'},
        "2026-05-17 18:30",
    ),
    "TOML list of tables in lines": Bad(
        "event.field-unknown",
        {
            "event.toml": 'title = "T"\nstart = 2026-05-17 18:30:00\ntimezone = "UTC"\nprogramme = [\n'
            '  {at = "18:30", action = "x"},\n  {at = "18:40", ▶acton = "y", action = "z"},\n]\n'
        },
        "did you mean `action`?",
    ),
    "half a character in JSON": Bad(
        "file.character",
        {"event.json": '{"title": "T", "start": "2026-05-17 18:30", "timezone": "UTC", "hosts": [▶"x\\ud800"]}'},
        "delete it",
    ),
    "half a character in a key": Bad(
        "file.character",
        {"event.json": '{"title": "T", "start": "2026-05-17 18:30", "timezone": "UTC", "waive": {▶"\\ud800": "x"}}'},
        "delete it",
    ),
    "half a character in a day": Bad(
        "file.character",
        {
            "event.json": '{"title": "T", "start": "2026-05-17 18:30", "timezone": "UTC",'
            ' "occasions": [{"name": "A", "day": ▶"\\ud800"}]}'
        },
        "delete it",
    ),
    "a direction turned": event("file.character", START + "dress: T ▶\u202eabc\u202c\n", "delete it"),
    "a line end of old systems": event("file.character", START + "dress: a▶\x85b\n", "delete it"),
}

YAML = {
    "not YAML": event("yaml.syntax", "title: [a, b\nx▶: }", "close each ["),
    "tab": event("yaml.tab", "title: T\nvenue:\n▶\tname: X\n", "indent with spaces"),
    "key twice": event("yaml.key-twice", START + "▶title: U\n", "one of the two"),
    "key twice inside": event("yaml.key-twice", START + "venue: {name: A, ▶name: B}\n", "one of the two"),
    "open quotation": event("yaml.syntax", 'title: ▶"T\nstart: 2026\n', "quotation mark"),
    "colon in a text": event("yaml.syntax", "title: Reception▶: National Day\n", "quotation marks"),
    "no blank after the colon of a field": event("yaml.syntax", "title▶:T\nstart: 2026-05-17 18:30\n", "title: T"),
    "a star": event("yaml.alias", "title: ▶*star\n", 'needs quotation marks: "*star"'),
    "at sign": event("yaml.syntax", "title: ▶@T\n", "quotation marks"),
    "odd indentation": event("yaml.syntax", "title: T\n start▶: x\n", "one column"),
    "a list as key": event("yaml.key", "? ▶[a]\n: b\n", "quotation marks"),
    "bomb": event("yaml.too-much", BOMB, "", "event.yaml:6:8"),
    "cyclic alias": event("yaml.alias-cycle", "title: &a [▶*a]\n", "write the value out"),
    "unknown alias": event("yaml.alias", START + "dress: ▶*nobody\n", "write the value out"),
    "deep": event("yaml.too-deep", "a: " + "[" * 100_000, "", "event.yaml:1:54"),
    "tag": event("yaml.tag", 'title: ▶!!python/object/apply:os.system ["id"]\n', "delete it"),
    "merge key": event("yaml.merge", "x: &x {title: T}\n▶<<: *x\n", "write the fields out"),
    "comma in a group": event(
        "yaml.no-value", START + "venue: {name: Talks, ▶Laurent, room: A}\n", 'venue: {name: "Talks, Laurent", room: A}'
    ),
    "no blank after a colon": event("yaml.no-value", START + "venue: {▶name:Hall}\n", "name: Hall"),
    "number sign for a text": event("yaml.comment", START + "dress: ▶#1 uniform\n", 'dress: "#1 uniform"'),
    "number sign in a text": event("yaml.comment", START + "venue: {name: A, room: Hall ▶#3}\n", 'room: "Hall #3"'),
    "number sign in a list": event("yaml.comment", START + "objectives:\n  - ▶#1\n", '- "#1"'),
    "apostrophe in a text": event("yaml.syntax", "title: 'Norland'▶s day'\n", 'title: "Norland\'s day"'),
    "text not indented": event("yaml.indentation", START + 'dress: "lounge\n▶suit"\n', "1 or more spaces"),
    "two documents": event("yaml.documents", START + "▶---\n" + START, "one file for each"),
}

FIELDS = {
    "no title": event("event.field-missing", "▶start: 2026-05-17 18:30\ntimezone: UTC\n", "invitation"),
    "title without text": event(
        "event.field-missing", "▶title:\nstart: 2026-05-17 18:30\ntimezone: UTC\n", "invitation"
    ),
    "title of spaces": event("event.value", START.replace("T\n", "▶'  '\n", 1), "write the text"),
    "no start": event("event.field-missing", "▶title: T\ntimezone: UTC\n", "2026-05-17 18:30"),
    "unknown field": event("event.field-unknown", START + "▶bottomline: x\n", "did you mean `bottom_line`?"),
    "a step of the programme in words": event(
        "event.type", START + "programme: [▶Dinner]\n", "`- {at: 18:30, action: Dinner}`"
    ),
    "a text with a comma for a group": event(
        "event.type", START + "office: ▶Embassy, Meridia\n", '`office: {name: "Embassy, Meridia"}`'
    ),
    "one message without a hyphen": event("event.type", START + "messages: ▶Thank them\n", "`- Thank them`"),
    "one clearance without a hyphen": event("event.type", START + "clearance: ▶Protocol\n", "`- {office: Protocol}`"),
    "a waiver without a reason": event(
        "event.type", START + "waive: ▶[dates.run-outside]\n", "`waive: {dates.run-outside: …}`"
    ),
    "an abbreviation alone": event("event.type", START + "glossary: ▶EU\n", "`glossary: {EU: …}`"),
    "facts in a list": event("event.type", START + "facts: ▶[x]\n", "`facts: {my-id: {statement: …}}`"),
    "a person's name like an id": event(
        "event.person-unknown", START + "people: {ndoye: {name: M}}\nhosts: ▶Jan Doe\n", "`doe: {name: Jan Doe}`"
    ),
    "people by name": event("file.not-found", START + "people: [▶Ann Bee]\n", "`bee: {name: Ann Bee"),
    "a group for a person's id": event("event.type", START + "guest_of_honour: ▶{person: a}\n", "the id of a person"),
    "a mission's country": event(
        "event.field-unknown",
        START + "people: {a: {name: A, mission: {state: N, class: envoy, ▶country: N}}}\n",
        "write the sending State as `state`",
    ),
    "the language of the papers": event("event.field-unknown", START + "▶language: fr\n", "`-l fr`"),
    "a field with another sense": event("event.field-unknown", START + "▶agenda: [Fish]\n", "under `background`"),
    "a field of another file": event(
        "event.field-unknown", START + "▶defaults: {theme: plain}\n", "belongs into briefgen.yaml"
    ),
    "a field of the event in a person": event(
        "event.field-unknown", START + "people: {a: {name: A, ▶press: x}}\n", "`media: {contact: ID}`"
    ),
    "a number as field": event("event.field-unknown", START + "▶1: b\n", "what can stand here"),
    "misspelt field": event("event.field-unknown", START.replace("start", "▶strat"), "did you mean `start`?"),
    "unknown field inside": event("event.field-unknown", START + "venue: {▶nmae: X}\n", "did you mean `name`?"),
    "a number for a list": event("event.type", START + "speeches: ▶3\n", "after a hyphen"),
    "a list for a text": event("event.type", START.replace("T\n", "▶[a]\n", 1), "one text"),
    "a list for a time": event("event.type", "title: T\nstart: ▶[a]\ntimezone: UTC\n", "2026-05-17 18:30"),
    "a text for a group": event(
        "event.type", START + "people: {a: {name: A, contact: ▶+999 1}}\n", "`contact: {phone: +999 1}`"
    ),
    "a name for a speech": event(
        "event.type", START + "speeches: [▶Ingrid Solheim]\n", "`- {speaker: Ingrid Solheim}`"
    ),
    "words beside a number": event(
        "event.value", START + "attendance:\n  present: ▶more than 1,300\n", "{number: 1300, qualifier: more than}"
    ),
    "half a guest": event("event.type", START + "attendance: {present: ▶3.5}\n", "digits alone"),
    "too many digits": event("event.value", START + f"attendance: {{present: ▶{'9' * 5000}}}\n", "digits too many"),
    "fewer than none": event("event.value", START + "attendance: {present: ▶-3}\n", "write 0 or more"),
    "more than all people": event("event.value", START + "attendance: {present: ▶10000001}\n", "10,000,000 or less"),
    "a text without end": event("event.value", START + f"purpose: ▶{'x' * 119_999}\n", "shorten it"),
    "a rank that is none": event(
        "event.value", START + "people: {a: {name: A, rank: {title: Captain, code: ▶OF5}}}\n", "NATO code: OF-5"
    ),
    "30 February": event("event.value", START.replace("2026-05-17", "▶2026-02-30"), "2026-05-17 18:30"),
    "an American date": event("event.value", START.replace("2026-05-17", "▶05/17/2026"), "2026-05-17 18:30"),
    "year 20260": event("event.value", START.replace("2026-", "▶20260-"), "2026-05-17 18:30"),
    "a day without month": event("event.value", START + "occasions: [{name: A, day: ▶13-45}]\n", "month first"),
    "25 o'clock": event("event.value", START + "programme: [{at: ▶25:00, action: x}]\n", "18:30"),
    "an end without time": event("event.value", START + "end: ▶2026-05-18\n", "add the time"),
    "end before start": event("event.end", START + "end: ▶2026-05-17 17:30\n", "swap the times"),
    "end at start": event("event.end", START + "end: ▶2026-05-17 18:30\n", "swap the times"),
    "no time zone": event("event.timezone", "▶title: T\nstart: 2026-05-17 18:30\n", "Asia/Bangkok"),
    "an offset for a time zone": event(
        "event.timezone", START.replace("Asia/Bangkok", "▶GMT+7"), "for UTC+7 write a city, for example Asia/Bangkok"
    ),
    "a bare offset": event("event.timezone", START.replace("Asia/Bangkok", "▶+07:00"), "Asia/Bangkok, Asia/Jakarta"),
    "an abbreviation for a time zone": event(
        "event.timezone", START.replace("Asia/Bangkok", "▶ICT"), "write the city: Asia/Bangkok, Asia/Phnom_Penh"
    ),
    "one that knows no summer": event(
        "event.timezone", START.replace("Asia/Bangkok", "▶EST"), "write the city: America/New_York"
    ),
    "the machine's own time": event(
        "event.timezone", START.replace("Asia/Bangkok", "▶localtime"), "region and city: Asia/Bangkok"
    ),
    "a country for a time zone": event("event.timezone", START.replace("Asia/Bangkok", "▶Thailand"), "Asia/Bangkok"),
    "an office's time zone": beside(
        "event.timezone",
        "title: T\nstart: 2026-05-17 18:30\n",
        "briefgen.yaml",
        "defaults: {timezone: ▶UTC+7}\n",
        "for UTC+7 write a city",
    ),
    "the first day of the calendar": event(
        "event.value", START.replace("2026-05-17 18:30", "▶0001-01-01 00:00"), "2026-05-17 18:30"
    ),
    "the last day of the calendar": event(
        "event.value", START.replace("2026-05-17 18:30", "▶9999-12-31 23:59"), "2026-05-17 18:30"
    ),
    "unknown time zone": event(
        "event.timezone", START.replace("Asia/", "▶Asia/").replace("kok", "kock"), "did you mean"
    ),
    "a path as time zone": event("event.timezone", START.replace("Asia/Bangkok", "▶../../etc/passwd"), "Asia/Bangkok"),
    "an empty time zone": event("event.value", START.replace("Asia/Bangkok", "▶''"), "write the text"),
    "unknown person": event(
        "event.person-unknown", START + "hosts: [▶solhiem]\npeople: {solheim: {name: I}}\n", "did you mean `solheim`?"
    ),
    "a name for an id": event(
        "event.person-unknown",
        START + "hosts: [▶Prime Minister Mariama Ndoye]\npeople: {ndoye: {name: Mariama Ndoye}, b: {name: B}}\n",
        "stands in `people`: ndoye",
    ),
    "an office for an id": event(
        "event.person-unknown",
        START + "guest_of_honour: ▶Prime Minister\npeople: {n: {name: N, office: Prime Minister of Meridia}}\n",
        "stands in `people`: n",
    ),
    "a name of nobody": event(
        "event.person-unknown",
        START + "media: {contact: ▶Ada Roy}\n",
        "as in `roy: {name: Ada Roy}`, and write the id here: roy",
    ),
    "whom a message is for by office": event(
        "event.person-unknown", START + "messages: [{text: x, to: ▶The Minister}]\n", "add the person under `people`"
    ),
    "unknown fact": event(
        "event.fact-unknown",
        START + "facts: {trade: {statement: x}}\npurpose: ▶'{fact:trad}'\n",
        "did you mean `trade`?",
    ),
    "unknown level": event(
        "event.value", START + "background: [{text: x, release: ▶secret}]\n", "internal, partner, public"
    ),
    "a path as id": event("event.value", START + "id: ▶../x\n", "hyphens"),
    "an id of Windows": event("event.value", START + "id: ▶con\n", "con-event"),
    "a bell": event("file.character", START + 'dress: ▶"a\\x07b"\n', "delete it"),
}

BESIDE = {
    "people not there": beside(
        "file.not-found", START + "people: ▶peple.yaml\n", "people.yaml", "a: {name: A}\n", "did you mean people.yaml?"
    ),
    "people misspelt": beside(
        "event.field-unknown", START + "people: people.yaml\n", "people.yaml", "a: {▶nmae: A}\n", "did you mean `name`?"
    ),
    "people empty": beside("file.empty", START + "people: people.yaml\n", "people.yaml", "▶", "name: value"),
    "guests where a file is meant": event(
        "file.not-found", START + 'guests: ▶"Jan Doe, Ministry of Trade; Ann Roe"\n', "- {name: Jan Doe"
    ),
    "many guests where a file is meant": event(
        "file.not-found", START + f"guests: ▶{'Jan Doe of the Ministry of Trade and ' * 9}others\n", "- {name: Jan Doe"
    ),
    "people where a file is meant": event(
        "file.not-found", START + "people: ▶Ann Bee, Ambassador\n", "bee: {name: Ann Bee"
    ),
    "a speech where a file is meant": event(
        "file.not-found", TRANSCRIPT.replace("said.txt", "'Excellencies, ladies and gentlemen.'"), "into a text file"
    ),
    "a name no system takes": event("file.not-found", START + f"guests: ▶{'x' * 300}.xlsx\n", "- {name: Jan Doe"),
    "out of the workspace": event("file.outside", START + "people: ▶../../../etc/passwd\n", "copy the file into"),
    "an absolute path": event("file.absolute", START + "guests: ▶/etc/passwd\n", "copy the file into"),
    "a Windows path": event("file.absolute", START + "people: ▶'C:\\people.yaml'\n", "copy the file into"),
    "a web address": event("file.not-found", START + "people: ▶https://example.org/p.yaml\n", "look at the path"),
    "a folder of guests": beside("file.not-a-file", START + "guests: ▶list\n", "list/x", "", "name a file in it"),
    "photograph missing": event("file.not-found", PHOTOGRAPH, "look at the path"),
    "photograph broken": beside("picture.unknown", PHOTOGRAPH, "photo.png", b"\x89PNG\r\n\x1a\nxx", "PNG or JPEG"),
    "photograph empty": beside("picture.unknown", PHOTOGRAPH, "photo.png", b"", "PNG or JPEG"),
    "photograph is SVG": beside("picture.unknown", PHOTOGRAPH, "photo.png", "<svg/>", "PNG or JPEG"),
    "photograph huge": beside("picture.too-large", PHOTOGRAPH, "photo.png", picture(20_000, 20_000), "2000 pixels"),
    "transcript missing": event("file.not-found", TRANSCRIPT, "look at the path"),
    "transcript in Word": beside(
        "file.no-text", TRANSCRIPT.replace("▶", ""), "said.txt", b"PK\3\4", "plain text", "said.txt"
    ),
    "no workbook": beside("workbook.not-a-workbook", GUESTS, "guests.xlsx", "hello", ".xlsx", "guests.xlsx"),
    "half a workbook": beside(
        "workbook.not-a-workbook", GUESTS, "guests.xlsx", workbook(["Surname"])[:300], ".xlsx", "guests.xlsx"
    ),
    "a locked workbook": beside(
        "workbook.encrypted",
        GUESTS,
        "guests.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "without a password",
        "guests.xlsx",
    ),
    "an empty workbook": beside("guests.empty", GUESTS, "guests.xlsx", workbook(), "first row", "guests.xlsx:Sheet"),
    "headings missing": beside(
        "guests.heading-missing",
        GUESTS,
        "guests.xlsx",
        workbook(["No", "Seat"], [1, 2]),
        "Surname",
        "guests.xlsx:Sheet!A1",
    ),
    "a heading twice": beside(
        "guests.heading-twice",
        GUESTS,
        "guests.xlsx",
        workbook(["Surname", "Surname"]),
        "delete one",
        "guests.xlsx:Sheet!B1",
    ),
    "a seat without a name": beside(
        "event.value",
        START + "guests: guests.csv\n",
        "guests.csv",
        "Surname,Organisation,Reply\n,▶Ministry of Trade,accepted\n",
        "Representative of the Ministry of Trade",
        "guests.csv:2:2",
    ),
    "an error in a cell": beside(
        "workbook.cell-error",
        GUESTS,
        "guests.xlsx",
        workbook(["Surname", "Seat"], ["A", "#N/A"]),
        "mend",
        "guests.xlsx:Sheet!B2",
    ),
    "CSV without headings": beside(
        "guests.heading-missing", START + "guests: guests.csv\n", "guests.csv", "▶a,b\n", "Surname"
    ),
    "CSV open quotation": beside(
        "csv.syntax", START + "guests: guests.csv\n", "guests.csv", 'Surname,Given name\n▶"a,b\n', "quotation mark"
    ),
    "office misspelt": beside(
        "settings.field-unknown", START, "briefgen.yaml", "office: {▶nmae: X}\n", "did you mean `name`?"
    ),
    "office's kind": beside(
        "kind.unknown", START, "briefgen.yaml", "defaults: {kinds: [▶breifing]}\n", "did you mean `briefing`?"
    ),
    "office's look": beside("theme.unknown", START, "briefgen.yaml", "defaults: {theme: ▶modren}\n", "`modern`"),
    "office's format": beside("format.unknown", START, "briefgen.yaml", "defaults: {formats: [▶dox]}\n", "`docx`"),
    "office's language": beside("language.unknown", START, "briefgen.yaml", "defaults: {language: ▶xx}\n", "en-GB"),
}

ASKED = {
    "kind": asked("kind.unknown", "did you mean `briefing`?", kinds=("breifing",)),
    "a path as kind": asked("kind.unknown", "`briefing`", kinds=("../briefing",)),
    "look": asked("theme.unknown", "did you mean `modern`?", theme="modren"),
    "a path as look": asked("theme.unknown", "`classic`", theme="../classic"),
    "format": asked("format.unknown", "did you mean `docx`?", formats=("dox",)),
    "language": asked("language.unknown", "languages that there are", languages=("xx",)),
    "a language without a body": asked(
        "kind.language", "templates copy briefing --as briefing-ko", kinds=("briefing",), languages=("ko",)
    ),
}

TEMPLATES = {
    "syntax": template("template.syntax", "# A\n{{ event.title | }}\n", "look at the tag"),
    "a block left open": template("template.syntax", "# A\n\n{% if event %}\nx\n", "write {% endif %}", f"{BODY}:4"),
    "unknown filter": template("template.filter-unknown", "# A\n{{ event.title | uper }}\n", "upper"),
    "undefined name": template("template.undefined", "# A\n{{ evnt.title }}\n", "did you mean 'event'?"),
    "undefined field": template("template.undefined", "# A\n{{ event.titel }}\n", "did you mean 'title'?"),
    "endless loop": template(
        "template.endless", "#\n{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}", "loop"
    ),
    "a macro without end": template(
        "template.endless", "# A\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "calls itself"
    ),
    "includes itself": template("template.endless", "# A\n{% include 'body.md.j2' %}\n", "calls itself"),
    "more text than memory": template("template.endless", "# A\n{{ 'x' * 10**10 }}\n", ""),
    "the first of an empty list": template(
        "template.undefined", "# A\n{{ event.hosts[0].name }}\n", "ask first: {% if event.hosts %} … {% endif %}"
    ),
    "the last of an empty list": template(
        "template.undefined", "# A\n{{ (event.guests | last).name }}\n", "ask first: {% if event.guests %}"
    ),
    "an item past the end": template(
        "template.undefined",
        "# A\n{{ kind.sections[2] }}\n",
        "ask first: {% if kind.sections | length > 2 %}",
        says="title: C\nsections: [lead]\n",
    ),
    "a part of a text that is not given": template(
        "template.undefined", "# A\n{% if event.dress.colour %}x{% endif %}\n", "leave out .colour: {{ event.dress }}"
    ),
    "a part of a text": template("template.undefined", "# A\n{{ event.title.short }}\n", "{{ event.title }}"),
    "a part of a date": template("template.undefined", "# A\n{{ event.start.weekday }}\n", "{{ event.start | date }}"),
    "a field of a list": template(
        "template.undefined", "# A\n{{ event.guests.name }}\n", "{% for item in event.guests %}{{ item.name }}"
    ),
    "a section that there is not": template(
        "template.not-found",
        "# A\n{% for s in kind.sections %}{% include s ~ '.md.j2' %}{% endfor %}\n",
        "did you mean 'bottom-line'?",
        f"{KIND}:2:12",
        says="title: C\nsections: [bottom-lime]\n",
    ),
    "missing include": template(
        "template.not-found", "# A\n{% include 'bottom-lin.md.j2' %}\n", "did you mean 'bottom-line.md.j2'?"
    ),
    "includes a file": template("template.not-found", "# A\n{% include '../../../../etc/passwd' %}\n", "there is"),
    "looks behind a value": template("template.forbidden", "# A\n{{ ''['__class__'] }}\n", "out of reach"),
    "divides by nothing": template("template.value", "# A\n{{ 1 / 0 }}\n", ""),
    "prints a list": template("template.value", "# A\n{{ event.speeches }}\n", ""),
    "Latin-1": template("template.unreadable", b"# \xe9\n", "UTF-8", f"{BODY}:1"),
    "unknown role": template("template.markdown", "# A\n\n[x]{.nosuch}\n", "inspect", "card (filled):3"),
    "a kind misspelt": template("kind.field-unknown", "# A\n", "did you mean `title`?", None, says="▶titel: Card\n"),
    "a budget misspelt": template(
        "kind.field-unknown", "# A\n", "did you mean `lead`?", None, says="title: C\nbudgets: {▶leads: 3}\n"
    ),
    "a kind for nobody": template("kind.value", "# A\n", "internal, partner", None, says="title: C\naudience: ▶x\n"),
    "a kind without text": Bad(
        "kind.body-missing",
        {"event.yaml": START, KIND: "title: Card\n"},
        "write that template",
        f"{KIND}:1",
        {"kinds": ("card",)},
    ),
    "a kind with a look that there is not": template(
        "theme.unknown", "# A\n", "classic, modern, plain", None, says="title: Card\ntheme: ▶nosuch\n"
    ),
    "a colour that is none": Bad(
        "theme.value",
        {
            "event.yaml": START,
            "templates/themes/ours.yaml": "name: O\nfonts: {body: {family: Noto Sans}}\nstyles: {}\n"
            'colours: {muted: "#000000", accent: "#000000", rule: "#000000", text: ▶"#6d1f3g"}\n',
        },
        '"#0b6b3a"',
        None,
        {"theme": "ours"},
    ),
    "a colour without quotation marks": Bad(
        "yaml.comment",
        {"event.yaml": START, "templates/themes/ours.yaml": "name: O\ncolours:\n  accent: ▶#0b6b3a\n"},
        'accent: "#0b6b3a"',
        None,
        {"theme": "ours"},
    ),
    "an empty look": Bad(
        "file.empty", {"event.yaml": START, "templates/themes/ours.yaml": "▶"}, "name: value", None, {"theme": "ours"}
    ),
}

CASES = {
    f"{family}: {name}": case
    for family, cases in {
        "file": FILES, "yaml": YAML, "field": FIELDS, "beside": BESIDE, "asked": ASKED, "template": TEMPLATES
    }.items()
    for name, case in cases.items()
}  # fmt: skip
