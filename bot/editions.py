"""Bringing an agreement into force: the configuration, its edition and an entry in the log, all or nothing."""

import hashlib
from dataclasses import replace
from datetime import datetime

from storage.changes import chained
from storage.editions import Edition, Origin
from storage.ports import UnitOfWork
from storage.records import Configuration

#: The key of the one configuration a store has.
KEY = "workspace"


async def put_in_force(
    uow: UnitOfWork,
    configuration: Configuration,
    *,
    origin: Origin,
    now: datetime,
    by: str | None = None,
    second: str | None = None,
    note: str = "",
) -> Edition:
    """The edition that a configuration is in force as from now on, in place of the one before."""
    before = await edition_in_force(uow, now=now)
    version = before.number if before else 0
    await uow.configurations.put(replace(configuration, version=version))
    edition = Edition(
        number=version + 1, source=configuration.source, at=now, origin=origin, by=by, second=second, note=note
    )
    await _add(uow, edition, before=before)
    return edition


async def edition_in_force(uow: UnitOfWork, *, now: datetime) -> Edition | None:
    """The edition in force, None where there is no agreement yet.

    What an earlier version of Baton put in force has none: it gets one.
    """
    known = await uow.configurations.get(KEY)
    if known is None:
        return None
    edition = await uow.editions.get(known.version)
    if edition is None:
        edition = Edition(number=known.version, source=known.source, at=known.imported_at, origin=Origin.EARLIER)
        await _add(uow, edition, before=None, at=now)
    return edition


async def note_change(
    uow: UnitOfWork, *, at: datetime, by: str | None, what: str, before: str = "", after: str = ""
) -> None:
    """Add an entry to the log of changes."""
    latest = await uow.changes.latest(limit=1)
    last = latest[0] if latest else None
    await uow.changes.add(chained(last, at=at, by=by, what=what, before=before, after=after))


def described(edition: Edition) -> str:
    """An edition as the log names it: by its number, by what it says, and by who agreed to it."""
    digest = hashlib.sha256(edition.source.encode()).hexdigest()
    agreed = f", agreed by {edition.second}" if edition.second else ""
    return f"edition {edition.number}, sha256 {digest}{agreed}" + (f", {edition.note}" if edition.note else "")


async def _add(uow: UnitOfWork, edition: Edition, *, before: Edition | None, at: datetime | None = None) -> None:
    await uow.editions.add(edition)
    was = described(before) if before else ""
    await note_change(
        uow, at=at or edition.at, by=edition.by, what=edition.origin, before=was, after=described(edition)
    )
