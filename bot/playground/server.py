"""The HTTP server: who may come in, and which path leads where."""

import time
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

from bot.playground.exceptions import SlackError
from bot.playground.files import File
from bot.playground.people import Json
from bot.playground.replies import Reply, with_faults
from bot.playground.responses import answer_by_url
from bot.playground.secrets import headers_of
from bot.playground.web_api.door import WebApi, arguments_of
from bot.playground.world import World

MOST_BYTES = 64 * 1024 * 1024
_NAMES = ("127.0.0.1", "localhost")
_NOT_SHOWN = (
    "Show the bot token of an app that may read files, and is where this one was shared, in an Authorization header."
)

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(world: World) -> web.Application:
    """The application of one local Slack, without the page."""
    app = web.Application(middlewares=[only_from_here], client_max_size=MOST_BYTES)
    routes = Files(world)
    app.add_routes(
        [
            web.post("/api/{method}", WebApi(world).serve),
            web.get("/api/{method}", WebApi(world).serve),
            web.get("/link/", world.post.sockets.serve),
            web.post("/response/{team}/{ticket}", Responses(world).receive),
            web.post("/upload/v1/{file}", routes.receive),
            web.get("/files-pri/{file}/{name}", routes.send),
            web.get("/files-pri/{file}/download/{name}", routes.send),
        ]
    )
    return app


@web.middleware
async def only_from_here(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Refuse a request under another host name (DNS rebinding) or from a page of another origin (CSRF).

    Slack's own socket client for Python names the host without its port, which no page elsewhere can.
    """
    port = request.transport.get_extra_info("sockname")[1] if request.transport else None
    own = {f"{name}:{port}" for name in _NAMES}
    origin = request.headers.get("Origin")
    foreign = origin is not None and _host_of(origin) not in own
    if request.host.lower() not in own.union(_NAMES) or foreign or _led_here_from_elsewhere(request):
        raise web.HTTPForbidden(
            text="The local Slack answers only to this machine: use http://127.0.0.1 and its port.\n"
        )
    return await handler(request)


class Responses:
    """What apps answer to interactions by URL."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def receive(self, request: web.Request) -> web.Response:
        """Take an answer, or let it fail as the faults say; one that is refused shows nobody anything."""
        began, body = time.monotonic(), {}
        try:
            body = await arguments_of(request)
        except SlackError as refused:
            reply = Reply(status=400, body=refused.answer)
        else:
            reply = await with_faults(self._world.faults, "response_url", lambda: self._answer(request, body))
        self._note(request, body, reply, seconds=time.monotonic() - began)
        return reply.response(request)

    async def _answer(self, request: web.Request, body: Json) -> Reply:
        try:
            answer_by_url(self._world, request.match_info["ticket"], body)
        except SlackError as refused:
            return Reply(status=404 if refused.code.endswith("_url") else 400, body=refused.answer)
        return Reply(body="ok")

    def _note(self, request: web.Request, body: Json, reply: Reply, *, seconds: float) -> None:
        response = self._world.tickets.response_of(request.match_info["ticket"])
        self._world.traffic.note(
            at=self._world.clock.now(),
            kind="api",
            name="response_url",
            app=self._world.state.apps[response.app].id if response else "",
            way="http",
            payload=body,
            answer={"text": reply.body} if isinstance(reply.body, str) else reply.body,
            status=reply.status,
            seconds=seconds,
            trouble=None if reply.status else "connection_dropped",
            headers=headers_of(request),
        )


class Files:
    """Content of files, in and out."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def receive(self, request: web.Request) -> web.Response:
        """Take the content of an announced upload, plain or in the first field of a form."""
        file_id = request.match_info["file"]
        if file_id not in self._world.uploads:
            raise web.HTTPNotFound(text="No upload was announced here.")
        reply = await with_faults(self._world.faults, "upload_url", lambda: self._keep(request, file_id))
        return reply.response(request)

    async def _keep(self, request: web.Request, file_id: str) -> Reply:
        if request.content_type == "multipart/form-data":
            parts = (await request.post()).values()
            content = next((part.file.read() for part in parts if isinstance(part, web.FileField)), b"")
        else:
            content = await request.read()
        self._world.uploads[file_id] = content
        return Reply(body=f"OK - {len(content)}")

    async def send(self, request: web.Request) -> web.Response:
        """Give the content to an app that shows its token, as the faults say, or to the page of this server."""
        file = self._world.state.files.get(request.match_info["file"])
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        from_page = request.headers.get("Sec-Fetch-Site") == "same-origin"
        if file is None or not (from_page or self._may_fetch(file, token)):
            raise web.HTTPForbidden(text=_NOT_SHOWN)
        content = Reply(body=file.content, content_type=file.mimetype)
        if from_page:
            return content.response(request)
        return (await with_faults(self._world.faults, "url_private", lambda: _at_once(content))).response(request)

    def _may_fetch(self, file: File, token: str) -> bool:
        """Whether an app with that token may read files, and is where this one was shared if it was."""
        state = self._world.state
        app = next((each for each in state.apps.values() if each.bot_token == token and not each.revoked), None)
        shared = [state.channels[channel].members for channel in file.channels]
        return app is not None and app.may("files:read") and (not shared or any(app.user in each for each in shared))


def _led_here_from_elsewhere(request: web.Request) -> bool:
    """Whether another site's page made the browser ask, other than by a link to the page itself."""
    if request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin"):
        return False
    return request.path != "/" or request.headers.get("Sec-Fetch-Mode") != "navigate"


async def _at_once(reply: Reply) -> Reply:
    return reply


def _host_of(origin: str) -> str:
    return urlsplit(origin).netloc if origin.startswith("http://") else ""
