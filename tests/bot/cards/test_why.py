"""Why a lead came to a rep, in two lines that are true."""

from dataclasses import replace

import pytest

from bot.cards.why import why
from routing.assignment import Choice, Standing
from routing.conditions import parse_condition
from routing.decision import Decision, Passed
from routing.lead import Outcome, Status
from routing.rulebook import Rulebook, Target, TargetKind
from tests.bot.cards.leads import (
    OFFER,
    OFFERED,
    RULEBOOK,
    RULES,
    choice,
    decision,
    ended,
    escalated,
    reader,
)

FREE, AWAY, OFF = Standing.AVAILABLE, Standing.AWAY, Standing.OFF_SHIFT


def lines(made: Decision) -> list[str]:
    lead = replace(OFFERED, decision=made)
    return why(lead, lead.offers[-1], reader=reader())


@pytest.mark.parametrize(
    ("made", "rep"),
    [
        pytest.param(decision(chosen=choice(ana=FREE, bo=FREE)), "*ana* is next by fair share", id="in turn"),
        pytest.param(
            decision(chosen=choice(ana=FREE, bo=FREE, cai=AWAY)),
            "*ana* is next by fair share · passed over: cai (away)",
            id="in turn, one away",
        ),
        pytest.param(
            decision(chosen=choice(ana=FREE, bo=OFF, cai=Standing.AT_CAPACITY)),
            "*ana* is the only one free · passed over: bo (off shift), cai (at capacity)",
            id="the only one free",
        ),
        pytest.param(decision(chosen=choice(ana=FREE)), "*ana* is the only one in the team", id="the only one"),
        pytest.param(
            decision("Everyone else", chosen=choice(team="quick", ana=FREE, bo=FREE)),
            "*ana* has the fewest leads in hand",
            id="least loaded",
        ),
        pytest.param(
            decision("Cai", chosen=choice("cai", team=None, cai=FREE), language="zh"),
            "*cai* is named by the rule",
            id="named",
        ),
        pytest.param(
            decision("Named accounts", chosen=choice("bo", team=None, bo=FREE), has_owner=True),
            "*bo* owns the account",
            id="owner",
        ),
        pytest.param(
            decision(chosen=choice(ana=FREE, **{f"r{number}": AWAY for number in range(9)})),
            "*ana* is the only one free · passed over: r0 (away), r1 (away), r2 (away), r3 (away), r4 (away), …",
            id="a large team",
        ),
    ],
)
def test_why_this_rep(made: Decision, rep: str) -> None:
    assert lines(made)[-1] == rep


@pytest.mark.parametrize(
    ("made", "rule"),
    [
        pytest.param(
            decision(), "Rule *Big ones*: `employees &gt;= 200 and country in (DE, US)` → team sales", id="a condition"
        ),
        pytest.param(decision("Everyone else"), "Rule *Everyone else*: every lead → team quick", id="no condition"),
        pytest.param(replace(decision(), rule=None, target=None, choice=None), "No rule matched", id="no rule"),
        pytest.param(replace(decision(), rule="Deleted"), "Rule *Deleted* → team sales", id="a rule that is gone"),
        pytest.param(decision(country="FR"), "Rule *Big ones* → team sales", id="a rule that would not match any more"),
        pytest.param(
            replace(decision(), target=Target(kind=TargetKind.REP, name="bo")),
            "Rule *Big ones* → rep bo",
            id="a rule that leads elsewhere now",
        ),
    ],
)
def test_why_this_rule(made: Decision, rule: str) -> None:
    assert lines(made)[0] == rule


def test_a_long_condition_is_cut() -> None:
    long = " or ".join(f"employees >= {number}" for number in range(200))
    rules = (replace(RULES["Big ones"], condition=parse_condition(long)),)
    book = Rulebook(version=4, rules=rules)

    rule = why(OFFERED, OFFER, reader=replace(reader(), rulebook=book))[0]

    assert len(rule) < 400
    assert rule.endswith("…` → team sales")
    assert book != RULEBOOK


def test_a_rule_that_came_first_in_vain_is_named() -> None:
    made = replace(
        decision(),
        passed=(
            Passed(rule="Named accounts", choice=choice(None, team=None, bo=AWAY)),
            Passed(rule="Old accounts", choice=Choice(rep=None, candidates=())),
        ),
    )

    assert lines(made)[:2] == [
        "Rule *Named accounts* came first, but nobody could take it: bo (away)",
        "Rule *Old accounts* came first, but names nobody who is a rep now",
    ]


def test_before_everybody_it_says_who_had_it() -> None:
    first = ended(Outcome.EXPIRED)
    second = ended(Outcome.RETURNED, offer=replace(OFFER, number=2, rep="bo"))
    lead = escalated(replace(OFFERED, offers=(first, second)))

    assert (
        why(lead, lead.offers[-1], reader=reader())[-1] == "Offered to ana (did not accept in time), bo (returned it)"
    )


def test_before_everybody_at_once_it_says_why_nobody_could() -> None:
    lead = escalated(replace(OFFERED, offers=(), decision=decision(chosen=choice(None, ana=Standing.RETURNED))))

    assert why(lead, lead.offers[-1], reader=reader())[-1] == "passed over: ana (returned it)"


def test_a_lead_nobody_decided_on_has_no_reasons() -> None:
    assert why(replace(OFFERED, decision=None, status=Status.ESCALATED), OFFER, reader=reader()) == []
