"""Score a lead and send it where the rules say."""

from collections.abc import Mapping
from dataclasses import replace

from bot import standing
from bot.desk import Desk
from bot.handlers import offering, resting
from bot.handlers.decisions import keep_earlier
from bot.handlers.tallying import count_caught
from routing import moves
from routing.answers import Answer
from routing.assignment import Ledger
from routing.conversation import Conversation
from routing.decision import Decision, decide
from routing.facts import Happened
from routing.fields import Fields
from routing.lead import Lead, Outcome
from routing.playbook import Playbook
from routing.profile import account_of, fields_of
from routing.reps import Rep, RepState
from routing.rulebook import TargetKind
from routing.scoring import score_lead, with_score
from routing.staff import Staff


async def judge_and_route(desk: Desk, lead: Lead, conversation: Conversation) -> Lead:
    """Score the lead by its answers, decide where it goes, and put it there; the lead as it then is."""
    lead, fields = await judge(desk, lead, conversation)
    qualified = lead.score is not None and lead.score.qualified
    return await route(desk, lead, conversation, fields, for_sales=conversation.wants_person or qualified)


async def judge(desk: Desk, lead: Lead, conversation: Conversation) -> tuple[Lead, Fields]:
    """The lead with its score, and the fields that rules see."""
    fields = fields_now(desk, lead, conversation)
    score = score_lead(fields, workspace=desk.workspace)
    await desk.note(Happened.LEAD_SCORED, lead, total=str(score.total), bant=" ".join(score.bant))
    if score.qualified:
        await desk.note(Happened.LEAD_QUALIFIED, lead)
    return moves.judge(lead, score, now=desk.now), with_score(fields, score)


async def route(desk: Desk, lead: Lead, conversation: Conversation, fields: Fields, *, for_sales: bool) -> Lead:
    """Decide where the lead goes, and put it there; `for_sales` says it is qualified or asked for a person."""
    decision = decide(
        fields,
        rulebook=desk.agreed.rulebook,
        staff=await staff(desk, lead, conversation),
        for_sales=for_sales,
        language=lead.prospect.language,
        now=desk.now,
    )
    await desk.note(Happened.LEAD_ROUTED, lead, rule=decision.rule or "", rep=_rep(decision))
    await count_caught(desk, lead, decision)
    await keep_earlier(desk, lead, decision)
    return await carry_out(desk, lead, decision)


async def route_again(desk: Desk, lead: Lead, conversation: Conversation) -> Lead:
    """Decide anew for a lead that was judged before: the next rep, or who is on now.

    One that a rep has had in this cycle stays with sales, whatever its prospect has put right since.
    """
    fields = fields_now(desk, lead, conversation)
    qualified = lead.score is not None and lead.score.qualified
    for_sales = conversation.wants_person or qualified or bool(lead.offers_now)
    judged = with_score(fields, lead.score) if lead.score else fields
    return await route(desk, lead, conversation, judged, for_sales=for_sales)


async def carry_out(desk: Desk, lead: Lead, decision: Decision) -> Lead:
    """Put the lead where a decision sends it."""
    kind = decision.target.kind if decision.target else TargetKind.NURTURE
    match kind:
        case TargetKind.NURTURE:
            return await resting.rest(desk, replace(lead, decision=decision))
        case TargetKind.EXCLUDE:
            return await resting.exclude(desk, replace(lead, decision=decision))
        case TargetKind.CUSTOMER_SUCCESS:
            return await resting.hand_to_customer_success(desk, replace(lead, decision=decision))
    if decision.choice and decision.choice.rep:
        if offering.tried(lead) >= desk.workspace.sla.offers:
            return await offering.escalate(desk, lead, decision)
        return await offering.offer(desk, lead, decision, rep=desk.workspace.roster.reps[decision.choice.rep])
    if decision.waits:
        return await offering.hold(desk, lead, decision)
    return await offering.escalate(desk, lead, decision)


async def staff(desk: Desk, lead: Lead, conversation: Conversation) -> Staff:
    """Everybody who might take the lead, as they stand now."""
    roster = desk.workspace.roster
    account = account_of(conversation.answers, workspace=desk.workspace)
    return Staff(
        roster=roster,
        states={
            rep.name: await rep_state(desk, rep, lead)
            for rep in roster.reps.values()
            if rep.slack != lead.prospect.user  # Somebody who became a rep is never offered their own lead.
        },
        ledgers=await _ledgers(desk),
        account_owner=account.owner if account else None,
    )


async def rep_state(desk: Desk, rep: Rep, lead: Lead | None = None) -> RepState:
    """How one rep stands now, and towards a lead."""
    state = await standing.rep_state(desk.uow, rep, now=desk.now)
    if lead is None:
        return state
    expired = (offer.rep for offer in lead.offers_now if offer.outcome is Outcome.EXPIRED)
    return replace(state, returned=rep.slack in lead.returned_by, offered=rep.name in expired)


def fields_now(desk: Desk, lead: Lead, conversation: Conversation) -> Fields:
    """The lead as rules see it as the conversation stands, without its score."""
    playbook = desk.playbook_of(conversation)
    return lead_fields(desk, lead, conversation.answers, playbook=playbook, wants_person=conversation.wants_person)


def lead_fields(
    desk: Desk, lead: Lead, answers: Mapping[str, Answer], *, playbook: Playbook, wants_person: bool = False
) -> Fields:
    """The lead as rules see it with these answers, without its score."""
    return fields_of(
        answers,
        workspace=desk.workspace,
        playbook=playbook,
        now=desk.now,
        language=lead.prospect.language,
        channel=lead.channel,
        wants_person=wants_person,
        source=lead.source,
        campaign=lead.campaign,
    )


async def _ledgers(desk: Desk) -> Mapping[str, Ledger]:
    found = {name: await desk.uow.ledgers.get(name) for name in desk.workspace.roster.teams}
    return {name: ledger or Ledger(team=name) for name, ledger in found.items()}


def _rep(decision: Decision) -> str:
    return (decision.choice.rep or "") if decision.choice else ""
