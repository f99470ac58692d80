"""An undefined name in a template: an error with the name and the value in which it was looked up."""

from typing import Any, NoReturn

from jinja2 import UndefinedError
from jinja2.runtime import StrictUndefined
from jinja2.utils import missing


class NamedUndefinedError(UndefinedError):
    """An UndefinedError with the name or index, and the value in which it was looked up."""

    def __init__(self, message: str | None, name: str | int, owner: object) -> None:
        super().__init__(message)
        self.name, self.owner = name, owner


class NamedUndefined(StrictUndefined):
    """Jinja's strict undefined, with an error that contains name and owner."""

    __slots__ = ()

    def _fail_with_undefined_error(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        name = "" if self._undefined_name is None else self._undefined_name
        raise NamedUndefinedError(self._undefined_message, name, self._undefined_obj)

    __iter__ = __str__ = __len__ = _fail_with_undefined_error
    __eq__ = __ne__ = __bool__ = __hash__ = _fail_with_undefined_error
    __contains__ = __add__ = __radd__ = __sub__ = __lt__ = __gt__ = _fail_with_undefined_error
    __le__ = __ge__ = __getitem__ = __call__ = _fail_with_undefined_error

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        self._fail_with_undefined_error()


def undefined_name(error: UndefinedError) -> tuple[str | int, object]:
    """The name or index that was not found, and its owner (`missing`: the template's own names)."""
    return (error.name, error.owner) if isinstance(error, NamedUndefinedError) else ("", missing)
