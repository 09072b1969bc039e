"""A flood is slowed, told so once and then ignored; nobody else notices it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import flood
from bot.flood import BURST, MOST_OVER, SECONDS_EACH, FloodGate, Flow

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def at_once(gate: FloodGate, count: int, *, person: str = "U1", at: datetime = NOON) -> list[Flow]:
    """What becomes of so many messages in one moment."""
    return [gate.flow(person, now=at) for _ in range(count)]


def test_everything_a_quick_writer_sends_is_taken() -> None:
    gate = FloodGate()

    taken = [gate.flow("U1", now=after(number * SECONDS_EACH)) for number in range(1_000)]

    assert set(taken) == {Flow.TAKE}


def test_a_flood_is_told_so_once_and_then_ignored() -> None:
    flows = at_once(FloodGate(), BURST + 5)

    assert flows == [Flow.TAKE] * BURST + [Flow.TELL] + [Flow.IGNORE] * 4


def test_a_message_that_slack_delivers_again_counts_once_and_fares_the_same() -> None:
    gate = FloodGate()
    again = [gate.flow("U1", now=NOON, message="C1/1.0") for _ in range(11)]
    rest = at_once(gate, BURST)
    told = [gate.flow("U1", now=NOON, message="C1/2.0") for _ in range(2)]

    assert set(again) == {Flow.TAKE}
    assert rest == [Flow.TAKE] * (BURST - 1) + [Flow.TELL]
    assert told == [Flow.IGNORE] * 2


def test_a_flood_of_one_person_is_nobody_elses() -> None:
    gate = FloodGate()
    at_once(gate, 1_000)

    assert gate.flow("U2", now=NOON) is Flow.TAKE


def test_whoever_goes_on_is_not_heard_however_long() -> None:
    gate = FloodGate()
    at_once(gate, BURST + 1)

    still = {gate.flow("U1", now=after(second)) for second in range(1, 300)}

    assert still == {Flow.IGNORE}


def test_whoever_stops_is_heard_again_after_a_minute() -> None:
    gate = FloodGate()
    at_once(gate, 1_000)

    assert gate.flow("U1", now=after(MOST_OVER * SECONDS_EACH - 1)) is Flow.IGNORE
    assert gate.flow("U1", now=after(2 * MOST_OVER * SECONDS_EACH)) is Flow.TAKE


def test_the_next_flood_is_told_so_again_once_the_last_is_over() -> None:
    gate = FloodGate()
    at_once(gate, BURST + 1)
    gate.flow("U1", now=after(BURST * SECONDS_EACH))

    flows = at_once(gate, BURST, at=after(BURST * SECONDS_EACH))

    assert flows.count(Flow.TELL) == 1


def test_a_clock_that_is_set_back_shuts_nobody_out() -> None:
    gate = FloodGate()
    gate.flow("U1", now=NOON)

    assert gate.flow("U1", now=after(-86_400)) is Flow.TAKE


def test_only_the_calm_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flood, "MOST_PEOPLE", 10)
    gate = FloodGate()
    at_once(gate, 1_000)

    for number in range(2, 1_000):
        gate.flow(f"U{number}", now=after(number / 100))

    assert gate.flow("U1", now=after(10)) is Flow.IGNORE
    assert len(gate._buckets) < 1_000


@given(gaps=st.lists(st.floats(0, 5), max_size=120))
def test_no_more_is_taken_than_a_burst_and_what_time_gave_room_for(gaps: list[float]) -> None:
    gate = FloodGate()
    taken, seconds = 0, 0.0

    for gap in gaps:
        seconds += gap
        taken += gate.flow("U1", now=after(seconds)) is Flow.TAKE

    assert taken <= BURST + seconds / SECONDS_EACH + 1
