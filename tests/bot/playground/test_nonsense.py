"""Nonsense from apps and from who drives the local Slack: it is refused with a sentence, and nothing breaks."""

import json
from typing import Any

import pytest
from aiohttp import ClientSession
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.playground import LocalSlack
from bot.playground.control.routes import WISHES
from bot.playground.web_api.methods import METHODS
from tests.bot.playground.callers import call, do
from tests.bot.playground.gallery import action_blocks, input_blocks, plain, text_blocks
from tests.bot.playground.mangling import mangled

Json = dict[str, Any]

OFTEN = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
async def ada(slack: LocalSlack) -> Json:
    """Somebody with a message, a modal and a channel before them, each named as the Web API and control API do."""
    person = slack.add_person(name="Ada", id="U0ADA")
    channel = slack.add_channel(name="sales", members=[person.id])
    slack.faults.clear()
    posted = await call(slack, "chat.postMessage", channel=channel.id, text="x", blocks=action_blocks())
    home = {"type": "home", "blocks": text_blocks(person.id)}
    await call(slack, "views.publish", user_id=person.id, view=home)
    ticket = slack.world.tickets.trigger(app=slack.app.key, user=person.id)
    opened = await call(slack, "views.open", trigger_id=ticket, view=_modal())
    file = {"id": "F0NONE", "title": "A file"}
    return {
        "channel": channel.id,
        "channel_id": channel.id,
        "user": person.id,
        "user_id": person.id,
        "users": [person.id],
        "ts": posted["ts"],
        "timestamp": posted["ts"],
        "thread_ts": posted["ts"],
        "view_id": opened["view"]["id"],
        "trigger_id": ticket,
        "view": _modal(),
        "text": "Hello *you*",
        "blocks": [*text_blocks(person.id)[:12], *action_blocks()],
        "attachments": [
            {"text": "More", "fields": [{"title": "a", "value": "b"}], "blocks": text_blocks(person.id)[:3]}
        ],
        "metadata": {"event_type": "x", "event_payload": {"key": "1"}},
        "name": "eyes",
        "files": [file],
        "file": "F0NONE",
        "filename": "a.txt",
        "length": 5,
        "limit": 10,
        "cursor": "bmV4dDox",
        "oldest": "0",
        "email": "ada@acme.com",
        "types": "im,public_channel",
    }


def _modal() -> Json:
    return {"type": "modal", "title": plain("A form"), "submit": plain("Go"), "blocks": input_blocks()}


def _wishes(ada: Json) -> dict[str, Json]:
    """A body that is right for each wish that can come right again and again."""
    who = {"user": ada["user"]}
    place = {**who, "channel": ada["channel"], "ts": ada["ts"]}
    values = {"Words": "a", "Day": "2026-01-01", "Moment": 1772443800, "People": [ada["user"]], "Rich": "*b*"}
    fault = {"times": 1, "after": 0, "every": 2, "probability": 0.5, "seed": 7, "amount": 1}
    return {
        **dict.fromkeys(WISHES, who),
        "say": {**who, "text": "Hello", "channel": ada["channel"], "thread": ada["ts"], "broadcast": True},
        "edit": {**place, "text": "Hello again"},
        "unfurl": {"channel": ada["channel"], "ts": ada["ts"], "url": "https://acme.com/a", "title": "A page"},
        "delete": place,
        "upload": {**who, "name": "a.txt", "content": "YQ==", "text": "x", "channel": ada["channel"]},
        "add_file": {**who, "name": "a.txt", "content": "YQ=="},
        "typing": {**who, "channel": ada["channel"], "thread": ada["ts"]},
        "open_direct": {**who, "other": ada["user"]},
        "open_group": {**who, "others": [ada["user"], "U0BOB"]},
        "join": {**who, "channel": ada["channel"], "joined": True},
        "react": {**place, "name": "eyes", "added": True},
        "click": {**place, "label": "Go", "values": {}},
        "choose": {**place, "action_id": "moment", "chosen": 1772443800},
        "command": {**who, "name": "/leads", "text": "x", "channel": ada["channel"]},
        "submit": {**who, "view": ada["view_id"], "values": values},
        "close_view": {**who, "view": "V0", "cleared": False},
        "add_person": {"name": "Bob", "id": "U0BOB", "tz": "Europe/London", "locale": "en-GB", "email": "b@acme.com"},
        "add_channel": {"name": "more", "id": "C0MORE", "members": [ada["user"]], "private": False},
        "clock": {"move_seconds": 1, "run": False, "to": "2027-01-01T00:00:00Z"},
        "fault": {"method": "users.info", "effect": "error", "code": "fatal_error", **fault},
        "delivery": {"of": "message", "effect": "hold", **fault},
        "sockets": {"silence": False, "dismiss": "warning", "count": 1},
        "habits": {"rate_limits": False, "events_an_hour": 100},
    }


@OFTEN
@given(data=st.data())
async def test_whatever_an_app_sends_it_gets_an_answer_as_slack_gives_one(
    slack: LocalSlack, ada: Json, data: st.DataObject
) -> None:
    method = data.draw(st.sampled_from(sorted(METHODS)))
    arguments = data.draw(mangled(ada))
    if isinstance(arguments, dict) and "ts" in arguments and data.draw(st.booleans()):
        arguments = {key: value for key, value in arguments.items() if key != "thread_ts"}
    status, answer = await _post(slack, f"api/{method}", arguments, token=_token(slack, method))

    assert status == 200, answer
    assert json.loads(answer)["ok"] in (True, False)
    assert await _state(slack)


@OFTEN
@given(data=st.data())
async def test_whatever_is_wished_for_is_done_or_refused_with_a_sentence(
    slack: LocalSlack, ada: Json, data: st.DataObject
) -> None:
    wish, right = data.draw(st.sampled_from(sorted(_wishes(ada).items())))
    body = data.draw(mangled(right))
    status, answer = await _post(slack, f"playground/do/{wish}", body)
    slack.faults.clear()

    assert status in (200, 422), answer
    assert status == 200 or json.loads(answer)["error"]
    assert await _state(slack)


def _token(slack: LocalSlack, method: str) -> str:
    return slack.app.app_token if METHODS[method].app_level else slack.app.bot_token


async def _post(slack: LocalSlack, path: str, body: Any, *, token: str = "") -> tuple[int, str]:
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    said, url = json.dumps(body), f"{slack.page_url}{path}"
    async with ClientSession(headers=headers) as session, session.post(url, data=said) as response:
        return response.status, await response.text()


async def _state(slack: LocalSlack) -> Any:
    """What the page would be given, strictly read."""
    async with ClientSession() as session, session.get(f"{slack.page_url}playground/state") as response:
        assert response.status == 200
        return json.loads(await response.text(), parse_constant=pytest.fail)


async def test_nobody_is_put_in_the_place_of_somebody_else(slack: LocalSlack) -> None:
    slack.add_person(name="Ada", id="U0ADA")

    status, answer = await do(slack, "add_person", name="Bo", id="U0ADA")

    assert (status, answer["error"]) == (422, "id: U0ADA is Ada already; leave it out, or take another.")
    assert slack.person("U0ADA").name == "Ada"


@pytest.mark.parametrize(
    ("wish", "body", "sentence"),
    [
        ("say", {"text": ""}, "There is nothing in this message to be sent."),
        ("say", {"text": " \n"}, "There is nothing in this message to be sent."),
        ("click", {"label": "Go"}, "Name a message by its channel and ts, or a view."),
    ],
)
async def test_what_nobody_can_do_is_refused(slack: LocalSlack, wish: str, body: Json, sentence: str) -> None:
    ada = slack.add_person(name="Ada")

    assert await do(slack, wish, user=ada.id, **body) == (422, {"error": sentence})


async def test_an_app_does_not_write_as_people_do(slack: LocalSlack) -> None:
    status, answer = await do(slack, "say", user=slack.app.user, text="Hello", channel=slack.add_channel(name="a").id)

    assert (status, answer["error"]) == (422, "Bot is an app: it acts by the Web API and not as people do.")


async def test_a_schedule_that_ends_before_it_begins_is_refused(slack: LocalSlack) -> None:
    fields = {"since": "2026-03-09T09:00:00Z", "until": "2026-03-09T08:00:00Z"}
    status, answer = await do(slack, "fault", method="auth.test", effect="lose_response", **fields)

    assert status == 422
    assert "until must be later than since" in answer["error"]
