"""The card a rep decides on in five seconds, and what becomes of it."""

from datetime import timedelta

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.glance import glance
from bot.cards.person import Portrait
from bot.cards.reader import Reader
from bot.cards.why import why
from bot.formats import day, length
from routing import moves
from routing.decision import Decision
from routing.lead import ChatState, Lead, Offer, Outcome, Owner, Status
from routing.returns import Reason, Return

#: The ids of a card's buttons.
ACCEPT = "lead:accept"
RETURN = "lead:return"
AMEND = "lead:amend"
PAUSE = "lead:pause"
RESUME = "lead:resume"
END = "lead:end"
EXPLAIN = "lead:explain"

#: What followed a return that no other offer did, by where the lead is.
_WITHOUT_ANOTHER = {
    Status.HELD: "held",
    Status.RESTING: "nurtured",
    Status.OVER: "excluded",
    Status.HANDED_OVER: "existing-customer",
}

#: How many reasons of a score a card shows.
REASONS = 3


def lead_card(lead: Lead, offer: Offer, portrait: Portrait, *, reader: Reader) -> Message:
    """The card of one offer as the lead now stands."""
    title = " · ".join(filter(None, (portrait.name, portrait.company, lead.id)))
    state, short = _state(lead, offer, reader=reader), glance(lead, portrait, reader=reader, reasons=REASONS)
    shown = [
        blocks.header(title),
        blocks.section(state),
        *_note(lead, offer, reader=reader),
        *blocks.fields(short),
        *_why(lead, offer, reader=reader),
        *blocks.actions(_buttons(lead, offer, reader=reader)),
    ]
    return blocks.message("\n".join((blocks.escape(title), state, *short)), shown)


def _why(lead: Lead, offer: Offer, *, reader: Reader) -> list[Block]:
    """Only below the latest offer: the decision that made an earlier one is not kept."""
    lines = why(lead, offer, reader=reader) if offer == lead.offers[-1] else []
    return [blocks.context("\n".join(lines))] if lines else []


def _state(lead: Lead, offer: Offer, *, reader: Reader) -> str:
    """One line: what is to be done, or what became of it."""
    match offer.outcome:
        case Outcome.OPEN:
            return _open(lead, offer, reader=reader)
        case Outcome.EXPIRED:
            return reader.say("card-expired", rep=blocks.escape(offer.rep or ""))
        case Outcome.RETURNED:
            return _returned(lead, offer, reader=reader)
        case Outcome.ACCEPTED if lead.owner is not None:
            return _accepted(lead, lead.owner, offer, reader=reader)
        case _:
            return reader.say("card-withdrawn")


def _open(lead: Lead, offer: Offer, *, reader: Reader) -> str:
    asked = reader.say("card-asked-for-person") + " " if lead.decision and _wants_person(lead.decision) else ""
    if offer.rep is None or offer.deadline is None:
        return asked + reader.say("card-escalated")
    rep = reader.workspace.roster.reps.get(offer.rep)
    left = length(max(offer.deadline - reader.now, timedelta()), language=reader.language)
    mention = f"<@{rep.slack}>" if rep else blocks.escape(offer.rep)
    return asked + reader.say("card-open", rep=mention, left=left, until=reader.time(offer.deadline))


def _wants_person(decision: Decision) -> bool:
    return decision.fields.get("wants_person") is True


def _returned(lead: Lead, offer: Offer, *, reader: Reader) -> str:
    back = _return_of(lead, offer)
    then = reader.label("next", what_follows(lead, back))
    if back.comes_back_on is not None:
        then = reader.say("card-comes-back", day=day(back.comes_back_on, language=reader.language))
    return reader.say("card-returned", by=f"<@{back.by}>", reason=reader.label("reason", back.reason), next=then)


def what_follows(lead: Lead, back: Return) -> str:
    """What a return led to, as the ids of its words end: what its reason says, and for *not for me* where it went."""
    if back.reason is not Reason.NOT_FOR_ME:
        return back.reason
    following = next((offer for offer in lead.offers if offer.number > back.offer > 0), None)
    if back.offer == 0 or (following is not None and following.rep is None):
        return "everybody"
    return back.reason if following is not None else _WITHOUT_ANOTHER.get(lead.status, back.reason)


def _return_of(lead: Lead, offer: Offer) -> Return:
    """The return that ended an offer."""
    return next(back for back in lead.returns if back.offer == offer.number)


def _note(lead: Lead, offer: Offer, *, reader: Reader) -> list[Block]:
    """What was noted at the return: of this offer, or the latest one before it for whoever is to decide now."""
    if offer.outcome is Outcome.RETURNED:
        note = _return_of(lead, offer).note
        return [blocks.quote(note)] if note else []
    if offer.outcome is not Outcome.OPEN or not lead.returns:
        return []
    back = lead.returns[-1]
    said = reader.say("card-returned-before", by=f"<@{back.by}>", reason=reader.label("reason", back.reason))
    return [blocks.context(said), *([blocks.quote(back.note)] if back.note else [])]


def _accepted(lead: Lead, owner: Owner, offer: Offer, *, reader: Reader) -> str:
    chat = lead.chat or ChatState.ENDED
    since = reader.time(lead.accepted_at or offer.at)
    return reader.say(f"card-accepted-{chat}", owner=f"<@{owner.slack}>", since=since)


def _buttons(lead: Lead, offer: Offer, *, reader: Reader) -> list[Block]:
    value = f"{lead.id}|{offer.number}"
    amend = blocks.button(reader.say("button-amend"), action_id=AMEND, value=value)
    if offer.outcome is Outcome.OPEN:
        return [
            blocks.button(reader.say("button-accept"), action_id=ACCEPT, value=value, style="primary"),
            blocks.button(reader.say("button-return"), action_id=RETURN, value=value),
            amend,
            *_explain_button(lead, value, reader=reader),
        ]
    if lead.status is not Status.ACCEPTED or offer.outcome is not Outcome.ACCEPTED or offer != lead.offers[-1]:
        return []
    return [
        *_chat_buttons(lead, value, reader=reader),
        *_return_button(lead, value, reader=reader),
        amend,
        *_explain_button(lead, value, reader=reader),
    ]


def _explain_button(lead: Lead, value: str, *, reader: Reader) -> list[Block]:
    """Why it came here, where that was decided."""
    if lead.decision is None:
        return []
    return [blocks.button(reader.say("button-explain"), action_id=EXPLAIN, value=value)]


def _chat_buttons(lead: Lead, value: str, *, reader: Reader) -> list[Block]:
    pause = blocks.button(reader.say("button-pause"), action_id=PAUSE, value=value)
    resume = blocks.button(reader.say("button-resume"), action_id=RESUME, value=value)
    end = blocks.button(reader.say("button-end"), action_id=END, value=value)
    match lead.chat:
        case ChatState.LIVE:
            return [pause, end]
        case ChatState.PAUSED:
            return [resume, end]
        case _:
            return [resume]


def _return_button(lead: Lead, value: str, *, reader: Reader) -> list[Block]:
    ends = moves.return_ends(lead, window=reader.workspace.sla.return_window)
    if ends is None or reader.now >= ends:
        return []
    return [blocks.button(reader.say("button-return"), action_id=RETURN, value=value)]
