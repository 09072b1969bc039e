"""Buttons of the rulebook: they concern no lead, and are answered where they were pressed."""

from collections.abc import Mapping
from typing import Any

from bot.authorization import Principal
from bot.cards import blocks, modals
from bot.cards.blocks import Message
from bot.cards.modals import Modal
from bot.desk import Desk
from bot.directory import directly
from bot.entrance import Entrance
from bot.handlers.rulebook import BUTTONS
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.telling import tell_person
from bot.listeners.screen import Screen
from bot.payloads import Pressed, read_click
from bot.slack_errors import SlackError
from storage.records import Method


class RulebookClicks:
    """Takes `block_actions` of the rulebook's cards."""

    def __init__(self, door: Entrance) -> None:
        self._door = door

    async def __call__(self, body: Mapping[str, Any], *, delivery: str, screen: Screen) -> None:
        """Do what the button is for, and show what came of it."""
        pressed = read_click(body)
        async with self._door.in_order(pressed.user):
            person = await self._door.person(pressed.user)
            principal = self._door.principal(pressed.user, home=pressed.user_workspace, person=person)
            answer = await self._door.once(f"click:{delivery}", work=lambda desk: self._do(desk, pressed, principal))
        await self._door.agreements.refresh()
        if answer is not None:
            await self._show(answer, pressed, screen)

    async def _do(self, desk: Desk, pressed: Pressed, principal: Principal) -> Answer | None:
        button, reader = BUTTONS.get(pressed.action), desk.reader(pressed.user)
        if button is None:
            return None
        refused = self._door.refusal(principal, button.action)
        if refused is not None:
            return blocks.paragraph(reader.say(f"refused-{refused}"))
        return await button.work(Errand(desk=desk, principal=principal, text=pressed.value, typed="", reader=reader))

    async def _show(self, answer: Answer, pressed: Pressed, screen: Screen) -> None:
        """Show an answer where the button was; where Slack does not take it there, as a direct message."""
        try:
            if isinstance(answer, Modal):
                await screen.open_modal(answer.view)
            elif pressed.view is None:
                await screen.replace_message(answer)
            else:
                await self._show_as_modal(answer, pressed, screen)
        except SlackError:
            await self._door.commit(lambda desk: _tell(desk, pressed, answer))

    async def _show_as_modal(self, message: Message, pressed: Pressed, screen: Screen) -> None:
        view = await self._door.look(lambda desk: _as_modal(desk, pressed, message))
        if pressed.view is not None and pressed.view.is_modal:
            await screen.update_modal(pressed.view.id, view)
        else:
            await screen.open_modal(view)


async def _as_modal(desk: Desk, pressed: Pressed, message: Message) -> modals.View:
    return modals.message_modal(message, title="rulebook-title", reader=desk.reader(pressed.user))


async def _tell(desk: Desk, pressed: Pressed, answer: Answer) -> None:
    if isinstance(answer, Modal):
        await tell_person(desk, pressed.user, "press-again", unseen_in=pressed.shared_channel)
    else:
        await desk.send(Method.POST, directly(pressed.user), answer)
