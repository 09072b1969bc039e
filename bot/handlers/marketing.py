"""What marketing does with a lead that came back: correct it, keep it, drop it, list a competitor."""

from collections.abc import Mapping
from dataclasses import replace

from bot.cards.card import Card
from bot.desk import Desk
from bot.editions import KEY, put_in_force
from bot.handlers import resting
from bot.handlers.correcting import keep_corrections
from bot.handlers.route_lead import judge_and_route
from bot.handlers.side_cards import redraw_side_card
from routing.answers import Answer
from routing.conversation import Conversation
from routing.facts import Happened
from routing.lead import Lead
from routing.profile import company_domain
from routing.workspace_file import with_competitor
from storage.editions import DRAFT, Origin


async def correct(
    desk: Desk, lead: Lead, conversation: Conversation, answers: Mapping[str, Answer], *, by: str
) -> Lead:
    """The lead with what marketing corrected, scored and routed again."""
    corrected = await keep_corrections(desk, lead, conversation, answers, by=by)
    after = await judge_and_route(desk, lead, corrected)
    await redraw_side_card(desk, lead, Card.CORRECTION)
    return after


async def keep_for_nurture(desk: Desk, lead: Lead) -> Lead:
    """Marketing keeps a lead that sales returned."""
    after = await resting.rest(desk, lead)
    await redraw_side_card(desk, lead, Card.REVIEW)
    return after


async def drop(desk: Desk, lead: Lead) -> Lead:
    """Marketing gives a lead up."""
    after = await resting.drop(desk, lead)
    await redraw_side_card(desk, lead, Card.REVIEW)
    return after


async def list_competitor(desk: Desk, lead: Lead, *, by: str) -> None:
    """Put a competitor's domain on the list; leads of that domain are known for it from now on."""
    conversation = await desk.uow.conversations.get(lead.id)
    domain = company_domain(conversation.answers) if conversation else None
    if domain is None:
        return
    await _list(desk, domain, by=by)
    await desk.note(Happened.COMPETITOR_LISTED, lead, by=by, domain=domain)
    await redraw_side_card(desk, lead, Card.COMPETITOR)


async def _list(desk: Desk, domain: str, *, by: str) -> None:
    """Put a domain on the list in force, and on the draft's, which would take it off again otherwise."""
    known = await desk.uow.configurations.get(KEY)
    if known is None:
        return
    source = with_competitor(known.source, domain)
    if source == known.source:
        return
    listed = replace(known, source=source)
    edition = await put_in_force(desk.uow, listed, origin=Origin.COMPETITOR, now=desk.now, by=by, note=domain)
    draft = await desk.uow.drafts.get(DRAFT)
    if draft is None or draft.source is None:
        return
    based_on = edition.number if draft.based_on == known.version else draft.based_on
    await desk.uow.drafts.put(replace(draft, source=with_competitor(draft.source, domain), based_on=based_on))
