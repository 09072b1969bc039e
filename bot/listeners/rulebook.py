"""The rulebook's buttons, menus and forms: they concern no lead, and are answered where they were pressed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from bot.authorization import Action, Principal
from bot.cards import blocks, modals, publishing, rulebook_home
from bot.cards.blocks import Message
from bot.cards.modals import Modal, View
from bot.desk import Desk
from bot.directory import directly
from bot.downloads import FileLostError
from bot.entrance import Entrance
from bot.handlers.rulebook import BUTTONS, FORMS
from bot.handlers.rulebook.errand import Answer, Edited, Errand, Running, message_of
from bot.handlers.telling import tell_person
from bot.listeners.homes import Homes
from bot.listeners.running import Runs, Show
from bot.listeners.screen import Screen
from bot.listeners.submissions import Answered
from bot.payloads import OpenView, Pressed, Submitted, read_click, read_submission
from bot.slack_errors import SlackError
from bot.taking_up import take_up
from storage.records import Method

#: Fetches the text of a file by its address at Slack; raises FileLostError and SlackError.
Fetch = Callable[[str], Awaitable[str]]


class RulebookClicks:
    """Takes `block_actions` of the rulebook's cards and of the home tab."""

    def __init__(self, door: Entrance, *, homes: Homes, runs: Runs) -> None:
        self._door = door
        self._homes = homes
        self._runs = runs

    async def __call__(self, body: Mapping[str, Any], *, delivery: str, screen: Screen) -> None:
        """Do what the button is for, and show what came of it."""
        pressed = read_click(body)
        if pressed.action in publishing.ANSWERS:
            self._runs.answered(pressed.user)
        if pressed.action.startswith(rulebook_home.PAGE):
            await self._turn(pressed)
            return
        async with self._door.in_order(pressed.user):
            person = await self._door.person(pressed.user)
            principal = self._door.principal(pressed.user, home=pressed.user_workspace, person=person)
            await self._learn(pressed)
            answer = await self._door.once(f"click:{delivery}", work=lambda desk: self._do(desk, pressed, principal))
            await take_up(self._door)
            if answer is not None:
                await self._show(answer, pressed, screen)

    async def _learn(self, pressed: Pressed) -> None:
        """Learn of the others whom a button may tell something."""
        button = BUTTONS.get(pressed.action)
        if button is not None and button.action is Action.PUBLISH_RULES:
            await self._door.admins()

    async def _turn(self, pressed: Pressed) -> None:
        page = int(pressed.value) if pressed.value.isdecimal() else 1
        await self._homes.draw(pressed.user, home=pressed.user_workspace, page=page)

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
                await screen.replace_message(message_of(answer))
                self._follow(answer, screen.replace_message, pressed)
            else:
                await self._show_in_view(answer, pressed, pressed.view, screen)
        except SlackError:
            await self._door.commit(lambda desk: _tell(desk, pressed, answer))

    async def _show_in_view(
        self, answer: Message | Edited | Running, pressed: Pressed, view: OpenView, screen: Screen
    ) -> None:
        """The home tab shows by itself what was edited; anything else it shows in a modal."""
        shown, modal = view.id, await self._modal(pressed, message_of(answer))
        if view.is_modal:
            await screen.update_modal(view.id, modal)
        elif not isinstance(answer, Edited):
            shown = await screen.open_modal(modal)
        self._follow(answer, partial(self._update, pressed, screen, shown), pressed)
        await self._homes.draw(pressed.user, home=pressed.user_workspace, page=int(view.about.get("page", "1")))

    def _follow(self, answer: Answer, show: Show, pressed: Pressed) -> None:
        if isinstance(answer, Running):
            self._runs.follow(answer, show, user=pressed.user)

    async def _update(self, pressed: Pressed, screen: Screen, view: str, message: Message) -> None:
        await screen.update_modal(view, await self._modal(pressed, message))

    async def _modal(self, pressed: Pressed, message: Message) -> View:
        return await self._door.look(lambda desk: _as_modal(desk, pressed.user, message))


class RulebookForms:
    """Takes `view_submission` of the rulebook's forms."""

    def __init__(self, door: Entrance, *, homes: Homes, fetch: Fetch) -> None:
        self._door = door
        self._homes = homes
        self._fetch = fetch

    async def __call__(self, body: Mapping[str, Any], *, delivery: str) -> Answered:
        """Do what the form is for; what keeps it from being done stands beside the field it belongs to."""
        try:
            sent = await self._with_file(read_submission(body))
        except (FileLostError, SlackError):
            return await self._door.look(lambda desk: _lost(desk, body))
        async with self._door.in_order(sent.user):
            person = await self._door.person(sent.user)
            principal = self._door.principal(sent.user, home=sent.user_workspace, person=person)
            done = await self._door.once(f"submission:{delivery}", work=lambda desk: self._do(desk, sent, principal))
        if done is not None and done.view is not None:
            await self._homes.draw(sent.user, home=sent.user_workspace)
        return done or Answered()

    async def _with_file(self, sent: Submitted) -> Submitted:
        """The form with the text of the file that was handed in, now or in the form before it, as a value."""
        file = sent.file or sent.about.get("file", "")
        if not file:
            return sent
        text = await self._fetch(file)
        return replace(sent, values={**sent.values, "file": text}, about={**sent.about, "file": file})

    async def _do(self, desk: Desk, sent: Submitted, principal: Principal) -> Answered:
        form, reader = FORMS[sent.callback], desk.reader(sent.user)
        refused = self._door.refusal(principal, form.action)
        if refused is not None:
            words = reader.say(f"refused-{refused}")
            return Answered(view=modals.said_modal(words, title="modal-not-done", reader=reader))
        errand = Errand(desk=desk, principal=principal, text="", typed="", reader=reader)
        done = await form.work(errand, sent.values, sent.about)
        if isinstance(done, Edited):
            return Answered(view=await _as_modal(desk, sent.user, done.message))
        return Answered(view=done.view) if isinstance(done, Modal) else Answered(errors=dict(done))


def is_rulebook_click(body: Mapping[str, Any]) -> bool:
    """Whether a click is on one of the rulebook's cards, or in the home tab."""
    actions = body.get("actions") or [{}]
    return str(actions[0].get("action_id", "")).startswith("rulebook:")


def is_rulebook_form(body: Mapping[str, Any]) -> bool:
    """Whether a modal that was sent in is one of the rulebook's forms."""
    return str((body.get("view") or {}).get("callback_id", "")) in FORMS


async def _as_modal(desk: Desk, user: str, message: Message) -> View:
    return modals.message_modal(message, title="rulebook-title", reader=desk.reader(user))


async def _lost(desk: Desk, body: Mapping[str, Any]) -> Answered:
    """That a file could not be read, in place of the form."""
    reader = desk.reader(read_submission(body).user)
    words = reader.say("import-lost")
    return Answered(view=modals.said_modal(words, title="modal-not-done", reader=reader))


async def _tell(desk: Desk, pressed: Pressed, answer: Answer) -> None:
    if isinstance(answer, Modal):
        await tell_person(desk, pressed.user, "press-again", unseen_in=pressed.shared_channel)
    else:
        await desk.send(Method.POST, directly(pressed.user), message_of(answer))
