"""How many leads each rule took lately: counted as they are routed, so that nobody has to go through them all."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.desk import Desk
from routing.decision import Decision
from routing.lead import Lead
from storage.records import Tally

#: How many days count, today among them.
DAYS = 30


async def count_caught(desk: Desk, lead: Lead, decision: Decision) -> None:
    """Count a lead for the rule that decided on it; not again where that rule only looks for its next rep."""
    before = lead.decision
    again = before is not None and before.rule == decision.rule and bool(lead.offers_now)
    if decision.rule is None or again:
        return
    known = await desk.uow.tallies.get(decision.rule) or Tally(rule=decision.rule, days={})
    today = _today(desk)
    days = {day: count for day, count in known.days.items() if _counts(day, today)}
    days[today.isoformat()] = days.get(today.isoformat(), 0) + 1
    await desk.uow.tallies.put(replace(known, days=days))


async def caught(desk: Desk) -> Mapping[str, int]:
    """How many leads each rule took within the days that count, by its name."""
    today = _today(desk)
    return {
        tally.rule: sum(count for day, count in tally.days.items() if _counts(day, today))
        for tally in await desk.uow.tallies.find()
    }


def _today(desk: Desk) -> date:
    return desk.now.astimezone(ZoneInfo(desk.workspace.shift.timezone)).date()


def _counts(day: str, today: date) -> bool:
    return today - timedelta(days=DAYS) < date.fromisoformat(day) <= today
