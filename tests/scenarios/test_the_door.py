"""What the door does when something fails, is overtaken or makes no sense."""

import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession
from structlog.testing import capture_logs

from bot.authorization import Action
from bot.desk import Desk
from bot.entrance import TRIES
from bot.listeners import commands
from bot.playground.faults import FOREVER
from bot.playground.signing import signed_headers
from storage.exceptions import ConflictError
from tests.scenarios.relay import Relay, relay

OPENING = "Hi, our reps lose leads and we need a better hand-over"

Work = Callable[[Desk], Awaitable[None]]


async def test_where_slack_cannot_tell_who_it_is_prospects_go_on_and_privileges_wait(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.faults.error("users.info", "internal_error", times=FOREVER)
        await on.say("pia", OPENING)
        answer = await on.slack.command(on.ids["ana"], "/leads")

        assert "demo" in on.last("pia").words
        assert "could not tell me who you are" in answer.words
        assert on.counted("refused", reason="not-known") == 1


async def test_slack_is_shown_that_the_address_is_batons(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        proof = await on.slack.verify_url()

        assert (proof.status, proof.trouble) == (200, None)


async def test_work_that_is_overtaken_is_done_again_on_what_the_other_left(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        rivals = iter([marking(" theirs")])

        await on.baton.entrance.commit(overtaken(on, rivals, marking(" ours")))

        assert (await words_of_lead(on)).endswith(" theirs ours")


async def test_work_that_is_always_overtaken_is_given_up_and_leaves_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        rivals = iter([marking(".")] * TRIES)

        with pytest.raises(ConflictError, match=f"{TRIES} times in a row"):
            await on.baton.entrance.commit(overtaken(on, rivals, marking(" ours")))

        assert (await words_of_lead(on)).endswith("." * TRIES)


async def test_who_typed_a_command_that_failed_reads_the_reference_that_the_log_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: Any, **__: Any) -> Any:
        raise RuntimeError("our budget is secret")

    monkeypatch.setitem(commands.ROUTES, "leads", commands.Route(action=lambda _text: Action.SEE_LEADS, work=fails))
    async with relay(folder=tmp_path) as on:
        with capture_logs() as logs:
            answer = await on.slack.command(on.ids["ana"], "/leads")

        [failure] = [line for line in logs if line["event"] == "listener_failed"]
        assert failure["reference"] in answer.words
        assert "nothing was changed" in answer.words
        assert "budget" not in answer.words


async def test_a_press_without_the_shape_slack_documents_is_acknowledged_and_left(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        with capture_logs() as logs:
            status = await press_raw(on, {"action_id": "lead:accept", "value": ["L-1"]})
        await on.settle()

        assert status == 200
        assert "payload_refused" in [line["event"] for line in logs]


@pytest.mark.parametrize("action", ["lead:no_such", "of_an_older_baton"])
async def test_a_button_nobody_knows_any_more_does_nothing(tmp_path: Path, action: str) -> None:
    async with relay(folder=tmp_path) as on:
        status = await press_raw(on, {"action_id": action, "value": "L-1"})
        await on.settle()

        assert status == 200
        assert on.heard("pia") == []


def marking(mark: str) -> Work:
    """Work that puts a mark behind the words of the only lead."""

    async def work(desk: Desk) -> None:
        lead = await desk.uow.leads.get("L-1")
        assert lead is not None
        await desk.uow.leads.put(replace(lead, words=lead.words + mark))

    return work


def overtaken(on: Relay, rivals: Iterator[Work], work: Work) -> Work:
    """The work, during which the next rival is faster each time that it is done."""

    async def slower(desk: Desk) -> None:
        await work(desk)
        for rival in rivals:
            await on.baton.entrance.commit(rival)
            return

    return slower


async def words_of_lead(on: Relay) -> str:
    async with on.baton.store.unit_of_work() as uow:
        lead = await uow.leads.get("L-1")
    assert lead is not None
    return lead.words


async def press_raw(on: Relay, action: dict[str, Any]) -> int:
    """Post a press of Pia's, signed, as it stands; the status that answers it."""
    payload = {
        "type": "block_actions",
        "team": {"id": on.slack.team.id},
        "user": {"id": on.ids["pia"]},
        "actions": [action],
    }
    body = urlencode({"payload": json.dumps(payload)}).encode()
    stamp = int(datetime.now(UTC).timestamp())
    headers = signed_headers(body, secret=on.slack.app.signing_secret, timestamp=stamp)
    headers |= {"Content-Type": "application/x-www-form-urlencoded"}
    url = f"{on.where}/slack/events"
    async with ClientSession() as session, session.post(url, data=body, headers=headers) as response:
        return response.status
