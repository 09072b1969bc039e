"""Admins try rules, simulate the draft, pin examples, and everybody concerned asks why."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.handlers.rulebook import confirming, foreseen, simulate
from bot.handlers.rulebook.simulate import Comparison
from bot.playground.faults import FOREVER
from routing.replay.simulation import PastLead, Simulation
from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_rulebook_publishing import asked, in_force, press
from tests.scenarios.test_rulebook_writing import ADMINS, codes, listed, routing

LARGE = '"Large" when employees >= 200 and country = DE to rep bo'


async def said(on: Relay, text: str, who: str = "admin") -> str:
    return (await routing(on, who, text)).words


async def with_a_draft(on: Relay) -> None:
    """A lead that went to Ana, and a draft by which it goes to Bo."""
    await on.qualify("pia")
    await listed(on)
    await routing(on, "admin", f"add {LARGE}")


async def test_values_are_tried_by_what_is_in_force_and_by_the_draft(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        tried = await said(on, "try employees=1200 country=DE")
        small = await said(on, "try employees=12 country=DE customer=yes")
        after = len(on.offers("bo"))

        assert "In force, version 1\nEveryone else → team sales · bo" in tried
        assert "Draft\nLarge → rep bo\n" in tried
        assert "➖✅ Large → rep bo · only in the draft\n      ✓ employees >= 200 · this lead: 1,200" in tried
        assert "Taken as qualified" in tried
        assert "✅✅ Customers → customer_success" in small
        assert after == 0


async def test_a_lead_is_tried_as_it_stood(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        await on.slack.command(on.ids["bo"], "/reps", "away")
        tried = await said(on, "try l-1")

        assert "In force, version 1\nEveryone else → team sales · ana" in tried
        assert "Draft\nLarge → rep bo\n" in tried


async def test_a_mistake_in_the_values_is_shown_at_its_place(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        answer = await asked(on, "try employees=1200 contry=DE")

        assert "There is no field “contry”, at character 16: did you mean “country”?" in answer.words
        assert codes(answer) == ["employees=1200 ▸contry◂=DE", "/routing try employees=1200 contry=DE"]


async def test_a_simulation_says_where_past_leads_would_go_and_changes_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        on.meet("quinn")
        await on.qualify("quinn", country="France")
        before = await everything(on)
        simulated = await said(on, "simulate")
        recent = await said(on, "simulate 30d")

        assert "1 of 2 leads would go elsewhere" in simulated
        assert "████ 1 · team sales → rep bo · by Large · L-1" in simulated
        assert "L-1: team sales (ana) · Everyone else → rep bo · Large" in simulated
        assert recent == simulated
        assert await everything(on) == before


async def everything(on: Relay) -> list[object]:
    """Every lead and ledger as the store has it."""
    async with on.baton.store.unit_of_work() as uow:
        return [*await uow.leads.find(), *await uow.ledgers.find(), *await uow.drafts.find()]


async def test_a_long_simulation_is_answered_at_once_and_followed_by_its_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simulate, "AT_ONCE", 0)
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        begun = await said(on, "simulate last 2000")
        await on.slack.until(lambda: "would go elsewhere" in on.slack.ephemerals(on.ids["admin"])[-1].words)

        assert "0 of 1 leads decided again" in begun
        assert "1 of 1 leads would go elsewhere" in on.slack.ephemerals(on.ids["admin"])[-1].words


async def test_a_long_simulation_whose_answer_slack_does_not_take_there_comes_as_a_direct_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simulate, "AT_ONCE", 0)
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        on.slack.faults.http_error("response_url", times=FOREVER)
        await said(on, "simulate last 2000")
        await on.slack.until(lambda: bool(on.heard("admin")))

        assert "1 of 1 leads would go elsewhere" in on.last("admin").words


async def test_what_cannot_be_simulated_says_why(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        without = await said(on, "simulate")
        await listed(on)
        await routing(on, "admin", f"add {LARGE}")
        nobody = await said(on, "simulate last 10")
        nonsense = await said(on, "simulate everything")

        assert "There is no draft to simulate" in without
        assert "No lead was decided in that time" in nobody
        assert "/routing simulate last 1000" in nonsense


async def test_the_question_whether_to_publish_shows_the_simulation_and_the_pinned_examples(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        await listed(on)
        await routing(on, "admin", f"add {LARGE}")
        await said(on, "expect L-1 to bo")
        question = (await asked(on, "publish")).words
        chinese = await said(on, "发布", "lin")
        await said(on, "expect L-1 to nurture")
        broken = (await asked(on, "publish")).words

        assert "On the last lead\n1 of 1 leads would go elsewhere\n" in question
        assert "1 · team sales → rep bo · by Large · L-1" in question
        assert "📌 1 of 1 pinned example holds" in question
        assert "用最近 1 条线索模拟\n1 条线索中有 1 条会去别处\n" in chinese
        assert "📌 1 条固定的示例中有 1 条成立" in chinese
        assert "⛔ 0 of 1 pinned example holds" in broken


async def test_a_simulation_that_takes_long_follows_behind_the_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreseen, "AT_ONCE", 0)
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        question = await asked(on, "publish")
        await on.slack.until(lambda: "would go elsewhere" in on.slack.ephemerals(on.ids["admin"])[-1].words)
        whole = on.slack.ephemerals(on.ids["admin"])[-1]
        await on.slack.open_home(on.ids["admin"])
        await on.settle()
        home = on.slack.home(on.ids["admin"])
        assert home is not None
        await on.slack.click_in_view(on.ids["admin"], home.id, label="Publish…")
        await on.slack.until(lambda: "would go elsewhere" in on.slack.open_views(on.ids["admin"])[-1].words)

        assert "The simulation is on its way" in question.words
        assert "1 of 1 leads would go elsewhere" in whole.words
        assert [button.label for button in question.buttons] == [button.label for button in whole.buttons]


async def test_many_rules_are_checked_behind_an_answer_that_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confirming, "AT_ONCE", 0)
    monkeypatch.setattr(foreseen, "AT_ONCE", 0)
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        first = await asked(on, "publish")
        await on.slack.until(lambda: "would go elsewhere" in on.slack.ephemerals(on.ids["admin"])[-1].words)
        done = await press(on, "admin", on.slack.ephemerals(on.ids["admin"])[-1], "Publish")

        assert "So many rules take a moment to check" in first.words
        assert not first.buttons
        assert "Version 2 is in force" in done.words


async def test_a_simulation_that_is_done_after_the_answer_does_not_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreseen, "AT_ONCE", 0)
    begin, whole = asyncio.Event(), Comparison.whole

    async def waiting(comparison: Comparison, past: Sequence[PastLead]) -> Simulation:
        await begin.wait()
        return await whole(comparison, past)

    monkeypatch.setattr(Comparison, "whole", waiting)
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        left = await press(on, "admin", await asked(on, "publish"), "Leave it")
        begin.set()
        await said(on, "list")

        assert left.words == "Nothing was changed."
        assert [each.words for each in on.slack.ephemerals(on.ids["admin"]) if each.ts == left.ts] == [left.words]


async def test_only_what_the_draft_adds_needs_a_yes_of_its_own(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "edit 2 Clients when customer to customer_success")
        as_before = await asked(on, "publish")
        await routing(on, "admin", "add Demos when wants_demo to rep bo at 1")
        added = await asked(on, "publish")

        assert "As in the version in force\n• Some leads are taken by nothing but the last rule" in as_before.words
        assert [button.label for button in as_before.buttons] == ["Publish", "Leave it"]
        assert "To be looked at first\n• “Demos” (1)" in added.words
        assert [button.label for button in added.buttons] == ["Publish all the same", "Leave it"]


async def test_a_pinned_example_stops_a_draft_that_breaks_it(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        pinned = await said(on, "expect L-1 to sales")
        await listed(on)
        await routing(on, "admin", f"add {LARGE}")
        shown = await said(on, "expect")
        stopped = await asked(on, "publish")
        taken_back = await said(on, "expect L-1 off")
        free = await asked(on, "publish")
        await press(on, "admin", free, "Publish")

        assert pinned == "📌 L-1 must go to team sales, and does."
        assert "⚠️ L-1 must go to team sales, and goes to rep bo · Large\nHeld to the draft." in shown
        assert "The pinned example L-1 must go to team sales, and would go to rep bo (Large)." in stopped.words
        assert [button.label for button in stopped.buttons] == ["Leave it"]
        assert taken_back == "L-1 is no longer pinned."
        assert "Large" in in_force(on)
        assert (await said(on, "expect")).startswith("No examples are pinned.")


async def test_an_example_that_broke_after_the_draft_was_shown_stops_it_too(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        question = await asked(on, "publish")
        await said(on, "expect L-1 to team sales")
        stopped = await press(on, "admin", question, "Publish")

        assert "The pinned example L-1" in stopped.words
        assert "Large" not in in_force(on)


async def test_an_example_is_pinned_once_and_told_where_it_cannot_be(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        on.meet("quinn")
        await on.say("quinn", "hello")
        await said(on, "expect L-1 to exclude")
        again = await said(on, "expect L-1 to team sales")
        async with on.baton.store.unit_of_work() as uow:
            pinned = await uow.expectations.find()

        assert "and does" in again
        assert len(pinned) == 1
        assert "There is no team “saless”" in await said(on, "expect L-1 to team saless")
        assert "There is no lead L-99" in await said(on, "expect L-99 to nurture")
        assert "Nothing has been decided on L-2" in await said(on, "expect L-2 to nurture")
        assert "is not pinned" in await said(on, "expect L-2 off")
        assert "/routing expect L-12 to team dach" in await said(on, "expect that it works")


async def test_why_shows_the_whole_decision_and_decides_again_to_the_same_answer(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        explained = await asked(on, "why L-1")
        again = await press(on, "admin", explained, "Decide again")

        assert "Why L-1 went to ana" in explained.words
        assert "✅ 4. Everyone else → team sales · matches, and decides" in explained.words
        assert "ana: due 0.00 → 0.67, got 0 → 1" in explained.words
        assert "✅ Decided again: the same answer." in again.words
        assert "Why L-1 went to ana" in again.words


async def test_earlier_decisions_on_a_lead_are_reached_by_a_menu_and_by_their_number(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        alone = await asked(on, "why L-1")
        await on.slack.command(on.ids["ana"], "/reps", "away")
        await on.settle()
        latest = await asked(on, "why L-1")
        outcome = await on.slack.select(on.ids["admin"], latest.channel, latest.ts, "Decision 1 of 2")
        first = next(each for each in on.slack.ephemerals(on.ids["admin"]) if each.ts == latest.ts)
        again = await press(on, "admin", first, "Decide again")

        assert "Decision" not in alone.words
        assert "Why L-1 went to bo" in latest.words
        assert "Decision 2 of 2 · Decided" in latest.words
        assert outcome.ok
        for shown in (first.words, again.words, await said(on, "why l-1 decision 1", "ana")):
            assert "Why L-1 went to ana" in shown
            assert "Decision 1 of 2 · Decided" in shown
        assert "Decided again: the same answer" in again.words
        assert "第 1 次判定，共 2 次" in await said(on, "为什么 L-1 第1次", "lin")
        assert "L-1 does go to team sales" in await said(on, "why L-1 decision 1 not sales")
        assert "L-1 has 2 decisions, counted from 1" in await said(on, "why L-1 decision 3")


async def test_a_lead_that_goes_on_waiting_has_no_more_decisions_for_that(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        for rep in ("ana", "bo"):
            await on.slack.command(on.ids[rep], "/reps", "away")
        await on.qualify("pia")
        await on.move(hours=2)
        await on.slack.command(on.ids["bo"], "/reps", "back")
        await on.settle()

        assert "Decision 2 of 2" in await said(on, "why L-1")


async def test_a_decision_is_shown_and_made_again_by_the_rules_of_its_day(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)
        await press(on, "admin", await asked(on, "publish"), "Publish")
        await listed(on)
        await routing(on, "admin", "pause 1")
        await press(on, "admin", await asked(on, "publish"), "Publish")
        explained = await asked(on, "why L-1")
        again = await press(on, "admin", explained, "Decide again")

        assert "by the rulebook's version 1 · version 3 is in force now" in explained.words
        assert "Large" not in explained.words
        assert "Decided again: the same answer. From version 1" in again.words


async def test_what_a_lead_lacked_is_the_smallest_change_that_would_have_done(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", 'add "Large" when employees >= 500 and country in (DE, AT) to rep bo at 1')
        await press(on, "admin", await asked(on, "publish"), "Publish all the same")
        await on.qualify("pia")
        told = await said(on, "why L-1 not bo")

        assert told.startswith(
            "L-1 would have gone to rep bo, by Large, with no more than this:\n• employees: 500, in place of 300"
        )
        assert "country" not in told
        assert (await said(on, "why L-1 not sales")).startswith("L-1 does go to team sales, by Everyone else.")
        assert (await said(on, "why L-1 not nurture")).startswith("L-1 would have gone to nurture, by no rule")
        assert (await said(on, "why L-1 not exclude")).startswith("L-1 would have gone to exclude")


async def test_those_concerned_may_ask_why_and_nobody_else(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")

        assert "Why L-1 went to ana" in await said(on, "why L-1", "ana")
        assert "Why L-1 went to ana" in await said(on, "why L-1", "bo")
        assert await said(on, "why L-1", "may") == "That is for somebody else."
        assert "only for people named" in await said(on, "why L-1", "pia")


@pytest.mark.parametrize("text", ["try L-1", "simulate", "expect", "expect L-1 to nurture"])
async def test_only_admins_try_rules(tmp_path: Path, text: str) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        assert await said(on, text, "ana") == "That is only for admins."


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_the_card_explains_itself_and_decides_again(tmp_path: Path, language: str) -> None:
    explain, again = {"en": ("Explain", "Decide again"), "zh": ("说明原因", "重新判定")}[language]
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        ana = on.ids["ana"]
        on.slack.change_person(ana, locale="zh-CN" if language == "zh" else "en-US")
        await on.qualify("pia")
        await on.press("ana", on.heard("ana")[0], explain)
        shown = on.slack.open_views(ana)[-1]
        await on.slack.click_in_view(ana, shown.id, label=again)
        decided = on.slack.open_views(ana)[-1]

        assert {"en": "Why L-1 went to ana", "zh": "L-1 为什么分配给 ana"}[language] in shown.words
        assert {"en": "Decided again: the same answer.", "zh": "重新判定：结果相同"}[language] in decided.words
        assert decided.id == shown.id


CHINESE = [
    ("试 L-1", "按 L-1 当时的样子试规则"),
    ("试 employees=1200 contry=DE", "contry"),
    ("模拟", "1 条线索中有 1 条会去别处"),
    ("模拟 最近10条", "1 条线索中有 1 条会去别处"),
    ("期望 L-1 到 sales", "📌 L-1 必须去 team sales 。⚠️ 现在不是：它去 rep bo ，Large。"),
    ("为什么 L-1", "L-1 为什么分配给 ana"),
    ("为什么L-1 不是 customer_success", "customer: 是 · 现在是 否"),
]


@pytest.mark.parametrize(("typed", "words"), CHINESE)
async def test_all_of_it_is_typed_and_answered_in_chinese(tmp_path: Path, typed: str, words: str) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await with_a_draft(on)

        assert words in await said(on, typed, "lin")
