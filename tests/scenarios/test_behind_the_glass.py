"""What Baton says about its own requests: why the lead whose card they carry went where it did."""

from pathlib import Path

from bot.explaining import Explaining
from tests.scenarios.relay import Relay, relay


def explained(on: Relay, name: str) -> list[str | None]:
    """The first words of what was said about each request of that name; None where nothing was."""
    found = (on.slack.explanations.of(each.number) for each in on.slack.traffic.of(name))
    return [blocks[0]["text"]["text"] if blocks else None for blocks in found]


async def test_every_request_that_carries_a_card_says_why(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.explanations.explain = Explaining(on.baton)
        await on.say("pia", "can I talk to a person please")
        card = on.offers("ana")[-1]
        await on.press("ana", card, "Accept")

        posts = [each for each in explained(on, "chat.postMessage") if each]
        assert posts == ["Why L-1 went to ana"]
        assert explained(on, "block_actions") == ["Why L-1 went to ana"]
        assert set(explained(on, "chat.update")) == {"Why L-1 went to ana"}
        assert set(explained(on, "users.info")) == {None}


async def test_an_earlier_card_keeps_the_reasons_of_its_own_decision(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.explanations.explain = Explaining(on.baton)
        await on.say("pia", "can I talk to a person please")
        await on.move(minutes=16)

        assert len(on.offers("bo")) == 1
        assert [each for each in explained(on, "chat.postMessage") if each] == [
            "Why L-1 went to ana",
            "Why L-1 went to bo",
        ]
        assert "Why L-1 went to ana" in explained(on, "chat.update")
