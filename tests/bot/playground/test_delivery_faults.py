"""Faults of delivery by schedule: copies, what is held, and answers that are lost, over HTTP and over sockets."""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.playground import LocalSlack, Person
from tests.bot.playground.callers import acknowledging, call, do, listening, payloads
from tests.bot.playground.screens import card

Json = dict[str, Any]
Taken = Callable[[], list[Json]]


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada")


@pytest.fixture(params=["http", "socket"])
async def taken(request: pytest.FixtureRequest, slack: LocalSlack) -> AsyncIterator[Taken]:
    """What an app was sent so far and took, over each transport."""
    if request.param == "http":
        async with listening(slack) as heard:
            yield lambda: payloads(heard)
    else:
        async with acknowledging(slack) as envelopes:
            yield lambda: [envelope["payload"] for envelope in envelopes]


def _texts(taken: Taken) -> list[str]:
    return [each["event"]["text"] for each in taken() if "event" in each]


async def test_every_second_message_comes_twice_under_the_same_id(slack: LocalSlack, taken: Taken, ada: Person) -> None:
    slack.faults.duplicate("message", every=2)

    for text in ("one", "two", "three", "four"):
        await slack.say(ada.id, text)

    assert _texts(taken) == ["one", "two", "two", "three", "four", "four"]
    assert len({each["event_id"] for each in taken()}) == 4


async def test_a_copy_can_come_under_an_id_of_its_own(slack: LocalSlack, taken: Taken, ada: Person) -> None:
    slack.faults.duplicate("event", new_id=True)

    await slack.say(ada.id, "one")

    assert _texts(taken) == ["one", "one"]
    assert len({each["event_id"] for each in taken()}) == 2


async def test_one_message_can_come_under_eleven_ids(slack: LocalSlack, taken: Taken, ada: Person) -> None:
    slack.faults.duplicate("message", copies=11, new_id=True)

    await slack.say(ada.id, "one")

    assert len({each["event_id"] for each in taken()}) == 11


async def test_a_fault_of_one_type_of_event_leaves_the_others_alone(
    slack: LocalSlack, taken: Taken, ada: Person
) -> None:
    room = slack.add_channel(name="sales", members=[ada.id])
    slack.faults.duplicate("app_mention")

    await slack.say(ada.id, f"@{slack.app.name} hello", channel=room.id)

    assert sorted(each["event"]["type"] for each in taken()) == ["app_mention", "app_mention", "message"]


async def test_a_press_comes_twice_as_if_it_had_been_pressed_again(
    slack: LocalSlack, taken: Taken, ada: Person
) -> None:
    shown = await card(slack, ada.id)
    slack.faults.duplicate("interaction", new_id=True)

    await slack.click(ada.id, shown.channel, shown.ts)

    presses = [each for each in taken() if each.get("type") == "block_actions"]
    assert [each["actions"][0]["value"] for each in presses] == ["7", "7"]
    assert len({each["trigger_id"] for each in presses}) == 2


async def test_a_command_comes_twice_with_the_very_same_fields(slack: LocalSlack, taken: Taken, ada: Person) -> None:
    slack.faults.duplicate("/leads")

    await slack.command(ada.id, "/leads", patience=0.0)
    await slack.command(ada.id, "/reps", patience=0.0)

    first, copy, other = taken()
    assert first == copy
    assert other["command"] == "/reps"


async def test_what_is_held_comes_when_it_is_released_in_either_order(
    slack: LocalSlack, taken: Taken, ada: Person
) -> None:
    slack.faults.hold("message", every=2)
    for text in ("one", "two", "three", "four"):
        await slack.say(ada.id, text)
    before = _texts(taken)

    receipts = await slack.release_events(reverse=True)
    await slack.say(ada.id, "five")
    await slack.say(ada.id, "six")

    assert before == ["one", "three"]
    assert _texts(taken)[2:] == ["four", "two", "five", "six"]
    assert all(receipt.ok for receipt in receipts)


async def test_what_is_held_for_a_time_comes_by_the_clock(
    slack: LocalSlack, taken: Taken, ada: Person, clock: MovableClock
) -> None:
    slack.faults.hold("message", seconds=30)
    await slack.say(ada.id, "one")
    await slack.say(ada.id, "two")

    clock.move(timedelta(seconds=30))
    await slack.until(lambda: len(taken()) == 2)

    assert _texts(taken) == ["two", "one"]
    assert await slack.release_events() == []


async def test_a_command_that_is_held_is_too_late_for_who_typed_it(
    slack: LocalSlack, taken: Taken, ada: Person
) -> None:
    slack.faults.hold("command")

    outcome = await slack.command(ada.id, "/leads")
    before = taken()
    await slack.release_events()

    assert outcome.words == "/leads failed with the error “operation_timeout”."
    assert before == []
    assert [each["command"] for each in taken()] == ["/leads"]


async def test_an_event_whose_answer_is_lost_comes_again(slack: LocalSlack, taken: Taken, ada: Person) -> None:
    slack.faults.lose_answer("message", times=2)

    await slack.say(ada.id, "one")
    await slack.until(lambda: len(slack.traffic.of("message")) == 2)

    first, again = slack.traffic.of("message")
    assert (first.trouble, first.status, first.answer) == (again.trouble, None, {})
    assert first.trouble in ("http_timeout", "timeout")
    assert (first.attempt, again.attempt) == (0, 1)
    assert _texts(taken) == ["one", "one"]
    assert len({each["event_id"] for each in taken()}) == 1


async def test_a_press_whose_answer_is_lost_is_done_and_not_known_to_be(
    slack: LocalSlack, taken: Taken, ada: Person
) -> None:
    shown = await card(slack, ada.id)
    slack.faults.lose_answer("block_actions")

    outcome = await slack.click(ada.id, shown.channel, shown.ts)
    again = await slack.click(ada.id, shown.channel, shown.ts)

    assert outcome.trouble in ("http_timeout", "timeout")
    assert again.ok
    assert len([each for each in taken() if each.get("type") == "block_actions"]) == 2


async def test_copies_at_odds_are_the_same_under_the_same_seed(slack: LocalSlack, taken: Taken, ada: Person) -> None:
    seed = slack.faults.duplicate("message", probability=0.5).schedule.seed
    texts = [str(number) for number in range(12)]
    for text in texts:
        await slack.say(ada.id, text)
    first = _texts(taken)
    slack.faults.clear()
    slack.faults.duplicate("message", probability=0.5, seed=seed)
    for text in texts:
        await slack.say(ada.id, text)

    assert _texts(taken)[len(first) :] == first
    assert len(texts) <= len(first) <= 2 * len(texts)


async def test_faults_of_calls_and_of_deliveries_do_not_strike_each_other(
    slack: LocalSlack, taken: Taken, ada: Person
) -> None:
    slack.faults.duplicate()
    slack.faults.error("*", "fatal_error")

    posted = await call(slack, "chat.postMessage", channel=ada.id, text="Hi")
    await slack.say(ada.id, "one")

    assert posted["error"] == "fatal_error"
    assert _texts(taken) == ["one", "one"]


@pytest.mark.parametrize("of", ["*", "event", "message", "app_home_opened", "view_submission", "/echo"])
async def test_a_delivery_goes_wrong_by_a_name_that_there_is(northwind: LocalSlack, of: str) -> None:
    status, _ = await do(northwind, "delivery", of=of, effect="hold")

    assert status == 200


@pytest.mark.parametrize("of", ["mesage", "nope", "/eco", ""])
async def test_a_delivery_by_a_name_that_there_is_not_is_refused(northwind: LocalSlack, of: str) -> None:
    status, said = await do(northwind, "delivery", of=of, effect="hold")

    assert status == 422
    assert said["error"].startswith(f"of: nothing that is delivered is called {of}; there are event, ")
    assert "/echo" in said["error"]


@pytest.mark.parametrize("moment", ["2027", 2027, "2027-01-01", "2027-01-01T09:00", "tomorrow"])
async def test_a_moment_is_written_out_with_its_zone(slack: LocalSlack, moment: str | int) -> None:
    since, _ = await do(slack, "delivery", effect="hold", since=moment)
    to, _ = await do(slack, "clock", to=moment)
    good, _ = await do(slack, "delivery", effect="hold", since="2027-01-01T09:00:00+01:00")

    assert (since, to, good) == (422, 422, 200)
