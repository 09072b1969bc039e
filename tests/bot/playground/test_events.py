"""Events: what an app hears of what people do, in Slack's shapes."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.playground import LocalSlack, Person
from tests.bot.playground.callers import Heard, call, listening

Json = dict[str, Any]


@pytest.fixture
async def heard(slack: LocalSlack) -> AsyncIterator[Heard]:
    async with listening(slack) as heard:
        yield heard


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada Lovelace")


def _events(heard: Heard) -> list[Json]:
    return [json.loads(body)["event"] for _, body in heard]


@pytest.mark.parametrize(("private", "kind"), [(False, "channel"), (True, "group")])
async def test_a_message_says_in_what_kind_of_channel_it_stands(
    slack: LocalSlack, heard: Heard, ada: Person, private: bool, kind: str
) -> None:
    room = slack.add_channel(name="sales", members=[ada.id], private=private)

    ts = await slack.say(ada.id, "R&D at acme.com", channel=room.id)

    event = _events(heard)[0]
    assert (event["type"], event["channel"], event["channel_type"], event["user"]) == ("message", room.id, kind, ada.id)
    assert (event["ts"], event["event_ts"]) == (ts, ts)
    assert event["text"] == "R&amp;D at <http://acme.com|acme.com>"
    assert event["blocks"][0]["elements"][0]["elements"][1] == {
        "type": "link",
        "url": "http://acme.com",
        "text": "acme.com",
    }


async def test_an_app_hears_nothing_of_channels_it_is_not_in(slack: LocalSlack, heard: Heard, ada: Person) -> None:
    room = slack.add_channel(name="sales", members=[ada.id], bot_member=False)

    await slack.say(ada.id, f"@{slack.app.name} hello", channel=room.id)

    assert heard == []


async def test_an_app_hears_only_what_it_subscribed_to() -> None:
    events = {"event_subscriptions": {"bot_events": ["app_mention"]}}
    slack = LocalSlack(manifest={"display_information": {"name": "Ears"}, "settings": events})
    await slack.start()
    ada = slack.add_person(name="Ada")
    room = slack.add_channel(name="sales", members=[ada.id])
    async with listening(slack) as heard:
        await slack.say(ada.id, "@Ears hello", channel=room.id)
        await slack.say(ada.id, "hello")
    await slack.stop()

    assert [event["type"] for event in _events(heard)] == ["app_mention"]


async def test_an_edit_comes_with_what_was_said_before(slack: LocalSlack, heard: Heard, ada: Person) -> None:
    ts = await slack.say(ada.id, "fifty")

    await slack.edit(ada.id, slack.dm(ada.id), ts, "sixty")

    event = _events(heard)[-1]
    assert (event["subtype"], event["hidden"]) == ("message_changed", True)
    assert (event["message"]["text"], event["message"]["ts"]) == ("sixty", ts)
    assert event["message"]["edited"]["user"] == ada.id
    assert event["previous_message"]["text"] == "fifty"
    assert event["ts"] > ts


async def test_an_edit_that_changes_nothing_is_none(slack: LocalSlack, heard: Heard, ada: Person) -> None:
    ts = await slack.say(ada.id, "fifty")
    await slack.edit(ada.id, slack.dm(ada.id), ts, "fifty")

    assert len(heard) == 1
    assert not slack.message(slack.dm(ada.id), ts).edited


async def test_a_preview_of_a_link_comes_as_a_change_of_the_same_words(
    slack: LocalSlack, heard: Heard, ada: Person
) -> None:
    ts = await slack.say(ada.id, "see https://acme.com")

    await slack.unfurl(slack.dm(ada.id), ts, url="https://acme.com")

    event = _events(heard)[-1]
    assert event["subtype"] == "message_changed"
    assert event["message"]["text"] == event["previous_message"]["text"]
    assert "edited" not in event["message"]


async def test_a_deletion_comes_with_what_was_said(slack: LocalSlack, heard: Heard, ada: Person) -> None:
    ts = await slack.say(ada.id, "oops")

    await slack.delete(ada.id, slack.dm(ada.id), ts)

    event = _events(heard)[-1]
    assert (event["subtype"], event["deleted_ts"]) == ("message_deleted", ts)
    assert event["previous_message"]["text"] == "oops"
    assert slack.messages(slack.dm(ada.id)) == []


async def test_the_deleted_head_of_a_thread_becomes_a_tombstone(slack: LocalSlack, heard: Heard, ada: Person) -> None:
    ts = await slack.say(ada.id, "head")
    await slack.say(ada.id, "reply", channel=slack.dm(ada.id), thread=ts)

    await slack.delete(ada.id, slack.dm(ada.id), ts)

    event = _events(heard)[-1]
    assert (event["subtype"], event["message"]["subtype"]) == ("message_changed", "tombstone")
    assert event["previous_message"]["text"] == "head"
    posted = await call(slack, "chat.postMessage", channel=slack.dm(ada.id), thread_ts=ts, text="x")
    assert posted["error"] == "thread_not_found"


async def test_what_an_app_posts_comes_back_to_it(slack: LocalSlack, heard: Heard, ada: Person) -> None:
    posted = await call(slack, "chat.postMessage", channel=ada.id, text="Hi")
    await slack.until(lambda: heard)

    event = _events(heard)[0]
    assert (event["ts"], event["bot_id"], event["user"]) == (posted["ts"], slack.app.bot_id, slack.app.user)


async def test_a_shared_file_comes_as_a_message_that_carries_it(slack: LocalSlack, heard: Heard, ada: Person) -> None:
    await slack.upload(ada.id, b"%PDF", name="offer.pdf", text="our offer")

    event = _events(heard)[0]
    assert (event["subtype"], event["text"]) == ("file_share", "our offer")
    assert (event["files"][0]["name"], event["files"][0]["mimetype"], event["files"][0]["size"]) == (
        "offer.pdf",
        "application/pdf",
        4,
    )


async def test_a_reaction_names_the_message_and_its_author(slack: LocalSlack, heard: Heard, ada: Person) -> None:
    ts = await slack.say(ada.id, "Hi")

    await slack.react(ada.id, slack.dm(ada.id), ts, ":eyes:")
    await slack.react(ada.id, slack.dm(ada.id), ts, "eyes", added=False)
    await slack.until(lambda: len(heard) == 3)

    added, removed = sorted(_events(heard)[1:], key=lambda event: str(event["event_ts"]))
    assert (added["type"], removed["type"]) == ("reaction_added", "reaction_removed")
    assert (added["reaction"], added["user"], added["item"]["ts"], added["item_user"]) == ("eyes", ada.id, ts, ada.id)


async def test_a_person_of_another_workspace_is_marked_as_one(slack: LocalSlack, heard: Heard) -> None:
    partner = slack.add_workspace("Partner")
    stranger = slack.add_person(name="Stranger", workspace=partner)

    await slack.say(stranger.id, "Hi")

    envelope = json.loads(heard[0][1])
    assert envelope["team_id"] == slack.team.id
    assert envelope["is_ext_shared_channel"]
    assert envelope["event"]["user_team"] == envelope["event"]["team"] == partner.id


async def test_each_installed_app_hears_under_its_own_name(slack: LocalSlack, heard: Heard, ada: Person) -> None:
    other = slack.add_app()
    room = slack.add_channel(name="sales", members=[ada.id, other.user])

    await call(slack, "chat.postMessage", channel=room.id, text="Hi", token=other.bot_token)
    await slack.until(lambda: heard)

    assert {json.loads(body)["api_app_id"] for _, body in heard} == {slack.app.id}
    assert slack.messages(room.id)[0].app_id == other.id
