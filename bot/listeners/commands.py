"""Slash commands: a table from the command to who may type it and what answers."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.authorization import Action, Principal
from bot.cards import blocks
from bot.cards.blocks import Message
from bot.desk import Desk
from bot.entrance import Entrance
from bot.handlers import commands
from bot.payloads import Typed, read_command


@dataclass(frozen=True, kw_only=True)
class Route:
    """What a command asks for, and what answers it."""

    action: Action
    work: Callable[..., Awaitable[Message]]


class Commands:
    """Takes slash commands."""

    def __init__(self, door: Entrance) -> None:
        self._door = door

    async def __call__(self, body: Mapping[str, Any], *, delivery: str) -> Message | None:
        """The answer, for the eyes of whoever typed it; None for a command that was answered before."""
        typed = read_command(body)
        route = ROUTES.get(typed.command)
        if route is None:
            return None
        async with self._door.in_order(typed.user):
            person = await self._door.person(typed.user)
            principal = self._door.principal(typed.user, home=typed.user_workspace, person=person)
            return await self._door.once(
                f"command:{delivery}", work=lambda desk: self._do(desk, route, typed, principal)
            )

    async def _do(self, desk: Desk, route: Route, typed: Typed, principal: Principal) -> Message:
        reader = desk.reader(typed.user)
        refused = self._door.refusal(principal, route.action)
        if refused is not None:
            return blocks.paragraph(reader.say(f"refused-{refused}"))
        return await route.work(desk, principal, typed.text, reader=reader)


ROUTES: dict[str, Route] = {
    "leads": Route(action=Action.SEE_LEADS, work=commands.leads),
    "reps": Route(action=Action.SEE_REPS, work=commands.reps),
    "routing": Route(action=Action.SEE_RULES, work=commands.routing),
}
