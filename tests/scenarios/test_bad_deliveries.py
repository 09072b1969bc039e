"""Days on which what Slack sends comes twice, late, out of order, or is not known to have come."""

from pathlib import Path

import pytest

from tests.scenarios.relay import Relay, asked, relay, texts

OPENING = "Hi, our reps lose leads and we need a better hand-over"

both_transports = pytest.mark.parametrize("socket", [False, True], ids=["http", "socket-mode"])


async def whole_relay(on: Relay) -> None:
    """A prospect qualifies, a rep accepts and says hello, and is answered."""
    await on.qualify("pia")
    await on.slack.click(on.ids["ana"], on.offers("ana")[0].channel, on.offers("ana")[0].ts, label="Accept")
    await on.settle()
    card = on.heard("ana")[0]
    await on.say("ana", "Hello Pia", channel=card.channel, thread=card.ts)
    await on.say("pia", "Hello Ana")


@both_transports
async def test_a_whole_relay_with_copies_and_lost_answers_at_odds(tmp_path: Path, socket: bool) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        on.slack.faults.duplicate("*", new_id=True, probability=0.4, seed=1)
        on.slack.faults.lose_answer("*", probability=0.4, seed=1)
        await whole_relay(on)
        on.slack.faults.clear()
        await on.move(minutes=10)

        cards = [message for message in on.heard("ana") if "Pia Prospect" in message.words]
        assert len(cards) == 1
        assert len(set(texts(on, "pia"))) == len(texts(on, "pia"))
        assert texts(on, "pia")[-1] == "Hello Pia"
        assert ["Hello Ana" in each.words for each in on.below(cards[0])].count(True) == 1


@both_transports
async def test_what_comes_late_and_out_of_order_answers_the_question_of_its_time(tmp_path: Path, socket: bool) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        await on.say("pia", OPENING)
        on.slack.faults.hold("message", seconds=40)
        await on.slack.say(on.ids["pia"], "yes please")
        before = asked(on.last("pia"))
        await on.move(seconds=40)
        await on.slack.until(lambda: len(on.heard("pia")) == 2)

        assert "demo" in before
        assert "e-mail" in asked(on.last("pia"))


@both_transports
async def test_being_told_that_there_are_too_many_events_is_acknowledged(tmp_path: Path, socket: bool) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        await on.say("pia", OPENING)
        on.slack.world.rates.on, on.slack.world.event_limit.most = True, 1
        for text in ("one", "two", "three"):
            await on.slack.say(on.ids["lin"], text)
        await on.settle()

        told = on.slack.traffic.of("app_rate_limited")
        assert [(each.trouble, each.status) for each in told] == [(None, 200)]
        assert on.counted("errors", place="listener") == 0
