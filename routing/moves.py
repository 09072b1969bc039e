"""The moves of the relay: from a lead as it is to the lead after one thing happened to it."""

from dataclasses import replace
from datetime import datetime, timedelta

from routing.decision import Decision
from routing.durations import Duration
from routing.lead import ChatState, Lead, Offer, Outcome, Owner, Stage, Status, ensure_way
from routing.returns import Return
from routing.scoring import Score
from routing.sla import Clock


def judge(lead: Lead, score: Score, *, now: datetime) -> Lead:
    """The lead with its score; one that qualifies is an MQL."""
    return replace(lead, score=score, stage=Stage.MQL if score.qualified else lead.stage, changed_at=now)


def offer(lead: Lead, *, rep: str, card_at: str, decision: Decision, clock: Clock, now: datetime) -> Lead:
    """The lead put before one rep, with the clock they have to accept."""
    ensure_way(lead, Status.OFFERED)
    offered = Offer(
        number=len(lead.offers) + 1,
        cycle=lead.cycle,
        rep=rep,
        rule=decision.rule or "",
        card_at=card_at,
        at=now,
        deadline=clock.deadline,
        remind_at=clock.remind_at,
    )
    lead = close_offer(lead, Outcome.WITHDRAWN, now=now)
    return replace(
        lead,
        status=Status.OFFERED,
        offers=(*lead.offers, offered),
        decision=decision,
        owner=None,
        chat=None,
        changed_at=now,
    )


def escalate(lead: Lead, *, card_at: str, decision: Decision | None, now: datetime) -> Lead:
    """The lead put before every rep and manager in the escalation channel."""
    ensure_way(lead, Status.ESCALATED)
    lead = close_offer(lead, Outcome.WITHDRAWN, now=now)
    rule = (decision.rule if decision else None) or ""
    offered = Offer(
        number=len(lead.offers) + 1, cycle=lead.cycle, rep=None, rule=rule, card_at=card_at, at=now, deadline=None
    )
    return replace(
        lead,
        status=Status.ESCALATED,
        offers=(*lead.offers, offered),
        decision=decision or lead.decision,
        owner=None,
        chat=None,
        changed_at=now,
    )


def hold(lead: Lead, *, decision: Decision, now: datetime) -> Lead:
    """The lead kept until somebody is on."""
    ensure_way(lead, Status.HELD)
    lead = close_offer(lead, Outcome.WITHDRAWN, now=now)
    return replace(lead, status=Status.HELD, decision=decision, owner=None, chat=None, changed_at=now)


def accept(lead: Lead, *, by: Owner, now: datetime) -> Lead:
    """The lead with its owner, and the chat live."""
    ensure_way(lead, Status.ACCEPTED)
    lead = close_offer(lead, Outcome.ACCEPTED, now=now)
    return replace(
        lead,
        status=Status.ACCEPTED,
        stage=Stage.SAL,
        owner=by,
        accepted_at=now,
        chat=ChatState.LIVE,
        changed_at=now,
    )


def give_back(lead: Lead, back: Return, *, now: datetime) -> Lead:
    """The lead without its owner and with one more return; where it goes next is another move."""
    ended = replace(lead.offers[-1], outcome=Outcome.RETURNED, ended_at=now)
    chat = ChatState.ENDED if lead.chat else None
    return replace(
        lead,
        offers=(*lead.offers[:-1], ended),
        returns=(*lead.returns, replace(back, offer=ended.number)),
        owner=None,
        accepted_at=None,
        chat=chat,
        changed_at=now,
    )


def decline(lead: Lead, back: Return, *, now: datetime) -> Lead:
    """The lead with one more return by somebody it is not for; it stays before everybody else."""
    return replace(lead, returns=(*lead.returns, back), changed_at=now)


def leave_behind(lead: Lead, *, now: datetime) -> Lead:
    """The lead without an owner or an offer, because whoever had it is on the team no more."""
    lead = close_offer(lead, Outcome.WITHDRAWN, now=now)
    chat = ChatState.ENDED if lead.chat else None
    return replace(lead, owner=None, accepted_at=None, chat=chat, changed_at=now)


def let_lapse(lead: Lead, *, now: datetime) -> Lead:
    """The lead whose offer ran out; where it goes next is another move."""
    return close_offer(lead, Outcome.EXPIRED, now=now)


def close_offer(lead: Lead, outcome: Outcome, *, now: datetime) -> Lead:
    """The lead with its open offer ended so; unchanged where none is open."""
    if lead.offer is None:
        return lead
    ended = replace(lead.offer, outcome=outcome, ended_at=now)
    return replace(lead, offers=(*lead.offers[:-1], ended), changed_at=now)


def move(lead: Lead, to: Status, *, stage: Stage, now: datetime, comes_back_at: datetime | None = None) -> Lead:
    """The lead off the path or with marketing: `stage` says what it counts as, `comes_back_at` when it returns."""
    ensure_way(lead, to)
    lead = close_offer(lead, Outcome.WITHDRAWN, now=now)
    return replace(lead, status=to, stage=stage, comes_back_at=comes_back_at, changed_at=now)


def come_back(lead: Lead, *, now: datetime) -> Lead:
    """The lead in a new cycle: who returned it before may have it again."""
    return replace(
        lead, cycle=lead.cycle + 1, comes_back_at=None, owner=None, chat=None, accepted_at=None, changed_at=now
    )


def chat(lead: Lead, state: ChatState, *, now: datetime) -> Lead:
    """The lead with its chat live, paused or ended."""
    return replace(lead, chat=state, changed_at=now)


def return_ends(lead: Lead, *, window: Duration) -> datetime | None:
    """When an accepted lead can no longer be returned; None while nobody has accepted it."""
    return lead.accepted_at + timedelta(seconds=window.seconds) if lead.accepted_at else None
