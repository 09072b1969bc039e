"""What an admin confirms for a moment comes into force then, if it still is what was confirmed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.playground import Message
from storage.tinydb.store import open_folder
from tests.scenarios.relay import Relay, baton_in, relay, town
from tests.scenarios.test_rulebook_home import home, opened
from tests.scenarios.test_rulebook_home import press as press_at_home
from tests.scenarios.test_rulebook_publishing import asked, press
from tests.scenarios.test_rulebook_writing import ADMINS, listed, routing
from tests.scenarios.test_second_yes import BOTH

#: There are warnings of what the draft had before, so the button says that it is done all the same.
YES, ZH_YES = "Schedule", "定时发布"

#: It is three in the afternoon of a Tuesday where Adam is, and eleven at night where Lin is.
IN_THE_MORNING = "publish at wednesday 09:00"
NINE = datetime(2026, 12, 2, 9, tzinfo=UTC)


async def scheduled(on: Relay, text: str = IN_THE_MORNING, *, who: str = "admin", label: str = YES) -> Message:
    """What an admin reads once they have confirmed it for a moment."""
    return await press(on, who, await asked(on, text, who), label)


def at(moment: datetime) -> str:
    """How a moment begins that Slack shows to everybody in their own time zone."""
    return f"<!date^{int(moment.timestamp())}^"


def is_in_force(on: Relay, version: int) -> bool:
    return on.baton.agreements().rulebook.version == version


async def test_it_comes_into_force_at_its_moment_and_not_before(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        question = await asked(on, IN_THE_MORNING)
        answer = await press(on, "admin", question, YES)
        shown = await listed(on, "boss")
        await on.move(hours=17, minutes=59)
        before = is_in_force(on, 1)
        await on.move(minutes=1)
        history = (await routing(on, "admin", "history")).words

        assert f"Schedule this as version 2 for {at(NINE)}" in question.text
        assert f"The draft is to become version 2: {at(NINE)}" in answer.text
        assert "The draft is to be published: Wednesday 4:00" in shown
        assert ". Agreed by @Adam Admin. /routing publish cancel takes it back" in shown
        assert before
        assert is_in_force(on, 2)
        assert on.baton.agreements().workspace.rules[1].paused
        assert "Version 2 is in force" in on.last("admin").words
        assert "2 · published · @Adam Admin" in history
        assert "publishing scheduled · the draft on top of version 1 · for " in history
        assert "draft" not in await listed(on)


async def test_a_moment_is_read_in_the_admins_own_time_zone(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")

        for who, typed, moment in (
            ("admin", "publish at wednesday 09:00", datetime(2026, 12, 2, 9, tzinfo=UTC)),
            ("lin", "publish at wednesday 09:00", datetime(2026, 12, 2, 1, tzinfo=UTC)),
            ("lin", "发布 周三上午9点", datetime(2026, 12, 2, 1, tzinfo=UTC)),
            ("lin", "发布 在 12月3日 9:00", datetime(2026, 12, 3, 1, tzinfo=UTC)),
            ("admin", "publish in 2 hours", datetime(2026, 12, 1, 17, tzinfo=UTC)),
        ):
            assert at(moment) in (await asked(on, typed, who)).text, typed


async def test_what_is_no_moment_to_come_schedules_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")

        for typed in ("publish soon", "publish at 2020-01-01", "publish at", "发布 改天", "publish <!channel>"):
            answer = await asked(on, typed)
            assert "is no moment I can use" in answer.words, typed
            assert not answer.buttons


async def test_a_button_pressed_after_its_moment_schedules_nothing(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        question = await asked(on, IN_THE_MORNING)
        await on.move(hours=19)
        answer = await press(on, "admin", question, YES)

        assert "That time has passed" in answer.words
        assert is_in_force(on, 1)


async def test_a_button_pressed_twice_schedules_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        mine, also_mine = await asked(on, IN_THE_MORNING), await asked(on, IN_THE_MORNING)
        said = [(await press(on, "admin", each, YES)).words for each in (mine, also_mine)]

        assert said[0] == said[1]
        assert (await routing(on, "admin", "history")).words.count("publishing scheduled") == 1


async def test_a_draft_that_was_changed_stays_one_and_all_admins_are_told(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await listed(on, "boss")
        await routing(on, "admin", "pause 2")
        await scheduled(on)
        await routing(on, "boss", "pause 1")
        shown = await listed(on)
        await on.move(hours=18)

        assert "It has changed since, so it will not be" in shown
        assert is_in_force(on, 1)
        for who in ("admin", "boss"):
            assert "What @Adam Admin had agreed to was not done" in on.last(who).words
            assert "@Bea Boss has changed the draft since" in on.last(who).words
        assert "@Adam Admin 同意的内容没有生效" in on.last("lin").words
        assert "the draft, which changes 2 rules" in await listed(on)


async def test_an_example_that_was_pinned_meanwhile_stops_it(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        await listed(on)
        await routing(on, "admin", "edit 4 Everyone else to rep bo")
        await scheduled(on)
        await routing(on, "boss", "expect L-1 to team sales")
        await on.move(hours=18)

        assert is_in_force(on, 1)
        assert "The pinned example L-1 must go to team sales" in on.last("boss").words
        assert "发布" not in on.last("lin").words
        assert "请先改正" in on.last("lin").words


async def test_it_can_be_taken_back_by_word_by_button_and_at_home(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await scheduled(on)
        await routing(on, "boss", "publish cancel")
        await on.settle()
        told = on.last("admin")
        taken = await press(on, "admin", await scheduled(on), "Take it back")
        await scheduled(on)
        before = await opened(on, "boss")
        await press_at_home(on, "boss", home(on, "boss"), "Take it back")
        await on.move(days=2)

        assert "@Bea Boss took back what was scheduled" in told.words
        assert "It is taken back" in taken.words
        assert "The draft is to be published" in before.words
        assert "The draft is to be published" not in home(on, "boss").words
        assert is_in_force(on, 1)
        assert "the draft, which changes one rule" in await listed(on)
        assert "Nothing is scheduled" in (await routing(on, "admin", "publish cancel")).words


async def test_whoever_changes_or_throws_away_what_is_scheduled_is_told_so(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await listed(on, "lin")
        await routing(on, "admin", "pause 2")
        await scheduled(on)
        question = (await routing(on, "lin", "放弃")).words
        answers = [
            (await routing(on, "lin", text)).words
            for text in ("暂停 3", "团队 sales rotation least_loaded", "重点客户 add new.example")
        ]

        assert "草稿将在 " in question
        assert "草稿原定在 " in answers[0]
        assert "除非重新定时，否则不会发布" in answers[0]
        assert not any("草稿原定在" in words for words in answers[1:])


@pytest.mark.parametrize("end", ["discard", "publish"])
async def test_what_ends_the_draft_ends_what_was_scheduled(tmp_path: Path, end: str) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await scheduled(on)
        label = {"discard": "Throw it away", "publish": "Publish"}[end]
        await press(on, "boss", await asked(on, end, "boss"), label)
        told = on.last("admin").words
        await listed(on)
        await routing(on, "admin", "pause 1")
        heard, in_force_before = len(on.heard("admin")), on.baton.agreements().rulebook.version
        await on.move(hours=18)

        said = {
            "discard": "has thrown the draft away, so what",
            "publish": "has put the draft in force at once, so what",
        }
        assert f"@Bea Boss {said[end]} was scheduled for" in told
        assert len(on.heard("admin")) == heard
        assert is_in_force(on, in_force_before)


async def test_another_moment_takes_the_place_of_the_first(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await scheduled(on, "publish in 1 hour")
        await scheduled(on, "publish in 2 hours", who="boss")
        await on.move(hours=1)
        after_one = is_in_force(on, 1)
        await on.move(hours=1)

        assert after_one
        assert is_in_force(on, 2)
        assert "@Bea Boss took back what was scheduled" in on.last("admin").words
        assert "Version 2 is in force" in on.last("boss").words


async def test_a_restart_in_between_loses_nothing(tmp_path: Path) -> None:
    async with town() as place:
        store = await open_folder(tmp_path / "store")
        async with baton_in(place, agreed=ADMINS, store=store, folder=tmp_path) as on:
            await listed(on)
            await routing(on, "admin", "pause 2")
            await scheduled(on)
        await store.close()
        place.clock.set(datetime(2026, 12, 2, 11, tzinfo=UTC))
        store = await open_folder(tmp_path / "store")
        async with baton_in(place, agreed=ADMINS, store=store, folder=tmp_path) as on:
            await on.settle()
            assert is_in_force(on, 2)
            assert [each.words.count("Version 2 is in force") for each in on.heard("admin")] == [1]
        await store.close()


async def test_with_two_it_waits_for_the_second_yes_and_then_for_its_moment(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await scheduled(on)
        question, unanswered = on.last("boss"), await listed(on)
        await on.press("boss", question, YES)
        waiting = await listed(on)
        await on.move(hours=18)

        assert f"Schedule this as version 2 for {at(NINE)}" in question.text
        assert "The second yes is missing" in unanswered
        assert "Agreed by @Adam Admin, @Bea Boss" in waiting
        assert is_in_force(on, 2)
        for who in ("admin", "boss"):
            assert "Version 2 is in force" in on.last(who).words
        assert "2 · published · @Adam Admin, @Bea Boss" in (await routing(on, "admin", "history")).words


async def test_what_nobody_else_agreed_to_in_time_is_over(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=BOTH) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await scheduled(on)
        await on.move(hours=18)

        assert is_in_force(on, 1)
        assert "The second yes was still missing at its time" in on.last("admin").words
        assert "还没有第二位管理员确认" in on.last("lin").words
        assert not on.last("boss").buttons


async def test_all_of_it_in_chinese(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on, "lin")
        await routing(on, "lin", "暂停 2")
        question = await asked(on, "发布 周三上午9点", "lin")
        answer = await press(on, "lin", question, ZH_YES)
        shown = await listed(on, "lin")
        taken = (await routing(on, "lin", "发布 取消")).words
        await scheduled(on, "发布 1小时", who="lin", label=ZH_YES)
        await on.move(hours=1)
        history = (await routing(on, "lin", "历史")).words

        assert "作为第 2 版发布吗？" in question.words
        assert "作为第 2 版生效" in answer.words
        assert [button.label for button in answer.buttons] == ["撤回"]
        assert "发布，确认人：@林小姐" in shown
        assert "已撤回" in taken
        assert "第 2 版已生效" in on.last("lin").words
        assert "定时发布 ·" in history
        assert "生效前撤回 ·" in history
