"""`/reps`: who takes leads, what each was due and got, who is away; and what admins change about them."""

import re
from collections.abc import Awaitable, Callable

from bot.authorization import Action, Principal, authorize
from bot.cards import blocks, listing
from bot.cards.blocks import Message
from bot.cards.ledger import ledgers
from bot.cards.mistakes import unknown
from bot.cards.modals import Modal
from bot.cards.reader import Reader
from bot.desk import Desk
from bot.handlers.away_command import away, back
from bot.handlers.leads_command import HELP
from bot.handlers.route_lead import rep_state
from bot.handlers.rulebook.errand import Answer, Errand, message_of
from bot.handlers.rulebook.people import REP_VERBS
from routing.assignment import consider
from routing.nearest import nearest

#: What an admin types about reps.
Work = Callable[[Errand], Awaitable[Answer]]

AWAY = re.compile(r"(?:away|离开|休假)(?P<rest>.*)", re.IGNORECASE)
BACK_WORDS = ("back", "回来了", "回来")
BACK = re.compile(rf"(?:{'|'.join(BACK_WORDS)})(?:\s+(?P<rest>.+))?", re.IGNORECASE)
LIST = frozenset({"", "list", "列表"})
LEDGER = frozenset({"ledger", "账本"})
#: What else `/reps` is told, for those who mistype it.
WORDS = ("list", "列表", "ledger", "账本", "away", "离开", "休假", *BACK_WORDS, "help", "帮助")


async def reps(desk: Desk, principal: Principal, text: str, *, reader: Reader) -> Message | Modal:
    """`/reps`: who is on, `ledger`, `away until …`, `back`, and what admins set."""
    if text.lower() in HELP:
        return blocks.paragraph(reader.say("help-reps"))
    if text.lower() in LIST:
        return await _who_is_on(desk, reader=reader)
    if text.lower() in LEDGER:
        return await _ledgers(desk, reader=reader)
    if match := AWAY.fullmatch(text):
        return await away(desk, principal, match["rest"], reader=reader)
    if match := BACK.fullmatch(text):
        return await back(desk, principal, match["rest"] or "", reader=reader)
    if found := _edit_of(text):
        return await _edit(desk, principal, *found, typed=f"/reps {text}", reader=reader)
    said = reader.say("reps-unknown", text=listing.safe(text))
    return unknown(said, meant=_meant(text), typed=f"/reps {text}", reader=reader)


async def _who_is_on(desk: Desk, *, reader: Reader) -> Message:
    rows = []
    for rep in desk.workspace.roster.reps.values():
        state = await rep_state(desk, rep)
        rows.append(listing.RepRow(state=state, candidate=consider(state, now=desk.now)))
    return listing.reps(rows, reader=reader)


async def _ledgers(desk: Desk, *, reader: Reader) -> Message:
    found = {name: await desk.uow.ledgers.get(name) for name in desk.workspace.roster.teams}
    return ledgers({name: ledger for name, ledger in found.items() if ledger}, reader=reader)


def _meant(text: str) -> str | None:
    """The word most like the first of a line, among those that `/reps` knows."""
    words = (*WORDS, *(word for words in REP_VERBS for word in sorted(words)))
    return nearest(text.partition(" ")[0], words)


def _edit_of(text: str) -> tuple[Work, str] | None:
    """What changes a rep in the draft, and what stands behind its word."""
    head, _, rest = text.partition(" ")
    work = next((work for words, work in REP_VERBS.items() if head.lower() in words), None)
    return (work, rest.strip()) if work else None


async def _edit(
    desk: Desk, principal: Principal, work: Work, text: str, *, typed: str, reader: Reader
) -> Message | Modal:
    """An admin's change of a rep in the draft."""
    refused = authorize(principal, Action.EDIT_RULES)
    if refused is not None:
        return blocks.paragraph(reader.say(f"refused-{refused}"))
    answer = await work(Errand(desk=desk, principal=principal, text=text, typed=typed, reader=reader))
    return answer if isinstance(answer, Modal) else message_of(answer)
