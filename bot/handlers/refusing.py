"""Somebody pressed what they may not: one sentence on why."""

from bot.authorization import Refusal
from bot.desk import Desk
from bot.handlers.telling import redraw_cards, tell_person
from bot.payloads import Pressed
from routing.lead import Lead

#: Refusals that tell of a card which shows what is no longer true.
OUTDATED = frozenset({Refusal.TOO_LATE, Refusal.ALREADY, Refusal.WINDOW_OVER})


async def tell_refused(desk: Desk, pressed: Pressed, refused: Refusal, lead: Lead | None) -> None:
    """Tell whoever pressed why not, and whoever was slower who was faster; an outdated card is drawn again."""
    owner = lead.owner if lead else None
    if refused is Refusal.TOO_LATE and owner is not None and owner.slack == pressed.user:
        refused = Refusal.ALREADY
    if refused is Refusal.TOO_LATE and owner is not None:
        faster = f"<@{owner.slack}>"
        await tell_person(desk, pressed.user, "refused-too-late-owner", unseen_in=pressed.shared_channel, owner=faster)
    else:
        await tell_person(desk, pressed.user, f"refused-{refused}", unseen_in=pressed.shared_channel)
    if lead is not None and refused in OUTDATED:
        await redraw_cards(desk, lead, lead)
