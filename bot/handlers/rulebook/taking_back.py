"""`/routing publish cancel`: what waits is taken back."""

from bot.cards import blocks, proposals
from bot.cards.blocks import Message
from bot.desk import Desk
from bot.handlers.rulebook.errand import Answer, Errand
from bot.handlers.rulebook.pending import note, take, tell, waiting
from storage.editions import Origin
from storage.proposals import Proposal, Waits


async def take_back(errand: Errand) -> Answer:
    """Everything that waits is taken back; by a button, what stood beside it."""
    named = errand.text.split(",") if not errand.typed else None
    taken = await take_back_all(errand.desk, by=errand.principal.user, keys=named)
    return _told(taken, errand)


async def take_back_all(
    desk: Desk,
    *,
    by: str,
    only: Waits | None = None,
    origin: Origin | None = None,
    keys: list[str] | None = None,
    said: str = "proposal-taken-back",
) -> list[Proposal]:
    """What was taken back, of what waits: only for that, only what came from that, only what has one of these keys.

    Who confirmed it and who was asked about it are told, in the words of `said`.
    """
    taken = []
    for waits in Waits:
        proposal = await waiting(desk, waits)
        if proposal is None or only not in {None, waits} or origin not in {None, proposal.origin}:
            continue
        if keys is None or proposal.key in keys:
            await _take_back(desk, proposal, waits, by=by, said=said)
            taken.append(proposal)
    return taken


async def _take_back(desk: Desk, proposal: Proposal, waits: Waits, *, by: str, said: str) -> None:
    await take(desk, proposal, waits)
    await note(desk, "take-back", proposal, by=by)
    await tell(
        desk,
        proposal,
        lambda reader: reader.say(
            f"{said}-{waits}",
            by=f"<@{by}>",
            when=proposals.when(proposal, reader),
        ),
        besides=by,
    )


def _told(taken: list[Proposal], errand: Errand) -> Message:
    return blocks.paragraph(errand.reader.say("proposal-took-back" if taken else "proposal-nothing"))
