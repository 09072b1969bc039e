"""Ties Bolt's listeners to the door."""

import re
from typing import Any

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.cards.modals import View
from bot.entrance import Entrance
from bot.flood import FloodGate
from bot.listeners.clicks import Clicks
from bot.listeners.commands import Commands
from bot.listeners.messages import Messages
from bot.listeners.opening import Open
from bot.listeners.submissions import Submissions
from bot.payloads import PayloadError
from bot.slack_errors import answer_to

#: Bolt tries its listeners one by one, so there is one for each kind and it takes every id.
ANY = re.compile("")

Body = dict[str, Any]

log = structlog.get_logger()


def register(bolt: AsyncApp, door: Entrance, *, client: AsyncWebClient) -> None:
    """Let Bolt hand every payload to the door; what is not for Baton is acknowledged and left."""
    listeners = Listeners(door, client=client)
    bolt.event("message")(listeners.message)
    bolt.event("app_mention")(listeners.message)
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
        self._submissions = Submissions(door)
        self._commands = Commands(door)

    async def message(self, body: Body) -> None:
        self._count("message")
        await self._messages(body)

    async def click(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        self._count("click")
        await self._clicks(body, delivery=context["delivery_id"], open_modal=self._opener(body))
        await ack()

    async def submission(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        self._count("submission")
        answered = await self._submissions(body, delivery=context["delivery_id"])
        if answered.errors:
            await ack(response_action="errors", errors=answered.errors)
        elif answered.view:
            await ack(response_action="update", view=answered.view)
        else:
            await ack()

    async def command(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        self._count("command")
        answer = await self._commands(body, delivery=context["delivery_id"], open_modal=self._opener(body))
        if answer is None:
            await ack()
        else:
            await ack(text=answer["text"], blocks=answer["blocks"], response_type="ephemeral")

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

    def _opener(self, body: Body) -> Open:
        """What opens a modal for whoever pressed or typed: within 3 s of that, before it is acknowledged."""

        async def open_modal(view: View) -> None:
            await answer_to(self._client.views_open(trigger_id=str(body.get("trigger_id")), view=view))

        return open_modal

    def _count(self, kind: str) -> None:
        self._door.metrics.received.labels(kind=kind).inc()
