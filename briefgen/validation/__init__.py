"""Nodes with places to models; all problems are reported at once in plain words."""

from briefgen.validation.fields import bare_type, field_key, field_names
from briefgen.validation.refusals import FieldError
from briefgen.validation.validate import validate

__all__ = ["FieldError", "bare_type", "field_key", "field_names", "validate"]
