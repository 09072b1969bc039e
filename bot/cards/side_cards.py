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
    waiting = lead.status is Status.CORRECTING
    button = blocks.button(reader.say("button-correct"), action_id=CORRECT, value=lead.id, style="primary")
    return _card("correction", lead, portrait, [button] if waiting else [], done=not waiting, reader=reader)


def review_card(lead: Lead, portrait: Portrait, *, reader: Reader) -> Message:
    """For marketing: sales says it does not fit; keep it or drop it."""
    waiting = lead.status is Status.REVIEWING
    buttons = [
        blocks.button(reader.say("button-nurture"), action_id=NURTURE, value=lead.id, style="primary"),
        blocks.button(reader.say("button-drop"), action_id=DROP, value=lead.id),
    ]
    done = "dropped" if lead.stage is Stage.DISQUALIFIED else "nurtured"
    title = "review" if waiting else f"review-{done}"
    return _card(title, lead, portrait, buttons if waiting else [], done=False, reader=reader)


def customer_card(lead: Lead, portrait: Portrait, *, reader: Reader) -> Message:
    """For customer success: one of ours came by the sales door."""
    return _card("customer", lead, portrait, [], done=False, reader=reader)


def competitor_card(lead: Lead, portrait: Portrait, *, domain: str, listed: bool, reader: Reader) -> Message:
    """For marketing: a competitor's domain, to be put on the list with one press."""
    label = reader.say("button-list-competitor", domain=domain)
    button = blocks.button(label, action_id=LIST_COMPETITOR, value=f"{lead.id}|{domain}")
    buttons = [button] if domain and not listed else []
    return _card("competitor", lead, portrait, buttons, done=listed, reader=reader)


def _card(kind: str, lead: Lead, portrait: Portrait, buttons: list[Block], *, done: bool, reader: Reader) -> Message:
    title = reader.say(f"side-{kind}-done" if done else f"side-{kind}", id=lead.id)
    who = reader.say("side-who", name=blocks.escape(portrait.name), **portrait.escaped("company", "email", "title"))
    shown = [blocks.section(title), blocks.section(who), *_reason(lead, reader=reader), *blocks.actions(buttons)]
    return blocks.message(f"{title}\n{who}", shown)


def _reason(lead: Lead, *, reader: Reader) -> list[Block]:
    if not lead.returns:
        return []
    back = lead.returns[-1]
    said = reader.say("side-returned", by=f"<@{back.by}>", reason=reader.label("reason", back.reason))
    return [blocks.context(said), *([blocks.quote(back.note)] if back.note else [])]
