"""The paths of the control API and of the page."""

import json
import mimetypes
from pathlib import Path

from aiohttp import web
from pydantic import ValidationError

from bot.emoji import emoji
from bot.playground.control import doing, going_wrong, setting
from bot.playground.control.live import Live
from bot.playground.control.wishes import Wish
from bot.playground.exceptions import PlaygroundError
from bot.playground.reading import read_json
from bot.playground.slack import LocalSlack

PAGE = Path(__file__).parent.parent / "page"

#: The style sheets that the page needs before anything of it can be seen: one answer holds them all, in this order.
STYLES = ("style", "frame", "window", "messages", "composer", "blocks", "controls", "modals", "glass", "story")

WISHES: dict[str, type[Wish]] = {
    "say": doing.Say,
    "edit": doing.Edit,
    "unfurl": doing.Unfurl,
    "delete": doing.Delete,
    "upload": doing.Upload,
    "add_file": doing.AddFile,
    "typing": doing.Typing,
    "open_direct": doing.OpenDirect,
    "open_group": doing.OpenGroup,
    "join": doing.Join,
    "react": doing.React,
    "click": doing.Click,
    "choose": doing.Choose,
    "suggest": doing.Suggest,
    "command": doing.Command,
    "submit": doing.Submit,
    "close_view": doing.CloseView,
    "open_home": doing.OpenHome,
    "add_person": setting.AddPerson,
    "add_channel": setting.AddChannel,
    "install": setting.Install,
    "rotate_secret": setting.RotateSecret,
    "clock": setting.MoveClock,
    "fault": going_wrong.AddFault,
    "delivery": going_wrong.ChangeDelivery,
    "clear_faults": going_wrong.ClearFaults,
    "sockets": going_wrong.ChangeSockets,
    "habits": going_wrong.ChangeHabits,
}

#: The page takes nothing from elsewhere and stands in no other page's frame.
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


class Control:
    """Answers the page and whoever drives the local Slack from outside."""

    def __init__(self, slack: LocalSlack) -> None:
        self._slack = slack

    def routes(self) -> list[web.RouteDef]:
        """Everything it answers."""
        live = Live(self._slack)
        return [
            web.get("/", self.page),
            web.get("/page/all.css", self.styles),
            web.get("/page/emoji-names.js", self.emoji),
            web.get("/page/{file}", self.page),
            web.get("/playground/live", live.serve),
            web.get("/playground/state", live.state),
            web.get("/playground/traffic", live.traffic),
            web.get("/playground/traffic/{number}/explanation", live.explanation),
            web.get("/playground/story", live.story),
            web.get("/playground/history", live.history),
            web.post("/playground/do/{wish}", self.do),
        ]

    async def page(self, request: web.Request) -> web.StreamResponse:
        """A file of the page."""
        path = PAGE / request.match_info.get("file", "index.html")
        if path.parent != PAGE or not path.is_file():
            raise web.HTTPNotFound
        kind = mimetypes.guess_type(path.name)[0] or "text/plain"
        return web.Response(body=path.read_bytes(), content_type=kind, charset="utf-8", headers=_HEADERS)

    async def styles(self, _request: web.Request) -> web.Response:
        """The style sheets of the page in one."""
        sheets = "\n".join((PAGE / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)
        return web.Response(text=sheets, content_type="text/css", headers=_HEADERS)

    async def emoji(self, _request: web.Request) -> web.Response:
        """The emoji and their names as a module."""
        names = f"export const NAMES = {json.dumps(emoji(), ensure_ascii=False)};\n"
        return web.Response(text=names, content_type="text/javascript", headers=_HEADERS)

    async def do(self, request: web.Request) -> web.Response:
        """Do one thing; what cannot be done is answered 422 with a sentence."""
        wish = WISHES.get(request.match_info["wish"])
        if wish is None:
            known = ", ".join(sorted(WISHES))
            return web.json_response({"error": f"There is no such thing to do. There are: {known}."}, status=404)
        if request.content_type != "application/json":
            return web.json_response({"error": "Send a JSON object as application/json."}, status=415)
        try:
            done = await wish.model_validate(read_json(await request.read())).do(self._slack)
        except ValidationError as wrong:
            return web.json_response({"error": _sentence(wrong)}, status=422)
        except (PlaygroundError, ValueError) as wrong:
            return web.json_response({"error": str(wrong)}, status=422)
        return web.json_response(done)


def _sentence(wrong: ValidationError) -> str:
    said = [(".".join(map(str, each["loc"])) or "body", each["msg"]) for each in wrong.errors()]
    return "; ".join(f"{place}: {message.removeprefix('Value error, ')}" for place, message in said)
