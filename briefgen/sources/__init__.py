"""Files read into nodes: values with their places, in one form for every file format."""

from briefgen.sources.data_file import read_data
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
from briefgen.sources.pictures import LARGEST_PICTURE, PictureData, read_picture
from briefgen.sources.sheet import Row, Sheet
from briefgen.sources.table_file import READABLE_TABLES, TABLE_ENDINGS, TEXT_TABLES, read_tables, texts_at_top
from briefgen.sources.yaml.file import compose_yaml
from briefgen.sources.yaml.text import to_yaml

__all__ = [
    "LARGEST_PICTURE",
    "READABLE_TABLES",
    "TABLE_ENDINGS",
    "TEXT_TABLES",
    "Entry",
    "Mapping",
    "Node",
    "PictureData",
    "Row",
    "Scalar",
    "Sequence",
    "Sheet",
    "Spelt",
    "compose_yaml",
    "find",
    "key_place_of",
    "place_of",
    "read_data",
    "read_picture",
    "read_tables",
    "scalars",
    "spelt",
    "texts_at_top",
    "to_yaml",
]
