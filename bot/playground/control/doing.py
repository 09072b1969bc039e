"""Wishes that are what people do."""

from base64 import b64decode
from typing import Annotated, Any

from pydantic import Field

from bot.playground.control.wishes import Content, Name, Named, Wish, like
from bot.playground.exceptions import GestureError
from bot.playground.gestures import modals, pressing, suggesting, writing
from bot.playground.gestures.membership import may_act
from bot.playground.gestures.outcomes import Outcome, Written
from bot.playground.offers import Source
from bot.playground.people import Json
from bot.playground.slack import LocalSlack


class Say(Wish):
    """Write a message, to the app directly where no channel is named."""

    user: str
    text: str
    channel: str | None = None
    thread: str | None = None
    broadcast: bool = False

    async def do(self, slack: LocalSlack) -> Json:
        person, place = slack.person(self.user), slack.place(self.user, self.channel)
        where: dict[str, Any] = {"channel": place, "thread": self.thread, "broadcast": self.broadcast}
        return _written(await writing.say(slack.world, person, self.text, **where))


class Edit(Wish):
    """Change a message."""

    user: str
    channel: str
    ts: str
    text: str

    async def do(self, slack: LocalSlack) -> Json:
        person, message = slack.person(self.user), slack.message(self.channel, self.ts)
        return _written(await writing.edit(slack.world, person, message, self.text))


class Unfurl(Wish):
    """Let Slack put a preview of a link under a message."""

    channel: str
    ts: str
    url: str
    title: str = "A page"

    async def do(self, slack: LocalSlack) -> Json:
        await writing.unfurl(slack.world, slack.message(self.channel, self.ts), title=self.title, url=self.url)
        return {}


class Delete(Wish):
    """Delete a message."""

    user: str
    channel: str
    ts: str

    async def do(self, slack: LocalSlack) -> Json:
        person, message = slack.person(self.user), slack.message(self.channel, self.ts)
        return {"trouble": await writing.delete(slack.world, person, message)}


class Upload(Wish):
    """Share a file, whose content comes in base64."""

    user: str
    name: Name
    content: Content
    text: str = ""
    channel: str | None = None
    thread: str | None = None
    broadcast: bool = False

    async def do(self, slack: LocalSlack) -> Json:
        person, place = slack.person(self.user), slack.place(self.user, self.channel)
        where: dict[str, Any] = {"channel": place, "thread": self.thread, "broadcast": self.broadcast}
        content = b64decode(self.content)
        return _written(await writing.upload(slack.world, person, content, name=self.name, text=self.text, **where))


class AddFile(Wish):
    """Hand in a file, whose content comes in base64, for the file input of a modal."""

    user: str
    name: Name
    content: Content

    async def do(self, slack: LocalSlack) -> Json:
        file = writing.keep_file(slack.world, slack.person(self.user), b64decode(self.content), name=self.name)
        return {"file": file.as_json(base_url=slack.world.base_url)}


class Typing(Wish):
    """Let others see that somebody is typing; nothing of it is kept, and no app hears of it."""

    user: str
    channel: str
    thread: str | None = None

    async def do(self, slack: LocalSlack) -> Json:
        who, place = slack.person(self.user), slack.channel(self.channel)
        may_act(who, place)
        slack.world.changes.tell("typing", user=who.id, channel=place.id, thread=self.thread)
        return {}


class OpenDirect(Wish):
    """Open the direct message of two people, or of somebody with an app's bot user."""

    user: str
    other: str

    async def do(self, slack: LocalSlack) -> Json:
        return {"channel": slack.state.direct_channel(slack.person(self.user).id, slack.person(self.other).id).id}


class OpenGroup(Wish):
    """Open the group direct message of somebody with several others."""

    user: str
    others: list[str]

    async def do(self, slack: LocalSlack) -> Json:
        return {"channel": slack.open_group(self.user, self.others)}


class Join(Wish):
    """Go into a public channel, or leave a channel."""

    user: str
    channel: str
    joined: bool = True

    async def do(self, slack: LocalSlack) -> Json:
        slack.join(self.user, self.channel, joined=self.joined)
        return {}


class React(Wish):
    """Put an emoji under a message or take it away."""

    user: str
    channel: str
    ts: str
    name: str
    added: bool = True

    async def do(self, slack: LocalSlack) -> Json:
        await slack.react(self.user, self.channel, self.ts, self.name, added=self.added)
        return {}


class Click(Named):
    """Press a button."""

    value: str | None = None

    async def do(self, slack: LocalSlack) -> Json:
        person, source = slack.person(self.user), _source(slack, self)
        where = {"label": self.label, "action_id": self.action_id, "block_id": self.block_id}
        outcome = await pressing.press(slack.world, person, source, **where, value=self.value, filled_in=self.values)
        return _told(outcome)


class Choose(Named):
    """Choose in a menu, picker or group of choices."""

    chosen: Any

    async def do(self, slack: LocalSlack) -> Json:
        person, source = slack.person(self.user), _source(slack, self)
        where = {"label": self.label, "action_id": self.action_id, "block_id": self.block_id}
        outcome = await pressing.choose(slack.world, person, source, self.chosen, **where, filled_in=self.values)
        return _told(outcome)


class Suggest(Named):
    """Type into a menu that asks the app for its options."""

    query: str = ""

    async def do(self, slack: LocalSlack) -> Json:
        person, source = slack.person(self.user), _source(slack, self)
        where = {"label": self.label, "action_id": self.action_id, "block_id": self.block_id}
        suggested = await suggesting.suggest(slack.world, person, source, self.query, **where, filled_in=self.values)
        return dict(suggested.__dict__)


class Command(Wish):
    """Type a slash command; in a `thread` Slack refuses it."""

    user: str
    name: Annotated[str, like(r"/[^\s/]+", "must be a slash and a word, such as /leads")]
    text: str = ""
    channel: str | None = None
    thread: str | None = None

    async def do(self, slack: LocalSlack) -> Json:
        place: dict[str, Any] = {"channel": self.channel, "thread": self.thread}
        return _told(await slack.command(self.user, self.name, self.text, **place))


class Submit(Wish):
    """Fill in a modal and send it off."""

    user: str
    view: str
    values: dict[str, Any] = Field(default_factory=dict)

    async def do(self, slack: LocalSlack) -> Json:
        sent = await slack.submit(self.user, self.view, self.values)
        return {"action": sent.action, "errors": sent.errors, "trouble": sent.trouble, "seconds": sent.seconds}


class CloseView(Wish):
    """Close a modal, or all that are open."""

    user: str
    view: str
    cleared: bool = False

    async def do(self, slack: LocalSlack) -> Json:
        await slack.close_view(self.user, self.view, cleared=self.cleared)
        return {}


class OpenHome(Wish):
    """Open the app's home tab."""

    user: str

    async def do(self, slack: LocalSlack) -> Json:
        await slack.open_home(self.user)
        return {}


def _source(slack: LocalSlack, wish: Named) -> Source:
    if wish.view is not None:
        return modals.open_view(slack.world, slack.person(wish.user), wish.view)
    if wish.ts is None:
        raise GestureError("Name a message by its channel and ts, or a view.")
    return slack.seen(wish.user, wish.channel or slack.dm(wish.user), wish.ts)


def _written(written: Written) -> Json:
    return {"ts": written.message.ts, "trouble": written.trouble}


def _told(outcome: Outcome) -> Json:
    told = {"status": outcome.status, "trouble": outcome.trouble, "seconds": outcome.seconds}
    return told | {"words": outcome.words}
