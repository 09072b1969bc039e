"""The optional model: what it is shown, and that everything it cannot do leaves no answer."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import MovableClock
from bot.metrics import Metrics
from bot.model import MAX_READ, MAX_SHOWN, Model, model_for
from bot.settings import load_settings
from routing.playbook import Kind, Question
from tests.bot.scripted_model import ScriptedModel, scripted_model

SIZE = Question(key="employees", kind=Kind.EMPLOYEES, ask={"en": "How many people?", "zh": "多少人？"})
CLOCK = MovableClock(datetime(2026, 12, 1, 9, tzinfo=UTC))


class Asked:
    """A model, the server behind it, and what was counted."""

    def __init__(self, model: Model, server: ScriptedModel, metrics: Metrics, clock: MovableClock) -> None:
        self.model = model
        self.server = server
        self.metrics = metrics
        self.clock = clock

    async def reworded(self, text: str) -> str:
        return await self.model.reworded(text, question=SIZE)

    def counted(self, outcome: str) -> float | None:
        return self.metrics.registry.get_sample_value("baton_model_calls_total", {"outcome": outcome})


@pytest.fixture
async def asked() -> AsyncIterator[Asked]:
    clock, metrics = MovableClock(datetime(2026, 12, 1, 9, tzinfo=UTC)), Metrics()
    async with scripted_model() as server:
        settings = load_settings(
            {
                "SLACK_BOT_TOKEN": "xoxb-1",
                "SLACK_APP_TOKEN": "xapp-1",
                "BATON_CONFIG": "baton.yml",
                "BATON_MODEL_URL": server.url,
                "BATON_MODEL_KEY": "secret",
                "BATON_MODEL_CALLS": "3",
            }
        )
        async with model_for(settings, clock=clock, metrics=metrics) as model:
            assert model is not None
            yield Asked(model, server, metrics, clock)


async def test_without_an_address_there_is_no_model() -> None:
    settings = load_settings({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "BATON_CONFIG": "baton.yml"})

    async with model_for(settings, clock=CLOCK, metrics=Metrics()) as model:
        assert model is None


async def test_it_is_shown_one_question_and_one_message_and_nothing_else(asked: Asked) -> None:
    asked.server.says("300 people")

    assert await asked.reworded("x" * 1000) == "300 people"
    (sent,) = asked.server.asked
    shown = json.loads(sent["messages"][-1]["content"])
    assert shown == {"question": "How many people?", "choices": [], "text": "x" * MAX_SHOWN}
    assert "tools" not in sent
    assert sent["max_tokens"] <= 40
    assert asked.server.keys == ["Bearer secret"]


async def test_an_answer_behind_a_fence_is_read(asked: Asked) -> None:
    asked.server.content = '```json\n{"answer": "300 people"}\n```'

    assert await asked.reworded("hm") == "300 people"


async def test_a_long_answer_is_cut(asked: Asked) -> None:
    asked.server.says("y" * 1000)

    assert await asked.reworded("hm") == "y" * MAX_READ


@pytest.mark.parametrize(
    "content", ["no json", "[]", "{}", json.dumps({"answer": 5}), json.dumps({"answer": ["a"]}), ""], ids=range(6)
)
async def test_an_answer_without_the_shape_is_none(asked: Asked, content: str) -> None:
    asked.server.content = content

    assert await asked.reworded("hm") == ""
    assert asked.counted("failed") == 1


NO_TEXT = {"choices": [{"message": {"content": None, "tool_calls": [{"id": "1"}]}}]}


@pytest.mark.parametrize("body", [[], {"choices": []}, {"choices": [{}]}, {"error": "quota"}, NO_TEXT], ids=range(5))
async def test_a_body_without_the_shape_is_none(asked: Asked, body: object) -> None:
    asked.server.body = body or [None]

    assert await asked.reworded("hm") == ""


async def test_a_refusal_is_none(asked: Asked) -> None:
    asked.server.status = 500

    assert await asked.reworded("hm") == ""


async def test_no_more_than_so_many_calls_are_made_in_an_hour(asked: Asked) -> None:
    asked.server.says("300 people")
    answers = [await asked.reworded("hm") for _ in range(4)]
    asked.clock.move(timedelta(hours=1))
    later = await asked.reworded("hm")

    assert answers == ["300 people"] * 3 + [""]
    assert later == "300 people"
    assert len(asked.server.asked) == 4
    assert asked.counted("too_many") == 1
