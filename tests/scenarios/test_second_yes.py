"""Where `publish_needs: 2`, what one admin confirms waits for the yes of another."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.playground import Message
from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_rulebook_publishing import asked, in_force, press
from tests.scenarios.test_rulebook_writing import ADMINS, listed, routing

#: What there is to warn of is so of what is in force, too.
YES, ZH_YES = "Publish", "发布"
NO, ZH_NO = "Not like this", "不能这样"

#: Three admins, two of whom have to agree; Lin reads Chinese.
BOTH = ADMINS.replace("admins:", "publish_needs: 2\nadmins:")


async def confirmed(on: Relay, text: str = "publish", *, who: str = "admin", label: str = YES) -> Message:
    """What the first admin reads once they have confirmed it."""
    return await press(on, who, await asked(on, text, who), label)


def version(on: Relay) -> int:
    return on.baton.agreements().rulebook.version


async def test_the_first_yes_asks_the_other_admins_and_the_second_publishes(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        review = await asked(on, "publish")
        answer = await press(on, "admin", review, YES)
        before, questions = version(on), [on.last("boss"), on.last("lin")]
        await on.press("boss", on.last("boss"), YES)
        history = (await routing(on, "boss", "history")).words

        assert "This takes two admins" in review.words
        assert "The second yes may come from any of these, who are asked: @Bea Boss, @林小姐" in answer.words
        assert before == 1
        assert "@Adam Admin asks for a second yes: Publish this as version 2?" in questions[0].words
        assert "Customers · ⏸️ paused" in questions[0].words
        assert [button.label for button in questions[0].buttons] == [YES, NO]
        assert "@Adam Admin 请您作为第二位管理员确认：作为第 2 版发布吗？" in questions[1].words
        assert [button.label for button in questions[1].buttons] == [ZH_YES, ZH_NO]
        assert on.baton.agreements().workspace.rules[1].paused
        for told in (on.last("boss"), on.last("admin")):
            assert "Version 2 is in force" in told.words
            assert "Agreed by @Adam Admin, @Bea Boss" in told.words
            assert not told.buttons
        assert "第 2 版已生效" in on.last("lin").words
        assert not on.last("lin").buttons
        assert "2 · published · @Adam Admin, @Bea Boss" in history
        assert "version 2: published · @Adam Admin, @Bea Boss" in history
        assert "second yes · the draft on top of version 1 · @Bea Boss" in history
        assert "is not as it" not in history


async def test_one_admin_is_never_both(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await confirmed(on)
        again = await confirmed(on)

        assert "The second yes has to come from another admin" in again.words
        assert version(on) == 1
        assert len(on.heard("boss")) == 1


async def test_the_second_yes_may_also_be_said_where_one_looks_oneself(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await confirmed(on)
        waiting = await listed(on, "boss")
        review = await asked(on, "publish", "boss")
        done = await press(on, "boss", review, YES)

        assert "@Adam Admin said yes to publishing the draft. The second yes is missing" in waiting
        assert "Your yes is the second one" in review.words
        assert "Version 2 is in force" in done.words
        assert "Agreed by @Adam Admin, @Bea Boss" in on.last("boss").words
        assert "said yes" not in await listed(on)


async def test_of_two_who_confirm_at_the_same_moment_one_is_the_first(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        mine, other = await asked(on, "publish"), await asked(on, "publish", "boss")
        await asyncio.gather(press(on, "admin", mine, YES), press(on, "boss", other, YES))

        assert version(on) == 2
        assert not on.last("boss").buttons


@pytest.mark.parametrize(
    "labels",
    [(YES, ZH_YES), (YES, ZH_NO), (NO, ZH_YES)],
)
async def test_of_two_who_answer_at_the_same_moment_one_is_heard(tmp_path: Path, labels: tuple[str, str]) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await confirmed(on)
        questions = {who: on.last(who) for who in ("boss", "lin")}
        await asyncio.gather(
            *(on.press(who, questions[who], label) for who, label in zip(questions, labels, strict=True))
        )
        told = [on.last(who).words for who in ("admin", "boss", "lin")]

        assert version(on) == 1 + ("Agreed by" in told[0])
        assert len({"✅" in each for each in told}) == 1
        assert len({"✋" in each for each in told}) == 1


async def test_a_draft_that_changed_in_between_needs_both_anew(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await listed(on, "lin")
        await routing(on, "admin", "pause 2")
        await confirmed(on)
        question = on.last("boss")
        await routing(on, "lin", "暂停 1")
        await on.press("boss", question, YES)
        told, first_told, unchanged = on.last("boss"), on.last("admin"), version(on)
        alone = await confirmed(on, who="boss")

        assert unchanged == 1
        for message in (told, first_told):
            assert "What @Adam Admin had agreed to was not done" in message.words
            assert "@林小姐 has changed the draft since" in message.words
        assert "who are asked: @Adam Admin, @林小姐" in alone.words
        assert version(on) == 1


async def test_whoever_confirmed_it_is_told_who_does_not_want_it_so(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await confirmed(on)
        await on.press("boss", on.last("boss"), NO)
        history = (await routing(on, "admin", "history")).words

        assert "@Bea Boss said “not like this” to what @Adam Admin had agreed to" in on.last("admin").words
        assert "@Bea Boss 不同意 @Adam Admin 确认的内容" in on.last("lin").words
        assert version(on) == 1
        assert "“not like this” · the draft on top of version 1 · @Bea Boss" in history
        assert "the draft, which changes one rule" in await listed(on)


async def test_what_is_taken_back_can_no_longer_be_agreed_to(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        taken = await press(on, "admin", await confirmed(on), "Take it back")
        told = on.last("boss")

        assert "It is taken back" in taken.words
        assert "@Adam Admin took it back before there was a second yes" in told.words
        assert not told.buttons
        assert "said yes" not in await listed(on)


async def test_what_waits_ends_with_its_draft(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await confirmed(on)
        await press(on, "boss", await asked(on, "discard", "boss"), "Throw it away")

        assert "said yes" not in await listed(on)
        assert not on.last("lin").buttons


async def test_going_back_takes_two_as_well(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "remove 3")
        await confirmed(on)
        await on.press("boss", on.last("boss"), YES)
        await confirmed(on, "rollback 1", who="boss", label="Roll back")
        before, question = version(on), on.last("admin")
        await on.press("admin", question, "Roll back")
        history = (await routing(on, "admin", "history")).words

        assert before == 2
        assert "Put version 1 in force again, as version 3?" in question.words
        assert "Named accounts · 🆕 new" in question.words
        assert "Version 3 is in force, and says what version 1 said" in on.last("boss").words
        assert in_force(on) == ["Competitors", "Customers", "Named accounts", "Everyone else"]
        assert "3 · rolled back to 1 · @Bea Boss, @Adam Admin" in history


async def test_an_example_that_was_pinned_in_between_stops_the_second_yes(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await on.qualify("pia")
        await listed(on)
        await routing(on, "admin", "edit 4 Everyone else to rep bo")
        await confirmed(on)
        await routing(on, "lin", "期望 L-1 到 team sales")
        await on.press("boss", on.last("boss"), YES)

        assert version(on) == 1
        assert "To be mended first:\n• The pinned example L-1 must go to team sales" in on.last("boss").words


async def test_all_of_it_in_chinese(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on, "lin")
        await routing(on, "lin", "暂停 2")
        review = await asked(on, "发布", "lin")
        answer = await press(on, "lin", review, ZH_YES)
        shown = await listed(on, "lin")
        await on.press("boss", on.last("boss"), NO)
        refused = on.last("lin")
        await confirmed(on, "发布", who="lin", label=ZH_YES)
        await on.press("admin", on.last("admin"), YES)
        history = (await routing(on, "lin", "历史")).words

        assert "需要两位管理员同意" in review.words
        assert "已请 @Adam Admin、@Bea Boss 确认，其中一位同意后才会生效" in answer.words
        assert "@林小姐 已同意发布草稿，还需要另一位管理员确认" in shown
        assert "@Bea Boss 不同意 @林小姐 确认的内容" in refused.words
        assert "确认人：@林小姐、@Adam Admin" in on.last("lin").words
        assert "第二位管理员不同意" in history
        assert "2 · 发布 · @林小姐、@Adam Admin" in history


#: Rules that there is nothing to say of.
CALM = (
    BOTH.partition("rules:")[0]
    + """rules:
  - {{name: Customers, when: customer, to: nurture}}
  - {{name: Others, when: not customer, to: nurture}}
"""
)


async def test_what_there_is_to_warn_of_only_since_it_was_asked_is_shown_first(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=CALM, at=datetime(2026, 10, 20, 15, tzinfo=UTC)) as on:
        # A calendar of which next year's moved workdays are not known yet.
        await on.slack.command(on.ids["admin"], "/reps", "set ana holidays CN")
        await confirmed(on, label="Publish")
        await on.move(days=30)
        await on.press("boss", on.last("boss"), "Publish")
        anew, unchanged = on.last("boss"), version(on)
        await on.press("boss", anew, "Publish all the same")

        assert "2027" in anew.words
        assert unchanged == 1
        assert version(on) == 2
