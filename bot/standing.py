"""How reps stand now, as the store has it."""

from datetime import datetime

from routing.reps import Rep, RepState, Roster
from routing.staff import Staff
from storage.ports import UnitOfWork


async def rep_state(uow: UnitOfWork, rep: Rep, *, now: datetime) -> RepState:
    """How one rep stands: their open offers plus live or paused chats, and whether they are away."""
    absence = await uow.absences.get(rep.name)
    away = absence is not None and (absence.until is None or absence.until > now)
    offered = await uow.leads.count(offered_to=rep.name)
    return RepState(
        rep=rep,
        load=offered + await uow.leads.count(chatting_with=rep.slack),
        away=away,
        away_until=absence.until if absence and away else None,
    )


async def staff_now(uow: UnitOfWork, roster: Roster, *, account_owner: str | None, now: datetime) -> Staff:
    """Everybody of a roster as they stand, towards a lead that nobody has seen yet."""
    ledgers = [ledger for name in roster.teams if (ledger := await uow.ledgers.get(name)) is not None]
    return Staff(
        roster=roster,
        states={rep.name: await rep_state(uow, rep, now=now) for rep in roster.reps.values()},
        ledgers={ledger.team: ledger for ledger in ledgers},
        account_owner=account_owner,
    )
