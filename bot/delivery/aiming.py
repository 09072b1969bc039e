"""Where an outgoing message goes: the channel, the thread, and the message that it is about."""

from dataclasses import dataclass

from bot.directory import Directory, person_at
from routing.exceptions import BatonError
from storage.ports import Store
from storage.records import Method, Outgoing


class NoReferenceError(BatonError):
    """The message that another one hangs on is not at Slack: not yet, or it was given up."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """A place at Slack; `ts` is the message to change, `thread` the one to reply to."""

    channel: str
    ts: str | None = None
    thread: str | None = None


async def aim(message: Outgoing, *, store: Store, directory: Directory) -> Target:
    """Where the message goes now; raises NoReferenceError, and SlackError where a direct message cannot be opened."""
    if message.of is not None:
        return await _sent(message.of, store=store)
    if message.method in {Method.UPDATE, Method.DELETE, Method.REACT, Method.UNREACT}:
        return Target(channel=message.content["channel"], ts=message.content["ts"])
    if message.thread_of is not None:
        head = await _sent(message.thread_of, store=store)
        return Target(channel=head.channel, thread=head.ts)
    person = person_at(message.to)
    channel = await directory.dm(person) if person else message.to
    return Target(channel=channel, thread=message.thread)


async def _sent(key: str, *, store: Store) -> Target:
    async with store.unit_of_work() as uow:
        sent = await uow.sent.get(key)
    if sent is None:
        raise NoReferenceError(f"message {key} is not at Slack")
    return Target(channel=sent.channel, ts=sent.ts)
