"""How many events an app gets in an hour while Slack's rate limits are on."""

from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.playground import LocalSlack, Person
from bot.playground.event_limit import EVENTS_AN_HOUR
from tests.bot.playground.callers import acknowledging, listening, payloads


@pytest.fixture
def slack(slack: LocalSlack) -> LocalSlack:
    slack.world.rates.on = True
    slack.world.event_limit.most = 2
    return slack


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada")


async def test_the_rest_is_dropped_and_the_app_told_once_a_minute(
    slack: LocalSlack, ada: Person, clock: MovableClock
) -> None:
    clock.move(timedelta(seconds=20))
    async with listening(slack) as heard:
        for text in ("one", "two", "three", "four"):
            await slack.say(ada.id, text)
        clock.move(timedelta(minutes=1))
        await slack.say(ada.id, "five")

    first, second, told, again = payloads(heard)
    assert [first["event"]["text"], second["event"]["text"]] == ["one", "two"]
    minute = int(clock.now().timestamp()) - 20
    assert again == {
        "token": slack.app.verification_token,
        "type": "app_rate_limited",
        "team_id": slack.team.id,
        "minute_rate_limited": minute,
        "api_app_id": slack.app.id,
    }
    assert told == again | {"minute_rate_limited": minute - 60}


async def test_after_an_hour_events_come_again(slack: LocalSlack, ada: Person, clock: MovableClock) -> None:
    async with acknowledging(slack) as envelopes:
        for text in ("one", "two", "three"):
            await slack.say(ada.id, text)
        clock.move(timedelta(hours=1))
        await slack.say(ada.id, "four")

    said = [each["payload"].get("event", {}).get("text") for each in envelopes]
    assert said == ["one", "two", None, "four"]


async def test_what_people_press_and_type_is_not_counted(slack: LocalSlack, ada: Person) -> None:
    async with listening(slack):
        outcomes = [await slack.command(ada.id, "/leads", patience=0.0) for _ in range(4)]

    assert all(outcome.ok for outcome in outcomes)


async def test_each_workspace_is_counted_by_itself(slack: LocalSlack, ada: Person) -> None:
    partner = slack.add_workspace("Partner")
    slack.install_in(partner)
    bo = slack.add_person(name="Bo", workspace=partner)
    async with listening(slack) as heard:
        for text in ("one", "two", "three"):
            await slack.say(ada.id, text)
        await slack.say(bo.id, "four")

    assert [each["team_id"] for each in payloads(heard)] == [slack.team.id] * 3 + [partner.id]


async def test_nothing_is_dropped_while_limits_are_off(slack: LocalSlack, ada: Person) -> None:
    slack.world.rates.on = False
    async with listening(slack) as heard:
        for text in ("one", "two", "three"):
            await slack.say(ada.id, text)

    assert len(heard) == 3


def test_an_app_gets_as_many_as_slack_gives_it() -> None:
    assert LocalSlack().world.event_limit.most == EVENTS_AN_HOUR == 30_000
