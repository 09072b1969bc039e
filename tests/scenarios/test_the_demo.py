"""`baton demo` as a process: its port, and a baton.yml of one's own."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.pages import ROOT

OWN = """
workspace: {name: Southwind, hours: "Mon-Sun 00:00-24:00", channels: {escalation: C777LATE}}
admins: [U777ADMIN]
reps: {zoe: {slack: U777ZOE}}
rules: [{name: Everyone, to: rep zoe}]
"""


async def started(*options: str) -> asyncio.subprocess.Process:
    """A `baton demo` with these options."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.cli", "demo", *options),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


@asynccontextmanager
async def demo(*options: str) -> AsyncIterator[str]:
    """The address of a running demo's page."""
    process = await started(*options)
    assert process.stdout is not None
    try:
        yield (await process.stdout.readline()).decode().split()[1]
    finally:
        process.send_signal(signal.SIGTERM)
        await process.communicate()


async def state(url: str) -> dict[str, Any]:
    """Everything that the local Slack of a demo holds."""
    async with aiohttp.ClientSession() as session, session.get(f"{url}playground/state") as answer:
        found: dict[str, Any] = await answer.json()
        return found


async def say(url: str, user: str, text: str) -> None:
    """Write to Baton as somebody; returns once Baton has it."""
    async with aiohttp.ClientSession() as session:
        await session.post(f"{url}playground/do/say", json={"user": user, "text": text})


async def cards_before(url: str, user: str) -> list[dict[str, Any]]:
    """What Baton has written to somebody, once it has written anything."""
    live = f"{url.replace('http', 'ws')}playground/live"
    async with asyncio.timeout(10), aiohttp.ClientSession() as session, session.ws_connect(live) as changes:
        async for _ in changes:
            shown = await state(url)
            direct = {each["id"] for each in shown["channels"] if each["kind"] == "im" and user in each["members"]}
            found = [each for each in shown["messages"] if each["channel"] in direct]
            if found:
                return found
    raise AssertionError


async def test_a_port_that_is_taken_is_passed_by() -> None:
    taken = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
    port = taken.sockets[0].getsockname()[1]
    async with taken, demo("--port", str(port)) as url:
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/", url)

        assert found is not None
        assert port < int(found[1]) <= port + 20


async def test_a_baton_yml_of_ones_own_can_be_played_at_once(tmp_path: Path) -> None:
    own = tmp_path / "own.yml"
    own.write_text(OWN, encoding="utf-8")
    async with demo("--port", "0", "--config", str(own)) as url:
        begun = await state(url)
        await say(url, "U0PIA", "can I talk to a person please")
        cards = await cards_before(url, "U777ZOE")

        assert begun["team"]["name"] == "Southwind"
        assert begun["panes"] == ["U0PIA", "U777ZOE", "U777ADMIN"]
        assert [each["name"] for each in begun["channels"]] == ["escalation"]
        assert "Pia Prospect" in cards[0]["text"]


async def test_a_baton_yml_of_ones_own_that_is_wrong_is_named(tmp_path: Path) -> None:
    own = tmp_path / "own.yml"
    own.write_text("rule: []\n", encoding="utf-8")
    process = await started("--port", "0", "--config", str(own))
    _, complaint = await process.communicate()

    assert process.returncode == 2
    assert complaint.decode().startswith(f"{own} cannot be used:\n{own}:1:1: rule: There is no key `rule` here.")
