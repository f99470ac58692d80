"""A name in a template that stands for nothing: an error that remembers the name and where it was looked for."""

from typing import Any, NoReturn

from jinja2 import UndefinedError
from jinja2.runtime import StrictUndefined
from jinja2.utils import missing


class NamedUndefinedError(UndefinedError):
    """An UndefinedError with the name or number that was asked for, and the thing that was asked."""

    def __init__(self, message: str | None, name: str | int, owner: object) -> None:
        super().__init__(message)
        self.name, self.owner = name, owner


class NamedUndefined(StrictUndefined):
    """Jinja's strict undefined, raising an error that can be explained."""

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
    """The name, or number of an item, that was asked for, and the thing it was asked of (`missing`: the template's)."""
    return (error.name, error.owner) if isinstance(error, NamedUndefinedError) else ("", missing)
