"""What can go wrong in a local Slack.

PlaygroundError
├── SlackError      the Web API refuses a call
├── GestureError    a person tries what their Slack would not let them
├── MethodError     it is to answer a method that it does not know
└── FaultError      a fault is planned that could never strike, or of which something is missing
"""

from bot.playground.people import Json


class PlaygroundError(Exception):
    """The local Slack could not do what it was asked to."""


class SlackError(PlaygroundError):
    """The Web API answers `ok: false` with this code."""

    def __init__(self, code: str, **more: object) -> None:
        super().__init__(code)
        self.code = code
        self.more = more

    @property
    def answer(self) -> Json:
        return {"ok": False, "error": self.code, **self.more}


class GestureError(PlaygroundError):
    """A person tried what is not on their screen: the message says what there is instead."""


class MethodError(PlaygroundError):
    """It is to answer a method that it does not know: the message says which it knows."""


class FaultError(PlaygroundError):
    """A fault cannot be planned so: the message names the field and says what may stand there."""
