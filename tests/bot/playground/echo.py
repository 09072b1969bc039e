"""A small Bolt app that is not Baton: it echoes, asks a question in a modal, answers a command and fills a menu."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import LocalSlack
from tests.bot.playground.menus import cities

BUTTON: dict[str, Any] = {
    "type": "button",
    "action_id": "ask",
    "text": {"type": "plain_text", "text": "Ask me"},
    "value": "42",
}
MODAL = {
    "type": "modal",
    "callback_id": "question",
    "title": {"type": "plain_text", "text": "A question"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "answer",
            "label": {"type": "plain_text", "text": "Your answer"},
            "element": {"type": "plain_text_input", "action_id": "text"},
        }
    ],
}


def echo_app(slack: LocalSlack) -> AsyncApp:
    """The app, pointed at that local Slack."""
    client = AsyncWebClient(token=slack.app.bot_token, base_url=slack.api_url)
    app = AsyncApp(client=client, signing_secret=slack.app.signing_secret, process_before_response=True)

    @app.event("message")
    async def echo(event: dict[str, Any], say: AsyncSay) -> None:
        if "bot_id" not in event and "subtype" not in event:
            section: dict[str, Any] = {
                "type": "section",
                "text": {"type": "mrkdwn", "text": f"You said: {event['text']}"},
            }
            blocks = [section, {"type": "actions", "elements": [BUTTON]}]
            await say(text=event["text"], blocks=blocks, thread_ts=event.get("thread_ts"))

    @app.event("app_mention")
    async def mentioned(event: dict[str, Any], say: AsyncSay) -> None:
        await say(text="You called?", thread_ts=event["ts"])

    @app.command("/echo")
    async def command(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack(f"Echo of {body['text']}")

    _add_screens(app)
    return app


def _add_screens(app: AsyncApp) -> None:
    @app.event("app_home_opened")
    async def home(event: dict[str, Any], client: AsyncWebClient) -> None:
        blocks = [{"type": "header", "text": {"type": "plain_text", "text": "Welcome home"}}]
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": blocks})

    @app.options("city")
    async def suggest(ack: AsyncAck, payload: dict[str, Any]) -> None:
        await ack(**cities(payload["value"]))

    @app.action("city")
    async def chosen(ack: AsyncAck) -> None:
        await ack()

    @app.action("ask")
    async def ask(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    @app.view("question")
    async def answered(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        text = body["view"]["state"]["values"]["answer"]["text"]["value"]
        if text == "no":
            await ack(response_action="errors", errors={"answer": "Please say more."})
            return
        await ack()
        await client.chat_postMessage(channel=body["user"]["id"], text=f"Your answer: {text}")


@asynccontextmanager
async def over_http(slack: LocalSlack) -> AsyncIterator[AsyncApp]:
    """The app behind a URL that the local Slack delivers to."""
    app = echo_app(slack)

    async def serve(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    server = web.Application()
    server.router.add_post("/slack/events", serve)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.deliver_over_http(f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events")
    try:
        yield app
    finally:
        await runner.cleanup()


@asynccontextmanager
async def over_sockets(slack: LocalSlack) -> AsyncIterator[AsyncApp]:
    """The app on Socket Mode."""
    app = echo_app(slack)
    handler = AsyncSocketModeHandler(app, slack.app.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await slack.until(lambda: slack.connections == 1)
    try:
        yield app
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]
