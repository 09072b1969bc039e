"""What `baton routing` prints of leads that were tried."""

from collections.abc import Iterator, Sequence

import typer

from bot.bars import bar
from bot.rehearsal import Rehearsal
from routing.assignment import Choice
from routing.conditions import print_condition
from routing.decision import Decision
from routing.lead_lines import print_field_value, print_lead_line
from routing.replay.placing import NURTURE
from routing.replay.simulation import Change, Simulation
from routing.replay.supposing import Supposed
from routing.replay.trying import Pair, side_by_side
from routing.rule_lines import print_target
from routing.verdicts import Judged, Verdict

#: What a column says of a rule, in as few words as there is room for.
VERDICTS = {
    Verdict.DECIDED: "goes here",
    Verdict.PAUSED: "paused",
    Verdict.UNMATCHED: "no",
    Verdict.VAIN: "nobody free",
    Verdict.LATER: "later",
    Verdict.EARLIER: "passed by",
    Verdict.UNQUALIFIED: "unqualified",
}

#: What stands where a rule is not.
ABSENT = "–"

#: So many leads are named of those that go the same way.
EXAMPLES = 5


def print_rehearsal(rehearsal: Rehearsal, *, names: tuple[str, str]) -> None:
    """The lead, where it goes by either side, and every rule; `names` are those of what is in force and the draft."""
    if rehearsal.lead is not None:
        typer.echo(print_lead_line(rehearsal.lead.fields))
        typer.echo(_qualification(rehearsal.lead))
    sides = (rehearsal.published, rehearsal.draft)
    there = [(name, trial) for name, trial in zip(names, sides, strict=True) if trial is not None]
    width = max(len(name) for name, _ in there)
    typer.echo()
    for name, trial in there:
        typer.echo(f"{name:<{width}}  {where(trial.decision)}")
    typer.echo()
    for line in _columns(rehearsal):
        typer.echo(line)


def where(decision: Decision) -> str:
    """Where a decision sends its lead, by which rule, to whom."""
    target = print_target(decision.target or NURTURE)
    who = _who(decision.choice) if decision.choice else ""
    return f"{decision.rule}: to {target}{who}" if decision.rule else f"no rule: to {target}"


def _who(choice: Choice) -> str:
    if choice.rep is not None:
        return f", {choice.rep}"
    if choice.next_on is None:
        return ", where nobody can take it"
    return f", where nobody is before {choice.next_on:%a %Y-%m-%d %H:%M} UTC"


def _qualification(lead: Supposed) -> str:
    if not lead.certain:
        still = ", ".join(lead.unsettled)
        return f"Taken as qualified: these values leave it open. It still depends on {still}."
    return (
        "Qualified, or asks for a person."
        if lead.for_sales
        else "Not qualified, so no rule for a team or a rep counts."
    )


def _columns(rehearsal: Rehearsal) -> Iterator[str]:
    """A line for each rule, and below it what decided about it."""
    published, draft = rehearsal.published, rehearsal.draft
    if published is not None and draft is not None:
        yield f"{'in force':<12} {'draft':<12} rule"
        for pair in side_by_side(published, draft):
            yield from _pair(pair)
        return
    for rule in (trial.rules for trial in (published, draft) if trial is not None):
        for judged in rule:
            yield f"{VERDICTS[judged.verdict]:<12} {_named(judged)}"
            yield from (f"{'':<12}   {reason}" for reason in _reasons(judged))


def _pair(pair: Pair) -> Iterator[str]:
    said = [VERDICTS[side.verdict] if side else ABSENT for side in (pair.published, pair.draft)]
    changed = pair.published and pair.draft and pair.published.seen.rule != pair.draft.seen.rule
    sides = (
        [("in force: ", pair.published), ("draft: ", pair.draft)] if changed else [("", pair.draft or pair.published)]
    )
    named = next(side for _, side in reversed(sides) if side)
    yield f"{said[0]:<12} {said[1]:<12} {_named(named)}"
    for name, side in sides:
        yield from (f"{'':<25}   {name}{reason}" for reason in (_reasons(side) if side else ()))


def _named(judged: Judged) -> str:
    return f"{judged.seen.rule.name}: to {print_target(judged.seen.rule.target)}"


def _reasons(judged: Judged) -> Iterator[str]:
    """The comparisons that made a rule match or not, with the values they saw."""
    for reason in judged.seen.reasons:
        seen = "not known" if reason.seen is None else print_field_value(reason.seen)
        yield f"{'✓' if reason.held else '✗'} {print_condition(reason.condition)} ({seen})"


def print_simulation(simulation: Simulation, *, names: tuple[str, str]) -> None:
    """What a draft would change about past leads."""
    published, draft = names
    if not simulation.of:
        typer.echo("No lead was decided in that time, so there is nothing to simulate.")
        return
    elsewhere = len(simulation.of_change(Change.ELSEWHERE)) or "none"
    typer.echo(
        f"{_leads(simulation.told)} decided again by {published} and by {draft}: {elsewhere} would go elsewhere."
    )
    rows = [
        (
            str(len(flow.leads)),
            bar(len(flow.leads), most=len(simulation.flows[0].leads)),
            f"{print_target(flow.before)} → {print_target(flow.after)}",
            f"by {flow.rule}" if flow.rule else "by no rule",
            f"{', '.join(flow.leads[:EXAMPLES])}{', …' if len(flow.leads) > EXAMPLES else ''}",
        )
        for flow in simulation.flows
    ]
    for row in _aligned(rows):
        typer.echo(row)
    for line in _besides(simulation, published=published):
        typer.echo(line)


def print_progress(simulation: Simulation) -> None:
    """How far a simulation is, where somebody watches."""
    typer.echo(f"{simulation.done} of {_leads(simulation.of)}", err=True)


def _besides(simulation: Simulation, *, published: str) -> Iterator[str]:
    """What else there is to say about a simulation."""
    if others := len(simulation.of_change(Change.OTHER_REP)):
        yield f"{_leads(others)} would go to the same target, and to another rep there."
    if others := len(simulation.of_change(Change.OTHER_RULE)):
        yield f"{_leads(others)} would go the same way by another rule."
    if simulation.changed_since:
        yield f"{_leads(simulation.changed_since)} went otherwise in fact: {published} is newer than they are."
    if simulation.untold:
        yield f"{_leads(simulation.untold)} could not be decided again: an earlier Baton did not keep what that needs."


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))] if rows else []
    for count, *rest in rows:
        cells = [count.rjust(widths[0]), *(cell.ljust(width) for cell, width in zip(rest, widths[1:], strict=True))]
        yield f"  {'  '.join(cells)}".rstrip()


def _leads(count: int) -> str:
    return f"{count:,} lead{'' if count == 1 else 's'}"
