"""What in the log of changes, or in a version, is not as it was written: as far as it is shown."""

import re
from collections.abc import Mapping, Sequence

from bot.cards.reader import Reader
from bot.editions import described
from storage.changes import Change, first_changed
from storage.editions import Edition
from storage.ports import UnitOfWork

#: So many entries are read at a time where those of some versions are looked for.
PAGE = 100

#: How an entry begins that a version came into force by.
_EDITION = re.compile(r"edition (?P<number>\d+), ")


async def doubts_about(
    uow: UnitOfWork, editions: Sequence[Edition], changes: Sequence[Change], *, before: Change | None, reader: Reader
) -> list[str]:
    """A sentence for the first of these entries that is not as it was written, and for each such version.

    `changes` are in their order, latest first, `before` is the one before them.
    """
    broken = first_changed(changes[::-1], after=before)
    written = await _written(uow, {edition.number for edition in editions})
    doubts = [reader.say("routing-log-broken", number=broken)] if broken else []
    strange = (each.number for each in editions if described(each) != written.get(each.number))
    return [*doubts, *(reader.say("routing-version-broken", version=number) for number in strange)]


async def _written(uow: UnitOfWork, numbers: set[int]) -> Mapping[int, str]:
    """What the log says of these versions, read from its end as far back as they go."""
    found: dict[int, str] = {}
    page: Sequence[Change] = ()
    while numbers - found.keys():
        page = await uow.changes.latest(limit=PAGE, before=page[-1].number if page else None)
        if not page:
            break
        for change in page:
            if edition := _EDITION.match(change.after):
                found.setdefault(int(edition["number"]), change.after)
    return found
