"""Which past leads somebody means, and the leads: `last 500`, `30d`, 最近500条, 30天."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from routing.lead import Lead
from routing.replay.simulation import PastLead
from storage.ports import UnitOfWork

#: No more leads are simulated at once.
MOST_LEADS = 10_000

#: So many leads are read first where it is a span of time that counts.
FIRST_LEADS = 1_000

#: No span of time is longer, in days.
LONGEST = 3_650

_LAST = re.compile(r"(?:(?:the )?last |最近)?\s*(\d{1,6})\s*(?:leads?|条(?:线索)?|个(?:线索)?)?", re.IGNORECASE)
_DAYS = re.compile(r"(?:(?:the )?last |最近)?\s*(\d{1,4})\s*(?P<unit>d|days?|天|w|weeks?|周)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Span:
    """The last so many leads, or those decided since a moment."""

    last: int | None = None
    since: datetime | None = None


#: What is meant where nothing is said.
USUAL = Span(last=500)


def read_span(text: str, *, now: datetime) -> Span | None:
    """The leads that somebody means, the last 500 where they say nothing; None for what cannot be read."""
    words = " ".join(text.split())
    if not words:
        return USUAL
    if days := _DAYS.fullmatch(words):
        length = int(days[1]) * (7 if days["unit"][0].lower() in "w周" else 1)
        return Span(since=now - timedelta(days=length)) if 0 < length <= LONGEST else None
    last = _LAST.fullmatch(words)
    return Span(last=int(last[1])) if last and 0 < int(last[1]) <= MOST_LEADS else None


async def past_leads(uow: UnitOfWork, span: Span) -> list[PastLead]:
    """The leads of a span that were decided, the newest first; at most `MOST_LEADS`."""
    if span.since is None:
        return _decided(await uow.leads.search("", limit=span.last or MOST_LEADS))
    found: list[PastLead] = []
    for limit in (FIRST_LEADS, MOST_LEADS):
        newest = await uow.leads.search("", limit=limit)
        found = [lead for lead in _decided(newest) if lead.decision.at >= span.since]
        if len(newest) < limit or newest[-1].created_at < span.since:
            break
    return found


def _decided(leads: Sequence[Lead]) -> list[PastLead]:
    return [PastLead(id=lead.id, decision=lead.decision) for lead in leads if lead.decision is not None]
