"""The moment that something was confirmed for: named by an admin, and come."""

import re
from dataclasses import replace
from datetime import datetime

from bot.desk import Desk
from bot.handlers.rulebook.book import open_book
from bot.handlers.rulebook.carrying_out import carry_out
from bot.handlers.rulebook.errand import Errand
from bot.handlers.rulebook.obstacles import obstacle_to, too_late
from bot.handlers.rulebook.pending import note, take, tell, tell_all, waiting
from routing.when import parse_until
from storage.proposals import Proposal, Waits
from storage.records import Timer

_AT = re.compile(r"(?:at\b|on\b|for\b|定于|在|于)?\s*(?P<moment>.+)", re.IGNORECASE | re.DOTALL)


def moment_named(errand: Errand) -> datetime:
    """The moment that an admin typed, in their own time zone where Slack told it.

    Raises WhenError for what is no moment still to come.
    """
    desk, person = errand.desk, errand.desk.people.get(errand.principal.user)
    zone = (person.timezone if person else None) or desk.workspace.shift.timezone
    typed = _AT.fullmatch(errand.text)
    return parse_until(typed["moment"] if typed else "", now=desk.now, timezone=zone)


async def moment_came(desk: Desk, timer: Timer) -> None:
    """Put in force what was confirmed for this moment; what nobody else agreed to in time is over."""
    key = timer.data["proposal"]
    scheduled, unanswered = await waiting(desk, Waits.MOMENT), await waiting(desk, Waits.SECOND)
    if scheduled is not None and scheduled.key == key:
        await _put_in_force(desk, scheduled)
    if unanswered is not None and unanswered.key == key:
        await take(desk, unanswered, Waits.SECOND)
        await note(desk, "not-done", unanswered, by=None)
        await tell(desk, unanswered, too_late(unanswered))


async def _put_in_force(desk: Desk, scheduled: Proposal) -> None:
    """Unless it is not what was confirmed any more, or something stops it: then all admins are told."""
    book = await open_book(desk)
    await take(desk, scheduled, Waits.MOMENT)
    obstacle = await obstacle_to(desk, book, scheduled, users=desk.workspace.admins)
    if obstacle is None:
        await tell(desk, scheduled, await carry_out(desk, book, replace(scheduled, due=None)))
    else:
        await note(desk, "not-done", scheduled, by=None)
        await tell_all(desk, desk.workspace.admins, obstacle)
