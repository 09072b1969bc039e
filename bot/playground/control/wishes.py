"""What a request to the control API looks like."""

from abc import ABC, abstractmethod
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bot.playground.people import Json
from bot.playground.slack import LocalSlack


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
    #: What is filled into the view so far, by label, action id or block id.
    values: dict[str, Any] = Field(default_factory=dict)
