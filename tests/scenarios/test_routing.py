"""Who gets a lead, and when: shares, capacity, shifts, holidays, languages, and what happens when nobody can."""

from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from tests.scenarios.relay import Relay, relay

PERSON = {"en": "Hello, can I talk to a person please?", "zh": "你好，转人工"}


def agreed(
    ana: str = "",
    bo: str = "",
    *,
    team: str = "members: [ana, bo]",
    rules: str = "- {{name: All, to: team sales}}",
    more: str = "",
) -> str:
    """An agreement about Ana, Bo, one team and some rules."""
    return f"""
workspace:
  name: Northwind
  timezone: America/New_York
  hours: Mon-Fri 09:00-18:00
  channels: {{{{inbound: [{{inbound}}], marketing: {{marketing}}, escalation: {{escalation}}}}}}
managers: [{{boss}}]
reps:
  ana: {{{{slack: {{ana}}, languages: [en, zh]{ana}}}}}
  bo: {{{{slack: {{bo}}, languages: [en]{bo}}}}}
teams:
  sales: {{{{{team}}}}}
icp: {{{{industries: {{{{core: [software]}}}}, countries: [DE, CN, US]}}}}
rules:
  {rules}
{more}
"""


async def newcomers(on: Relay, count: int) -> list[str]:
    """So many prospects who ask for a person one after the other; to whom each was offered first."""
    got = []
    for number in range(count):
        before = {name: len(on.heard(name)) for name in ("ana", "bo")}
        on.meet(f"guest{number}", tz="America/New_York")
        await on.say(f"guest{number}", PERSON["en"])
        got += [name for name in ("ana", "bo") if len(on.heard(name)) > before[name]] or ["nobody"]
    return got


async def test_over_many_leads_everybody_gets_their_share(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=agreed(", weight: 2")) as on:
        got = await newcomers(on, 15)

        assert got.count("ana") == 10
        for seen in range(1, 16):
            assert abs(got[:seen].count("ana") - Fraction(2 * seen, 3)) <= Fraction(1, 2)


async def test_the_least_loaded_rep_is_next_where_the_team_says_so(tmp_path: Path) -> None:
    team = "members: [ana, bo], rotation: least_loaded"
    async with relay(folder=tmp_path, agreed=agreed(team=team)) as on:
        first = await newcomers(on, 2)
        await on.press("bo", on.offers("bo")[0], "Accept")
        await on.press("bo", on.heard("bo")[0], "End chat")
        on.meet("late")
        await on.say("late", PERSON["en"])

        assert first == ["ana", "bo"]
        assert (len(on.offers("ana")), len(on.offers("bo"))) == (1, 1)


async def test_at_capacity_a_lead_waits_and_the_end_of_a_chat_makes_room(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=agreed(", capacity: 1", ", capacity: 1")) as on:
        got = await newcomers(on, 3)
        told = on.last("guest2").words
        await on.press("ana", on.offers("ana")[0], "Accept")
        await on.press("ana", on.heard("ana")[0], "Pause live")
        still = len(on.offers("ana"))
        await on.press("ana", on.heard("ana")[0], "End chat")

        assert got == ["ana", "bo", "nobody"]
        assert "as soon as one is." in told
        assert still == 0
        assert "Guest2" in on.offers("ana")[0].words
        assert "somebody is here now" in on.last("guest2").words


async def test_an_offer_that_lapses_makes_room_at_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=agreed(", capacity: 1", ", capacity: 1")) as on:
        await newcomers(on, 2)
        await on.press("bo", on.offers("bo")[0], "Accept")
        on.meet("late")
        await on.say("late", PERSON["en"])
        await on.move(minutes=15)

        assert "Late" in on.offers("ana")[0].words


HOLIDAY = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(("who", "language", "when"), [("pia", "en", "Friday 9:00"), ("lin", "zh", "星期五 22:00")])
async def test_on_a_holiday_the_prospect_is_told_when_in_their_own_time(
    tmp_path: Path, who: str, language: str, when: str
) -> None:
    shifts = agreed(", holidays: US", ", holidays: US")
    async with relay(folder=tmp_path, agreed=shifts, at=HOLIDAY) as on:
        await on.say(who, PERSON[language])
        told = on.last(who).words
        await on.move(hours=22)
        early = on.offers("ana")
        await on.move(hours=1)

        assert when in told.replace("\u202f", " ")
        assert not early
        assert on.offers("ana")


async def test_the_first_rep_who_comes_on_gets_what_waited(tmp_path: Path) -> None:
    night = datetime(2026, 12, 2, 0, 30, tzinfo=UTC)
    async with relay(folder=tmp_path, agreed=agreed(bo=", timezone: Asia/Shanghai"), at=night) as on:
        await on.say("pia", PERSON["en"])
        told = on.last("pia").words
        await on.move(minutes=31)

        assert "8:00" in told
        assert on.offers("bo")
        assert not on.heard("ana")


async def test_a_saturday_that_china_works_is_a_working_day(tmp_path: Path) -> None:
    saturday = datetime(2026, 10, 10, 2, 0, tzinfo=UTC)
    china = ", timezone: Asia/Shanghai, holidays: CN"
    async with relay(folder=tmp_path, agreed=agreed(china, bo=", holidays: US"), at=saturday) as on:
        await on.say("lin", PERSON["zh"])

        assert on.offers("ana")


async def test_in_chinas_golden_week_nobody_is_on(tmp_path: Path) -> None:
    thursday = datetime(2026, 10, 1, 2, 0, tzinfo=UTC)
    china = ", timezone: Asia/Shanghai, holidays: CN"
    async with relay(folder=tmp_path, agreed=agreed(china, team="members: [ana]"), at=thursday) as on:
        await on.say("lin", PERSON["zh"])

        assert "10月8日 09:00" in on.last("lin").words


async def test_the_clock_to_accept_stands_still_overnight(tmp_path: Path) -> None:
    evening = datetime(2026, 12, 1, 22, 50, tzinfo=UTC)
    async with relay(folder=tmp_path, agreed=agreed(team="members: [ana, bo]"), at=evening) as on:
        await on.say("pia", PERSON["en"])
        await on.move(hours=12)
        overnight = on.offers("ana")
        await on.move(hours=3, minutes=16)

        assert overnight
        assert not on.offers("ana")
        assert on.offers("bo")


@pytest.mark.parametrize(("who", "language", "rep"), [("lin", "zh", "ana"), ("pia", "en", "bo")])
async def test_a_lead_goes_to_who_speaks_its_language(tmp_path: Path, who: str, language: str, rep: str) -> None:
    async with relay(folder=tmp_path, agreed=agreed(bo=", weight: 9")) as on:
        await on.say(who, PERSON[language])

        assert on.offers(rep)


async def test_where_nobody_of_the_team_speaks_it_anybody_does(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=agreed(team="members: [bo]")) as on:
        await on.say("lin", PERSON["zh"])

        assert on.offers("bo")


async def test_who_speaks_the_language_is_waited_for(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=agreed()) as on:
        await on.slack.command(on.ids["ana"], "/reps", "away until tomorrow 9:00")
        await on.say("lin", PERSON["zh"])
        waiting = on.last("lin").words
        await on.slack.command(on.ids["ana"], "/reps", "back")
        await on.settle()

        assert "上班时间" in waiting
        assert not on.heard("bo")
        assert on.offers("ana")


NAMED_REP = "- {{name: First, to: rep ana}}\n  - {{name: Others, to: team sales}}"
NAMED_OWNER = "- {{name: Named, when: has_owner, to: owner}}\n  - {{name: Others, to: team sales}}"
ACCOUNT = "accounts:\n  - {{domain: initech.com, owner: ana}}"


@pytest.mark.parametrize("rules", [NAMED_REP, NAMED_OWNER], ids=["rep", "owner"])
@pytest.mark.parametrize("away", [False, True], ids=["there", "away"])
async def test_who_is_named_gets_it_and_while_they_are_away_the_next_rule_decides(
    tmp_path: Path, rules: str, away: bool
) -> None:
    async with relay(folder=tmp_path, agreed=agreed(team="members: [bo]", rules=rules, more=ACCOUNT)) as on:
        if away:
            await on.slack.command(on.ids["ana"], "/reps", "away")
        await on.qualify("pia")

        assert bool(on.offers("ana")) is not away
        assert bool(on.offers("bo")) is away


async def test_a_team_with_a_channel_gets_its_cards_there_for_one_rep_at_a_time(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=agreed(team="members: [ana, bo], channel: {marketing}")) as on:
        await on.say("pia", PERSON["en"])
        card = on.in_channel("marketing")[0]
        await on.press("bo", card, "Accept")
        refused = on.slack.ephemerals(on.ids["bo"])[-1].words
        await on.move(minutes=8)
        reminder = on.below(card)[-1].words
        await on.press("ana", card, "Accept")

        assert "somebody else" in refused
        assert "@Ana Alvarez" in reminder
        assert "Ana Alvarez" in on.last("pia").words


async def test_after_as_many_offers_as_agreed_the_whole_team_is_asked(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=agreed(more="sla: {{offers: 1}}")) as on:
        await on.say("pia", PERSON["en"])
        await on.move(minutes=16)
        await on.press("bo", on.in_channel("escalation")[0], "Accept")

        assert not on.offers("bo")
        assert "Bo Berg" in on.last("pia").words


async def returns(on: Relay, who: str, reason: str, **more: str) -> None:
    """Give the lead on somebody's open card back."""
    await on.press(who, on.offers(who)[0], "Return")
    view = on.slack.open_views(on.ids[who])[-1]
    await on.slack.submit(on.ids[who], view.id, {"reason": reason, **more})
    await on.settle()


async def test_who_returned_a_lead_gets_it_again_only_after_nurture(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=agreed(more="sla: {{offers: 5}}")) as on:
        await on.say("pia", PERSON["en"])
        await returns(on, "ana", "not_for_me")
        await returns(on, "bo", "wrong_time", day="2026-12-10")
        meanwhile = len(on.heard("ana"))
        await on.move(days=9)

        assert meanwhile == 1
        assert len(on.offers("ana")) + len(on.offers("bo")) == 1


async def test_a_qualified_lead_that_no_rule_is_about_is_kept_for_nurture(tmp_path: Path) -> None:
    rules = "- {{name: France, when: country = FR, to: team sales}}"
    async with relay(folder=tmp_path, agreed=agreed(rules=rules)) as on:
        await on.qualify("pia")

        assert not [*on.heard("ana"), *on.heard("bo")]
        assert "just write to me" in on.last("pia").words


async def test_a_competitor_who_asks_for_a_person_gets_none(tmp_path: Path) -> None:
    rules = "- {{name: Rivals, when: competitor, to: exclude}}\n  - {{name: All, to: team sales}}"
    async with relay(folder=tmp_path, agreed=agreed(rules=rules, more="competitors: [rival.example]")) as on:
        on.meet("spy", email="spy@rival.example")
        await on.say("spy", PERSON["en"])
        await on.say("spy", "hello?")

        assert not [*on.heard("ana"), *on.heard("bo")]
        assert "note of that" in on.last("spy").words
