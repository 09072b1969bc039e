"""A local Slack: a server on 127.0.0.1 that behaves like Slack, to test an app with or to try it without an account."""

from bot.playground.channels import Button, Channel, Message
from bot.playground.exceptions import GestureError, PlaygroundError, SlackError
from bot.playground.gestures.outcomes import Outcome, Submission, Suggested
from bot.playground.people import Person, Team
from bot.playground.slack import LocalSlack
from bot.playground.views import View

__all__ = [
    "Button",
    "Channel",
    "GestureError",
    "LocalSlack",
    "Message",
    "Outcome",
    "Person",
    "PlaygroundError",
    "SlackError",
    "Submission",
    "Suggested",
    "Team",
    "View",
]
