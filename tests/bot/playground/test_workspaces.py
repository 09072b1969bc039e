"""An app in several workspaces: one place to hear, and a bot, a token and people of its own in each."""

import json

from bot.playground import LocalSlack
from tests.bot.playground.callers import call, listening


async def test_it_hears_of_each_workspace_under_that_workspaces_id(slack: LocalSlack) -> None:
    branch = slack.add_workspace("Branch")
    there = slack.install_in(branch)
    ada, bea = slack.add_person(name="Ada"), slack.add_person(name="Bea", workspace=branch)
    async with listening(slack) as heard:
        await slack.say(ada.id, "from here")
        await slack.say(bea.id, "from there")
        await slack.command(bea.id, "/anything", patience=0.0)

    events = [json.loads(body) for _, body in heard[:2]]
    assert [event["team_id"] for event in events] == [slack.team.id, branch.id]
    assert [event["authorizations"][0]["user_id"] for event in events] == [slack.app.user, there.user]
    assert {event["api_app_id"] for event in events} == {slack.app.id}
    assert f"team_id={branch.id}".encode() in heard[2][1]
    assert not events[1]["is_ext_shared_channel"]


async def test_each_token_reaches_its_own_workspace_alone(slack: LocalSlack) -> None:
    branch = slack.add_workspace("Branch")
    there = slack.install_in(branch)
    bea = slack.add_person(name="Bea", email="bea@branch.example", workspace=branch)
    room = slack.add_channel(name="branch", members=[bea.id], workspace=branch)

    ours = await call(slack, "chat.postMessage", channel=room.id, text="Hi")
    theirs = await call(slack, "chat.postMessage", channel=room.id, text="Hi", token=there.bot_token)
    known = [
        (await call(slack, "users.info", user=bea.id, token=token))["user"]["is_stranger"]
        for token in (slack.app.bot_token, there.bot_token)
    ]
    listed = (await call(slack, "conversations.list", token=there.bot_token))["channels"]
    changed = await call(slack, "chat.update", channel=room.id, ts=theirs["ts"], text="x", token=slack.app.bot_token)

    assert ours["error"] == changed["error"] == "channel_not_found"
    assert theirs["message"]["user"] == there.user
    assert known == [True, False]
    assert [channel["id"] for channel in listed] == [room.id]
