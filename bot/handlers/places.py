"""Where people write, and where they are answered."""

from bot.desk import Desk
from bot.payloads import Heard
from routing.lead import Lead, Place


def place_of(heard: Heard) -> Place:
    """Where somebody is answered: their direct message, or a thread below what they wrote in a channel."""
    if heard.channel_type == "im":
        return Place(channel=heard.channel, thread=heard.thread)
    return Place(channel=heard.channel, thread=heard.thread or heard.ts)


def place_to_ask(desk: Desk, heard: Heard, *, dm: str | None, lead: Lead | None = None) -> Place:
    """Where questions are put: where the prospect writes, but not in a thread of an inbound channel that others began.

    There they go to the direct message, where Slack allows one.
    """
    here = place_of(heard)
    own = heard.thread in {None, heard.ts} or (lead is not None and here in {lead.began, lead.place})
    if own or dm is None or heard.channel not in desk.workspace.channels.inbound:
        return here
    return Place(channel=dm)


def channel_of(desk: Desk, heard: Heard) -> str:
    """By which way somebody came: `dm`, `mention` or `inbound`."""
    if heard.channel_type == "im":
        return "dm"
    return "inbound" if heard.channel in desk.workspace.channels.inbound else "mention"
