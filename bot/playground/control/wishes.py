"""What a request to the control API looks like."""

import re
from abc import ABC, abstractmethod
from base64 import b64decode
from binascii import Error as NotBase64
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from bot.playground.people import Json
from bot.playground.slack import LocalSlack

_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")


def like(pattern: str, sentence: str) -> AfterValidator:
    """Lets text through that is like the pattern from end to end; of other text the sentence says what it must be."""
    known = re.compile(pattern)

    def check(said: str) -> str:
        if not known.fullmatch(said):
            raise ValueError(sentence)
        return said

    return AfterValidator(check)


#: A name of something new.
Name = Annotated[str, like(r"(?s)(?=.*\S).{1,255}", "must have 1 to 255 characters, not spaces alone")]


def _in_iso(said: Any) -> Any:
    if not isinstance(said, str) or not _ISO.match(said):
        raise ValueError("must be a moment in ISO 8601 with a time zone, such as 2026-03-09T09:30:00Z")
    return said


#: A moment as it is written, never a number of seconds.
Moment = Annotated[AwareDatetime, BeforeValidator(_in_iso)]


def _in_base64(content: str) -> str:
    try:
        b64decode(content, validate=True)
    except (NotBase64, ValueError) as exc:
        raise ValueError("must be the content in base64") from exc
    return content


#: The content of a file in base64.
Content = Annotated[str, AfterValidator(_in_base64)]


class Wish(BaseModel, ABC):
    """One thing to be done; its fields are the JSON body of `POST /playground/do/NAME`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @abstractmethod
    async def do(self, slack: LocalSlack) -> Json:
        """Do it and say what came of it; raises GestureError where it cannot be done."""


class Named(Wish):
    """A button, menu or input of a message (`channel`, `ts`) or of a view (`view`), named as exactly as one likes."""

    user: str
    channel: str | None = None
    ts: str | None = None
    view: str | None = None
    label: str | None = None
    action_id: str | None = None
    block_id: str | None = None
    #: What is filled into the view so far, by label, action id, block id or `block/action`.
    values: dict[str, Any] = Field(default_factory=dict)
