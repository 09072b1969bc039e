from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from routing.assignment import LONGEST_DENOMINATOR, Choice, Ledger, Share, choose_rep, furthest_from_due, give_back
from routing.reps import RepState
from tests.routing.shifts import at, new_ledger, rep, state, team, weighted

NOW = at("2026-01-05 10:00")


def equals(*names: str) -> list[RepState]:
    return [state(rep(name)) for name in names]


def rotate(states: Sequence[RepState], leads: int) -> list[Ledger]:
    """The ledger after each of that many leads."""
    ledgers = [new_ledger()]
    members = team(*(one.rep.name for one in states))
    for _ in range(leads):
        after = choose_rep(members, states, ledgers[-1], now=NOW, language=None).after
        assert after is not None
        ledgers.append(after)
    return ledgers[1:]


def furthest(ledger: Ledger) -> Fraction:
    return max(abs(share.due - share.got) for share in ledger.shares.values())


def test_a_weight_of_two_is_twice_as_many_leads() -> None:
    states = [state(rep("ana", weight=2)), state(rep("bo")), state(rep("cai"))]
    members = team("ana", "bo", "cai")
    ledger, order = new_ledger(), []
    for _ in range(8):
        choice = choose_rep(members, states, ledger, now=NOW, language=None)
        assert choice.rep is not None
        assert choice.after is not None
        order.append(choice.rep)
        ledger = choice.after

    assert Counter(order) == {"ana": 4, "bo": 2, "cai": 2}
    assert order == ["ana", "bo", "cai", "ana"] * 2


def test_nobody_catches_up_on_an_absence() -> None:
    ana, bo = rep("ana"), rep("bo")
    ledger = new_ledger()
    for _ in range(10):
        alone = choose_rep(team("ana", "bo"), [state(ana), state(bo, away=True)], ledger, now=NOW, language=None)
        assert alone.after is not None
        ledger = alone.after

    back = choose_rep(team("ana", "bo"), [state(ana), state(bo)], ledger, now=NOW, language=None)

    assert ledger.shares == {"ana": Share(due=Fraction(10), got=10)}
    assert back.rep == "ana"
    assert back.after is not None
    assert back.after.shares["bo"] == Share(due=Fraction(1, 2), got=0)


def test_who_is_short_of_leads_comes_first_when_nobody_has_credit_enough() -> None:
    ledger = Ledger(team="general", shares={"ana": Share(got=3), "bo": Share(got=1), "cai": Share(got=2)})

    choice = choose_rep(team("ana", "bo", "cai"), equals("ana", "bo", "cai"), ledger, now=NOW, language=None)

    assert choice.rep == "bo"


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 100), min_size=2, max_size=20), st.integers(1, 400))
@example([1, 4, 4], 9).via("the greatest credit first strays 7/9 from a due here, past the bound of 3/4")
@example([1] * 20, 400)
@example([100, *[1] * 19], 400)
def test_with_a_constant_roster_nobody_strays_further_than_tijdemans_bound(weights: list[int], leads: int) -> None:
    bound = 1 - Fraction(1, 2 * len(weights) - 2)

    assert max(furthest(ledger) for ledger in rotate(weighted(weights), leads)) <= bound


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 20), min_size=1, max_size=8))
def test_after_as_many_leads_as_the_weights_sum_to_everybody_got_their_weight(weights: list[int]) -> None:
    last = rotate(weighted(weights), sum(weights))[-1]

    assert [last.shares[f"rep{number:02}"].got for number in range(len(weights))] == weights


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 997), min_size=6, max_size=12), st.integers())
def test_a_ledger_stays_short_and_balanced_however_people_come_and_go(weights: list[int], seed: int) -> None:
    dice = Random(seed)
    reps = [one.rep for one in weighted(weights)]
    ledger = new_ledger()
    for _ in range(150):
        states = [state(one, away=dice.random() < 0.3) for one in reps]
        choice = choose_rep(team(*(one.name for one in reps)), states, ledger, now=NOW, language=None)
        assert choice.after is not None
        ledger = choice.after

    longest = max(share.due.denominator for share in ledger.shares.values())
    assert longest <= LONGEST_DENOMINATOR * sum(weights)
    assert abs(sum((share.due - share.got for share in ledger.shares.values()), Fraction(0))) < Fraction(1, 10**6)


def test_a_lead_that_is_given_back_leaves_the_later_choices_as_they_were() -> None:
    states = equals("ana", "bo", "cai")
    members = team("ana", "bo", "cai")
    first = choose_rep(members, states, new_ledger(), now=NOW, language=None)
    assert first.after is not None
    second = choose_rep(members, states, first.after, now=NOW + timedelta(minutes=1), language=None)
    assert second.after is not None

    ledger = give_back(second.after, choice=first)

    assert {name: share.got for name, share in ledger.shares.items()} == {"ana": 0, "bo": 1, "cai": 0}
    assert {share.due for share in ledger.shares.values()} == {Fraction(1, 3)}


def test_a_lead_for_a_named_rep_leaves_nothing_to_give_back() -> None:
    ledger = rotate(equals("ana", "bo"), 1)[0]

    assert give_back(ledger, choice=Choice(rep="ana", candidates=())) == ledger


def test_who_was_away_is_due_what_they_missed_where_their_team_catches_up() -> None:
    ana, bo = rep("ana"), rep("bo")
    members = replace(team("ana", "bo"), catch_up=True)
    ledger = new_ledger()
    for _ in range(4):
        alone = choose_rep(members, [state(ana), state(bo, away=True)], ledger, now=NOW, language=None)
        assert alone.after is not None
        ledger = alone.after

    back = choose_rep(members, [state(ana), state(bo)], ledger, now=NOW, language=None)

    assert ledger.shares == {"ana": Share(due=Fraction(2), got=4), "bo": Share(due=Fraction(2))}
    assert back.rep == "bo"


@pytest.mark.parametrize(("reps", "bound"), [(1, Fraction(0)), (2, Fraction(1, 2)), (3, Fraction(3, 4))])
def test_the_bound_is_tijdemans(reps: int, bound: Fraction) -> None:
    assert furthest_from_due(reps) == bound
