"""What Slack delivers, read at the door into values the handlers can trust."""

from bot.payloads.home import read_home
from bot.payloads.interactions import read_click, read_command, read_submission
from bot.payloads.messages import read_message
from bot.payloads.shape import PayloadError
from bot.payloads.values import Change, File, Heard, Opened, OpenView, Pressed, Submitted, Typed

__all__ = [
    "Change",
    "File",
    "Heard",
    "OpenView",
    "Opened",
    "PayloadError",
    "Pressed",
    "Submitted",
    "Typed",
    "read_click",
    "read_command",
    "read_home",
    "read_message",
    "read_submission",
]
