"""Text that carries the name of the event field it came from."""


class FieldText(str):
    """A text value; `field` is its dotted name in the event ("people.sok.native_name", "background.1.text")."""

    __slots__ = ("field",)
    field: str

    def __new__(cls, text: str, field: str) -> "FieldText":
        """A text with the name of its field."""
        made = super().__new__(cls, text)
        made.field = field
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # copying and pickling keep the field
        return str(self), self.field


def same_field(original: object, text: str) -> str:
    """A text made of another one, which keeps the name of the field if the original has one."""
    return FieldText(text, original.field) if isinstance(original, FieldText) else text


class FieldId(FieldText):
    """A value that names something (an id, an address, a file): has its field, but is not checked as prose."""

    __slots__ = ()
