"""Offering a lead: to the rep it was decided for, to everybody when nobody took it, or to nobody yet."""

from datetime import datetime, timedelta

from bot.desk import Desk
from bot.directory import directly
from bot.formats import moment
from bot.handlers.telling import post_card, redraw_cards, tell_prospect
from routing import moves
from routing.decision import Decision
from routing.durations import Duration
from routing.facts import Happened
from routing.lead import Lead, Outcome, Status
from routing.reps import Rep
from routing.rulebook import TargetKind
from routing.sla import clock_for

REMIND = "remind"
EXPIRE = "expire"
RELEASE = "release"

#: How long a lead waits for a rep at capacity before it is tried again; somebody getting free is noticed at once.
HELD_CHECK = timedelta(minutes=15)

#: How an offer ends that was made in vain.
IN_VAIN = frozenset({Outcome.EXPIRED, Outcome.RETURNED})

#: What the prospect hears when the lead is offered, by where it was; nothing when it only goes to the next rep.
WORDS_ON_OFFER = {
    Status.CHATTING: "prospect-handing-over",
    Status.HELD: "prospect-somebody-on",
    Status.ACCEPTED: "prospect-next-colleague",
    Status.CORRECTING: "prospect-next-colleague",
    Status.RESTING: "prospect-back-in-touch",
}


def tried(lead: Lead) -> int:
    """To how many reps the lead was offered in this cycle in vain."""
    return sum(offer.rep is not None and offer.outcome in IN_VAIN for offer in lead.offers_now)


async def offer(desk: Desk, lead: Lead, decision: Decision, *, rep: Rep) -> Lead:
    """Put the lead before the rep it was decided for: a card, a clock, and a word to the prospect the first time."""
    sla = desk.workspace.sla
    clock = clock_for(rep.shift, at=desk.now, within=_within(desk, decision), remind_after=sla.remind_after)
    offered = moves.offer(
        lead, rep=rep.name, card_at=_card_place(desk, decision, rep), decision=decision, clock=clock, now=desk.now
    )
    await desk.uow.leads.put(offered)
    await _keep_ledger(desk, decision)
    await desk.note(Happened.LEAD_OFFERED, offered, rep=rep.name, rule=decision.rule or "")
    await post_card(desk, offered, offered.offers[-1])
    await redraw_cards(desk, lead, offered)
    await _set_clock(desk, offered, REMIND, due=clock.remind_at)
    await _set_clock(desk, offered, EXPIRE, due=clock.deadline)
    if lead.status in WORDS_ON_OFFER:
        await tell_prospect(desk, offered, WORDS_ON_OFFER[lead.status])
    return offered


async def escalate(desk: Desk, lead: Lead, decision: Decision | None) -> Lead:
    """Put the lead before every rep and manager in the escalation channel."""
    escalated = moves.escalate(lead, card_at=_escalation_place(desk), decision=decision, now=desk.now)
    await desk.uow.leads.put(escalated)
    await desk.note(Happened.LEAD_ESCALATED, escalated)
    await drop_clocks(desk, lead)
    await post_card(desk, escalated, escalated.offers[-1])
    await redraw_cards(desk, lead, escalated)
    await tell_prospect(desk, escalated, "prospect-escalated")
    return escalated


async def hold(desk: Desk, lead: Lead, decision: Decision) -> Lead:
    """Keep the lead until somebody is on, and tell the prospect when."""
    held = moves.hold(lead, decision=decision, now=desk.now)
    await desk.uow.leads.put(held)
    await drop_clocks(desk, lead)
    next_on = decision.choice.next_on if decision.choice else None
    await _set_clock(desk, held, RELEASE, due=next_on or desk.now + HELD_CHECK)
    await redraw_cards(desk, lead, held)
    if lead.status is not Status.HELD:
        await desk.note(Happened.LEAD_HELD, held)
        await _tell_when(desk, held, next_on)
    return held


def waiting_until(desk: Desk, lead: Lead) -> str | None:
    """From when somebody is there for a lead that is held, in its prospect's own time; None where that is not known."""
    choice = lead.decision.choice if lead.decision else None
    if lead.status is not Status.HELD or choice is None or choice.next_on is None or choice.next_on <= desk.now:
        return None
    return _in_their_time(desk, lead, choice.next_on)


async def release_held(desk: Desk) -> None:
    """Try the leads that wait again: somebody has room or is back."""
    for lead in await desk.uow.leads.find(status=Status.HELD):
        await desk.set_timer(RELEASE, lead, due=desk.now)


async def drop_clocks(desk: Desk, lead: Lead) -> None:
    """Stop the clocks of an offer or of waiting."""
    await desk.cancel_timers(lead, REMIND, EXPIRE, RELEASE)


def _within(desk: Desk, decision: Decision) -> Duration:
    """The time to accept: the rule's, or the workspace's."""
    rule = next((rule for rule in desk.agreed.rulebook.rules if rule.name == decision.rule), None)
    return (rule.accept_within if rule else None) or desk.workspace.sla.accept_within


def _escalation_place(desk: Desk) -> str:
    """The escalation channel; without one, the first person who can take or settle it."""
    workspace = desk.workspace
    people = (*workspace.managers, *workspace.admins, *(rep.slack for rep in workspace.roster.reps.values()))
    return workspace.channels.escalation or directly(people[0])


def _card_place(desk: Desk, decision: Decision, rep: Rep) -> str:
    """The team's channel where it has one, else the rep."""
    target = decision.target
    if target and target.kind is TargetKind.TEAM:
        return desk.workspace.roster.teams[target.name or ""].channel or directly(rep.slack)
    return directly(rep.slack)


async def _keep_ledger(desk: Desk, decision: Decision) -> None:
    """Count the lead to the rep's share, where a team was chosen from."""
    if decision.choice is not None and decision.choice.after is not None:
        await desk.uow.ledgers.put(decision.choice.after)


async def _set_clock(desk: Desk, lead: Lead, kind: str, *, due: datetime) -> None:
    """Set a clock that means nothing any more once there is another offer."""
    await desk.set_timer(kind, lead, due=due, offer=str(len(lead.offers)))


async def _tell_when(desk: Desk, lead: Lead, next_on: datetime | None) -> None:
    if next_on is None:
        await tell_prospect(desk, lead, "prospect-held-busy")
    else:
        await tell_prospect(desk, lead, "prospect-held-until", when=_in_their_time(desk, lead, next_on))


def _in_their_time(desk: Desk, lead: Lead, at: datetime) -> str:
    timezone = lead.prospect.timezone or desk.workspace.shift.timezone
    return moment(at, timezone=timezone, language=lead.prospect.language, now=desk.now)
