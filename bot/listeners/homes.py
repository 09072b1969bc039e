"""The home tab: drawn when somebody opens it, and again once they have changed something in it."""

from collections.abc import Mapping
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.entrance import Entrance
from bot.handlers.rulebook.home import home_of
from bot.payloads import read_home
from bot.slack_errors import SlackError, answer_to

log = structlog.get_logger()


class Homes:
    """Takes `app_home_opened`, and draws home tabs."""

    def __init__(self, door: Entrance, *, client: AsyncWebClient) -> None:
        self._door = door
        self._client = client

    async def __call__(self, body: Mapping[str, Any]) -> None:
        """Draw the home tab of whoever opened it."""
        opened = read_home(body)
        if opened.tab == "home":
            await self.draw(opened.user, home=opened.workspace, hash_=opened.hash)

    async def draw(self, user: str, *, home: str, hash_: str = "", page: int = 1) -> None:
        """Draw somebody's home tab, unless it is another one by now than that with this hash: that is a later one.

        What Slack does not take is left: the tab is drawn again when it is opened again.
        """
        person = await self._door.person(user)
        principal = self._door.principal(user, home=home, person=person)
        view = await self._door.commit(lambda desk: home_of(desk, principal, page=page))
        try:
            await answer_to(self._client.views_publish(user_id=user, view=view, hash=hash_ or None))
        except SlackError as exc:
            log.warning("home_not_drawn", exc_info=exc)
