"""Group direct messages: of three to nine people, an app among them or not."""

from typing import Any

import pytest

from bot.playground import GestureError, LocalSlack, Person
from tests.bot.playground.callers import call, listening, payloads


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada")


@pytest.fixture
def bo(slack: LocalSlack) -> Person:
    return slack.add_person(name="Bo")


async def _opened(slack: LocalSlack, *users: str, **more: Any) -> dict[str, Any]:
    return await call(slack, "conversations.open", users=",".join(users), **more)


async def test_an_app_opens_one_with_several_people(slack: LocalSlack, ada: Person, bo: Person) -> None:
    opened = await _opened(slack, ada.id, bo.id, return_im=True)

    channel = opened["channel"]
    assert (channel["is_mpim"], channel["is_im"], channel["is_private"]) == (True, False, True)
    assert channel["name"] == "mpdm-bot--ada--bo-1"
    assert (opened["no_op"], opened["already_open"]) == (False, False)
    assert slack.state.channels[channel["id"]].members == (slack.app.user, ada.id, bo.id)


async def test_the_same_people_have_one_in_whatever_order(slack: LocalSlack, ada: Person, bo: Person) -> None:
    first = await _opened(slack, ada.id, bo.id)
    again = await _opened(slack, bo.id, ada.id, slack.app.user, bo.id)

    assert again["channel"] == first["channel"]
    assert (again["no_op"], again["already_open"]) == (True, True)
    assert slack.open_group(ada.id, [bo.id, slack.app.user]) == first["channel"]["id"]


async def test_what_is_written_there_says_so(slack: LocalSlack, ada: Person, bo: Person) -> None:
    room = slack.open_group(ada.id, [bo.id, slack.app.user])
    async with listening(slack) as heard:
        await slack.say(bo.id, f"@{slack.app.name} hello", channel=room)

    message, mention = (each["event"] for each in payloads(heard))
    assert (message["type"], message["channel"], message["channel_type"]) == ("message", room, "mpim")
    assert (mention["type"], mention["ts"]) == ("app_mention", message["ts"])


async def test_an_app_that_is_not_in_it_neither_hears_nor_knows_of_it(
    slack: LocalSlack, ada: Person, bo: Person
) -> None:
    room = slack.open_group(ada.id, [bo.id, slack.add_person(name="Cy").id])
    async with listening(slack) as heard:
        await slack.say(ada.id, "Between us", channel=room)

    assert heard == []
    assert (await call(slack, "conversations.info", channel=room))["error"] == "channel_not_found"
    assert (await call(slack, "conversations.list", types="mpim"))["channels"] == []


async def test_an_app_posts_reads_and_lists_there(slack: LocalSlack, ada: Person, bo: Person) -> None:
    room = (await _opened(slack, ada.id, bo.id))["channel"]["id"]

    posted = await call(slack, "chat.postMessage", channel=room, text="Hi, both")
    history = await call(slack, "conversations.history", channel=room)
    listed = await call(slack, "conversations.list", types="im,mpim")
    members = await call(slack, "conversations.members", channel=room)

    assert posted["ok"]
    assert [message["text"] for message in history["messages"]] == ["Hi, both"]
    assert [channel["id"] for channel in listed["channels"]] == [room]
    assert members["members"] == [slack.app.user, ada.id, bo.id]


@pytest.mark.parametrize(
    ("scopes", "needed"),
    [
        pytest.param(["im:write"], "mpim:write", id="to open one"),
        pytest.param(["mpim:write", "im:read"], "mpim:history", id="to read one"),
        pytest.param(["mpim:write", "mpim:history"], None, id="both"),
    ],
)
async def test_it_takes_scopes_of_its_own(scopes: list[str], needed: str | None) -> None:
    manifest = {"display_information": {"name": "Ears"}, "oauth_config": {"scopes": {"bot": [*scopes, "im:history"]}}}
    slack = LocalSlack(manifest=manifest)
    await slack.start()
    people = [slack.add_person(name=name).id for name in ("Ada", "Bo")]

    answer = await _opened(slack, *people)
    if answer["ok"]:
        answer = await call(slack, "conversations.history", channel=answer["channel"]["id"])
    await slack.stop()

    assert answer.get("needed") == needed


@pytest.mark.parametrize(("events", "count"), [(["message.im"], 0), (["message.mpim"], 1)])
async def test_it_is_heard_of_where_it_was_subscribed_to(events: list[str], count: int) -> None:
    settings = {"event_subscriptions": {"bot_events": events}}
    slack = LocalSlack(manifest={"display_information": {"name": "Ears"}, "settings": settings})
    await slack.start()
    ada, bo = (slack.add_person(name=name).id for name in ("Ada", "Bo"))
    async with listening(slack) as heard:
        await slack.say(ada, "Hello", channel=slack.open_group(ada, [bo, slack.app.user]))
    await slack.stop()

    assert len(heard) == count


async def test_whom_an_app_cannot_open_one_with(slack: LocalSlack, ada: Person) -> None:
    many = [slack.add_person(name=f"Person {number}").id for number in range(9)]
    gone = slack.add_person(name="Gone", deleted=True)
    other = slack.add_app()

    refused = [
        (await _opened(slack, *users)).get("error")
        for users in ([], many, [ada.id, "U0NOBODY"], [ada.id, gone.id], [ada.id, other.user], [slack.app.user])
    ]

    assert refused == [
        "users_list_not_supplied",
        "too_many_users",
        "user_not_found",
        "user_disabled",
        "cannot_dm_bot",
        "cannot_dm_bot",
    ]
    assert (await _opened(slack, *many[:8]))["ok"]


def test_whom_a_person_cannot_open_one_with(slack: LocalSlack, ada: Person, bo: Person) -> None:
    gone = slack.add_person(name="Gone", deleted=True)

    with pytest.raises(GestureError, match="for 3 to 9 people; these are 2"):
        slack.open_group(ada.id, [bo.id, ada.id])
    with pytest.raises(GestureError, match="Gone is deactivated"):
        slack.open_group(ada.id, [bo.id, gone.id])
    with pytest.raises(GestureError, match="nobody goes in or out"):
        slack.join(bo.id, slack.open_group(ada.id, [bo.id, slack.app.user]), joined=False)
