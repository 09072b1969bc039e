"""Reading by the Web API: people, channels, history and threads, in pages."""

from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import LocalSlack, Person
from tests.bot.playground.callers import call

Json = dict[str, Any]


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada Lovelace", email="ada@acme.com", locale="zh-CN", tz="Europe/London")


def _client(slack: LocalSlack) -> AsyncWebClient:
    return AsyncWebClient(token=slack.app.bot_token, base_url=slack.api_url)


async def test_people_are_shown_with_what_they_have(slack: LocalSlack, ada: Person) -> None:
    partner = slack.add_workspace("Partner")
    guest = slack.add_person(name="Guest", restricted=True, ultra_restricted=True)
    stranger = slack.add_person(name="Stranger", workspace=partner)
    slack.add_channel(name="shared", members=[stranger.id])

    users = {
        name: (await call(slack, "users.info", user=user, include_locale=True))["user"]
        for name, user in (("ada", ada.id), ("guest", guest.id), ("stranger", stranger.id), ("bot", slack.app.user))
    }

    assert users["ada"]["profile"]["email"] == "ada@acme.com"
    assert (users["ada"]["locale"], users["ada"]["tz"]) == ("zh-CN", "Europe/London")
    assert (users["guest"]["is_restricted"], users["guest"]["is_ultra_restricted"]) == (True, True)
    assert (users["stranger"]["is_stranger"], users["stranger"]["team_id"]) == (True, partner.id)
    assert "email" not in users["stranger"]["profile"]
    assert users["bot"]["is_bot"]


async def test_history_comes_newest_first_in_pages_and_without_replies(slack: LocalSlack, ada: Person) -> None:
    stamps = [await slack.say(ada.id, f"message {number}") for number in range(5)]
    await slack.say(ada.id, "a reply", channel=slack.dm(ada.id), thread=stamps[0])

    history = await _client(slack).conversations_history(channel=slack.dm(ada.id), limit=2)
    pages = [page["messages"] async for page in history]

    texts = [[message["text"] for message in page] for page in pages]
    assert texts == [["message 4", "message 3"], ["message 2", "message 1"], ["message 0"]]
    assert pages[-1][0]["reply_count"] == 1


async def test_history_can_be_narrowed_to_a_stretch_of_time(slack: LocalSlack, ada: Person) -> None:
    stamps = [await slack.say(ada.id, f"message {number}") for number in range(4)]
    channel = slack.dm(ada.id)

    between = await call(slack, "conversations.history", channel=channel, oldest=stamps[0], latest=stamps[2])
    including = await call(
        slack, "conversations.history", channel=channel, oldest=stamps[0], latest=stamps[2], inclusive=True
    )

    assert [message["ts"] for message in between["messages"]] == [stamps[1]]
    assert [message["ts"] for message in including["messages"]] == [stamps[2], stamps[1], stamps[0]]


async def test_metadata_is_given_back_only_when_it_is_asked_for(slack: LocalSlack, ada: Person) -> None:
    metadata = {"event_type": "sent", "event_payload": {"key": "K-1"}}
    posted = await call(slack, "chat.postMessage", channel=ada.id, text="Hi", metadata=metadata)

    plain = await call(slack, "conversations.history", channel=posted["channel"])
    full = await call(slack, "conversations.history", channel=posted["channel"], include_all_metadata=True)

    assert "metadata" not in plain["messages"][0]
    assert full["messages"][0]["metadata"] == metadata


async def test_a_thread_is_read_from_its_head_to_its_last_reply(slack: LocalSlack, ada: Person) -> None:
    head = await slack.say(ada.id, "head")
    for text in ("one", "two"):
        await slack.say(ada.id, text, channel=slack.dm(ada.id), thread=head)

    thread = await call(slack, "conversations.replies", channel=slack.dm(ada.id), ts=head)

    assert [message["text"] for message in thread["messages"]] == ["head", "one", "two"]
    assert thread["messages"][1]["parent_user_id"] == ada.id


async def test_everybody_is_listed_in_pages(slack: LocalSlack, ada: Person) -> None:
    for number in range(4):
        slack.add_person(name=f"Person {number}")
    slack.add_person(name="Stranger", workspace=slack.add_workspace("Partner"))

    pages = [page["members"] async for page in await _client(slack).users_list(limit=3)]

    assert [len(page) for page in pages] == [3, 3]
    assert [member["name"] for member in pages[0]] == ["bot", "ada.lovelace", "person.0"]


@pytest.mark.parametrize(
    ("arguments", "refusal"),
    [
        pytest.param({"cursor": "nonsense"}, "invalid_cursor", id="a cursor of one's own"),
        pytest.param({"limit": 5000}, "invalid_limit", id="too large a page"),
        pytest.param({"limit": "many"}, "invalid_arguments", id="a limit that is no number"),
    ],
)
async def test_a_page_that_cannot_be_is_refused(slack: LocalSlack, arguments: Json, refusal: str) -> None:
    assert (await call(slack, "users.list", **arguments))["error"] == refusal


async def test_a_person_is_found_by_e_mail_in_any_case(slack: LocalSlack, ada: Person) -> None:
    found = await call(slack, "users.lookupByEmail", email="ADA@acme.com")

    assert found["user"]["id"] == ada.id


async def test_channels_are_shown_as_what_they_are(slack: LocalSlack, ada: Person) -> None:
    sales = slack.add_channel(name="#sales", members=[ada.id])
    board = slack.add_channel(name="board", private=True)
    slack.add_channel(name="secret", private=True, bot_member=False)
    outside = slack.add_channel(name="outside", bot_member=False)

    listed = await call(slack, "conversations.list", types="public_channel,private_channel")
    direct = await call(slack, "conversations.info", channel=slack.dm(ada.id))
    members = await call(slack, "conversations.members", channel=sales.id)

    shown = {each["id"]: (each["name"], each["is_private"], each["is_member"]) for each in listed["channels"]}
    assert shown == {
        sales.id: ("sales", False, True),
        board.id: ("board", True, True),
        outside.id: ("outside", False, False),
    }
    assert (direct["channel"]["is_im"], direct["channel"]["user"]) == (True, ada.id)
    assert members["members"] == [ada.id, slack.app.user]


async def test_a_direct_message_can_be_opened_with_one_person_who_is_no_bot(slack: LocalSlack, ada: Person) -> None:
    nine = [slack.add_person(name=f"Person {number}").id for number in range(9)]

    opened = await call(slack, "conversations.open", users=[ada.id], return_im=True)
    again = await call(slack, "conversations.open", channel=opened["channel"]["id"])
    refused = [
        (await call(slack, "conversations.open", users=users))["error"]
        for users in ("", "U1", slack.app.user, ",".join(nine), [["U1"]])
    ]

    assert opened["channel"]["user"] == ada.id
    assert again["channel"]["id"] == opened["channel"]["id"]
    assert refused == [
        "users_list_not_supplied",
        "user_not_found",
        "cannot_dm_bot",
        "too_many_users",
        "invalid_arguments",
    ]


async def test_the_app_and_its_workspace_are_shown(slack: LocalSlack) -> None:
    me = await call(slack, "auth.test")
    team = await call(slack, "team.info")
    bot = await call(slack, "bots.info", bot=me["bot_id"])

    assert (me["user_id"], me["team_id"]) == (slack.app.user, slack.team.id)
    assert team["team"]["name"] == "Acme"
    assert (bot["bot"]["app_id"], bot["bot"]["user_id"]) == (slack.app.id, slack.app.user)
    assert (await call(slack, "bots.info", bot="B1"))["error"] == "bot_not_found"
    assert (await call(slack, "team.info", team="T1"))["error"] == "team_not_found"
