"""Admins have their rules checked in Slack, and what is wrong with a draft keeps it from being published."""

from pathlib import Path

import pytest

from tests.scenarios.relay import relay
from tests.scenarios.test_rulebook_publishing import asked, in_force, press
from tests.scenarios.test_rulebook_writing import ADMINS, listed, routing

BEHIND = '"Big Germans" when country = DE and employees >= 500 to rep bo'
WIDE = "Germany when country = DE to team sales"


async def test_what_is_in_force_is_checked_where_there_is_no_draft(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        said = (await routing(on, "admin", "check")).words

        assert said.startswith("Check of the rules, version 1\n4 rules checked: ")
        assert "0 errors" not in said


@pytest.mark.parametrize(
    ("who", "verb", "title", "found", "lead"),
    [
        pytest.param(
            "admin", "check", "Check of the draft\n6 rules checked: one error and ",
            "⛔ No lead reaches “Big Germans” (5): “Germany” (4) before it takes them all.",
            "For example: country=DE wants_person=yes employees=500+", id="English",
        ),
        pytest.param(
            "lin", "检查", "草稿检查\n已检查 6 条规则：1 处错误和",
            "⛔ 没有线索能走到“Big Germans”（5）：排在前面的“Germany”（4）已把它们全部接走。",
            "例如： country=DE wants_person=yes employees=500+", id="Chinese",
        ),
    ],
)  # fmt: skip
async def test_a_draft_is_checked_with_a_lead_that_shows_each_finding(
    tmp_path: Path, who: str, verb: str, title: str, found: str, lead: str
) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await routing(on, "admin", f"add {WIDE}")
        await routing(on, "admin", f"add {BEHIND}")
        said = (await routing(on, who, verb)).words

        assert said.startswith(title)
        assert f"{found}\n{lead}" in said


async def test_the_lead_of_a_finding_can_be_tried_as_it_stands_there(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await routing(on, "admin", f"add {WIDE}")
        await routing(on, "admin", f"add {BEHIND}")
        said = (await routing(on, "admin", "check")).words
        lead = said.partition("takes them all.\nFor example: ")[2].partition("\n")[0]
        tried = (await routing(on, "admin", f"try {lead}")).words

        assert "Draft\nGermany → team sales" in tried


async def test_errors_keep_a_draft_from_being_published_until_they_are_mended(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await routing(on, "admin", f"add {WIDE}")
        await routing(on, "admin", f"add {BEHIND}")
        stopped = await asked(on, "publish")
        await listed(on)
        await routing(on, "admin", "move 5 to 4")
        free = await asked(on, "publish")
        await press(on, "admin", free, "Publish")

        assert "⛔ To be mended first\n• No lead reaches “Big Germans” (5)" in stopped.words
        assert [button.label for button in stopped.buttons] == ["Leave it"]
        assert "⛔" not in free.words
        assert in_force(on)[3] == "Big Germans"


async def test_warnings_are_told_and_the_button_is_the_yes_to_them(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await routing(on, "admin", 'add "Demos" when wants_demo to rep bo')
        await routing(on, "admin", f"add {WIDE}")
        question = await asked(on, "发布", "lin")
        done = await press(on, "lin", question, "仍要发布")

        assert "“Demos”（4）和“Germany”（5）有重叠" in question.words
        assert "第 2 版" in done.words


async def test_a_team_that_lost_its_members_stops_the_draft(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        members = " ".join(on.baton.agreements().workspace.roster.teams["sales"].members)
        await routing(on, "admin", f"team sales remove {members}")
        stopped = await asked(on, "publish")

        assert "sends leads to nobody: the team sales has no members." in stopped.words


async def test_only_admins_have_the_rules_checked(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        said = (await routing(on, "bo", "check")).words

        assert "checked" not in said
