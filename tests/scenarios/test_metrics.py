"""The figures a running Baton shows."""

from pathlib import Path

import aiohttp

from tests.scenarios.relay import relay


async def test_the_figures_follow_a_lead_through_the_relay(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.move(seconds=30)
        await on.press("ana", on.heard("ana")[0], "Accept")
        async with aiohttp.ClientSession() as session, session.get(f"{on.where}/metrics") as response:
            figures = await response.text()

    assert 'baton_leads{stage="sal"} 1.0' in figures
    assert 'baton_offers_total{outcome="accepted"} 1.0' in figures
    assert "baton_time_to_accept_seconds_sum 30.0" in figures
    assert "baton_outbox_depth 0.0" in figures


async def test_an_offer_is_counted_as_withdrawn_when_its_rep_goes_away(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.slack.command(on.ids["ana"], "/reps", "away")
        await on.settle()

        assert on.counted("offers", outcome="withdrawn") == 1
        assert on.counted("offers", outcome="made") == 2
