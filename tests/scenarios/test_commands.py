"""Slash commands, as the person who types them sees them."""

from pathlib import Path

import pytest

from tests.scenarios.relay import AGREED, relay


@pytest.mark.parametrize("command", ["/leads", "/reps", "/routing"])
async def test_every_command_explains_itself(tmp_path: Path, command: str) -> None:
    async with relay(folder=tmp_path) as on:
        answer = await on.slack.command(on.ids["ana"], command, "help")

        assert command in answer.words


async def test_a_rep_finds_their_leads(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], "Accept")
        mine = await on.slack.command(on.ids["ana"], "/leads")
        one = await on.slack.command(on.ids["bo"], "/leads", "l-1")
        found = await on.slack.command(on.ids["bo"], "/leads", "find INITECH")
        none = await on.slack.command(on.ids["bo"], "/leads", "find nobody")

        assert "Pia Prospect" in mine.words
        assert "Company size" in one.words
        assert "Pia Prospect" in found.words
        assert "No lead" in none.words


async def test_reps_shows_who_is_on(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.slack.command(on.ids["bo"], "/reps", "away until friday 14:00")
        shown = await on.slack.command(on.ids["admin"], "/reps")
        await on.slack.command(on.ids["bo"], "/reps", "back")
        after = await on.slack.command(on.ids["admin"], "/reps")

        assert "bo" in shown.words
        assert "away" in shown.words
        assert "away" not in after.words


async def test_a_rep_in_another_time_zone_reads_the_moment_they_meant(tmp_path: Path) -> None:
    agreed = AGREED.replace("{{slack: {bo},", "{{slack: {bo}, timezone: Asia/Shanghai,")
    async with relay(folder=tmp_path, agreed=agreed) as on:
        away = await on.slack.command(on.ids["bo"], "/reps", "away until friday 14:00")
        back = await on.slack.command(on.ids["bo"], "/reps", "back")

        assert "|Friday 2:00\u202fPM>" in away.messages[0].text
        assert "|Wednesday 9:00\u202fAM>" in back.messages[0].text


async def test_nonsense_is_answered_with_what_would_work(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        away = await on.slack.command(on.ids["bo"], "/reps", "away until the cows come home")
        leads = await on.slack.command(on.ids["bo"], "/leads", "frobnicate <!channel>")

        assert "the cows come home" in away.words
        assert "friday" in away.words
        assert "/leads find TEXT" in leads.words


@pytest.mark.parametrize(
    ("who", "command", "text", "told"),
    [
        pytest.param("bo", "/reps", "frobnicate", "/reps back", id="reps"),
        pytest.param("admin", "/routing", "frobnicate", "lists the rules", id="routing"),
        pytest.param("bo", "/leads", "L-99", "no lead L-99", id="no such lead"),
        pytest.param("boss", "/reps", "away", "Only reps can be away", id="away without being a rep"),
    ],
)
async def test_what_cannot_be_done_is_answered_with_why(
    tmp_path: Path, who: str, command: str, text: str, told: str
) -> None:
    async with relay(folder=tmp_path) as on:
        answer = await on.slack.command(on.ids[who], command, text)

        assert told in answer.words


async def test_the_rules_in_force_are_listed_in_order(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        shown = await on.slack.command(on.ids["admin"], "/routing")

        assert "1. Competitors" in shown.words
        assert "4. Everyone else" in shown.words


@pytest.mark.parametrize("command", ["/leads", "/reps", "/routing"])
async def test_a_prospect_is_told_that_commands_are_for_the_team(tmp_path: Path, command: str) -> None:
    async with relay(folder=tmp_path) as on:
        answer = await on.slack.command(on.ids["pia"], command)

        assert "named in Baton's configuration" in answer.words


async def test_who_is_back_before_their_shift_is_told_when_it_begins(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.move(hours=12)
        answer = await on.slack.command(on.ids["bo"], "/reps", "back")

        assert "when your shift begins" in answer.words


async def test_marketing_pressing_accept_is_told_whose_business_that_is(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.qualify("pia")
        await on.move(minutes=16)
        await on.move(minutes=16)
        await on.press("may", on.in_channel("escalation")[0], "Accept")

        assert "reps and managers take leads" in on.slack.ephemerals(on.ids["may"])[-1].words


async def test_who_goes_away_reads_what_became_of_each_lead(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        await on.slack.command(on.ids["bo"], "/reps", "away until friday")
        await on.say("pia", "I want to talk to a person")
        answer = await on.slack.command(on.ids["ana"], "/reps", "away until friday")
        await on.settle()

        assert "One lead waits until somebody can take it." in answer.words
