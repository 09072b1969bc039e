"""Giving credit back: a lead that should not have counted to a rep's share is taken out of the ledger."""

from bot.desk import Desk
from routing.assignment import give_back
from routing.facts import Happened
from routing.lead import Lead
from routing.returns import NO_FAULT, Return
from storage.records import Speaker

NO_FAULT_OF_THEIRS = "no_fault"
NEVER_ANSWERED = "never_answered"


async def credit_return(desk: Desk, lead: Lead, back: Return) -> None:
    """Give credit back for a lead as it was before a return, where the reason is nothing the rep can help."""
    if back.reason in NO_FAULT:
        await _give_back(desk, lead, why=NO_FAULT_OF_THEIRS)


async def credit_silence(desk: Desk, lead: Lead) -> None:
    """Give credit back where the prospect wrote nothing after the lead was accepted."""
    lines = await desk.uow.transcript.of(lead.id)
    since = lead.accepted_at
    if since is not None and not any(line.speaker is Speaker.PROSPECT and line.at > since for line in lines):
        await _give_back(desk, lead, why=NEVER_ANSWERED)


async def _give_back(desk: Desk, lead: Lead, *, why: str) -> None:
    """Take the latest choice out of its team's ledger, once for one offer, where the lead counted to whom it chose.

    A lead that went to an owner or to a rep by name, or that came by the escalation channel, counted to nobody's share.
    """
    choice, offer = lead.decision.choice if lead.decision else None, str(len(lead.offers))
    if choice is None or choice.after is None or choice.rep is None or lead.offers[-1].rep != choice.rep:
        return
    ledger = await desk.uow.ledgers.get(choice.after.team)
    if ledger is None or await _is_given_back(desk, lead, offer=offer):
        return
    await desk.uow.ledgers.put(give_back(ledger, choice=choice))
    await desk.note(Happened.CREDIT_GIVEN_BACK, lead, rep=choice.rep, team=ledger.team, why=why, offer=offer)


async def _is_given_back(desk: Desk, lead: Lead, *, offer: str) -> bool:
    """Whether the credit of an offer was given back before: for silence, and then for a return."""
    facts = await desk.uow.facts.of(lead.id)
    return any(fact.what is Happened.CREDIT_GIVEN_BACK and fact.data["offer"] == offer for fact in facts)
