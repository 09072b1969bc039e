"""The local Slack by itself, from the command line."""

import asyncio
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientSession

from bot.playground import LocalSlack
from tests.bot.playground.callers import call


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def _alone(*options: str) -> AsyncIterator[asyncio.subprocess.Process]:
    command = [sys.executable, "-m", "bot.playground", *options]
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdout=pipe, stderr=pipe, preexec_fn=_hear_interrupts)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


def _hear_interrupts() -> None:
    """Tests that run in a shell's background are deaf to Ctrl-C, and so would be what they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


async def _lines(process: asyncio.subprocess.Process, count: int) -> list[str]:
    assert process.stdout
    return [(await process.stdout.readline()).decode().strip() for _ in range(count)]


async def test_it_says_where_it_is_and_how_to_point_an_app_at_it() -> None:
    port = _free_port()
    async with _alone("--port", str(port)) as process:
        lines = await _lines(process, 7)
        async with ClientSession() as session, session.get(f"http://127.0.0.1:{port}/") as page:
            html = await page.text()
        process.send_signal(signal.SIGINT)
        status = await process.wait()

    settings = dict(line.split("=", 1) for line in lines[3:])
    assert lines[0] == f"The page: http://127.0.0.1:{port}/"
    assert settings["SLACK_API_URL"] == f"http://127.0.0.1:{port}/api/"
    assert set(settings) == {"SLACK_API_URL", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"}
    assert "<title>Local Slack</title>" in html
    assert status == 0


async def test_a_port_that_is_taken_is_said_in_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        async with _alone("--port", str(port)) as process:
            out, err = await process.communicate()

    assert process.returncode == 2
    assert out == b""
    assert err.decode().startswith(f"Port {port} cannot be listened on")


async def test_it_answers_the_methods_alone_that_it_is_to() -> None:
    slack = LocalSlack(methods=["auth.test"])
    await slack.start()
    answers = [await call(slack, method) for method in ("auth.test", "users.list")]
    await slack.stop()

    assert [answer["ok"] for answer in answers] == [True, False]
    assert answers[1]["error"] == "unknown_method"


async def test_a_method_that_it_does_not_know_is_said_in_one_sentence() -> None:
    async with _alone("--methods", "auth.test, users.lst") as process:
        _, err = await process.communicate()

    assert process.returncode == 2
    assert err.decode().startswith("--methods: There is no users.lst; there are auth.test, ")
