"""Who may do what where: people act only in channels they are in, and come into them only as Slack lets them."""

import json
from typing import Any

import pytest

from bot.playground import GestureError, LocalSlack, Person
from tests.bot.playground.callers import do, listening


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada")


@pytest.fixture
def bo(slack: LocalSlack) -> Person:
    return slack.add_person(name="Bo")


@pytest.mark.parametrize("private", [False, True], ids=["a public channel", "a private channel"])
@pytest.mark.parametrize(
    ("wish", "fields"),
    [("react", {"name": "eyes"}), ("typing", {}), ("say", {"text": "Hello"}), ("command", {"name": "/echo"})],
    ids=lambda each: each if isinstance(each, str) else "",
)
async def test_who_is_not_in_a_channel_does_nothing_there(
    slack: LocalSlack, ada: Person, bo: Person, private: bool, wish: str, fields: dict[str, Any]
) -> None:
    room = slack.add_channel(name="sales", members=[ada.id], private=private).id
    ts = await slack.say(ada.id, "Just us", channel=room)
    named = {"ts": ts} if wish == "react" else {}

    status, answer = await do(slack, wish, user=bo.id, channel=room, **named, **fields)

    assert (status, answer["error"].split(";")[0]) == (422, "Bo is not in sales")


async def test_nobody_else_reacts_in_a_direct_message(slack: LocalSlack, ada: Person, bo: Person) -> None:
    ts = await slack.say(ada.id, "Just us")

    with pytest.raises(GestureError, match="Bo is not in"):
        await slack.react(bo.id, slack.dm(ada.id), ts, "eyes")

    assert not slack.message(slack.dm(ada.id), ts).reactions


async def test_who_left_a_channel_changes_nothing_there_any_more(slack: LocalSlack, ada: Person) -> None:
    room = slack.add_channel(name="sales", members=[ada.id]).id
    ts = await slack.say(ada.id, "Hello", channel=room)
    slack.join(ada.id, room, joined=False)

    for undo in (slack.edit(ada.id, room, ts, "Bye"), slack.delete(ada.id, room, ts)):
        with pytest.raises(GestureError, match="Ada is not in sales"):
            await undo


async def test_what_is_archived_stays_as_it_is(slack: LocalSlack, ada: Person, bo: Person) -> None:
    room = slack.add_channel(name="sales", members=[ada.id]).id
    ts = await slack.say(ada.id, "Hello", channel=room)
    slack.change_channel(room, archived=True)

    for change in (slack.edit(ada.id, room, ts, "Bye"), slack.react(ada.id, room, ts, "eyes")):
        with pytest.raises(GestureError, match="#sales is archived"):
            await change
    with pytest.raises(GestureError, match="#sales is archived"):
        slack.join(bo.id, room)


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        ({"restricted": True}, "Cy is a guest"),
        ({"ultra_restricted": True}, "Cy is a guest"),
        ({"workspace": "Elsewhere"}, "Cy is of another workspace"),
        ({"deleted": True}, "Cy is deactivated"),
    ],
    ids=["a guest", "a guest of one channel", "a stranger", "who is deactivated"],
)
async def test_only_members_of_the_workspace_join_by_themselves(
    slack: LocalSlack, ada: Person, who: dict[str, Any], refusal: str
) -> None:
    room = slack.add_channel(name="sales", members=[ada.id]).id
    person = (await do(slack, "add_person", name="Cy", **who))[1]["user"]

    status, answer = await do(slack, "join", user=person, channel=room)

    assert (status, answer["error"][: len(refusal)]) == (422, refusal)
    assert person not in slack.channel(room).members


@pytest.mark.parametrize(("private", "kind"), [(False, "C"), (True, "G")])
async def test_an_app_in_a_channel_hears_who_comes_and_who_leaves(
    slack: LocalSlack, ada: Person, bo: Person, private: bool, kind: str
) -> None:
    room = slack.add_channel(name="sales", members=[ada.id, bo.id], private=private).id
    async with listening(slack) as heard:
        slack.join(bo.id, room, joined=False)
        slack.join(bo.id, room, joined=False)
        if not private:
            slack.join(bo.id, room)
        await slack.until(lambda: len(heard) == (1 if private else 2))

    events = [json.loads(body)["event"] for _, body in heard]
    assert [event["type"] for event in events] == ["member_left_channel", "member_joined_channel"][: len(events)]
    assert {(event["user"], event["channel"], event["channel_type"]) for event in events} == {(bo.id, room, kind)}
