"""An app in several workspaces: one place to hear, and a bot, a token and people of its own in each."""

import json

import pytest
from playwright.async_api import expect

from bot.playground import LocalSlack
from tests.bot.playground.browsing import browsing, window, write
from tests.bot.playground.callers import call, do, listening


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
    slack.add_channel(name="shared", members=[bea.id])

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


async def test_nobody_is_known_in_a_workspace_they_share_no_channel_with(slack: LocalSlack) -> None:
    branch = slack.add_workspace("Branch")
    bea = slack.add_person(name="Bea", workspace=branch)
    home = {"type": "home", "blocks": [{"type": "divider"}]}

    refused = [
        await call(slack, "users.info", user=bea.id),
        await call(slack, "chat.postMessage", channel=bea.id, text="Hi"),
        await call(slack, "conversations.open", users=bea.id),
        await call(slack, "views.publish", user_id=bea.id, view=home),
    ]
    await slack.say(bea.id, "Hello", channel=slack.state.direct_channel(bea.id, slack.app.user).id)
    met = await call(slack, "users.info", user=bea.id)

    not_found = "user_not_found"
    assert [answer["error"] for answer in refused] == [not_found, "channel_not_found", not_found, not_found]
    assert met["user"]["is_stranger"]


async def test_each_workspace_has_a_token_that_fits_into_a_header(slack: LocalSlack) -> None:
    tokens = [(await do(slack, "install", workspace=name))[1]["bot_token"] for name in ("W 2", "w.2", "北京", "🎉")]

    assert len({slack.app.bot_token, *tokens}) == 5
    assert all(token.isascii() and token.isprintable() for token in tokens)


async def test_installing_it_again_in_the_same_workspace_answers_what_is_there(slack: LocalSlack) -> None:
    first, again = [(await do(slack, "install", workspace="Branch"))[1] for _ in range(2)]
    home = (await do(slack, "install", workspace=slack.team.name))[1]

    assert first == again
    assert home["bot_user"] == slack.app.user
    assert [app.team_id for app in slack.state.apps.values()] == [slack.team.id, first["team"]]


@pytest.mark.browser
async def test_a_window_shows_the_app_of_that_persons_workspace_alone(northwind: LocalSlack) -> None:
    branch = northwind.add_workspace("Branch")
    bea = northwind.add_person(name="Bea", workspace=branch)
    northwind.panes = [northwind.panes[0], bea.id]
    async with browsing(northwind) as page:
        there = northwind.install_in(branch)
        for name, app in (("Mei Chen", northwind.app), ("Bea", there)):
            shown = window(page, name)
            await expect(shown.get_by_role("tab", name="Echo", exact=True)).to_have_count(1)
            await expect(shown.get_by_role("tab", name="Home", exact=True)).to_have_count(1)
            await write(shown, f"Hello from {name}")
            await expect(shown.get_by_text(f"Hello from {name}", exact=True).first).to_be_visible()
            user = next(each.id for each in northwind.state.people.values() if each.name == name)
            assert northwind.state.open_direct(user, app.user)
