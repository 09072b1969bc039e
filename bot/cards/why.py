"""Why a lead came to a rep: the rule that sent it, and why this rep and not the others."""

from collections.abc import Iterator, Sequence

from bot.cards import blocks
from bot.cards.reader import Reader
from routing.assignment import Candidate, Choice, Standing
from routing.conditions import holds, print_condition
from routing.decision import Decision, Passed
from routing.lead import Lead, Offer
from routing.reps import Rotation
from routing.rule_lines import print_target
from routing.rulebook import Rule, TargetKind

#: Characters of a name and of a condition, and people, that a card has room for.
MAX_NAME = 150
MAX_CONDITION = 200
MAX_PEOPLE = 5


def why(lead: Lead, offer: Offer, *, reader: Reader) -> list[str]:
    """A few short mrkdwn lines: rules that came first in vain, the rule that holds, and the rep."""
    decision = lead.decision
    if decision is None:
        return []
    passed = [_passed(one, reader=reader) for one in decision.passed]
    rep = tried(lead, reader=reader) if offer.rep is None else rep_line(decision, reader=reader)
    return [*passed, rule_line(decision, reader=reader), *filter(None, [rep])]


def _passed(passed: Passed, *, reader: Reader) -> str:
    who = people(passed.choice.candidates, reader=reader)
    key = "card-rule-in-vain" if who else "card-rule-nobody"
    return reader.say(key, rule=blocks.inert(passed.rule, MAX_NAME), who=who)


def rule_line(decision: Decision, *, reader: Reader) -> str:
    """The rule that decided, with its condition where that is still as it was."""
    if decision.rule is None or decision.target is None:
        return reader.say("card-no-rule")
    name, target = (blocks.inert(each, MAX_NAME) for each in (decision.rule, print_target(decision.target)))
    rule = _as_it_was(decision, reader=reader)
    if rule is None:
        return reader.say("card-rule-only", rule=name, target=target)
    if rule.condition is None:
        return reader.say("card-rule-every", rule=name, target=target)
    condition = blocks.code(print_condition(rule.condition), MAX_CONDITION)
    return reader.say("card-rule", rule=name, condition=condition, target=target)


def _as_it_was(decision: Decision, *, reader: Reader) -> Rule | None:
    """The rule that decided; None where the rules have changed since and it would not decide so any more."""
    rule = next((rule for rule in reader.rulebook.rules if rule.name == decision.rule), None)
    if rule is None or rule.target != decision.target:
        return None
    return rule if rule.condition is None or holds(rule.condition, decision.fields) else None


def rep_line(decision: Decision, *, reader: Reader) -> str:
    """Why this rep, and who was passed over; nothing where nobody was chosen."""
    choice = decision.choice
    if choice is None or choice.rep is None:
        return ""
    others = [candidate for candidate in choice.candidates if candidate.rep != choice.rep]
    unable = [candidate for candidate in others if candidate.standing is not Standing.AVAILABLE]
    reason = reader.say(
        f"card-rep-{_reason(decision, choice, others, unable, reader)}", rep=blocks.inert(choice.rep, MAX_NAME)
    )
    if not unable:
        return reason
    return f"{reason} · {reader.say('card-passed-over', others=people(unable, reader=reader))}"


def _reason(
    decision: Decision, choice: Choice, others: Sequence[Candidate], unable: Sequence[Candidate], reader: Reader
) -> str:
    if decision.target and decision.target.kind is TargetKind.OWNER:
        return "owner"
    if choice.before is None:
        return "named"
    if not others:
        return "only"
    if len(unable) == len(others):
        return "free"
    team = reader.workspace.roster.teams.get(choice.before.team)
    return "least" if team and team.rotation is Rotation.LEAST_LOADED else "turn"


def tried(lead: Lead, *, reader: Reader) -> str:
    """Who had it before everybody could take it; where nobody had, why nobody could."""
    tried = [
        f"{blocks.inert(offer.rep or '', MAX_NAME)} ({reader.label('outcome', offer.outcome)})"
        for offer in lead.offers_now
        if offer.rep is not None
    ]
    if tried:
        return reader.say("card-tried", reps=", ".join(tried))
    choice = lead.decision.choice if lead.decision else None
    others = people(choice.candidates, reader=reader) if choice and choice.rep is None else ""
    return reader.say("card-passed-over", others=others) if others else ""


def people(candidates: Sequence[Candidate], *, reader: Reader) -> str:
    """Those reps, each with how they stand."""
    return ", ".join(_some(candidates, reader=reader))


def _some(candidates: Sequence[Candidate], *, reader: Reader) -> Iterator[str]:
    for one in candidates[:MAX_PEOPLE]:
        yield f"{blocks.inert(one.rep, MAX_NAME)} ({reader.label('standing', one.standing)})"
    if len(candidates) > MAX_PEOPLE:
        yield "…"
