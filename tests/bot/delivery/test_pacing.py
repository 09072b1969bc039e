"""In which order and how fast messages go out."""

from datetime import timedelta

from bot.metrics import Metrics
from tests.bot.delivery.office import POST, Office, post
from tests.bot.scripted_slack import down, limited


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


async def test_a_reply_finds_its_message_though_that_is_late_in_another_lane(office: Office) -> None:
    office.slack.next_answers[POST] = [down]

    await office.deliver(post("k1", "head"), post("k2", "reply", lane="other", thread_of="k1"))
    await office.wait(timedelta(seconds=1))
    await office.wait(timedelta(seconds=2))

    assert office.said() == ["head", "head", "reply"]


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


async def test_how_long_a_message_waited_is_measured(office: Office, metrics: Metrics) -> None:
    office.slack.next_answers[POST] = [limited(30)]

    await office.deliver(post("k1"))
    await office.wait(timedelta(seconds=30))

    assert metrics.registry.get_sample_value("baton_outbox_lag_seconds_sum") == 30
