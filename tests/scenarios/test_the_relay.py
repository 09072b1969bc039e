"""The whole relay, from the first word to the live chat."""

from pathlib import Path

import pytest

from tests.scenarios.relay import relay


@pytest.mark.parametrize("socket", [False, True], ids=["http", "socket-mode"])
@pytest.mark.parametrize(("language", "prospect", "accept"), [("en", "pia", "Accept"), ("zh", "lin", "Accept")])
async def test_a_prospect_qualifies_and_is_talking_to_a_rep(
    tmp_path: Path, socket: bool, language: str, prospect: str, accept: str
) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        await on.qualify(prospect, language=language)
        card = on.heard("ana")[0]
        await on.press("ana", card, accept)
        await on.say("ana", "Hello from Ana", channel=card.channel, thread=card.ts)
        await on.say(prospect, "Nice to meet you")

        assert "initech" in card.words.lower()
        assert "Ana Alvarez" in on.heard(prospect)[-2].words
        assert on.heard(prospect)[-1].words == "Hello from Ana"
        thread = on.slack.messages(card.channel, thread=card.ts)
        assert "Nice to meet you" in thread[-1].words
