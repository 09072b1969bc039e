"""What `baton routing try|simulate --json` prints, for programs to read."""

import json
from typing import Any

import typer

from bot.rehearsal import Rehearsal
from routing.conditions import print_condition
from routing.decision import Decision
from routing.lead_lines import print_field_value, print_lead_line
from routing.replay.placing import NURTURE, Placed
from routing.replay.simulation import Change, Flow, Moved, Simulation
from routing.replay.supposing import Supposed
from routing.replay.trying import Trial
from routing.rule_lines import print_target
from routing.verdicts import Judged

Json = dict[str, Any]


def print_rehearsal_as_json(rehearsal: Rehearsal, *, names: tuple[str, str]) -> None:
    """The lead, where it goes by either side, and every rule; a side that there is not is null."""
    published, draft = names
    _print(
        {
            "lead": _lead(rehearsal.lead) if rehearsal.lead else None,
            "in_force": _side(rehearsal.published, published) if rehearsal.published else None,
            "draft": _side(rehearsal.draft, draft) if rehearsal.draft else None,
        }
    )


def print_simulation_as_json(simulation: Simulation, *, names: tuple[str, str]) -> None:
    """What a draft would change about past leads, with every lead that it changes something about."""
    published, draft = names
    counts = {change.replace("-", "_"): len(simulation.of_change(change)) for change in Change}
    _print(
        {
            "in_force": published,
            "draft": draft,
            "leads": simulation.of,
            "decided_again": simulation.told,
            "untold": simulation.untold,
            "changed_since": simulation.changed_since,
            **counts,
            "flows": [_flow(flow) for flow in simulation.flows],
            "moved": [_moved(moved) for moved in simulation.moved],
        }
    )


def _print(found: Json) -> None:
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))


def _lead(lead: Supposed) -> Json:
    """The values as one types them, whether such a lead is for sales, and the fields that leave that open."""
    return {
        "values": print_lead_line(lead.fields),
        "for_sales": lead.for_sales,
        "certain": lead.certain,
        "unsettled": list(lead.unsettled),
    }


def _side(trial: Trial, name: str) -> Json:
    return {"name": name, **_decided(trial.decision), "rules": [_rule(judged) for judged in trial.rules]}


def _decided(decision: Decision) -> Json:
    """Where the lead goes; `free_from` is when somebody could take it where nobody can."""
    choice = decision.choice
    free_from = choice.next_on if choice and choice.rep is None else None
    return {
        "rule": decision.rule,
        "target": print_target(decision.target or NURTURE),
        "rep": choice.rep if choice else None,
        "free_from": free_from.isoformat() if free_from else None,
    }


def _rule(judged: Judged) -> Json:
    rule = judged.seen.rule
    return {
        "number": judged.seen.number,
        "name": rule.name,
        "target": print_target(rule.target),
        "verdict": judged.verdict,
        "comparisons": [
            {
                "condition": print_condition(reason.condition),
                "seen": None if reason.seen is None else print_field_value(reason.seen),
                "held": reason.held,
            }
            for reason in judged.seen.reasons
        ],
    }


def _flow(flow: Flow) -> Json:
    return {
        "from": print_target(flow.before),
        "to": print_target(flow.after),
        "rule": flow.rule,
        "leads": list(flow.leads),
    }


def _moved(moved: Moved) -> Json:
    return {
        "lead": moved.lead,
        "change": moved.change.replace("-", "_"),
        "from": _placed(moved.before),
        "to": _placed(moved.after),
    }


def _placed(placed: Placed) -> Json:
    return {"target": print_target(placed.goal), "rep": placed.rep, "rule": placed.rule}
