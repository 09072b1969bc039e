"""Slash commands: each answers only to the person who typed it, and `help` explains it."""

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence

from bot.authorization import Action, Principal, authorize
from bot.cards import blocks, listing
from bot.cards.blocks import Message
from bot.cards.ledger import ledgers
from bot.cards.person import portrait
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.absence import come_back, go_away
from bot.handlers.route_lead import rep_state
from routing.assignment import consider
from routing.exceptions import WhenError
from routing.lead import Lead, Status
from routing.reps import Rep
from routing.when import parse_until

#: What a rep types about themselves, and what answers it.
OwnCommand = Callable[[Desk, Rep, str, Reader], Awaitable[Message]]

#: Where a lead went that its rep passed on by going away, by where it is now.
_WENT = {Status.OFFERED: "next", Status.HELD: "held", Status.ESCALATED: "everybody"}

#: How many leads `/leads find` shows.
FOUND = 10

HELP = frozenset({"help", "帮助", "?", "？"})
AWAY = re.compile(r"(?:away|离开|休假)(?:\s*(?:until|till|直到|到))?\s*(?P<until>.*)", re.IGNORECASE)
BACK = frozenset({"back", "回来", "回来了"})
LEDGER = frozenset({"ledger", "账本"})
FIND = re.compile(r"(?:find|search|查找|搜索)\s+(?P<text>.+)", re.IGNORECASE)
LEAD_ID = re.compile(r"L-\d+", re.IGNORECASE)


async def leads(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:
    """`/leads`: mine, an id, `find TEXT`."""
    if text.lower() in HELP:
        return blocks.paragraph(reader.say("help-leads"))
    if text.lower() in {"", "mine", "我的"}:
        return listing.leads(await _mine(desk, principal), empty="leads-none-mine", reader=reader)
    if LEAD_ID.fullmatch(text):
        return await _one(desk, text.upper(), reader=reader)
    if match := FIND.fullmatch(text):
        found = await desk.uow.leads.search(match["text"], limit=FOUND)
        return listing.leads(found, empty="leads-none-found", reader=reader)
    return blocks.paragraph(reader.say("leads-unknown", text=listing.safe(text)))


async def reps(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:
    """`/reps`: who is on, `ledger`, `away until …`, `back`."""
    if text.lower() in HELP:
        return blocks.paragraph(reader.say("help-reps"))
    if text.lower() in {"", "list", "列表"}:
        return await _who_is_on(desk, reader=reader)
    if text.lower() in LEDGER:
        return await _ledgers(desk, reader=reader)
    if text.lower() in BACK:
        return await _only_reps(_back, desk, principal, "", reader=reader)
    if match := AWAY.fullmatch(text):
        return await _only_reps(_away, desk, principal, match["until"], reader=reader)
    return blocks.paragraph(reader.say("reps-unknown", text=listing.safe(text)))


async def _mine(desk: Desk, principal: Principal) -> list[Lead]:
    offered = await desk.uow.leads.find(offered_to=principal.rep) if principal.rep else ()
    owned = await desk.uow.leads.find(owner=principal.user)
    return [*offered, *owned]


async def _one(desk: Desk, lead_id: str, *, reader: Reader) -> Message:
    lead = await desk.uow.leads.get(lead_id)
    conversation = await desk.uow.conversations.get(lead_id)
    if lead is None or conversation is None:
        return blocks.paragraph(reader.say("leads-no-such", id=listing.safe(lead_id)))
    shown = portrait(lead, conversation, workspace=desk.workspace, words=desk.words, language=reader.language)
    return listing.lead(lead, shown, reader=reader)


async def _who_is_on(desk: Desk, *, reader: Reader) -> Message:
    rows = []
    for rep in desk.workspace.roster.reps.values():
        state = await rep_state(desk, rep)
        rows.append(listing.RepRow(state=state, candidate=consider(state, now=desk.now)))
    return listing.reps(rows, reader=reader)


async def _ledgers(desk: Desk, *, reader: Reader) -> Message:
    found = {name: await desk.uow.ledgers.get(name) for name in desk.workspace.roster.teams}
    return ledgers({name: ledger for name, ledger in found.items() if ledger}, reader=reader)


async def _only_reps(own: OwnCommand, desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:
    if principal.rep is None or authorize(principal, Action.SET_AWAY) is not None:
        return blocks.paragraph(reader.say("reps-only-reps"))
    return await own(desk, desk.workspace.roster.reps[principal.rep], text, reader)


async def _away(desk: Desk, rep: Rep, text: str, reader: Reader) -> Message:
    """Away, until a moment if one is named."""
    try:
        until = parse_until(text, now=desk.now, timezone=rep.shift.timezone) if text.strip() else None
    except WhenError:
        return blocks.paragraph(reader.say("reps-away-not-read", text=listing.safe(text)))
    passed = await go_away(desk, rep, until=until)
    went = _where_they_went(passed, reader=reader)
    if until is None:
        return blocks.paragraph(f"{reader.say('reps-away')} {went}")
    shown = reader.time(until, timezone=rep.shift.timezone)
    return blocks.paragraph(f"{reader.say('reps-away-until', until=shown)} {went}")


def _where_they_went(passed: Sequence[Lead], *, reader: Reader) -> str:
    """What became of the leads that somebody who goes away had not accepted."""
    if not passed:
        return reader.say("reps-away-none")
    went = Counter(_WENT.get(lead.status, "elsewhere") for lead in passed)
    return " ".join(reader.say(f"reps-away-{where}", count=count) for where, count in went.items())


async def _back(desk: Desk, rep: Rep, _text: str, reader: Reader) -> Message:
    await come_back(desk, rep)
    on_again = consider(await rep_state(desk, rep), now=desk.now).on_again
    if on_again is None:
        return blocks.paragraph(reader.say("reps-back"))
    shown = reader.time(on_again, timezone=rep.shift.timezone)
    return blocks.paragraph(reader.say("reps-back-off-shift", when=shown))
