"""What the page is told: everything at first, older messages when it asks, and what is not kept anywhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

from bot.playground import LocalSlack
from tests.bot.playground.browsing import fill_channel


async def _get(slack: LocalSlack, path: str) -> Any:
    async with ClientSession() as session, session.get(f"{slack.page_url}playground/{path}") as answer:
        return await answer.json() if answer.status == 200 else answer.status


async def _do(slack: LocalSlack, wish: str, **body: Any) -> dict[str, Any]:
    async with ClientSession() as session, session.post(f"{slack.page_url}playground/do/{wish}", json=body) as answer:
        done: dict[str, Any] = await answer.json()
        return done


@asynccontextmanager
async def _live(slack: LocalSlack) -> AsyncIterator[ClientWebSocketResponse]:
    url = f"{slack.page_url.replace('http', 'ws')}playground/live"
    async with ClientSession() as session, session.ws_connect(url) as socket:
        yield socket


async def _told(socket: ClientWebSocketResponse, kind: str) -> dict[str, Any]:
    """The next change of that kind."""
    while True:
        for change in (await socket.receive_json(timeout=5)).get("changes", ()):
            if change["kind"] == kind:
                found: dict[str, Any] = change
                return found


async def test_a_long_channel_begins_with_its_end_and_older_messages_come_in_pages(slack: LocalSlack) -> None:
    slack.panes = [slack.add_person(name="Mei Chen").id]
    channel = slack.add_channel(name="sales", members=slack.panes).id
    fill_channel(slack, channel, count=250)
    async with _live(slack) as socket:
        begun = await socket.receive_json()
    older = await _get(slack, f"history?channel={channel}&before={begun['messages'][0]['ts']}")
    oldest = await _get(slack, f"history?channel={channel}&before={older['messages'][0]['ts']}")

    assert [len(page["messages"]) for page in (begun, older, oldest)] == [100, 100, 50]
    assert (begun["more"], older["more"], oldest["more"]) == ([channel], True, False)
    assert oldest["messages"][0]["text"] == "Message 0"
    assert len((await _get(slack, "state"))["messages"]) == 250


async def test_replies_come_with_their_thread_and_are_counted_before(slack: LocalSlack) -> None:
    mei = slack.add_person(name="Mei Chen").id
    channel = slack.add_channel(name="sales", members=[mei]).id
    first = await slack.say(mei, "Who?", channel=channel)
    async with _live(slack) as socket:
        await slack.say(mei, "Me", channel=channel, thread=first)
        change = await _told(socket, "message")
    latest = await _get(slack, f"history?channel={channel}")
    thread = await _get(slack, f"history?channel={channel}&thread={first}")

    assert (change["message"]["text"], change["root"]["reply_count"]) == ("Me", 1)
    assert [each["text"] for each in latest["messages"]] == ["Who?"]
    assert [each["text"] for each in thread["messages"]] == ["Who?", "Me"]


async def test_history_of_a_channel_that_there_is_not_is_not_found(slack: LocalSlack) -> None:
    assert await _get(slack, "history?channel=C0NONE") == 404


async def test_who_has_a_window_open_is_online_until_the_page_is_left(slack: LocalSlack) -> None:
    mei = slack.add_person(name="Mei Chen").id
    async with _live(slack) as watching:
        async with _live(slack) as playing:
            await playing.send_json({"open": [mei, "U0NOBODY"]})
            assert (await _told(watching, "presence"))["online"] == [mei]
            await playing.send_str("nonsense")
            assert (await _get(slack, "state"))["online"] == [mei]

        assert (await _told(watching, "presence"))["online"] == []


async def test_typing_is_told_and_forgotten(slack: LocalSlack) -> None:
    mei = slack.add_person(name="Mei Chen").id
    channel = slack.add_channel(name="sales", members=[mei]).id
    async with _live(slack) as socket:
        await _do(slack, "typing", user=mei, channel=channel)

        assert await _told(socket, "typing") == {"kind": "typing", "user": mei, "channel": channel, "thread": None}


async def test_two_people_have_one_direct_message_of_which_no_app_hears(slack: LocalSlack) -> None:
    mei, ravi = (slack.add_person(name=name).id for name in ("Mei Chen", "Ravi Patel"))
    opened = await _do(slack, "open_direct", user=mei, other=ravi)
    again = await _do(slack, "open_direct", user=ravi, other=mei)
    await slack.say(mei, "Between us", channel=opened["channel"])

    assert opened == again
    assert len(slack.traffic) == 0


async def test_a_public_channel_is_joined_and_left_and_a_private_one_is_not_joined(slack: LocalSlack) -> None:
    mei = slack.add_person(name="Mei Chen").id
    public, private = slack.add_channel(name="all").id, slack.add_channel(name="few", private=True).id
    await _do(slack, "join", user=mei, channel=public)
    assert mei in slack.state.channels[public].members
    await _do(slack, "join", user=mei, channel=public, joined=False)
    refused = await _do(slack, "join", user=mei, channel=private)

    assert mei not in slack.state.channels[public].members
    assert refused == {"error": "few is private: nobody goes in or out by themselves."}


async def test_a_file_is_handed_in_for_a_modal_without_being_shared(slack: LocalSlack) -> None:
    mei = slack.add_person(name="Mei Chen").id
    done = await _do(slack, "add_file", user=mei, name="a.txt", content="aGk=")

    assert (done["file"]["name"], done["file"]["channels"]) == ("a.txt", [])
    assert slack.state.files[done["file"]["id"]].content == b"hi"
