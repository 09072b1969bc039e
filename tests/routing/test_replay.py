"""Past decisions made again, and by a draft: the same answers from the same rules, and what others would change."""

from dataclasses import replace
from datetime import timedelta

import pytest

from routing.decision import Decision, decide
from routing.lead_lines import parse_lead_line
from routing.replay.again import Difference, decide_again
from routing.replay.expectations import disappointed, expectation
from routing.replay.placing import Rules, placed
from routing.replay.simulation import Change, Flow, PastLead, Simulation, simulate
from routing.replay.trying import side_by_side, try_rules
from routing.reps import RepState
from routing.rule_lines import parse_target
from routing.staff import Staff
from routing.verdicts import Verdict
from storage.documents import Documents
from tests.routing.past import AGREED, BEGIN, past_leads, rules_of

RULES = rules_of(AGREED)
SEEDS = [1, 2, 3]

#: Smaller companies of other countries, and one more person on their team.
DRAFT = (
    AGREED.replace("employees >= 500", "employees >= 50")
    .replace("country in (DE, AT, CH)", "country in (DE, US)")
    .replace("members: [ana, bo, dora]", "members: [ana, bo, dora, cai]")
)


def whole(past: list[PastLead], draft: Rules, *, published: Rules = RULES) -> Simulation:
    return list(simulate(past, published=published, draft=draft))[-1]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_decision_is_made_again_to_the_same_answer(seed: int) -> None:
    for lead in past_leads(count=100, seed=seed):
        again = decide_again(lead.decision, rulebook=RULES.rulebook, roster=RULES.roster)

        assert again is not None
        assert again.same
        assert again.decision == lead.decision


def test_a_stored_decision_is_made_again_too() -> None:
    documents = Documents(Decision)
    for lead in past_leads(count=50, seed=4):
        stored = documents.load(documents.dump(lead.decision))
        again = decide_again(stored, rulebook=RULES.rulebook, roster=RULES.roster)

        assert again is not None
        assert again.same


def test_of_a_decision_whose_circumstances_were_not_kept_nothing_can_be_told() -> None:
    decision = replace(past_leads(count=1, seed=1)[0].decision, circumstances=None)

    assert decide_again(decision, rulebook=RULES.rulebook, roster=RULES.roster) is None
    assert expectation("L-1", decision, parse_target("nurture"), by="U0", now=BEGIN) is None


def test_other_rules_and_people_show_what_comes_out_otherwise() -> None:
    states = {name: RepState(rep=rep) for name, rep in RULES.roster.reps.items()}
    anas = decide(
        parse_lead_line("employees=1200 country=DE"),
        rulebook=RULES.rulebook,
        staff=Staff(roster=RULES.roster, states=states, ledgers={}),
        for_sales=True,
        language="en",
        now=BEGIN.replace(hour=10),
    )
    renamed = rules_of(AGREED.replace("Big in DACH", "Large").replace("Everyone else", "Others"))
    heavier = rules_of(AGREED.replace("weight: 2", "weight: 7"))
    without = rules_of(AGREED.replace("members: [ana, bo, dora]", "members: [bo, dora]"))

    by_others, with_heavier, without_her = (
        decide_again(anas, rulebook=rules.rulebook, roster=rules.roster) for rules in (renamed, heavier, without)
    )

    assert by_others is not None
    assert by_others.differences == (Difference.RULE,)
    assert with_heavier is not None
    assert with_heavier.differences == (Difference.SHARES,)
    assert without_her is not None
    assert without_her.differences == (Difference.REP,)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_draft_that_changes_nothing_moves_nobody(seed: int) -> None:
    past = past_leads(count=100, seed=seed)
    # As after leads that were given back, or offered to the next rep: the ledgers are not only these decisions' own.
    del past[10:20]

    simulated = whole(past, RULES)

    assert (simulated.done, simulated.untold, simulated.changed_since, simulated.moved) == (90, 0, 0, ())


@pytest.mark.parametrize("seed", SEEDS)
def test_a_draft_does_to_past_leads_what_it_would_have_done(seed: int) -> None:
    past, other = past_leads(count=150, seed=seed), past_leads(DRAFT, count=150, seed=seed)
    would = {lead.id: placed(lead.decision) for lead in other}

    simulated = whole(past, rules_of(DRAFT))

    assert {moved.lead for moved in simulated.moved} == {
        lead.id for lead in past if placed(lead.decision) != would[lead.id]
    }
    assert all(moved.after == would[moved.lead] for moved in simulated.moved)


def test_a_simulation_is_the_same_in_whatever_order_the_leads_come() -> None:
    past = past_leads(count=150, seed=1)

    assert whole(past[::-1], rules_of(DRAFT)) == whole(past, rules_of(DRAFT))


def test_a_simulation_says_from_where_to_where_by_which_rule() -> None:
    only_small = rules_of(AGREED.replace("employees < 20", "employees < 100"))

    simulated = whole(past_leads(count=200, seed=1), only_small)
    flow = simulated.flows[0]

    assert flow == Flow(
        before=parse_target("team world"), after=parse_target("nurture"), rule="Small", leads=flow.leads
    )
    assert len(flow.leads) == sum(
        moved.before.rule == "Everyone else" for moved in simulated.of_change(Change.ELSEWHERE)
    )


def test_what_the_rules_in_force_do_already_is_not_the_drafts_doing() -> None:
    past, since = past_leads(count=100, seed=1), rules_of(DRAFT)

    simulated = whole(past, since, published=since)

    assert simulated.moved == ()
    assert simulated.changed_since > 0


def test_a_long_simulation_tells_how_far_it_is() -> None:
    past = past_leads(count=250, seed=1)
    past[7] = replace(past[7], decision=replace(past[7].decision, circumstances=None))

    steps = list(simulate(past, published=RULES, draft=rules_of(DRAFT)))

    assert [(step.done, step.of) for step in steps] == [(100, 250), (200, 250), (250, 250)]
    assert (steps[-1].untold, steps[-1].told) == (1, 249)


def test_nothing_to_simulate_is_told_at_once() -> None:
    assert list(simulate([], published=RULES, draft=RULES)) == [Simulation(of=0)]


def test_rules_stand_beside_each_other_by_their_names() -> None:
    draft = rules_of(
        AGREED.replace("  - {name: Chinese, when: language = zh, to: rep cai}\n", "").replace(
            "rules:\n", "rules:\n  - {name: Interns, when: title = intern, to: nurture}\n"
        )
    )
    fields = parse_lead_line("employees=1200 country=DE title=intern")

    published, drafted = (
        try_rules(
            fields,
            rulebook=rules.rulebook,
            staff=Staff(roster=rules.roster, states={}, ledgers={}),
            for_sales=True,
            language="en",
            now=BEGIN,
        )
        for rules in (RULES, draft)
    )
    pairs = side_by_side(published, drafted)

    assert [
        (pair.name, pair.published and pair.published.verdict, pair.draft and pair.draft.verdict) for pair in pairs
    ] == [
        ("Interns", None, Verdict.DECIDED),
        ("Competitors", Verdict.UNMATCHED, Verdict.UNMATCHED),
        ("Named accounts", Verdict.UNMATCHED, Verdict.UNMATCHED),
        ("Big in DACH", Verdict.DECIDED, Verdict.LATER),
        ("Chinese", Verdict.UNMATCHED, None),
        ("Small", Verdict.UNMATCHED, Verdict.UNMATCHED),
        ("Everyone else", Verdict.LATER, Verdict.LATER),
    ]


def test_examples_that_do_not_hold_say_where_their_lead_goes() -> None:
    past = [lead for lead in past_leads(count=30, seed=1) if lead.decision.rule == "Big in DACH"]
    pinned = [
        made
        for lead in past
        if (made := expectation(lead.id, lead.decision, parse_target("team dach"), by="U0", now=BEGIN)) is not None
    ]
    without = rules_of(AGREED.replace("employees >= 500 and", "employees >= 50k and"))

    failing = disappointed(pinned, rules=without)

    assert disappointed(pinned, rules=RULES) == ()
    assert [each.expectation for each in failing] == pinned
    assert {each.goes.rule for each in failing} <= {"Chinese", "Everyone else"}


def test_an_example_keeps_who_was_away_then() -> None:
    decision = next(lead.decision for lead in past_leads(count=80, seed=1) if lead.decision.passed)
    pinned = expectation("L-1", decision, placed(decision).goal, by="U0", now=BEGIN + timedelta(days=30))

    assert pinned is not None
    assert disappointed([pinned], rules=RULES) == ()
