"""What goes out, and what it looks like at Slack."""

import pytest

from bot.metrics import Metrics
from storage.records import Method, Sent
from tests.bot.delivery.office import POST, Office, message, post


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


async def test_a_file_that_cannot_come_through_is_told_of_instead(office: Office) -> None:
    elsewhere = {"url_private": "https://elsewhere.example/f", "name": "f", "otherwise": {"text": "A file was lost."}}

    await office.deliver(message(Method.UPLOAD, "k1", content=elsewhere, thread="17.5"))

    (told,) = office.slack.of(POST)
    assert (told["channel"], told["thread_ts"], told["text"]) == ("C1", "17.5", "A file was lost.")
