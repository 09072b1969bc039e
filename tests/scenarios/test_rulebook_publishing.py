"""Admins put the draft in force, look at what was before, and go back."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.editions import KEY, put_in_force
from bot.playground import Message
from storage.editions import Origin
from storage.kinds import CHANGES
from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_rulebook_writing import ADMINS, DACH, listed, routing


async def press(on: Relay, who: str, message: Message, label: str) -> Message:
    """Press a button of an answer; what stands in its place then."""
    outcome = await on.slack.click(on.ids[who], message.channel, message.ts, label=label)
    assert outcome.ok, outcome
    await on.settle()
    return next(each for each in on.slack.ephemerals(on.ids[who]) if each.ts == message.ts)


async def asked(on: Relay, text: str, who: str = "admin") -> Message:
    return (await routing(on, who, text)).messages[0]


def in_force(on: Relay) -> list[str]:
    return [rule.name for rule in on.baton.agreements().rulebook.rules]


async def test_what_is_published_holds_for_the_next_lead_and_not_for_those_on_their_way(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        await listed(on)
        await routing(on, "admin", 'add "Large" when employees >= 200 to rep bo')
        question = await asked(on, "publish")
        done = await press(on, "admin", question, "Publish")
        on.meet("quinn")
        await on.qualify("quinn")

        assert "Publish this as version 2?" in question.words
        assert "Large · 🆕 new" in question.words
        assert "Version 2 is in force." in done.words
        assert not done.buttons
        assert in_force(on)[3] == "Large"
        assert [len(on.offers(rep)) for rep in ("ana", "bo")] == [1, 1]
        assert "Rulebook, version 2" in await listed(on)


async def test_without_a_draft_there_is_nothing_to_compare_it_with(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        english, chinese = (await asked(on, "diff")).words, (await asked(on, "对比", "lin")).words

        assert english.startswith("There is no draft, so nothing differs from version 1")
        assert chinese.startswith("没有草稿，内容与现行的第 1 版相同")


async def test_an_old_question_about_another_draft_does_not_say_that_it_was_published(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 1")
        old = await asked(on, "publish")
        await routing(on, "admin", "pause 2")
        await press(on, "admin", await asked(on, "publish"), "Publish")
        told = await press(on, "admin", old, "Publish")

        assert "Nothing was done: @Adam Admin has put version 2 in force meanwhile" in told.words


async def test_it_is_asked_once_and_what_it_warns_of_is_told(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "remove 4")
        question = await asked(on, "publish")
        left = await press(on, "admin", question, "Leave it")

        assert (
            "Some leads for sales match no rule, and so go to nurture. For example: wants_person=yes" in question.words
        )
        assert left.words == "Nothing was changed."
        assert in_force(on)[-1] == "Everyone else"


async def test_a_draft_that_somebody_changed_after_it_was_shown_is_shown_again(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await listed(on, "boss")
        await routing(on, "admin", "pause 2")
        question = await asked(on, "publish")
        await routing(on, "boss", "pause 1")
        again = await press(on, "admin", question, "Publish")
        unchanged = in_force(on), on.baton.agreements().rulebook.version
        done = await press(on, "admin", again, "Publish")

        assert "@Bea Boss has changed the draft since. Nothing was done" in again.words
        assert "Competitors · ⏸️ paused" in again.words
        assert unchanged[1] == 1
        assert "Version 2 is in force" in done.words


async def test_a_button_pressed_twice_publishes_once(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        mine, also_mine = await asked(on, "publish"), await asked(on, "publish")
        done = await press(on, "admin", mine, "Publish")
        second = await press(on, "admin", also_mine, "Publish")

        assert second.words == done.words
        assert "Version 2 is in force" in done.words
        assert on.baton.agreements().rulebook.version == 2


async def test_a_roll_back_and_a_draft_thrown_away_say_so_again_when_they_are_pressed_again(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await press(on, "admin", await asked(on, "publish"), "Publish")
        mine, also_mine = await asked(on, "rollback 1"), await asked(on, "rollback 1")
        back = [(await press(on, "admin", each, "Roll back")).words for each in (mine, also_mine)]
        await routing(on, "admin", "pause 1")
        mine, also_mine = await asked(on, "discard"), await asked(on, "discard")
        gone = [(await press(on, "admin", each, "Throw it away")).words for each in (mine, also_mine)]

        assert back[0] == back[1]
        assert "Version 3 is in force, and says what version 1 said" in back[0]
        assert gone[0] == gone[1]
        assert "The draft is gone" in gone[0]
        assert on.baton.agreements().rulebook.version == 3


async def test_another_admin_reads_who_answered_a_question_meanwhile(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        publish, discard = await asked(on, "publish", "boss"), await asked(on, "discard", "boss")
        await press(on, "admin", await asked(on, "publish"), "Publish")
        said = [
            await press(on, "boss", publish, "Publish"),
            await press(on, "boss", discard, "Throw it away"),
        ]
        back = await asked(on, "rollback 1", "boss")
        await press(on, "admin", await asked(on, "rollback 1"), "Roll back")
        said_of_back = await press(on, "boss", back, "Roll back")
        await listed(on)
        await routing(on, "admin", "pause 2")
        both = await asked(on, "publish", "boss"), await asked(on, "discard", "boss")
        await press(on, "admin", await asked(on, "discard"), "Throw it away")
        of_gone = [
            await press(on, "boss", both[0], "Publish"),
            await press(on, "boss", both[1], "Throw it away"),
        ]

        for each in said:
            assert "@Adam Admin has put version 2 in force meanwhile (published)" in each.words
        assert "@Adam Admin has put version 3 in force meanwhile (rolled back to 1)" in said_of_back.words
        for each in of_gone:
            assert "@Adam Admin has thrown the draft away meanwhile" in each.words


async def test_a_draft_is_thrown_away_once_that_is_confirmed(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", f"add {DACH}")
        question = await asked(on, "discard")
        await routing(on, "admin", "pause 1")
        refused = await press(on, "admin", question, "Throw it away")
        done = await press(on, "admin", await asked(on, "discard"), "Throw it away")

        assert "has changed the draft since" in refused.words
        assert "The 2 rules changed in it" not in refused.words
        assert "The draft is gone" in done.words
        assert "draft" not in await listed(on)


async def test_the_history_tells_who_did_what_and_a_version_comes_back(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "remove 3")
        await press(on, "admin", await asked(on, "publish"), "Publish")
        history = (await routing(on, "boss", "history")).words
        differing = (await routing(on, "boss", "diff 1 2")).words
        question = await asked(on, "rollback 1", "boss")
        done = await press(on, "boss", question, "Roll back")
        after = (await routing(on, "admin", "history")).words

        assert "2 · published · @Adam Admin" in history
        assert '2. rule taken out · 3. "Named accounts" when has_owner to owner within 10m · @Adam Admin' in history
        assert "Named accounts · 🗑️ taken out, was number 3" in differing
        assert "Put version 1 in force again, as version 3?" in question.words
        assert "Version 3 is in force, and says what version 1 said" in done.words
        assert "3 · rolled back to 1 · @Bea Boss" in after
        assert in_force(on) == ["Competitors", "Customers", "Named accounts", "Everyone else"]
        assert on.baton.agreements().rulebook.version == 3


async def test_an_old_version_is_checked_like_a_draft(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        await on.slack.command(on.ids["admin"], "/reps", f"add eva {on.ids['may']}")
        await routing(on, "admin", "team add dach eva")
        await press(on, "admin", await asked(on, "publish"), "Publish")
        await routing(on, "admin", "team remove dach")
        await on.slack.command(on.ids["admin"], "/reps", "remove eva")
        await press(on, "admin", await asked(on, "publish"), "Publish")
        question, chinese = await asked(on, "rollback 2"), (await routing(on, "lin", "回滚 2")).words
        await routing(on, "admin", "expect L-1 to nurture")
        stopped = await press(on, "admin", question, "Roll back all the same")
        await routing(on, "admin", "expect L-1 off")
        done = await press(on, "admin", await asked(on, "rollback 2"), "Roll back all the same")

        assert "To be looked at first\n• A rep comes back who is not in force any more: eva." in question.words
        assert "• A team comes back that is not in force any more: dach." in question.words
        assert "On the last lead\n0 of 1 leads would go elsewhere" in question.words
        assert "现行版本里已经没有的 1 位销售会重新出现：eva。" in chinese
        assert "The pinned example L-1 must go to nurture" in stopped.words
        assert [button.label for button in stopped.buttons] == ["Leave it"]
        assert "Version 4 is in force, and says what version 2 said" in done.words


async def test_errors_in_an_old_version_stop_the_way_back(tmp_path: Path) -> None:
    last = "  - {{name: Everyone else"
    dead = ADMINS.replace(last, f"  - {{{{name: Behind, when: customer and icp, to: rep bo}}}}\n{last}")
    async with relay(folder=tmp_path, agreed=dead) as on:
        await listed(on)
        await routing(on, "admin", "remove 4")
        await press(on, "admin", await asked(on, "publish"), "Publish")
        stopped = await asked(on, "rollback 1")

        assert "To be mended first\n• No lead reaches “Behind” (4)" in stopped.words
        assert [button.label for button in stopped.buttons] == ["Leave it"]


async def test_all_of_it_in_chinese(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on, "lin")
        await routing(on, "lin", "暂停 2")
        draft = (await routing(on, "lin", "对比")).words
        question = await asked(on, "发布", "lin")
        done = await press(on, "lin", question, "发布")
        history = (await routing(on, "lin", "历史")).words
        back = await press(on, "lin", await asked(on, "回滚 1", "lin"), "回滚")
        await routing(on, "lin", "删除 1")
        gone = await press(on, "lin", await asked(on, "放弃", "lin"), "丢弃")

        assert "从现行的第 1 版到草稿\nCustomers · ⏸️ 已暂停" in draft
        assert "作为第 2 版发布吗？" in question.words
        assert "第 2 版已生效" in done.words
        assert "2 · 发布 · @林小姐" in history
        assert "第 3 版已生效，内容与第 1 版相同" in back.words
        assert "草稿已丢弃" in gone.words


async def test_an_entry_or_a_version_that_somebody_changed_in_the_store_shows(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        await routing(on, "admin", "pause 1")
        before = (await routing(on, "admin", "history")).words
        tamper(on, CHANGES.table, "2", b"Customers", b"Rivals")
        tamper(on, "editions", "1", b"Competitors", b"Somebody")
        after = (await routing(on, "admin", "history")).words

        assert "is not as it" not in before
        assert "Entry 2 of the log is not as it was written" in after
        assert "Version 1 is not as it was when it came into force" in after


def tamper(on: Relay, table: str, key: str, old: bytes, new: bytes) -> None:
    """Change a document behind the store's back."""
    state: Any = on.baton.store._storage.state  # type: ignore[attr-defined]
    rows = state.tables[table]
    row = rows.by_key[key]
    assert old in row.body
    rows.write(key, row._replace(body=row.body.replace(old, new)))


async def test_a_competitor_that_marketing_lists_meanwhile_is_in_the_draft_too(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        await listed(on)
        await routing(on, "admin", "pause 2")
        await on.press("ana", on.heard("ana")[0], "Return")
        [view] = on.slack.open_views(on.ids["ana"])
        await on.slack.submit(on.ids["ana"], view.id, {"reason": "competitor"})
        await on.settle()
        await on.press("may", on.in_channel("marketing")[-1], "List initech.com")
        question = await asked(on, "publish")
        await press(on, "admin", question, "Publish")

        assert "Publish this as version 3?" in question.words
        assert "competitors" not in question.words
        assert on.baton.agreements().workspace.competitors == ("rival.example", "initech.com")
        async with on.baton.store.unit_of_work() as uow:
            kept = await uow.configurations.get(KEY)
        assert kept is not None
        assert "paused: true" in kept.source


async def test_what_came_into_force_since_the_draft_was_begun_is_warned_of(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        async with on.baton.store.unit_of_work() as uow:
            known = await uow.configurations.get(KEY)
            assert known is not None
            source = known.source.replace("customers: [bigcorp.com]", "customers: [bigcorp.com, initech.com]")
            await put_in_force(uow, replace(known, source=source), origin=Origin.IMPORT, now=on.clock.now())
            await uow.commit()
        question = await asked(on, "publish")

        assert "Version 2 came into force after this draft was begun from version 1" in question.words
        assert "initech.com" in question.words
        assert "Publish this as version 3?" in question.words


async def test_of_two_who_add_a_rule_at_the_same_moment_neither_is_lost(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await asyncio.gather(
            routing(on, "admin", f"add {DACH}"),
            routing(on, "boss", "add Big when employees > 900 to rep bo"),
            routing(on, "lin", "添加 Small when employees < 5 to nurture"),
        )
        shown = await listed(on)
        history = (await routing(on, "admin", "history")).words

        assert "which changes 3 rules" in shown
        assert history.count("rule added") == 3
        assert "is not as it" not in history


async def test_the_log_says_from_what_to_what_everything_was_changed(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        await listed(on)
        for text in (
            "move 2 to 1",
            "accounts add hooli.com owner ana",
            "accounts add hooli.com owner bo",
            "customers remove bigcorp.com",
            "team add dach ana",
            "team remove dach",
            "expect L-1 to team sales",
            "expect L-1 to nurture",
            "expect L-1 off",
        ):
            said = await routing(on, "admin", text)
            assert "✅" in said.words or "L-1" in said.words, said.words
        log = (await routing(on, "boss", "history")).words.splitlines()
        chinese = (await routing(on, "lin", "历史")).words

        told = [line for line in log if "@Adam Admin" in line]
        expected = (
            "rule moved · 2. Customers when customer",
            "lists of companies · added account hooli.com owner ana",
            "account hooli.com owner ana → changed account hooli.com owner bo",
            "customer bigcorp.com → removed customer bigcorp.com",
            "reps and teams · teams.dach added: members 'ana'",
            "teams.dach: members 'ana' → teams.dach removed",
            "example pinned · L-1 to team sales",
            "L-1 to team sales → L-1 to nurture",
            "example no longer pinned · L-1 to nurture",
        )
        for line, part in zip(reversed(told), expected, strict=True):
            assert part in line
        for part in (
            "新增 account hooli.com owner ana",
            "account hooli.com owner ana → 修改 account hooli.com owner bo",
            "customer bigcorp.com → 删除 customer bigcorp.com",
            "新增 teams.dach: members 'ana'",
            "teams.dach: members 'ana' → 删除 teams.dach",
        ):
            assert part in chinese
        assert " → 1. " in told[-1]


async def test_an_example_that_is_pinned_anew_says_where_it_was_pinned_to(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        await routing(on, "admin", "expect L-1 to team sales")

        assert "Before, it had to go to team sales." in (await routing(on, "admin", "expect L-1 to nurture")).words


async def test_the_log_goes_on_from_any_entry_downwards(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        for _ in range(9):
            await routing(on, "admin", "pause 2")
            await routing(on, "admin", "resume 2")
        latest = (await routing(on, "admin", "history")).words
        older = (await routing(on, "lin", "历史 4")).words
        wrong = (await routing(on, "admin", "history of it")).words
        tamper(on, CHANGES.table, "3", b"Customers", b"Rivals")
        pages = [(await routing(on, "admin", text)).words for text in ("history", "history 5", "history 2")]

        assert "Entries before these: /routing history 4" in latest
        assert [line.partition(".")[0] for line in older.splitlines()[1:5]] == ["4", "3", "2", "1"]
        assert "更早" not in older
        assert "Write the number of the entry to begin with" in wrong
        assert ["Entry 3 of the log is not as it was written" in page for page in pages] == [False, True, False]


async def test_a_new_rule_that_is_paused_is_shown_so_and_with_its_place(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", f"add {DACH} at 2")
        await listed(on)
        await routing(on, "admin", "pause 2")

        for text in ("publish", "diff"):
            assert "Enterprise DACH · 🆕 new · ⏸️ paused · number 2" in (await routing(on, "admin", text)).words


async def test_what_a_draft_changes_besides_rules_is_counted_in_the_list_and_before_it_goes(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await routing(on, "admin", f"add {DACH}")
        rules_only = await listed(on) + (await asked(on, "discard")).words
        await routing(on, "admin", "team add dach ana")
        await routing(on, "admin", "customers add initech.com")
        await routing(on, "admin", "customers add hooli.com")
        await on.slack.open_home(on.ids["admin"])
        await on.settle()
        home = on.slack.home(on.ids["admin"])
        assert home is not None
        told = [await listed(on), (await asked(on, "discard")).words, home.words]
        chinese = (await routing(on, "lin", "放弃")).words

        assert "Besides the rules" not in rules_only
        for words in told:
            assert "Besides the rules, the draft changes one rep or team, 2 companies on the lists." in words
        assert "除规则外，草稿还改动了1 个销售或团队、名单上的 2 家公司。" in chinese
