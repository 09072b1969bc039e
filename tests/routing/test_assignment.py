from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.assignment import (
    Candidate,
    Ledger,
    Share,
    Standing,
    choose_rep,
    consider,
)
from routing.reps import RepState, Rotation
from tests.routing.shifts import ALWAYS, OFFICE, at, new_ledger, rep, shift, state, team

NOW = at("2026-01-05 10:00")  # A Monday in New York.
EVENING = at("2026-01-05 20:00")
TUESDAY = at("2026-01-06 09:00")
NINE_TO_SIX = shift(OFFICE)


@pytest.mark.parametrize(
    ("one", "standing"),
    [
        pytest.param(state(rep("ana")), Standing.AVAILABLE, id="nothing against her"),
        pytest.param(state(rep("ana", capacity=8), load=7), Standing.AVAILABLE, id="below capacity"),
        pytest.param(state(rep("ana", capacity=8), load=8), Standing.AT_CAPACITY, id="at capacity"),
        pytest.param(state(rep("ana"), load=99), Standing.AVAILABLE, id="no capacity set"),
        pytest.param(state(rep("ana"), returned=True), Standing.RETURNED, id="returned it"),
        pytest.param(state(rep("ana"), offered=True), Standing.TRIED, id="let it lapse"),
        pytest.param(state(rep("ana"), away=True), Standing.AWAY, id="away until she says so"),
        pytest.param(state(rep("ana"), away=True, away_until=TUESDAY), Standing.AWAY, id="away until tomorrow"),
        pytest.param(state(rep("ana"), away=True, away_until=NOW), Standing.AVAILABLE, id="back just now"),
        pytest.param(state(rep("ana", on=shift("Tue 09:00-18:00"))), Standing.OFF_SHIFT, id="off shift"),
        pytest.param(
            state(rep("ana", capacity=0, on=shift("Tue 09:00-18:00")), away=True, returned=True, offered=True),
            Standing.RETURNED,
            id="returned it, before all else",
        ),
        pytest.param(
            state(rep("ana", capacity=0, on=shift("Tue 09:00-18:00")), away=True), Standing.AWAY, id="away, before off"
        ),
    ],
)
def test_a_rep_stands_as_the_first_reason_against_them_says(one: RepState, standing: Standing) -> None:
    assert consider(one, now=NOW).standing is standing


@pytest.mark.parametrize(
    ("one", "on_again"),
    [
        pytest.param(state(rep("ana", on=NINE_TO_SIX)), TUESDAY, id="off shift: when the shift begins"),
        pytest.param(
            state(rep("ana", on=NINE_TO_SIX), away=True, away_until=at("2026-01-07 00:00")),
            at("2026-01-07 09:00"),
            id="away: when the shift begins after it",
        ),
        pytest.param(state(rep("ana", on=NINE_TO_SIX), away=True), None, id="away until further notice: nobody knows"),
        pytest.param(state(rep("ana", on=NINE_TO_SIX), returned=True), None, id="returned it: never"),
    ],
)
def test_a_rep_who_is_off_says_when_they_are_on_again(one: RepState, on_again: object) -> None:
    assert consider(one, now=EVENING).on_again == on_again


def test_a_rep_who_is_named_directly_need_not_speak_the_language() -> None:
    ana = state(rep("ana", languages=("en",)))

    assert consider(ana, now=NOW).standing is Standing.AVAILABLE
    assert consider(ana, now=NOW, language="zh").standing is Standing.OTHER_LANGUAGE


ANA = rep("ana", languages=("en", "es"))
CAI = rep("cai", languages=("en", "zh-CN"))
CAI_AT_DAY = rep("cai", languages=("en", "zh"), on=NINE_TO_SIX)


@pytest.mark.parametrize(
    ("states", "language", "chosen"),
    [
        pytest.param([state(ANA), state(CAI)], "zh", "cai", id="who speaks it"),
        pytest.param([state(ANA), state(CAI)], "ES", "ana", id="however it is written"),
        pytest.param([state(ANA), state(CAI)], "fr", "ana", id="nobody of the team does: anybody"),
        pytest.param([state(ANA), state(CAI)], None, "ana", id="not known: anybody"),
        pytest.param([state(ANA), state(CAI_AT_DAY)], "zh", None, id="somebody does, but is off: the lead waits"),
        pytest.param([state(ANA), state(CAI, returned=True)], "zh", None, id="only who returned it does"),
    ],
)
def test_a_lead_goes_to_who_speaks_its_language(
    states: list[RepState], language: str | None, chosen: str | None
) -> None:
    assert choose_rep(team("ana", "cai"), states, new_ledger(), now=EVENING, language=language).rep == chosen


def test_a_lead_that_nobody_can_take_waits_for_the_first_who_may() -> None:
    spanish_at_eight = rep("bo", languages=("es",), on=shift("Mon-Fri 08:00-18:00"))
    states = [
        state(rep("ana", on=NINE_TO_SIX)),
        state(spanish_at_eight),
        state(rep("cai", on=shift("Mon-Fri 08:30-18:00")), away=True, away_until=at("2026-01-06 12:00")),
        state(rep("dee", capacity=1), load=1),
    ]

    choice = choose_rep(team("ana", "bo", "cai", "dee"), states, new_ledger(), now=EVENING, language="en")

    assert choice.rep is None
    assert choice.next_on == TUESDAY
    assert choice.after == choice.before == new_ledger()
    assert choice.candidates == (
        Candidate(rep="ana", standing=Standing.OFF_SHIFT, load=0, on_again=TUESDAY),
        Candidate(rep="bo", standing=Standing.OFF_SHIFT, load=0, on_again=at("2026-01-06 08:00")),
        Candidate(rep="cai", standing=Standing.AWAY, load=0, on_again=at("2026-01-06 12:00")),
        Candidate(rep="dee", standing=Standing.AT_CAPACITY, load=1),
    )


@pytest.mark.parametrize(
    "states",
    [
        pytest.param([state(ANA, away=True), state(CAI, returned=True)], id="nobody knows when"),
        pytest.param([], id="nobody there"),
    ],
)
def test_a_lead_that_waits_for_nobody_in_particular_has_no_moment(states: list[RepState]) -> None:
    choice = choose_rep(team("ana", "cai"), states, new_ledger(), now=NOW, language=None)

    assert (choice.rep, choice.next_on) == (None, None)


def test_members_named_twice_count_once_and_unknown_ones_not_at_all() -> None:
    states = [state(rep("ana")), state(rep("stranger"))]

    choice = choose_rep(team("ana", "ana", "nobody"), states, new_ledger(), now=NOW, language=None)

    assert choice.rep == "ana"
    assert [candidate.rep for candidate in choice.candidates] == ["ana"]
    assert choice.after == Ledger(team="general", shares={"ana": Share(due=Fraction(1), got=1)})


@st.composite
def any_state(draw: st.DrawFn, name: str) -> RepState:
    who = rep(
        name,
        weight=draw(st.integers(1, 5)),
        capacity=draw(st.none() | st.integers(0, 4)),
        languages=draw(st.sampled_from([("en",), ("zh",), ("en", "zh")])),
        on=shift(draw(st.sampled_from([ALWAYS, OFFICE, "Sat 09:00-12:00"]))),
    )
    flag = st.booleans()
    return state(who, load=draw(st.integers(0, 5)), away=draw(flag), returned=draw(flag), offered=draw(flag))


STATES = st.tuples(*(any_state(name) for name in ("ana", "bo", "cai", "dee")))


@given(STATES, st.sampled_from(["en", "zh", "fr", None]), st.sampled_from(list(Rotation)))
def test_nobody_gets_a_lead_they_must_not_get(
    states: tuple[RepState, ...], language: str | None, rotation: Rotation
) -> None:
    members = team("ana", "bo", "cai", "dee", rotation=rotation)

    choice = choose_rep(members, states, new_ledger(), now=NOW, language=language)

    for one in states:
        if one.rep.name == choice.rep:
            assert (one.returned, one.offered, one.away) == (False, False, False)
            assert one.rep.capacity is None or one.load < one.rep.capacity
            assert language in one.rep.languages or not any(language in other.rep.languages for other in states)
    if choice.rep is None:
        assert Standing.AVAILABLE not in {candidate.standing for candidate in choice.candidates}


@given(STATES, st.permutations(range(4)))
def test_a_choice_does_not_depend_on_the_order_of_the_states(states: tuple[RepState, ...], order: list[int]) -> None:
    members = team("ana", "bo", "cai", "dee")

    choice = choose_rep(members, states, new_ledger(), now=NOW, language="en")

    assert choice == choose_rep(members, [states[place] for place in order], new_ledger(), now=NOW, language="en")


@pytest.mark.parametrize(
    ("loads", "got", "chosen"),
    [
        pytest.param([2, 1, 3], [0, 9, 0], "bo", id="the fewest"),
        pytest.param([1, 1, 3], [3, 2, 0], "bo", id="a tie goes to the greatest credit"),
        pytest.param([1, 1, 1], [0, 0, 0], "ana", id="then to the first name"),
    ],
)
def test_least_loaded_gives_to_who_has_the_fewest_leads(loads: list[int], got: list[int], chosen: str) -> None:
    names = ("ana", "bo", "cai")
    states = [state(rep(name), load=load) for name, load in zip(names, loads, strict=True)]
    shares = {name: Share(got=leads) for name, leads in zip(names, got, strict=True)}
    members = team(*names, rotation=Rotation.LEAST_LOADED)

    choice = choose_rep(members, states, Ledger(team="general", shares=shares), now=NOW, language=None)

    assert choice.rep == chosen
    assert choice.after is not None
    assert choice.after.shares[chosen] == Share(due=Fraction(1, 3), got=shares[chosen].got + 1)
