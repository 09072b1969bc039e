"""What Slack answers: too fast, nothing, errors, refusals. Nothing is said twice or lost, and the relay goes on."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.playground.channels import Message
from bot.playground.faults import FOREVER, CallEffect
from bot.playground.tickets import TriggerRefusal
from bot.playground.writing import new_message
from tests.scenarios.relay import Relay, asked, asking, baton_in, relay, texts, town

OPENING = "Hi, our reps lose leads and we need a better hand-over"

both_transports = pytest.mark.parametrize("socket", [False, True], ids=["http", "socket-mode"])


async def test_a_post_whose_answer_was_lost_stands_there_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.faults.lose_response("chat.postMessage", times=2)
        await on.say("pia", OPENING)
        for _ in range(5):
            await on.move(seconds=5)

        assert len(on.heard("pia")) == 1


async def test_a_card_whose_answer_was_lost_can_still_be_accepted(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        on.slack.faults.lose_response("chat.postMessage", times=4, after=1)
        await on.say("pia", "talk to a person")
        for _ in range(8):
            await on.move(seconds=10)
        await on.press("ana", on.offers("ana")[0], "Accept")

        assert len(on.heard("ana")) == 1
        assert "Ana Alvarez" in on.last("pia").words
        assert len(on.below(on.heard("ana")[0])) == 1


async def test_slacks_retry_after_is_kept_and_the_order_too(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", OPENING)
        on.slack.faults.rate_limit("chat.postMessage", retry_after=30)
        await on.say("pia", "yes please")
        await on.say("pia", "jo@initech.com")
        await on.move(seconds=29)
        early = len(on.heard("pia"))
        for _ in range(4):
            await on.move(seconds=2)

        assert early == 1
        assert ["e-mail" in asked(on.heard("pia")[1]), "people" in asked(on.heard("pia")[2])] == [True, True]
        assert len(on.heard("pia")) == 3


@both_transports
async def test_while_slack_is_down_everything_is_kept_and_comes_once_it_is_back(tmp_path: Path, socket: bool) -> None:
    async with relay(folder=tmp_path, socket=socket) as on:
        await on.say("pia", OPENING)
        on.slack.faults.http_error("*", status=503, times=FOREVER)
        await on.say("pia", "yes please")
        await on.say("pia", "jo@initech.com")
        await on.move(minutes=7)
        down = len(on.heard("pia"))
        on.slack.faults.clear()
        for _ in range(4):
            await on.move(minutes=5)

        assert down == 1
        assert "e-mail" in asked(on.heard("pia")[1])
        assert "people" in asked(on.heard("pia")[2])


async def test_under_slacks_own_rate_limits_everything_comes_once_and_in_order(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.world.rates.on = True
        for said in (OPENING, "yes please", "jo@initech.com", "300 people"):
            await on.say("pia", said)
        for _ in range(10):
            await on.move(seconds=1)
        struck = [post.status for post in on.slack.traffic.of("chat.postMessage")]

        assert 429 in struck
        words = ["see a demo", "e-mail", "people", "industry"]
        assert [word in asked(message) for word, message in zip(words, on.heard("pia"), strict=True)] == [True] * 4


async def test_a_post_whose_answer_was_lost_is_found_on_a_later_page(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.faults.lose_response("chat.postMessage")
        await on.say("pia", OPENING)
        channel = on.slack.state.channels[on.slack.dm(on.ids["pia"])]
        for number in range(250):
            chatter = new_message(
                on.slack.world, channel=channel, author=on.slack.person(on.ids["pia"]), text=f"{number}"
            )
            on.slack.state.put_message(chatter)
        for _ in range(5):
            await on.move(seconds=5)

        assert [bool(call.payload.get("cursor")) for call in on.slack.traffic.of("conversations.history")] == [
            False,
            True,
        ]
        assert len(on.heard("pia")) == 1


@pytest.mark.parametrize("refusal", ["code", "arguments"])
async def test_who_pressed_too_long_ago_for_a_modal_is_told_to_press_again(
    tmp_path: Path, refusal: TriggerRefusal
) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.world.tickets.refusal = refusal
        await on.qualify("pia")
        card = on.offers("ana")[0]
        on.slack.faults.delay("views.open", seconds=0.2, times=1)
        opening = asking(on.slack, "views.open")
        pressing = asyncio.create_task(on.press("ana", card, "Return"))
        await opening.wait()
        on.clock.move(timedelta(seconds=4))
        await pressing
        late = list(on.slack.open_views(on.ids["ana"]))
        told = on.last("ana").words
        await on.press("ana", card, "Return")

        assert not late
        assert "press the button again" in told
        assert len(on.slack.open_views(on.ids["ana"])) == 1


@pytest.mark.parametrize("code", ["hash_conflict", "view_too_large", "internal_error"])
async def test_a_modal_that_slack_does_not_open_changes_nothing(tmp_path: Path, code: str) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        on.slack.faults.error("views.open", code)
        await on.press("ana", on.offers("ana")[0], "Return")
        told = on.last("ana").words
        await on.press("ana", on.offers("ana")[0], "Accept")

        assert "press the button again" in told
        assert "Ana Alvarez" in on.last("pia").words


async def test_a_modal_is_read_in_the_shapes_that_slack_gives_its_values(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Return")
        view = on.slack.open_views(on.ids["ana"])[-1]
        untouched = await on.slack.submit(on.ids["ana"], view.id, {})
        given = await on.slack.submit(on.ids["ana"], view.id, {"reason": "not_for_me", "note": 'other "segment"'})
        await on.settle()

        assert not untouched.ok
        assert given.ok
        assert 'other "segment"' in on.heard("ana")[0].words
        assert on.offers("bo")


async def test_a_message_that_slack_will_not_take_is_counted_and_the_next_one_comes(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.faults.error(
            "chat.postMessage", "invalid_blocks", messages=("[ERROR] must be … [json-pointer:/blocks]",)
        )
        await on.say("pia", OPENING)
        await on.say("pia", "hello?")

        assert on.counted("given_up", reason="invalid_blocks") == 1
        assert len(on.heard("pia")) == 1


async def test_a_mark_that_is_there_already_is_no_failure(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await live(on)
        on.slack.faults.lose_response("reactions.add")
        card = on.heard("ana")[0]
        ts = await on.say("ana", "Hello Pia", channel=card.channel, thread=card.ts)
        await on.move(seconds=5)
        answers = [call.answer.get("error") for call in on.slack.traffic.of("reactions.add")]

        assert answers == [None, "already_reacted"]
        assert [mark.users for mark in on.slack.message(card.channel, ts).reactions] == [(on.slack.app.user,)]
        assert texts(on, "pia").count("Hello Pia") == 1
        assert on.counted("given_up", reason="already_reacted") == 0


CLOSED = [
    pytest.param("is_archived", lambda on: {"archived": True}, id="archived"),
    pytest.param("not_in_channel", lambda on: {"members": (on.ids["ana"],)}, id="without Baton"),
    pytest.param("channel_not_found", lambda on: {"members": (on.ids["ana"],), "kind": "group"}, id="private"),
]


@pytest.mark.parametrize(("code", "changes"), CLOSED)
async def test_a_channel_that_is_closed_to_baton_holds_nobody_else_up(
    tmp_path: Path, code: str, changes: Callable[[Relay], dict[str, object]]
) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.change_channel(on.ids["escalation"], **changes(on))
        await on.qualify("pia")
        await on.move(minutes=16)
        await on.move(minutes=16)
        await on.qualify("lin", language="zh")

        assert on.counted("given_up", reason=code) >= 1
        assert on.offers("ana") or on.offers("bo")
        assert on.counted("errors", place="delivery") == 0


async def test_a_rep_whose_account_is_gone_is_passed_by(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.change_person(on.ids["ana"], deleted=True)
        await on.qualify("pia")
        await on.move(minutes=16)
        await on.press("bo", on.offers("bo")[0], "Accept")

        assert not on.heard("ana")
        assert "Bo Berg" in on.last("pia").words


async def test_a_prospect_whose_account_is_gone_holds_nobody_up(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await live(on)
        on.slack.change_person(on.ids["pia"], deleted=True)
        card = on.heard("ana")[0]
        await on.say("ana", "Are you there?", channel=card.channel, thread=card.ts)
        await on.qualify("lin", language="zh")

        assert "did not reach the prospect" in on.below(card)[-1].words
        assert on.counted("given_up", reason="account_inactive") >= 1
        assert on.offers("bo") or on.offers("ana")


@pytest.mark.parametrize("code", ["user_not_found", "user_not_visible", "fatal_error"])
async def test_a_prospect_whom_slack_does_not_know_is_asked_all_the_same(tmp_path: Path, code: str) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.faults.error("users.info", code, times=FOREVER)
        await on.say("pia", OPENING)
        await on.say("pia", "yes please")

        assert "e-mail" in asked(on.last("pia"))


@pytest.mark.parametrize(
    ("missing", "method"), [("reactions:write", "reactions.add"), ("im:history", "conversations.history")]
)
async def test_without_a_scope_the_relay_goes_on_without_what_it_is_for(
    tmp_path: Path, missing: str, method: str
) -> None:
    async with town(without_scope=missing) as place, baton_in(place, folder=tmp_path) as on:
        on.slack.faults.lose_response("chat.postMessage")
        await on.say("pia", OPENING)
        await on.move(seconds=10)
        card = await live(on)
        await on.say("ana", "Hello Pia", channel=card.channel, thread=card.ts)
        refused = on.slack.traffic.of(method)[0].answer

        assert (refused["error"], refused["needed"]) == ("missing_scope", missing)
        assert missing not in refused["provided"].split(",")
        assert texts(on, "pia").count("Hello Pia") == 1
        assert len(on.heard("ana")) == 1


@pytest.mark.parametrize(
    ("email", "scope", "question"),
    [
        pytest.param("pia@initech.com", True, False, id="known"),
        pytest.param(None, True, True, id="none"),
        pytest.param("pia@initech.com", False, True, id="not shown to the app"),
    ],
)
async def test_an_e_mail_is_asked_for_where_slack_tells_none(
    tmp_path: Path, email: str | None, scope: bool, question: bool
) -> None:
    missing = None if scope else "users:read.email"
    async with town(without_scope=missing) as place, baton_in(place, folder=tmp_path) as on:
        on.slack.change_person(on.ids["pia"], email=email)
        await on.qualify("pia")
        questions = [asked(message) for message in on.heard("pia")]

        assert any("e-mail" in each for each in questions) is question
        assert "@initech.com" in on.offers("ana")[0].words


@pytest.mark.parametrize("kind", ["guest", "guest of one channel", "stranger"])
async def test_guests_and_people_of_other_workspaces_get_through_to_a_rep(tmp_path: Path, kind: str) -> None:
    async with relay(folder=tmp_path) as on:
        elsewhere = on.slack.add_workspace("Elsewhere")
        profile: dict[str, dict[str, Any]] = {
            "guest": {"restricted": True},
            "guest of one channel": {"restricted": True, "ultra_restricted": True},
            "stranger": {"team_id": elsewhere.id},
        }
        on.meet("visitor", **profile[kind])
        await on.qualify("visitor")
        await on.press("ana", on.offers("ana")[0], "Accept")

        assert "Ana Alvarez" in on.last("visitor").words


async def live(on: Relay) -> Message:
    """Ana's card, once she is live with Pia."""
    await on.qualify("pia")
    await on.press("ana", on.offers("ana")[0], "Accept")
    return on.heard("ana")[0]


@pytest.mark.parametrize("fault", ["http_error", "drop_request", "lose_response"])
@pytest.mark.parametrize("address", ["url_private", "upload_url"])
async def test_a_file_that_does_not_come_through_at_first_is_carried_over_a_little_later(
    tmp_path: Path, fault: CallEffect, address: str
) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Accept")
        on.slack.faults.plan(address, fault)
        await on.slack.upload(on.ids["pia"], b"a plan", name="plan.txt", text="our plan")
        for _ in range(3):
            await on.move(seconds=5)
        below = on.below(on.heard("ana")[0])

        assert [file["name"] for message in below for file in message.files] == ["plan.txt"]
        assert not any("could not be passed on" in message.words for message in below)


async def test_a_file_that_never_comes_through_is_named_and_what_was_said_after_it_comes(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Accept")
        on.slack.faults.http_error("upload_url", status=503, times=FOREVER)
        await on.slack.upload(on.ids["pia"], b"a plan", name="plan.txt")
        await on.say("pia", "Did you get it?")
        for _ in range(5):
            await on.move(seconds=10)
        below = [message.words for message in on.below(on.heard("ana")[0])]

        assert "“plan.txt” could not be passed on" in below[-2]
        assert "Did you get it?" in below[-1]
