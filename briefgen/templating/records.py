"""What a template holds in its hand: read-only records, and text that knows which field it came from."""

from collections.abc import Iterator, Mapping


class FieldText(str):
    """A text value of the data; `field` is its dotted name ("people.sok.native_name")."""

    __slots__ = ("field",)
    field: str

    def __new__(cls, text: str, field: str) -> "FieldText":
        """A text with the name of its field."""
        made = super().__new__(cls, text)
        made.field = field
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # copying keeps the field
        return str(self), self.field


class Record:
    """Named values that a template may read with a dot, and nothing else.

    A field that is not given is there and empty; a name that no such record has is an error in the template.
    `str(record)` is its `text`, if it has one.
    """

    __slots__ = ("_values", "_what")

    def __init__(self, what: str, values: Mapping[str, object]) -> None:
        self._what, self._values = what, dict(values)

    def __getattr__(self, name: str) -> object:
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(name) from None

    def __str__(self) -> str:
        return str(self._values.get("text") or self._values.get("name") or self._values.get("title") or "")

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<{self._what}>"


def names_of(record: Record) -> list[str]:
    """The names that a record has, for a message."""
    return list(record)


def kind_of(record: Record) -> str:
    """What a record is, in a word ("person"), for a message."""
    return repr(record)[1:-1]
