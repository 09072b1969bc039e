"""What Slack does that is off at first: rate limits, another refusal of trigger ids, delayed events."""

from datetime import timedelta

import pytest
from aiohttp import ClientSession, web

from bot.clock import MovableClock
from bot.playground import LocalSlack, Person
from tests.bot.playground.callers import call, listening
from tests.bot.playground.screens import card, last, modal


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada")


async def _posted(slack: LocalSlack, channel: str) -> tuple[int, str | None]:
    headers = {"Authorization": f"Bearer {slack.app.bot_token}"}
    url, body = f"{slack.api_url}chat.postMessage", {"channel": channel, "text": "Hi"}
    async with ClientSession(headers=headers) as session, session.post(url, json=body) as answer:
        return answer.status, answer.headers.get("Retry-After")


async def test_one_message_a_second_goes_into_a_channel(slack: LocalSlack, ada: Person, clock: MovableClock) -> None:
    slack.world.rates.on = True
    other = slack.add_channel(name="other")

    answers = [await _posted(slack, ada.id), await _posted(slack, ada.id), await _posted(slack, other.id)]
    clock.move(timedelta(seconds=1))
    later = await _posted(slack, ada.id)

    assert answers == [(200, None), (429, "1"), (200, None)]
    assert later == (200, None)
    assert len(slack.messages(slack.dm(ada.id))) == 2


async def test_a_channel_is_the_same_one_however_it_is_named(
    slack: LocalSlack, ada: Person, clock: MovableClock
) -> None:
    slack.world.rates.on = True
    room = slack.add_channel(name="other")

    into_room = [await _posted(slack, named) for named in (room.id, "other", "#other")]
    to_ada = [await _posted(slack, named) for named in (ada.id, slack.dm(ada.id))]

    assert [status for status, _ in into_room] == [200, 429, 429]
    assert [status for status, _ in to_ada] == [200, 429]


async def test_a_method_can_be_called_as_often_in_a_minute_as_its_tier_says(
    slack: LocalSlack, clock: MovableClock
) -> None:
    slack.world.rates.on = True

    asked = [(await call(slack, "users.list"))["ok"] for _ in range(21)]
    other = await call(slack, "conversations.list")
    clock.move(timedelta(minutes=1))

    assert asked == [True] * 20 + [False]
    assert other["ok"]
    assert (await call(slack, "users.list"))["ok"]


async def test_nothing_is_limited_at_first(slack: LocalSlack) -> None:
    assert all([(await call(slack, "users.list"))["ok"] for _ in range(30)])


async def test_a_trigger_id_can_be_refused_as_a_wrong_argument(slack: LocalSlack, ada: Person) -> None:
    slack.world.tickets.refusal = "arguments"
    async with listening(slack) as heard:
        shown = await card(slack, ada.id)
        await slack.click(ada.id, shown.channel, shown.ts)
        trigger = last(heard, "block_actions")["trigger_id"]
        await call(slack, "views.open", trigger_id=trigger, view=modal())
        again = await call(slack, "views.open", trigger_id=trigger, view=modal())

    assert again["error"] == "invalid_arguments"
    assert again["response_metadata"]["messages"] == ["[ERROR] exchanged_trigger_id"]


async def test_delayed_events_come_every_hour_for_a_day_more(
    slack: LocalSlack, ada: Person, clock: MovableClock
) -> None:
    async def refuse(_request: web.Request) -> web.Response:
        return web.Response(status=500)

    slack.world.deliveries.delayed_events = True
    async with listening(slack, refuse) as heard:
        await slack.say(ada.id, "Hello")
        for hours in range(30):
            await slack.until(lambda known=hours: len(heard) >= min(known + 2, 28))  # type: ignore[misc]
            clock.move(timedelta(hours=1))

    assert len(heard) == 1 + 3 + 24
