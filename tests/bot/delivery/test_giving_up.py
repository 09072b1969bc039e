"""When a message is given up, and when delivery itself ends."""

from datetime import timedelta

import pytest

from bot.metrics import Metrics
from storage.exceptions import StoreClosedError
from storage.records import Method
from tests.bot.delivery.office import POST, Office, Painter, message, post
from tests.bot.scripted_slack import down


async def test_a_card_that_cannot_be_drawn_is_given_up_in_the_end(
    office: Office, painter: Painter, metrics: Metrics
) -> None:
    painter.broken = True

    await office.deliver(message(Method.POST, "k1", content={"card": "offer"}), post("k2", "next"))
    for _ in range(12):
        await office.wait(timedelta(minutes=5))

    assert office.said() == ["next"]
    assert metrics.registry.get_sample_value("baton_errors_total", {"place": "delivery"}) == 10


async def test_an_update_of_a_message_that_was_given_up_waits_a_minute_and_is_dropped(office: Office) -> None:
    office.slack.usual[POST] = {"ok": False, "error": "channel_not_found"}

    await office.deliver(post("k1"), message(Method.UPDATE, "k2", of="k1", content={"text": "new"}))
    before = await office.waiting()
    await office.wait(timedelta(minutes=1))

    assert (before, await office.waiting()) == (1, 0)
    assert office.slack.of("chat.update") == []


@pytest.mark.parametrize("code", ["channel_not_found", "is_archived", "account_inactive", "invalid_blocks"])
async def test_what_can_never_arrive_is_given_up_and_counted_and_the_lane_goes_on(
    office: Office, metrics: Metrics, code: str
) -> None:
    office.slack.next_answers[POST] = [{"ok": False, "error": code}]

    await office.deliver(post("k1"), post("k2", "next"))

    assert office.said() == ["hello", "next"]
    assert await office.place_of("k1") is None
    assert metrics.registry.get_sample_value("baton_given_up_total", {"reason": code}) == 1


async def test_a_message_is_tried_for_a_day(office: Office, metrics: Metrics) -> None:
    office.slack.usual[POST] = down
    office.slack.usual["conversations.history"] = {"ok": True, "messages": []}

    await office.deliver(post("k1"))
    await office.wait(timedelta(hours=23))
    before = await office.waiting()
    await office.wait(timedelta(hours=1))

    assert (before, await office.waiting()) == (1, 0)
    assert metrics.registry.get_sample_value("baton_given_up_total", {"reason": "http_503"}) == 1


async def test_stopping_finishes_what_is_in_hand_and_begins_nothing_more(office: Office) -> None:
    office.slack.open.clear()
    await office.queue(post("k1", "a1"), post("k2", "a2"))
    await office.slack.called()

    office.delivery.stop()
    office.slack.open.set()
    await office.running

    assert office.said() == ["a1"]
    assert await office.place_of("k1") is not None


async def test_a_store_that_fails_ends_the_delivery(office: Office) -> None:
    await office.store.close()
    await office.delivery.idle()

    with pytest.raises(StoreClosedError):
        await office.running


async def test_a_store_that_fails_while_a_message_is_on_its_way_ends_the_delivery(office: Office) -> None:
    office.slack.open.clear()
    await office.queue(post("k1"))
    await office.slack.called()

    await office.store.close()
    office.slack.open.set()

    with pytest.raises(StoreClosedError):
        await office.running
