"""The catalogue: all rules by id, grouped in families."""

from collections.abc import Mapping
from types import MappingProxyType

from briefgen.rules import content, events, fields, files, outputs, papers, seasons, syntax, tables, templates, waivers
from briefgen.rules.rule import Rule

# The subject of each family of ids, in the order in which a user meets them.
FAMILIES = {
    "file": "Files",
    "yaml": "YAML files",
    "json": "JSON files",
    "toml": "TOML files",
    "csv": "CSV files",
    "table": "Tables",
    "workbook": "Excel workbooks",
    "season": "Workbooks of events",
    "guests": "Guest lists",
    "picture": "Photographs and logos",
    "settings": "The office's settings",
    "event": "The event",
    "dates": "Dates and times",
    "people": "People",
    "protocol": "Protocol",
    "facts": "Facts",
    "quotations": "Quotations",
    "residue": "What was left to be filled in",
    "waive": "Rules set aside",
    "kind": "Kinds of paper",
    "template": "Templates",
    "language": "Languages",
    "format": "Formats",
    "theme": "Themes",
    "font": "Fonts",
    "release": "Release",
    "clearance": "Clearance",
    "media": "Media",
    "paper": "Papers",
    "lengths": "Lengths",
    "docx": "Word files",
    "built": "Finished files",
    "new": "New events",
    "output": "What is written",
    "cluster": "Papers made on a cluster",
    "briefgen": "briefgen itself",
}


def _catalogue() -> Mapping[str, Rule]:
    gathered = (
        *files.RULES,
        *syntax.RULES,
        *tables.RULES,
        *seasons.RULES,
        *fields.RULES,
        *events.RULES,
        *content.RULES,
        *waivers.RULES,
        *templates.RULES,
        *papers.RULES,
        *outputs.RULES,
    )
    order = {name: number for number, name in enumerate(FAMILIES)}
    ordered = sorted(gathered, key=lambda rule: (order[rule.family], rule.id))
    return MappingProxyType({rule.id: rule for rule in ordered})


RULES: Mapping[str, Rule] = _catalogue()
