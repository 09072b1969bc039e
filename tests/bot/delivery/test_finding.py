"""A post that may have reached Slack is looked for before it is posted again."""

from datetime import timedelta
from pathlib import Path

import pytest

from storage.records import Sent
from storage.tinydb.store import open_folder
from tests.bot.delivery.office import NOON, POST, Office, Painter, opened, post
from tests.bot.scripted_slack import Answer, ScriptedSlack, down, lost


async def test_a_post_whose_answer_was_lost_is_found_and_not_posted_again(office: Office) -> None:
    office.slack.next_answers[POST] = [lost]
    found = {"ts": "1772452800.5", "metadata": {"event_type": "baton", "event_payload": {"key": "k1"}}}
    office.slack.usual["conversations.history"] = {"ok": True, "messages": [{"ts": "9.9"}, found]}

    await office.deliver(post("k1"))
    await office.wait(timedelta(seconds=1))

    assert len(office.slack.of(POST)) == 1
    assert await office.place_of("k1") == Sent(key="k1", channel="C1", ts="1772452800.5", version=1)
    (look,) = office.slack.of("conversations.history")
    assert float(look["oldest"]) == (NOON - timedelta(minutes=5)).timestamp()
    assert look["include_all_metadata"] == "1"


async def test_a_reply_is_looked_up_in_its_thread_page_by_page(office: Office) -> None:
    office.slack.next_answers[POST] = [lost]
    found = {"ts": "17.7", "metadata": {"event_type": "baton", "event_payload": {"key": "k1"}}}
    office.slack.next_answers["conversations.replies"] = [
        {"ok": True, "messages": [{"ts": "17.6"}], "response_metadata": {"next_cursor": "more"}},
        {"ok": True, "messages": [found]},
    ]

    await office.deliver(post("k1", thread="17.5"))
    await office.wait(timedelta(seconds=1))

    first, second = office.slack.of("conversations.replies")
    assert (first["ts"], second["cursor"]) == ("17.5", "more")
    assert len(office.slack.of(POST)) == 1


@pytest.mark.parametrize("answer", [lost, down], ids=["lost", "down"])
async def test_a_post_that_did_not_arrive_is_posted_again(office: Office, answer: Answer) -> None:
    office.slack.next_answers[POST] = [answer]
    office.slack.usual["conversations.history"] = {"ok": True, "messages": []}

    await office.deliver(post("k1"))
    await office.wait(timedelta(seconds=1))

    assert len(office.slack.of(POST)) == 2
    assert await office.place_of("k1") is not None


async def test_where_looking_is_not_allowed_it_is_posted_again(office: Office) -> None:
    office.slack.next_answers[POST] = [lost]
    office.slack.usual["conversations.history"] = {"ok": False, "error": "missing_scope"}

    await office.deliver(post("k1"))
    await office.wait(timedelta(seconds=1))

    assert len(office.slack.of(POST)) == 2


async def test_as_long_as_nobody_can_look_nothing_is_posted_again(office: Office) -> None:
    office.slack.next_answers[POST] = [lost]
    office.slack.usual["conversations.history"] = down

    await office.deliver(post("k1"))
    await office.wait(timedelta(seconds=1))
    await office.wait(timedelta(seconds=2))

    assert len(office.slack.of(POST)) == 1
    assert len(office.slack.of("conversations.history")) == 2


async def test_what_was_on_its_way_when_the_process_died_is_looked_for_first(
    slack: ScriptedSlack, painter: Painter, tmp_path: Path
) -> None:
    slack.usual[POST] = down
    async with opened(slack, await open_folder(tmp_path), painter=painter) as office:
        await office.deliver(post("k1"))
        await office.store.close()
    found = {"ts": "17.7", "metadata": {"event_type": "baton", "event_payload": {"key": "k1"}}}
    slack.usual["conversations.history"] = {"ok": True, "messages": [found]}

    store = await open_folder(tmp_path)
    async with opened(slack, store, painter=painter) as office:
        await office.wait(timedelta(seconds=1))
        place = await office.place_of("k1")
        await store.close()

    assert len(slack.of(POST)) == 1
    assert place is not None
    assert place.ts == "17.7"
