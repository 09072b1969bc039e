"""What a listener shows at once to whoever pressed or typed: modals, the home tab, an answer where they pressed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.cards.blocks import Message
from bot.cards.modals import View
from bot.slack_errors import answer_by_url, answer_to

#: Opens a modal for whoever pressed or typed; raises SlackError where that was too long ago.
Open = Callable[[View], Awaitable[object]]


class Screen:
    """The screen of the person behind one payload. Everything it does raises SlackError where Slack does not do it."""

    def __init__(self, client: AsyncWebClient, body: Mapping[str, Any]) -> None:
        self._client = client
        self._body = body

    async def open_modal(self, view: View) -> str:
        """Open a modal, and say by which id: within 3 s of what they did, so before that is acknowledged."""
        answer = await answer_to(self._client.views_open(trigger_id=str(self._body.get("trigger_id")), view=view))
        return str((answer.get("view") or {}).get("id", ""))

    async def update_modal(self, view_id: str, view: View) -> None:
        """Put another view in the place of an open modal."""
        await answer_to(self._client.views_update(view_id=view_id, view=view))

    async def replace_message(self, message: Message) -> None:
        """Put an answer in the place of the message they pressed in, for their eyes alone."""
        body = {**message, "replace_original": True, "response_type": "ephemeral"}
        await answer_by_url(self._client, str(self._body.get("response_url")), body)
