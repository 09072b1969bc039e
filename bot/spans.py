"""Which past leads somebody means, and the leads: `last 500`, `30d`, 最近500条, 30天."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from routing.lead import Lead
from routing.replay.simulation import PastLead
from storage.ports import UnitOfWork

#: No more leads are simulated at once.
MOST_LEADS = 10_000

#: So many leads are read at once.
PAGE = 200

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
    """The leads of a span that were decided, the newest first; at most `MOST_LEADS`.

    Read page by page, so that others are served in between.
    """
    most = span.last or MOST_LEADS
    found: list[PastLead] = []
    before: str | None = None
    read = 0
    while read < most:
        page = await uow.leads.newest(limit=min(PAGE, most - read), before=before)
        if not page:
            break
        found += (lead for lead in _decided(page) if span.since is None or lead.decision.at >= span.since)
        if span.since is not None and page[-1].created_at < span.since:
            break
        before, read = page[-1].id, read + len(page)
        await asyncio.sleep(0)
    return found


def _decided(leads: Sequence[Lead]) -> Iterator[PastLead]:
    return (PastLead(id=lead.id, decision=lead.decision) for lead in leads if lead.decision is not None)
