"""Which past leads somebody means, and how long it takes to decide them all again."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.handlers.rulebook.errand import Look
from bot.handlers.rulebook.simulate import TOLD, Comparison
from bot.rehearsal import Script
from bot.spans import Span, past_leads, read_span
from routing.workspace_file import load_workspace
from storage.tinydb.store import memory_store
from tests.bot.cards.leads import reader
from tests.bot.test_cli_routing import stored
from tests.routing.past import AGREED, BEGIN
from tests.routing.past import past_leads as made

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("", Span(last=500), id="nothing"),
        pytest.param("last 50", Span(last=50), id="the last"),
        pytest.param("the last 50 leads", Span(last=50), id="in a sentence"),
        pytest.param("50", Span(last=50), id="a number"),
        pytest.param("最近50条", Span(last=50), id="the last in Chinese"),
        pytest.param("30d", Span(since=NOW - timedelta(days=30)), id="days"),
        pytest.param("last 2 weeks", Span(since=NOW - timedelta(days=14)), id="weeks"),
        pytest.param("最近30天", Span(since=NOW - timedelta(days=30)), id="days in Chinese"),
        pytest.param("last 10001", None, id="too many"),
        pytest.param("0", None, id="none"),
        pytest.param("9999d", None, id="too long"),
        pytest.param("all", None, id="something else"),
    ],
)
def test_a_span_is_read(text: str, span: Span | None) -> None:
    assert read_span(text, now=NOW) == span


async def test_a_span_has_its_leads_and_no_others() -> None:
    past = made(count=450, seed=1)
    store = memory_store()
    async with store.unit_of_work() as uow:
        for lead in past:
            await uow.leads.put(stored(lead, id_=lead.id))
        await uow.commit()

    async with store.unit_of_work() as uow:
        last = await past_leads(uow, Span(last=3))
        since = await past_leads(uow, Span(since=past[-250].decision.at))
        everything = await past_leads(uow, Span(since=BEGIN))

    assert [lead.id for lead in last] == ["L-450", "L-449", "L-448"]
    assert [lead.id for lead in since] == [lead.id for lead in past[:-251:-1]]
    assert len(everything) == 450


async def test_a_long_run_is_told_of_no_more_often_than_slack_takes_it() -> None:
    script = Script(workspace=load_workspace(AGREED), version=1)
    comparison = Comparison(published=script, draft=script)

    async def look(_work: object) -> object:
        return made(count=850, seed=1)

    told: Look = look  # type: ignore[assignment]
    said = [str(message["text"]) async for message in comparison.told(told, Span(last=850), reader=reader())]

    assert len(said) == TOLD + 1
    assert [text.rpartition("` ")[2] for text in said[:-1]] == [
        "300 of 850 leads decided again",
        "500 of 850 leads decided again",
        "700 of 850 leads decided again",
    ]
    assert said[-1] == "0 of 850 leads would go elsewhere"
