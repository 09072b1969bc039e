"""The log of what was changed in the agreement, each entry chained to the one before it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

#: What the first entry is chained to.
BEGINNING = "0" * 64


@dataclass(frozen=True, kw_only=True)
class Change:
    """One entry: who changed what, from what to what. Stored, keyed by `number`, counted from 1.

    `hash` is the SHA-256 of everything else in it, the hash of the entry before included: an entry that somebody
    changes in the store, or takes out of it, does not fit those after it.
    """

    number: int
    at: datetime
    #: A Slack user id; None where nobody in Slack did it.
    by: str | None
    what: str
    before: str
    after: str
    previous: str
    hash: str


def chained(last: Change | None, *, at: datetime, by: str | None, what: str, before: str, after: str) -> Change:
    """The entry behind the last one, None for the first of all."""
    number, previous = (last.number + 1, last.hash) if last else (1, BEGINNING)
    fingerprint = _hash(number=number, at=at, by=by, what=what, before=before, after=after, previous=previous)
    return Change(
        number=number, at=at, by=by, what=what, before=before, after=after, previous=previous, hash=fingerprint
    )


def first_changed(changes: Iterable[Change], *, after: Change | None = None) -> int | None:
    """The number of the first entry that is not as it was written, or is missing; None where all are as they were.

    `changes` are entries in a row, oldest first; `after` is the one before them, None where they begin the log.
    """
    last = after
    for change in changes:
        expected = chained(last, at=change.at, by=change.by, what=change.what, before=change.before, after=change.after)
        if change != expected:
            return expected.number
        last = change
    return None


def _hash(*, at: datetime, **written: str | int | None) -> str:
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    text = json.dumps(written | {"at": moment}, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
