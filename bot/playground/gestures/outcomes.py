"""What came of something a person did."""

from dataclasses import dataclass, field
from typing import Any

from bot.playground.channels import Message
from bot.playground.parcels import Receipt
from bot.playground.people import Json


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """How the app took a click, a choice or a command.

    `status` is the HTTP status (200 for a socket's acknowledgement, None when there was no answer), `trouble` what
    Slack calls the failure, and `messages` what the person saw in answer by the time this was returned.
    """

    status: int | None
    seconds: float
    trouble: str | None = None
    body: Any = None
    messages: list[Message] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.trouble is None

    @property
    def words(self) -> str:
        """Everything the person read in answer."""
        return "\n".join(message.words for message in self.messages)

    @classmethod
    def of(cls, receipt: Receipt, messages: list[Message] | None = None) -> "Outcome":
        """The outcome that a receipt tells of."""
        return cls(
            status=receipt.status,
            seconds=receipt.seconds,
            trouble=receipt.trouble,
            body=receipt.body,
            messages=messages or [],
        )


@dataclass(frozen=True, kw_only=True)
class Suggested:
    """What a menu that asks the app offered for what was typed; with no `asked`, too little was.

    Of an answer that came late or breaks a limit nothing is offered; `messages` say what is wrong with it.
    """

    asked: bool
    status: int | None = None
    seconds: float = 0.0
    trouble: str | None = None
    options: list[Json] = field(default_factory=list)
    option_groups: list[Json] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    @property
    def shown(self) -> Json:
        """What it offers, in the shape of a menu."""
        return {"options": self.options, "option_groups": self.option_groups}


@dataclass(frozen=True, kw_only=True)
class Written:
    """A message that somebody wrote or changed, and why an app that was told of it did not take it."""

    message: Message
    trouble: str | None


@dataclass(frozen=True, kw_only=True)
class Submission:
    """How a modal that was sent off was taken.

    `errors` are the sentences by block id; `action` is what the app did to the modals: `close` (the one in front is
    gone), `clear` (all are), `update`, `push` or `errors`.
    """

    status: int | None
    seconds: float
    action: str
    errors: dict[str, str] = field(default_factory=dict)
    trouble: str | None = None

    @property
    def ok(self) -> bool:
        return self.trouble is None and not self.errors
