"""The card a rep decides on in five seconds, and what becomes of it."""

from datetime import timedelta

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.person import Portrait
from bot.cards.reader import Reader
from bot.formats import length
from routing import moves
from routing.conditions import print_condition
from routing.decision import Decision
from routing.lead import ChatState, Lead, Offer, Outcome, Status
from routing.rule_lines import print_target
from routing.scoring import Points, Score

#: The ids of a card's buttons.
ACCEPT = "lead:accept"
RETURN = "lead:return"
PAUSE = "lead:pause"
RESUME = "lead:resume"
END = "lead:end"

#: How many reasons of a score a card shows.
REASONS = 3


def lead_card(lead: Lead, offer: Offer, portrait: Portrait, *, reader: Reader) -> Message:
    """The card of one offer as the lead now stands."""
    title = reader.say("card-title", id=lead.id, name=portrait.name, company=portrait.company or "–")
    state = _state(lead, offer, reader=reader)
    shown = [
        blocks.header(title),
        blocks.section(state),
        *blocks.fields(_glance(lead, portrait, reader=reader)),
        *_why(lead, reader=reader),
        *blocks.actions(_buttons(lead, offer, reader=reader)),
    ]
    return blocks.message(f"{blocks.escape(title)}\n{state}", shown)


def _glance(lead: Lead, portrait: Portrait, *, reader: Reader) -> list[str]:
    """Who, how many points and why, and BANT, two by two."""
    score = lead.score
    return [
        reader.say("card-who", **portrait.escaped("title", "email")) + _unverified(portrait, reader),
        reader.say("card-company", **portrait.escaped("company", "employees", "industry", "country")),
        _score(score, reader=reader) if score else reader.say("card-score-none"),
        *(_criterion(name, portrait, score, reader=reader) for name in ("budget", "authority", "need", "timing")),
    ]


def _unverified(portrait: Portrait, reader: Reader) -> str:
    return f" · _{reader.say('card-unverified')}_" if portrait.email and not portrait.verified else ""


def _score(score: Score, *, reader: Reader) -> str:
    biggest = sorted(score.points, key=lambda points: -abs(points.points))[:REASONS]
    reasons = "\n".join(f"{points.points:+d} {_reason(points, reader=reader)}" for points in biggest if points.points)
    return reader.say("card-score", total=score.total, threshold=reader.workspace.scoring.threshold) + f"\n{reasons}"


def _reason(points: Points, *, reader: Reader) -> str:
    label = reader.label("points", points.group)
    return f"{label}: {blocks.escape(points.seen)}" if points.seen else label


def _criterion(name: str, portrait: Portrait, score: Score | None, *, reader: Reader) -> str:
    met = score is not None and name in score.bant
    said = getattr(portrait, name) or reader.say("card-unknown")
    return f"{'✅' if met else '▫️'} *{reader.say(f'bant-{name}')}*\n{blocks.escape(said)}"


def _why(lead: Lead, *, reader: Reader) -> list[Block]:
    """Why this rule and this rep, in two lines."""
    decision = lead.decision
    if decision is None:
        return []
    return [blocks.context(*filter(None, (_why_rule(decision, reader=reader), _why_rep(decision, reader=reader))))]


def _why_rule(decision: Decision, *, reader: Reader) -> str:
    if decision.rule is None or decision.target is None:
        return reader.say("card-no-rule")
    rule = next((rule for rule in reader.rulebook.rules if rule.name == decision.rule), None)
    condition = print_condition(rule.condition) if rule and rule.condition else reader.say("card-every-lead")
    return reader.say(
        "card-rule",
        rule=blocks.escape(decision.rule),
        condition=blocks.escape(condition),
        target=blocks.escape(print_target(decision.target)),
    )


def _why_rep(decision: Decision, *, reader: Reader) -> str:
    choice = decision.choice
    if choice is None or choice.rep is None:
        return ""
    if choice.before is None:
        return reader.say("card-rep-named", rep=blocks.escape(choice.rep))
    others = [candidate for candidate in choice.candidates if candidate.rep != choice.rep]
    stood = ", ".join(f"{one.rep} {reader.label('standing', one.standing)}" for one in others)
    key = "card-rep-turn" if others else "card-rep-only"
    return reader.say(key, rep=blocks.escape(choice.rep), others=blocks.escape(stood))


def _state(lead: Lead, offer: Offer, *, reader: Reader) -> str:
    """One line: what is to be done, or what became of it."""
    match offer.outcome:
        case Outcome.OPEN:
            return _open(lead, offer, reader=reader)
        case Outcome.EXPIRED:
            return reader.say("card-expired", rep=offer.rep or "")
        case Outcome.WITHDRAWN:
            return reader.say("card-withdrawn")
        case Outcome.RETURNED:
            return _returned(lead, offer, reader=reader)
        case Outcome.ACCEPTED:
            return _accepted(lead, offer, reader=reader)


def _open(lead: Lead, offer: Offer, *, reader: Reader) -> str:
    asked = reader.say("card-asked-for-person") + " " if lead.decision and _wants_person(lead.decision) else ""
    if offer.rep is None or offer.deadline is None:
        return asked + reader.say("card-escalated")
    rep = reader.workspace.roster.reps.get(offer.rep)
    left = length(max(offer.deadline - reader.now, timedelta()), language=reader.language)
    mention = f"<@{rep.slack}>" if rep else offer.rep
    return asked + reader.say("card-open", rep=mention, left=left, until=reader.time(offer.deadline))


def _wants_person(decision: Decision) -> bool:
    return decision.fields.get("wants_person") is True


def _returned(lead: Lead, offer: Offer, *, reader: Reader) -> str:
    back = next(back for back in lead.returns if back.at == offer.ended_at)
    words = reader.say(
        "card-returned",
        by=f"<@{back.by}>",
        reason=reader.label("reason", back.reason),
        next=reader.label("next", back.reason),
    )
    return f"{words}\n>{blocks.escape(back.note)}" if back.note else words


def _accepted(lead: Lead, offer: Offer, *, reader: Reader) -> str:
    if lead.owner is None:
        return reader.say("card-withdrawn")
    chat = lead.chat or ChatState.ENDED
    since = reader.time(lead.accepted_at or offer.at)
    return reader.say(f"card-accepted-{chat}", owner=f"<@{lead.owner.slack}>", since=since)


def _buttons(lead: Lead, offer: Offer, *, reader: Reader) -> list[Block]:
    value = f"{lead.id}|{offer.number}"
    if offer.outcome is Outcome.OPEN:
        return [
            blocks.button(reader.say("button-accept"), action_id=ACCEPT, value=value, style="primary"),
            blocks.button(reader.say("button-return"), action_id=RETURN, value=value),
        ]
    if lead.status is not Status.ACCEPTED or offer.outcome is not Outcome.ACCEPTED or offer != lead.offers[-1]:
        return []
    return [*_chat_buttons(lead, value, reader=reader), *_return_button(lead, value, reader=reader)]


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
