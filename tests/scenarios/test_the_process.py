"""`baton serve` as a process: its start, its end, and its being killed at any moment."""

import asyncio
import os
import resource
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.editions import KEY
from bot.playground import Message
from storage.urls import open_store
from tests.scenarios.relay import AGREED, ANSWERS, ROOT, Town, asked, asking, environment, town

#: Processes know only the machine's clock, so everybody is on at every hour.
ALWAYS_ON = AGREED.replace("hours: Mon-Fri 09:00-18:00", "hours: Mon-Sun 00:00-24:00")

OPENING = "Hi, our reps lose leads and we need a better hand-over"


class Served:
    """A running `baton serve`."""

    def __init__(self, process: asyncio.subprocess.Process, *, ready: str) -> None:
        self._process = process
        self.ready = ready

    async def end(self, how: signal.Signals) -> tuple[int, str]:
        """Send a signal; the exit status and what was logged."""
        self._process.send_signal(how)
        _, logged = await self._process.communicate()
        return self._process.returncode or 0, logged.decode()

    async def left_without_room(self) -> tuple[int, str]:
        """Let no file of its grow any more; the exit status and what was logged."""
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (0, 0))
        _, logged = await self._process.communicate()
        return self._process.returncode or 0, logged.decode()


async def started(env: dict[str, str], *, folder: Path) -> asyncio.subprocess.Process:
    """A `baton serve` with these settings and no others."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "BATON_"))}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.cli", "serve"),
        env={**inherited, "PYTHONPATH": str(ROOT), **env},
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


def settings(place: Town, folder: Path, *, socket: bool = False) -> dict[str, str]:
    """Good settings, with a store in that folder."""
    config = folder / "baton.yml"
    config.write_text(ALWAYS_ON.format(**place.ids), encoding="utf-8")
    return environment(place.slack, config=config, socket=socket) | {"BATON_STORE": f"tinydb://{folder}/store"}


@asynccontextmanager
async def serving(place: Town, folder: Path, *, socket: bool = False) -> AsyncIterator[Served]:
    """A `baton serve` that is ready, and that is not there any more afterwards."""
    process = await started(settings(place, folder, socket=socket), folder=folder)
    assert process.stdout is not None
    try:
        ready = (await process.stdout.readline()).decode().strip()
        if "http" in ready:
            place.slack.deliver_over_http(f"{ready.removeprefix('ready on ')}/slack/events")
        yield Served(process, ready=ready)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


@asynccontextmanager
async def real_time() -> AsyncIterator[Town]:
    """A town whose clock is the machine's."""
    async with town(at=datetime.now(UTC), running=True) as place:
        yield place


def heard(place: Town, who: str) -> list[Message]:
    """What Baton told somebody."""
    slack = place.slack
    return [one for one in slack.messages(slack.dm(place.ids[who])) if one.user == slack.app.user]


async def until(place: Town, holds: Callable[[], bool]) -> None:
    """Wait until something is so."""
    await place.slack.until(holds, timeout=20)


async def answer_all(place: Town) -> None:
    """Answer question after question, as a good lead."""
    for number in range(1, 15):
        await until(place, lambda number=number: len(heard(place, "pia")) >= number)  # type: ignore[misc]
        question = asked(heard(place, "pia")[-1]).lower()
        answer = next((text for word, text in ANSWERS["en"].items() if word.lower() in question), None)
        if answer is None:
            return
        await place.slack.say(place.ids["pia"], answer)


async def test_a_process_that_is_killed_again_and_again_loses_nothing_and_repeats_nothing(tmp_path: Path) -> None:
    async with real_time() as place:
        async with serving(place, tmp_path) as baton:
            await place.slack.say(place.ids["pia"], OPENING)
            await baton.end(signal.SIGKILL)
        async with serving(place, tmp_path) as baton:
            await answer_all(place)
            await baton.end(signal.SIGKILL)
        async with serving(place, tmp_path) as baton:
            await until(place, lambda: bool(heard(place, "ana")))
            card = heard(place, "ana")[0]
            await place.slack.click(place.ids["ana"], card.channel, card.ts, label="Accept")
            await baton.end(signal.SIGKILL)
        async with serving(place, tmp_path):
            await until(place, lambda: "Ana Alvarez" in heard(place, "pia")[-1].words)
            told = [message.text for message in heard(place, "pia")]

        assert len(set(told)) == len(told)
        assert len(heard(place, "ana")) == 1
        assert not heard(place, "bo")


@pytest.mark.parametrize("socket", [False, True], ids=["http", "socket-mode"])
async def test_a_process_that_is_told_to_end_finishes_what_is_in_hand(tmp_path: Path, socket: bool) -> None:
    async with real_time() as place:
        slack = place.slack
        async with serving(place, tmp_path, socket=socket) as baton:
            slack.faults.delay("users.info", seconds=0.5, times=1)
            looked_up = asking(slack, "users.info")
            saying = asyncio.create_task(slack.say(place.ids["pia"], f"{OPENING}: jo@initech.com, +1 202 555 0143"))
            await looked_up.wait()
            status, logged = await baton.end(signal.SIGTERM)
            await saying
            taken = slack.traffic.of("message")[0]
        async with serving(place, tmp_path, socket=socket):
            await until(place, lambda: bool(heard(place, "pia")))

        assert status == 0
        assert baton.ready.startswith("ready on Socket Mode" if socket else "ready on http://127.0.0.1:")
        assert (taken.status, taken.trouble) == (200, None)
        assert len(heard(place, "pia")) == 1
        assert not [word for word in ("initech", "555", "jo@", "xoxb", "Pia", "Traceback") if word in logged]


async def test_a_process_can_be_ended_the_moment_it_is_ready(tmp_path: Path) -> None:
    async with real_time() as place, serving(place, tmp_path) as baton:
        status, _ = await baton.end(signal.SIGTERM)

        assert baton.ready.startswith("ready on http://127.0.0.1:")
        assert status == 0


WRONG = [
    pytest.param({"SLACK_BOT_TOKEN": ""}, False, "SLACK_BOT_TOKEN", id="no token"),
    pytest.param({"SLACK_BOT_TOKEN": "xoxb-of-another-app"}, False, "SLACK_BOT_TOKEN", id="a token that Slack refuses"),
    pytest.param({"SLACK_APP_TOKEN": "xapp-of-another-app"}, True, "SLACK_APP_TOKEN", id="an app token of another app"),
    pytest.param({"SLACK_API_URL": "http://127.0.0.1:9/api/"}, False, "SLACK_API_URL", id="nobody there"),
    pytest.param({"BATON_CONFIG": "nowhere.yml"}, False, "BATON_CONFIG", id="no baton.yml"),
    pytest.param({"BATON_HOST": "192.0.2.1"}, False, "BATON_HOST", id="no place to listen at"),
]


@pytest.mark.parametrize(("wrong", "socket", "named"), WRONG)
async def test_a_wrong_setting_ends_the_start_with_one_sentence_and_imports_nothing(
    tmp_path: Path, wrong: dict[str, str], socket: bool, named: str
) -> None:
    async with real_time() as place:
        good = settings(place, tmp_path, socket=socket)
        process = await started(good | wrong, folder=tmp_path)
        said, complaint = await process.communicate()
        let_in = named not in ("SLACK_BOT_TOKEN", "SLACK_API_URL")
        store_was_there = (tmp_path / "store").exists()

        assert process.returncode == 2
        assert said == b""
        assert complaint.decode().startswith(named)
        assert complaint.count(b"\n") == 1
        assert let_in or not store_was_there
        assert await imported(good["BATON_STORE"]) is None


async def imported(url: str) -> object:
    """The configuration that a store holds, if it does."""
    store = await open_store(url)
    async with store.unit_of_work() as uow:
        found = await uow.configurations.get(KEY)
    await store.close()
    return found


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux can take room from a running process")
async def test_a_failure_while_running_ends_with_another_status_than_a_wrong_setting(tmp_path: Path) -> None:
    async with real_time() as place, serving(place, tmp_path) as baton:
        posted = asking(place.slack, "chat.postMessage")
        place.slack.faults.delay("chat.postMessage", seconds=0.5, times=1)
        await place.slack.say(place.ids["pia"], OPENING)
        await posted.wait()

        status, logged = await baton.left_without_room()

        assert status == 1
        assert logged.splitlines()[-1].startswith("Baton ended while it ran. There is no room to write to")
        assert "Traceback" not in logged


async def test_a_second_process_on_the_same_store_is_kept_out(tmp_path: Path) -> None:
    async with real_time() as place, serving(place, tmp_path):
        second = await started(settings(place, tmp_path), folder=tmp_path)
        _, complaint = await second.communicate()

        assert second.returncode == 2
        assert b"another" in complaint
        assert complaint.count(b"\n") == 1
