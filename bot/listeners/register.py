"""Ties Bolt's listeners to the door."""

import re
from functools import partial
from typing import Any

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.downloads import fetch_text
from bot.entrance import Entrance
from bot.flood import FloodGate
from bot.handlers.rulebook.errand import Running
from bot.listeners.clicks import Clicks
from bot.listeners.commands import Commands
from bot.listeners.homes import Homes
from bot.listeners.messages import Messages
from bot.listeners.rulebook import RulebookClicks, RulebookForms, is_rulebook_click, is_rulebook_form
from bot.listeners.running import Runs
from bot.listeners.screen import Screen
from bot.listeners.submissions import Submissions
from bot.payloads import PayloadError

#: Bolt tries its listeners one by one, so there is one for each kind and it takes every id.
ANY = re.compile("")

Body = dict[str, Any]

log = structlog.get_logger()


def register(bolt: AsyncApp, door: Entrance, *, client: AsyncWebClient) -> None:
    """Let Bolt hand every payload to the door; what is not for Baton is acknowledged and left."""
    listeners = Listeners(door, client=client)
    bolt.event("message")(listeners.message)
    bolt.event("app_mention")(listeners.message)
    bolt.event("app_home_opened")(listeners.home)
    bolt.action(ANY)(listeners.click)
    bolt.view(ANY)(listeners.submission)
    bolt.command(ANY)(listeners.command)
    bolt.event(ANY)(listeners.nothing)
    bolt.error(listeners.surprise)


class Listeners:
    """One listener for each kind of payload."""

    def __init__(self, door: Entrance, *, client: AsyncWebClient) -> None:
        self._door = door
        self._client = client
        floods = FloodGate()
        self._messages = Messages(door, floods=floods)
        self._clicks = Clicks(door, floods=floods)
        self._homes = Homes(door, client=client)
        self._runs = Runs(door)
        self._rulebook = RulebookClicks(door, homes=self._homes, runs=self._runs)
        self._forms = RulebookForms(door, homes=self._homes, fetch=partial(fetch_text, client))
        self._submissions = Submissions(door)
        self._commands = Commands(door)

    async def message(self, body: Body) -> None:
        self._count("message")
        await self._messages(body)

    async def click(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        self._count("click")
        screen, delivery = Screen(self._client, body), context["delivery_id"]
        if is_rulebook_click(body):
            await self._rulebook(body, delivery=delivery, screen=screen)
        else:
            await self._clicks(body, delivery=delivery, open_modal=screen.open_modal)
        await ack()

    async def submission(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        self._count("submission")
        take = self._forms if is_rulebook_form(body) else self._submissions
        answered = await take(body, delivery=context["delivery_id"])
        if answered.errors:
            await ack(response_action="errors", errors=answered.errors)
        elif answered.view:
            await ack(response_action="update", view=answered.view)
        else:
            await ack()

    async def command(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        self._count("command")
        screen = Screen(self._client, body)
        answer = await self._commands(body, delivery=context["delivery_id"], open_modal=screen.open_modal)
        shown = answer.first if isinstance(answer, Running) else answer
        if shown is None:
            await ack()
        else:
            await ack(text=shown["text"], blocks=shown["blocks"], response_type="ephemeral")
        if isinstance(answer, Running):
            self._runs.follow(answer, screen.replace_message, user=str(body["user_id"]))

    async def home(self, body: Body) -> None:
        self._count("home")
        await self._homes(body)

    async def nothing(self) -> None:
        """Events about other parts of Slack: answered, so that Slack does not send them again."""

    async def surprise(self, error: Exception, body: Body, context: AsyncBoltContext) -> BoltResponse:
        """A failure: Slack sends events again; whoever typed a command reads a reference that the log has too."""
        if isinstance(error, PayloadError):
            log.warning("payload_refused", exc_info=error)
            return BoltResponse(status=200)
        reference = str(context.get("reference", ""))
        self._door.metrics.errors.labels(place="listener").inc()
        log.error("listener_failed", exc_info=error, reference=reference)
        if "command" not in body:
            return BoltResponse(status=500)
        language = self._door.agreements().workspace.language
        return BoltResponse(status=200, body=self._door.words.say(language, "went-wrong", reference=reference))

    def _count(self, kind: str) -> None:
        self._door.metrics.received.labels(kind=kind).inc()
