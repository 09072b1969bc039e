"""Modals sent in: a table from the modal's id to who may, and what then happens."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.authorization import Action, Principal, Refusal
from bot.cards import modals
from bot.cards.lead_card import what_follows
from bot.cards.modals import View, said_modal
from bot.desk import Desk
from bot.entrance import Entrance
from bot.handlers import marketing
from bot.handlers.correcting import amend, correctables, read_corrections
from bot.handlers.return_lead import problem_with, return_lead
from bot.payloads import Submitted, read_submission
from bot.taking_up import take_up
from routing.answers import Answer
from routing.conversation import Conversation
from routing.lead import Lead
from routing.returns import Reason, Return


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What a modal answers: another view in its place, or errors beside its fields."""

    view: View | None = None
    errors: dict[str, str] | None = None


@dataclass(frozen=True, kw_only=True)
class Route:
    """What a modal asks for, and the work it does."""

    action: Action
    work: Callable[[Desk, Submitted, Principal, Lead], Awaitable[Answered]]


class Submissions:
    """Takes `view_submission`."""

    def __init__(self, door: Entrance) -> None:
        self._door = door

    async def __call__(self, body: Mapping[str, Any], *, delivery: str) -> Answered:
        """Do what the modal is for; what keeps it from being done stands beside the field it belongs to."""
        sent = read_submission(body)
        route = ROUTES.get(sent.callback)
        if route is None:
            return Answered()
        async with self._door.in_order(sent.user):
            person = await self._door.person(sent.user)
            principal = self._door.principal(sent.user, home=sent.user_workspace, person=person)
            done = await self._door.once(
                f"submission:{delivery}", work=lambda desk: self._do(desk, route, sent, principal)
            )
        await take_up(self._door)
        return done or Answered()

    async def _do(self, desk: Desk, route: Route, sent: Submitted, principal: Principal) -> Answered:
        lead = await desk.uow.leads.get(sent.about.get("lead", ""))
        refused = self._door.refusal(principal, route.action, lead)
        reader = desk.reader(sent.user)
        if lead is not None and refused is Refusal.NOT_YOURS and sent.about.get("offer", "") != str(len(lead.offers)):
            refused = Refusal.TOO_LATE
        if refused is not None or lead is None:
            words = reader.say(f"refused-{refused or 'too-late'}")
            return Answered(view=said_modal(words, title="modal-not-done", reader=reader))
        return await route.work(desk, sent, principal, lead)


async def _return(desk: Desk, sent: Submitted, principal: Principal, lead: Lead) -> Answered:
    reader = desk.reader(sent.user)
    conversation = await desk.uow.conversations.get(lead.id)
    if conversation is None or sent.about.get("offer") != str(len(lead.offers)):
        return Answered(view=said_modal(reader.say("refused-too-late"), title="modal-not-done", reader=reader))
    reason, day = sent.values.get("reason"), sent.values.get("day")
    problem = problem_with(desk, lead, reason=reason, day=day)
    if problem is not None:
        block, message = problem
        return Answered(errors={block: reader.say(message)})
    back = Return(
        by=principal.user,
        reason=Reason(reason or ""),
        note=sent.values.get("note", ""),
        comes_back_on=date.fromisoformat(day) if day and reason == Reason.WRONG_TIME else None,
        at=desk.now,
        cycle=lead.cycle,
    )
    after = await return_lead(desk, lead, conversation, back)
    follows = reader.label("next", what_follows(after, after.returns[-1]))
    words = reader.say("returned", id=lead.id, next=follows)
    return Answered(view=said_modal(words, title="return-title", reader=reader))


async def _correct(desk: Desk, sent: Submitted, principal: Principal, lead: Lead) -> Answered:
    """Marketing's corrections: none at all says that it was right as it is."""
    put_right = await _put_right(desk, sent, lead)
    if isinstance(put_right, Answered):
        return put_right
    after = await marketing.correct(desk, lead, put_right.conversation, put_right.answers, by=principal.user)
    reader = desk.reader(sent.user)
    words = reader.say("corrected", id=lead.id, status=reader.label("status", after.status))
    return Answered(view=said_modal(words, title="correct-title", reader=reader))


async def _amend(desk: Desk, sent: Submitted, principal: Principal, lead: Lead) -> Answered:
    """The corrections of the rep who has the lead."""
    put_right = await _put_right(desk, sent, lead)
    if isinstance(put_right, Answered):
        return put_right
    reader = desk.reader(sent.user)
    if not put_right.answers:
        return Answered(view=said_modal(reader.say("amended-nothing"), title="modal-not-done", reader=reader))
    after = await amend(desk, lead, put_right.conversation, put_right.answers, by=principal.user)
    words = reader.say("amended", id=lead.id, score=str(after.score.total if after.score else 0))
    return Answered(view=said_modal(words, title="amend-title", reader=reader))


@dataclass(frozen=True, kw_only=True)
class _PutRight:
    """A conversation, and the answers that were put right in it."""

    conversation: Conversation
    answers: Mapping[str, Answer]


async def _put_right(desk: Desk, sent: Submitted, lead: Lead) -> _PutRight | Answered:
    """What was put right; or what stands beside the fields that cannot be read."""
    reader = desk.reader(sent.user)
    conversation = await desk.uow.conversations.get(lead.id)
    if conversation is None:
        return Answered(view=said_modal(reader.say("refused-too-late"), title="modal-not-done", reader=reader))
    known = correctables(conversation, desk.playbook_of(conversation), reader=reader)
    shown = sent.about.get("shown", "")
    answers, problems = read_corrections(desk, known, sent.values, shown=shown, conversation=conversation)
    if problems:
        return Answered(errors={block: reader.say(message) for block, message in problems.items()})
    return _PutRight(conversation=conversation, answers=answers)


ROUTES: dict[str, Route] = {
    modals.RETURN_MODAL: Route(action=Action.RETURN, work=_return),
    modals.CORRECT_MODAL: Route(action=Action.CORRECT, work=_correct),
    modals.AMEND_MODAL: Route(action=Action.AMEND, work=_amend),
}
