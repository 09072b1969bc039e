"""The shape a payload must have, whatever it is."""

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from routing.exceptions import BatonError

#: Slack writes null, or leaves the field out, where there is nothing.
Text = Annotated[str, BeforeValidator(lambda text: "" if text is None else text)]

#: Something Slack always names.
Id = Annotated[str, Field(min_length=1)]

#: What Baton writes into a modal's `private_metadata`, to know later what it was about.
About = TypeAdapter(dict[str, str])


class PayloadError(BatonError):
    """Slack delivered something that does not have the shape it documents."""


class Shape(BaseModel):
    """The part of a payload that Baton reads; Slack may send more."""

    model_config = ConfigDict(extra="ignore", frozen=True)


S = TypeVar("S", bound=Shape)


def shaped(shape: type[S], body: Any) -> S:
    """The body as that shape. Raises PayloadError, which names the places that are wrong, and no words of anybody."""
    try:
        return shape.model_validate(body)
    except ValidationError as exc:
        raise PayloadError(_where(exc)) from None


def about(text: str) -> dict[str, str]:
    """What a `private_metadata` says; empty where there is none. Raises PayloadError."""
    try:
        return About.validate_json(text or "{}")
    except ValidationError:
        raise PayloadError("a payload without the shape Slack documents: view.private_metadata") from None


def _where(error: ValidationError) -> str:
    problems = error.errors(include_url=False, include_context=False, include_input=False)[:3]
    places = (".".join(map(str, problem["loc"][:6])) for problem in problems)
    return f"a payload without the shape Slack documents: {', '.join(filter(None, places)) or 'not an object'}"
