"""What was decided on a lead, one decision after the other: the latest is its own, those before it are kept beside."""

from dataclasses import dataclass

from bot.desk import Desk
from routing.decision import Decision
from routing.lead import Lead, Status
from storage.records import Decided


@dataclass(frozen=True, kw_only=True)
class Nth:
    """A decision on a lead, which one it is, 1 the first, and how many there are."""

    decision: Decision
    number: int
    of: int


async def nth_decision(desk: Desk, lead: Lead, number: int | None) -> Nth | None:
    """The decision of that number, the latest for None; None where there is no such one."""
    if lead.decision is None:
        return None
    made = [*(each.decision for each in await desk.uow.decisions.of(lead.id)), lead.decision]
    wanted = len(made) if number is None else number
    if not 1 <= wanted <= len(made):
        return None
    return Nth(decision=made[wanted - 1], number=wanted, of=len(made))


async def keep_earlier(desk: Desk, lead: Lead, new: Decision) -> None:
    """Keep the decision that another takes the place of; not each of those by which a lead goes on waiting."""
    waiting = lead.status is Status.HELD and new.waits
    if lead.decision is not None and not waiting:
        await desk.uow.decisions.add(Decided(lead=lead.id, decision=lead.decision))
