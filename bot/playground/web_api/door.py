"""The HTTP side of the Web API: arguments, tokens, scopes and faults in; one JSON answer out."""

import time
from typing import Any

from aiohttp import web

from bot.playground.app import App
from bot.playground.exceptions import SlackError
from bot.playground.people import Json
from bot.playground.rates import A_MINUTE, A_SECOND
from bot.playground.reading import read_json
from bot.playground.replies import Reply, rate_limited, with_faults
from bot.playground.secrets import headers_of
from bot.playground.web_api.call import Call
from bot.playground.web_api.chat import named_place
from bot.playground.web_api.methods import METHODS, Method
from bot.playground.world import World


class WebApi:
    """Answers `POST /api/METHOD` for every app that is installed."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one call, or let it fail as the faults say."""
        name = request.match_info["method"]
        began = time.monotonic()
        arguments: Json = {}
        try:
            arguments = await arguments_of(request)
            app = self._app_of(request, arguments, name)
        except SlackError as refused:
            self._note(request, "", arguments, answer=refused.answer, status=200, seconds=time.monotonic() - began)
            return web.json_response(refused.answer)
        reply = await self._reply(app, name, arguments)
        self._note(request, app.id, arguments, answer=reply.body, status=reply.status, seconds=time.monotonic() - began)
        return reply.response(request)

    def _app_of(self, request: web.Request, arguments: Json, name: str) -> App:
        if name not in self._world.methods:
            raise SlackError("unknown_method", req_method=name)
        _, _, bearer = request.headers.get("Authorization", "").partition(" ")
        token = bearer.strip() or str(arguments.get("token") or "")
        if not token:
            raise SlackError("not_authed")
        for app in self._world.state.apps.values():
            if token == app.app_token or token == app.bot_token:
                return _admitted(app, METHODS[name], token=token)
        raise SlackError("invalid_auth")

    async def _reply(self, app: App, name: str, arguments: Json) -> Reply:
        wait = self._too_fast(app, name, arguments)
        if wait:
            return rate_limited(wait)
        return await with_faults(self._world.faults, name, lambda: self._answer(app, name, arguments))

    def _too_fast(self, app: App, name: str, arguments: Json) -> int:
        """The seconds to wait by Slack's own limits, where they are on."""
        rates = self._world.rates
        wait = rates.wait(app.key, name, most=METHODS[name].tier, within=A_MINUTE)
        if wait or name != "chat.postMessage":
            return wait
        place = named_place(Call(app=app, world=self._world, arguments=arguments))
        return rates.wait(app.key, name, place, most=1, within=A_SECOND)

    async def _answer(self, app: App, name: str, arguments: Json) -> Reply:
        call = Call(app=app, world=self._world, arguments={**arguments})
        try:
            return Reply(body={"ok": True} | await METHODS[name].answer(call))
        except SlackError as refused:
            return Reply(body=refused.answer)

    def _note(
        self, request: web.Request, app: str, arguments: Json, *, answer: Any, status: int | None, seconds: float
    ) -> None:
        self._world.traffic.note(
            at=self._world.clock.now(),
            kind="api",
            name=request.match_info["method"],
            app=app,
            way="http",
            payload={key: value for key, value in arguments.items() if key != "token"},
            answer=answer,
            status=status,
            seconds=seconds,
            trouble=None if status else "connection_dropped",
            headers=headers_of(request),
        )


async def arguments_of(request: web.Request) -> Json:
    """The arguments of a call from its query and its body, JSON or form; raises `invalid_json` and such.

    A token in the query counts for nothing: an address is no place for a secret.
    """
    arguments: Json = {key: value for key, value in request.query.items() if key != "token"}
    if not request.can_read_body:
        return arguments
    if request.content_type == "application/json":
        try:
            body = read_json(await request.read())
        except ValueError as exc:
            raise SlackError("invalid_json") from exc
        if not isinstance(body, dict):
            raise SlackError("json_not_object")
        return arguments | body
    if request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
        return arguments | await _form_of(request)
    raise SlackError("invalid_post_type")


async def _form_of(request: web.Request) -> Json:
    try:
        return {name: value if isinstance(value, str) else "" for name, value in (await request.post()).items()}
    except ValueError as exc:
        raise SlackError("invalid_form_data") from exc


def _admitted(app: App, method: Method, *, token: str) -> App:
    if method.app_level != (token == app.app_token):
        raise SlackError("not_allowed_token_type")
    if app.revoked:
        raise SlackError("account_inactive")
    if not app.may(*method.scopes):
        raise SlackError("missing_scope", needed=method.scopes[0], provided=app.provided)
    return app
