"""Shapes that parts of a document must have, and sentences for what does not fit."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import ErrorDetails

from routing.conditions import Condition, parse_condition
from routing.document import Document, Path
from routing.exceptions import ConditionError, Problem, WorkspaceError
from routing.fields import Catalogue
from routing.nearest import nearest
from routing.sentences import Sentence, sentence

#: What is said of each kind of error of pydantic's; what it does not hold is said in pydantic's own words.
SENTENCES = {
    "missing": sentence("`{key}` is missing."),
    "string_type": sentence("This should be text."),
    "string_unicode": sentence("This has a character in it that is not text."),
    "string_too_short": sentence("This is empty; write something or leave the key out."),
    "string_pattern_mismatch": sentence(
        "“{input}” should be lower-case letters, digits and `_`, beginning with a letter."
    ),
    "int_parsing": sentence("“{input}” should be a whole number, such as 5."),
    "int_parsing_size": sentence("This number has more digits than any that is meant."),
    "int_type": sentence("This should be a whole number, such as 5."),
    "float_parsing": sentence("“{input}” should be a number, such as 0.14."),
    "float_type": sentence("This should be a number, such as 0.14."),
    "finite_number": sentence("“{input}” should be a number, such as 0.14."),
    "bool_parsing": sentence("“{input}” should be true or false."),
    "bool_type": sentence("This should be true or false."),
    "tuple_type": sentence("This should be a list, such as [one, two]."),
    "list_type": sentence("This should be a list, such as [one, two]."),
    "dict_type": sentence("This should be a mapping of keys to values."),
    "model_type": sentence("This should be a mapping of keys to values."),
    "greater_than": sentence("{input} is too low; it must be above {gt:g}."),
    "greater_than_equal": sentence("{input} is too low; it must be {ge} or more."),
    "less_than_equal": sentence("{input} is too high; it must be {le} or less."),
    "too_long": sentence("There are {actual_length} here; {max_length} is the most."),
    "too_short": sentence("There should be at least {min_length} here."),
}


class Shape(BaseModel):
    """A group of keys; a key without a value counts as left out, and so does the group."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_the_empty(cls, data: Any) -> Any:
        if data is None:
            return {}
        return {key: value for key, value in data.items() if value is not None} if isinstance(data, Mapping) else data


S = TypeVar("S", bound=Shape)
T = TypeVar("T")

#: So many conditions are kept read.
KEPT = 4_096


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Reads a document part by part and gathers what is wrong, so that one mistake does not hide the next."""

    document: Document
    problems: list[Problem] = field(default_factory=list)

    def at(self, path: Path) -> Any:
        """The plain data there, or None."""
        here: Any = self.document.data
        for step in path:
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                return None
        return here

    def group(self, path: Path, shape: type[S]) -> S:
        """The part at `path` in its shape, each key that does not fit replaced by its default.

        Raises ValidationError where a key that has none is missing or does not fit.
        """
        data = self.at(path)
        try:
            return shape.model_validate(data)
        except ValidationError as exc:
            errors = exc.errors()
        for error in errors:
            self._refuse_error(path, shape, error)
        return shape.model_validate(_without(data, [error["loc"] for error in errors]))

    def entry(self, path: Path, shape: type[S]) -> S | None:
        """The part at `path` in its shape, as `group` reads it; None where a key that it must have is wrong."""
        try:
            return self.group(path, shape)
        except ValidationError:
            return None

    def read(self, path: Path, text: str, parse: Callable[[str], T]) -> T | None:
        """What `parse` makes of a text that stands at `path`; None where it raises ConditionError."""
        try:
            return parse(text)
        except ConditionError as exc:
            self.refuse(path, exc.placed, offset=exc.start)
            return None

    def condition(self, path: Path, text: str | None, *, catalogue: Catalogue) -> Condition | None:
        """The condition that stands at `path`; None where there is none or it cannot be read."""
        return self.read(path, text, partial(_condition, catalogue=catalogue)) if text else None

    def refuse(self, path: Path, what: Sentence, *, offset: int = 0) -> None:
        """Note a problem at a value, `offset` characters into it."""
        self.problems.append(self.document.problem(path, what, offset=offset))

    def refuse_key(self, path: Path, what: Sentence) -> None:
        """Note a problem at the key of a value."""
        self.problems.append(self.document.problem_with_key(path, what))

    def finished(self, value: T | None) -> T:
        """What was made of the document. Raises WorkspaceError with all that was noted, in the order of the file."""
        found = {*self.document.problems, *self.problems}
        if found or value is None:
            raise WorkspaceError(tuple(sorted(found, key=lambda problem: (problem.line, problem.column))))
        return value

    def _refuse_error(self, path: Path, shape: type[Shape], error: ErrorDetails) -> None:
        where = (*path, *(step for step in error["loc"] if step != "[key]"))
        if error["type"] == "extra_forbidden":
            known = list(_fields_at(shape, error["loc"][:-1]))
            key = str(where[-1])
            self.refuse_key(where, sentence("There is no key `{key}` here. {hint}", key=key, hint=meant(key, known)))
        else:
            self.refuse(where, _sentence(error))


@lru_cache(maxsize=KEPT)
def _condition(text: str, *, catalogue: Catalogue) -> Condition:
    """What a text says as a condition: between two edits of a baton.yml nearly all stay. Raises ConditionError."""
    return parse_condition(text, catalogue=catalogue)


def meant(word: str, words: Iterable[str], *, otherwise: Sentence | None = None) -> Sentence:
    """A sentence with the word that was meant, where one is near; `otherwise` where none is, by default all words."""
    known = list(words)
    found = nearest(word, known)
    if found:
        return sentence("Did you mean `{word}`?", word=found)
    return otherwise or sentence("There can be {words}.", words=tuple(f"`{one}`" for one in known))


def _without(data: Any, locs: Iterable[tuple[int | str, ...]]) -> dict[str, Any]:
    """A mapping without the keys at `locs`, or, where a mapping stands at the key, without what is wrong inside it."""
    if not isinstance(data, Mapping):
        return {}
    inside: dict[int | str, list[tuple[int | str, ...]]] = {}
    for loc in locs:
        if loc:
            inside.setdefault(loc[0], []).append(loc[1:])
    kept = {key: value for key, value in data.items() if key not in inside}
    mended = {
        str(key): _without(data[key], rests)
        for key, rests in inside.items()
        if isinstance(data.get(key), Mapping) and all(rests)
    }
    return {**kept, **mended}


def _fields_at(shape: type[BaseModel], loc: tuple[int | str, ...]) -> Mapping[str, Any]:
    """The fields of the shape that stands at `loc` within a shape."""
    for step in loc:
        if isinstance(step, str) and step in shape.model_fields:
            shape = _shape_in(shape.model_fields[step].annotation) or shape
    return shape.model_fields


def _shape_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _shape_in(inner))), None)


def _sentence(error: ErrorDetails) -> Sentence:
    if error["type"] == "enum":
        return _enum_sentence(error)
    found = SENTENCES.get(error["type"])
    if found is None:
        return sentence("This does not fit: {message}.", message=error["msg"])
    key = str(error["loc"][-1]) if error["loc"] else ""
    return found.mentioning(key=key, input=str(error["input"]), **error.get("ctx", {}))


def _enum_sentence(error: ErrorDetails) -> Sentence:
    words = str(error["ctx"]["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
    word = str(error["input"])
    return sentence("“{word}” is none of the values there can be. {hint}", word=word, hint=meant(word, words))
