"""Cards for marketing and customer success: what came back, and what to do with it."""

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.person import Portrait
from bot.cards.reader import Reader
from routing.lead import Lead, Stage, Status

CORRECT = "lead:correct"
NURTURE = "lead:nurture"
DROP = "lead:drop"
LIST_COMPETITOR = "lead:list_competitor"


def correction_card(lead: Lead, portrait: Portrait, *, reader: Reader) -> Message:
    """For marketing: something is wrong about this lead."""
    button = blocks.button(reader.say("button-correct"), action_id=CORRECT, value=lead.id, style="primary")
    if lead.status is Status.CORRECTING:
        return _card("correction", lead, portrait, [button], reader=reader)
    return _card("correction-done", lead, portrait, [], reader=reader)


def review_card(lead: Lead, portrait: Portrait, *, reader: Reader) -> Message:
    """For marketing: sales says it does not fit; keep it or drop it."""
    buttons = [
        blocks.button(reader.say("button-nurture"), action_id=NURTURE, value=lead.id, style="primary"),
        blocks.button(reader.say("button-drop"), action_id=DROP, value=lead.id),
    ]
    if lead.status is Status.REVIEWING:
        return _card("review", lead, portrait, buttons, reader=reader)
    done = "dropped" if lead.stage is Stage.DISQUALIFIED else "nurtured"
    return _card(f"review-{done}", lead, portrait, [], reader=reader)


def customer_card(lead: Lead, portrait: Portrait, *, reader: Reader) -> Message:
    """For customer success: one of ours came by the sales door, and what they want."""
    return _card("customer", lead, portrait, [], reader=reader)


def competitor_card(lead: Lead, portrait: Portrait, *, domain: str, listed: bool, reader: Reader) -> Message:
    """For marketing: a competitor's domain, to be put on the list with one press."""
    if listed or not domain:
        return _card("competitor-done" if listed else "competitor-unknown", lead, portrait, [], reader=reader)
    label = reader.say("button-list-competitor", domain=domain)
    button = blocks.button(label, action_id=LIST_COMPETITOR, value=f"{lead.id}|{domain}")
    return _card("competitor", lead, portrait, [button], reader=reader)


def _card(title: str, lead: Lead, portrait: Portrait, buttons: list[Block], *, reader: Reader) -> Message:
    said = reader.say(f"side-{title}", id=lead.id)
    who = _who(portrait)
    shown = [
        blocks.section(said),
        blocks.plain_section(who),
        *([blocks.quote(portrait.need)] if portrait.need else []),
        *_reason(lead, reader=reader),
        *blocks.actions(buttons),
    ]
    return blocks.message(f"{said}\n{blocks.escape(who)}", shown)


def _who(portrait: Portrait) -> str:
    known = (portrait.name, portrait.title, portrait.company, portrait.email, portrait.phone)
    return " · ".join(filter(None, known))


def _reason(lead: Lead, *, reader: Reader) -> list[Block]:
    if not lead.returns:
        return []
    back = lead.returns[-1]
    said = reader.say("side-returned", by=f"<@{back.by}>", reason=reader.label("reason", back.reason))
    return [blocks.context(said), *([blocks.quote(back.note)] if back.note else [])]
