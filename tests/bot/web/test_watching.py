"""What watches over the process: alive, ready, figures."""

import asyncio

import aiohttp
import pytest

from bot.metrics import Metrics
from bot.settings import SettingsError
from bot.web import serving
from routing.exceptions import BatonError
from tests.bot.web.posts import Readiness


async def test_alive_and_ready_are_told(client: aiohttp.ClientSession) -> None:
    for path in ("/healthz", "/readyz"):
        async with client.get(path) as response:
            assert response.status == 200


@pytest.mark.parametrize(("problem", "status"), [(BatonError("The disk is full."), 503), (RuntimeError("x"), 500)])
async def test_what_is_not_ready_is_alive_all_the_same(
    client: aiohttp.ClientSession, readiness: Readiness, problem: Exception, status: int
) -> None:
    readiness.problem = problem

    async with client.get("/readyz") as ready, client.get("/healthz") as alive:
        assert (ready.status, alive.status) == (status, 200)


async def test_figures_are_told(client: aiohttp.ClientSession, metrics: Metrics) -> None:
    metrics.leads.labels(stage="mql").set(3)

    async with client.get("/metrics") as response:
        assert 'baton_leads{stage="mql"} 3.0' in await response.text()
        assert response.content_type == "text/plain"


@pytest.mark.parametrize("path", ["/healthz", "/metrics", "/nowhere", "/slack/events"])
async def test_every_answer_is_dressed_and_does_not_say_what_serves_it(
    client: aiohttp.ClientSession, path: str
) -> None:
    async with client.get(path) as response:
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cache-Control"] == "no-store"
        assert "Server" not in response.headers


async def test_a_port_in_use_is_named(app: aiohttp.web.Application, unused_tcp_port: int) -> None:
    taken = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", unused_tcp_port)

    async with taken:
        with pytest.raises(SettingsError, match=f"BATON_PORT {unused_tcp_port} cannot be listened on"):
            async with serving(app, host="127.0.0.1", port=unused_tcp_port):
                pass
