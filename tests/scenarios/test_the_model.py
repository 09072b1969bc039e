"""With a model: it puts what was not understood into other words, and the prospect decides whether that is right."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.app import build
from bot.settings import load_settings
from routing.conversation import Conversation
from storage.tinydb.store import memory_store
from tests.bot.scripted_model import ScriptedModel, scripted_model
from tests.scenarios.relay import AGREED, Relay, asked, environment, town

UNREADABLE = "as many as there are seats on a jumbo jet"


@asynccontextmanager
async def relay_with_a_model(folder: Path) -> AsyncIterator[tuple[Relay, ScriptedModel]]:
    """A relay whose Baton may ask a model, a hundred thousand times an hour."""
    async with town() as place, scripted_model() as model:
        config = folder / "baton.yml"
        config.write_text(AGREED.format(**place.ids), encoding="utf-8")
        told = environment(place.slack, config=config)
        told |= {"BATON_MODEL_URL": model.url, "BATON_MODEL_CALLS": "100000"}
        settings = load_settings(told)
        async with build(settings, clock=place.clock, store=memory_store()) as baton, baton.running() as where:
            place.slack.deliver_over_http(f"{where}/slack/events")
            yield Relay(slack=place.slack, baton=baton, clock=place.clock, ids=place.ids, where=where), model


async def at_the_size(on: Relay, who: str = "pia") -> None:
    """A conversation in which the size of the company is asked for."""
    await on.say(who, "Hi, we need a better way to hand leads over, jo@initech.com")
    await on.say(who, "yes please")
    assert "how many people" in asked(on.last(who))


async def conversation(on: Relay) -> Conversation:
    async with on.baton.store.unit_of_work() as uow:
        found = await uow.conversations.get("L-1")
    assert found is not None
    return found


async def test_what_the_model_says_is_put_to_the_prospect_and_taken_after_a_yes(tmp_path: Path) -> None:
    async with relay_with_a_model(tmp_path) as (on, model):
        model.says("400 people")
        await at_the_size(on)
        await on.say("pia", UNREADABLE)
        doubted, before = on.last("pia").words, await conversation(on)
        await on.say("pia", "yes")
        answer = (await conversation(on)).answers["employees"]

        assert "Did you mean 400 people?" in doubted
        assert "employees" not in before.answers
        assert (answer.words, answer.source) == (UNREADABLE, "proposed")
        assert "industry" in asked(on.last("pia"))


async def test_a_no_asks_in_other_words_and_keeps_nothing(tmp_path: Path) -> None:
    async with relay_with_a_model(tmp_path) as (on, model):
        model.says("400 people")
        await at_the_size(on)
        await on.say("pia", UNREADABLE)
        await on.say("pia", "no")

        assert "employees" not in (await conversation(on)).answers
        assert "how many people" in asked(on.last("pia")).lower()


async def test_the_model_is_not_asked_about_what_is_understood(tmp_path: Path) -> None:
    async with relay_with_a_model(tmp_path) as (on, model):
        await at_the_size(on)
        for said in ("why do you ask?", "hello", "about 300 people", "software"):
            await on.say("pia", said)

        assert model.asked == []


@pytest.mark.parametrize("answer", ["", "talk to a person", "I cannot say", "skip", "germany"])
async def test_what_is_no_answer_to_the_question_changes_nothing(tmp_path: Path, answer: str) -> None:
    async with relay_with_a_model(tmp_path) as (on, model):
        model.says(answer)
        await at_the_size(on)
        before = await conversation(on)
        await on.say("pia", UNREADABLE)
        after = await conversation(on)

        assert "Sorry, I didn't quite get that" in on.last("pia").words
        assert (after.answers, after.wants_person) == (before.answers, before.wants_person)


async def test_a_model_that_fails_is_as_none_at_all(tmp_path: Path) -> None:
    async with relay_with_a_model(tmp_path) as (on, model):
        model.status = 503
        await at_the_size(on)
        await on.say("pia", UNREADABLE)

        assert "Sorry, I didn't quite get that" in on.last("pia").words
