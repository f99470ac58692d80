"""Files into values that know their place, and values into models, with every problem told at once."""

from briefgen.sources.alike import alike
from briefgen.sources.characters import BLANK, character_words, forbidden_character, harmless
from briefgen.sources.data_file import read_data
from briefgen.sources.disk import (
    changed_at,
    exists,
    in_words,
    is_file,
    is_folder,
    is_inside,
    matching,
    read_bytes,
    relative_to,
    resolved,
    shown,
)
from briefgen.sources.fields import field_key, field_names
from briefgen.sources.findings import Findings
from briefgen.sources.names import LONGEST_NAME, file_name, file_name_fault, is_reserved, name_fault, slug, taken
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
from briefgen.sources.pictures import LARGEST_PICTURE, PictureData, read_picture
from briefgen.sources.refusals import FieldError
from briefgen.sources.shipped import Origin, TemplateFolder, shipped_templates, template_folders
from briefgen.sources.table import Row, Table
from briefgen.sources.table_file import TABLE_ENDINGS, read_tables
from briefgen.sources.text_file import LARGEST_TEXT, read_text
from briefgen.sources.validation import validate
from briefgen.sources.yaml_file import compose_yaml
from briefgen.sources.yaml_text import to_yaml

__all__ = [
    "BLANK",
    "LARGEST_PICTURE",
    "LARGEST_TEXT",
    "LONGEST_NAME",
    "TABLE_ENDINGS",
    "WORKSPACE_FILE",
    "Entry",
    "FieldError",
    "Findings",
    "Mapping",
    "Node",
    "Origin",
    "PictureData",
    "Row",
    "Scalar",
    "Sequence",
    "Spelt",
    "Table",
    "TemplateFolder",
    "alike",
    "changed_at",
    "character_words",
    "compose_yaml",
    "did_you_mean",
    "exists",
    "field_key",
    "field_names",
    "file_name",
    "file_name_fault",
    "find",
    "find_workspace",
    "forbidden_character",
    "harmless",
    "in_words",
    "is_file",
    "is_folder",
    "is_inside",
    "is_reserved",
    "key_place_of",
    "matching",
    "name_fault",
    "nearest",
    "place_of",
    "read_bytes",
    "read_data",
    "read_picture",
    "read_tables",
    "read_text",
    "relative_to",
    "resolve_inside",
    "resolved",
    "scalars",
    "shipped_templates",
    "shown",
    "slug",
    "spelt",
    "taken",
    "template_folders",
    "to_yaml",
    "validate",
]
