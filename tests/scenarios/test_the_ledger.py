"""Fairness in the open: what counts to a rep's share, what is given back, and what `/reps ledger` shows."""

from fractions import Fraction
from pathlib import Path

import pytest

from routing.assignment import Share
from routing.facts import Happened
from tests.scenarios.relay import AGREED, Relay, relay
from tests.scenarios.test_returns import send_back

BOTH = {"ana": Share(due=Fraction(2, 3), got=1), "bo": Share(due=Fraction(1, 3))}
NOTHING = {"ana": Share(), "bo": Share()}


async def shares(on: Relay) -> dict[str, Share]:
    async with on.baton.store.unit_of_work() as uow:
        ledger = await uow.ledgers.get("sales")
    assert ledger is not None
    return ledger.shares


async def test_the_ledger_shows_everybodys_share_with_the_bound(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        shown = await on.slack.command(on.ids["bo"], "/reps", "ledger")

        assert "ana: due 0.67, got 1 (−0.33)" in shown.words
        assert "bo: due 0.33, got 0 (+0.33)" in shown.words
        assert "nobody strays further than 0.5" in shown.words


async def test_the_ledger_reads_chinese_too(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=AGREED.replace("managers: [{boss}]", "managers: [{boss}, {lin}]")) as on:
        await on.qualify("pia")
        shown = await on.slack.command(on.ids["lin"], "/reps", "账本")

        assert "应得 0.67，已得 1（−0.33）" in shown.words


@pytest.mark.parametrize(
    ("reason", "more"),
    [
        ("wrong_information", {}),
        ("not_icp", {}),
        ("wrong_time", {"day": "2026-12-24"}),
        ("existing_customer", {}),
        ("competitor", {}),
    ],
)
async def test_a_return_for_no_fault_of_the_rep_gives_credit_back(
    tmp_path: Path, reason: str, more: dict[str, str]
) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        before = await shares(on)
        await send_back(on, "ana", reason, **more)

        assert before == BOTH
        assert await shares(on) == NOTHING


async def test_not_for_me_gives_no_credit_back(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await send_back(on, "ana", "not_for_me")

        assert (await shares(on))["ana"].got == 1


async def test_a_prospect_who_never_answered_gives_credit_back_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], "Accept")
        await on.press("ana", on.heard("ana")[0], "End chat")
        ended = await shares(on)
        await send_back(on, "ana", "wrong_time", day="2026-12-24")
        async with on.baton.store.unit_of_work() as uow:
            facts = [fact for fact in await uow.facts.of("L-1") if fact.what is Happened.CREDIT_GIVEN_BACK]

        assert ended == NOTHING
        assert await shares(on) == NOTHING
        assert [fact.data["why"] for fact in facts] == ["never_answered"]


async def test_a_prospect_who_answered_counts(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], "Accept")
        await on.move(minutes=1)
        await on.say("pia", "Hi Ana")
        await on.press("ana", on.heard("ana")[0], "End chat")

        assert await shares(on) == BOTH


async def test_a_lead_that_goes_to_its_owner_counts_to_nobodys_share(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia", **{"e-mail": "jo@acme.com"})
        shown = await on.slack.command(on.ids["admin"], "/reps", "ledger")

        assert "Named accounts" in on.heard("bo")[0].words
        assert "bo: due 0, got 0 (0)" in shown.words


async def test_who_was_away_catches_up_where_the_team_says_so(tmp_path: Path) -> None:
    agreed = AGREED.replace("members: [ana, bo]}}", "members: [ana, bo], catch_up: true}}")
    async with relay(folder=tmp_path, agreed=agreed) as on:
        await on.slack.command(on.ids["bo"], "/reps", "away")
        await on.qualify("pia")
        shown = await on.slack.command(on.ids["ana"], "/reps", "ledger")

        assert await shares(on) == BOTH
        assert "who was away catches up" in shown.words
