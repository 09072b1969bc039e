"""Buttons: a table from the id of a button to who may press it and what then happens."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.authorization import Action, Principal, Refusal
from bot.cards import lead_card, side_cards
from bot.cards.modals import Correctable, View, amend_modal, correct_modal, message_modal, return_modal
from bot.cards.prospect import PRESSABLE
from bot.desk import Desk
from bot.entrance import Entrance
from bot.flood import FloodGate, Flow
from bot.handlers import live_chat, marketing, pressing
from bot.handlers.accept_lead import accept_lead
from bot.handlers.correcting import correctables
from bot.handlers.refusing import tell_refused
from bot.handlers.return_lead import is_window_over
from bot.handlers.rulebook.why import explained
from bot.handlers.telling import tell_person
from bot.listeners.screen import Open
from bot.payloads import Pressed, read_click
from bot.slack_errors import SlackError
from bot.taking_up import take_up
from routing.lead import Lead, Owner

#: Buttons whose value names the offer their card is of.
ON_OFFERS = frozenset(
    {lead_card.ACCEPT, lead_card.RETURN, lead_card.AMEND, lead_card.PAUSE, lead_card.RESUME, lead_card.END}
)


@dataclass(frozen=True, kw_only=True)
class Press:
    """A button pressed by somebody who may, about a lead."""

    pressed: Pressed
    principal: Principal
    lead: Lead
    dm: str | None = None


@dataclass(frozen=True, kw_only=True)
class Route:
    """What a button asks for, and either the work it does or the modal it opens."""

    action: Action
    work: Callable[[Desk, Press], Awaitable[None]] | None = None
    opens: Callable[[Desk, Press], Awaitable[View]] | None = None


class Clicks:
    """Takes `block_actions`."""

    def __init__(self, door: Entrance, *, floods: FloodGate) -> None:
        self._door = door
        self._floods = floods

    async def __call__(self, body: Mapping[str, Any], *, delivery: str, open_modal: Open) -> None:
        """Do what the button is for, or tell whoever pressed it why not."""
        pressed = read_click(body)
        route = route_of(pressed.action)
        if route is None:
            return
        async with self._door.in_order(pressed.user):
            if route is ANSWER and await self._flooded(pressed, delivery=delivery):
                return
            person = await self._door.person(pressed.user)
            principal = self._door.principal(pressed.user, home=pressed.user_workspace, person=person)
            dm = await self._door.dm(pressed.user) if route is ANSWER else None
            view = await self._door.once(
                f"click:{delivery}", work=lambda desk: self._do(desk, route, pressed, principal, dm=dm)
            )
            if view is not None:
                await self._open(view, pressed, open_modal)
        await take_up(self._door)

    async def _flooded(self, pressed: Pressed, *, delivery: str) -> bool:
        """Whether somebody writes and presses too much; they are told so once."""
        flow = self._floods.flow(pressed.user, now=self._door.clock.now(), message=delivery)
        if flow is Flow.TELL:
            await self._door.once(
                f"click:{delivery}",
                work=lambda desk: tell_person(desk, pressed.user, "slow-down", unseen_in=pressed.shared_channel),
            )
        return flow is not Flow.TAKE

    async def _open(self, view: View, pressed: Pressed, open_modal: Open) -> None:
        """Open a modal; where Slack says the press is too old, tell whoever pressed to press again."""
        try:
            await open_modal(view)
        except SlackError:
            await self._door.commit(
                lambda desk: tell_person(desk, pressed.user, "press-again", unseen_in=pressed.shared_channel)
            )

    async def _do(
        self, desk: Desk, route: Route, pressed: Pressed, principal: Principal, *, dm: str | None
    ) -> View | None:
        """Do what the button is for; the modal, where it opens one."""
        lead = await desk.uow.leads.get(lead_id_of(pressed))
        refused = self._refused(desk, route, principal, pressed, lead)
        if refused is not None or lead is None:
            await tell_refused(desk, pressed, refused or Refusal.TOO_LATE, lead)
            return None
        press = Press(pressed=pressed, principal=principal, lead=lead, dm=dm)
        if route.work is not None:
            await route.work(desk, press)
        return await route.opens(desk, press) if route.opens is not None else None

    def _refused(
        self, desk: Desk, route: Route, principal: Principal, pressed: Pressed, lead: Lead | None
    ) -> Refusal | None:
        """Why a press is not taken: who pressed, or that the card shows what is no longer true."""
        refused = self._door.refusal(principal, route.action, lead)
        outdated = _outdated(desk, route, pressed, lead) if lead is not None else None
        if outdated is None or refused not in {None, Refusal.NOT_YOURS}:
            return refused
        return outdated if refused else self._door.refused(outdated, route.action)


def route_of(action: str) -> Route | None:
    """The route of a button's id: its own, or that of the conversation's buttons."""
    return ROUTES.get(action) or (ANSWER if action.split(":", 1)[0] in PRESSABLE else None)


def lead_id_of(pressed: Pressed) -> str:
    """The lead a button is about: the first part of its value."""
    return pressed.value.split("|", 1)[0]


def is_stale(pressed: Pressed, lead: Lead) -> bool:
    """Whether a card's button belongs to an offer that is not the latest."""
    parts = pressed.value.split("|")
    if pressed.action not in ON_OFFERS or len(parts) < 2:
        return False
    return parts[1] != str(len(lead.offers))


def _outdated(desk: Desk, route: Route, pressed: Pressed, lead: Lead) -> Refusal | None:
    """What a card does not know yet: that the lead has moved on, or that the time to return it is over."""
    if is_stale(pressed, lead):
        return Refusal.TOO_LATE
    over = route.action is Action.RETURN and is_window_over(desk, lead)
    return Refusal.WINDOW_OVER if over else None


async def _accept(desk: Desk, press: Press) -> None:
    user = press.principal.user
    await accept_lead(desk, press.lead, by=Owner(slack=user, name=desk.name_of(user)))


async def _pause(desk: Desk, press: Press) -> None:
    await live_chat.pause(desk, press.lead, by=press.principal.user)


async def _resume(desk: Desk, press: Press) -> None:
    await live_chat.resume(desk, press.lead, by=press.principal.user)


async def _end(desk: Desk, press: Press) -> None:
    await live_chat.end(desk, press.lead, by=press.principal.user)


async def _return_view(desk: Desk, press: Press) -> View:
    return return_modal(press.lead, offer=len(press.lead.offers), reader=desk.reader(press.principal.user))


async def _correct_view(desk: Desk, press: Press) -> View:
    return correct_modal(press.lead, await _known(desk, press), reader=desk.reader(press.principal.user))


async def _amend_view(desk: Desk, press: Press) -> View:
    return amend_modal(press.lead, await _known(desk, press), reader=desk.reader(press.principal.user))


async def _known(desk: Desk, press: Press) -> list[Correctable]:
    conversation = await desk.uow.conversations.get(press.lead.id)
    if conversation is None:
        return []
    return correctables(conversation, desk.playbook_of(conversation), reader=desk.reader(press.principal.user))


async def _explain_view(desk: Desk, press: Press) -> View:
    reader = desk.reader(press.principal.user)
    return message_modal(await explained(desk, press.lead, reader=reader), title="explain-modal", reader=reader)


async def _nurture(desk: Desk, press: Press) -> None:
    await marketing.keep_for_nurture(desk, press.lead)


async def _drop(desk: Desk, press: Press) -> None:
    await marketing.drop(desk, press.lead)


async def _list_competitor(desk: Desk, press: Press) -> None:
    await marketing.list_competitor(desk, press.lead, by=press.principal.user)


async def _answer(desk: Desk, press: Press) -> None:
    await pressing.press(desk, press.lead, press.pressed, dm=press.dm)


ANSWER = Route(action=Action.ANSWER, work=_answer)

ROUTES: dict[str, Route] = {
    lead_card.ACCEPT: Route(action=Action.ACCEPT, work=_accept),
    lead_card.RETURN: Route(action=Action.RETURN, opens=_return_view),
    lead_card.AMEND: Route(action=Action.AMEND, opens=_amend_view),
    lead_card.EXPLAIN: Route(action=Action.EXPLAIN, opens=_explain_view),
    lead_card.PAUSE: Route(action=Action.PAUSE, work=_pause),
    lead_card.RESUME: Route(action=Action.RESUME, work=_resume),
    lead_card.END: Route(action=Action.END, work=_end),
    side_cards.CORRECT: Route(action=Action.CORRECT, opens=_correct_view),
    side_cards.NURTURE: Route(action=Action.REVIEW, work=_nurture),
    side_cards.DROP: Route(action=Action.REVIEW, work=_drop),
    side_cards.LIST_COMPETITOR: Route(action=Action.LIST_COMPETITOR, work=_list_competitor),
}
