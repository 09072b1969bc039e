"""Admins write the rulebook's draft, one line of text at a time."""

from pathlib import Path

from bot.playground import Message
from bot.playground.gestures.outcomes import Outcome
from tests.scenarios.relay import AGREED, Relay, relay

#: Two admins who read English, and one who reads Chinese.
ADMINS = AGREED.replace("admins: [{admin}]", "admins: [{admin}, {boss}, {lin}]")

DACH = '"Enterprise DACH" when employees >= 500 and country in (DE, AT, CH) to team sales within 10m'


async def routing(on: Relay, who: str, text: str = "") -> Outcome:
    answer = await on.slack.command(on.ids[who], "/routing", text)
    assert answer.ok
    return answer


async def listed(on: Relay, who: str = "admin") -> str:
    return (await routing(on, who)).words


def codes(message: Message) -> list[str]:
    """What stands in boxes of its own: what was typed, the place that is wrong."""
    inside = [block["elements"][0]["elements"][0]["text"] for block in message.blocks if block["type"] == "rich_text"]
    return [str(text) for text in inside]


async def test_a_new_rule_stands_above_the_one_for_all_the_rest_and_waits_to_be_published(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        answer = await routing(on, "admin", f"add {DACH}")
        shown = await listed(on)
        rep = await listed(on, "bo")

        assert "4. Enterprise DACH\n5. Everyone else" in answer.words
        assert "/routing publish" in answer.words
        assert "4. Enterprise DACH · 🆕 new" in shown
        assert "Enterprise DACH" not in rep
        assert [rule.name for rule in on.baton.agreements().rulebook.rules][-1] == "Everyone else"
        assert len(on.baton.agreements().rulebook.rules) == 4


async def test_a_new_rule_stands_where_it_is_wanted(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", f"add {DACH} at 2")

        assert "2. Enterprise DACH" in await listed(on)


async def test_a_rule_is_edited_moved_paused_resumed_and_removed(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        edited = await routing(on, "admin", 'edit 3 "Named accounts" when has_owner and icp to owner within 5m')
        paused = await routing(on, "admin", "pause 3")
        await routing(on, "admin", "resume 3")
        moved = await routing(on, "admin", "move 3 to 1")
        removed = await routing(on, "admin", "remove 2")
        shown = await listed(on)

        assert 'Before: "Named accounts" when has_owner to owner within 10m' in edited.words
        assert 'Now: "Named accounts" when has_owner and icp to owner within 5m' in edited.words
        assert "⏸️ paused" in paused.words
        assert "1. Named accounts\n2. Competitors" in moved.words
        assert "1. Named accounts\n2. Customers" in removed.words
        assert "Competitors · 🗑️ taken out, was number 1" in shown
        assert "1. Named accounts · ✏️ changed · ↕️ was number 3" in shown
        assert "in force: when has_owner to owner within 10m" in shown


#: What is typed in Chinese, one after the other, and what the list shows then.
CHINESE = (
    (f"添加 {DACH}", "4. Enterprise DACH · 🆕 新增"),
    ("修改 2 VIP when customer to customer_success", "2. VIP · 🏷️ 原名“Customers”"),
    ("移动第３条到第１条", "1. Named accounts · ↕️ 原为第 3 条"),
    ("暂停2", "2. Competitors · ⏸️ 已暂停"),
    ("删除 3", "Customers · 🗑️ 已删除，原为第 2 条"),
    ("新增Foo when icp to nurture 在第1条", "1. Foo · 🆕 新增"),
)


async def test_every_verb_is_understood_and_answered_in_chinese(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on, "lin")
        for typed, shown in CHINESE:
            answer = await routing(on, "lin", typed)

            assert "草稿" in answer.words, typed
            assert "/routing 发布" in answer.words, typed
            assert shown in (await listed(on, "lin")), typed


async def test_a_mistake_is_told_with_its_place_the_right_word_and_all_that_was_typed(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        typed = f"add {DACH}".replace("employees", "employes")
        answer = await routing(on, "admin", typed)
        chinese = await routing(on, "lin", typed)

        assert "did you mean “employees”?" in answer.words
        assert "第 24 个字符处有误，是不是“employees”？" in chinese.words
        [place, command] = codes(answer.messages[0])
        assert "▸employes◂ >= 500" in place
        assert command == f"/routing {typed}"


async def test_a_rule_that_cannot_stand_there_changes_nothing_and_is_not_lost(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        answer = await routing(on, "admin", "add All to nurture at 1")
        twin = await routing(on, "admin", "add Customers when icp to nurture")

        assert "rules after it are never reached" in answer.words
        assert codes(answer.messages[0]) == ["/routing add All to nurture at 1"]
        assert "is called “Customers” already" in twin.words
        assert "draft" not in await listed(on)


async def test_numbers_mean_the_list_that_this_admin_saw_last(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on, "admin")
        await listed(on, "boss")
        await routing(on, "boss", f"add {DACH} at 1")
        answer = await routing(on, "admin", "pause 2")
        shown = await listed(on)

        assert "Customers · ⏸️ paused" in answer.words
        assert "3. Customers · ⏸️ paused" in shown


#: What one admin does to number 3 while another has the list before them, and what the other then reads of it.
MEANWHILE = (
    ("pause 3", "Named accounts · ⏸️ paused"),
    ("move 3 to 1", "Named accounts · ↕️ was number 3"),
    ("edit 3 Customers when customer and icp to customer_success", "Customers · ✏️ changed"),
    ("remove 3", "Customers · 🗑️ taken out, was number 3"),
)


async def test_of_two_who_edit_one_rule_the_second_is_shown_what_changed_and_overwrites_nothing(
    tmp_path: Path,
) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        for first, told in MEANWHILE:
            await listed(on, "admin")
            await listed(on, "boss")
            await routing(on, "admin", first)
            before = await listed(on, "admin")
            answer = await routing(on, "boss", "remove 3")

            assert "Nothing was changed: number 3 is not as you saw it any more, through @Adam Admin" in answer.words
            assert told in answer.words
            assert codes(answer.messages[0]) == ["/routing remove 3"]
            assert await listed(on, "admin") == before


async def test_the_list_that_came_with_a_refusal_is_the_one_that_numbers_mean_from_then_on(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        unseen = await routing(on, "admin", "pause 2")
        answer = await routing(on, "admin", "pause 2")

        assert "you have not seen one yet" in unseen.words
        assert "Number 2 is paused in the draft" in answer.words


async def test_edits_that_undo_each_other_leave_no_draft(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await listed(on)
        await routing(on, "admin", "pause 2")
        answer = await routing(on, "admin", "resume 2")

        assert "nothing to publish" in answer.words
        assert "draft" not in await listed(on)


#: What is not enough, and what the answer says.
NOT_ENOUGH = (
    ("pause 9", "has no number 9, it ends with 4"),
    ("pause", "/routing pause 3"),
    ("move 2", "/routing move 3 to 1"),
    ("resume 2", "how it is already"),
    ("edit two", "/routing edit 3"),
    ("diff a b", "/routing diff 12 14"),
    ("diff 1 9", "no version 9"),
    ("rollback", "/routing rollback 12"),
    ("rollback 1", "says what is in force"),
    ("publish", "nothing to publish"),
    ("discard", "nothing to throw away"),
    ("frobnicate", "/routing help"),
)


async def test_what_is_not_enough_is_answered_with_what_would_be(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        before = await listed(on)
        for typed, told in NOT_ENOUGH:
            assert told in (await routing(on, "admin", typed)).words, typed

        assert await listed(on) == before


async def test_nobody_but_admins_changes_rules(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        for who in ("boss", "may", "bo", "pia"):
            assert "only for" in (await routing(on, who, f"add {DACH}")).words, who

        assert "draft" not in await listed(on)


async def test_help_tells_each_what_they_may_do(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        assert "/routing publish" in (await routing(on, "admin", "help")).words
        assert "/routing publish" not in (await routing(on, "bo", "help")).words


async def test_the_list_counts_the_leads_that_each_rule_took_and_forgets_after_thirty_days(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        await on.move(minutes=16)
        now = await listed(on)
        await on.move(days=31)
        later = await listed(on)

        assert "Everyone else\nevery lead → team sales · 1 lead in 30 days" in now
        assert "1 lead in 30 days" not in later
