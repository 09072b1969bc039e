"""Slash commands: each answers only to the person who typed it, and `help` explains it."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.authorization import Action, Principal, authorize
from bot.cards import listing
from bot.cards.blocks import Message
from bot.cards.person import portrait
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.live_chat import release_held
from bot.handlers.offering import drop_clocks
from bot.handlers.route_lead import rep_state, route_again
from bot.handlers.telling import redraw_cards
from routing import moves
from routing.assignment import consider
from routing.exceptions import WhenError
from routing.facts import Fact, Happened
from routing.lead import Lead, Outcome
from routing.reps import Absence, Rep
from routing.when import parse_until

#: How many leads `/leads find` shows.
FOUND = 10

HELP = frozenset({"help", "帮助", "?", "？"})
AWAY = re.compile(r"(?:away|离开|休假)(?:\s*(?:until|till|直到|到))?\s*(?P<until>.*)", re.IGNORECASE)
BACK = frozenset({"back", "回来", "回来了"})
FIND = re.compile(r"(?:find|search|查找|搜索)\s+(?P<text>.+)", re.IGNORECASE)
LEAD_ID = re.compile(r"L-\d+", re.IGNORECASE)


async def leads(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:
    """`/leads`: mine, an id, `find TEXT`."""
    if text.lower() in HELP:
        return listing.words(reader.say("help-leads"))
    if text.lower() in {"", "mine", "我的"}:
        return listing.leads(await _mine(desk, principal), empty="leads-none-mine", reader=reader)
    if LEAD_ID.fullmatch(text):
        return await _one(desk, text.upper(), reader=reader)
    if match := FIND.fullmatch(text):
        found = await desk.uow.leads.search(match["text"], limit=FOUND)
        return listing.leads(found, empty="leads-none-found", reader=reader)
    return listing.words(reader.say("leads-unknown", text=listing.safe(text)))


async def reps(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:
    """`/reps`: who is on, `away until …`, `back`."""
    if text.lower() in HELP:
        return listing.words(reader.say("help-reps"))
    if text.lower() in {"", "list", "列表"}:
        return await _who_is_on(desk, reader=reader)
    if text.lower() in BACK:
        return await _only_reps(_back, desk, principal, "", reader=reader)
    if match := AWAY.fullmatch(text):
        return await _only_reps(_away, desk, principal, match["until"], reader=reader)
    return listing.words(reader.say("reps-unknown", text=listing.safe(text)))


async def routing(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:  # noqa: ARG001
    """`/routing`: the rules in force."""
    if text.lower() in HELP:
        return listing.words(reader.say("help-routing"))
    if text.lower() in {"", "list", "列表"}:
        return listing.rules(desk.agreed.rulebook, reader=reader)
    return listing.words(reader.say("routing-unknown", text=listing.safe(text)))


async def _mine(desk: Desk, principal: Principal) -> list[Lead]:
    offered = await desk.uow.leads.find(offered_to=principal.rep) if principal.rep else ()
    owned = await desk.uow.leads.find(owner=principal.user)
    return [*offered, *owned]


async def _one(desk: Desk, lead_id: str, *, reader: Reader) -> Message:
    lead = await desk.uow.leads.get(lead_id)
    conversation = await desk.uow.conversations.get(lead_id)
    if lead is None or conversation is None:
        return listing.words(reader.say("leads-no-such", id=listing.safe(lead_id)))
    shown = portrait(lead, conversation, workspace=desk.workspace, words=desk.words, language=reader.language)
    return listing.lead(lead, shown, reader=reader)


async def _who_is_on(desk: Desk, *, reader: Reader) -> Message:
    rows = []
    for rep in desk.workspace.roster.reps.values():
        state = await rep_state(desk, rep)
        rows.append(listing.RepRow(state=state, candidate=consider(state, now=desk.now)))
    return listing.reps(rows, reader=reader)


Change = Callable[[Desk, Rep, str, Reader], Awaitable[Message]]


async def _only_reps(change: Change, desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message:
    if principal.rep is None or authorize(principal, Action.SET_AWAY) is not None:
        return listing.words(reader.say("reps-only-reps"))
    return await change(desk, desk.workspace.roster.reps[principal.rep], text, reader)


async def _away(desk: Desk, rep: Rep, text: str, reader: Reader) -> Message:
    """Away, until a moment if one is named; open offers go on to the next rep at once."""
    try:
        until = parse_until(text, now=desk.now, timezone=rep.shift.timezone) if text.strip() else None
    except WhenError:
        return listing.words(reader.say("reps-away-not-read", text=listing.safe(text)))
    known = await desk.uow.absences.get(rep.name)
    absence = replace(known, until=until) if known else Absence(rep=rep.name, until=until)
    await desk.uow.absences.put(absence)
    await desk.uow.facts.add(Fact(what=Happened.REP_AWAY, at=desk.now, by=rep.slack, data={"rep": rep.name}))
    passed = await _pass_on_offers(desk, rep)
    if until is None:
        return listing.words(reader.say("reps-away", passed=passed))
    shown = reader.time(until, timezone=rep.shift.timezone)
    return listing.words(reader.say("reps-away-until", until=shown, passed=passed))


async def _back(desk: Desk, rep: Rep, _text: str, reader: Reader) -> Message:
    await desk.uow.absences.remove(rep.name)
    await desk.uow.facts.add(Fact(what=Happened.REP_BACK, at=desk.now, by=rep.slack, data={"rep": rep.name}))
    await release_held(desk)
    on_again = consider(await rep_state(desk, rep), now=desk.now).on_again
    if on_again is None:
        return listing.words(reader.say("reps-back"))
    shown = reader.time(on_again, timezone=rep.shift.timezone)
    return listing.words(reader.say("reps-back-off-shift", when=shown))


async def _pass_on_offers(desk: Desk, rep: Rep) -> int:
    """Offer what the rep has not accepted yet to the next one; how many."""
    offered = await desk.uow.leads.find(offered_to=rep.name)
    for lead in offered:
        withdrawn = moves.close_offer(lead, Outcome.WITHDRAWN, now=desk.now)
        await desk.uow.leads.put(withdrawn)
        await drop_clocks(desk, lead)
        await redraw_cards(desk, lead, withdrawn)
        conversation = await desk.uow.conversations.get(lead.id)
        if conversation is not None:
            await route_again(desk, withdrawn, conversation)
    return len(offered)
