"""The Web API: who may call what, what it answers, and what it refuses as Slack does."""

from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import ClientSession, FormData
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import MovableClock
from bot.playground import LocalSlack, Person
from bot.playground.app import App
from tests.bot.playground.callers import call

Json = dict[str, Any]


@pytest.fixture
def ada(slack: LocalSlack) -> Person:
    return slack.add_person(name="Ada Lovelace", email="ada@acme.com", locale="zh-CN", tz="Europe/London")


def _client(slack: LocalSlack) -> AsyncWebClient:
    return AsyncWebClient(token=slack.app.bot_token, base_url=slack.api_url)


@pytest.mark.parametrize(
    ("method", "token", "refusal"),
    [
        pytest.param("auth.test", "", "not_authed", id="no token"),
        pytest.param("auth.test", "xoxb-wrong", "invalid_auth", id="a wrong token"),
        pytest.param("auth.test", "xapp-local-app-token", "not_allowed_token_type", id="the app's token for the bot's"),
        pytest.param("apps.connections.open", None, "not_allowed_token_type", id="the bot's token for the app's"),
        pytest.param("chat.scheduleMessage", None, "unknown_method", id="a method that is not there"),
    ],
)
async def test_a_call_without_the_right_to_it_is_refused(
    slack: LocalSlack, method: str, token: str | None, refusal: str
) -> None:
    assert (await call(slack, method, token=token))["error"] == refusal


async def test_an_uninstalled_app_may_do_nothing(slack: LocalSlack) -> None:
    slack.uninstall()

    assert (await call(slack, "auth.test"))["error"] == "account_inactive"


async def test_scopes_come_from_the_manifest() -> None:
    manifest = {
        "display_information": {"name": "Small"},
        "oauth_config": {"scopes": {"bot": ["users:read", "im:history"]}},
    }
    slack = LocalSlack(manifest=manifest)
    await slack.start()
    ada = slack.add_person(name="Ada", email="ada@acme.com")
    room = slack.add_channel(name="sales")
    try:
        posting = await call(slack, "chat.postMessage", channel=ada.id, text="Hi")
        reading = await call(slack, "conversations.history", channel=room.id)
        direct = await call(slack, "conversations.history", channel=slack.dm(ada.id))
        person = await call(slack, "users.info", user=ada.id)
    finally:
        await slack.stop()

    assert (posting["error"], posting["needed"]) == ("missing_scope", "chat:write")
    assert (reading["error"], reading["needed"]) == ("missing_scope", "channels:history")
    assert direct["ok"]
    assert "email" not in person["user"]["profile"]


@pytest.mark.parametrize("encoding", ["json", "form", "multipart"])
async def test_arguments_are_taken_as_json_and_as_forms(slack: LocalSlack, ada: Person, encoding: str) -> None:
    fields = {"channel": ada.id, "text": "Hi", "token": slack.app.bot_token}
    multipart = FormData(default_to_multipart=True)
    for name, value in fields.items():
        multipart.add_field(name, value)
    body: Any = {"json": {"json": fields}, "form": {"data": fields}, "multipart": {"data": multipart}}[encoding]

    async with ClientSession() as session, session.post(f"{slack.api_url}chat.postMessage", **body) as response:
        answer = await response.json()

    assert answer["ok"]
    assert [message.words for message in slack.messages(slack.dm(ada.id))] == ["Hi"]


async def test_a_token_in_the_address_counts_for_nothing(slack: LocalSlack) -> None:
    url = f"{slack.api_url}auth.test?token={slack.app.bot_token}"
    async with ClientSession() as session, session.get(url) as response:
        answer = await response.json()

    assert answer["error"] == "not_authed"


async def test_posting_to_a_person_opens_their_direct_message(slack: LocalSlack, ada: Person) -> None:
    posted = await call(slack, "chat.postMessage", channel=ada.id, text="Hi")
    opened = await call(slack, "conversations.open", users=ada.id)

    assert posted["channel"] == opened["channel"]["id"] == slack.dm(ada.id)
    assert posted["channel"].startswith("D")


@pytest.mark.parametrize("name", ["sales", "#sales"])
async def test_posting_alone_takes_a_channel_by_its_name(slack: LocalSlack, name: str) -> None:
    sales = slack.add_channel(name="sales")

    posted = await call(slack, "chat.postMessage", channel=name, text="Hi")
    read = await call(slack, "conversations.info", channel=name)

    assert posted["channel"] == sales.id
    assert read["error"] == "channel_not_found"


Refused = Callable[[LocalSlack, Person], Json]


@pytest.mark.parametrize(
    ("method", "arguments", "refusal"),
    [
        pytest.param(
            "chat.postMessage", lambda s, a: {"channel": "C1", "text": "x"}, "channel_not_found", id="nowhere"
        ),
        pytest.param(
            "chat.postMessage",
            lambda s, a: {"channel": s.add_channel(name="x", bot_member=False).id, "text": "x"},
            "not_in_channel",
            id="outside a public channel",
        ),
        pytest.param(
            "chat.postMessage",
            lambda s, a: {"channel": s.add_channel(name="x", bot_member=False, private=True).id, "text": "x"},
            "channel_not_found",
            id="outside a private channel",
        ),
        pytest.param(
            "chat.postMessage",
            lambda s, a: {"channel": s.add_channel(name="x", archived=True).id, "text": "x"},
            "is_archived",
            id="an archived channel",
        ),
        pytest.param(
            "chat.postMessage",
            lambda s, a: {"channel": s.add_person(name="Gone", deleted=True).id, "text": "x"},
            "account_inactive",
            id="somebody deactivated",
        ),
        pytest.param("chat.postMessage", lambda s, a: {"channel": a.id}, "no_text", id="nothing to say"),
        pytest.param(
            "chat.postMessage", lambda s, a: {"channel": a.id, "text": "x" * 40_001}, "msg_too_long", id="too long"
        ),
        pytest.param(
            "chat.postMessage",
            lambda s, a: {"channel": a.id, "text": "x", "thread_ts": "1.000001"},
            "thread_not_found",
            id="no such thread",
        ),
        pytest.param(
            "chat.update",
            lambda s, a: {"channel": s.dm(a.id), "ts": "1.000001", "text": "x"},
            "message_not_found",
            id="no such message",
        ),
        pytest.param("users.info", lambda s, a: {"user": "U1"}, "user_not_found", id="nobody"),
        pytest.param("users.info", lambda s, a: {}, "invalid_arguments", id="an argument missing"),
        pytest.param("users.lookupByEmail", lambda s, a: {"email": "x@y.com"}, "users_not_found", id="no such e-mail"),
        pytest.param(
            "conversations.open",
            lambda s, a: {"users": s.add_person(name="Gone", deleted=True).id},
            "user_disabled",
            id="opening with somebody deactivated",
        ),
        pytest.param(
            "conversations.history",
            lambda s, a: {"channel": s.add_channel(name="x", bot_member=False).id},
            "not_in_channel",
            id="reading from outside",
        ),
        pytest.param(
            "chat.postEphemeral",
            lambda s, a: {"channel": s.add_channel(name="x").id, "user": a.id, "text": "x"},
            "user_not_in_channel",
            id="whispering to who is not there",
        ),
    ],
)
async def test_what_cannot_be_is_refused_in_slacks_words(
    slack: LocalSlack, ada: Person, method: str, arguments: Refused, refusal: str
) -> None:
    answer = await call(slack, method, **arguments(slack, ada))

    assert (answer["ok"], answer["error"]) == (False, refusal)


async def test_only_its_own_messages_can_be_changed_and_deleted_by_an_app(slack: LocalSlack, ada: Person) -> None:
    ts = await slack.say(ada.id, "Mine")
    place = {"channel": slack.dm(ada.id), "ts": ts}

    assert (await call(slack, "chat.update", **place, text="x"))["error"] == "cant_update_message"
    assert (await call(slack, "chat.delete", **place))["error"] == "cant_delete_message"


async def test_an_update_without_blocks_keeps_them_and_an_empty_list_takes_them_away(
    slack: LocalSlack, ada: Person
) -> None:
    blocks = [{"type": "header", "text": {"type": "plain_text", "text": "Head"}}]
    posted = await call(slack, "chat.postMessage", channel=ada.id, text="one", blocks=blocks)
    place = {"channel": posted["channel"], "ts": posted["ts"]}

    await call(slack, "chat.update", **place, text="two")
    kept = slack.message(**place)
    await call(slack, "chat.update", **place, text="three", blocks=[])
    gone = slack.message(**place)

    assert (kept.text, kept.words, kept.edited) == ("two", "Head", True)
    assert gone.words == "three"


async def test_a_reaction_can_be_put_once_and_taken_away_once(slack: LocalSlack, ada: Person) -> None:
    ts = await slack.say(ada.id, "Hi")
    target = {"channel": slack.dm(ada.id), "timestamp": ts, "name": "eyes"}

    put = [await call(slack, "reactions.add", **target) for _ in range(2)]
    shown = slack.messages(slack.dm(ada.id))[0].reactions
    taken = [await call(slack, "reactions.remove", **target) for _ in range(2)]

    assert [each.get("error") for each in put] == [None, "already_reacted"]
    assert [(reaction.name, reaction.users) for reaction in shown] == [("eyes", (slack.app.user,))]
    assert [each.get("error") for each in taken] == [None, "no_reaction"]


@pytest.mark.parametrize(("name", "refusal"), [("thumbsup::skin-tone-3", None), ("no_emoji_at_all", "invalid_name")])
async def test_a_reaction_is_an_emoji_that_there_is(
    slack: LocalSlack, ada: Person, name: str, refusal: str | None
) -> None:
    ts = await slack.say(ada.id, "Hi")

    put = await call(slack, "reactions.add", channel=slack.dm(ada.id), timestamp=ts, name=name)

    assert put.get("error") == refusal


async def test_a_file_goes_up_into_a_thread_and_comes_down_with_the_token(slack: LocalSlack, ada: Person) -> None:
    ts = await slack.say(ada.id, "Send it")
    channel = slack.dm(ada.id)

    await _client(slack).files_upload_v2(
        content=b"a,b\n1,2\n", filename="leads.csv", channel=channel, thread_ts=ts, initial_comment="Here"
    )
    message = slack.messages(channel, thread=ts)[0]
    url = message.files[0]["url_private_download"]
    bearer = {"Authorization": f"Bearer {slack.app.bot_token}"}
    async with ClientSession() as session, session.get(url) as refused, session.get(url, headers=bearer) as given:
        seen = (refused.status, await given.read())

    assert message.words == "Here\nleads.csv"
    assert seen == (403, b"a,b\n1,2\n")


async def test_a_stopped_clock_still_gives_every_message_a_time_of_its_own(
    slack: LocalSlack, ada: Person, clock: MovableClock
) -> None:
    stamps = [await slack.say(ada.id, "x") for _ in range(3)]

    assert stamps == sorted(set(stamps))
    assert {stamp.split(".")[0] for stamp in stamps} == {str(int(clock.now().timestamp()))}


async def test_an_emoji_of_two_names_is_one_reaction(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    ts = await slack.say(ada.id, "Hello")
    await slack.react(ada.id, slack.dm(ada.id), ts, "+1")
    await call(slack, "reactions.add", channel=slack.dm(ada.id), timestamp=ts, name="thumbsup")
    again = await call(slack, "reactions.add", channel=slack.dm(ada.id), timestamp=ts, name="+1")

    assert [each.users for each in slack.message(slack.dm(ada.id), ts).reactions] == [(ada.id, slack.app.user)]
    assert again["error"] == "already_reacted"


async def test_what_is_no_text_no_kind_of_channel_and_no_person_is_refused(slack: LocalSlack) -> None:
    room = slack.add_channel(name="sales").id

    assert (await call(slack, "chat.postMessage", channel=room, text=["x"]))["error"] == "invalid_arguments"
    assert (await call(slack, "conversations.list", types="public_channel,nonsense"))["error"] == "invalid_types"
    assert (await call(slack, "chat.postMessage", channel=slack.app.user, text="x"))["error"] == "cannot_dm_bot"


async def test_a_file_has_the_title_that_it_is_completed_with(slack: LocalSlack) -> None:
    file = await call(slack, "files.getUploadURLExternal", filename="a.txt", length=1)
    async with ClientSession() as session, session.post(file["upload_url"], data=b"x"):
        done = await call(slack, "files.completeUploadExternal", files=[{"id": file["file_id"], "title": "An offer"}])

    assert [(each["name"], each["title"]) for each in done["files"]] == [("a.txt", "An offer")]


async def test_a_file_is_given_to_an_app_that_is_where_it_was_shared_and_may_read_files(slack: LocalSlack) -> None:
    ada = slack.add_person(name="Ada")
    room = slack.add_channel(name="closed", members=[ada.id], private=True, bot_member=False).id
    blind = slack.add_app(manifest={"display_information": {"name": "Blind"}})
    branch = slack.install_in(slack.add_workspace("Branch"))
    here = await slack.upload(ada.id, b"x", name="here.txt")
    there = await slack.upload(ada.id, b"y", name="there.txt", channel=room)
    urls = [
        slack.message(channel, ts).files[0]["url_private"] for channel, ts in ((slack.dm(ada.id), here), (room, there))
    ]

    async def fetched(app: App, url: str) -> int:
        headers = {"Authorization": f"Bearer {app.bot_token}"}
        async with ClientSession(headers=headers) as session, session.get(url) as response:
            return response.status

    got = [await fetched(app, url) for app in (slack.app, blind, branch) for url in urls]

    assert got == [200, 403, 403, 403, 403, 403]
