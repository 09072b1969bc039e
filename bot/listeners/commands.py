"""Slash commands: a table from the command to who may type it and what answers."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.authorization import Action, Principal
from bot.cards import blocks
from bot.cards.blocks import Message
from bot.cards.modals import Modal
from bot.desk import Desk
from bot.entrance import Entrance
from bot.handlers import rulebook
from bot.handlers.leads_command import leads
from bot.handlers.reps_command import reps
from bot.handlers.rulebook.errand import Running
from bot.listeners.screen import Open
from bot.payloads import Typed, read_command
from bot.slack_errors import SlackError
from bot.taking_up import take_up


@dataclass(frozen=True, kw_only=True)
class Route:
    """What a command asks for, by the words behind it, and what answers it."""

    action: Callable[[str], Action]
    work: Callable[..., Awaitable[Message | Modal | Running]]


class Commands:
    """Takes slash commands."""

    def __init__(self, door: Entrance) -> None:
        self._door = door

    async def __call__(self, body: Mapping[str, Any], *, delivery: str, open_modal: Open) -> Message | Running | None:
        """The answer, for the eyes of whoever typed it; None where a modal opened, or it was answered before."""
        typed = read_command(body)
        route = ROUTES.get(typed.command)
        if route is None:
            return None
        async with self._door.in_order(typed.user):
            person = await self._door.person(typed.user)
            principal = self._door.principal(typed.user, home=typed.user_workspace, person=person)
            if route.action(typed.text) is Action.PUBLISH_RULES:
                await self._door.admins()
            answer = await self._door.once(
                f"command:{delivery}", work=lambda desk: self._do(desk, route, typed, principal)
            )
        await take_up(self._door)
        return await self._opened(answer, typed, open_modal) if isinstance(answer, Modal) else answer

    async def _do(self, desk: Desk, route: Route, typed: Typed, principal: Principal) -> Message | Modal | Running:
        reader = desk.reader(typed.user)
        refused = self._door.refusal(principal, route.action(typed.text))
        if refused is not None:
            return blocks.paragraph(reader.say(f"refused-{refused}"))
        return await route.work(desk, principal, typed.text, reader=reader)

    async def _opened(self, modal: Modal, typed: Typed, open_modal: Open) -> Message | None:
        """Open a modal; where Slack says the command is too old, tell whoever typed it to type it again."""
        try:
            await open_modal(modal.view)
        except SlackError:
            return await self._door.look(lambda desk: self._too_old(desk, typed))
        return None

    async def _too_old(self, desk: Desk, typed: Typed) -> Message:
        again = blocks.inert(f"/{typed.command} {typed.text}", MAX_AGAIN)
        return blocks.paragraph(desk.reader(typed.user).say("type-again", command=again))


#: Characters of a command that are repeated to whoever typed it.
MAX_AGAIN = 200


def _always(action: Action) -> Callable[[str], Action]:
    return lambda _text: action


ROUTES: dict[str, Route] = {
    "leads": Route(action=_always(Action.SEE_LEADS), work=leads),
    "reps": Route(action=_always(Action.SEE_REPS), work=reps),
    "routing": Route(action=rulebook.action_for, work=rulebook.routing),
}
