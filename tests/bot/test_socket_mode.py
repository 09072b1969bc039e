import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from structlog.testing import capture_logs

from bot.metrics import Metrics
from bot.settings import SettingsError
from bot.slack_client import slack_client
from bot.socket_mode import SocketMode
from tests.bot.scripted_sockets import ScriptedSockets, scripted_sockets

EVENT = {"type": "event_callback", "team_id": "T1", "event": {"type": "message", "channel_type": "im", "user": "U1"}}
SUBMISSION = {
    "type": "view_submission",
    "team": {"id": "T1"},
    "user": {"id": "U1"},
    "view": {"id": "V1", "type": "modal", "callback_id": "return", "state": {"values": {}}},
}


class Handled:
    """What reached the handlers, and what they do."""

    def __init__(self) -> None:
        self.contexts: list[dict[str, Any]] = []
        self.retries: list[list[str] | None] = []
        self.fails = False
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self.begun = asyncio.Semaphore(0)

    async def event(self, request: Any, context: Any) -> None:
        self.contexts.append(dict(context))
        self.retries.append(request.headers.get("x-slack-retry-num"))
        self.begun.release()
        await self.may_go_on.wait()
        if self.fails:
            raise RuntimeError("not today")

    async def submission(self, ack: Any) -> None:
        await ack(response_action="errors", errors={"note": "Say why."})


class Line:
    """Socket Mode at work, the sockets it opened, and whether it gave up."""

    def __init__(
        self,
        *,
        mode: SocketMode,
        sockets: ScriptedSockets,
        handled: Handled,
        failed: asyncio.Event,
        metrics: Metrics,
    ) -> None:
        self.mode = mode
        self.sockets = sockets
        self.handled = handled
        self.failed = failed
        self.metrics = metrics

    @property
    def errors(self) -> float | None:
        """How many failures of Socket Mode's own were counted."""
        return self.metrics.registry.get_sample_value("baton_errors_total", {"place": "socket"})

    async def exchange(self, envelope_id: str, payload: Any, **more: Any) -> Any:
        """Send an envelope and return what it was acknowledged with."""
        await self.sockets.send(envelope_id, payload, **more)
        await self.sockets.until(lambda: envelope_id in self.sockets.acknowledged)
        return self.sockets.acknowledged[envelope_id]


async def authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="UBOT")


def bolt_for(handled: Handled) -> AsyncApp:
    bolt = AsyncApp(authorize=authorize, request_verification_enabled=False, process_before_response=True)
    bolt.event("message")(handled.event)
    bolt.view("return")(handled.submission)
    return bolt


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    handled, failed = Handled(), asyncio.Event()
    async with scripted_sockets() as sockets, slack_client(token="xoxb-1", api_url=sockets.url) as client:
        metrics = Metrics()
        mode = SocketMode(
            bolt=bolt_for(handled),
            client=client,
            app_token="xapp-1",
            metrics=metrics,
            on_failure=failed.set,
            ping_interval=0.05,
        )
        await mode.start()
        await sockets.until(lambda: len(sockets.open) == 2)
        yield Line(mode=mode, sockets=sockets, handled=handled, failed=failed, metrics=metrics)
        handled.may_go_on.set()
        await mode.stop()


@pytest.mark.parametrize("on", [0, 1])
async def test_a_payload_on_either_connection_is_handled_and_acknowledged(line: Line, on: int) -> None:
    assert await line.exchange("E1", EVENT, on=on) is None

    (context,) = line.handled.contexts
    assert context["delivery_id"] == "E1"
    assert context["reference"]


async def test_an_answer_goes_back_with_the_acknowledgement(line: Line) -> None:
    answer = await line.exchange("E1", SUBMISSION)

    assert answer == {"response_action": "errors", "errors": {"note": "Say why."}}


async def test_what_is_not_handled_yet_is_not_acknowledged_yet(line: Line) -> None:
    line.handled.may_go_on.clear()
    await line.sockets.send("E1", EVENT)
    await line.handled.begun.acquire()
    early = dict(line.sockets.acknowledged)

    line.handled.may_go_on.set()
    await line.sockets.until(lambda: "E1" in line.sockets.acknowledged)

    assert early == {}


async def test_what_failed_is_not_acknowledged_and_succeeds_when_it_comes_again(line: Line) -> None:
    line.handled.fails = True
    await line.sockets.send("E1", EVENT)
    await line.handled.begun.acquire()
    line.handled.fails = False

    await line.exchange("E2", EVENT, retry_attempt=1, retry_reason="timeout")

    assert set(line.sockets.acknowledged) == {"E2"}
    assert line.handled.retries == [None, ["1"]]


async def test_an_envelope_that_makes_no_sense_harms_nothing_and_is_counted(line: Line) -> None:
    await line.sockets.send("E1", {"type": "event_callback", "authorizations": 7})

    assert await line.exchange("E2", EVENT) is None
    assert set(line.sockets.acknowledged) == {"E2"}
    assert line.errors == 1


async def test_while_slack_refreshes_both_connections_one_is_there(line: Line) -> None:
    line.sockets.fewest = 2

    await line.sockets.refresh()
    await line.sockets.until(lambda: line.sockets.opened == 4)

    assert line.sockets.fewest == 1
    assert await line.exchange("E1", EVENT) is None


@pytest.mark.parametrize("on", [0, 1])
async def test_a_connection_that_fell_silent_is_replaced(line: Line, on: int) -> None:
    line.sockets.silence(on)

    await line.sockets.until(lambda: line.sockets.opened > 2 and len(line.sockets.open) == 2)

    assert await line.exchange("E1", EVENT, on=1) is None
    assert not line.failed.is_set()


async def test_a_connection_that_was_cut_is_replaced(line: Line) -> None:
    await line.sockets.open[0].close()

    await line.sockets.until(lambda: line.sockets.opened > 2 and len(line.sockets.open) == 2)

    assert await line.exchange("E1", EVENT) is None


async def test_connections_come_back_once_slack_gives_them_out_again(line: Line) -> None:
    line.sockets.refusal = "internal_error"
    for socket in list(line.sockets.open):
        await socket.close()
    await line.sockets.until(lambda: line.sockets.refused >= 4)

    line.sockets.refusal = None
    await line.sockets.until(lambda: len(line.sockets.open) == 2)

    assert await line.exchange("E1", EVENT, on=1) is None
    assert not line.failed.is_set()


async def test_a_connection_stuck_on_an_address_that_leads_nowhere_gets_a_new_one(line: Line) -> None:
    line.sockets.dead_ends = True
    for socket in list(line.sockets.open):
        await socket.close()
    await line.sockets.until(lambda: line.sockets.refused >= 2)

    line.sockets.dead_ends = False
    await line.sockets.until(lambda: len(line.sockets.open) == 2)

    assert await line.exchange("E1", EVENT, on=1) is None


async def test_an_acknowledgement_that_finds_no_connection_is_left_to_slacks_resending(line: Line) -> None:
    line.handled.may_go_on.clear()
    await line.sockets.send("E1", EVENT)
    await line.handled.begun.acquire()
    line.sockets.refusal = "internal_error"
    for socket in list(line.sockets.open):
        await socket.close()

    with capture_logs() as logs:
        line.handled.may_go_on.set()
        await line.mode.stop()

    assert "acknowledgement_lost" in [entry["event"] for entry in logs]
    assert line.sockets.acknowledged == {}


async def test_when_no_connection_can_be_had_any_more_somebody_is_told(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.socket_mode.REBUILDS", 2)
    line.sockets.refusal = "internal_error"

    for socket in list(line.sockets.open):
        await socket.close()

    async with asyncio.timeout(5):
        await line.failed.wait()
    assert line.failed.is_set()


async def test_a_token_that_is_taken_back_is_noticed_at_once(line: Line) -> None:
    line.sockets.refusal = "token_revoked"

    for socket in list(line.sockets.open):
        await socket.close()

    async with asyncio.timeout(5):
        await line.failed.wait()
    assert line.errors == 1


async def test_when_nobody_watches_the_connections_any_more_somebody_is_told(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def not_today(_connection: object) -> None:
        raise RuntimeError("not today")

    with monkeypatch.context() as broken:
        broken.setattr("bot.socket_mode.SocketModeClient.close", not_today)
        line.sockets.refusal = "internal_error"
        for socket in list(line.sockets.open):
            await socket.close()
        async with asyncio.timeout(5):
            await line.failed.wait()

    assert line.errors == 1


async def test_stopping_finishes_what_is_in_hand_and_takes_nothing_new(line: Line) -> None:
    line.handled.may_go_on.clear()
    await line.sockets.send("E1", EVENT)
    await line.handled.begun.acquire()

    stopping = asyncio.create_task(line.mode.stop())
    await asyncio.sleep(0)
    await line.sockets.send("E2", EVENT)
    line.handled.may_go_on.set()
    await stopping
    await line.sockets.until(lambda: not line.sockets.open)

    assert set(line.sockets.acknowledged) == {"E1"}
    assert len(line.handled.contexts) == 1


@pytest.mark.parametrize("code", ["invalid_auth", "missing_scope", "internal_error"])
async def test_a_token_that_opens_no_connection_is_named(code: str) -> None:
    async with scripted_sockets() as sockets, slack_client(token="xoxb-1", api_url=sockets.url) as client:
        sockets.refusal = code
        mode = SocketMode(
            bolt=bolt_for(Handled()),
            client=client,
            app_token="xapp-1",
            metrics=Metrics(),
            on_failure=lambda: None,
        )

        with pytest.raises(SettingsError, match=rf"^SLACK_APP_TOKEN: Slack opens no connection for it\. .*{code}"):
            await mode.start()
