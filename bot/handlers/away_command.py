"""`/reps away` and `/reps back`, typed by a rep of themselves, or by a manager or an admin of a rep."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.authorization import Action, Principal, authorize
from bot.cards import blocks, listing
from bot.cards.blocks import Message
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.absence import come_back, go_away
from bot.handlers.route_lead import rep_state
from routing.assignment import consider
from routing.exceptions import WhenError
from routing.lead import Lead, Status
from routing.reps import Rep
from routing.when import parse_until

#: Where a lead went that its rep passed on by going away, by where it is now.
_WENT = {Status.OFFERED: "next", Status.HELD: "held", Status.ESCALATED: "everybody"}

_UNTIL = re.compile(r"(?:until|till|直到|到)?\s*(?P<until>.*)", re.IGNORECASE)


async def away(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:
    """Away, until a moment if one is named: `until friday` of oneself, `ana until friday` of a rep."""
    named, rest = _named(desk, principal, text)
    rep = _whose(desk, principal, named, reader=reader)
    if not isinstance(rep, Rep):
        return rep
    when = _UNTIL.fullmatch(rest)
    try:
        until = (
            parse_until(when["until"], now=desk.now, timezone=rep.shift.timezone) if when and when["until"] else None
        )
    except WhenError:
        return blocks.paragraph(reader.say("reps-away-not-read", text=listing.safe(rest)))
    passed = await go_away(desk, rep, until=until, by=principal.user)
    shown = reader.time(until, timezone=rep.shift.timezone) if until else ""
    return blocks.paragraph(f"{_told('away', rep, principal, shown, reader=reader)} {_went(passed, reader=reader)}")


async def back(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:
    """Back again: oneself, or the rep who is named."""
    rep = _whose(desk, principal, text.strip(), reader=reader)
    if not isinstance(rep, Rep):
        return rep
    await come_back(desk, rep, by=principal.user)
    on_again = consider(await rep_state(desk, rep), now=desk.now).on_again
    shown = reader.time(on_again, timezone=rep.shift.timezone) if on_again else ""
    return blocks.paragraph(_told("back", rep, principal, shown, reader=reader))


def _named(desk: Desk, principal: Principal, text: str) -> tuple[str, str]:
    """The name that a text begins with, "" where it begins with none, and the rest of it.

    Who is no rep can mean nobody but another: a word that is no moment is then a name.
    """
    head, _, rest = text.strip().partition(" ")
    if head in desk.workspace.roster.reps or (principal.rep is None and not _is_moment(desk, text)):
        return head, rest.strip()
    return "", text.strip()


def _is_moment(desk: Desk, text: str) -> bool:
    when = _UNTIL.fullmatch(text.strip())
    try:
        parse_until(when["until"] if when else "", now=desk.now, timezone=desk.workspace.shift.timezone)
    except WhenError:
        return False
    return True


def _whose(desk: Desk, principal: Principal, named: str, *, reader: Reader) -> Rep | Message:
    """The rep that is meant; or why nobody, or why they may not."""
    reps = desk.workspace.roster.reps
    if not named or named == principal.rep:
        if principal.rep is None or authorize(principal, Action.SET_AWAY) is not None:
            return blocks.paragraph(reader.say("reps-only-reps"))
        return reps[principal.rep]
    if authorize(principal, Action.SET_AWAY_FOR) is not None:
        return blocks.paragraph(reader.say("reps-only-managers"))
    if named not in reps:
        names = blocks.escape(", ".join(reps))
        return blocks.paragraph(reader.say("people-no-such", word=listing.safe(named), names=names))
    return reps[named]


def _told(what: str, rep: Rep, principal: Principal, when: str, *, reader: Reader) -> str:
    """What has been done, to whoever typed it: of themselves, or of the rep by name."""
    until = "-until" if when else ""
    if rep.name == principal.rep:
        return reader.say(f"reps-{what}{until}", when=when)
    return reader.say(f"reps-{what}-for{until}", rep=blocks.escape(rep.name), when=when)


def _went(passed: Sequence[Lead], *, reader: Reader) -> str:
    """What became of the leads that somebody who goes away had not accepted."""
    if not passed:
        return reader.say("reps-away-none")
    went = Counter(_WENT.get(lead.status, "elsewhere") for lead in passed)
    return " ".join(reader.say(f"reps-away-{where}", count=count) for where, count in went.items())
