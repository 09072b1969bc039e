"""The check of everything that is sent: each of the three checkers is asked, and finds what only it looks for."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.errors import SlackObjectFormationError

from bot.playground import SlackError
from bot.playground.traffic import Exchange, Kind
from tests.bot.cards import checks
from tests.scenarios.payloads import check_everything_sent
from tests.scenarios.relay import relay

Json = dict[str, Any]


def exchange(name: str, *, kind: Kind = "api", payload: Json | None = None, answer: Json | None = None) -> Exchange:
    return Exchange(
        number=1,
        at=datetime(2026, 12, 1, tzinfo=UTC),
        kind=kind,
        name=name,
        app="A0",
        way="http",
        payload=payload or {},
        answer=answer or {},
        status=200,
        seconds=0.0,
    )


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def button(**more: Any) -> Json:
    return {"type": "button", "action_id": "go", "text": plain("Go"), **more}


def modal(*blocks: Json) -> Json:
    return {"type": "modal", "title": plain("Title"), "blocks": list(blocks)}


LONG = [{"type": "section", "text": plain("x"), "accessory": button(text=plain("x" * 76))}]
UNKNOWN = [{"type": "section", "text": plain("x"), "colour": "red"}]


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(exchange("chat.postMessage", payload={"text": "x", "blocks": LONG}), id="posted"),
        pytest.param(exchange("chat.update", payload={"text": "x", "blocks": LONG}), id="changed"),
        pytest.param(exchange("chat.postEphemeral", payload={"text": "x", "blocks": LONG}), id="whispered"),
        pytest.param(exchange("response_url", payload={"text": "x", "blocks": LONG}), id="by response URL"),
        pytest.param(exchange("/leads", kind="command", answer={"text": "x", "blocks": LONG}), id="answered"),
        pytest.param(exchange("views.open", payload={"view": modal(*LONG)}), id="opened"),
        pytest.param(
            exchange("view_submission", kind="interaction", answer={"response_action": "update", "view": modal(*LONG)}),
            id="after a submission",
        ),
    ],
)
def test_wherever_it_is_sent_our_own_rules_look_at_it(sent: Exchange) -> None:
    with pytest.raises(SlackError, match=r"invalid_(blocks|arguments)"):
        check_everything_sent([sent])


def test_slacks_sdk_looks_at_every_object_within(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "check_message", lambda **_message: None)

    with pytest.raises(SlackObjectFormationError, match="text attribute cannot exceed 75 characters"):
        check_everything_sent([exchange("chat.postMessage", payload={"text": "x", "blocks": LONG})])


def test_a_property_that_slack_does_not_know_is_found() -> None:
    with pytest.raises(SlackError) as refused:
        check_everything_sent([exchange("chat.postMessage", payload={"text": "x", "blocks": UNKNOWN})])

    assert "invalid additional property: colour" in str(refused.value.answer)


async def test_a_scenario_keeps_what_is_sent_in_it(tmp_path: Path, sent: list[Exchange]) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", "Hello")

    assert "chat.postMessage" in [each.name for each in sent]
