"""Faults: what an app meets on a bad day, on purpose."""

import time
from datetime import timedelta

import pytest
from aiohttp import ClientConnectionError, ClientSession

from bot.clock import MovableClock
from bot.playground import LocalSlack, Person
from bot.playground.exceptions import FaultError
from bot.playground.faults import CallEffect
from tests.bot.playground.callers import call, listening, payloads


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada")


async def test_a_rate_limit_says_how_long_to_wait_and_then_ends(slack: LocalSlack, ada: Person) -> None:
    slack.faults.rate_limit("chat.postMessage", retry_after=7)
    headers = {"Authorization": f"Bearer {slack.app.bot_token}"}
    body = {"channel": ada.id, "text": "Hi"}

    async with ClientSession(headers=headers) as session:
        async with session.post(f"{slack.api_url}chat.postMessage", json=body) as limited:
            answer = await limited.json()
        async with session.post(f"{slack.api_url}chat.postMessage", json=body) as accepted:
            ok = (await accepted.json())["ok"]

    assert (limited.status, limited.headers["Retry-After"], answer["error"]) == (429, "7", "ratelimited")
    assert ok
    assert len(slack.messages(slack.dm(ada.id))) == 1


@pytest.mark.parametrize(("effect", "status"), [("ratelimited", 429), ("http_error", 500)])
async def test_a_fault_that_says_no_more_than_its_effect_is_as_slack_would_be(
    slack: LocalSlack, effect: CallEffect, status: int
) -> None:
    slack.faults.plan("auth.test", effect)

    await call(slack, "auth.test")

    assert slack.traffic[-1].status == status


def test_a_fault_of_a_method_that_there_is_not_is_refused(slack: LocalSlack) -> None:
    with pytest.raises(FaultError, match=r"there is no chat\.postMesage here"):
        slack.faults.lose_response("chat.postMesage")


async def test_a_lost_response_leaves_the_message_posted(slack: LocalSlack, ada: Person) -> None:
    slack.faults.lose_response("chat.postMessage")

    with pytest.raises(ClientConnectionError):
        await call(slack, "chat.postMessage", channel=ada.id, text="Hi")

    assert [message.words for message in slack.messages(slack.dm(ada.id))] == ["Hi"]
    assert slack.traffic.of("chat.postMessage")[0].trouble == "connection_dropped"


async def test_a_dropped_request_does_nothing(slack: LocalSlack, ada: Person) -> None:
    slack.faults.drop_request("chat.postMessage")

    with pytest.raises(ClientConnectionError):
        await call(slack, "chat.postMessage", channel=ada.id, text="Hi")

    assert slack.messages(slack.dm(ada.id)) == []


async def test_an_error_strikes_after_the_calls_it_lets_pass(slack: LocalSlack) -> None:
    slack.faults.error("*", "fatal_error", after=1, times=2)

    answers = [await call(slack, "auth.test") for _ in range(4)]

    assert [answer.get("error") for answer in answers] == [None, "fatal_error", "fatal_error", None]


async def test_an_error_can_say_more_in_its_metadata(slack: LocalSlack) -> None:
    slack.faults.error("views.open", "invalid_arguments", messages=("[ERROR] trigger_id is expired",))

    answer = await call(slack, "views.open", trigger_id="1", view={})

    assert answer["error"] == "invalid_arguments"
    assert answer["response_metadata"]["messages"] == ["[ERROR] trigger_id is expired"]


async def test_an_http_error_strikes_only_its_method(slack: LocalSlack, ada: Person) -> None:
    slack.faults.http_error("users.info", status=503)

    other = await call(slack, "auth.test")
    await call(slack, "users.info", user=ada.id)

    assert other["ok"]
    assert slack.traffic[-1].status == 503


async def test_a_delay_is_waited_before_anything_is_done(slack: LocalSlack) -> None:
    slack.faults.delay("auth.test", seconds=0.05)
    began = time.monotonic()

    await call(slack, "auth.test")
    slack.faults.clear()

    assert time.monotonic() - began >= 0.05


async def _struck(slack: LocalSlack, calls: int) -> list[bool]:
    return [not (await call(slack, "auth.test"))["ok"] for _ in range(calls)]


async def test_a_fault_can_strike_every_third_call(slack: LocalSlack) -> None:
    slack.faults.error("auth.test", "fatal_error", every=3, after=1)

    assert await _struck(slack, 8) == [False, False, False, True, False, False, True, False]


async def test_a_fault_can_last_from_one_moment_of_the_clock_to_another(slack: LocalSlack, clock: MovableClock) -> None:
    begin = clock.now() + timedelta(minutes=10)
    slack.faults.error("auth.test", "fatal_error", since=begin, until=begin + timedelta(minutes=5))

    before = await _struck(slack, 2)
    clock.move(timedelta(minutes=10))
    during = await _struck(slack, 2)
    clock.move(timedelta(minutes=5))
    after = await _struck(slack, 2)

    assert (before, during, after) == ([False] * 2, [True] * 2, [False] * 2)


async def test_a_fault_at_odds_strikes_the_same_calls_again_under_the_same_seed(slack: LocalSlack) -> None:
    chosen = slack.faults.error("auth.test", "fatal_error", probability=0.5).schedule.seed
    first = await _struck(slack, 40)
    slack.faults.clear()
    slack.faults.error("auth.test", "fatal_error", probability=0.5, seed=chosen)

    assert await _struck(slack, 40) == first
    assert {True, False} == set(first)


async def _answer_by_url(slack: LocalSlack, ada: Person) -> None:
    """Press a button and answer by the URL that comes with it."""
    channel, ts = await _posted(slack, ada)
    async with listening(slack) as heard:
        await slack.click(ada.id, channel, ts, label="Go")
    url = payloads(heard)[0]["response_url"]
    async with ClientSession() as session, session.post(url, json={"text": "There you are"}) as response:
        assert response.status == 200


async def _posted(slack: LocalSlack, ada: Person) -> tuple[str, str]:
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    blocks = [{"type": "actions", "elements": [button]}]
    answer = await call(slack, "chat.postMessage", channel=ada.id, text="Ready?", blocks=blocks)
    return answer["channel"], answer["ts"]


async def test_an_answer_by_url_can_be_lost_though_it_is_shown(slack: LocalSlack, ada: Person) -> None:
    slack.faults.lose_response("response_url")

    with pytest.raises(ClientConnectionError):
        await _answer_by_url(slack, ada)

    assert [message.words for message in slack.ephemerals(ada.id)] == ["There you are"]
    assert slack.traffic.of("response_url")[0].trouble == "connection_dropped"


async def test_an_answer_by_url_can_be_dropped_and_is_shown_to_nobody(slack: LocalSlack, ada: Person) -> None:
    slack.faults.drop_request("response_url")

    with pytest.raises(ClientConnectionError):
        await _answer_by_url(slack, ada)

    assert slack.ephemerals(ada.id) == []


async def test_the_content_of_a_file_can_be_refused_on_its_way_in_and_out(slack: LocalSlack) -> None:
    announced = await call(slack, "files.getUploadURLExternal", filename="a.txt", length=1)
    slack.faults.http_error("upload_url", status=503)
    slack.faults.http_error("url_private", status=502)

    async with ClientSession(headers={"Authorization": f"Bearer {slack.app.bot_token}"}) as session:
        statuses = [(await session.post(announced["upload_url"], data=b"a")).status for _ in range(2)]
        await call(slack, "files.completeUploadExternal", files=[{"id": announced["file_id"]}])
        url = f"{slack.page_url}files-pri/{announced['file_id']}/a.txt"
        statuses += [(await session.get(url)).status for _ in range(2)]

    assert statuses == [503, 200, 502, 200]
