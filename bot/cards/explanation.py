"""The whole of a decision: every rule with the values it saw, everybody as they stood, the shares before and after."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from bot.cards import blocks
from bot.cards.blocks import Block, Message
from bot.cards.reader import Reader
from bot.cards.saw import comparison, mark
from bot.cards.unqualified import unqualified
from bot.cards.why import people, rep_line, rule_line, tried
from routing.assignment import Candidate, Choice, Ledger, Share, Standing
from routing.decision import Decision
from routing.lead import Lead, Status
from routing.reps import Rep
from routing.rule_lines import print_target
from routing.verdicts import Judged, Verdict, verdicts

#: The button that decides again.
AGAIN = "rulebook:again"
#: The menu of all decisions on a lead.
DECISION = "rulebook:decision"

#: The latest decisions that the menu offers.
MAX_DECISIONS = 50

#: Comparisons that are shown of one rule.
MAX_REASONS = 6
#: Characters of a name, of one paragraph, and of one part.
MAX_NAME = 150
MAX_PARAGRAPH = 2_500
MAX_PART = 4_000


def explanation(
    lead: Lead,
    *,
    reader: Reader,
    in_force: int | None = None,
    again: str | None = None,
    ask: bool = False,
    among: tuple[int, int] = (1, 1),
) -> Message:
    """Why a lead is where it is, as one message: the result, then rules, people and shares.

    The rules and the people shown are the reader's; `in_force` is the version that is in force where these are older.
    `again` says how the decision came out when it was made again, `ask` offers the button that does so. `among` has the
    number of the lead's decision, and how many there are: of one before the latest only itself is told, not where the
    lead has come to since.
    """
    decision = lead.decision
    if decision is None:
        return blocks.paragraph(reader.say("explain-nothing", id=lead.id))
    escalated = lead.status is Status.ESCALATED and among[0] == among[1]
    rep = decision.choice.rep if decision.choice and not escalated else None
    title = reader.say("explain-title-rep", id=lead.id, rep=rep) if rep else reader.say("explain-title", id=lead.id)
    result = "\n".join(_result(lead, decision, escalated=escalated, reader=reader))
    parts = [
        (reader.say("explain-rules"), _rules(decision, reader=reader)),
        *_choice_parts(decision.choice, reader=reader),
    ]
    shown = [
        blocks.header(title),
        blocks.section(result),
        blocks.context(_basis(decision, in_force=in_force, among=among, reader=reader)),
        *([blocks.section(again)] if again else []),
        *blocks.actions(_buttons(lead, among, reader=reader) if ask else []),
    ]
    for heading, lines in parts:
        shown += _part(heading, lines, reader=reader)
    return blocks.message("\n".join(filter(None, (blocks.escape(title), result, again))), shown)


def _buttons(lead: Lead, among: tuple[int, int], *, reader: Reader) -> list[Block]:
    """What decides again, and where there are several decisions the menu of them."""
    number, of = among
    again = blocks.button(reader.say("button-again"), action_id=AGAIN, value=f"{lead.id}|{number}")
    offered = range(of, max(0, of - MAX_DECISIONS), -1)
    options = {each: _option(lead, each, of, reader=reader) for each in offered}
    placeholder = blocks.plain(reader.say("explain-decisions"), blocks.MAX_LABEL)
    menu = {"type": "static_select", "action_id": DECISION, "placeholder": placeholder, "options": [*options.values()]}
    return [again, menu | ({"initial_option": options[number]} if number in options else {})] if of > 1 else [again]


def _option(lead: Lead, number: int, of: int, *, reader: Reader) -> Block:
    label = reader.say("explain-decision", number=number, of=of)
    return {"text": blocks.plain(label, blocks.MAX_LABEL), "value": f"{lead.id}|{number}"}


def _part(heading: str, lines: Sequence[str], *, reader: Reader) -> list[Block]:
    """A heading and as many of its lines as there is room for."""
    kept = blocks.fitting(lines, MAX_PART)
    rest = len(lines) - len(kept)
    more = [blocks.context(reader.say("listing-more", count=rest))] if rest > 0 else []
    return [*map(blocks.section, blocks.paragraphs_of([f"*{heading}*", *kept], MAX_PARAGRAPH)), *more]


def _result(lead: Lead, decision: Decision, *, escalated: bool, reader: Reader) -> Iterator[str]:
    kept_back = unqualified(decision, reader=reader)
    if decision.rule or not kept_back:
        yield rule_line(decision, reader=reader)
    yield from kept_back
    chosen = rep_line(decision, reader=reader)
    if escalated:
        yield from filter(None, (reader.say("explain-escalated"), tried(lead, reader=reader)))
    elif chosen:
        yield chosen
    elif decision.choice is not None:
        yield _nobody(decision.choice, reader=reader)


def _nobody(choice: Choice, *, reader: Reader) -> str:
    if choice.next_on is None:
        return reader.say("explain-nobody")
    return reader.say("explain-nobody-until", when=reader.time(choice.next_on))


def _basis(decision: Decision, *, in_force: int | None, among: tuple[int, int], reader: Reader) -> str:
    """Which decision it is, when it was made, on which rules; which are shown or in force, where these are others."""
    version, shown = decision.rulebook_version, reader.rulebook.version
    number, of = among
    basis = [reader.say("explain-decision", number=number, of=of)] if of > 1 else []
    basis += [reader.say("explain-basis", when=reader.time(decision.at), version=version)]
    if shown != version:
        basis.append(reader.say("explain-rules-changed", version=shown))
    elif in_force not in {None, version}:
        basis.append(reader.say("explain-in-force", version=in_force))
    return " · ".join(basis)


def _rules(decision: Decision, *, reader: Reader) -> list[str]:
    judged = verdicts(decision, rulebook=reader.rulebook)
    return [_rule(each, decision, reader=reader) for each in judged] or [reader.say("routing-none")]


def _rule(judged: Judged, decision: Decision, *, reader: Reader) -> str:
    """One rule with what came of it, and below it each comparison that made it so, with the value it saw."""
    seen, verdict = judged.seen, judged.verdict
    name, target = (blocks.inert(each, MAX_NAME) for each in (seen.rule.name, print_target(seen.rule.target)))
    passed = next((each for each in decision.passed if each.rule == seen.rule.name), None)
    who = people(passed.choice.candidates, reader=reader) if passed else ""
    said = reader.label("explain-rule", "nobody" if verdict is Verdict.VAIN and not who else verdict)
    head = f"{mark(verdict)} {seen.number}. *{name}* → {target} · {said}{f': {who}' if who else ''}"
    reasons = [comparison(reason, reader=reader) for reason in seen.reasons[:MAX_REASONS]]
    more = ["…"] if len(seen.reasons) > MAX_REASONS else []
    return "\n".join([head, *(f"      {each}" for each in (*reasons, *more))])


def _choice_parts(choice: Choice | None, *, reader: Reader) -> Iterator[tuple[str, list[str]]]:
    """Everybody as they stood, and the shares of their team."""
    if choice is None or not choice.candidates:
        return
    reps = reader.workspace.roster.reps
    team = reader.say("explain-team", team=blocks.inert(choice.before.team, MAX_NAME)) if choice.before else None
    everybody = [_candidate(each, choice, rep=reps.get(each.rep), reader=reader) for each in choice.candidates]
    yield team or reader.say("explain-named"), everybody
    if choice.before is not None and choice.after is not None:
        yield reader.say("explain-ledger"), _shares(choice.before, choice.after, reader=reader)


def _candidate(candidate: Candidate, choice: Choice, *, rep: Rep | None, reader: Reader) -> str:
    """What spoke for or against one rep."""
    available = candidate.standing is Standing.AVAILABLE
    mark = "✅" if candidate.rep == choice.rep else "🟢" if available else "⚪"
    again = f" ({reader.say('reps-on-again', when=reader.time(candidate.on_again))})" if candidate.on_again else ""
    capacity = f"/{rep.capacity}" if rep and rep.capacity is not None else ""
    about = [f"{reader.label('standing', candidate.standing)}{again}"]
    about.append(reader.say("reps-load", load=f"{candidate.load}{capacity}"))
    if rep is not None:
        about += [", ".join(rep.languages), reader.say("explain-weight", weight=rep.weight)]
    return f"{mark} *{blocks.inert(candidate.rep, MAX_NAME)}* · {' · '.join(about)}"


def _shares(before: Ledger, after: Ledger, *, reader: Reader) -> list[str]:
    """What each was due and got, before this lead and with it; and what they are still due."""
    names = dict.fromkeys((*before.shares, *after.shares))
    return [
        _share(name, before.shares.get(name, Share()), after.shares.get(name, Share()), reader=reader) for name in names
    ]


def _share(name: str, before: Share, after: Share, *, reader: Reader) -> str:
    due, left = (_change(*pair) for pair in ((before.due, after.due), (before.due - before.got, after.due - after.got)))
    got = _step(str(before.got), str(after.got))
    return reader.say("explain-share", rep=blocks.inert(name, MAX_NAME), due=due, got=got, left=left)


def _change(before: Fraction, after: Fraction) -> str:
    return _step(*(f"{float(each):.2f}".replace("-", "−") for each in (before, after)))


def _step(before: str, after: str) -> str:
    return before if before == after else f"{before} → {after}"
