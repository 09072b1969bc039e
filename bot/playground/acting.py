"""What people do in a local Slack."""

from collections.abc import Iterable
from typing import Any

from bot.playground.exceptions import GestureError
from bot.playground.gestures import commands, membership, modals, pressing, suggesting, writing
from bot.playground.gestures.outcomes import Outcome, Submission, Suggested
from bot.playground.looking import Sights
from bot.playground.people import Json


class Acts(Sights):
    """Writing, pressing, choosing, typing commands and filling in modals, each as somebody named by their id.

    An act returns when the app has answered, or says how it did not.
    """

    async def say(
        self,
        user: str,
        text: str,
        *,
        channel: str | None = None,
        thread: str | None = None,
        broadcast: bool = False,
    ) -> str:
        """Write as somebody, to the bot directly where no channel is named; returns the `ts`.

        With `broadcast` a reply in a thread goes to its channel as well.
        """
        place = self.place(user, channel)
        where: dict[str, Any] = {"thread": thread, "broadcast": broadcast}
        return (await writing.say(self.world, self.person(user), text, channel=place, **where)).message.ts

    async def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        """Change what somebody wrote."""
        await writing.edit(self.world, self.person(user), self.message(channel, ts), text)

    async def unfurl(self, channel: str, ts: str, *, url: str, title: str = "A page") -> None:
        """Put a preview of a link under a message, as Slack does by itself a moment later."""
        await writing.unfurl(self.world, self.message(channel, ts), title=title, url=url)

    async def delete(self, user: str, channel: str, ts: str) -> None:
        """Delete what somebody wrote."""
        await writing.delete(self.world, self.person(user), self.message(channel, ts))

    async def upload(
        self,
        user: str,
        content: bytes,
        *,
        name: str,
        text: str = "",
        channel: str | None = None,
        thread: str | None = None,
        broadcast: bool = False,
    ) -> str:
        """Share a file as somebody; returns the `ts` of the message that carries it."""
        place = self.place(user, channel)
        where: dict[str, Any] = {"channel": place, "thread": thread, "broadcast": broadcast}
        return (await writing.upload(self.world, self.person(user), content, name=name, text=text, **where)).message.ts

    async def react(self, user: str, channel: str, ts: str, name: str, *, added: bool = True) -> None:
        """Put an emoji under a message as somebody, or take it away."""
        message = self.message(channel, ts)
        await writing.put_reaction(self.world, self.person(user), message, name=name, added=added)

    async def click(
        self,
        user: str,
        channel: str,
        ts: str,
        *,
        label: str | None = None,
        action_id: str | None = None,
        value: str | None = None,
    ) -> Outcome:
        """Press a button of a message that somebody sees, ephemeral ones too."""
        source = self.seen(user, channel, ts)
        return await pressing.press(
            self.world, self.person(user), source, label=label, action_id=action_id, value=value
        )

    async def click_in_view(
        self,
        user: str,
        view_id: str,
        *,
        label: str | None = None,
        action_id: str | None = None,
        value: str | None = None,
    ) -> Outcome:
        """Press a button in a modal or home tab."""
        person = self.person(user)
        view = modals.open_view(self.world, person, view_id)
        return await pressing.press(self.world, person, view, label=label, action_id=action_id, value=value)

    async def select(
        self, user: str, channel: str, ts: str, chosen: Any, *, label: str | None = None, action_id: str | None = None
    ) -> Outcome:
        """Choose in a menu, picker, radio group or overflow of a message: an option by what is seen or by its value."""
        source = self.seen(user, channel, ts)
        return await pressing.choose(self.world, self.person(user), source, chosen, label=label, action_id=action_id)

    async def select_in_view(
        self, user: str, view_id: str, chosen: Any, *, label: str | None = None, action_id: str | None = None
    ) -> Outcome:
        """Choose in a menu of a modal or home tab that tells the app at once."""
        person = self.person(user)
        view = modals.open_view(self.world, person, view_id)
        return await pressing.choose(self.world, person, view, chosen, label=label, action_id=action_id)

    async def suggest(
        self, user: str, channel: str, ts: str, query: str, *, label: str | None = None, action_id: str | None = None
    ) -> Suggested:
        """Type into a menu of a message that asks the app for its options."""
        source = self.seen(user, channel, ts)
        return await suggesting.suggest(self.world, self.person(user), source, query, label=label, action_id=action_id)

    async def suggest_in_view(
        self, user: str, view_id: str, query: str, *, label: str | None = None, action_id: str | None = None
    ) -> Suggested:
        """Type into a menu of a modal or home tab that asks the app for its options."""
        person = self.person(user)
        view = modals.open_view(self.world, person, view_id)
        return await suggesting.suggest(self.world, person, view, query, label=label, action_id=action_id)

    async def command(
        self,
        user: str,
        name: str,
        text: str = "",
        *,
        channel: str | None = None,
        thread: str | None = None,
        patience: float = 2.0,
    ) -> Outcome:
        """Type a slash command; its `words` are what that user saw in answer. In a `thread` it is refused."""
        if thread:
            raise GestureError(f"{name} is not supported in threads. Sorry!")
        place = self.place(user, channel)
        return await commands.command(self.world, self.person(user), name, text, channel=place, patience=patience)

    async def submit(self, user: str, view_id: str, values: Json | None = None) -> Submission:
        """Fill in a modal, each input by its label, action id or block id, and send it off."""
        person = self.person(user)
        return await modals.submit(self.world, person, modals.open_view(self.world, person, view_id), values or {})

    async def close_view(self, user: str, view_id: str, *, cleared: bool = False) -> None:
        """Close a modal, or with `cleared` all of them."""
        person = self.person(user)
        await modals.close(self.world, person, modals.open_view(self.world, person, view_id), cleared=cleared)

    def open_group(self, user: str, others: Iterable[str]) -> str:
        """Open the group direct message of somebody with several others; returns its channel."""
        people = [self.person(other) for other in others]
        return membership.open_group(self.world, self.person(user), people).id

    def join(self, user: str, channel: str, *, joined: bool = True) -> None:
        """Go into a public channel as somebody, or leave a channel."""
        membership.join(self.world, self.person(user), self.channel(channel), joined=joined)

    async def open_home(self, user: str) -> None:
        """Open the app's home tab."""
        await modals.open_home(self.world, self.person(user), app=self.app_of(user))
