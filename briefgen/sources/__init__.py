"""Files into values that know their place, and values into models, with every problem told at once."""

from briefgen.sources.alike import alike
from briefgen.sources.characters import BLANK, forbidden_character
from briefgen.sources.data_file import read_data
from briefgen.sources.fields import field_key, field_names
from briefgen.sources.findings import Findings
from briefgen.sources.nearest import did_you_mean, nearest
from briefgen.sources.nodes import (
    Entry,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Spelt,
    find,
    key_place_of,
    place_of,
    scalars,
    spelt,
)
from briefgen.sources.paths import WORKSPACE_FILE, find_workspace, resolve_inside
from briefgen.sources.pictures import PictureData, read_picture
from briefgen.sources.shipped import Origin, TemplateFolder, shipped_templates, template_folders
from briefgen.sources.table import Table
from briefgen.sources.table_file import TABLE_ENDINGS, read_tables
from briefgen.sources.text_file import read_bytes, read_text, shown
from briefgen.sources.validation import FieldError, validate
from briefgen.sources.yaml_file import compose_yaml
from briefgen.sources.yaml_text import to_yaml

__all__ = [
    "BLANK",
    "TABLE_ENDINGS",
    "WORKSPACE_FILE",
    "Entry",
    "FieldError",
    "Findings",
    "Mapping",
    "Node",
    "Origin",
    "PictureData",
    "Scalar",
    "Sequence",
    "Spelt",
    "Table",
    "TemplateFolder",
    "alike",
    "compose_yaml",
    "did_you_mean",
    "field_key",
    "field_names",
    "find",
    "find_workspace",
    "forbidden_character",
    "key_place_of",
    "nearest",
    "place_of",
    "read_bytes",
    "read_data",
    "read_picture",
    "read_tables",
    "read_text",
    "resolve_inside",
    "scalars",
    "shipped_templates",
    "shown",
    "spelt",
    "template_folders",
    "to_yaml",
    "validate",
]
