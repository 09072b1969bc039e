"""Values to JSON documents and back."""

import re
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from pydantic import ConfigDict, TypeAdapter, ValidationError

from storage.exceptions import StoreDamagedError, StoreError

T = TypeVar("T")

#: A document with a field this version does not know is refused, in every value inside it too. Infinity is a number.
CONFIG = ConfigDict(extra="forbid", ser_json_inf_nan="constants", hide_input_in_errors=True)


class Documents(Generic[T]):
    """The documents of one type of value."""

    def __init__(self, type_: type[T]) -> None:
        self._type = type_

    def dump(self, value: T) -> bytes:
        """The value as one line of JSON in UTF-8.

        Raises StoreError for a value that would not read back as it is.
        """
        try:
            return self._adapter.serializer.to_json(value, warnings="error")
        except ValueError as exc:
            fields = ", ".join(re.findall(r"field_name='(\w+)'", str(exc))) or "a text that is no Unicode"
            # Without its cause, which quotes the value: that may be a prospect's words, and errors are logged.
            raise StoreError(f"A {self._type.__name__} cannot be stored: look at {fields}.") from None

    def load(self, document: bytes) -> T:
        """The value of a document that `dump` wrote."""
        try:
            return cast("T", self._adapter.validator.validate_json(document))
        except ValidationError as exc:
            places = (".".join(map(str, error["loc"])) or "its root" for error in exc.errors(include_input=False))
            raise StoreDamagedError(
                f"A stored {self._type.__name__} cannot be read by this version of Baton (at {', '.join(places)}). "
                "Run the version that wrote it, or restore a backup."
            ) from exc

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        """Made when first needed, which takes time; of a union, because of a bare dataclass none can be configured."""
        union: Any = self._type | None
        return TypeAdapter(union, config=CONFIG)
