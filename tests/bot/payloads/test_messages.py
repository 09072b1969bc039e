"""Messages as they were meant, each known by one key however often it comes."""

from typing import Any

import pytest

from bot.payloads import Change, File, Heard, read_message
from tests.bot.payloads.slack import BOT, CHANNEL, Json, changed, deleted, edited, event, said


def heard(body: Json, **envelope: Any) -> Heard:
    found = read_message(event(body, **envelope), bot_user=BOT)
    assert found is not None
    return found


def test_a_message_is_heard_as_it_was_meant() -> None:
    message = heard(said("R&amp;D, see <http://acme.com|acme.com> or <mailto:jo@acme.com|jo@acme.com>"))

    assert message == Heard(
        change=Change.SAID,
        workspace="T1",
        user="U1",
        user_workspace="T1",
        channel="D1",
        channel_type="im",
        ts="1773000000.000100",
        text="R&D, see acme.com or jo@acme.com",
        event_id="Ev1",
    )


def test_a_message_in_a_thread_names_its_thread() -> None:
    assert heard(said(thread_ts="1772999999.000100", **CHANNEL)).thread == "1772999999.000100"


@pytest.mark.parametrize("subtype", ["file_share", "thread_broadcast", "me_message"])
def test_a_message_of_another_kind_was_said_too(subtype: str) -> None:
    message = heard(said("hello", subtype=subtype))

    assert (message.change, message.text) == (Change.SAID, "hello")


@pytest.mark.parametrize(
    ("file", "values"),
    [
        pytest.param(
            {"id": "F1", "name": "plan.pdf", "url_private": "https://f/1", "url_private_download": "https://f/2"},
            (File(name="plan.pdf", url="https://f/2", size=0),),
            id="with a way to download it",
        ),
        pytest.param(
            {"id": "F1", "name": "plan.pdf", "url_private": "https://f/1", "size": 7, "mimetype": "application/pdf"},
            (File(name="plan.pdf", url="https://f/1", size=7),),
            id="with one way to it",
        ),
        pytest.param({"id": "F1", "name": None}, (File(name="file", url="", size=0),), id="that Slack hides"),
        pytest.param({"id": "F1", "mode": "tombstone"}, (), id="taken away"),
    ],
)
def test_a_shared_file(file: Json, values: tuple[File, ...]) -> None:
    assert heard(said("", subtype="file_share", files=[file])).files == values


def test_a_mention_and_its_twin_are_one_message() -> None:
    said_in_channel = said(f"<@{BOT}> hello", **CHANNEL)
    twin = {key: value for key, value in said_in_channel.items() if key != "channel_type"} | {"type": "app_mention"}

    mention, message = heard(twin, event_id="Ev2"), heard(said_in_channel, event_id="Ev1")

    assert (mention.mention, message.mention) == (True, False)
    assert mention.text == message.text == "hello"
    assert set(mention.keys) & set(message.keys)


def test_the_same_message_under_another_event_id_is_known() -> None:
    assert set(heard(said(), event_id="Ev1").keys) & set(heard(said(), event_id="Ev2").keys)


def test_a_message_without_an_event_id_is_known_by_its_place() -> None:
    assert heard(said(), event_id="").keys[1] in heard(said(), event_id="Ev1").keys


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(said(ts="1773000000.000200"), id="another moment"),
        pytest.param(said(channel="D2"), id="another channel"),
        pytest.param(edited("bye"), id="an edit of it"),
        pytest.param(deleted(said()), id="its deletion"),
    ],
)
def test_what_is_not_the_same_shares_no_key(other: Json) -> None:
    assert not set(heard(said(), event_id="Ev1").keys) & set(heard(other, event_id="Ev2").keys)


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(edited("bye", before="hi", at="1773000020.000000"), id="later"),
        pytest.param(edited("bye", before="hi"), id="in the same second"),
    ],
)
def test_two_edits_of_one_message_differ(second: Json) -> None:
    first = heard(edited("hi"), event_id="Ev1")

    assert not set(first.keys) & set(heard(second, event_id="Ev2").keys)
    assert set(first.keys) & set(heard(edited("hi"), event_id="Ev3").keys)


def test_an_edit_names_the_message_it_changes() -> None:
    message = heard(edited("300 people"))

    assert (message.change, message.text) == (Change.EDITED, "300 people")
    assert (message.user, message.channel, message.ts) == ("U1", "D1", "1773000000.000100")


def test_an_edit_without_what_was_there_before_is_an_edit() -> None:
    assert heard(changed(said("new", edited={"user": "U1", "ts": "1773000009.000000"}), None)).text == "new"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(deleted(said("secret")), id="alone"),
        pytest.param(
            changed(
                {
                    "type": "message",
                    "subtype": "tombstone",
                    "user": "USLACKBOT",
                    "text": "This message was deleted.",
                    "ts": "1773000000.000100",
                    "thread_ts": "1773000000.000100",
                    "hidden": True,
                },
                said("secret"),
            ),
            id="with replies below it",
        ),
    ],
)
def test_a_deletion_names_the_message_that_is_gone(body: Json) -> None:
    message = heard(body)

    assert (message.change, message.user, message.ts) == (Change.DELETED, "U1", "1773000000.000100")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(said(subtype="bot_message", bot_id="B1", user=None), id="a bot"),
        pytest.param(said(bot_id="B1", user="UOTHERBOT", app_id="A2"), id="another app's user"),
        pytest.param(said(user=BOT, bot_id="B0"), id="Baton"),
        pytest.param(said(user=BOT), id="Baton, without its bot id"),
        pytest.param(deleted(said(user=BOT)), id="Baton's own message deleted"),
        pytest.param(changed(said("b", user=BOT, bot_id="B0"), said("a", user=BOT)), id="Baton's own message updated"),
        pytest.param(said(subtype="channel_join"), id="somebody joining"),
        pytest.param(said(subtype="channel_topic", topic="x"), id="a topic"),
        pytest.param(said(subtype="message_replied"), id="news of a thread"),
        pytest.param(changed(said(attachments=[{"from_url": "https://acme.com"}]), said()), id="an unfurl"),
        pytest.param(
            changed(said(attachments=[{"from_url": "https://acme.com"}]), None), id="an unfurl of the unknown"
        ),
        pytest.param({**deleted(said()), "previous_message": None}, id="a deletion of the unknown"),
    ],
)
def test_nobody_said_anything(body: Json) -> None:
    assert read_message(event(body), bot_user=BOT) is None


@pytest.mark.parametrize(
    ("body", "team_id", "home"),
    [
        pytest.param(said(user_team="T2", source_team="T2", team="T2"), "T1", "T2", id="Slack Connect"),
        pytest.param(said(team="T2"), "T1", "T2", id="only the message's team"),
        pytest.param(said(team=None), "T1", "T1", id="the workspace's own, unsaid"),
        pytest.param(said(team=None), None, "", id="nothing said at all"),
        pytest.param(changed(said("b", user_team="T2"), said("a")), "T1", "T2", id="an edit by Slack Connect"),
    ],
)
def test_where_somebody_belongs(body: Json, team_id: str | None, home: str) -> None:
    assert heard(body, team_id=team_id).user_workspace == home
