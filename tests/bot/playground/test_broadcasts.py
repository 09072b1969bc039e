"""Replies in a thread that are also sent to the channel."""

import pytest

from bot.playground import GestureError, LocalSlack, Person
from tests.bot.playground.callers import call, listening, payloads


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada")


@pytest.fixture
def room(slack: LocalSlack, ada: Person) -> str:
    return slack.add_channel(name="sales", members=[ada.id]).id


async def test_one_of_a_person_comes_with_what_it_answers(slack: LocalSlack, ada: Person, room: str) -> None:
    first = await slack.say(ada.id, "Shall we?", channel=room)
    async with listening(slack) as heard:
        reply = await slack.say(ada.id, "Yes", channel=room, thread=first, broadcast=True)

    event = payloads(heard)[0]["event"]
    assert (event["subtype"], event["ts"], event["thread_ts"]) == ("thread_broadcast", reply, first)
    assert (event["root"]["text"], event["root"]["ts"], event["root"]["reply_count"]) == ("Shall we?", first, 1)
    assert "client_msg_id" in event


async def test_it_stands_in_the_thread_and_in_the_channel(slack: LocalSlack, ada: Person, room: str) -> None:
    first = await slack.say(ada.id, "Shall we?", channel=room)
    await call(slack, "chat.postMessage", channel=room, thread_ts=first, text="In the thread")
    posted = await call(slack, "chat.postMessage", channel=room, thread_ts=first, text="Both", reply_broadcast=True)

    assert posted["message"]["subtype"] == "thread_broadcast"
    assert posted["message"]["root"]["ts"] == first
    assert [message.text for message in slack.messages(room)] == ["Shall we?", "Both"]
    assert [message.text for message in slack.messages(room, thread=first)] == ["In the thread", "Both"]
    history = (await call(slack, "conversations.history", channel=room))["messages"]
    assert [message["text"] for message in history] == ["Both", "Shall we?"]


async def test_a_reply_can_be_sent_there_later(slack: LocalSlack, ada: Person, room: str) -> None:
    first = await slack.say(ada.id, "Shall we?", channel=room)
    reply = await call(slack, "chat.postMessage", channel=room, thread_ts=first, text="Yes")

    changed = await call(slack, "chat.update", channel=room, ts=reply["ts"], text="Yes", reply_broadcast=True)
    again = await call(slack, "chat.update", channel=room, ts=reply["ts"], text="Yes!")

    assert changed["message"]["subtype"] == again["message"]["subtype"] == "thread_broadcast"


async def test_outside_a_thread_there_is_nothing_to_broadcast(slack: LocalSlack, ada: Person, room: str) -> None:
    posted = await call(slack, "chat.postMessage", channel=room, text="Hi", reply_broadcast=True)

    assert "subtype" not in posted["message"]
    with pytest.raises(GestureError, match="name the thread"):
        await slack.say(ada.id, "Hi", channel=room, broadcast=True)
