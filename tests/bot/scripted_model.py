"""An API like OpenAI's that answers what a test tells it to."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer


class ScriptedModel:
    """Answers every question with `content`, or with whatever else it is told."""

    def __init__(self) -> None:
        self.url = ""
        self.content = json.dumps({"answer": ""})
        self.body: Any = None
        self.status = 200
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []

    def says(self, answer: str) -> None:
        """Answer with these words from now on."""
        self.content = json.dumps({"answer": answer})

    async def complete(self, request: web.Request) -> web.Response:
        self.asked.append(await request.json())
        self.keys.append(request.headers.get("Authorization"))
        body = self.body or {"choices": [{"message": {"content": self.content}}]}
        return web.json_response(body, status=self.status)


@asynccontextmanager
async def scripted_model() -> AsyncIterator[ScriptedModel]:
    """Such an API on a port of its own."""
    model = ScriptedModel()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", model.complete)
    async with TestServer(app, host="127.0.0.1") as server:
        model.url = str(server.make_url("/v1"))
        yield model
