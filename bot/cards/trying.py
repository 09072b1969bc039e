"""One lead tried on the rules in force and on the draft, side by side."""

from collections.abc import Iterator, Sequence

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.reader import Reader
from bot.cards.saw import comparison, mark
from bot.rehearsal import Rehearsal
from routing.decision import Decision
from routing.lead_lines import print_lead_line
from routing.replay.placing import NURTURE
from routing.replay.supposing import Supposed
from routing.replay.trying import Pair, Trial, side_by_side
from routing.rule_lines import print_target
from routing.verdicts import Judged, Verdict

#: Of longer books only the rules that match, or that the draft changes, are shown.
MAX_RULES = 15
#: Comparisons that are shown of one rule.
MAX_REASONS = 4
#: Characters of the lead's values, of a rule's name, of one paragraph, and of all rules.
MAX_LEAD = 1_000
MAX_NAME = 100
MAX_PARAGRAPH = 2_500
MAX_PART = 8_000


def trying(rehearsal: Rehearsal, *, title: str, version: int, reader: Reader) -> Message:
    """Where the lead goes by either side, and each rule with what became of it; `version` is the one in force."""
    outcomes = _outcomes(rehearsal, version=version, reader=reader)
    shown = [
        blocks.header(title),
        *_lead(rehearsal.lead, reader=reader),
        *blocks.fields(outcomes),
        *_rules(rehearsal, reader=reader),
        blocks.context(reader.say("try-nothing-changed")),
    ]
    return blocks.message("\n".join((blocks.escape(title), *outcomes)), shown)


def _lead(lead: Supposed | None, *, reader: Reader) -> list[Block]:
    """The values, with what follows from them, and whether such a lead is for sales."""
    if lead is None:
        return []
    line = blocks.code(print_lead_line(lead.fields), MAX_LEAD)
    known = "supposed" if not lead.certain else "qualified" if lead.for_sales else "unqualified"
    still = ", ".join(blocks.code(name, MAX_NAME) for name in lead.unsettled)
    return [blocks.section(line), blocks.context(reader.say(f"try-{known}", fields=still))]


def _outcomes(rehearsal: Rehearsal, *, version: int, reader: Reader) -> list[str]:
    """Where the lead goes by what is in force, and by the draft."""
    sides = (
        (reader.say("try-in-force", version=version), rehearsal.published),
        (reader.say("try-draft"), rehearsal.draft),
    )
    return [f"*{name}*\n{_where(trial.decision, reader=reader)}" for name, trial in sides if trial is not None]


def _where(decision: Decision, *, reader: Reader) -> str:
    target = blocks.inert(print_target(decision.target or NURTURE), MAX_NAME)
    rule = blocks.inert(decision.rule, MAX_NAME) if decision.rule else reader.say("again-no-rule")
    return " · ".join(filter(None, (f"*{rule}* → {target}", _who(decision, reader=reader))))


def _who(decision: Decision, *, reader: Reader) -> str:
    """Who of the target gets it, or from when somebody could."""
    choice = decision.choice
    if choice is None or (decision.target and choice.rep == decision.target.name):
        return ""
    if choice.rep is not None:
        return blocks.inert(choice.rep, MAX_NAME)
    if choice.next_on is None:
        return reader.say("explain-nobody")
    return reader.say("explain-nobody-until", when=reader.time(choice.next_on))


def _rules(rehearsal: Rehearsal, *, reader: Reader) -> list[Block]:
    """The rules in order, below them why; with both sides a mark for each."""
    published, draft = rehearsal.published, rehearsal.draft
    pairs = _pairs(published, draft)
    kept = pairs if len(pairs) <= MAX_RULES else [pair for pair in pairs if _matters(pair)]
    heading = reader.say("try-rules-both" if published and draft else "try-rules")
    lines = [f"*{heading}*", *(_pair(pair, both=bool(published and draft), reader=reader) for pair in kept)]
    fitting = blocks.fitting(lines, MAX_PART)
    rest = len(pairs) - (len(fitting) - 1)
    more = [blocks.context(reader.say("try-others", count=rest))] if rest else []
    return [*map(blocks.section, blocks.paragraphs_of(fitting, MAX_PARAGRAPH)), *more]


def _pairs(published: Trial | None, draft: Trial | None) -> Sequence[Pair]:
    if published is not None and draft is not None:
        return side_by_side(published, draft)
    rules = [rule for trial in (published, draft) if trial is not None for rule in trial.rules]
    return [Pair(published=rule, draft=None) for rule in rules]


def _matters(pair: Pair) -> bool:
    """Whether a rule says something about this lead, or about the draft."""
    sides = [side for side in (pair.published, pair.draft) if side is not None]
    changed = len(sides) == 2 and sides[0].seen.rule != sides[1].seen.rule
    return changed or any(side.verdict is not Verdict.UNMATCHED for side in sides)


def _pair(pair: Pair, *, both: bool, reader: Reader) -> str:
    """A rule with its marks, and below it each comparison that made it so; those of either side where they differ."""
    judged = pair.draft or pair.published
    if judged is None:
        return ""
    marks = [mark(side.verdict) if side else "➖" for side in ((pair.published, pair.draft) if both else (judged,))]
    name, target = blocks.inert(pair.name, MAX_NAME), blocks.inert(print_target(judged.seen.rule.target), MAX_NAME)
    reasons = [f"      {each}" for each in _reasons(pair, judged, reader=reader)]
    return "\n".join((f"{''.join(marks)} *{name}* → {target}{_gone(pair, both=both, reader=reader)}", *reasons))


def _gone(pair: Pair, *, both: bool, reader: Reader) -> str:
    if not both or (pair.published and pair.draft):
        return ""
    return f" · {reader.say('try-only-draft' if pair.draft else 'try-only-in-force')}"


def _reasons(pair: Pair, judged: Judged, *, reader: Reader) -> Iterator[str]:
    if pair.published and pair.draft and pair.published.seen.rule != pair.draft.seen.rule:
        for name, side in ((reader.say("try-was"), pair.published), (reader.say("try-becomes"), pair.draft)):
            yield from (f"_{name}_ {each}" for each in _comparisons(side, reader=reader))
    else:
        yield from _comparisons(judged, reader=reader)


def _comparisons(judged: Judged, *, reader: Reader) -> Iterator[str]:
    yield from (comparison(reason, reader=reader) for reason in judged.seen.reasons[:MAX_REASONS])
    if len(judged.seen.reasons) > MAX_REASONS:
        yield "…"
