"""What admins are told where a lead did not come to sales, and where they mistyped."""

import re
from pathlib import Path

from tests.scenarios.relay import Relay, relay
from tests.scenarios.test_rulebook_publishing import asked, press
from tests.scenarios.test_rulebook_writing import ADMINS, codes, routing
from tests.scenarios.test_who_sells import reps


async def said(on: Relay, text: str, who: str = "admin") -> str:
    return (await routing(on, who, text)).words


async def test_a_mistyped_verb_is_told_with_the_one_that_was_meant_and_the_whole_line(tmp_path: Path) -> None:
    line = 'ad "Enterprise DACH" when employees >= 500 and country in (DE, AT, CH) and title contains head to rep bo'
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        rule = await routing(on, "admin", line)
        rep = await reps(on, "admin", "st bo weight 2 capacity 5")
        chinese = await routing(on, "lin", "添家 大客户")
        far = await routing(on, "admin", "xyzzy 7")

        assert "Did you mean add?" in rule.words
        assert codes(rule.messages[0]) == [f"/routing {line}"]
        assert "Did you mean set?" in rep.words
        assert codes(rep.messages[0]) == ["/reps st bo weight 2 capacity 5"]
        assert "/routing 添家 大客户" in codes(chinese.messages[0])
        assert "Did you mean" not in far.words
        assert codes(far.messages[0]) == ["/routing xyzzy 7"]


async def test_why_names_what_a_lead_in_nurture_lacked(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia", country="France")
        told = await said(on, "why L-1")
        chinese = await said(on, "为什么 L-1", "lin")

        assert "It went to nurture because it does not qualify" in told
        assert "No rule matched" not in told
        assert "qualified_when: ✗ icp · this lead: no" in told
        assert "icp.gates: ✗ served · this lead: no" in told
        assert "Its country, FR, is not among icp.countries." in told
        assert "score" not in told.partition("Rules, in the order")[0]
        assert "这条线索未达标，因此转入培育" in chinese
        assert "它所在的国家 FR 不在 icp.countries 之列。" in chinese


async def test_why_says_that_a_lead_was_escalated_and_who_had_it(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        while not on.in_channel("escalation"):
            await on.move(minutes=20)
        told = await said(on, "why L-1")

        assert "Why L-1 is where it is" in told
        assert "Nobody accepted it, so it was escalated" in told
        assert "ana (" in told.partition("Rules, in the order")[0]


async def test_values_that_leave_it_open_are_told_with_the_fields_on_which_it_depends(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        size = await said(on, "try employees=1200 country=DE score=90")
        score = await said(on, "try score=40")
        chinese = await said(on, "试 employees=1200 country=DE score=90", "lin")

        assert "these values leave it open. It still depends on icp, industry_fit, seniority." in size
        assert "It still depends on icp, bant, employees" in score
        assert "还取决于 icp, industry_fit, seniority。" in chinese
        assert "Not qualified" in await said(on, "try score=40 bant=2")
        assert "Not qualified" in await said(on, "try employees=1200 icp=no")
        assert "Qualified" in await said(on, "try score=90 icp=yes")


async def test_why_not_a_rep_of_the_very_team_says_who_of_it_was_next(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        other = await said(on, "why L-1 not bo")
        had = await said(on, "why L-1 not ana")
        chinese = await said(on, "为什么 L-1 不是 bo", "lin")

        assert "bo is in the team sales, which L-1 went to" in other
        assert "ana is next by fair share" in other
        assert "L-1 did go to ana, who is in the team sales" in had
        assert "No rule sends leads" not in had
        assert "bo 在 L-1 所去的团队 sales 里" in chinese


async def test_what_is_bold_in_chinese_answers_touches_no_chinese_sign(tmp_path: Path) -> None:
    """Slack shows the stars themselves there."""
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await on.qualify("pia")
        await said(on, "expect L-1 to nurture")
        typed = (
            "期望",
            "期望 L-1 到 exclude",
            "期望 L-1 到 team sales",
            "为什么 L-1",
            "为什么 L-1 不是 nurture",
            "试 L-1",
            "检查",
        )
        answers = [(await routing(on, "lin", text)).messages[-1].text for text in typed]

        touched = re.compile(r"[\u3000-\u9fff\uff00-\uffef]\*[^*\n]+\*|\*[^*\n]+\*[\u3000-\u9fff\uff00-\uffef]")
        assert [found.group() for answer in answers for found in touched.finditer(answer)] == []
        assert "必须去" in answers[0]
        assert "L-1 就会去 *nurture* :" in answers[4]


async def test_why_not_a_rep_of_another_team_says_how_to_ask_about_that(tmp_path: Path) -> None:
    async with relay(folder=tmp_path, agreed=ADMINS) as on:
        await said(on, "")
        await said(on, "team add nordics bo")
        await said(on, "team sales remove bo")
        await press(on, "admin", await asked(on, "publish"), "Publish")
        await on.qualify("pia")
        english, chinese = await said(on, "why L-1 not bo"), await said(on, "为什么 L-1 不是 bo", "lin")

        assert "No rule sends leads to rep bo by name. bo is in nordics: /routing why L-1 not team nordics" in english
        assert "/routing 为什么 L-1 不是 team nordics" in chinese
