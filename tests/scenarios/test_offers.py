"""Offers and their clocks: accept, remind, pass on, escalate, hold."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from tests.scenarios.relay import AGREED, relay

SATURDAY = datetime(2026, 12, 5, 15, 0, tzinfo=UTC)


async def test_a_rep_is_reminded_at_half_time_and_then_the_next_rep_has_a_fresh_clock(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        card = on.heard("ana")[0]
        await on.move(minutes=8)
        reminder = on.slack.messages(card.channel, thread=card.ts)[-1]
        await on.move(minutes=8)

        assert "half of the time is over" in reminder.words
        assert "did not accept in time" in on.heard("ana")[0].words
        assert not on.heard("ana")[0].buttons
        assert "15 minutes to accept" in on.heard("bo")[0].words


async def test_an_offer_that_ran_out_while_baton_was_off_brings_no_reminder(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        card = on.heard("ana")[0]
        await on.move(minutes=40)

        assert not [message for message in on.below(card) if "half of the time" in message.words]
        assert on.offers("bo")


async def test_a_rep_is_reminded_in_their_language_though_baton_has_not_met_them(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        on.slack.change_person(on.ids["ana"], locale="zh-CN")
        await on.qualify("pia")
        card = on.heard("ana")[0]
        await on.move(minutes=8)

        assert "接受" in [button.label for button in card.buttons]
        assert "时间已过半" in on.below(card)[-1].words


async def test_a_lead_nobody_takes_is_escalated_and_a_manager_takes_it(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.move(minutes=16)
        await on.move(minutes=16)
        card = on.in_channel("escalation")[0]
        await on.press("boss", card, "Accept")

        assert "Bea Boss" in on.last("pia").words
        assert "Bea Boss" in on.in_channel("escalation")[0].words


async def test_a_lead_that_comes_back_after_enough_offers_goes_to_everybody(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=f"{AGREED}sla: {{{{offers: 1}}}}\n") as on:
        await on.qualify("pia")
        await on.press("ana", on.offers("ana")[0], "Return")
        view = on.slack.open_views(on.ids["ana"])[-1]
        await on.slack.submit(on.ids["ana"], view.id, {"reason": "not_for_me"})
        await on.settle()

        assert not on.offers("bo")
        assert "Any rep or manager" in on.in_channel("escalation")[0].words


async def test_of_two_that_accept_the_slower_is_told_who_was_faster(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.move(minutes=16)
        await on.move(minutes=16)
        card = on.in_channel("escalation")[0]
        await asyncio.gather(on.press("bo", card, "Accept"), on.press("ana", card, "Accept"))

        owner, slower = ("Bo Berg", "ana") if "Bo Berg" in on.last("pia").words else ("Ana Alvarez", "bo")
        assert [owner in message.words for message in on.heard("pia")].count(True) == 1
        assert f"@{owner} was faster" in on.slack.ephemerals(on.ids[slower])[-1].words


async def test_a_double_click_accepts_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        card = on.heard("ana")[0]
        told = len(on.heard("pia"))
        await asyncio.gather(on.press("ana", card, "Accept"), on.press("ana", card, "Accept"))

        assert len(on.heard("pia")) == told + 1


async def test_a_lead_at_the_weekend_waits_for_monday_and_the_prospect_is_told(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, at=SATURDAY) as on:
        await on.qualify("pia")
        told = on.last("pia").words
        await on.move(days=1, hours=20)
        waiting = on.heard("ana")
        await on.move(hours=4)

        assert "Monday 9:00" in told
        assert not waiting
        assert "15 minutes to accept" in on.heard("ana")[0].words


async def test_a_rep_who_goes_away_passes_their_offer_on(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        answer = await on.slack.command(on.ids["ana"], "/reps", "away until tomorrow")
        await on.settle()

        assert "goes to the next rep" in answer.words
        assert not on.heard("ana")[0].buttons
        assert "to accept" in on.heard("bo")[0].words


async def test_a_named_account_goes_to_its_owner(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", **{"e-mail": "jo@mail.acme.com"})

        assert not on.heard("ana")
        assert "Acme" in on.heard("bo")[0].words
        assert "10 minutes" in on.heard("bo")[0].words


async def test_a_competitor_is_thanked_and_offered_to_nobody(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", **{"e-mail": "spy@rival.example"})

        assert not on.heard("ana")
        assert not on.heard("bo")
        assert "Thank you for your answers" in on.last("pia").words


async def test_an_existing_customer_goes_to_customer_success(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", **{"e-mail": "jo@bigcorp.com"})

        assert "one of our customers" in on.in_channel("success")[0].words
        assert "customer success" in on.last("pia").words


async def test_what_a_customer_writes_later_is_read_below_their_card(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", **{"e-mail": "jo@bigcorp.com"})
        ts = await on.say("pia", "my invoice is wrong")
        await on.edit("pia", ts, "my second invoice is wrong")

        assert "my second invoice is wrong" in on.below(on.in_channel("success")[0])[-1].words
        assert "I've kept that" in on.last("pia").words


async def test_who_does_not_qualify_is_told_kindly_and_may_come_again(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", people="just me", role="intern", budget="no budget", decision="others decide")
        told = on.last("pia").words
        await on.say("pia", "Hello again, we have grown and now need it")

        assert "not be the right fit" in told
        assert on.last("pia").words != told
        assert "e-mail" not in on.last("pia").words
        assert "Good to see you again" in on.last("pia").words
        assert not on.heard("ana")


async def test_who_asks_for_a_person_is_offered_at_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.say("pia", "Hi there")
        await on.say("pia", "can I talk to a person please")

        assert "Asked for a person" in on.heard("ana")[0].words
