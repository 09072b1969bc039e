import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.delivery import Delivery
from bot.directory import Directory
from bot.metrics import Metrics
from bot.slack_client import slack_client
from storage.exceptions import StoreClosedError
from storage.ports import Store
from storage.records import Method, Outgoing, Sent
from storage.tinydb.store import memory_store, open_folder
from tests.bot.scripted_slack import Answer, ScriptedSlack, down, limited, lost, scripted_slack

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
POST = "chat.postMessage"


class Office:
    """Delivery at work: a store to queue in, a Slack that it sends to, a clock that stands."""

    def __init__(self, *, store: Store, slack: ScriptedSlack, clock: MovableClock, delivery: Delivery) -> None:
        self.running = asyncio.create_task(delivery.run())
        self.store = store
        self.slack = slack
        self.clock = clock
        self.delivery = delivery

    async def queue(self, *messages: Outgoing) -> None:
        async with self.store.unit_of_work() as uow:
            for message in messages:
                await uow.outbox.add(message)
            await uow.commit()

    async def deliver(self, *messages: Outgoing) -> None:
        """Queue messages, and let everything go out that may."""
        await self.queue(*messages)
        await self.delivery.idle()

    async def wait(self, by: timedelta) -> None:
        """Let time pass, and what may go out then go out."""
        self.clock.move(by)
        await self.delivery.idle()

    async def place_of(self, key: str) -> Sent | None:
        async with self.store.unit_of_work() as uow:
            return await uow.sent.get(key)

    async def waiting(self) -> int:
        async with self.store.unit_of_work() as uow:
            return (await uow.outbox.depth())[0]

    def said(self) -> list[str]:
        return [post["text"] for post in self.slack.of(POST)]


class Painter:
    """Draws every card as its kind in capitals."""

    def __init__(self) -> None:
        self.broken = False

    async def __call__(self, content: Mapping[str, Any], message: Outgoing) -> dict[str, Any] | None:
        if self.broken:
            raise KeyError("blocks")
        text = content["card"].upper()
        return {"text": text, "blocks": [{"type": "divider"}]} if text != "GONE" else None


@pytest.fixture
def painter() -> Painter:
    return Painter()


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def slack() -> AsyncIterator[ScriptedSlack]:
    async with scripted_slack() as slack:
        yield slack


@asynccontextmanager
async def opened(
    slack: ScriptedSlack, store: Store, *, painter: Painter, metrics: Metrics | None = None
) -> AsyncIterator[Office]:
    """An office at work, until it is closed."""
    clock = MovableClock(NOON)
    async with slack_client(token="xoxb-1", api_url=slack.url) as client:
        delivery = Delivery(
            store=store,
            client=client,
            directory=Directory(client, clock=clock),
            clock=clock,
            draw=painter,
            metrics=metrics or Metrics(),
        )
        office = Office(store=store, slack=slack, clock=clock, delivery=delivery)
        yield office
        delivery.stop()
        await asyncio.gather(office.running, return_exceptions=True)


@pytest.fixture
async def office(slack: ScriptedSlack, painter: Painter, metrics: Metrics) -> AsyncIterator[Office]:
    async with opened(slack, memory_store(), painter=painter, metrics=metrics) as office:
        yield office


def post(key: str, text: str = "hello", *, to: str = "C1", lane: str = "C1", **more: Any) -> Outgoing:
    return message(Method.POST, key, to=to, lane=lane, content={"text": text}, **more)


def message(method: Method, key: str, *, to: str = "C1", lane: str = "C1", **more: Any) -> Outgoing:
    return Outgoing(key=key, lane=lane, method=method, to=to, created_at=NOON, **more)


async def test_what_is_queued_is_posted_as_written_and_its_place_is_kept(office: Office) -> None:
    await office.deliver(message(Method.POST, "k1", content={"text": "hi", "blocks": [], "lead": "L-1"}))

    (sent,) = office.slack.of(POST)
    assert (sent["channel"], sent["text"], sent["blocks"]) == ("C1", "hi", [])
    assert (sent["unfurl_links"], sent["unfurl_media"], sent["parse"], sent["link_names"]) == (
        False,
        False,
        "none",
        False,
    )
    assert sent["metadata"] == {"event_type": "baton", "event_payload": {"key": "k1"}}
    assert await office.place_of("k1") == Sent(key="k1", channel="C1", ts="1700000001.000100", lead="L-1", version=1)


async def test_a_message_to_a_person_goes_to_their_direct_messages(office: Office) -> None:
    await office.deliver(post("k1", to="@U7"), post("k2", to="@U7"))

    assert [sent["channel"] for sent in office.slack.of(POST)] == ["D7", "D7"]
    assert len(office.slack.of("conversations.open")) == 1


async def test_a_lane_keeps_its_order_while_others_go_on(office: Office) -> None:
    office.slack.next_answers[POST] = [down]

    await office.deliver(*[post(f"k{n}", f"a{n}") for n in range(3)], post("b", "b0", lane="C2", to="C2"))
    first = office.said()
    await office.wait(timedelta(seconds=1))

    assert first == ["a0", "b0"]
    assert office.said() == ["a0", "b0", "a0", "a1", "a2"]


async def test_lanes_do_not_wait_for_each_other(office: Office) -> None:
    office.slack.open.clear()

    await office.queue(*[post(f"k{n}", lane=f"C{n}", to=f"C{n}") for n in range(30)])
    await office.slack.called(20)
    at_once = len(office.slack.calls)
    office.slack.open.set()
    await office.delivery.idle()

    assert at_once == 20
    assert len(office.slack.calls) == 30


async def test_a_card_is_drawn_when_it_goes_out(office: Office) -> None:
    await office.deliver(message(Method.POST, "k1", content={"card": "offer", "lead": "L-1"}))

    (sent,) = office.slack.of(POST)
    assert (sent["text"], sent["blocks"]) == ("OFFER", [{"type": "divider"}])
    place = await office.place_of("k1")
    assert place is not None
    assert place.lead == "L-1"


async def test_a_card_with_nothing_to_show_is_dropped_and_the_lane_goes_on(office: Office) -> None:
    await office.deliver(message(Method.POST, "k1", content={"card": "gone"}), post("k2", "next"))

    assert office.said() == ["next"]


async def test_a_card_that_cannot_be_drawn_is_given_up_in_the_end(
    office: Office, painter: Painter, metrics: Metrics
) -> None:
    painter.broken = True

    await office.deliver(message(Method.POST, "k1", content={"card": "offer"}), post("k2", "next"))
    for _ in range(12):
        await office.wait(timedelta(minutes=5))

    assert office.said() == ["next"]
    assert metrics.registry.get_sample_value("baton_errors_total", {"place": "delivery"}) == 10


async def test_a_reply_goes_into_the_thread_of_an_earlier_message(office: Office) -> None:
    await office.deliver(post("k1", to="@U7"), post("k2", to="@U7", thread_of="k1"), post("k3", thread="17.5"))

    _, reply, other = office.slack.of(POST)
    place = await office.place_of("k1")
    assert place is not None
    assert (reply["channel"], reply["thread_ts"]) == ("D7", place.ts)
    assert other["thread_ts"] == "17.5"


async def test_an_earlier_message_is_updated_deleted_and_reacted_to(office: Office) -> None:
    await office.deliver(
        post("k1"),
        message(Method.UPDATE, "k2", of="k1", content={"text": "new", "blocks": []}),
        message(Method.REACT, "k3", of="k1", content={"name": "eyes"}),
        message(Method.DELETE, "k4", of="k1"),
    )

    place = await office.place_of("k1")
    assert place is not None
    here = {"channel": "C1", "ts": place.ts}
    assert office.slack.of("chat.update")[0].items() >= (here | {"text": "new", "blocks": []}).items()
    assert office.slack.of("reactions.add") == [{"channel": "C1", "timestamp": place.ts, "name": "eyes"}]
    assert office.slack.of("chat.delete") == [here]


async def test_somebody_elses_message_is_reacted_to_by_its_place(office: Office) -> None:
    await office.deliver(message(Method.REACT, "k1", content={"name": "eyes", "channel": "D1", "ts": "17.5"}))

    assert office.slack.of("reactions.add") == [{"channel": "D1", "timestamp": "17.5", "name": "eyes"}]


@pytest.mark.parametrize(
    ("method", "call", "code"),
    [
        (Method.REACT, "reactions.add", "already_reacted"),
        (Method.DELETE, "chat.delete", "message_not_found"),
    ],
)
async def test_what_is_done_already_is_done(
    office: Office, metrics: Metrics, method: Method, call: str, code: str
) -> None:
    office.slack.usual[call] = {"ok": False, "error": code}

    await office.deliver(message(method, "k1", content={"name": "eyes", "channel": "D1", "ts": "17.5"}))

    assert await office.waiting() == 0
    assert metrics.registry.get_sample_value("baton_sent_total", {"method": method.value}) == 1


async def test_a_word_to_one_person_goes_out(office: Office) -> None:
    await office.deliver(message(Method.EPHEMERAL, "k1", content={"text": "psst", "user": "U9"}, thread="17.5"))

    (whisper,) = office.slack.of("chat.postEphemeral")
    assert (whisper["channel"], whisper["user"], whisper["text"], whisper["thread_ts"]) == ("C1", "U9", "psst", "17.5")


async def test_an_update_of_a_message_that_was_given_up_waits_a_minute_and_is_dropped(office: Office) -> None:
    office.slack.usual[POST] = {"ok": False, "error": "channel_not_found"}

    await office.deliver(post("k1"), message(Method.UPDATE, "k2", of="k1", content={"text": "new"}))
    before = await office.waiting()
    await office.wait(timedelta(minutes=1))

    assert (before, await office.waiting()) == (1, 0)
    assert office.slack.of("chat.update") == []


async def test_a_reply_finds_its_message_though_that_is_late_in_another_lane(office: Office) -> None:
    office.slack.next_answers[POST] = [down]

    await office.deliver(post("k1", "head"), post("k2", "reply", lane="other", thread_of="k1"))
    await office.wait(timedelta(seconds=1))
    await office.wait(timedelta(seconds=2))

    assert office.said() == ["head", "head", "reply"]


@pytest.mark.parametrize("code", ["channel_not_found", "is_archived", "account_inactive", "invalid_blocks"])
async def test_what_can_never_arrive_is_given_up_and_counted_and_the_lane_goes_on(
    office: Office, metrics: Metrics, code: str
) -> None:
    office.slack.next_answers[POST] = [{"ok": False, "error": code}]

    await office.deliver(post("k1"), post("k2", "next"))

    assert office.said() == ["hello", "next"]
    assert await office.place_of("k1") is None
    assert metrics.registry.get_sample_value("baton_given_up_total", {"reason": code}) == 1


async def test_slack_is_given_the_time_it_asks_for(office: Office) -> None:
    office.slack.next_answers[POST] = [limited(30)]

    await office.deliver(post("k1"))
    await office.wait(timedelta(seconds=29))
    early = len(office.slack.of(POST))
    await office.wait(timedelta(seconds=1))

    assert (early, len(office.slack.of(POST))) == (1, 2)
    assert office.slack.of("conversations.history") == []


async def test_a_channel_that_was_too_fast_gets_a_message_a_second_and_others_go_on(office: Office) -> None:
    office.slack.next_answers[POST] = [limited(10)]
    await office.deliver(post("k1", "a1"))

    await office.deliver(post("k2", "a2"), post("k3", "a3"), post("b", "b1", to="C2", lane="C2"))
    others = office.said()[1:]
    counts = []
    for _ in range(13):
        await office.wait(timedelta(seconds=1))
        counts.append(len(office.said()) - 2)

    assert others == ["b1"]
    assert counts == [0] * 9 + [1, 2, 3, 3]


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


async def test_how_long_a_message_waited_is_measured(office: Office, metrics: Metrics) -> None:
    office.slack.next_answers[POST] = [limited(30)]

    await office.deliver(post("k1"))
    await office.wait(timedelta(seconds=30))

    assert metrics.registry.get_sample_value("baton_outbox_lag_seconds_sum") == 30


async def test_a_file_that_cannot_come_through_is_told_of_instead(office: Office) -> None:
    elsewhere = {"url_private": "https://elsewhere.example/f", "name": "f", "otherwise": {"text": "A file was lost."}}

    await office.deliver(message(Method.UPLOAD, "k1", content=elsewhere, thread="17.5"))

    (told,) = office.slack.of(POST)
    assert (told["channel"], told["thread_ts"], told["text"]) == ("C1", "17.5", "A file was lost.")
