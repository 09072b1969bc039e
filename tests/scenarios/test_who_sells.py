"""Admins change reps and teams in the draft; managers say for others that they are away."""

from pathlib import Path

from bot.playground.gestures.outcomes import Outcome
from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_companies import publish
from tests.scenarios.test_rulebook_writing import ADMINS, routing


async def reps(on: Relay, who: str, text: str) -> Outcome:
    answer = await on.slack.command(on.ids[who], "/reps", text)
    assert answer.ok
    return answer


async def test_what_an_admin_sets_of_a_rep_holds_once_it_is_published(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        said = await reps(on, "admin", "set bo weight 3 capacity 5 languages en hours “Mon-Fri 10:00-16:00”")
        before = on.baton.agreements().workspace.roster.reps["bo"].weight
        shown = await publish(on)
        bo = on.baton.agreements().workspace.roster.reps["bo"]

        assert "bo (rep) · languages: en, zh → en · weight: – → 3 · capacity: – → 5" in said.words
        assert "bo (rep)" in shown
        assert (before, bo.weight, bo.capacity, bo.languages) == (1, 3, 5, ("en",))


async def test_a_team_is_made_joined_left_and_taken_out(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await routing(on, "admin", "team add dach ana")
        await routing(on, "admin", "team dach add bo")
        await routing(on, "admin", "team dach rotation least_loaded catch_up yes")
        shown = await routing(on, "admin", "team")
        await routing(on, "admin", "team dach remove ana")
        left = await routing(on, "admin", "team remove dach")

        assert "dach · ana, bo · least_loaded · who was away catches up" in shown.words
        assert "🗑️ dach (team) · members: bo → –" in left.words


async def test_a_rep_is_added_and_taken_out_and_nobody_is_left_in_the_air(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        added = await reps(on, "admin", "add eva U0123456789 languages en")
        await routing(on, "admin", "team sales add eva")
        removed = await reps(on, "admin", "remove eva")
        owner = await reps(on, "admin", "remove bo")

        assert "🆕 eva (rep) · slack: – → U0123456789 · languages: – → en" in added.words
        assert "sales (team) · members: ana, bo, eva → ana, bo" in removed.words
        assert "bo" in owner.words
        assert "✅" not in owner.words


async def test_who_sells_is_changed_in_chinese(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        rep = await reps(on, "lin", "设置 bo weight 2")
        team = await routing(on, "lin", "团队 sales 删除 bo")

        worded = await reps(on, "lin", "设置 bo 上限 8 语言 en,zh 工作时间 Mon-Fri 09:00-12:00 13:00-18:00 权重 3")
        shared = await routing(on, "lin", "团队 sales 轮转 least_loaded 补齐 是")

        assert "weight: 2 → 3" in worded.words
        assert "hours: – → Mon-Fri 09:00-12:00 13:00-18:00" in worded.words
        assert "rotation: – → least_loaded · catch_up: – → yes" in shared.words
        assert "bo (销售)" in rep.words
        assert "members: ana, bo → ana" in team.words


async def test_what_cannot_be_done_about_who_sells_is_told_and_nothing_is_changed(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        said = [
            await reps(on, "admin", "set bob weight 2"),
            await reps(on, "admin", "set bo wait 2"),
            await reps(on, "admin", "set bo weight many"),
            await reps(on, "admin", 'set bo hours "whenever"'),
            await routing(on, "admin", "team sales add anna"),
            await routing(on, "admin", "team north remove ana"),
            await reps(on, "ana", "set ana weight 9"),
        ]
        nothing = await routing(on, "admin", "publish")

        for answer, words in zip(said, ("“bo”", "“weight”", "weight", "hours", "anna", "north", "admin"), strict=True):
            assert words.lower() in answer.words.lower()
            assert "✅" not in answer.words
        assert "nothing" in nothing.words.lower()


async def test_what_was_mistaken_about_who_sells_is_told_as_it_is(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await reps(on, "admin", "add eva U0123456789")
        bo = on.ids["bo"]
        told = {
            "there is a team “sales” already": await routing(on, "admin", "team add sales"),
            "the names of the reps are missing": await routing(on, "admin", "team sales add"),
            "there is no “nosuch” here. There are sales.": await routing(on, "admin", "team nosuch"),
            "catch_up is yes or no, not “maybe”": await routing(on, "admin", "team sales catch_up maybe"),
            "“sales” is still needed by rule 4 “Everyone else”": await routing(on, "admin", "team remove sales"),
            "there is a rep “ana” already": await reps(on, "admin", "add ana U0NEW"),
            f"{bo} is “bo” already": await reps(on, "admin", f"set ana slack {bo}"),
            "“bo” is still needed by the account acme.com": await reps(on, "admin", "remove bo"),
            "a value is missing behind “weight”": await reps(on, "admin", "set bo weight capacity 8"),
            "团队“sales”已经存在": await routing(on, "lin", "团队 添加 sales"),
            "没有写明是哪些销售": await routing(on, "lin", "团队 sales 添加"),
            "“sales”仍被使用：规则 4“Everyone else”": await routing(on, "lin", "团队 删除 sales"),
        }

        for words, answer in told.items():
            assert words in answer.words
            assert "✅" not in answer.words


async def test_values_of_several_words_need_no_quotes(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        said = await reps(on, "admin", "set bo hours Mon-Fri 10:00-16:00 languages en, de weight 3")
        one = await routing(on, "admin", "team sales")

        assert "hours: – → Mon-Fri 10:00-16:00" in said.words
        assert "languages: en, zh → en, de" in said.words
        assert "weight: – → 3" in said.words
        assert "sales · ana, bo · fair_share" in one.words


async def test_a_manager_says_that_a_rep_is_away_and_back(tmp_path: Path) -> None:
    async with relay(folder=tmp_path) as on:
        away = await reps(on, "boss", "away bo until friday")
        listed = await reps(on, "boss", "")
        back = await reps(on, "boss", "back bo")
        refused = await reps(on, "ana", "away bo")
        unknown = await reps(on, "boss", "away nobody")
        own = await reps(on, "boss", "away until friday")
        nobody = await reps(on, "boss", "back nobody")

        assert "bo is away until" in away.words
        assert "away" in listed.words
        assert "bo is back" in back.words
        assert "Only managers and admins" in refused.words
        assert "there is no “nobody” here. There are ana, bo" in unknown.words
        assert "Only reps can be away" in own.words
        assert "ana, bo" in nobody.words
