"""Returns: each reason decides what happens next."""

from pathlib import Path

import pytest

from bot.playground.faults import FOREVER
from tests.scenarios.relay import Relay, relay


async def send_back(on: Relay, who: str, reason: str, **more: str) -> str:
    """Return the lead on somebody's card; what the modal says then."""
    card = next(message for message in on.heard(who) if message.buttons)
    await on.press(who, card, "Return")
    view = on.slack.open_views(on.ids[who])[-1]
    outcome = await on.slack.submit(on.ids[who], view.id, {"reason": reason, **more})
    await on.settle()
    assert outcome.trouble is None, outcome
    if outcome.errors:
        return " ".join(outcome.errors.values())
    return str(on.slack.open_views(on.ids[who])[-1].blocks[0]["text"]["text"])


async def test_not_for_me_goes_to_the_next_rep_and_never_back(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        said = await send_back(on, "ana", "not_for_me", note="not my segment")
        await send_back(on, "bo", "not_for_me")

        assert "next rep" in said
        assert "not my segment" in on.heard("ana")[0].words
        assert len(on.heard("ana")) == 1
        assert "Any rep or manager" in on.in_channel("escalation")[0].words


async def test_wrong_information_is_corrected_by_marketing_and_routed_again(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await send_back(on, "ana", "wrong_information", note="300 is the whole group")
        card = on.in_channel("marketing")[0]
        await on.press("may", card, "Correct")
        view = on.slack.open_views(on.ids["may"])[-1]
        outcome = await on.slack.submit(on.ids["may"], view.id, {"employees": "800"})
        await on.settle()

        assert outcome.ok
        assert "300 is the whole group" in card.words
        assert "800" in on.heard("bo")[0].words
        assert "was corrected" in on.in_channel("marketing")[0].words


async def test_a_correction_that_cannot_be_read_is_refused_beside_its_field(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await send_back(on, "ana", "wrong_information")
        await on.press("may", on.in_channel("marketing")[0], "Correct")
        view = on.slack.open_views(on.ids["may"])[-1]
        outcome = await on.slack.submit(on.ids["may"], view.id, {"employees": "quite a crowd", "country": "Germany"})

        assert set(outcome.errors) == {"employees"}
        assert "could not be read" in outcome.errors["employees"]
        assert not on.heard("bo")


@pytest.mark.parametrize(("button", "shown"), [("Keep for nurture", "kept for nurture"), ("Drop", "dropped")])
async def test_who_does_not_fit_is_decided_by_marketing(tmp_path: Path, button: str, shown: str) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await send_back(on, "ana", "not_icp")
        waiting = on.last("pia").words
        await on.press("may", on.in_channel("marketing")[0], button)

        assert "having it looked into" in waiting
        assert "just write to me" in on.last("pia").words
        assert shown in on.in_channel("marketing")[0].words
        assert not on.in_channel("marketing")[0].buttons


async def test_the_wrong_time_needs_a_day_and_brings_the_lead_back_on_it(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        missing = await send_back(on, "ana", "wrong_time")
        view = on.slack.open_views(on.ids["ana"])[-1]
        await on.slack.submit(on.ids["ana"], view.id, {"reason": "wrong_time", "day": "2026-12-10"})
        await on.settle()
        told = on.last("pia").words
        offered = len(on.heard("ana")) + len(on.heard("bo"))
        await on.move(days=9)

        assert "Choose the day" in missing
        assert "get back to you on December 10, 2026" in told
        assert len(on.heard("ana")) + len(on.heard("bo")) == offered + 1
        assert "getting back to you about now" in on.last("pia").words


async def test_a_day_that_has_passed_is_refused_beside_its_field(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        said = await send_back(on, "ana", "wrong_time", day="2026-12-01")

        assert "Choose a day after today" in said
        assert on.offers("ana")


async def test_an_existing_customer_is_handed_to_customer_success(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await send_back(on, "ana", "existing_customer")

        assert "one of our customers" in on.in_channel("success")[0].words


async def test_a_competitor_is_excluded_and_their_domain_listed(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await send_back(on, "ana", "competitor")
        await on.press("may", on.in_channel("marketing")[0], "List initech.com")
        await on.qualify("lin", language="zh")

        assert "domain is on the list" in on.in_channel("marketing")[0].words
        assert len(on.heard("ana")) + len(on.heard("bo")) == 1


async def test_a_live_chat_ends_honestly_when_the_lead_is_returned(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], "Accept")
        await send_back(on, "ana", "not_for_me")

        told = " ".join(message.words for message in on.heard("pia")[-2:])
        assert "Ana Alvarez can't go on with this chat" in told
        assert "another colleague" in told


@pytest.mark.parametrize("moved_on", [15, 31], ids=["to the next rep", "to everybody"])
async def test_a_return_sent_in_too_late_changes_nothing(tmp_path: Path, moved_on: int) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Return")
        view = on.slack.open_views(on.ids["ana"])[-1]
        await on.move(minutes=15)
        await on.move(minutes=moved_on - 15)
        card = (on.offers("bo") or on.in_channel("escalation"))[0]
        await on.slack.submit(on.ids["ana"], view.id, {"reason": "competitor"})
        await on.settle()

        assert "no longer possible" in str(on.slack.open_views(on.ids["ana"])[-1].blocks)
        assert (on.offers("bo") or on.in_channel("escalation"))[0].words == card.words
        assert not on.in_channel("marketing")


async def test_nothing_can_be_returned_after_48_hours(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], "Accept")
        await on.move(hours=49)

        assert "Return" not in [button.label for button in on.heard("ana")[0].buttons]


async def test_a_return_button_that_outlived_its_window_opens_nothing_and_says_why(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], "Accept")
        on.slack.faults.error("chat.update", "cant_update_message", times=FOREVER)
        await on.move(hours=49)
        on.slack.faults.clear()
        await on.press("ana", on.heard("ana")[0], "Return")

        assert not on.slack.open_views(on.ids["ana"])
        assert on.last("ana").words == "The time to return this lead is over."


async def test_a_return_that_was_begun_in_time_and_sent_too_late_is_refused(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], "Accept")
        await on.press("ana", on.heard("ana")[0], "Return")
        view = on.slack.open_views(on.ids["ana"])[-1]
        await on.move(hours=49)
        outcome = await on.slack.submit(on.ids["ana"], view.id, {"reason": "competitor"})

        assert "time to return this lead is over" in " ".join(outcome.errors.values())
        assert not on.in_channel("marketing")
