import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.directory import Directory, Person, directly, person_at
from bot.slack_client import slack_client
from bot.slack_errors import GoneError
from tests.bot.scripted_slack import Answer, ScriptedSlack, down, scripted_slack

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ANN = {
    "id": "U1",
    "team_id": "T1",
    "name": "ann",
    "locale": "zh-CN",
    "tz": "Asia/Shanghai",
    "is_admin": True,
    "profile": {"real_name": "Ann Lee", "display_name": "Ann", "email": "ann@acme.com", "title": "CTO"},
}


@pytest.fixture
async def slack() -> AsyncIterator[ScriptedSlack]:
    async with scripted_slack() as slack:
        slack.usual["users.info"] = {"ok": True, "user": ANN}
        yield slack


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(NOON)


@pytest.fixture
async def directory(slack: ScriptedSlack, clock: MovableClock) -> AsyncIterator[Directory]:
    async with slack_client(token="xoxb-1", api_url=slack.url) as client:
        yield Directory(client, clock=clock, patience=30.0)


@pytest.fixture
async def impatient(slack: ScriptedSlack, clock: MovableClock) -> AsyncIterator[Directory]:
    async with slack_client(token="xoxb-1", api_url=slack.url) as client:
        yield Directory(client, clock=clock, patience=0.5)


async def test_a_person_is_whom_slack_says(slack: ScriptedSlack, directory: Directory) -> None:
    ann = await directory.person("U1")

    assert ann == Person(
        id="U1",
        workspace="T1",
        name="Ann Lee",
        email="ann@acme.com",
        title="CTO",
        timezone="Asia/Shanghai",
        language="zh",
    )
    assert slack.of("users.info") == [{"user": "U1", "include_locale": "1"}]


@pytest.mark.parametrize(
    ("told", "field", "value"),
    [
        pytest.param({"is_bot": True}, "is_bot", True, id="bot"),
        pytest.param({"id": "USLACKBOT"}, "is_bot", True, id="slackbot"),
        pytest.param({"deleted": True}, "deleted", True, id="deactivated"),
        pytest.param({"is_stranger": True}, "stranger", True, id="stranger"),
        pytest.param({"locale": "en-GB"}, "language", "en", id="english"),
        pytest.param({"locale": "fr-FR"}, "language", None, id="french"),
        pytest.param({"locale": None}, "language", None, id="locale-not-told"),
        pytest.param({"profile": {}}, "email", None, id="email-not-told"),
        pytest.param({"profile": {}, "real_name": "A. Lee"}, "name", "A. Lee", id="no-display-name"),
        pytest.param({"profile": None}, "name", "ann", id="no-profile"),
        pytest.param({"team_id": None, "profile": {"team": "T2"}}, "workspace", "T2", id="team-in-profile"),
    ],
)
async def test_what_slack_tells_is_read(
    slack: ScriptedSlack, directory: Directory, told: dict[str, Any], field: str, value: Any
) -> None:
    slack.usual["users.info"] = {"ok": True, "user": ANN | told}

    assert getattr(await directory.person("U1"), field) == value


async def test_slack_is_asked_again_after_a_minute(
    slack: ScriptedSlack, directory: Directory, clock: MovableClock
) -> None:
    await directory.person("U1")
    clock.move(timedelta(seconds=59))
    await directory.person("U1")
    within = len(slack.calls)
    clock.move(timedelta(seconds=1))
    await directory.person("U1")

    assert (within, len(slack.calls)) == (1, 2)


async def test_many_who_ask_at_once_share_one_answer(slack: ScriptedSlack, directory: Directory) -> None:
    people = await asyncio.gather(*(directory.person("U1") for _ in range(10)))

    assert {person.id for person in people if person} == {"U1"}
    assert len(slack.calls) == 1


@pytest.mark.parametrize("answer", [{"ok": False, "error": "user_not_found"}, down], ids=["unknown", "down"])
async def test_who_is_not_told_is_nobody_and_is_asked_for_again(
    slack: ScriptedSlack, directory: Directory, answer: Answer
) -> None:
    slack.next_answers["users.info"] = [answer]

    first = await directory.person("U1")
    second = await directory.person("U1")

    assert first is None
    assert second is not None


async def test_nobody_waits_longer_than_patience_and_the_late_answer_is_kept(
    slack: ScriptedSlack, impatient: Directory
) -> None:
    slack.open.clear()
    waited = await impatient.person("U1")

    slack.open.set()
    later = await impatient.person("U1")

    assert waited is None
    assert later is not None
    assert len(slack.calls) == 1


async def test_a_direct_message_is_opened_once_and_for_good(slack: ScriptedSlack, directory: Directory) -> None:
    first = await asyncio.gather(directory.dm("U1"), directory.dm("U1"))

    assert [*first, await directory.dm("U1")] == ["D1", "D1", "D1"]
    assert len(slack.of("conversations.open")) == 1


async def test_who_cannot_be_written_to_is_told_and_asked_for_again(slack: ScriptedSlack, directory: Directory) -> None:
    slack.next_answers["conversations.open"] = [{"ok": False, "error": "user_not_found"}]

    with pytest.raises(GoneError):
        await directory.dm("U1")

    assert await directory.dm("U1") == "D1"


@pytest.mark.parametrize(("place", "person"), [(directly("U1"), "U1"), ("C1", None), ("D1", None)])
def test_a_place_tells_whose_direct_message_it_is(place: str, person: str | None) -> None:
    assert person_at(place) == person
