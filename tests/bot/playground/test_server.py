"""Who may come in at all, and driving the local Slack over HTTP."""

import json
from base64 import b64encode
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession, WSServerHandshakeError, web

from bot.clock import MovableClock
from bot.playground import LocalSlack
from tests.bot.playground.callers import call, do, listening, payloads
from tests.bot.playground.echo import over_http


async def _get(slack: LocalSlack, path: str, **headers: str) -> int:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with ClientSession() as session, session.get(f"{slack.page_url}{path}", headers=named) as response:
        return response.status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({}, 200, id="a tool"),
        pytest.param({"Sec_Fetch_Site": "same-origin"}, 200, id="its own page"),
        pytest.param({"Host": "127.0.0.1"}, 200, id="a tool that names no port"),
        pytest.param({"Host": "LOCALHOST"}, 200, id="a tool that shouts"),
        pytest.param({"Host": "evil.example"}, 403, id="another name for this address"),
        pytest.param({"Origin": "http://127.0.0.1"}, 403, id="the page of another server here"),
        pytest.param({"Origin": "http://evil.example"}, 403, id="another page"),
        pytest.param({"Origin": "null"}, 403, id="a page without an origin"),
        pytest.param({"Origin": "http://127.0.0.1:1"}, 403, id="another port's page"),
        pytest.param({"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"}, 403, id="an image elsewhere"),
    ],
)
async def test_only_this_machine_and_its_own_page_come_in(
    slack: LocalSlack, headers: dict[str, str], status: int
) -> None:
    assert await _get(slack, "playground/state", **headers) == status


async def test_a_link_elsewhere_may_lead_to_the_page_but_to_nothing_else(slack: LocalSlack) -> None:
    link = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}

    assert await _get(slack, "", **link) == 200
    assert await _get(slack, "api/auth.test", **link) == 403


async def test_a_page_elsewhere_cannot_watch(slack: LocalSlack) -> None:
    async with ClientSession(headers={"Origin": "http://evil.example"}) as session:
        with pytest.raises(WSServerHandshakeError):
            await session.ws_connect(f"{slack.page_url}playground/live")


async def test_a_test_in_any_language_sets_the_stage_and_acts_on_it(slack: LocalSlack) -> None:
    async with listening(slack) as heard:
        _, person = await do(slack, "add_person", name="Ada", email="ada@acme.com", workspace="Partner")
        _, room = await do(slack, "add_channel", name="sales", members=[person["user"]])
        status, said = await do(slack, "say", user=person["user"], channel=room["channel"], text="Hello")

    assert status == 200
    assert slack.message(room["channel"], said["ts"]).words == "Hello"
    assert slack.person(person["user"]).stranger
    assert len(heard) == 1


async def test_the_clock_is_moved_stopped_and_run(slack: LocalSlack, clock: MovableClock) -> None:
    before = clock.now()

    await do(slack, "clock", move_seconds=1800)
    moved = clock.now() - before
    await do(slack, "clock", run=True)
    running = clock.running

    assert moved == timedelta(minutes=30)
    assert running


async def test_everything_a_person_does_can_be_done_from_outside(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada Lovelace")
    who, channel = {"user": ada.id}, slack.dm(ada.id)
    async with over_http(slack):
        _, said = await do(slack, "say", **who, text="Hello")
        place = {**who, "channel": channel, "ts": said["ts"]}
        await slack.until(lambda: len(slack.messages(channel)) == 2)
        shown = slack.messages(channel)[-1]

        await do(slack, "edit", **place, text="Hello again")
        await do(slack, "unfurl", channel=channel, ts=said["ts"], url="https://acme.com/a", title="Acme")
        await do(slack, "react", **place, name="eyes")
        await do(slack, "upload", **who, name="a.txt", content=b64encode(b"text").decode())
        _, answered = await do(slack, "command", **who, name="/echo", text="hi")
        await do(slack, "open_home", **who)
        await do(slack, "click", **who, channel=channel, ts=shown.ts, label="Ask me")
        await slack.until(lambda: slack.open_views(ada.id) and slack.home(ada.id))
        view = slack.open_views(ada.id)[0].id
        _, refused = await do(slack, "submit", **who, view=view, values={"Your answer": "no"})
        await do(slack, "close_view", **who, view=view)

    mine = slack.message(channel, said["ts"])
    assert (mine.words, mine.edited, mine.reactions[0].name) == ("Hello again\nAcme", True, "eyes")
    assert [file.content for file in slack.state.files.values()] == [b"text"]
    assert answered["words"] == "Echo of hi"
    assert refused["errors"] == {"answer": "Please say more."}
    assert slack.open_views(ada.id) == []


async def test_who_says_something_is_told_why_the_app_did_not_take_it(slack: LocalSlack) -> None:
    who = {"user": slack.add_person(name="Ada").id}
    nobody = [(await do(slack, "say", **who, text="Hello"))[1]]

    async def refuse(_request: web.Request) -> web.Response:
        return web.Response(status=404, headers={"X-Slack-No-Retry": "1"})

    async with listening(slack, refuse):
        _, said = await do(slack, "say", **who, text="Hello")
        place = {**who, "channel": slack.dm(who["user"]), "ts": said["ts"]}
        _, edited = await do(slack, "edit", **place, text="Hello again")
        _, deleted = await do(slack, "delete", **place)
    async with listening(slack):
        _, taken = await do(slack, "say", **who, text="Hello")

    assert [each["trouble"] for each in nobody] == ["nobody_listens"]
    assert [each["trouble"] for each in (said, edited, deleted)] == ["http_error"] * 3
    assert taken["trouble"] is None


async def test_an_answer_that_is_no_utf_8_is_taken_all_the_same(slack: LocalSlack) -> None:
    async def mumble(_request: web.Request) -> web.Response:
        return web.Response(body=b"\xff\xfe", content_type="text/plain")

    async with listening(slack, mumble):
        status, answered = await do(slack, "say", user=slack.add_person(name="Ada").id, text="Hello")

    assert (status, answered["trouble"]) == (200, None)


async def test_sockets_are_sent_away_from_outside(slack: LocalSlack) -> None:
    url = (await call(slack, "apps.connections.open", token=slack.app.app_token))["url"]
    async with ClientSession() as session, session.ws_connect(url) as socket:
        await socket.receive_json()
        _, there = await do(slack, "sockets", dismiss="warning")
        farewell = await socket.receive_json()

    assert there == {"connections": 1}
    assert farewell["reason"] == "warning"


async def test_delivery_is_disturbed_from_outside(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    async with listening(slack) as heard:
        await do(slack, "delivery", hold=True)
        for text in ("one", "two"):
            await slack.say(ada.id, text)
        _, released = await do(slack, "delivery", release="reversed")
        await do(slack, "delivery", duplicates=1)
        await slack.say(ada.id, "three")

    texts = [json.loads(body)["event"]["text"] for _, body in heard]
    assert released == {"released": 2}
    assert texts == ["two", "one", "three", "three"]


async def test_faults_at_odds_are_answered_with_their_seed(slack: LocalSlack) -> None:
    _, drawn = await do(slack, "fault", method="auth.test", effect="error", code="fatal_error", probability=0.5)
    _, given = await do(slack, "fault", method="auth.test", effect="error", code="fatal_error", every=2, seed=7)

    assert isinstance(drawn["seed"], int)
    assert given == {"planned": 2, "seed": 7}


async def test_deliveries_go_wrong_by_a_schedule_from_outside(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    plan = {"of": "message", "effect": "hold", "every": 2, "times": 1, "seed": 7}

    async with listening(slack) as heard:
        _, planned = await do(slack, "delivery", **plan)
        for text in ("one", "two", "three"):
            await do(slack, "say", user=ada.id, text=text)
        _, released = await do(slack, "delivery", release="in_order")

    assert planned == {"released": 0, "planned": 1, "seed": 7}
    assert released == {"released": 1}
    assert [each["event"]["text"] for each in payloads(heard)] == ["one", "three", "two"]


async def test_a_schedule_of_deliveries_without_an_effect_is_refused(slack: LocalSlack) -> None:
    status, refused = await do(slack, "delivery", of="message", every=2)

    assert status == 422
    assert "every, of: name the effect as well, duplicate, hold or lose_answer" in refused["error"]


async def test_habits_are_turned_on_and_off_from_outside(slack: LocalSlack) -> None:
    _, on = await do(slack, "habits", rate_limits=True, trigger_refusal="arguments", delayed_events=True)
    _, off = await do(slack, "habits", rate_limits=False)

    assert on == off | {"rate_limits": True}
    assert on == {
        "rate_limits": True,
        "trigger_refusal": "arguments",
        "delayed_events": True,
        "events_an_hour": 30_000,
    }
    assert off == on | {"rate_limits": False}
    assert not slack.world.rates.on


async def test_faults_are_set_from_outside(slack: LocalSlack) -> None:
    await do(slack, "fault", method="auth.test", effect="error", code="fatal_error")
    struck = await call(slack, "auth.test")
    await do(slack, "fault", method="auth.test", effect="error", code="fatal_error")
    await do(slack, "clear_faults")

    assert struck["error"] == "fatal_error"
    assert (await call(slack, "auth.test"))["ok"]


@pytest.mark.parametrize(
    ("wish", "body", "status", "sentence"),
    [
        pytest.param("dance", {}, 404, "There is no such thing to do", id="unknown"),
        pytest.param("say", {"user": "U1"}, 422, "text: Field required", id="a field missing"),
        pytest.param("say", {"user": "U1", "text": "x", "to": "y"}, 422, "to: Extra inputs", id="a field too many"),
        pytest.param("say", {"user": "U1", "text": "x"}, 422, "nobody with the id 'U1'", id="nobody"),
        pytest.param("say", {"user": "U0ADA", "text": "y" * 40_001}, 422, "at most 40,000", id="a long message"),
        pytest.param("say", {"user": "U0ADA", "text": "x", "channel": "C1"}, 422, "no channel with", id="nowhere"),
        pytest.param("upload", {"user": "U0ADA", "name": "a", "content": "!!!"}, 422, "content: must", id="no file"),
        pytest.param("command", {"user": "U0ADA", "name": "leads"}, 422, "name: must be a slash", id="no command"),
        pytest.param("add_person", {"name": " "}, 422, "name: must have", id="an empty name"),
        pytest.param("add_person", {"name": "B", "tz": "Mars/Phobos"}, 422, "tz: must be the name", id="no zone"),
        pytest.param("add_person", {"name": "B", "id": "bob"}, 422, "id: must be U or W", id="no id"),
        pytest.param("add_channel", {"name": "name!"}, 422, "name: must have 1 to 80", id="no name of a channel"),
        pytest.param("add_channel", {"name": "general"}, 422, "name: there is a channel #general", id="a name twice"),
        pytest.param("add_channel", {"name": "x", "id": "C0GENERAL"}, 422, "id: there is a channel", id="an id twice"),
        pytest.param("add_channel", {"name": "x", "members": ["U1"]}, 422, "nobody with", id="a member who is nobody"),
        pytest.param("clock", {"to": "1970-01-01T00:00:00Z"}, 422, "forward only", id="back in time"),
        pytest.param("clock", {"to": "9999-12-31T23:59:59Z"}, 422, "to 2100", id="after the end of time"),
        pytest.param("clock", {"move_seconds": -1}, 422, "move_seconds: ", id="a step back"),
        pytest.param("clock", {"move_seconds": 1e18}, 422, "move_seconds: ", id="too far a step"),
        pytest.param("fault", {"method": "chat.postMesage", "effect": "error"}, 422, "no chat.postMesage", id="a typo"),
        pytest.param(
            "fault", {"method": "*", "effect": "error"}, 422, "code: is missing", id="an error without a code"
        ),
        pytest.param("fault", {"method": "*", "effect": "delay"}, 422, "amount: is missing", id="a delay of nothing"),
        pytest.param(
            "fault", {"method": "*", "effect": "http_error", "amount": 99999}, 422, "400 to 599", id="no status"
        ),
        pytest.param(
            "fault", {"method": "*", "effect": "drop_request", "amount": 1}, 422, "takes none", id="an idle amount"
        ),
        pytest.param("sockets", {"dismiss": "warning", "count": -1}, 422, "count: ", id="fewer sockets than none"),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_sentence(
    slack: LocalSlack, wish: str, body: dict[str, Any], status: int, sentence: str
) -> None:
    slack.add_person(name="Ada", id="U0ADA")
    slack.add_channel(name="general", id="C0GENERAL")

    answered, answer = await do(slack, wish, **body)

    assert answered == status
    assert sentence in answer["error"]


async def test_nobody_takes_the_place_of_the_bot(slack: LocalSlack) -> None:
    status, refused = await do(slack, "add_person", name="Ada", id=slack.app.user)

    assert (status, refused["error"]) == (
        422,
        f"id: {slack.app.user} is Bot already; leave it out, or take another.",
    )


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(b"{", id="no JSON"),
        pytest.param(b'{"user": NaN}', id="what is no number"),
        pytest.param(b'{"user": 1e999}', id="what is larger than any"),
        pytest.param(b'{"user": "\\ud800"}', id="half a character"),
        pytest.param(b'{"user": "\xff"}', id="no UTF-8"),
        pytest.param(b"[" * 100_000, id="a deep hole"),
        pytest.param(b"[" * 200 + b"]" * 200, id="a deep list"),
    ],
)
async def test_what_cannot_be_kept_is_refused_where_it_comes_in(slack: LocalSlack, said: bytes) -> None:
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {slack.app.bot_token}"}
    async with ClientSession(headers=headers) as session:
        async with session.post(f"{slack.page_url}playground/do/say", data=said) as wish:
            refused = (wish.status, (await wish.json()).keys())
        async with session.post(f"{slack.api_url}chat.postMessage", data=said) as called:
            answer = await called.json()

    assert refused == (422, {"error"})
    assert answer == {"ok": False, "error": "invalid_json"}


async def test_the_traffic_is_counted_in_whole_numbers(slack: LocalSlack) -> None:
    assert await _get(slack, "playground/traffic?after=x") == 422


async def test_whoever_watches_sees_everything_and_then_each_change(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    await slack.say(ada.id, "before")
    async with ClientSession() as session, session.ws_connect(f"{slack.page_url}playground/live") as socket:
        snapshot = await socket.receive_json()
        await call(slack, "chat.postMessage", channel=ada.id, text="after")
        change = await socket.receive_json()

    assert [message["text"] for message in snapshot["messages"]] == ["before"]
    assert change["changes"][0]["message"]["text"] == "after"


async def test_the_traffic_can_be_read_without_tokens_in_it(slack: LocalSlack) -> None:
    await call(slack, "auth.test", token="")
    async with ClientSession() as session, session.get(f"{slack.page_url}playground/traffic") as response:
        text = await response.text()

    assert '"auth.test"' in text
    assert slack.app.bot_token not in text
