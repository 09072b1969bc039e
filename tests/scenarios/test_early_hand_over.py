"""Handed over when decided: nobody is asked what could not change anything."""

from pathlib import Path

import pytest

from tests.scenarios.relay import AGREED, asked, relay

EARLY = f"{AGREED}hand_off: when_decided\n"

OPENING = "Hi, our reps lose leads and we need a better hand-over"

COMPETITOR = {"e-mail": "jo@rival.example"}


async def test_a_competitor_is_thanked_at_once_and_asked_nothing_more(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=EARLY) as on:
        await on.qualify("pia", **COMPETITOR)

        *_, question, echo, thanks = on.heard("pia")
        assert "e-mail" in asked(question)
        assert echo.words == "Got it: jo@rival.example."
        assert (echo.buttons, thanks.buttons) == ([], [])
        assert thanks.words.startswith("Thank you")


async def test_a_rep_gets_the_lead_as_soon_as_it_qualifies_for_certain(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=EARLY) as on:
        await on.say("pia", OPENING)
        await on.say("pia", "We are a software company with 1200 people in Germany, I am the CEO")
        assert not on.offers("ana")
        await on.say("pia", "jo@initech.com")

        [card] = on.offers("ana")
        assert "1,200" in card.words
        assert not on.last("pia").buttons
        assert not [message for message in on.heard("pia") if "budget" in asked(message)]


@pytest.mark.parametrize("answer", ["We are in Brazil", "We are 12 people"], ids=["not served", "too small"])
async def test_who_cannot_qualify_is_not_kept(tmp_path: Path, answer: str) -> None:
    async with relay(folder=tmp_path, agreed=EARLY) as on:
        await on.say("pia", OPENING)
        await on.say("pia", "jo@initech.com")
        await on.say("pia", answer)

        assert "may not be the right fit" in on.last("pia").words
        assert not on.last("pia").buttons


async def test_silence_after_an_early_end_is_not_broken(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=EARLY) as on:
        await on.qualify("pia", **COMPETITOR)
        before = len(on.heard("pia"))
        await on.move(hours=25)

        assert len(on.heard("pia")) == before


async def test_at_the_end_every_question_is_asked_all_the_same(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", **COMPETITOR)

        questions = " ".join(asked(message) for message in on.heard("pia"))
        assert "budget" in questions
        assert "country" in questions
